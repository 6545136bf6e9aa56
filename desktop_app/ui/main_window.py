"""The main window: the rail, the pages one at a time, the toast, and what it remembers of itself."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from desktop_app.ui.keys import KeyMap
from desktop_app.ui.look import Look
from desktop_app.ui.motion import system_wants_stillness
from desktop_app.ui.pages.page import Page
from desktop_app.ui.parts import Parts
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.nav_rail import NavRail, Place

LEAST_WIDTH, LEAST_HEIGHT = 1024, 640
FIRST_WIDTH, FIRST_HEIGHT = 1440, 900

_SHOWN_UNDER = {"review": "sessions", "takes": "sessions", "sound": "settings", "about": "settings"}
"""Pages that the rail does not lead to, and where on it they belong."""

_WITHOUT_RAIL = ("room", "welcome")

if TYPE_CHECKING:
    from desktop_app.ui.widgets.toast import Toast

PageMaker = Callable[[Look, Parts, Tasks], Page]
_log = logging.getLogger(__name__)


def page_maker(page_id: str) -> PageMaker:
    """The class of a page.  Imported when the page is first wanted, so that the first window is there at once."""
    match page_id:
        case "practice":
            from desktop_app.ui.pages.home import HomePage

            return HomePage
        case "room":
            from desktop_app.ui.pages.room import RoomPage

            return RoomPage
        case "sessions":
            from desktop_app.ui.pages.sessions import SessionsPage

            return SessionsPage
        case "review":
            from desktop_app.ui.pages.review import ReviewPage

            return ReviewPage
        case "settings":
            from desktop_app.ui.pages.settings import SettingsPage

            return SettingsPage
        case "sound":
            from desktop_app.ui.pages.sound import SoundPage

            return SoundPage
        case "welcome":
            from desktop_app.ui.pages.welcome import WelcomePage

            return WelcomePage
        case "about":
            from desktop_app.ui.pages.about import AboutPage

            return AboutPage
        case "takes":
            from desktop_app.ui.pages.review_takes import TakesPage

            return TakesPage
        case "progress":
            from desktop_app.ui.pages.progress import ProgressPage

            return ProgressPage
    raise KeyError(page_id)


class MainWindow(QMainWindow):
    """Shows one page at a time; made quickly, and filled once it has been painted.

    `page_maker` tells how each page is made.  `close_down` stops everything that the pages run.
    """

    def __init__(self, look: Look, parts: Parts, page_maker: Callable[[str], PageMaker] = page_maker) -> None:
        super().__init__()
        self._look, self._parts, self._page_maker = look, parts, page_maker
        self._tasks = Tasks(self)
        self._pages: dict[str, Page] = {}
        self._page_id = ""
        self._painted = False
        self._shortcuts: list[QShortcut] = []
        self._kept = QSettings(str(parts.data / "window.ini"), QSettings.Format.IniFormat)
        self.setWindowTitle("Mock Loop")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._rail = NavRail(look, self._places(), [Place("settings", self.tr("Settings"), "settings")])
        self._rail.chosen.connect(self.show_page)
        self._stack = QStackedWidget()
        self._middle = middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self._toast: Toast | None = None
        self._stop_watching = parts.preferences.watch(self._preferences_changed)
        self._set_keys()
        self._take_back_place()

    def _places(self) -> list[Place]:
        return [
            Place("practice", self.tr("Practice"), "practice"),
            Place("sessions", self.tr("Sessions"), "sessions"),
            Place("progress", self.tr("Progress"), "progress"),
        ]

    # --- pages ----------------------------------------------------------------------------------------------------

    @property
    def page_id(self) -> str:
        """The page that is shown."""
        return self._page_id

    def page(self, page_id: str) -> Page:
        """The page of this id, made now if it was never shown."""
        if page_id not in self._pages:
            page = self._page_maker(page_id)(self._look, self._parts, self._tasks)
            page.wanted.connect(self.show_page)
            page.told.connect(self.tell)
            self._stack.addWidget(page)
            self._pages[page_id] = page
        return self._pages[page_id]

    @Slot(str)
    @Slot(str, object)
    def show_page(self, page_id: str, argument: object = None) -> None:
        """Bring a page to the front and tell it what to show."""
        page = self.page(page_id)
        if self._page_id and self._page_id != page_id:
            self._pages[self._page_id].left()
        self._page_id = page_id
        self._rail.setVisible(page_id not in _WITHOUT_RAIL)
        self._rail.show_place(_SHOWN_UNDER.get(page_id, page_id))
        self._stack.setCurrentWidget(page)
        page.opened(argument)

    @Slot(str)
    @Slot(str, str, object)
    def tell(self, sentence: str, action: str = "", undo: Callable[[], None] | None = None) -> None:
        """Show a sentence at the bottom for a while, with a way back where `undo` is given."""
        if self._toast is None:
            from desktop_app.ui.widgets.toast import Toast

            self._toast = Toast(self._look, self._middle)
        self._toast.tell(sentence, action, undo)

    # --- the window itself ----------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._show_first_page)

    @Slot()
    def _show_first_page(self) -> None:
        if not self._page_id:
            self.show_page("practice")
        self._tasks.run(system_wants_stillness, self._look.take_system_stillness)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.isFullScreen():
            self._kept.setValue("geometry", self.saveGeometry())
        remembered = self._page_id if self._page_id in ("practice", "sessions", "progress") else "practice"
        self._kept.setValue("page", remembered)
        self._kept.sync()
        super().closeEvent(event)

    def close_down(self) -> None:
        """Stop everything that runs behind the pages; blocks until it has stopped."""
        self._stop_watching()
        for page in self._pages.values():
            page.close_down()
        self._tasks.close()

    def _take_back_place(self) -> None:
        geometry = self._kept.value("geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            room = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(min(FIRST_WIDTH, room.width()), min(FIRST_HEIGHT, room.height()))

    def remembered_page(self) -> str:
        """The page that was open when the window last closed."""
        page = self._kept.value("page")
        return page if page in ("practice", "sessions", "progress") else "practice"

    # --- keys -----------------------------------------------------------------------------------------------------

    def _preferences_changed(self, _preferences: Preferences) -> None:
        self._set_keys()

    def _set_keys(self) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        keys = KeyMap(self._parts.preferences.now.keys)
        self._shortcuts = [
            self._shortcut(keys.key("window.practice"), lambda: self._go("practice")),
            self._shortcut(keys.key("window.sessions"), lambda: self._go("sessions")),
            self._shortcut(keys.key("window.progress"), lambda: self._go("progress")),
            self._shortcut(keys.key("window.quit"), self.close),
        ]

    def _shortcut(self, key: str, act: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(act)
        return shortcut

    def _go(self, page_id: str) -> None:
        if self._page_id not in _WITHOUT_RAIL:
            self.show_page(page_id)
