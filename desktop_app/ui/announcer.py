"""Tells a screen reader what changed, but never while the interviewer speaks or an answer is recorded."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


class Announcer:
    """Holds announcements back while it has to be quiet; of one kind only the newest is told.  GUI thread only."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._held: dict[str, str] = {}
        self._quiet = False
        self.told: list[str] = []

    def set_quiet(self, quiet: bool) -> None:
        """Whether a voice would now speak over somebody, or into the recording."""
        self._quiet = quiet
        if not quiet:
            held, self._held = self._held, {}
            for words in held.values():
                self._tell(words)

    def say(self, kind: str, words: str) -> None:
        """Tell this now, or as soon as it is allowed; a later one of the same kind takes its place."""
        if self._quiet:
            self._held.pop(kind, None)
            self._held[kind] = words
        else:
            self._tell(words)

    def _tell(self, words: str) -> None:
        self.told.append(words)
        event = QAccessibleAnnouncementEvent(self._widget, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)
