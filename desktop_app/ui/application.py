"""The application: one Qt program from its first line to its last."""

import logging
import sys
import threading
from collections.abc import Sequence
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop_app.ui.fonts import load_fonts
from desktop_app.ui.housekeeping import Housekeeping
from desktop_app.ui.language import Language
from desktop_app.ui.look import Look
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.parts import Parts
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.style import IN_FUSION, Dresser
from desktop_app.ui.tasks import sentence_of

_log = logging.getLogger(__name__)


def run(
    parts: Parts, arguments: Sequence[str] = ("mockloop",), opening: tuple[str, object] | None = None
) -> int:
    """Open the window and stay until it is closed; returns the exit status.  The main thread's.

    `opening` is a page and what it is to show, where that is not the page that was left open.
    """
    app = application(arguments)
    chosen = parts.preferences.now
    look = Look(parts.resources, mode=chosen.theme, text_scale=chosen.text_scale, motion=chosen.motion)
    Dresser(app, look)
    language = Language(parts.resources / "translations")
    language.choose(chosen.language)
    window = MainWindow(look, parts)
    stop_following = parts.preferences.watch(lambda preferences: follow(look, language, window, preferences))
    failures = Failures()
    failures.happened.connect(window.tell)
    failures.watch()
    window.first_painted.connect(lambda: _finish_dressing(app, parts))
    housekeeping = Housekeeping(window, in_round=lambda: window.page_id == "room")
    try:
        window.show()
        if opening is not None:
            window.first_painted.connect(lambda: window.show_page(*opening))
        return app.exec()
    finally:
        window.close_down()
        housekeeping.end()
        failures.unwatch()
        stop_following()


def _finish_dressing(app: QApplication, parts: Parts) -> None:
    """What the first painted window can do without."""
    load_fonts()
    app.setWindowIcon(QIcon(str(parts.resources / "icons" / "mockloop.svg")))


def application(arguments: Sequence[str] = ("mockloop",)) -> QApplication:
    """The one QApplication of this program, named, in Qt's own style."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else _in_fusion(arguments)
    QCoreApplication.setApplicationName("mockloop")
    QCoreApplication.setOrganizationName("mockloop")
    app.setApplicationDisplayName("Mock Loop")
    app.setDesktopFileName("mockloop")
    return app


def _in_fusion(arguments: Sequence[str]) -> QApplication:
    """Told by argument: asking the application for its style costs a tenth of the whole start."""
    app = QApplication([*arguments, "-style", "fusion"])
    app.setProperty(IN_FUSION, True)
    return app


def follow(look: Look, language: Language, window: MainWindow, preferences: Preferences) -> None:
    """Bring look and language in step with the preferences."""
    if look.mode != preferences.theme:
        look.choose_mode(preferences.theme)
    if look.text_scale != preferences.text_scale:
        look.choose_text_scale(preferences.text_scale)
    if look.motion != preferences.motion:
        look.choose_motion(preferences.motion)
    if language.choose(preferences.language):
        # Not from within the page that is about to go.
        QTimer.singleShot(0, window, window.speak_anew)


class Failures(QObject):
    """What nobody caught: into the log whole, and as one kind sentence to whoever listens to `happened`.

    Qt reports an exception in a slot to `sys.excepthook` and goes on; so do we.
    """

    happened = Signal(str)

    def watch(self) -> None:
        """Take over the hooks of the main thread and of all others."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def unwatch(self) -> None:
        sys.excepthook, threading.excepthook = self._before

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        _log.error("Nobody caught this", exc_info=(kind, error, trace))
        self.happened.emit(sentence_of(error))

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            self._caught(args.exc_type, args.exc_value, args.exc_traceback)
