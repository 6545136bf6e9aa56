"""Changes to a session that is shown: one after the other on a worker thread, then the session as it now is."""

from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop_app.library.model import Session
from desktop_app.library.store import Library
from desktop_app.ui.tasks import Tasks

Change = Callable[[Library], object]


class Changes(QObject):
    """Makes changes in the order in which they were wanted.  GUI thread only.

    Signals:
        renewed: the `Session` after a change.
        failed: one sentence on why a change was not kept.
    """

    renewed = Signal(object)
    failed = Signal(str)

    def __init__(self, library: Callable[[], Any], tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._tasks = library, tasks
        self._waiting: deque[tuple[str, Change]] = deque()
        self._busy = False

    def make(self, session_id: str, change: Change) -> None:
        """Change this session; `renewed` follows."""
        self._waiting.append((session_id, change))
        self._next()

    def _next(self) -> None:
        if self._busy or not self._waiting:
            return
        self._busy = True
        session_id, change = self._waiting.popleft()

        def work() -> Session:
            library: Library = self._library()
            change(library)
            return library.session(session_id)

        self._tasks.run(work, self._done, self._not_done)

    def _done(self, session: Session) -> None:
        self._busy = False
        self.renewed.emit(session)
        self._next()

    def _not_done(self, sentence: str) -> None:
        self._busy = False
        self.failed.emit(sentence)
        self._next()
