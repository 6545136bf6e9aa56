"""Work that takes a while: done on other threads, its end told on the GUI thread."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from desktop_app.errors import MockLoopError
from desktop_app.ui.words import tell

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Result = TypeVar("Result")
_log = logging.getLogger(__name__)
translate = QCoreApplication.translate


class Tasks(QObject):
    """Runs functions on a few worker threads.  `run` is called on the GUI thread, and so are its continuations."""

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None, threads: int = 3) -> None:
        super().__init__(parent)
        self._threads = threads
        self._workers: ThreadPoolExecutor | None = None
        self._open = True
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Do `work`, then call `done` with what it returned, or `failed` with a sentence for a person.

        Where these are methods of a widget that was deleted meanwhile, nothing is called.
        """
        self._pool().submit(work).add_done_callback(lambda future: self._hand_over(future, done, failed))

    def close(self) -> None:
        """Tell nothing more, and wait for what still runs."""
        self._open = False
        if self._workers is not None:
            self._workers.shutdown(wait=True, cancel_futures=True)

    def _pool(self) -> "ThreadPoolExecutor":
        # Made for the first work, so that the window is painted before it.
        if self._workers is None:
            from concurrent.futures import ThreadPoolExecutor

            self._workers = ThreadPoolExecutor(self._threads, thread_name_prefix="window")
        return self._workers

    def _hand_over(self, future: "Future[Any]", done: Callable[[Any], None], failed: Any) -> None:
        if self._open and not future.cancelled():
            self._ended.emit((future, done, failed))

    @Slot(object)
    def _tell(self, ended: tuple["Future[Any]", Callable[[Any], None], Callable[[str], None] | None]) -> None:
        if not self._open:
            return
        future, done, failed = ended
        error = future.exception()
        if error is None:
            if not _is_gone(done):
                done(future.result())
            return
        if not isinstance(error, MockLoopError):
            _log.error("Work in the background failed", exc_info=error)
        if failed is not None and not _is_gone(failed):
            failed(sentence_of(error))


def _is_gone(method: Callable[..., Any]) -> bool:
    owner = getattr(method, "__self__", None)
    return isinstance(owner, QObject) and not shiboken6.isValid(owner)


def sentence_of(error: BaseException) -> str:
    """What to tell a person about an error: its own sentence where it is one of ours."""
    if isinstance(error, MockLoopError):
        return tell(error.sentence)
    return translate(
        "Tasks", "Something went wrong that should not ({0}); the log in the data folder says more."
    ).format(type(error).__name__)
