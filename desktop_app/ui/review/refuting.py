"""Marks findings "not so", and takes that back."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop_app.library.model import Refutation, Session, finding_key
from desktop_app.library.store import Library
from desktop_app.ui.review.changes import Changes
from desktop_app.ui.review.flags import Flag

Offer = Callable[[str, str, Callable[[], None]], None]


class Refuting(QObject):
    """A "not so" is remembered, counts nowhere, and can be taken back.  GUI thread only."""

    def __init__(self, changes: Changes, offer: Offer, parent: QObject) -> None:
        super().__init__(parent)
        self._changes, self._offer = changes, offer

    def toggle(self, session: Session, flag: Flag) -> None:
        """Refute this finding, or let it stand again."""
        if flag.refuted:
            self._accept(session, flag)
            return
        self._refute(session, flag)
        self._offer(
            self.tr("Not so: it counts nowhere now."),
            self.tr("Undo"),
            lambda: self._accept(session, flag),
        )

    def _refute(self, session: Session, flag: Flag) -> None:
        finding, session_id = flag.finding, session.head.id
        if finding is not None:
            self._changes.make(
                session_id, lambda library: library.annotations.refute(session_id, flag.exchange_id, finding)
            )

    def _accept(self, session: Session, flag: Flag) -> None:
        finding, session_id = flag.finding, session.head.id
        if finding is None:
            return
        refutation = Refutation(flag.exchange_id, finding_key(finding), flag.code, finding.message)

        def accept(library: Library) -> None:
            library.annotations.accept(session_id, refutation)

        self._changes.make(session_id, accept)
