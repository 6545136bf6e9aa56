"""Every round and drill of the catalogue, played in virtual time and held against its documented times."""

from functools import cache

import pytest

from desktop_app.catalog.catalog import Catalog
from desktop_app.interview import model as iv
from desktop_app.interview.machine import Interview
from desktop_app.interview.plan import make_plan
from desktop_app.interview.timing import ASKING_S
from desktop_app.paths import content_dir
from tests.unit.interview.play import Evening, attentive, phrases


@cache
def catalog():
    return Catalog.open(content_dir())


ROUNDS = [(one.id, level) for one in catalog().rounds for level in one.levels]
DRILLS = [one.id for one in catalog().drills]


def played(plan):
    """The plan, played by somebody who answers as long as the documents want it."""
    night = Evening(Interview(plan, phrases()), lambda *_: None)
    night.plays = attentive(night, plan)
    return night.run()


def planned(round_id, level, seed=1, **options):
    return make_plan(
        catalog().round(round_id), catalog().questions, iv.Options(level=level, seed=seed, **options)
    )


@pytest.mark.parametrize(("round_id", "level"), ROUNDS)
def test_plan_keeps_the_documented_times(round_id, level):
    """Phase for phase the minimum and maximum that the catalogue names."""
    plan = planned(round_id, level)
    documented = [(one.id, one.min_s, one.max_s) for one in catalog().round(round_id).phases]
    assert [(one.phase.id, one.band.min_s, one.band.max_s) for one in plan.phases] == documented


@pytest.mark.parametrize(("round_id", "level"), ROUNDS)
def test_phases_as_played_keep_to_their_documented_times(round_id, level):
    """With answers of documented length no phase runs over its maximum by more than a breath.

    And none ends before its minimum, unless not even the shortest documented follow-up would have fitted any more.
    """
    night = played(planned(round_id, level))
    plan = night.interview._plan
    for done, one in zip(night.of(iv.PhaseDone), plan.phases, strict=True):
        assert done.active_s <= one.band.max_s + 1, one.phase.id
        no_room = one.band.max_s - done.active_s < ASKING_S + plan.timing.follow_up.min_s
        assert done.active_s >= one.band.min_s or no_room or _cut_by_the_round(night, done), one.phase.id


def _cut_by_the_round(night, done):
    """The round's own time was up before the phase's: the documents' phases add up to more than their round."""
    round_s = night.moment(done) - night.log[0][0]
    return (
        round_s > night.interview._plan.round.minutes * 60 - 2 * night.interview._plan.timing.follow_up.max_s
    )


@pytest.mark.parametrize(("round_id", "level"), ROUNDS)
def test_every_round_says_hello_asks_and_says_goodbye(round_id, level):
    """Each phase puts something to the candidate, every ask is spoken, every answer closed; the end is complete."""
    night = played(planned(round_id, level))
    plan = night.interview._plan
    assert night.of(iv.Say)[0].purpose == "greeting"
    assert night.of(iv.Say)[-1].purpose == "closing"
    asks = night.of(iv.AskedFor)
    assert {ask.phase_index for ask in asks} == set(range(len(plan.phases)))
    spoken = {say.exchange_id for say in night.of(iv.Say)}
    assert {ask.exchange_id for ask in asks} <= spoken
    assert [one.exchange_id for one in night.of(iv.StopListening)] == [ask.exchange_id for ask in asks]
    assert night.of(iv.Finished) == [iv.Finished("completed")]


@pytest.mark.parametrize(("round_id", "level"), ROUNDS)
def test_no_question_and_no_intent_comes_twice(round_id, level):
    """Within a round each question once, within a question each intent once."""
    for seed in range(3):
        night = played(planned(round_id, level, seed=seed))
        asks = night.of(iv.AskedFor)
        first = [ask.question_id for ask in asks if ask.role == "initial"]
        assert len(first) == len(set(first))
        told = [ask for ask in asks if ask.role == "follow-up" and ask.kind not in {"coding", "design"}]
        intents = [(ask.question_id, ask.intent) for ask in told]
        assert len(intents) == len(set(intents))


@pytest.mark.parametrize(("round_id", "level"), ROUNDS)
def test_shortened_rounds_keep_their_proportions(round_id, level):
    """At half the time, a phase's share of the round is the same."""
    full, half = planned(round_id, level), planned(round_id, level, scale=0.5)
    for one, other in zip(full.phases, half.phases, strict=True):
        assert other.band.max_s == pytest.approx(one.band.max_s / 2)
    assert played(half).of(iv.Finished)


@pytest.mark.parametrize("drill_id", DRILLS)
def test_drills_follow_their_sequence_and_end(drill_id):
    """The steps of the documented order, each once, in its own words, and nothing else."""
    drill = catalog().drill(drill_id)
    sequence = next((one for one in catalog().sequences if one.id == drill.sequence), None)
    plan = make_plan(drill.round, catalog().questions, iv.Options(seed=2), sequence=sequence)
    night = played(plan)
    probes = [ask for ask in night.of(iv.AskedFor) if ask.role == "follow-up"]
    if sequence:
        steps = sequence.steps[-drill.round.probe_depth :]
        assert [probe.intent for probe in probes] == [step.intent for step in steps]
        assert all(probe.text in step.asks for probe, step in zip(probes, steps, strict=True))
        assert all("step of this drill" in probe.reason for probe in probes)
    assert night.of(iv.PhaseDone)[0].active_s <= plan.phases[0].band.max_s
    assert night.of(iv.Finished) == [iv.Finished("completed")]


def test_rapid_fire_answers_are_judged_as_such_and_not_thanked_for():
    """One question right after the other; no story is expected of twenty seconds."""
    drill = catalog().drill("rapid-fire")
    sequence = next(one for one in catalog().sequences if one.id == drill.sequence)
    night = played(make_plan(drill.round, catalog().questions, iv.Options(), sequence=sequence))
    assert {ask.kind for ask in night.of(iv.AskedFor) if ask.role == "follow-up"} == {"rapid-fire"}
    assert "acknowledgement" not in {say.purpose for say in night.of(iv.Say)}


def test_introduction_has_its_documented_two_minutes():
    """The answer's own time is the documented one, and there is no probe behind it."""
    drill = catalog().drill("two-minute-introduction")
    night = played(make_plan(drill.round, catalog().questions, iv.Options()))
    asks = night.of(iv.AskedFor)
    assert [ask.band.max_s for ask in asks] == [120]
    assert night.marks() == []


def test_orders_of_probes_are_those_of_the_catalogue():
    """The interviewer's own lists and the catalogue's sequences cannot drift apart."""
    documented = {one.id: [step.intent for step in one.steps] for one in catalog().sequences}
    for sequence in phrases().probes.sequences:
        if sequence.source:
            intents = list(sequence.intents)
            assert documented[sequence.id][-len(intents) :] == intents


def test_every_intent_of_the_catalogue_can_be_asked_for():
    """Whatever a sequence or a follow-up is after, the interviewer has words for it."""
    wordings = phrases().probes.wordings
    intents = {f.intent for one in catalog().questions for f in one.follow_ups}
    intents |= {step.intent for one in catalog().sequences for step in one.steps}
    assert intents - {"clarification"} <= set(wordings)


def test_every_finding_that_leads_to_a_probe_is_in_the_rule_book():
    """A rule for a finding that is never raised would be a slip of the pen."""
    from desktop_app.catalog.rulebook import RuleBook

    codes = set(RuleBook.read(content_dir() / "rules").rules)
    assert {rule.code for rule in phrases().probes.findings} <= codes


@pytest.mark.parametrize("question_id", [one.id for one in catalog().questions if one.clarifications])
def test_prepared_clarifications_can_be_asked_for(question_id):
    """Each keyword of a clarification, put as a question, brings an answer, and the right one where it is alone."""
    from desktop_app.interview.requests import clarification_for

    question = catalog().question(question_id)
    for clarification in question.clarifications:
        for ask in clarification.asks:
            found = clarification_for(f"what about the {ask}", question)
            assert found is not None
            assert found is clarification or any(other in f"what about the {ask}" for other in found.asks)
