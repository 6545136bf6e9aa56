"""Plays phases of work on one stated problem: coding and design, with hints, clarifications and extensions."""

from collections.abc import Sequence

from desktop_app.catalog.model import Question
from desktop_app.interview.requests import clarification_for
from desktop_app.interview.steps import Ask, Line, Outcome, Step
from desktop_app.interview.timing import ASKING_S, PhaseTime
from desktop_app.interview.topics import Script
from desktop_app.sentence import Sentence


class Problem:
    """One problem on its way through the phases of a round: what was already given away and asked."""

    def __init__(self, question: Question, script: Script) -> None:
        self.question = question
        self._script = script
        self._hints = list(question.hints)
        self._hinted = False
        self._twists = twists_of(question, script.plan.options.level)

    def hint(self) -> list[Line]:
        """The next hint, in the interviewer's words."""
        wording = self._script.wording
        if self._hints:
            self._hinted = True
            return [Line(f"{wording.say('hint')} {self._hints.pop(0)}", "hint")]
        return [Line(wording.say("no_more_hints" if self._hinted else "no_hint"), "hint")]

    def clarify(self, words: str) -> list[Line]:
        """The prepared answer to what was asked, or an invitation to say more."""
        known = clarification_for(words, self.question)
        return [Line(known.answer if known else self._script.wording.say("say_more"), "clarification")]

    @property
    def has_twist(self) -> bool:
        return bool(self._twists)

    def next_twist(self) -> str:
        return self._twists.pop(0)


class WorkPhase:
    """One phase of work.  `is_first` states the problem, `goes_deep` may ask extensions once the candidate is done."""

    def __init__(
        self, script: Script, phase_index: int, problem: Problem, *, is_first: bool, goes_deep: bool
    ) -> None:
        self._script = script
        self._phase = script.plan.phases[phase_index].phase
        self._problem = problem
        self._is_first = is_first
        self._goes_deep = goes_deep
        self._asked = 0

    @property
    def question(self) -> Question:
        return self._problem.question

    @property
    def problem(self) -> Problem:
        return self._problem

    def opening(self, time: PhaseTime) -> list[Step]:  # noqa: ARG002 -- the same for every kind of phase
        question = self.question
        if not self._is_first:
            return [self._ask(_task(self._phase.title, self._phase.prompts))]
        spoken = f"{question.text} {question.statement}".strip()
        return [Ask(question.id, question.text, question.kind, "initial", None, spoken=spoken)]

    def after(self, outcome: Outcome, time: PhaseTime) -> list[Step]:
        """An extension where there is time for it; otherwise this part is done."""
        if outcome.how == "put-off":
            return [Line(self._script.wording.say("stay"), "acknowledgement"), self._same(outcome)]
        if outcome.how == "skipped" or not self._goes_on(time):
            return []
        first = self._asked == 0
        self._asked += 1
        lead = [Line(self._script.wording.say("extension"), "transition")] if first else []
        return [*lead, self._twist(self._problem.next_twist())]

    def comes_next(self, time: PhaseTime) -> str:
        return Sentence("A follow-up comes next") if self._goes_on(time) else ""

    def _goes_on(self, time: PhaseTime) -> bool:
        fits = time.fits(ASKING_S + self._script.plan.timing.follow_up.max_s)
        return (
            self._goes_deep and self._problem.has_twist and fits and self._asked < self._script.book.deepest
        )

    def _ask(self, text: str) -> Ask:
        return Ask(self.question.id, text, self.question.kind, "other", None)

    def _twist(self, text: str) -> Ask:
        return Ask(
            question_id=self.question.id,
            text=text,
            kind=self.question.kind,
            role="follow-up",
            band=self._script.plan.timing.follow_up,
            purpose="probe",
            intent="depth",
            reason=Sentence("Asked because {reason}", reason=Sentence("it takes this problem further")),
        )

    def _same(self, outcome: Outcome) -> Ask:
        return outcome.ask or self._ask(self.question.text)


def _task(title: str, prompts: Sequence[str]) -> str:
    return prompts[0] if prompts else f"{title}."


def twists_of(question: Question, level: int) -> list[str]:
    """What takes the problem further, in the order in which it is asked."""
    own = [follow_up.text for follow_up in question.follow_ups]
    strategic = list(question.level_seven) if level == 7 else []
    further = [*own, *strategic] if question.kind == "design" else [*strategic, *own]
    return [*question.extensions, *further] if question.kind == "coding" else [*further, *question.extensions]
