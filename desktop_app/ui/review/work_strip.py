"""Work that takes a while, in sight: what is done, how far it is, and the way to stop it."""

import threading
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.errors import MockLoopError
from desktop_app.ui.look import Look
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.paint import rounded
from desktop_app.ui.widgets.text import ElidedText

Report = Callable[[float], None]
"""Takes the share done, 0..1, on any thread.  Raises `Stopped` once the work was called off."""


class Stopped(MockLoopError):
    """The work was called off by the person who wanted it."""


class _Teller(QObject):
    """Carries the share from the worker's thread to the GUI's."""

    told = Signal(float)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.stop = threading.Event()
        self._last = -1.0

    def __call__(self, share: float) -> None:
        if self.stop.is_set():
            raise Stopped(self.tr("This was stopped; nothing was kept of it."))
        if abs(share - self._last) >= 0.005 or share in (0.0, 1.0):
            self._last = share
            self.told.emit(share)


class ProgressLine(QWidget):
    """A thin line that fills."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        self.share = min(1.0, max(0.0, share))
        self.setAccessibleName(f"{self.share * 100:.0f} %")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        rounded(painter, rect, 3, self._look.mix("surface", "mark", 0.3))
        rect.setWidth(max(6.0, rect.width() * self.share))
        rounded(painter, rect, 3, self._look.colour("accent"))


def fill_strip(
    strip: QWidget, look: Look, below: int, told: Sequence[QWidget], buttons: Sequence[QWidget]
) -> None:
    """Lay a strip out: a card with what is told, one below the other, and its buttons at the end."""
    words = QVBoxLayout()
    words.setSpacing(6)
    for part in told:
        words.addWidget(part)
    card = Card(look, radius="button")
    whole = QVBoxLayout(strip)
    whole.setContentsMargins(0, 0, 0, below)
    whole.addWidget(card)
    row = QHBoxLayout(card)
    row.setContentsMargins(16, 8, 8, 8)
    row.setSpacing(12)
    row.addLayout(words, 1)
    for button in buttons:
        row.addWidget(button)


class WorkStrip(QWidget):
    """Shows one piece of work at a time, and nothing while there is none; `below` keeps it off the page's edge."""

    def __init__(self, look: Look, tasks: Tasks, below: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._teller: _Teller | None = None
        self.words = ElidedText(look)
        self.line = ProgressLine(look)
        self.stop_button = QuietButton(look, self.tr("Stop"))
        self.stop_button.clicked.connect(self.stop)
        fill_strip(self, look, below, (self.words, self.line), (self.stop_button,))
        self.hide()

    @property
    def busy(self) -> bool:
        return self._teller is not None

    def run(
        self,
        words: str,
        work: Callable[[Report], Any],
        done: Callable[[Any], None],
        failed: Callable[[str], None],
    ) -> None:
        """Do `work` on a worker thread, telling how far it is; then one of the two others is called.

        Called off, it ends with `failed` and the sentence that says so.  Does nothing while other work is shown.
        """
        if self._teller is not None:
            failed(self.tr("Something else is still being done; wait for it, or stop it."))
            return
        teller = self._teller = _Teller(self)
        teller.told.connect(self.line.show_share, Qt.ConnectionType.QueuedConnection)
        self.words.setText(words)
        self.line.show_share(0.0)
        self.stop_button.setEnabled(True)
        self.show()

        def ended(result: Any) -> None:
            self._end()
            done(result)

        def not_done(sentence: str) -> None:
            self._end()
            failed(sentence)

        self._tasks.run(lambda: work(teller), ended, not_done)

    @Slot()
    def stop(self) -> None:
        """Call the work off; it ends at its next step."""
        if self._teller is not None:
            self._teller.stop.set()
            self.stop_button.setEnabled(False)

    def _end(self) -> None:
        teller, self._teller = self._teller, None
        if teller is not None:
            teller.deleteLater()
        self.hide()
