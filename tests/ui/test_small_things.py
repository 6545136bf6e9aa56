"""Times, keys, marks and what the home page works out: plain values, checked as such."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.model import Evidence, Quantity, Word
from desktop_app.catalog.model import Band
from desktop_app.ui.home_data import HomeData, days_until, last_of_each, this_week
from desktop_app.ui.keys import ACTIONS, KeyMap
from desktop_app.ui.marking import tokens_of
from desktop_app.ui.times import band_clock, band_minutes, clock_time, time_left
from tests.fakes.live_round import our_catalog, words_of
from tests.fakes.window_parts import NOW, SESSIONS, summary


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (-3, "0:00"), (59.99, "0:59"), (503, "8:23"), (3725, "1:02:05")]
)
def test_clock_times(seconds: float, shown: str) -> None:
    """Whole seconds, with hours only where there are some."""
    assert clock_time(seconds) == shown


@given(st.floats(min_value=0.001, max_value=10_000))
def test_a_countdown_never_shows_zero_before_the_time_is_up(seconds: float) -> None:
    """The running second is still there."""
    assert time_left(seconds) != "0:00"
    assert time_left(0.0) == "0:00"


@pytest.mark.parametrize(
    ("band", "shown"),
    [
        (Band(720, 840), "12–14"),
        (Band(300, 300), "5"),
        (Band(30, 30), "30 s"),
        (Band(30, 60), "30–60 s"),
        (Band(180, 210), "3–3½"),
        (Band(75, 105), "1¼–1¾"),
        (Band(119, 240), "2–4"),
    ],
)
def test_bands_in_minutes(band: Band, shown: str) -> None:
    """As the documents write them, with halves and quarters for shortened rounds."""
    assert band_minutes(band) == shown


def test_bands_as_clock_times() -> None:
    """One time where there is no range."""
    assert band_clock(Band(120, 180)) == "2:00–3:00"
    assert band_clock(Band(30, 30)) == "0:30"


def test_every_action_has_one_key_of_its_own() -> None:
    """No two actions that are there together share a key by default."""
    keys = KeyMap()
    assert all(not keys.clash(action.id, action.key) for action in ACTIONS)


def test_a_key_may_be_changed_but_not_taken_from_another() -> None:
    """A clashing choice does not count; a free one does."""
    keys = KeyMap({"room.pause": "F9", "room.think": "R", "unknown": "Z", "room.hint": ""})
    assert keys.key("room.pause") == "F9"
    assert keys.key("room.think") == "T"
    assert keys.key("room.hint") == "H"
    assert keys.clash("room.think", "r") == "room.repeat"
    assert keys.clash("review.play", "R") == ""


def test_words_are_marked_as_they_are_meant() -> None:
    """Own deeds, doubtful words, long pauses, and a figure in place of the words it was read from."""
    words = words_of("so i cut it from three hours to twenty five minutes today")
    words = [*words[:-1], replace(words[-1], start_s=20.0, end_s=20.4, confidence=0.2)]
    evidence = Evidence("three hours to twenty five minutes", 0.0, 1.0, 5, 10)
    figure = Quantity(evidence, "outcome", "3 h → 25 min")
    tokens = tokens_of(
        words, [figure, replace(figure, role="incidental", evidence=replace(evidence, first=2))]
    )
    looks = {token.text: token.look for token in tokens}
    assert looks["i"] == "own"
    assert looks["so"] == "plain"
    assert looks["3 h → 25 min"] == "figure"
    assert "three" not in looks
    assert looks["today"] == "doubtful"
    assert any(token.look == "pause" and token.text.endswith(" s") for token in tokens)


def test_no_words_make_no_marks() -> None:
    """An answer that has not begun is empty."""
    assert tokens_of([]) == []
    assert tokens_of([Word("I", 0, 1)])[0].look == "own"


def test_the_last_session_of_each_round_is_found() -> None:
    """The list comes newest first."""
    older = summary("behavioural-45", 30)
    assert last_of_each([*SESSIONS, older])["behavioural-45"] is SESSIONS[0]


def test_rounds_of_the_last_seven_days_are_counted() -> None:
    """Two of the three sample sessions are of this week."""
    assert this_week(SESSIONS, NOW) == 2


@pytest.mark.parametrize(
    ("day", "left"), [("2026-03-23", 9), ("2026-03-14", 0), ("2026-03-01", None), ("", None)]
)
def test_days_until_the_interview(day: str, left: int | None) -> None:
    """A date that has passed, or none, is not counted down to."""
    assert days_until(day, NOW) == left


def test_a_round_that_was_cut_off_comes_before_all_else() -> None:
    """What can be brought back is offered first."""
    data = HomeData(sessions=SESSIONS, recoverable=(SESSIONS[1],))
    assert data.suggestion(6).kind == "recover"


def test_only_the_last_take_can_be_worth_repeating() -> None:
    """A weak take that was followed by a good one is history."""
    rounds = our_catalog().rounds
    good = replace(summary("behavioural-45", 0.5), started_at=NOW - timedelta(hours=1))
    sessions = (good, *SESSIONS[:1])
    assert HomeData(rounds, sessions=sessions, last=last_of_each(sessions)).suggestion(6).kind == "first"
    weak = HomeData(rounds, sessions=SESSIONS, last=last_of_each(SESSIONS)).suggestion(6)
    assert (weak.kind, weak.round_id) == ("repeat", "behavioural-45")
