"""Figures as the window's language writes them."""

from PySide6.QtCore import QLocale


def figure(value: float) -> str:
    """As many places as it has, after the locale's own decimal sign: 60, 22.5."""
    return QLocale().toString(value, "g", 6)


def decimal(value: float) -> str:
    """One place after the locale's own decimal sign."""
    return QLocale().toString(value, "f", 1)
