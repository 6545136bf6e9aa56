"""The page of a loop: begun, led on, broken by breaks that run out, left and taken back."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.practice.loops import InLoop
from desktop_app.ui.beginning import Beginning
from desktop_app.ui.look import Look
from desktop_app.ui.pages.home import HomePage
from desktop_app.ui.pages.room import RoomPage
from desktop_app.ui.widgets.loop_card import LoopCard
from tests.fakes.live_round import our_catalog
from tests.fakes.window_parts import NOW, SESSIONS
from tests.ui.loop_window import LOOP, Shown, click, loop_window


@pytest.fixture
def shown(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[Shown]:
    with loop_window(qtbot, look, tmp_path) as opened:
        yield opened


def test_a_loop_that_was_not_begun_offers_itself(shown: Shown) -> None:
    """Its stops and its decision are there to read; one key begins it, shortened if wanted."""
    page = shown.open()
    assert page.begin.isVisible()
    assert not page.now.isVisible()
    assert not page.leave.isVisible()
    assert page.begin.length.text() == "About 6 h in all, breaks included."
    page.begin.time.set_value("half")
    shown.qtbot.keyClick(page.begin.begin, Qt.Key.Key_Space)
    shown.until_states("here", "coming")
    (one,) = shown.book.begun()
    assert (one.run.level, one.run.scale, one.run.loop_id) == (6, 0.5, LOOP)
    assert page.now.title.text() == "First coding round"
    assert "shortened to 50 %" in page.subtitle.text()
    assert page.now.primary.hasFocus()


def test_optional_stops_come_only_when_they_are_wanted(shown: Shown) -> None:
    """The switch names them; a loop that has none shows no switch."""
    page = shown.open("l6-standard")
    assert "Hiring manager chat" in page.begin.optional.text()
    page.begin.optional.click()
    click(shown, page.begin.begin)
    shown.qtbot.waitUntil(lambda: bool(shown.book.begun()))
    assert "chat" in {stop.id for stop in shown.book.begun()[0].run.stops}
    shown.open(LOOP)
    shown.qtbot.waitUntil(lambda: page.title.text() == our_catalog().loop(LOOP).title)
    assert page.begin.optional.isHidden()


def test_the_next_round_starts_at_its_place(shown: Shown) -> None:
    """The room is asked for the loop's round, with its place; and leads back here when the round is kept."""
    run_id = shown.played("coding-1")
    page = shown.open()
    wanted: list[object] = []
    page.wanted.connect(lambda _page, argument: wanted.append(argument))
    click(shown, page.now.primary)
    (beginning,) = wanted
    assert isinstance(beginning, Beginning)
    assert (beginning.round_id, beginning.loop) == ("system-design-60", InLoop(run_id, "design"))
    room = shown.window.page("room")
    assert isinstance(room, RoomPage)
    shown.qtbot.waitUntil(lambda: bool(shown.rounds) and room.stage is not None)
    shown.rounds[-1].keep("kept")
    shown.qtbot.waitUntil(room.kept.home.isVisible)
    assert room.kept.home.text() == "On with the loop"
    click(shown, room.kept.home)
    assert shown.window.page_id == "loop"


def test_the_break_counts_down_and_is_over(shown: Shown) -> None:
    """Fifteen minutes from the end of the round; then the next round stands there, and a screen reader is told."""
    shown.played("coding-1")
    page = shown.open()
    assert page.now.countdown.isVisible()
    assert page.now.countdown.text() == "15:00"
    shown.wall[0] += timedelta(minutes=14, seconds=58.5)
    shown.qtbot.waitUntil(lambda: page.now.countdown.text() == "0:02")
    assert page.now.primary.text() == "Start now"
    shown.wall[0] += timedelta(seconds=2)
    shown.qtbot.waitUntil(lambda: not page.now.countdown.isVisible())
    assert page.now.title.text() == "System design"
    assert page._announcer.told == ["The break is over."]


def test_a_done_round_leads_to_its_review(shown: Shown) -> None:
    """Its overruns, how long it took, and a button with a name of its own."""
    shown.played("coding-1")
    page = shown.open()
    review = page.stops.rows[0].review
    assert review is not None
    assert review.accessibleName() == "Review: First coding round"
    assert "46:12" in page.stops.rows[0].detail.text()
    with shown.qtbot.waitSignal(page.wanted) as asked:
        click(shown, review)
    assert asked.args == ["review", SESSIONS[0].id]


def test_a_round_left_out_can_be_taken_back(shown: Shown) -> None:
    """The toast undoes it."""
    shown.played("coding-1")
    page = shown.open()
    told: list[tuple[str, str, object]] = []
    page.told.connect(lambda *words: told.append(words))
    click(shown, page.now.second)
    shown.until_states("done", "skipped", "here")
    shown.qtbot.waitUntil(lambda: all(row.isVisible() for row in page.stops.rows))
    (_, caption, undo) = told[0]
    assert caption == "Undo"
    undo()  # type: ignore[operator]
    shown.until_states("done", "here", "coming")


def test_leaving_keeps_the_sessions_and_can_be_undone(shown: Shown) -> None:
    """The loop may be begun anew at once; who changes their mind has it back as it was."""
    shown.played("coding-1")
    page = shown.open()
    told: list[tuple[str, str, object]] = []
    page.told.connect(lambda *words: told.append(words))
    click(shown, page.leave)
    shown.qtbot.waitUntil(page.begin.isVisible)
    assert shown.book.begun() == []
    told[0][2]()  # type: ignore[operator]
    shown.qtbot.waitUntil(page.now.isVisible)
    shown.until_states("done", "here")


def test_written_work_and_the_end(shown: Shown) -> None:
    """What is no round is passed with one click; after the last stop the loop can be begun again."""
    one = shown.book.begin(our_catalog().loop("l7-extended"), 7)
    for stop in one.run.stops:
        if stop.kind == "round":
            shown.book.skip(one.id, stop.id)
    page = shown.open("l7-extended")
    assert page.now.title.text() == "The six-pager"
    click(shown, page.now.primary)
    shown.qtbot.waitUntil(lambda: page.now.title.text() == "Final decision")
    assert page.decision.isVisible()
    click(shown, page.now.primary)
    shown.qtbot.waitUntil(lambda: page.now.title.text() == "The loop is done")
    click(shown, page.now.primary)
    assert page.begin.isVisible()


def test_a_round_that_is_put_away_meanwhile_is_noticed(shown: Shown) -> None:
    """While its session is still being written the page says so; it looks again by itself."""
    run_id = shown.played()
    shown.shelf.play("now", NOW, "running")
    shown.book.round_began(InLoop(run_id, "coding-1"), "now")
    page = shown.open()
    assert "another window" in page.now.sentence.text()
    assert not page.now.primary.isVisible()
    shown.shelf.play("now", NOW, "ended")
    shown.until_states("ended", "here")


def test_a_loop_that_is_not_there_says_so(shown: Shown) -> None:
    """One sentence, and the way back."""
    shown.window.show_page("loop", "no-such-loop")
    shown.qtbot.waitUntil(shown.page._trouble.isVisible)
    assert "no-such-loop" in shown.page._trouble.sentence.text()
    click(shown, shown.page._trouble.button)
    assert shown.window.page_id == "practice"


def test_escape_leads_home_and_home_leads_back(shown: Shown) -> None:
    """The home page's card says that the loop is under way, and opens it."""
    shown.played("coding-1")
    page = shown.open()
    shown.qtbot.keyClick(page.now.primary, Qt.Key.Key_Escape)
    assert shown.window.page_id == "practice"
    home = shown.window.page("practice")
    assert isinstance(home, HomePage)
    shown.qtbot.waitUntil(lambda: bool(home.findChildren(LoopCard)))
    card = home.findChildren(LoopCard)[-1]
    assert card.loop.id == LOOP
    assert card.next_words.text() == "Under way. Next: System design"
    card.open.click()
    assert shown.window.page_id == "loop"
