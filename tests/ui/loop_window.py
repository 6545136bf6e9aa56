"""A window over a book of loops that a test may write in, with a time of day that it moves."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.practice.loops import InLoop, LoopBook
from desktop_app.ui.look import Look
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.pages.loop import LoopPage
from tests.fakes.live_round import FakeLiveRound, our_catalog
from tests.fakes.loop_library import FakeLoopLibrary
from tests.fakes.window_parts import NOW, SESSIONS, window_parts

LOOP = "l6-two-days"


@dataclass
class Shown:
    """The window at a loop's page, over a book that a test may write in, and a time of day that it moves."""

    qtbot: QtBot
    window: MainWindow
    book: LoopBook
    shelf: FakeLoopLibrary
    rounds: list[FakeLiveRound]
    wall: list[datetime]

    @property
    def page(self) -> LoopPage:
        page = self.window.page("loop")
        assert isinstance(page, LoopPage)
        return page

    def open(self, wanted: object = LOOP) -> LoopPage:
        self.window.show_page("loop", wanted)
        self.qtbot.waitUntil(lambda: bool(self.page.stops.rows))
        return self.page

    def states(self) -> list[str]:
        return [row.row.state for row in self.page.stops.rows]

    def until_states(self, *states: str) -> None:
        self.qtbot.waitUntil(lambda: self.states()[: len(states)] == list(states))

    def played(self, *stops: str) -> str:
        """A loop in which these rounds are over, the last one just now; the id of its run."""
        one = self.book.begin(our_catalog().loop(LOOP), 6)
        for stop_id, session in zip(stops, SESSIONS, strict=False):
            self.shelf.play(session.id, NOW)
            self.book.round_began(InLoop(one.id, stop_id), session.id)
            self.book.round_over(InLoop(one.id, stop_id), session.id)
        return one.id


@contextmanager
def loop_window(qtbot: QtBot, look: Look, data: Path) -> Iterator[Shown]:
    """The window, shown; it is closed down in the end."""
    wall, shelf, rounds = [NOW], FakeLoopLibrary(), []

    def wall_s() -> float:
        return wall[0].timestamp()

    book = LoopBook(shelf, lambda: our_catalog().questions, wall_s)
    parts = window_parts(data, made=rounds, loops=book, now=lambda: wall[0])
    parts.preferences.change(welcomed=True)
    window = MainWindow(look, parts)
    qtbot.addWidget(window)
    window.resize(1200, 800)
    window.show()
    yield Shown(qtbot, window, book, shelf, rounds, wall)
    window.close_down()


def click(shown: Shown, button: object) -> None:
    shown.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[arg-type]
