"""The end of a loop's break: told wherever one is, with the way to the loop, and never into a recording."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.practice.loops import InLoop
from desktop_app.ui.beginning import Beginning
from desktop_app.ui.look import Look
from desktop_app.ui.loop.break_watch import BreakWatch
from desktop_app.ui.pages.room import RoomPage
from tests.ui.loop_window import LOOP, Shown, loop_window

FIFTEEN = timedelta(minutes=15, seconds=1)
SENTENCE = "The break is over. Next: System design."


@pytest.fixture
def alerted(monkeypatch: pytest.MonkeyPatch) -> list[QWidget]:
    """The windows for which the desktop was asked to draw attention."""
    windows: list[QWidget] = []
    monkeypatch.setattr(QApplication, "alert", lambda window, *_: windows.append(window))
    return windows


@pytest.fixture
def shown(qtbot: QtBot, look: Look, tmp_path: Path, alerted: list[QWidget]) -> Iterator[Shown]:
    with loop_window(qtbot, look, tmp_path) as opened:
        qtbot.waitUntil(lambda: opened.window.page_id == "practice")
        yield opened


def watch_of(shown: Shown) -> BreakWatch:
    watch = shown.window._breaks
    assert watch is not None
    return watch


def resting(shown: Shown) -> InLoop:
    """A loop whose break has just begun, and the window knows it; where the loop is."""
    run_id = shown.played("coding-1")
    watch = watch_of(shown)
    shown.qtbot.waitUntil(lambda: bool(watch._resting) and watch._timer.isActive())
    return InLoop(run_id, "design")


def pass_time(shown: Shown, time: timedelta) -> None:
    """Time passes, and the watch looks at the clock."""
    shown.wall[0] += time
    watch_of(shown)._tick()


def toast(shown: Shown) -> str:
    return shown.window._toast.text() if shown.window._toast is not None else ""


@pytest.mark.parametrize("page_id", ["practice", "sessions", "progress", "settings"])
def test_it_is_told_wherever_one_is(shown: Shown, alerted: list[QWidget], page_id: str) -> None:
    """A sentence that names what comes next, a button that leads there, and the desktop told; once."""
    resting(shown)
    shown.window.show_page(page_id)
    pass_time(shown, timedelta(minutes=14))
    assert toast(shown) == ""
    pass_time(shown, timedelta(minutes=1, seconds=1))
    assert toast(shown) == SENTENCE
    assert alerted == [shown.window]
    assert shown.window._toast is not None
    shown.qtbot.mouseClick(shown.window._toast._action, Qt.MouseButton.LeftButton)
    assert shown.window.page_id == "loop"
    shown.qtbot.waitUntil(lambda: shown.page.now.title.text() == "System design")
    pass_time(shown, FIFTEEN)
    assert (toast(shown), len(alerted)) == ("", 1)


def test_the_clock_wakes_it(shown: Shown) -> None:
    """Its own timer comes when the break ends, and every twenty seconds before."""
    resting(shown)
    watch = watch_of(shown)
    assert watch._timer.interval() == 20_000
    pass_time(shown, timedelta(minutes=14, seconds=55))
    assert watch._timer.interval() == 5_001
    shown.wall[0] += timedelta(seconds=6)
    with shown.qtbot.waitSignal(watch.ended) as told:
        watch._timer.start(1)
    assert told.args[0].title == "System design"
    assert not watch._timer.isActive()


def test_the_loop_s_own_page_says_it_itself(shown: Shown, alerted: list[QWidget]) -> None:
    """No toast over the page that shows it; but the desktop is told, for whoever is elsewhere."""
    resting(shown)
    shown.open()
    pass_time(shown, FIFTEEN)
    assert toast(shown) == ""
    assert alerted == [shown.window]


def test_never_while_something_is_recorded(shown: Shown, alerted: list[QWidget]) -> None:
    """During a drill in the break it waits until the drill is kept."""
    resting(shown)
    shown.window.show_page("room", Beginning("behavioural-45"))
    room = shown.window.page("room")
    assert isinstance(room, RoomPage)
    assert room.is_recording  # while it is being opened, too
    shown.qtbot.waitUntil(lambda: bool(shown.rounds) and room.stage is not None)
    assert room.is_recording
    pass_time(shown, FIFTEEN)
    assert (toast(shown), alerted) == ("", [])
    assert watch_of(shown)._timer.isActive()
    shown.rounds[-1].keep("kept")
    shown.qtbot.waitUntil(lambda: not room.is_recording)
    pass_time(shown, timedelta(0))
    assert toast(shown) == SENTENCE
    assert alerted == [shown.window]


def test_an_older_look_that_comes_late_changes_nothing(shown: Shown) -> None:
    """Several threads look at the loops; only the newest answer counts."""
    resting(shown)
    watch = watch_of(shown)
    watch._take(watch._looks - 1, [])
    assert watch._resting


def test_what_has_settled_itself_is_not_told(shown: Shown, alerted: list[QWidget]) -> None:
    """The round was begun before its break was over, or left out, or the loop left: nobody needs to be called."""
    place = resting(shown)
    watch = watch_of(shown)
    shown.shelf.play("now", shown.wall[0], "running")
    shown.book.round_began(place, "now")
    shown.qtbot.waitUntil(lambda: not watch._resting)
    pass_time(shown, FIFTEEN)
    assert (toast(shown), alerted) == ("", [])
    shown.book.forget(place.run_id)
    pass_time(shown, FIFTEEN)
    assert (toast(shown), alerted) == ("", [])


def test_a_break_that_ran_out_before_the_program_was_opened_is_not_told(
    qtbot: QtBot, look: Look, tmp_path: Path, alerted: list[QWidget]
) -> None:
    """Whoever comes back later is not late for anything."""
    with loop_window(qtbot, look, tmp_path) as opened:
        opened.played("coding-1")
        opened.wall[0] += FIFTEEN
        qtbot.waitUntil(lambda: opened.window._breaks is not None and opened.window._breaks._book is not None)
        opened.book.begin(opened.window._parts.catalog().loop(LOOP), 6)  # something happens to another loop
        opened.window._tasks.run(lambda: None, lambda _: None)
        pass_time(opened, timedelta(0))
        assert (toast(opened), alerted) == ("", [])


def test_a_toast_nobody_has_seen_stays(shown: Shown) -> None:
    """While another window is in front it does not leave."""
    shown.window.tell("The break is over.")
    toast_ = shown.window._toast
    assert toast_ is not None
    other = QWidget()
    other.setProperty("meant as a window", True)
    shown.qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    shown.qtbot.waitUntil(lambda: not shown.window.isActiveWindow())
    toast_._leave()
    assert toast_.text() == "The break is over."
    shown.window.activateWindow()
    shown.qtbot.waitUntil(shown.window.isActiveWindow)
    toast_._leave()
    assert toast_.text() == ""
