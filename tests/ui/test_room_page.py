"""The room as a page: a round is made, runs, ends, is kept, and leads to its review."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.interview.model import Options
from desktop_app.ui.beginning import Beginning
from desktop_app.ui.look import Look
from desktop_app.ui.pages.room import RoomPage
from desktop_app.ui.parts import Parts
from desktop_app.ui.tasks import Tasks
from tests.fakes.live_round import FakeLiveRound
from tests.fakes.window_parts import window_parts

OpenRoom = Callable[[Parts], RoomPage]
BEGINNING = Beginning("behavioural-45", Options(hints=True))


@pytest.fixture
def open_room(qtbot: QtBot, look: Look) -> OpenRoom:
    """Shows the page, with nothing begun."""

    def open_it(parts: Parts) -> RoomPage:
        tasks = Tasks()
        page = RoomPage(look, parts, tasks)
        qtbot.addWidget(page, before_close_func=lambda page: (page.close_down(), tasks.close()))
        page.resize(1300, 860)
        page.show()
        return page

    return open_it


def test_a_round_is_made_started_and_shown(open_room: OpenRoom, qtbot: QtBot, tmp_path: Path) -> None:
    """From getting ready to the interviewer's first words."""
    made: list[FakeLiveRound] = []
    page = open_room(window_parts(tmp_path, made=made))
    page.opened(BEGINNING)
    assert page.waiting.isVisible()
    qtbot.waitUntil(lambda: page.stage is not None and page.stage.isVisible())
    assert made[0].calls == ["start"]
    assert page.stage is not None
    qtbot.waitUntil(lambda: bool(page.stage.question.question.text()))


def test_what_keeps_a_round_from_beginning_is_said(open_room: OpenRoom, qtbot: QtBot, tmp_path: Path) -> None:
    """The sentence stands in the room, with the way to its cure; Escape goes home."""
    page = open_room(window_parts(tmp_path, failure="There is no microphone."))
    page.opened(BEGINNING)
    qtbot.waitUntil(page.failed.isVisible)
    assert page.failed.sentence.text() == "There is no microphone."
    with qtbot.waitSignal(page.wanted) as wanted:
        page.failed.button.click()
    assert wanted.args[0] == "sound"
    with qtbot.waitSignal(page.wanted) as wanted:
        qtbot.keyClick(page.failed, Qt.Key.Key_Escape)
    assert wanted.args[0] == "practice"


def test_the_end_is_kept_and_leads_to_the_review(open_room: OpenRoom, qtbot: QtBot, tmp_path: Path) -> None:
    """First it is being kept, then it is kept; the primary key opens the review, the notes go to the library."""
    made: list[FakeLiveRound] = []
    parts = window_parts(tmp_path, made=made)
    noted: list[tuple[str, list[tuple[float, str]], dict[str, str]]] = []
    object.__setattr__(parts, "keep_written", lambda *written: noted.append(written))
    page = open_room(parts)
    page.opened(BEGINNING)
    qtbot.waitUntil(lambda: page.stage is not None)
    stage, live = page.stage, made[0]
    assert stage is not None
    live.finish_speech()
    stage.act("room.notes")
    stage.notes.line.setText("ask about the budget")
    live.end_round()
    live.finish_speech()
    qtbot.waitUntil(page.kept.isVisible)
    assert not page.kept.review.isEnabled()
    live.keep("session-1")
    qtbot.waitUntil(page.kept.review.isEnabled)
    assert page.kept.title.text() == "The round is kept"
    with qtbot.waitSignal(page.wanted) as wanted:
        qtbot.keyClick(page.kept, Qt.Key.Key_Space)
    assert wanted.args == ["review", "session-1"]
    qtbot.waitUntil(lambda: "close" in live.calls)
    qtbot.waitUntil(lambda: bool(noted))
    assert noted[0][0] == "session-1"
    assert noted[0][1][0][1] == "ask about the budget"


def test_the_demonstration_is_watched_in_the_same_room(
    open_room: OpenRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    """Watching uses the parts' own maker."""
    made: list[FakeLiveRound] = []
    page = open_room(window_parts(tmp_path, made=made))
    page.opened(Beginning(demonstration=True))
    qtbot.waitUntil(lambda: page.stage is not None)
    assert len(made) == 1


def test_leaving_ends_the_round(open_room: OpenRoom, qtbot: QtBot, tmp_path: Path) -> None:
    """A page that goes closes what it runs; one that comes back can begin anew."""
    made: list[FakeLiveRound] = []
    page = open_room(window_parts(tmp_path, made=made))
    page.opened(BEGINNING)
    qtbot.waitUntil(lambda: page.stage is not None)
    page.left()
    qtbot.waitUntil(lambda: "close" in made[0].calls)
    assert page.stage is None
    page.opened(BEGINNING)
    qtbot.waitUntil(lambda: page.stage is not None)
    assert len(made) == 2


def test_leaving_while_it_is_being_made_closes_it_at_once(
    open_room: OpenRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    """Nobody is recorded who has gone."""
    made: list[FakeLiveRound] = []
    page = open_room(window_parts(tmp_path, made=made))
    page.opened(BEGINNING)
    page.left()
    qtbot.waitUntil(lambda: bool(made) and "close" in made[0].calls)
    assert page.stage is None


def test_what_is_hidden_stays_hidden(open_room: OpenRoom, qtbot: QtBot, tmp_path: Path) -> None:
    """Hiding the words in the room is remembered for the next round."""
    parts = window_parts(tmp_path)
    page = open_room(parts)
    page.opened(BEGINNING)
    qtbot.waitUntil(lambda: page.stage is not None)
    assert page.stage is not None
    page.stage.act("room.transcript")
    assert not parts.preferences.now.show_transcript


def test_the_small_room_is_wished_of_the_window_and_remembered(
    open_room: OpenRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    """C asks for a small window; leaving the room gives it back; the next round is small again."""
    made: list[FakeLiveRound] = []
    parts = window_parts(tmp_path, made=made)
    page = open_room(parts)
    page.opened(BEGINNING)
    qtbot.waitUntil(lambda: page.stage is not None)
    wishes: list[bool] = []
    page.small_wanted.connect(wishes.append)
    assert page.stage is not None
    page.stage.act("room.compact")
    assert wishes == [True]
    assert parts.preferences.now.compact
    page.left()
    assert wishes == [True, False]
    page.opened(BEGINNING)
    qtbot.waitUntil(lambda: page.stage is not None)
    assert wishes == [True, False, True]


def test_every_phase_gets_its_verdict(open_room: OpenRoom, qtbot: QtBot, tmp_path: Path) -> None:
    """Over, on time, short, skipped: in words, with their marks."""
    made: list[FakeLiveRound] = []
    page = open_room(window_parts(tmp_path, made=made))
    page.opened(BEGINNING)
    qtbot.waitUntil(lambda: page.stage is not None)
    live = made[0]
    live.finish_speech()
    live.pass_time(15 * 60)
    live.skip_phase()
    live.finish_speech()
    live.pass_time(60)
    live.end_round()
    live.finish_speech()
    live.keep("session-2")
    qtbot.waitUntil(page.kept.review.isEnabled)
    from desktop_app.ui.widgets.chips import Pill

    verdicts = [pill.text() for pill in page.kept._phases.findChildren(Pill) if not pill.isHidden()]
    assert verdicts[0].endswith("over")
    assert verdicts[1:] == ["short", "skipped", "skipped"]
