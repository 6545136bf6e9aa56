"""Any events in any order at any time, in every round: the interview keeps its head, its time, and a way out."""

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.catalog.catalog import Catalog
from desktop_app.catalog.model import Clarification
from desktop_app.interview import model as iv
from desktop_app.interview.machine import Interview
from desktop_app.interview.plan import make_plan
from desktop_app.paths import content_dir
from tests.unit.interview.play import (
    BANK,
    Evening,
    Turn,
    a_round,
    analysis,
    behavioural,
    phase,
    phrases,
    question,
)

PHRASES = phrases()

WORKSHOP = a_round(
    (
        phase("hello", (3, 5), "introduction", prompts=("Who are you?",)),
        phase("understand", (5, 7), "work", categories=("coding",)),
        phase("build", (10, 12), "work", questions=0, prompts=("Go on.",)),
        phase("talk", (10, 10), "conversation", categories=("people",), questions=2),
        phase("present", (8, 9), "presentation", prompts=("Present it.",)),
        phase("goodbye", (5, 5), "wrap-up"),
    ),
    kind="mixed",
)
TOOLS = (
    *BANK,
    question(
        "problem",
        kind="coding",
        category="coding",
        statement="There is a list.",
        hints=("Sort it.", "Hash it."),
        clarifications=(Clarification(("how long",), "Long."),),
        extensions=("And if it is endless?", "And on two machines?"),
    ),
)

waits = st.floats(0, 400)
seeds = st.integers(0, 50)


def requests():
    return st.builds(
        iv.RequestMade,
        st.sampled_from(["repeat", "rephrase", "think", "come-back", "next", "hint", "clarify"]),
        st.sampled_from(["", "how long is it", "next question"]),
    )


def events():
    """Every event there is, with ids that fit and ids that do not."""
    small = st.integers(0, 12)
    return st.one_of(
        st.just(iv.RoundStarted()),
        st.just(iv.AnswerEnded()),
        st.just(iv.AnswerEnded()),
        st.just(iv.AnswerBegan()),
        st.just(iv.PhaseSkipped()),
        st.just(iv.Ticked()),
        st.just(iv.Resumed()),
        st.builds(iv.Paused, st.text(max_size=5)),
        st.builds(iv.SpeechEnded, small),
        st.builds(iv.SpeechEnded, st.just(-1)),  # stands for the utterance that is being spoken
        st.builds(iv.AnswerJudged, small, st.none()),
        st.builds(
            iv.AnswerJudged, st.just(-1), st.just(analysis("we-not-i"))
        ),  # for the answer that is waited for
        st.builds(iv.SilenceNoticed, st.floats(0, 100)),
        st.builds(iv.PhaseExtended, st.sampled_from([60.0, 300.0, -1.0, float("nan")])),
        requests(),
    )


histories = st.lists(st.tuples(waits, events()), max_size=60)
options = st.builds(
    iv.Options,
    level=st.sampled_from([6, 7]),
    scale=st.sampled_from([1.0, 0.2]),
    unlimited=st.booleans(),
    interruptions=st.booleans(),
    seed=seeds,
)
CATALOG = Catalog.open(content_dir())
rounds = st.one_of(
    st.sampled_from([(behavioural(), BANK), (WORKSHOP, TOOLS)]),
    st.sampled_from([(one, CATALOG.questions) for one in CATALOG.rounds]),
    st.sampled_from([(one.round, CATALOG.questions) for one in CATALOG.drills]),
)


class Witness:
    """Watches an interview from outside and says at once when something does not fit."""

    def __init__(self, round_, bank, chosen):
        level = chosen.level if chosen.level in round_.levels else round_.levels[0]
        self.plan = make_plan(round_, bank, replace(chosen, level=level))
        self.interview = Interview(self.plan, PHRASES)
        self.now_s = 50.0
        self.log = []
        self.paused_s = 0.0
        self.began_s = self.ended_s = None
        self.speaking = self.open = self.judging = None
        self.asked = []

    def give(self, event):
        for effect in self.interview.handle(self._fitting(event), self.now_s):
            self.log.append((self.now_s, effect))
            self._watch(effect)
        view = self.interview.view(self.now_s)
        assert view.round_s >= -1e-9
        assert (view.stage in {"listening", "thinking"}) == (self.open is not None)
        assert (view.stage == "speaking") == (self.speaking is not None)

    def wait(self, length_s):
        if self.interview.view(self.now_s).stage == "paused" and self.ended_s is None:
            self.paused_s += length_s
        self.now_s += length_s

    def of(self, kind):
        return [effect for _, effect in self.log if isinstance(effect, kind)]

    def _fitting(self, event):
        match event:
            case iv.SpeechEnded(-1):
                return iv.SpeechEnded(self.speaking or 0)
            case iv.AnswerJudged(-1, heard):
                return iv.AnswerJudged(self.judging or 0, heard)
        return event

    def _watch(self, effect):
        match effect:
            case iv.Say(utterance_id, text, purpose, exchange_id):
                assert self.open is None, "the interviewer speaks into an open answer"
                if purpose in {"question", "probe"}:
                    assert exchange_id == len(self.asked), "a question is spoken that was not recorded"
                    assert self.asked[-1].text in text
                self.speaking = utterance_id
            case iv.Silence():
                assert self.speaking is not None
                self.speaking = None
            case iv.AskedFor(exchange_id):
                assert exchange_id == len(self.asked) + 1
                self.asked.append(effect)
            case iv.Listen(exchange_id):
                assert self.open is None
                assert exchange_id == len(self.asked), "an old answer is opened again"
                self.open, self.speaking = exchange_id, None
            case iv.StopListening(exchange_id, judge):
                assert self.open == exchange_id
                self.open, self.judging = None, exchange_id if judge else None
            case iv.PhaseBegan() if self.began_s is None:
                self.began_s = self.now_s
            case iv.PhaseDone(index) if index + 1 == len(self.plan.phases):
                self.ended_s = self.now_s
            case iv.Finished():
                self.speaking = None


def watch(witness, history):
    """Play the history; an utterance that ends is noticed by the witness, as practice would report it."""
    for length_s, event in history:
        witness.wait(length_s)
        ended = isinstance(event, iv.SpeechEnded) and event.utterance_id in {-1, witness.speaking}
        if ended and witness.interview.view(witness.now_s).stage == "speaking":
            event = iv.SpeechEnded(witness.speaking)  # noqa: PLW2901 -- the very utterance
            witness.speaking = None
        witness.give(event)


@settings(max_examples=600, deadline=None)
@given(rounds, options, histories)
def test_any_events_at_any_time_leave_it_in_order(given_round, chosen, history):
    """Nobody speaks into an answer, ids count up, stages and effects agree, and it can always be brought to its end."""
    witness = Witness(*given_round, chosen)
    witness.give(iv.RoundStarted())
    watch(witness, history)
    _bring_to_its_end(witness)
    assert witness.of(iv.Finished) == [iv.Finished("completed")]
    _time_adds_up(witness)
    _marks_are_single(witness)


def _bring_to_its_end(witness):
    """The way out: resume, and press the one key (and skip what is left) until the round is over."""
    for _ in range(60):
        view = witness.interview.view(witness.now_s)
        if view.stage == "finished":
            return
        witness.wait(1.0)
        if view.stage == "paused":
            witness.give(iv.Resumed())
        elif view.stage == "judging":
            witness.give(iv.AnswerJudged(-1, analysis()))
        elif view.stage == "speaking":
            witness.speaking = (
                witness.speaking if witness.interview.view(witness.now_s).stage == "speaking" else None
            )
            witness.give(iv.AnswerEnded())
        else:
            witness.give(iv.PhaseSkipped())
    raise AssertionError("there is no way out")


def _time_adds_up(witness):
    """Phases follow each other without a gap, and their active times are the whole without its pauses."""
    done = witness.of(iv.PhaseDone)
    assert [one.phase_index for one in done] == list(range(len(witness.plan.phases)))
    active_s = sum(one.active_s for one in done)
    assert abs(active_s - (witness.ended_s - witness.began_s - witness.paused_s)) < 1e-6
    assert abs(witness.interview.view(witness.now_s).round_s - active_s) < 1e-6


def _marks_are_single(witness):
    """No answer, phase or round is over twice; in an unlimited round none is."""
    over = [(m.kind, m.exchange_id, m.detail) for m in witness.of(iv.Mark) if m.kind.endswith("-over")]
    assert len(over) == len(set(over))
    assert not (witness.plan.options.unlimited and over)


@settings(max_examples=200, deadline=None)
@given(rounds, options, histories)
def test_ending_early_is_possible_at_any_moment(given_round, chosen, history):
    """Whatever went before: the end is the end, at once, and nothing comes after it."""
    witness = Witness(*given_round, chosen)
    witness.give(iv.RoundStarted())
    watch(witness, history)
    witness.give(iv.RoundEnded())
    assert len(witness.of(iv.Finished)) == 1
    count = len(witness.log)
    watch(witness, history)
    assert len(witness.log) == count
    assert witness.interview.next_deadline_s() is None


@settings(max_examples=100, deadline=None)
@given(rounds, options, histories)
def test_same_events_give_the_same_interview(given_round, chosen, history):
    """Everything is decided by the seed and by what happened."""
    first, second = Witness(*given_round, chosen), Witness(*given_round, chosen)
    for witness in (first, second):
        witness.give(iv.RoundStarted())
        watch(witness, history)
    assert first.log == second.log


@settings(max_examples=150, deadline=None)
@given(rounds, st.integers(0, 99), st.data())
def test_nothing_is_asked_that_cannot_be_answered_in_its_phase(given_round, seed, data):
    """Whatever the lengths of the answers: a probe or a further question comes only where its minimum still fits."""
    round_, bank = given_round
    plan = make_plan(round_, bank, iv.Options(level=round_.levels[0], seed=seed))
    lengths = data.draw(st.lists(st.floats(1, 300), min_size=60, max_size=60))
    heard = analysis(text="what do you like about it")
    played = Evening(Interview(plan, PHRASES), lambda ask, _: Turn(lengths[ask.exchange_id % 60], heard))
    began = {}
    played.run()
    for at_s, effect in played.log:
        match effect:
            case iv.PhaseBegan(index):
                began[index] = at_s
            case iv.AskedFor(role="follow-up") as ask:
                # The decision fell before the acknowledgement was spoken: allow for that turn.
                left_s = plan.phases[ask.phase_index].band.max_s - (at_s - began[ask.phase_index])
                assert left_s >= plan.timing.follow_up.min_s - plan.timing.transition_s
    assert played.finished


@settings(max_examples=60, deadline=None)
@given(rounds, st.integers(0, 99), st.data())
def test_deadlines_are_met_to_the_millisecond(given_round, seed, data):
    """Over hours of virtual time, with pauses: every maximum is marked at its very moment."""
    round_, bank = given_round
    plan = make_plan(round_, bank, iv.Options(level=round_.levels[0], seed=seed))
    lengths = data.draw(st.lists(st.floats(1, 1500), min_size=40, max_size=40))
    heard = analysis(text="what do you like about it")
    played = Evening(Interview(plan, PHRASES), lambda ask, _: Turn(lengths[ask.exchange_id % 40], heard))
    played.run()
    began, opened, asked = {}, {}, {}
    for at_s, effect in played.log:
        match effect:
            case iv.PhaseBegan(index):
                began[index] = here = at_s
                phase_index = index
            case iv.AskedFor(exchange_id):
                asked[exchange_id] = effect
            case iv.Listen(exchange_id):
                opened[exchange_id] = at_s
            case iv.Mark("answer-over", _, exchange_id):
                assert abs(at_s - opened[exchange_id] - asked[exchange_id].band.max_s) < 0.001
            case iv.Mark("phase-over"):
                assert abs(at_s - here - plan.phases[phase_index].band.max_s) < 0.001
            case iv.Mark("round-over"):
                assert abs(at_s - began[0] - plan.round.minutes * 60) < 0.001


@settings(max_examples=12, deadline=None)
@given(
    st.sampled_from(["system-design-90", "architecture-90", "bar-raiser-90"]),
    st.integers(0, 10_000),
)
def test_ninety_minutes_keep_their_phases_to_fifty_milliseconds(round_id, seed):
    """Woken late again and again, paused and resumed: no lateness is carried on, so that nothing drifts.

    The driver looks as `practice` does, at the next deadline or after a second, and is up to 40 ms late each time.
    """
    round_, random = CATALOG.round(round_id), Random(seed)
    plan = make_plan(round_, CATALOG.questions, iv.Options(level=7))
    interview = Interview(plan, PHRASES)
    now_s, paused_s, due_s = 0.0, 0.0, float("inf")
    interview.handle(iv.RoundStarted(), now_s)
    phase_due_s, marked = plan.phases[0].band.max_s, []
    while now_s - paused_s < 90 * 60 + 1:
        due_s = interview.next_deadline_s()
        now_s = min(now_s + 1.0, now_s + 1.0 if due_s is None else max(due_s, now_s)) + random.uniform(
            0.0, 0.04
        )
        if random.random() < 0.002:
            interview.handle(iv.Paused(), now_s)
            length_s = random.uniform(0.1, 300)
            now_s, paused_s = now_s + length_s, paused_s + length_s
            interview.handle(iv.Resumed(), now_s)
        for effect in interview.handle(iv.Ticked(), now_s):
            if isinstance(effect, iv.Mark) and effect.kind in {"phase-over", "round-over"}:
                wanted_s = 90 * 60 if effect.kind == "round-over" else phase_due_s
                marked.append(abs(now_s - paused_s - wanted_s))
            if isinstance(effect, iv.Mark) and effect.kind == "phase-over":
                interview.handle(iv.PhaseSkipped(), now_s)
                view = interview.view(now_s)
                assert view.phases[view.phase_index].taken_s == 0.0 or view.phase_index + 1 == len(
                    plan.phases
                )
                phase_due_s = now_s - paused_s + plan.phases[view.phase_index].band.max_s
        assert (
            abs(interview.view(now_s).round_s - (now_s - paused_s)) < 1e-6
            or interview.next_deadline_s() is None
        )
    assert marked
    assert max(marked) < 0.05
