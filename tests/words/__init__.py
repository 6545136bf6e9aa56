"""Keeps the translations in step with what is said: `python -m tests.words`."""
