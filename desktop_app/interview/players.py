"""Who plays which phase: one player for each mode."""

from typing import Protocol

from desktop_app.catalog.model import Question
from desktop_app.interview.steps import Outcome, Step
from desktop_app.interview.timing import PhaseTime
from desktop_app.interview.topics import Script, TopicsPhase
from desktop_app.interview.work import Problem, WorkPhase
from desktop_app.interview.wrap_up import WrapUpPhase


class Player(Protocol):
    """Knows what is put to the candidate in one phase, and what after that."""

    @property
    def question(self) -> Question | None:
        """The question that the phase is at; None where the candidate asks."""
        ...

    def opening(self, time: PhaseTime) -> list[Step]:
        """What begins the phase: at most one ask, at the end."""
        ...

    def after(self, outcome: Outcome, time: PhaseTime) -> list[Step]:
        """What follows; nothing where the phase is through."""
        ...

    def comes_next(self, time: PhaseTime) -> str:
        """What would follow in this phase, in words for the screen; empty where it would be through."""
        ...


class Cast:
    """Hands out the players of a round; phases that work on one problem share it."""

    def __init__(self, script: Script) -> None:
        self._script = script
        self._problem: Problem | None = None

    def player(self, phase_index: int) -> Player:
        """The player of this phase.  Ask for them in the order in which they are played."""
        phases = self._script.plan.phases
        planned = phases[phase_index]
        match planned.phase.mode:
            case "wrap-up":
                return WrapUpPhase(self._script, phase_index)
            case "work" if planned.questions:
                question = planned.questions[0]
                is_first = self._problem is None or self._problem.question.id != question.id
                if self._problem is None or is_first:
                    self._problem = Problem(question, self._script)
                return WorkPhase(
                    self._script,
                    phase_index,
                    self._problem,
                    is_first=is_first,
                    goes_deep=self._goes_deep(phase_index, question),
                )
        return TopicsPhase(self._script, phase_index)

    def _goes_deep(self, phase_index: int, question: Question) -> bool:
        """The last phase of a problem takes it further; a design is questioned from its middle on."""
        works = [
            index
            for index, planned in enumerate(self._script.plan.phases)
            if planned.phase.mode == "work" and question in planned.questions
        ]
        place = works.index(phase_index)
        return place >= len(works) // 2 if question.kind == "design" else place + 1 == len(works)
