"""The forms in which a session leaves the library."""
