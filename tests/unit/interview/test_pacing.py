"""How long a sample answer takes: usual in the middle of a phase, and at its end what fills it."""

import pytest

from desktop_app.interview import model as iv
from desktop_app.interview.pacing import fitting_length_s
from desktop_app.interview.plan import make_plan
from tests.unit.interview.play import BANK, a_round, phase

PLAN = make_plan(a_round((phase("fixed", (10, 10)), phase("end", (5, 5), "wrap-up"))), BANK, iv.Options())
FOLLOW_UP = iv.AskedFor(1, 0, "q0", "Why?", "story", "follow-up", PLAN.timing.follow_up)
OWN = iv.AskedFor(2, 1, "end", "What would you like to know?", "conversation", "other", None)


@pytest.mark.parametrize(
    ("taken_s", "expected_s"),
    [
        (300.0, 90.0),  # much is left: the middle of one to two minutes
        (437.0, 90.0),  # afterwards one of a minute fits, with its asking and what is understood of this one
        (438.0, 89.0),  # it would not any more, nor would the longest answer fill the phase: room is made
        (490.0, 107.0),  # the last one goes on to the end, but for the moment until it is understood
        (530.0, 67.0),
        (590.0, 60.0),  # no answer is shorter than documented
    ],
)
def test_the_last_answer_of_a_phase_fills_it(taken_s: float, expected_s: float) -> None:
    """Nothing is lost between the last answer and the phase's end, and every answer is of documented length."""
    assert fitting_length_s(PLAN, FOLLOW_UP, taken_s) == expected_s


@pytest.mark.parametrize(
    ("taken_s", "expected_s"), [(0.0, 50.0), (170.0, 50.0), (180.0, 117.0), (260.0, 50.0)]
)
def test_the_last_own_question_fills_the_wrap_up(taken_s: float, expected_s: float) -> None:
    """When no further invitation would fit, the talk goes on to the end."""
    assert fitting_length_s(PLAN, OWN, taken_s) == expected_s
