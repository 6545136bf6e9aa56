"""Takes the demonstration's pictures: real grabs of the real widgets, drawn without a display."""

import logging
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import (
    QEventLoop,
    QMessageLogContext,
    QSize,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QWidget

from desktop_app.clock import SystemClock
from desktop_app.library.model import Session
from desktop_app.practice.model import Listener, PracticeEvent
from desktop_app.practice.ports import LiveRoundPort
from desktop_app.ui.application import application
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.fonts import load_fonts
from desktop_app.ui.keys import KeyMap
from desktop_app.ui.language import Language
from desktop_app.ui.look import Look
from desktop_app.ui.room.stage import RoomStage
from desktop_app.ui.style import Dresser
from desktop_app.ui.theme import Mode

WIDTH, HEIGHT = 1440, 900
_log = logging.getLogger(__name__)
_LOOK_EVERY_MS = 100
_WORDS_WORTH_SHOWING = 45
_WORDS_A_STEP = 15  # a picture costs a repaint: one for every few words is enough
_WORTH_MOST = (1, _WORDS_WORTH_SHOWING // _WORDS_A_STEP)


class Camera:
    """Shows a round in the room, out of sight, and keeps a picture of it.  Main thread, from first to last.

    Where there is no QApplication yet it makes one that needs no display.
    """

    def __init__(self, resources: Path, mode: Mode = "dark") -> None:
        if sys.platform.startswith("linux"):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        qInstallMessageHandler(_into_log)
        self._app = application()
        load_fonts()
        self._language = Language(resources / "translations")
        self._language.choose("system")
        self.look = Look(resources, mode=mode, motion="off")
        self._dresser = Dresser(self._app, self.look)
        self._bridge = Bridge()
        self._stage = RoomStage(self.look, KeyMap(), SystemClock())
        self._best = (0, 0)

    def listener(self, then: Listener) -> Listener:
        """A listener that shows the round here and passes everything on."""

        def hear(event: PracticeEvent) -> None:
            self._bridge(event)
            then(event)

        return hear

    def watch(self, live: LiveRoundPort, room: Path, over: Callable[[], bool]) -> None:
        """Follow a started round until `over()`; `room` is its most telling moment, in the middle of a later answer."""
        loop = QEventLoop()
        self._show(self._stage)
        self._stage.attach(live, self._bridge)
        looking = QTimer(interval=_LOOK_EVERY_MS)
        looking.timeout.connect(lambda: loop.quit() if over() else self._look(room))
        looking.start()
        with _interruptible(loop):
            loop.exec()
        looking.stop()
        self._stage.detach()
        self._stage.close()

    def take(self, widget: QWidget, path: Path) -> None:
        """Keep a picture of any widget."""
        if widget.size() != QSize(WIDTH, HEIGHT):
            widget.resize(WIDTH, HEIGHT)
            self._app.processEvents()
        widget.grab().save(str(path))

    def take_review(self, session: Session, path: Path) -> None:
        """Keep a picture of a session's review."""
        from desktop_app.ui.review.grab import grab_review

        grab_review(session, path, self.look.mode, (WIDTH, HEIGHT))

    @staticmethod
    def _show(widget: QWidget) -> None:
        widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        widget.resize(WIDTH, HEIGHT)
        widget.show()

    def _look(self, room: Path) -> None:
        """Keep the picture in which most is to be seen: words on the screen, past the first question."""
        view = self._stage.view
        if view is None or view.stage != "listening":
            return
        words = len(self._stage.transcript.text().split())
        worth = (min(view.phase_index, 1), min(words, _WORDS_WORTH_SHOWING) // _WORDS_A_STEP)
        if worth > self._best:
            self._best = worth
            self.take(self._stage, room)
            if worth == _WORTH_MOST:
                self._stage.detach()  # what nobody will see need not be drawn: recognition has better use for the time


@contextmanager
def _interruptible(loop: QEventLoop) -> Iterator[None]:
    """Ctrl+C ends the loop and is raised here; raised in a slot, it would be printed and forgotten."""
    pressed: list[int] = []

    def end(number: int, _frame: object) -> None:
        pressed.append(number)
        loop.quit()

    before = signal.signal(signal.SIGINT, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed:
        raise KeyboardInterrupt


def _into_log(_kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
    """What Qt says about a window that nobody sees (it cannot be given a least size, ...) is for the log."""
    _log.info("Qt: %s", message)
