"""Plays phases that go by topics: question slots with their probes, introductions, conversations, presentations."""

from dataclasses import dataclass, replace

from desktop_app.analysis.model import Analysis
from desktop_app.catalog.model import Band, Question
from desktop_app.catalog.phrases import ProbeBook, RequestBook
from desktop_app.interview.agenda import Agenda
from desktop_app.interview.model import Plan
from desktop_app.interview.probes import Probe, Prober
from desktop_app.interview.steps import Ask, Line, Outcome, Step
from desktop_app.interview.timing import ASKING_S, PhaseTime
from desktop_app.interview.wording import Wording
from desktop_app.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Script:
    """What every player of a phase needs."""

    plan: Plan
    agenda: Agenda
    book: ProbeBook
    requests: RequestBook
    wording: Wording


class TopicsPhase:
    """A phase of one or more topics, each a question with its probes.  The phase's time is shared out among them."""

    def __init__(self, script: Script, phase_index: int) -> None:
        self._script = script
        self._phase_index = phase_index
        self._phase = script.plan.phases[phase_index].phase
        self._topics = script.agenda.questions(phase_index)
        self._slot = 0
        self._window = PhaseTime(0.0, 0.0, 0.0)
        self._probe: Probe | None = None
        self._prober = self._new_prober()

    @property
    def question(self) -> Question:
        return self._topics[self._slot]

    @property
    def slot(self) -> int:
        return self._slot

    def opening(self, time: PhaseTime) -> list[Step]:
        return self._open(time)

    def after(self, outcome: Outcome, time: PhaseTime) -> list[Step]:
        """The next probe, the next topic, or nothing: then the phase is through."""
        on_probe = outcome.ask is not None and outcome.ask.role == "follow-up"
        if outcome.how == "judged":
            self._prober.heard(outcome.exchange_id, outcome.analysis, follow_up=on_probe)
        if outcome.how == "put-off":
            return self._put_off(on_probe, time)
        if outcome.how == "skipped":
            return self._next_topic(time)
        if self._may_probe(time) and (probe := self._prober.next()):
            return [self._put(probe)]
        if self._needs_reserve(time):
            self._script.agenda.add_reserve(self._phase_index)
        return self._next_topic(time)

    def heard_again(self, exchange_id: int, analysis: Analysis) -> None:
        """An answer of this topic was heard a second time; one of an earlier topic changes nothing any more."""
        self._prober.heard_again(exchange_id, analysis)

    def comes_next(self, time: PhaseTime) -> str:
        """What follows after this answer, in words; empty where the phase would be through."""
        if self._may_probe(time) and self._prober.has_next:
            return Sentence("Follow-up {number} comes next", number=self._prober.asked + 1)
        more = self._has_room(time) or self._needs_reserve(time)
        return Sentence("Another question comes next") if more else ""

    # --- topics -----------------------------------------------------------------------------------------------------

    def _open(self, time: PhaseTime) -> list[Step]:
        """Ask this slot's question; its share of the phase's time is what is left, divided by the topics left."""
        slots_left = len(self._topics) - self._slot
        self._window = replace(
            time,
            min_s=time.elapsed_s + (time.min_s - time.elapsed_s) / slots_left,
            max_s=time.elapsed_s + (time.max_s - time.elapsed_s) / slots_left,
        )
        self._prober = self._new_prober()
        ask = Ask(self.question.id, self.question.text, self.question.kind, "initial", self._band())
        if self._script.agenda.is_returning(self.question):
            return [Line(self._script.wording.say("put_off_returns"), "transition"), ask]
        return [ask]

    def _new_prober(self) -> Prober:
        script = self._script
        steps = script.plan.sequence.steps if script.plan.sequence else ()
        fixed = steps[max(0, len(steps) - script.plan.round.probe_depth) :]
        return Prober(self.question, script.book, script.wording, script.plan.round.kind, fixed)

    def _band(self) -> Band | None:
        """The documented time of a first answer.  A presentation has its phase; small talk may be as short as a
        follow-up, unless introducing oneself is all that the round is about."""
        timing, round_ = self._script.plan.timing, self._script.plan.round
        if self._phase.mode == "presentation" and self._slot == 0:
            return None
        if self.question.kind == "conversation" and round_.kind != "introduction":
            return Band(min(timing.initial.min_s, timing.follow_up.min_s), timing.initial.max_s)
        return timing.initial

    def _next_topic(self, time: PhaseTime) -> list[Step]:
        if not self._has_room(time):
            return []
        self._slot += 1
        steps = self._open(time)
        if self._script.agenda.is_returning(self.question) or self._phase.mode != "question":
            return steps
        return [Line(self._script.wording.say("transition"), "transition"), *steps]

    def _has_room(self, time: PhaseTime) -> bool:
        """There is another topic, and the shortest documented answer to it still fits."""
        timing = self._script.plan.timing
        needed = timing.initial if self._phase.mode == "question" else timing.follow_up
        return self._slot + 1 < len(self._topics) and time.fits(needed.min_s)

    def _needs_reserve(self, time: PhaseTime) -> bool:
        """All was asked, the minimum is still to come, and a question with two follow-ups fits before the maximum."""
        timing = self._script.plan.timing
        needed_s = timing.initial.min_s + 2 * timing.follow_up.min_s
        is_last = self._slot + 1 == len(self._topics)
        has_reserve = self._script.agenda.has_reserve(self._phase_index)
        is_wanted = has_reserve and self._script.plan.sequence is None and not time.unlimited
        return is_last and is_wanted and time.is_short and time.fits(needed_s)

    @property
    def _is_rapid(self) -> bool:
        return self._script.plan.round.kind == "rapid-fire"

    # --- probes -----------------------------------------------------------------------------------------------------

    def _may_probe(self, time: PhaseTime) -> bool:
        """The question has not been probed deep enough, and a follow-up still fits.

        The documented minimum of a follow-up must fit, once the phase has had its minimum even the maximum.
        """
        share = replace(self._window, elapsed_s=time.elapsed_s)
        follow_up, depth = self._script.plan.timing.follow_up, self._script.plan.round.probe_depth
        if share.is_short:  # a drill's sequence has no more steps than the round is deep
            depth = max(depth, self._script.book.deepest)
        needed_s = ASKING_S + (follow_up.min_s if share.is_short else follow_up.max_s)
        return self._prober.asked < depth and share.fits(needed_s)

    def _put(self, probe: Probe) -> Ask:
        self._probe = probe
        return Ask(
            question_id=self.question.id,
            text=probe.text,
            kind="rapid-fire" if self._is_rapid else self.question.kind,
            role="follow-up",
            band=self._script.plan.timing.follow_up,
            purpose="probe",
            intent=probe.intent,
            reason=Sentence("Asked because {reason}", reason=probe.reason),
        )

    def _put_off(self, on_probe: bool, time: PhaseTime) -> list[Step]:
        """Come back to a probe at the end of its topic, to a question in the place of a later one."""
        wording = self._script.wording
        if on_probe and self._probe:
            put_off, others = self._probe, self._prober.has_next
            self._prober.postpone(put_off)
            if probe := self._prober.next():
                said = Line(wording.say("come_back" if others else "stay"), "acknowledgement")
                return [said, self._put(probe)]
        if not on_probe and self._script.agenda.put_off(self._phase_index, self._slot):
            return [Line(wording.say("come_back"), "acknowledgement"), *self._open(time)]
        return [Line(wording.say("stay"), "acknowledgement"), self._again()]

    def _again(self) -> Ask:
        return Ask(self.question.id, self.question.text, self.question.kind, "initial", self._band())
