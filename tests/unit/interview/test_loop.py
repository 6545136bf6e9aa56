"""Loops: stops in order, breaks that count down while the program is closed, nothing asked twice, resumable."""

import json
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.catalog.catalog import Catalog
from desktop_app.errors import BadInput
from desktop_app.interview import loop as loops
from desktop_app.interview.loop_text import from_text, to_text
from desktop_app.interview.model import Options
from desktop_app.interview.plan import bank_questions, make_plan
from desktop_app.paths import content_dir

HOUR_S = 3600.0


@cache
def catalog():
    return Catalog.open(content_dir())


def started(loop_id="l6-standard", level=6, **more):
    return loops.begin(catalog().loop(loop_id), level, **more)


def after_phone():
    """The standard loop when its phone screen is over and the first of two coding rounds has ended at one o'clock."""
    run = started()
    for stop_id in ("phone", "coding-1"):
        run = run.began(stop_id, f"session of {stop_id}", 0).over(stop_id, "completed", HOUR_S)
    return run


def test_a_loop_begins_at_its_first_stop():
    """Ready, with nothing done, on the first day of its days."""
    here = loops.whereabouts(started(), 0)
    assert (here.place, here.stop.id, here.rounds_done, here.rounds) == ("ready", "phone", 0, 7)
    assert (here.day, here.days, here.break_left_s) == (1, 2, 0)


def test_optional_stops_come_only_when_wanted():
    """The informal chat is left out unless asked for."""
    assert "chat" not in {stop.id for stop in started().stops}
    assert "chat" in {stop.id for stop in started(with_optional=True).stops}


def test_a_loop_of_another_level_is_refused():
    """The sentence names the level that it is for."""
    with pytest.raises(BadInput, match="is for L7, not for L6"):
        started("l7-extended", 6)


def test_rounds_of_a_day_are_parted_by_a_break_that_counts_down():
    """Fifteen documented minutes, from the end of the round, whether the program runs or not; then it is ready."""
    run = after_phone()
    assert loops.whereabouts(run, HOUR_S).break_left_s == 900
    assert loops.whereabouts(run, HOUR_S).place == "break"
    assert loops.whereabouts(run, HOUR_S + 600).break_left_s == 300
    later = loops.whereabouts(run, HOUR_S + 900)
    assert (later.place, later.break_left_s, later.stop.id) == ("ready", 0, "coding-2")


def test_a_clock_set_back_does_not_lengthen_the_break():
    """At most the whole break is left."""
    assert loops.whereabouts(after_phone(), HOUR_S - 5000).break_left_s == 900


def test_another_day_needs_no_break():
    """After the last round of a day, the next one may come whenever the candidate likes."""
    run = started().began("phone", "s", 0).over("phone", "completed", HOUR_S)
    here = loops.whereabouts(run, HOUR_S + 1)
    assert (here.place, here.break_left_s, here.day) == ("next-day", 0, 2)


def test_a_shortened_loop_shortens_its_breaks():
    """Everything by the same factor: rounds and breaks."""
    run = started(scale=0.2).began("phone", "s", 0).over("phone", "ended", 10).began("coding-1", "s", 20)
    run = run.over("coding-1", "completed", 100)
    assert loops.whereabouts(run, 100).break_left_s == pytest.approx(180)
    chosen = run.options("coding-2", Options(hints=True, unlimited=True))
    assert (chosen.scale, chosen.unlimited) == (0.2, False)


def test_options_keep_the_choice_and_differ_in_their_seed():
    """Two coding rounds of a loop do not draw the same problem."""
    run = started(seed=4)
    first, second = (
        run.options(stop, Options(hints=True, question_ids=("x",))) for stop in ("coding-1", "coding-2")
    )
    assert first.hints
    assert first.question_ids == ()
    assert first.seed != second.seed


def test_a_running_round_that_was_cut_off_comes_again():
    """The program was closed in the middle: the stop is as it was before."""
    run = after_phone().began("coding-2", "cut", 5000)
    assert loops.whereabouts(run, 5001).place == "running"
    here = loops.whereabouts(run.interrupted(), 9000)
    assert (here.place, here.stop.id, here.stop.session_id) == ("ready", "coding-2", "")


def test_assignment_and_decision_are_stops_of_their_own():
    """The six-pager is worked on between two rounds, and after the last one comes the decision."""
    run = started("l7-extended", 7).began("phone", "s", 0).over("phone", "completed", 1)
    assert loops.whereabouts(run, 2).place == "assignment"
    run = run.over("six-pager", "completed", 3)
    assert loops.whereabouts(run, 4).place == "next-day"
    for stop in run.stops:
        if stop.kind == "round":
            run = run.skipped(stop.id)
    assert loops.whereabouts(run, 5).place == "decision"
    run = run.over("decision", "completed", 6)
    end = loops.whereabouts(run, 7)
    assert (end.place, end.stop, end.rounds_done) == ("over", None, end.rounds)


def test_an_unknown_stop_is_told_in_a_sentence():
    """With the names of those that there are."""
    with pytest.raises(BadInput, match="has no stop 'lunch'; it has phone, coding-1"):
        started().skipped("lunch")


@pytest.mark.parametrize("loop_id", [one.id for one in catalog().loops])
@pytest.mark.parametrize("seed", [1, 2])
def test_no_question_comes_twice_in_a_loop(loop_id, seed):
    """Through all rounds of every loop: each question once, and the questions that are asked are remembered."""
    loop = catalog().loop(loop_id)
    run = loops.begin(loop, loop.levels[0], seed=seed, with_optional=True)
    seen = []
    for stop in run.stops:
        if stop.kind == "round":
            run = _played(run, stop)
            seen += run.stop(stop.id).question_ids
    assert len(seen) == len(set(seen))
    assert run.asked.question_ids == frozenset(seen)


def _played(run, stop):
    plan = make_plan(
        catalog().round(stop.round_id), catalog().questions, run.options(stop.id, Options()), asked=run.asked
    )
    reserve = {one.id for planned in plan.phases for one in planned.reserve}
    asked = [one for name, one in bank_questions(plan).items() if name not in reserve]
    run = run.began(stop.id, "s", 0).asked_in(stop.id, asked)
    return run.over(stop.id, "completed", 1)


def test_two_behavioural_rounds_share_no_principle_while_another_is_uncovered():
    """The second round asks for other principles than the first."""
    for seed in range(10):
        run = started(seed=seed)
        run = _played(run, run.stop("behavioural-1"))
        run = _played(run, run.stop("behavioural-2"))
        first, second = (set(run.stop(stop).principles) for stop in ("behavioural-1", "behavioural-2"))
        assert not first & second


# --- kept and resumed -----------------------------------------------------------------------------------------------


changes = st.lists(
    st.tuples(
        st.sampled_from(["began", "over", "ended", "skipped", "asked"]), st.integers(0, 6), st.floats(0, 1e9)
    ),
    max_size=20,
)


@settings(max_examples=60, deadline=None)
@given(changes, st.sampled_from([1.0, 0.25]))
def test_what_was_kept_is_resumed_as_it_was(steps, scale):
    """Whatever happened on the way: through text and back it is the same loop, at the same place."""
    run = started(scale=scale)
    for what, index, now_s in steps:
        stop_id = run.stops[index].id
        match what:
            case "began":
                run = run.began(stop_id, "session", now_s)
            case "over":
                run = run.over(stop_id, "completed", now_s)
            case "ended":
                run = run.over(stop_id, "ended", now_s)
            case "skipped":
                run = run.skipped(stop_id)
            case "asked":
                run = run.asked_in(stop_id, catalog().questions[:2])
    again = from_text(to_text(run))
    assert again == run
    assert loops.whereabouts(again, 5e8) == loops.whereabouts(run, 5e8)


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: "",
        lambda _: "[]",
        lambda _: "{}",
        lambda kept: kept[:-5],
        lambda kept: json.dumps({**json.loads(kept), "level": 9}),
        lambda kept: json.dumps({**json.loads(kept), "stops": []}),
        lambda kept: json.dumps({**json.loads(kept), "stops": [{"id": "a"}]}),
        lambda kept: json.dumps({**json.loads(kept), "rest_s": "long"}),
        lambda kept: json.dumps({**json.loads(kept), "version": 99}),
        lambda kept: kept.replace('"coming"', '"gone"'),
    ],
)
def test_a_damaged_loop_is_told_in_a_sentence(damage):
    """Whatever is wrong with it: one sentence, with the cure."""
    with pytest.raises(BadInput, match="start it anew"):
        from_text(damage(to_text(started())))
