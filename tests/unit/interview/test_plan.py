"""The plan: documented times to scale, fitting questions, none twice, and clear words where it cannot be made."""

from collections import Counter

import pytest

from desktop_app.catalog.model import Clarification
from desktop_app.errors import BadInput
from desktop_app.interview.choosing import Asked, Practised
from desktop_app.interview.model import Options
from desktop_app.interview.plan import make_plan
from tests.unit.interview.play import BANK, a_round, behavioural, phase, question


def asked(plan):
    """The ids of the planned questions, phase by phase."""
    return [tuple(one.id for one in planned.questions) for planned in plan.phases]


def test_documented_times_are_kept():
    """At full length the plan's times are the round's own, and so are the answers'."""
    round_ = behavioural()
    plan = make_plan(round_, BANK, Options())
    assert [(p.band.min_s, p.band.max_s) for p in plan.phases] == [
        (720, 840),
        (720, 840),
        (600, 720),
        (300, 420),
    ]
    assert plan.timing == round_.timing


def test_scale_shortens_every_time():
    """A tenth of the time is a tenth of phases, answers and turns."""
    plan = make_plan(behavioural(), BANK, Options(scale=0.1))
    assert plan.phases[0].band.max_s == pytest.approx(84)
    assert plan.timing.initial.min_s == pytest.approx(12)
    assert plan.timing.follow_up.max_s == pytest.approx(12)
    assert plan.timing.transition_s == pytest.approx(3)


def test_no_question_comes_twice():
    """Neither among the slots nor in reserve."""
    for seed in range(30):
        plan = make_plan(behavioural(), BANK, Options(seed=seed))
        ids = [one.id for planned in plan.phases for one in (*planned.questions, *planned.reserve)]
        assert max(Counter(ids).values()) == 1


def test_a_reserve_of_another_kind_is_better_than_none():
    """Where the bank has no more questions of the kinds a phase wants, a long phase is not left empty at its end."""
    phases = (phase("story", (20, 24), kinds=("story",)), phase("wrap-up", (5, 7), "wrap-up"))
    bank = (question("told"), question("what-if", kind="hypothetical"), question("drawn", kind="design"))
    (story, wrap_up) = make_plan(a_round(phases), bank, Options()).phases
    assert [one.id for one in story.questions] == ["told"]
    assert [one.id for one in story.reserve] == ["what-if"]
    assert wrap_up.reserve == ()


@pytest.mark.parametrize("scale", [1.0, 0.5])
def test_a_round_is_as_long_as_documented_or_as_its_parts_need(scale):
    """Where the documents' parts add up to more than their round, whoever keeps to every part is not over time."""
    assert make_plan(behavioural(), BANK, Options(scale=scale)).length_s == 2700 * scale
    parts = (phase("first", (20, 20)), phase("second", (15, 18)))
    assert make_plan(a_round(parts, minutes=30), BANK, Options(scale=scale)).length_s == 2100 * scale


def test_same_seed_same_questions():
    """The choice follows from the seed alone, not from the order of the bank."""
    plan = make_plan(behavioural(), BANK, Options(seed=7))
    assert asked(plan) == asked(make_plan(behavioural(), tuple(reversed(BANK)), Options(seed=7)))
    assert len({tuple(asked(make_plan(behavioural(), BANK, Options(seed=seed)))) for seed in range(20)}) > 1


def test_questions_fit_level_category_and_mode():
    """A question for another level, of another category or kind is never chosen."""
    bank = (
        *BANK[:3],
        question("other-level", levels=(7,)),
        question("other-category", category="coding"),
        question("other-kind", kind="design"),
    )
    for seed in range(10):
        plan = make_plan(behavioural(), bank, Options(seed=seed))
        assert {name for names in asked(plan) for name in names} == {"q0", "q1", "q2"}


def test_wanted_questions_stand_in_their_order():
    """The candidate's own choice comes first, in the order given; the rest is chosen."""
    plan = make_plan(behavioural(), BANK, Options(question_ids=("q5", "q2")))
    assert asked(plan)[:2] == [("q5",), ("q2",)]
    assert asked(plan)[2] not in {("q5",), ("q2",)}


def test_a_principle_comes_again_only_when_no_other_is_left():
    """Seven questions about one principle, two about others: a round of three asks for all three principles."""
    bank = [question(f"own{n}", principles=("ownership",)) for n in range(7)]
    bank += [question("a", principles=("frugality",)), question("b", principles=("think-big",))]
    for seed in range(20):
        names = {names[0] for names in asked(make_plan(behavioural(), bank, Options(seed=seed)))[:3]}
        assert {"a", "b"} < names


def test_likely_questions_come_more_often():
    """A question type that nine loops of ten meet comes more often than one that few meet."""
    bank = [question("often", likelihood={"6": 0.9}), question("seldom", likelihood={"6": 0.05})]
    short = a_round((phase("one", (5, 6)),))
    chosen = Counter(asked(make_plan(short, bank, Options(seed=seed)))[0][0] for seed in range(200))
    assert chosen["often"] > 3 * chosen["seldom"]


def test_what_was_practised_least_and_went_worst_comes_first():
    """Never practised before practised often; among those practised, the one that went worst."""
    bank = [question("new"), question("good"), question("bad")]
    history = [Practised("good", 0)] * 3 + [Practised("bad", 6)] * 3
    short = a_round((phase("one", (5, 6)),))
    chosen = Counter(asked(make_plan(short, bank, Options(seed=seed), history))[0][0] for seed in range(300))
    assert chosen["new"] > chosen["bad"] > chosen["good"] > 0


def test_other_rounds_of_the_loop_are_not_repeated():
    """What was asked in the loop does not come again, and its principles only where nothing else is left."""
    taken = Asked(frozenset({"q0", "q1"}), frozenset(BANK[2].principles))
    for seed in range(20):
        names = {
            names[0] for names in asked(make_plan(behavioural(), BANK, Options(seed=seed), asked=taken))[:3]
        }
        assert not names & {"q0", "q1", "q2"}


def test_work_phases_share_one_problem():
    """A problem goes through all phases of work; another phase with other categories has its own."""
    round_ = a_round(
        (
            phase("understand", (5, 7), "work", categories=("coding",)),
            phase("build", (10, 12), "work", questions=0),
            phase("small design", (5, 6), "work", categories=("design",)),
        )
    )
    bank = [
        question("c1", kind="coding", category="coding", clarifications=(Clarification(("size",), "Big."),)),
        question("d1", kind="design", category="design"),
    ]
    assert asked(make_plan(round_, bank, Options())) == [("c1",), ("c1",), ("d1",)]


def test_prompts_become_topics_before_the_questions():
    """A conversation begins with what the round says itself, then takes from the bank, as much as it has."""
    round_ = a_round(
        (phase("talk", (5, 9), "conversation", prompts=("Hello?",), categories=("people",), questions=9),)
    )
    names = asked(make_plan(round_, [question("c", kind="conversation")], Options()))[0]
    assert names == ("talk-1", "c")


def test_a_phase_without_prompts_and_questions_still_has_a_topic():
    """There is always something to put to the candidate."""
    plan = make_plan(a_round((phase("talk", (5, 9), "conversation"),)), BANK, Options())
    assert plan.phases[0].questions[0].text == "Let's talk about this: Talk."


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (Options(question_ids=("nothing-like-it",)), "There is no question 'nothing-like-it'"),
        (Options(question_ids=("q1", "q2", "q3", "q4")), "has no place for the question 'q4'"),
        (Options(scale=0), "cannot be shortened by the factor 0"),
        (Options(scale=float("nan")), "cannot be shortened by the factor nan"),
    ],
)
def test_options_that_do_not_fit_are_told_in_a_sentence(options, says):
    """The sentence names what was given, and what to do."""
    with pytest.raises(BadInput, match=says):
        make_plan(behavioural(), BANK, options)


def test_round_of_another_level_is_refused():
    """A round of L7 cannot be played for L6; the sentence says for which level it is."""
    from dataclasses import replace

    with pytest.raises(BadInput, match="is for L7, not for L6"):
        make_plan(replace(behavioural(), levels=(7,)), BANK, Options())


def test_an_empty_bank_is_told_in_a_sentence():
    """The phase that finds nothing is named, with its categories."""
    with pytest.raises(BadInput, match="No question is left for the phase 'First' \\(people\\)"):
        make_plan(behavioural(), [], Options())
