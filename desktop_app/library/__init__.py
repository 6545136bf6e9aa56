"""Sessions on disk: the database, the recordings, recovery, search and export."""
