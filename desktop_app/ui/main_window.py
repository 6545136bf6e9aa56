"""The main window: the rail, the pages one at a time, the toast, and what it remembers of itself."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from desktop_app.ui.keys import KeyMap
from desktop_app.ui.look import Look
from desktop_app.ui.motion import system_wants_stillness
from desktop_app.ui.pages.making import PageMaker, page_maker
from desktop_app.ui.pages.page import Page
from desktop_app.ui.parts import Parts
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.tasks import Tasks

if TYPE_CHECKING:
    from desktop_app.ui.loop.break_watch import BreakOver, BreakWatch
    from desktop_app.ui.widgets.keys_sheet import KeysSheet
    from desktop_app.ui.widgets.nav_rail import NavRail
    from desktop_app.ui.widgets.toast import Toast

LEAST_WIDTH, LEAST_HEIGHT = 1024, 640
SMALL_WIDTH, SMALL_HEIGHT = 400, 480
"""A column beside an editor, for the small room alone."""

_COLUMN_WIDTH = 460
FIRST_WIDTH, FIRST_HEIGHT = 1440, 900

_SHOWN_UNDER = {
    "loop": "practice",
    "review": "sessions",
    "takes": "sessions",
    "sound": "settings",
    "about": "settings",
}
"""Pages that the rail does not lead to, and where on it they belong."""

_WITHOUT_RAIL = ("room", "welcome")
_REMEMBERED = ("practice", "sessions", "progress")
_KEYS_OF_PAGE = {"room": "room", "review": "review"}


class MainWindow(QMainWindow):
    """Shows one page at a time; made quickly, and filled once it has been painted.

    `page_maker` tells how each page is made.  `first_painted` tells once that the empty window stands on the screen,
    before the first page is made.  `close_down` stops everything that the pages run.
    """

    first_painted = Signal()

    def __init__(self, look: Look, parts: Parts, page_maker: Callable[[str], PageMaker] = page_maker) -> None:
        super().__init__()
        self._look, self._parts, self._page_maker = look, parts, page_maker
        self._tasks = Tasks(self)
        self._pages: dict[str, Page] = {}
        self._page_id = ""
        self._painted = False
        self._shortcuts: list[QShortcut] = []
        self._toast: Toast | None = None
        self._sheet: KeysSheet | None = None
        self._breaks: BreakWatch | None = None
        self._was_maximised = False
        self._before_small: tuple[QRect, QByteArray] | None = None
        self._kept = QSettings(str(parts.data / "window.ini"), QSettings.Format.IniFormat)
        self.setWindowTitle("Mock Loop")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._stack = QStackedWidget()
        self._middle = QWidget()
        self._row = QHBoxLayout(self._middle)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._stack, 1)
        self._made_rail: NavRail | None = None
        self.setCentralWidget(self._middle)
        self._keys_chosen = parts.preferences.now.keys
        self._stop_watching = parts.preferences.watch(self._preferences_changed)
        self._set_keys()
        self._take_back_place()

    @property
    def _rail(self) -> "NavRail":
        """Comes with the first page: the empty window is on the screen before there is a word to paint."""
        if self._made_rail is None:
            self._made_rail = self._make_rail()
        return self._made_rail

    def _make_rail(self) -> "NavRail":
        from desktop_app.ui.widgets.nav_rail import NavRail, Place

        places = [
            Place("practice", self.tr("Practice"), "practice"),
            Place("sessions", self.tr("Sessions"), "sessions"),
            Place("progress", self.tr("Progress"), "progress"),
        ]
        rail = NavRail(self._look, places, [Place("settings", self.tr("Settings"), "settings")])
        rail.chosen.connect(self.show_page)
        self._row.insertWidget(0, rail)
        return rail

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
            page.keys_wanted.connect(self.show_keys)
            page.full_screen_wanted.connect(self.switch_full_screen)
            page.small_wanted.connect(self.be_small)
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
        if self._sheet is not None:
            self._sheet.close_sheet()
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

    @Slot()
    def show_keys(self) -> None:
        """Show the sheet of all keys over the page; asked for again, it goes."""
        if self._sheet is not None:
            self._sheet.close_sheet()
            return
        from desktop_app.ui.widgets.keys_sheet import KeysSheet

        where = _KEYS_OF_PAGE.get(self._page_id, "window")
        self._sheet = KeysSheet(self._look, KeyMap(self._parts.preferences.now.keys), where, self._middle)
        self._sheet.closed.connect(self._sheet_closed)

    @Slot()
    def _sheet_closed(self) -> None:
        self._sheet = None
        if self._page_id:
            self._pages[self._page_id].setFocus()

    def speak_anew(self) -> None:
        """Make every page anew, in another language; the one that is shown comes back."""
        shown = self._page_id
        for page in self._pages.values():
            page.left()
            page.close_down()
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages, self._page_id = {}, ""
        self._row.removeWidget(self._rail)
        self._rail.hide()
        self._rail.deleteLater()
        self._made_rail = None
        if shown:
            self.show_page(shown)

    # --- the window itself ----------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._fill)

    @Slot()
    def _fill(self) -> None:
        self.first_painted.emit()
        self._show_first_page()

    @Slot()
    def _show_first_page(self) -> None:
        if not self._page_id:
            self.show_page(self._first_page())
        self._tasks.run(system_wants_stillness, self._look.take_system_stillness)
        self._watch_breaks()

    def _watch_breaks(self) -> None:
        from desktop_app.ui.loop.break_watch import BreakWatch

        def is_quiet() -> bool:
            return self._pages[self._page_id].is_recording

        self._breaks = BreakWatch(self._parts, self._tasks, is_quiet, self)
        self._breaks.ended.connect(self._break_over)
        self._breaks.start()

    @Slot(object)
    def _break_over(self, over: "BreakOver") -> None:
        """Say it once, with the way to the loop, and ask the desktop to say it where another window is in front."""
        if not self._pages[self._page_id].shows(over.place):
            sentence = self.tr("The break is over. Next: {0}.").format(over.title)
            self.tell(sentence, self.tr("To the loop"), lambda: self.show_page("loop", over.place))
        QApplication.alert(self)

    def _first_page(self) -> str:
        """The welcome once, where there is something to set up; else the page that was open last."""
        parts = self._parts
        if not parts.preferences.now.welcomed and parts.sound is not None and parts.models is not None:
            return "welcome"
        return self.remembered_page()

    def remembered_page(self) -> str:
        """The page that was open when the window last closed."""
        page = self._kept.value("page")
        return page if isinstance(page, str) and page in _REMEMBERED else "practice"

    @Slot()
    def switch_full_screen(self) -> None:
        """In or out of full screen."""
        if not self.isFullScreen():
            self._was_maximised = self.isMaximized()
            self.showFullScreen()
        elif self._was_maximised:
            self.showMaximized()
        else:
            self.showNormal()

    @Slot(bool)
    def be_small(self, small: bool) -> None:
        """A narrow column at the window's right edge for the small room; asked back, the window is as it was."""
        if small == (self._before_small is not None):
            return
        if small:
            self._before_small = (self.geometry(), self.saveGeometry())
            self.setMinimumSize(SMALL_WIDTH, SMALL_HEIGHT)
            if not (self.isFullScreen() or self.isMaximized()):
                right, width = self.geometry().right(), self._look.px(_COLUMN_WIDTH)
                self.setGeometry(right - width + 1, self.y(), width, self.height())
            return
        before, self._before_small = self._before_small, None
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        if before is not None and not (self.isFullScreen() or self.isMaximized()):
            self.setGeometry(before[0])

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._before_small is not None:
            self._kept.setValue("geometry", self._before_small[1])
        elif not self.isFullScreen():
            self._kept.setValue("geometry", self.saveGeometry())
        self._kept.setValue("page", self._page_id if self._page_id in _REMEMBERED else "practice")
        self._kept.sync()
        super().closeEvent(event)

    def close_down(self) -> None:
        """Stop everything that runs behind the pages; blocks until it has stopped."""
        self._stop_watching()
        if self._breaks is not None:
            self._breaks.stop()
        for page in self._pages.values():
            page.close_down()
        self._tasks.close()

    def _take_back_place(self) -> None:
        geometry = self._kept.value("geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            room = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(min(FIRST_WIDTH, room.width()), min(FIRST_HEIGHT, room.height()))

    # --- keys -----------------------------------------------------------------------------------------------------

    def _preferences_changed(self, preferences: Preferences) -> None:
        if preferences.keys != self._keys_chosen:
            self._keys_chosen = preferences.keys
            self._set_keys()

    def _set_keys(self) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        keys = KeyMap(self._keys_chosen)
        self._shortcuts = [
            self._shortcut(keys.key("window.practice"), lambda: self._go("practice")),
            self._shortcut(keys.key("window.sessions"), lambda: self._go("sessions")),
            self._shortcut(keys.key("window.progress"), lambda: self._go("progress")),
            self._shortcut(keys.key("window.settings"), lambda: self._go("settings")),
            self._shortcut(keys.key("window.keys"), self.show_keys),
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
