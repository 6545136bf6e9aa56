"""The report: one self-contained page of a session, for any browser."""
