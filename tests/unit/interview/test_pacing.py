"""How long a sample answer takes: usual in the middle of a phase, and at its end what fills it."""

import pytest

from desktop_app.catalog.candidate import Segment
from desktop_app.catalog.model import Band
from desktop_app.interview import model as iv
from desktop_app.interview.pacing import fitting_length_s, is_whole_problem, with_silences
from desktop_app.interview.plan import make_plan
from tests.unit.interview.play import BANK, a_round, phase, question

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


# --- work on a problem ------------------------------------------------------------------------------------------------

PROBLEM = question(
    "sum", kind="coding", category="arrays", extensions=("And as a stream?", "And in production?")
)
ONE_PHASE = make_plan(
    a_round((phase("coding", (30, 30), "work", categories=("arrays",)), phase("end", (5, 5), "wrap-up"))),
    [PROBLEM],
    iv.Options(),
)
TWO_PHASES = make_plan(
    a_round(
        (
            phase("clarify", (5, 5), "work", categories=("arrays",)),
            phase("code", (10, 10), "work", categories=("arrays",), questions=0),
        )
    ),
    [PROBLEM],
    iv.Options(),
)


def work(phase_index: int, role: str = "initial", band: Band | None = None) -> iv.AskedFor:
    return iv.AskedFor(1, phase_index, "sum", "Add them.", "coding", role, band)  # type: ignore[arg-type]


def test_work_leaves_room_for_what_takes_the_problem_further() -> None:
    """Two questions of the longest documented answer after it, but nothing where a later phase goes on with it."""
    assert fitting_length_s(ONE_PHASE, work(0), 20.0) == 1800 - 3 - 20 - (133 + 123)
    assert fitting_length_s(TWO_PHASES, work(0), 20.0) == 300 - 3 - 20
    assert fitting_length_s(TWO_PHASES, work(1, "other"), 20.0) == 600 - 3 - 20 - (133 + 123)


@pytest.mark.parametrize(("taken_s", "expected_s"), [(1552.0, 115.0), (1680.0, 117.0), (1770.0, 60.0)])
def test_an_extension_makes_room_for_the_next_or_fills_the_phase(taken_s: float, expected_s: float) -> None:
    """So that both are asked, and no more than a breath is left."""
    further = work(0, "follow-up", ONE_PHASE.timing.follow_up)
    assert fitting_length_s(ONE_PHASE, further, taken_s) == expected_s


def test_a_problem_with_one_phase_is_worked_out_in_it() -> None:
    """From end to end where there is no later phase; in stages where there is one."""
    assert is_whole_problem(ONE_PHASE, work(0))
    assert not is_whole_problem(TWO_PHASES, work(0))
    assert not is_whole_problem(TWO_PHASES, work(1, "other"))
    assert not is_whole_problem(ONE_PHASE, work(0, "follow-up", ONE_PHASE.timing.follow_up))
    assert not is_whole_problem(ONE_PHASE, OWN)


def test_whoever_writes_is_silent_for_longer_in_any_round() -> None:
    """By the kind of the round, or else of the answer."""
    speech = (Segment("One."), Segment("Two."))
    assert [one.wait_s for one in with_silences(speech, 2.0, 300.0, "technical-phone", kind="coding")][
        2
    ] == 12.0
    assert [one.wait_s for one in with_silences(speech, 2.0, 300.0, "technical-phone", kind="story")][
        2
    ] == 1.5
