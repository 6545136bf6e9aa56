"""The documented facts: every time, level, loop, number and figure that the documents give, as content holds it."""

import pytest

from desktop_app.catalog.catalog import Catalog
from desktop_app.paths import content_dir

CATALOG = Catalog.open(content_dir())

DOCUMENTED_MINUTES = {
    "phone-initial-30": (30, [(5, 5), (15, 15), (5, 5), (5, 5)]),
    "phone-technical-45": (45, [(5, 5), (30, 30), (10, 10)]),
    "phone-technical-coding": (30, [(5, 5), (10, 10), (15, 15), (5, 5)]),
    "coding-45": (45, [(5, 7), (3, 5), (25, 30), (5, 7)]),
    "system-design-60": (60, [(8, 10), (10, 12), (15, 20), (12, 15), (5, 8)]),
    "system-design-90": ((60, 90), [(10, 10), (20, 20), (20, 20), (10, 10), (10, 10)]),
    "behavioural-45": (45, [(12, 14), (12, 14), (10, 12), (5, 7)]),
    "behavioural-60-people": ((45, 60), [(5, 10), (35, 45), (5, 10)]),
    "behavioural-60-cross-functional": ((45, 60), [(5, 10), (35, 45), (5, 10)]),
    "hiring-manager-60": ((45, 60), [(15, 15), (20, 20), (15, 15), (10, 10)]),
}
"""Rounds whose phases the documents time: the length (or its two ends), and each phase's minimum and maximum."""

DOCUMENTED_LENGTHS = {
    "phone-45": 45,
    "bar-raiser-60": 60,
    "bar-raiser-90": (60, 90),
    "hiring-manager-chat-30": 30,
    "architecture-90": 90,
    "technical-strategy-60": 60,
    "organisational-leadership-60": 60,
    "executive-scenario-60": 60,
    "vp-chat-45": 45,
}
"""Rounds of which the documents give the length alone; their phases are ours, and marked as such."""


def length(round_id: str) -> float | tuple[float, float]:
    round_ = CATALOG.round(round_id)
    return (round_.minutes_min, round_.minutes) if round_.minutes_min else round_.minutes


@pytest.mark.parametrize("round_id", DOCUMENTED_MINUTES)
def test_documented_phases_have_their_documented_times(round_id: str) -> None:
    """Nothing is rounded, scaled or mended."""
    minutes, phases = DOCUMENTED_MINUTES[round_id]
    round_ = CATALOG.round(round_id)
    assert length(round_id) == minutes
    assert [(phase.min_s / 60, phase.max_s / 60) for phase in round_.phases] == phases
    assert not round_.derived


@pytest.mark.parametrize("round_id", DOCUMENTED_LENGTHS)
def test_rounds_without_documented_phases_say_that_theirs_are_ours(round_id: str) -> None:
    """The length is documented; the phases fit into it and give a reason."""
    round_ = CATALOG.round(round_id)
    assert length(round_id) == DOCUMENTED_LENGTHS[round_id]
    assert round_.derived
    assert sum(phase.max_s for phase in round_.phases) / 60 == round_.minutes
    assert sum(phase.min_s for phase in round_.phases) / 60 <= (round_.minutes_min or round_.minutes)


def test_there_is_no_round_beside_these() -> None:
    """Each variant of each document, and no other, stands in the tables above."""
    assert {round_.id for round_ in CATALOG.rounds} == DOCUMENTED_MINUTES.keys() | DOCUMENTED_LENGTHS.keys()


def test_where_phases_do_not_add_up_to_their_round_it_says_so() -> None:
    """The documents' own sums are kept, and named."""
    for round_ in CATALOG.rounds:
        low = sum(phase.min_s for phase in round_.phases) / 60
        high = sum(phase.max_s for phase in round_.phases) / 60
        if not round_.derived and (low, high) != (round_.minutes_min or round_.minutes, round_.minutes):
            assert f"{low:g}" in round_.note or f"{high:g}" in round_.note, round_.id


def test_answers_are_timed_as_documented() -> None:
    """Two to three minutes, one to two for a follow-up, half a minute between; phone stories three to four."""
    story = CATALOG.round("behavioural-45").timing
    assert (story.initial.min_s, story.initial.max_s) == (120, 180)
    assert (story.follow_up.min_s, story.follow_up.max_s, story.transition_s) == (60, 120, 30)
    phone = CATALOG.round("phone-initial-30").timing
    assert (phone.initial.min_s, phone.initial.max_s) == (180, 240)


@pytest.mark.parametrize("name", ["6", "7"])
def test_every_round_says_what_is_looked_for_at_each_of_its_levels(name: str) -> None:
    """For its level, or for both."""
    for round_ in CATALOG.rounds:
        if int(name) in round_.levels:
            assert (round_.looks_for or {}).get(name) or (round_.looks_for or {}).get("both"), round_.id


# --- loops ----------------------------------------------------------------------------------------------------


def test_the_standard_loop_at_level_six() -> None:
    """A phone screen, then six rounds in one day; four of the six and the bar raiser; a chat now and then."""
    loop = CATALOG.loop("l6-standard")
    assert loop.rounds == (
        "phone-45",
        "coding-45",
        "coding-45",
        "system-design-60",
        "behavioural-45",
        "behavioural-45",
        "bar-raiser-60",
    )
    assert [stop.round for stop in loop.stops if stop.optional] == ["hiring-manager-chat-30"]
    assert [stop.day for stop in loop.stops] == [1, 2, 2, 2, 2, 2, 2, 2]
    (decision,) = loop.decisions
    assert (decision.passes, decision.of, decision.must_pass) == (4, 6, ("bar-raiser",))
    assert loop.takes.startswith("2-3 weeks")


def test_the_extended_loop_at_level_seven() -> None:
    """With its assignment of one to two weeks, and no weak round."""
    loop = CATALOG.loop("l7-extended")
    assert [stop.round or stop.lasts for stop in loop.stops] == [
        "phone-45",
        "1-2 weeks",
        "architecture-90",
        "technical-strategy-60",
        "organisational-leadership-60",
        "executive-scenario-60",
        "bar-raiser-60",
        "vp-chat-45",
        "1-2 weeks",
    ]
    assert loop.decisions[0].no_weak_round
    assert loop.takes.startswith("6-8 weeks")


def test_the_on_site_loop_has_seven_rounds_and_the_debriefs_criteria() -> None:
    """In one day, or over two or three when it is remote."""
    for loop_id, days in (("onsite-seven", 1), ("onsite-seven-remote", 3)):
        loop = CATALOG.loop(loop_id)
        assert (len(loop.rounds), loop.days) == (7, days)
        assert loop.decisions[0].must_pass == (
            "coding",
            "system-design",
            "behavioural",
            "bar-raiser",
            "hiring-manager",
        )
    assert CATALOG.loop("l6-two-days").days == 2


def test_every_loop_has_its_breaks_and_plays_its_level() -> None:
    """A quarter of an hour between rounds; no round for another level."""
    for loop in CATALOG.loops:
        assert (loop.rest.min_s, loop.rest.max_s) == (900, 900)
        for round_id in loop.rounds:
            assert set(loop.levels) <= set(CATALOG.round(round_id).levels), (loop.id, round_id)
