"""Loops in practice: begun, led on by rounds that are kept, and found again after the program was closed or killed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.catalog.catalog import Catalog
from desktop_app.errors import BadInput
from desktop_app.interview.choosing import Asked
from desktop_app.library.loops import KeptLoop
from desktop_app.library.store import Library
from desktop_app.paths import content_dir
from desktop_app.practice.loops import InLoop, LoopBook, LoopUnderWay
from desktop_app.practice.model import PracticeEvent, RoundKept, TroubleArose
from tests.fakes import sample_sessions as sample

CATALOG = Catalog.open(content_dir())
STANDARD = CATALOG.loop("l6-standard")
STORY = next(question for question in CATALOG.questions if question.kind == "story" and question.principles)


class Wall:
    """The time of day, moved by hand."""

    now_s = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def book(library: Library, wall: Wall) -> LoopBook:
    return LoopBook(library, lambda: CATALOG.questions, wall)


def play(library: Library, book: LoopBook, place: InLoop, session_id: str, how: str = "completed") -> None:
    """A round of the loop that asks one question of the bank; "killed" leaves it as a dying program would."""
    writer = library.begin(sample.head(session_id), sample.phases())
    book.round_began(place, session_id)
    writer.exchange(replace(sample.exchange(), question_id=STORY.id))
    if how == "killed":
        writer.let_go()
    elif how != "goes on":
        writer.finish("completed" if how == "completed" else "ended", 60.0)


def states(one: LoopUnderWay) -> list[str]:
    return [stop.state for stop in one.run.stops[:3]]


def test_a_loop_is_found_again_by_another_program(library: Library, book: LoopBook, wall: Wall) -> None:
    """What was begun is on disk: another book over the same library finds it, at the same place."""
    begun = book.begin(STANDARD, 6, scale=0.5, seed=3)
    again = LoopBook(library, lambda: CATALOG.questions, wall)
    assert again.under_way("l6-standard") == begun
    assert again.under_way("l6-two-days") is None
    assert again.named(begun.id).whereabouts(wall.now_s).place == "ready"


def test_a_kept_round_leads_the_loop_on(library: Library, book: LoopBook, wall: Wall) -> None:
    """Its listener files the round before it passes the news on: done, with what it asked, and the break begins."""
    one = book.begin(STANDARD, 6)
    book.skip(one.id, "phone")
    place = InLoop(one.id, "coding-1")
    play(library, book, place, "first")
    told: list[tuple[PracticeEvent, str]] = []
    hear = book.following(place, lambda event: told.append((event, book.named(one.id).run.stops[1].state)))
    hear(TroubleArose("The cable is loose."))
    hear(RoundKept("first"))
    assert [state for _, state in told] == ["done", "done"]  # looking at it found the kept session, too
    after = book.named(one.id)
    assert states(after) == ["skipped", "done", "coming"]
    assert after.run.asked == Asked(frozenset({STORY.id}), frozenset(STORY.principles))
    where = after.whereabouts(wall.now_s)
    assert (where.place, where.break_left_s) == ("break", 900)


def test_a_round_ended_early_counts_as_played(library: Library, book: LoopBook) -> None:
    """The candidate left it: the loop goes on with the next one."""
    one = book.begin(STANDARD, 6)
    play(library, book, InLoop(one.id, "phone"), "left", "ended")
    assert states(book.round_over(InLoop(one.id, "phone"), "left")) == ["ended", "coming", "coming"]


def test_a_program_killed_in_a_round_finds_its_stop_again(library: Library, book: LoopBook) -> None:
    """The stop comes again, and what it had asked is not asked a second time."""
    one = book.begin(STANDARD, 6)
    play(library, book, InLoop(one.id, "phone"), "cut", "killed")
    found = book.named(one.id)
    assert states(found) == ["coming", "coming", "coming"]
    assert STORY.id in found.run.asked.question_ids
    assert found.run.stops[0].session_id == ""


def test_a_program_killed_after_a_round_was_kept_knows_that_it_was(library: Library, book: LoopBook) -> None:
    """The session says how the round ended, though nobody came to tell the loop; the break ran from its end."""
    one = book.begin(STANDARD, 6)
    play(library, book, InLoop(one.id, "phone"), "kept")
    found = book.begun()[0]
    assert found.id == one.id
    assert states(found)[0] == "done"
    assert found.run.stops[0].ended_s == pytest.approx(sample.START.timestamp() + 60.0)


def test_a_round_that_is_being_played_stays_so(library: Library, book: LoopBook, wall: Wall) -> None:
    """Another look at the loop, from this program or another one, does not take the running round away."""
    one = book.begin(STANDARD, 6)
    play(library, book, InLoop(one.id, "phone"), "now", "goes on")
    assert book.named(one.id).whereabouts(wall.now_s).place == "running"


def test_a_round_whose_session_is_gone_comes_again(library: Library, book: LoopBook) -> None:
    """Deleted, or taken back because no sound came: there is nothing to go by."""
    one = book.begin(STANDARD, 6)
    place = InLoop(one.id, "phone")
    book.round_began(place, "never-kept")
    assert states(book.named(one.id))[0] == "coming"
    book.round_began(place, "never-kept")
    assert states(book.round_given_up(one.id))[0] == "coming"


def test_stops_without_a_round_are_passed(book: LoopBook, library: Library) -> None:
    """The written work lies behind when the candidate says so; an over loop is not under way any more."""
    one = book.begin(CATALOG.loop("l7-extended"), 7)
    for stop in one.run.stops:
        last = (book.pass_stop if stop.kind != "round" else book.skip)(one.id, stop.id)
    assert last.whereabouts(0).place == "over"
    assert book.under_way("l7-extended") is None
    assert [kept.is_over for kept in library.loops.all()] == [True]


def test_a_loop_is_left_and_taken_back(book: LoopBook) -> None:
    """Leaving strikes it out; who changes their mind has it as it was."""
    one = book.begin(STANDARD, 6)
    book.forget(one.id)
    with pytest.raises(BadInput, match="no loop"):
        book.named(one.id)
    book.take_back(one)
    assert book.named(one.id) == one


def test_a_loop_that_cannot_be_read_hides_no_other(
    library: Library, book: LoopBook, caplog: pytest.LogCaptureFixture
) -> None:
    """A damaged one is left out and logged."""
    one = book.begin(STANDARD, 6)
    library.loops.keep(KeptLoop("broken", "l6-standard", 2e9, False, "{}"))
    assert [found.id for found in book.begun()] == [one.id]
    assert "broken" in caplog.text


def test_the_newest_comes_first(book: LoopBook, wall: Wall) -> None:
    """Two of one loop: the one begun last is the one under way."""
    book.begin(STANDARD, 6)
    wall.now_s += 60
    second = book.begin(STANDARD, 6)
    under_way = book.under_way("l6-standard")
    assert under_way is not None
    assert under_way.id == second.id


def test_whoever_watches_is_told_of_every_change(book: LoopBook) -> None:
    """Begun, led on, left, taken back; and nothing after one stopped watching, or where one only looked."""
    told: list[int] = []
    stop = book.watch(lambda: told.append(len(book.begun())))
    one = book.begin(STANDARD, 6)
    after = book.skip(one.id, "phone")
    book.forget(one.id)
    book.take_back(after)
    assert told == [1, 1, 0, 1]
    stop()
    stop()
    book.forget(one.id)
    assert told == [1, 1, 0, 1]


def test_only_looking_tells_nobody(library: Library, book: LoopBook) -> None:
    """A round that somebody plays now is looked up each time, and found as it is."""
    one = book.begin(STANDARD, 6)
    play(library, book, InLoop(one.id, "phone"), "now", "goes on")
    told: list[None] = []
    book.watch(lambda: told.append(None))
    assert states(book.named(one.id))[0] == "running"
    assert states(book.begun()[0])[0] == "running"
    assert told == []


def test_a_round_that_ends_while_one_looks_keeps_its_end(
    library: Library, book: LoopBook, wall: Wall, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The break runs from when the round was told to be over, not from what somebody made of an older state."""
    one = book.begin(STANDARD, 6)
    place = InLoop(one.id, "phone")
    play(library, book, place, "first")
    change = book._change

    def meanwhile(*args: object) -> LoopUnderWay:
        monkeypatch.setattr(book, "_change", change)
        book.round_over(place, "first")
        return change(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(book, "_change", meanwhile)
    assert book.named(one.id).run.stops[0].ended_s == wall.now_s
