"""Quantities: their spans, their roles, and how they are written down."""

import pytest

from desktop_app.analysis.model import Quantity
from tests.unit.analysis.conftest import Judge

BEFORE = (
    "the shed behind the yard had been a mess for years i looked at it for a week and then i wrote a plan "
    "i moved the shelves and i built a rack and then we opened it for the summer "
)


def last(judged: Judge, text: str) -> Quantity:
    return judged(BEFORE + text).quantities[-1]


@pytest.mark.parametrize(
    ("text", "readable", "before", "after", "direction"),
    [
        (
            "it went from eight hundred and fifty milliseconds to two eighty five",
            "850 ms -> 285 ms",
            850,
            285,
            "down",
        ),
        ("the report went from three hours to twenty five minutes", "3 h -> 25 min", 180, 25, "down"),
        ("complaints went from twelve a month to one", "12 a month -> 1", 12, 1, "down"),
        ("it went from one in six to one in forty", "1 of 6 -> 1 of 40", 16.6667, 2.5, "down"),
        ("it came down to nine minutes from forty one", "41 min -> 9 min", 41, 9, "down"),
        ("we throw away twelve loaves a day instead of fifty", "50 -> 12 a day", 50, 12, "down"),
        ("it is at eighty eight percent where it was around thirty", "30 % -> 88 %", 30, 88, "up"),
        ("calls went from every other day to never", "every other day -> 0", 0.5, 0, "down"),
        ("it went from four in a hundred to nine", "4 of 100 -> 9", 4, 9, "up"),
        ("the check went from once a month to daily", "once a month -> daily", 0.0328542, 1, "up"),
        ("it went from two weeks to a day and a half", "2 weeks -> 1.5 days", 14, 1.5, "down"),
        ("it went from weeks to four days", "weeks -> 4 days", None, 4, ""),
    ],
)
def test_from_one_to_another(
    judged: Judge, text: str, readable: str, before: float | None, after: float, direction: str
) -> None:
    """Both ends, whichever is told first, in one unit; the readable form keeps the spoken ones."""
    quantity = last(judged, text)
    assert quantity.role == "outcome"
    assert (quantity.readable, quantity.direction) == (readable, direction)
    assert (quantity.before, quantity.after) == (before, after)


@pytest.mark.parametrize(
    ("text", "readable", "direction"),
    [
        ("waste fell by thirty percent", "-30 %", "down"),
        ("the yield rose by two litres a day", "+2 l a day", "up"),
        ("it doubled our throughput", "x2", "up"),
        ("it halved the number of calls", "x0.5", "down"),
        ("complaints went down to nine", "9", "down"),
        ("it saves two point three million dollars a year", "2.3 m $ a year", ""),
        ("it is an order of magnitude better", "x10", ""),
        ("it was ninety nine point nine percent available", "99.9 %", ""),
        ("a third of the tenants have signed since", "33 %", ""),
    ],
)
def test_other_figures_are_written_down(judged: Judge, text: str, readable: str, direction: str) -> None:
    """A change carries its sign, a level none, a multiple its factor."""
    quantity = last(judged, text)
    assert (quantity.readable, quantity.direction) == (readable, direction)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("the goal was to get it from forty percent to sixty", "context"),
        ("i wanted to cut the bill by a third", "context"),
        ("i asked four people about the roof", "incidental"),
        ("we were on page nine of phase one", "incidental"),
        ("it was twenty twenty three", "incidental"),
        ("the shed is twelve metres long", "incidental"),
        ("forty families use it now", "outcome"),
        ("i double checked it", "incidental"),
        ("people over seventy book for themselves", "incidental"),
        ("i've kept a standing half hour with the night crew since", "incidental"),
    ],
)
def test_the_role_is_told_by_what_stands_around(judged: Judge, text: str, role: str) -> None:
    """Goals are context; people asked, names, years and sizes measure nothing."""
    quantities = judged(BEFORE + text).quantities[1:]
    assert {quantity.role for quantity in quantities} <= {role}


def test_the_size_before_the_work_is_context(judged: Judge) -> None:
    """What stands before the first deed does not satisfy the rule."""
    told = judged(
        "the hospital has four hundred beds and forty percent of calls came late so i wrote a rota " + BEFORE
    )
    assert all(quantity.role != "outcome" for quantity in told.quantities)


def test_a_design_has_load_and_no_outcome(judged: Judge) -> None:
    """Figures of a design are context."""
    told = judged(
        "let me assume ten million orders a day and answers within thirty seconds " + BEFORE, kind="design"
    )
    assert all(quantity.role != "outcome" for quantity in told.quantities)


def test_written_figures_are_read_as_well(judged: Judge) -> None:
    """Text with digits, signs and stops means what its spoken form means."""
    told = judged(BEFORE + "Then latency went from 850ms to 285ms, and it saved $2.3M. Costs fell by 40%.")
    assert [metric.readable for metric in told.metrics] == ["850 ms -> 285 ms", "2.3 m $", "-40 %"]


def test_evidence_spans_fillers_between_its_words(judged: Judge) -> None:
    """A filler inside a metric does not break it."""
    metric = last(judged, "support calls went from um eighty a week to like eleven a week")
    assert metric.evidence.text == "from um eighty a week to like eleven a week"
    assert (metric.before, metric.after) == (80, 11)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("returns were at zero point four percent", "zero point four percent"),
        ("clicks ended up five percent below where we started", "five percent below where we started"),
    ],
)
def test_no_number_is_cut_in_two(judged: Judge, text: str, span: str) -> None:
    """What is framed begins and ends beside a whole number, with what it is held against."""
    assert span in last(judged, text).evidence.text


@pytest.mark.parametrize(
    ("text", "span"),
    [
        (
            "my crew lays ninety metres of pipe a shift thirty more than before",
            "ninety metres of pipe a shift thirty more than before",
        ),
        (
            "a kitchen takes them two days now it used to be four",
            "two days now it used to be four",
        ),
        (
            "calls about it are one in two hundred now compared with one in nine",
            "one in two hundred now compared with one in nine",
        ),
    ],
)
def test_a_level_and_what_it_is_held_against_are_one(judged: Judge, text: str, span: str) -> None:
    """Told in one breath they are one metric, and that metric has a baseline."""
    [metric] = [q for q in judged(BEFORE + text).quantities if q.role == "outcome"]
    assert span in metric.evidence.text
    assert metric.has_start


def test_what_is_said_of_another_thing_stands_alone(judged: Judge) -> None:
    """`Repairs are up by a quarter` tells nothing of the share before it, though no word joins the two."""
    told = judged(
        BEFORE + "crews now find something on eighty one percent of their trips repairs are up by a quarter"
    )
    first, second = told.quantities[-2:]
    assert "eighty one percent" in first.evidence.text
    assert second.evidence.text == "up by a quarter"


def test_a_third_figure_is_left_to_itself(judged: Judge) -> None:
    """Of figures in a row the two of one thing are compared; what follows is none of it."""
    told = judged(
        BEFORE
        + "we refund nine thousand a week where it had been sixty and one box in ninety is short of something"
    )
    assert [quantity.evidence.text for quantity in told.quantities[-2:]] == [
        "nine thousand a week where it had been sixty",
        "one box in ninety",
    ]


def test_an_effect_begins_at_its_verb(judged: Judge) -> None:
    """The verb right before the figure belongs to the effect, a fixed number of words at most."""
    assert last(judged, "the error rate settled at four percent").evidence.text == "settled at four percent"


def test_a_change_told_from_what_to_what_is_believed(judged: Judge) -> None:
    """Early, by the speaker's own deed, before more deeds: both ends were said, and so a figure was heard."""
    told = judged(
        "it was the spring after the merger and nobody owned the nightly job so i took it on and then i cut the run "
        "from three hours to twenty five minutes which meant that the books were closed after that we trained the "
        "other teams and we changed the alerts and we removed the pager from the weekend rota"
    )
    assert [metric.has_start for metric in told.metrics] == [True]
