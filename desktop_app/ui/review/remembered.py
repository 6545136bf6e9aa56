"""What the review remembers from one time to the next: speed, volume, following, hidden marks."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QSettings

from desktop_app.ui.review.marks import MARKS, Mark


class Remembered:
    """Kept in a small file of the data folder; what cannot be read counts as never chosen."""

    def __init__(self, data: Path) -> None:
        self._kept = QSettings(str(data / "review.ini"), QSettings.Format.IniFormat)

    @property
    def speed(self) -> float:
        return self._number("speed", 1.0, 0.5, 2.0)

    @property
    def volume(self) -> float:
        return self._number("volume", 1.0, 0.0, 1.0)

    @property
    def follows(self) -> bool:
        return str(self._kept.value("follows", "true")).lower() != "false"

    @property
    def hidden(self) -> frozenset[Mark]:
        """The kinds of marks that are left out."""
        told = str(self._kept.value("hidden", "")).split()
        return frozenset(mark for mark in MARKS if mark in told)

    def keep(self, *, speed: float, volume: float, follows: bool, hidden: Iterable[Mark]) -> None:
        """Write these down."""
        self._kept.setValue("speed", speed)
        self._kept.setValue("volume", volume)
        self._kept.setValue("follows", "true" if follows else "false")
        self._kept.setValue("hidden", " ".join(sorted(hidden)))
        self._kept.sync()
        self._kept.sync()

    def _number(self, name: str, usual: float, least: float, most: float) -> float:
        try:
            value = float(str(self._kept.value(name, usual)))
        except ValueError:
            return usual
        return value if least <= value <= most else usual
