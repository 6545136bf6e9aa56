"""The parts of the settings page: its rows, and one file a group where a group is more than rows."""
