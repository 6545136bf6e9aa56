"""Time: the active clock, what fits into a phase, and times in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.interview.timing import (
    ActiveClock,
    PhaseTime,
    about_in_words,
    length_in_words,
    number_in_words,
)


def test_active_time_is_zero_before_the_start():
    """A clock that was not started shows nothing."""
    assert ActiveClock().active_s(500) == 0


def test_time_never_runs_backwards():
    """An earlier time counts as the latest one known."""
    clock = ActiveClock()
    clock.start(100)
    assert clock.active_s(130) == 30
    assert clock.active_s(110) == 30


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 1e4)), max_size=40))
def test_active_time_and_pauses_make_up_the_whole(steps):
    """Whatever the pauses: active time plus paused time is the time that passed."""
    clock = ActiveClock()
    clock.start(0.0)
    now_s = paused_s = 0.0
    for pauses, length_s in steps:
        clock.pause(now_s) if pauses else clock.resume(now_s)
        now_s += length_s
        paused_s += length_s if pauses else 0.0
    assert clock.active_s(now_s) + paused_s == pytest.approx(now_s, abs=1e-6)


def test_moment_of_an_active_time_lies_behind_the_pauses():
    """Ten seconds of pause push every deadline back by ten."""
    clock = ActiveClock()
    clock.start(100)
    clock.pause(130)
    clock.resume(140)
    assert clock.moment_s(60) == 170


def test_what_fits_into_a_phase():
    """Up to the maximum and not beyond; without a limit everything fits."""
    time = PhaseTime(elapsed_s=700, min_s=720, max_s=840)
    assert time.is_short
    assert time.fits(140)
    assert not time.fits(141)
    assert PhaseTime(700, 720, 840, unlimited=True).fits(9999)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (7, "seven"),
        (13, "thirteen"),
        (20, "twenty"),
        (45, "forty-five"),
        (90, "ninety"),
        (100, "one hundred"),
    ],
)
def test_numbers_in_words(number, words):
    """As they are spoken."""
    assert number_in_words(number) == words
    assert number_in_words(345) == "three hundred and forty-five"


@pytest.mark.parametrize(
    ("seconds", "length", "about"),
    [
        (2700, "forty-five minutes", "about forty-five minutes"),
        (300, "five minutes", "about five minutes"),
        (60, "one minute", "about a minute"),
        (30, "thirty seconds", "about half a minute"),
        (1, "one second", "a few seconds"),
    ],
)
def test_lengths_in_words(seconds, length, about):
    """A round's length, and what is left of it, roughly."""
    assert length_in_words(seconds) == length
    assert about_in_words(seconds) == about
