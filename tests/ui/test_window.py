"""The window itself: pages when they are wanted, keys everywhere, what it remembers, and what nobody caught."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from desktop_app.errors import Missing
from desktop_app.ui.application import Failures, follow
from desktop_app.ui.language import LANGUAGES, Language
from desktop_app.ui.look import Look
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.pages.page import Page
from desktop_app.ui.parts import Parts
from tests.fakes.desks import FakeModelDesk, FakeSoundDesk
from tests.fakes.window_parts import RESOURCES, window_parts

OpenWindow = Callable[..., MainWindow]


class PlainPage(Page):
    """A page that only remembers what happened to it."""

    def __init__(self, *args: object) -> None:
        super().__init__(*args)
        self.seen: list[object] = []
        QVBoxLayout(self).addWidget(QLineEdit())

    def opened(self, argument: object = None) -> None:
        self.seen.append(argument)

    def left(self) -> None:
        self.seen.append("left")


@pytest.fixture
def open_window(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[OpenWindow]:
    """Opens a window of plain pages; `made` names them in the order in which they were made."""
    windows: list[MainWindow] = []

    def open_it(parts: Parts | None = None, made: list[str] | None = None) -> MainWindow:
        def maker(page_id: str) -> type[PlainPage]:
            if made is not None:
                made.append(page_id)
            return PlainPage

        window = MainWindow(look, parts or window_parts(tmp_path), maker)
        qtbot.addWidget(window)
        window.show()
        windows.append(window)
        return window

    yield open_it
    for window in windows:
        window.close_down()


def test_only_the_first_page_is_made_at_the_start(open_window: OpenWindow, qtbot: QtBot) -> None:
    """The window is painted, then one page is made; the others when they are wanted, once."""
    made: list[str] = []
    window = open_window(made=made)
    assert made == []
    qtbot.waitUntil(lambda: window.page_id == "practice")
    window.show_page("sessions")
    window.show_page("practice", "again")
    assert made == ["practice", "sessions"]
    page = window.page("practice")
    assert isinstance(page, PlainPage)
    assert page.seen == [None, "left", "again"]


def test_pages_ask_for_each_other(open_window: OpenWindow, qtbot: QtBot) -> None:
    """`wanted` brings a page with its argument; the rail goes where it would only distract."""
    window = open_window()
    qtbot.waitUntil(lambda: window.page_id == "practice")
    window.page("practice").wanted.emit("room", "a round")
    assert window.page_id == "room"
    assert not window._rail.isVisible()
    window.page("room").wanted.emit("review", "a session")
    assert window._rail.isVisible()


@pytest.mark.parametrize(
    ("key", "page_id"), [("1", "practice"), ("2", "sessions"), ("3", "progress"), (",", "settings")]
)
def test_every_page_has_its_key(open_window: OpenWindow, qtbot: QtBot, key: str, page_id: str) -> None:
    """Control and a key, from anywhere but a round."""
    window = open_window()
    qtbot.waitUntil(lambda: window.page_id == "practice")
    window.activateWindow()
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert window.page_id == page_id
    window.show_page("room")
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert window.page_id == "room"


def test_the_sheet_of_keys_comes_and_goes(open_window: OpenWindow, qtbot: QtBot) -> None:
    """A question mark shows all keys; the next key, whatever it is, closes them and does nothing else."""
    window = open_window()
    qtbot.waitUntil(lambda: window.page_id == "practice")
    qtbot.keyClicks(window, "?")
    sheet = window._sheet
    assert sheet is not None
    assert sheet.isVisible()
    qtbot.keyClick(sheet, "2", Qt.KeyboardModifier.ControlModifier)
    assert window._sheet is None
    assert window.page_id == "practice"
    window.show_keys()
    window.show_keys()
    assert window._sheet is None


def test_changed_keys_work_at_once(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """The old key is dead, the new one alive."""
    parts = window_parts(tmp_path)
    window = open_window(parts)
    qtbot.waitUntil(lambda: window.page_id == "practice")
    parts.preferences.change(keys={"window.sessions": "F7"})
    qtbot.keyClick(window, "2", Qt.KeyboardModifier.ControlModifier)
    assert window.page_id == "practice"
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert window.page_id == "sessions"


def test_size_and_page_are_remembered(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """A new window stands where the old one was."""
    parts = window_parts(tmp_path)
    window = open_window(parts)
    qtbot.waitUntil(lambda: window.page_id == "practice")
    window.show_page("sessions")
    window.resize(1024, 712)
    window.close()
    again = open_window(parts)
    qtbot.waitUntil(lambda: again.page_id == "sessions")
    assert (again.width(), again.height()) == (1024, 712)


def test_the_window_never_gets_too_small(open_window: OpenWindow) -> None:
    """1024 by 640 is the least."""
    window = open_window()
    window.resize(300, 200)
    assert (window.width(), window.height()) == (1024, 640)


def test_the_small_room_may_be_a_column_beside_an_editor(open_window: OpenWindow, qtbot: QtBot) -> None:
    """Narrow at the right edge while it is wished; then the window is as it was, and so it is remembered."""
    window = open_window()
    qtbot.waitUntil(lambda: window.page_id == "practice")
    window.resize(1200, 700)
    before, right = window.size(), window.geometry().right()
    window.page("practice").small_wanted.emit(True)
    assert window.width() < 500
    assert window.geometry().right() == right
    window.resize(420, 500)
    assert (window.width(), window.height()) == (420, 500)
    window.page("practice").small_wanted.emit(False)
    assert window.size() == before
    window.resize(300, 200)
    assert (window.width(), window.height()) == (1024, 640)


def test_a_window_closed_while_small_comes_back_large(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """Only the room is small."""
    parts = window_parts(tmp_path)
    window = open_window(parts)
    qtbot.waitUntil(lambda: window.page_id == "practice")
    window.resize(1024, 720)
    window.be_small(True)
    window.close()
    again = open_window(parts)
    assert (again.width(), again.height()) == (1024, 720)


def test_the_welcome_comes_once(open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """With desks to set things up at, the first start is the welcome; the second is not."""
    parts = window_parts(tmp_path, sound=FakeSoundDesk(), models=FakeModelDesk())
    window = open_window(parts)
    qtbot.waitUntil(lambda: window.page_id == "welcome")
    parts.preferences.change(welcomed=True)
    again = open_window(parts)
    qtbot.waitUntil(lambda: again.page_id == "practice")


def test_full_screen_and_back(open_window: OpenWindow, qtbot: QtBot) -> None:
    """The same key goes in and out."""
    window = open_window()
    qtbot.waitUntil(lambda: window.page_id == "practice")
    window.page("practice").full_screen_wanted.emit()
    assert window.isFullScreen()
    window.page("practice").full_screen_wanted.emit()
    assert not window.isFullScreen()


def test_a_toast_tells_and_takes_back(open_window: OpenWindow, qtbot: QtBot) -> None:
    """A sentence at the bottom, and the way back in one click."""
    window, undone = open_window(), []
    qtbot.waitUntil(lambda: window.page_id == "practice")
    window.page("practice").told.emit("Deleted.", "Undo", lambda: undone.append(True))
    toast = window._toast
    assert toast is not None
    assert toast.text() == "Deleted."
    toast._action.click()
    assert undone == [True]
    assert toast.text() == ""


def test_a_toast_leaves_by_itself_but_not_from_under_the_keyboard(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    """Time takes it away, unless somebody is on it."""
    window = open_window()
    qtbot.waitUntil(lambda: window.page_id == "practice")
    window.tell("Kept.", "Undo", lambda: None)
    toast = window._toast
    assert toast is not None
    window.activateWindow()
    toast._action.setFocus()
    toast._leave()
    assert toast.text() == "Kept."
    window.page("practice").setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.page("practice").setFocus()
    toast._leave()
    assert toast.text() == ""


def test_another_language_makes_the_pages_anew(open_window: OpenWindow, qtbot: QtBot) -> None:
    """Every page is made again where it was."""
    made: list[str] = []
    window = open_window(made=made)
    qtbot.waitUntil(lambda: window.page_id == "practice")
    window.show_page("settings")
    window.speak_anew()
    assert window.page_id == "settings"
    assert made == ["practice", "settings", "settings"]


def test_the_look_follows_the_preferences(
    open_window: OpenWindow, look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    """Theme, text size, motion and language change while the window is open."""
    parts = window_parts(tmp_path)
    window = open_window(parts)
    qtbot.waitUntil(lambda: window.page_id == "practice")
    language = Language(RESOURCES / "translations")
    language.choose("en")
    now = parts.preferences.change(theme="light", text_scale=1.5, motion="on", language="de")
    follow(look, language, window, now)
    assert (look.theme.name, look.text_scale, look.moves) == ("light", 1.5, True)
    assert language.now == "de"
    language.choose("en")


def test_the_system_decides_where_nobody_chose(qapp: QApplication, look: Look) -> None:
    """Dark or light as the desktop is; stillness where the system asks for it."""
    look.choose_mode("system")
    scheme = QApplication.styleHints().colorScheme()
    assert look.theme.name == ("light" if scheme == Qt.ColorScheme.Light else "dark")
    look.choose_motion("system")
    look.take_system_stillness(True)
    assert not look.moves
    look.choose_motion("on")
    assert look.moves


def test_what_nobody_caught_is_logged_and_told_kindly(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    """A fault in a slot or a thread becomes one sentence; our own errors keep theirs."""
    failures, told = Failures(), []
    failures.happened.connect(told.append)
    before = (sys.excepthook, threading.excepthook)
    failures.watch()
    try:
        with caplog.at_level(logging.ERROR):
            sys.excepthook(ZeroDivisionError, ZeroDivisionError("x"), None)
            sys.excepthook(Missing, Missing("The disk is full: make room."), None)
            thread = threading.Thread(target=lambda: {}["nothing"])
            thread.start()
            thread.join()
            qtbot.waitUntil(lambda: len(told) == 3)
    finally:
        failures.unwatch()
    assert (sys.excepthook, threading.excepthook) == before
    assert "ZeroDivisionError" in told[0]
    assert told[1] == "The disk is full: make room."
    assert "KeyError" in told[2]
    assert len(caplog.records) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_can_be_put_in_force(qapp: QApplication, language: str) -> None:
    """Each has its file, English for its plurals."""
    chosen = Language(RESOURCES / "translations")
    assert chosen.choose(language)
    assert not chosen.choose(language)
    assert chosen._translators
    chosen.choose("en")
    for translator in chosen._translators:
        QApplication.removeTranslator(translator)
