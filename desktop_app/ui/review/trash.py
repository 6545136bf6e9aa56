"""Deleting with a way back: out of sight at once, gone for good a while later."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from desktop_app.errors import MockLoopError
from desktop_app.library.store import Library
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.words import tell

KEPT_S = 60
"""How long a deleted session can be brought back."""

Offer = Callable[[str, str, Callable[[], None] | None], None]


class Trash(QObject):
    """Deletes, brings back, and removes for good with the sound.  GUI thread only.

    `changed` is called when the list of sessions is another.
    """

    def __init__(
        self,
        library: Callable[[], Any],
        tasks: Tasks,
        offer: Offer,
        changed: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library, self._tasks, self._offer, self._changed = library, tasks, offer, changed
        self._pending: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval((KEPT_S + 1) * 1000)
        self._timer.timeout.connect(self.empty)

    def delete(self, session_id: str, title: str) -> None:
        """Put a session out of sight, and offer the way back."""

        def done(_: object) -> None:
            self._pending.add(session_id)
            self._timer.start()
            self._offer(
                self.tr("“{0}” is deleted.").format(tell(title)),
                self.tr("Undo"),
                lambda: self._restore(session_id),
            )
            self._changed()

        self._tasks.run(lambda: self._real().delete(session_id), done, self._failed)

    @Slot()
    def empty(self) -> None:
        """Remove for good what was deleted long enough ago, in this run or in one before."""
        self._tasks.run(lambda: self._real().empty_trash(KEPT_S), self._emptied, self._failed)

    def empty_now(self) -> None:
        """Remove for good what was deleted here; blocks.  For the end of the program."""
        pending, self._pending = self._pending, set()
        self._timer.stop()
        for session_id in pending:
            try:
                self._real().purge(session_id)
            except MockLoopError:
                # Brought back meanwhile, or already gone: either way there is nothing left to remove.
                continue

    def _restore(self, session_id: str) -> None:
        def done(_: object) -> None:
            self._pending.discard(session_id)
            self._changed()

        self._tasks.run(lambda: self._real().restore(session_id), done, self._failed)

    def _real(self) -> Library:
        library: Library = self._library()
        return library

    def _emptied(self, count: int) -> None:
        if count:
            self._pending.clear()

    def _failed(self, sentence: str) -> None:
        self._offer(sentence, "", None)
