"""What every test of the window starts from: the look with its fonts, and a place to put widgets."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QLabel
from pytestqt.qtbot import QtBot

from desktop_app.ui.fonts import load_fonts
from desktop_app.ui.language import Language
from desktop_app.ui.look import Look
from desktop_app.ui.pages.page import Page
from desktop_app.ui.parts import Parts
from desktop_app.ui.style import Dresser
from desktop_app.ui.tasks import Tasks
from tests.ui.opening import AnyPage, OpenPage

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> Language:
    """English as people read it: with a form for one and one for many."""
    language = Language(RESOURCES / "translations")
    language.choose("en")
    return language


@pytest.fixture(autouse=True)
def british(english: Language) -> None:
    """Times and numbers of one place, whatever the machine's own are."""
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture(scope="session", autouse=True)
def collector() -> Iterator[None]:
    """Garbage is collected between tests alone: on a worker's thread it would be the end of widgets of old tests."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


@pytest.fixture(autouse=True)
def clean_floor(collector: None) -> Iterator[None]:
    """What a test threw away is gone before the next: a new look would dress all of it anew."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture(scope="session", autouse=True)
def bundled_fonts(qapp: QApplication) -> list[str]:
    """The bundled fonts, once for all tests."""
    return load_fonts()


class StrayWindows(QObject):
    """Notes every small widget that is shown as a window of its own: a flash on the screen, and the focus gone."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt calls it so
        if event.type() == QEvent.Type.Show and isinstance(watched, QLabel | QAbstractButton | QFrame):
            stray = watched.isWindow() and watched.windowType() == Qt.WindowType.Window
            if stray and not watched.property("meant as a window"):
                self.seen.append(f"{type(watched).__name__} {getattr(watched, 'text', str)()!r}")
        return False


@pytest.fixture(autouse=True)
def no_stray_windows(qapp: QApplication, qtbot: QtBot) -> Iterator[None]:
    """A part of a page that is shown before it has its place fails the test."""
    strays = StrayWindows()
    qapp.installEventFilter(strays)
    yield
    qapp.removeEventFilter(strays)
    assert not strays.seen


@pytest.fixture
def look(qapp: QApplication, qtbot: QtBot) -> Iterator[Look]:
    """The dark look, put on the application, with nothing moving."""
    look = Look(RESOURCES, mode="dark", motion="off")
    Dresser(qapp, look)
    yield look
    look.deleteLater()


@pytest.fixture
def open_page(qtbot: QtBot, look: Look) -> OpenPage[Page]:
    """Opens a page in a window of its own."""

    def open_it(kind: type[AnyPage], parts: Parts) -> AnyPage:
        tasks = Tasks()
        page = kind(look, parts, tasks)
        qtbot.addWidget(page, before_close_func=lambda page: (page.close_down(), tasks.close()))
        page.resize(1200, 860)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.opened()
        return page

    return open_it
