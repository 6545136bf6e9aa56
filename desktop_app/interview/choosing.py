"""Chooses questions: what fits the phase, by likelihood, practised least, gone worst, with no principle twice."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from desktop_app.catalog.model import AnswerKind, Level, Phase, PhaseMode, Question

_KINDS: dict[PhaseMode, frozenset[AnswerKind]] = {
    "question": frozenset({"story", "decision", "hypothetical", "rapid-fire"}),
    "work": frozenset({"coding", "design"}),
    "introduction": frozenset({"conversation"}),
    "conversation": frozenset({"conversation", "story", "decision", "hypothetical", "rapid-fire"}),
    "presentation": frozenset({"design", "conversation", "hypothetical"}),
    "wrap-up": frozenset(),
}
_USUAL_LIKELIHOOD = 0.5
_TAKEN_THEME = 0.2


@dataclass(frozen=True, slots=True)
class Practised:
    """An earlier answer to a question: how many findings it had."""

    question_id: str
    findings: int = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """What other rounds of the same loop have asked: questions that must not come again, and their principles."""

    question_ids: frozenset[str] = frozenset()
    principles: frozenset[str] = frozenset()


class Chooser:
    """Chooses the questions of one round.  Deterministic for one `Random`; no question comes twice."""

    def __init__(
        self,
        questions: Iterable[Question],
        level: Level,
        random: Random,
        history: Sequence[Practised] = (),
        asked: Asked | None = None,
    ) -> None:
        self._questions = sorted(questions, key=lambda question: question.id)
        self._level = level
        self._random = random
        self._times = Counter(past.question_id for past in history)
        self._worst = {past.question_id: past.findings for past in sorted(history, key=lambda p: p.findings)}
        asked = asked or Asked()
        self._taken = set(asked.question_ids)
        self._principles = set(asked.principles)
        self._themes: set[str] = set()

    def take(self, question: Question) -> None:
        """This one is in the round: neither it nor, where possible, its principles and theme come again."""
        self._taken.add(question.id)
        self._principles.update(question.principles)
        self._themes.add(question.theme or question.category)

    def choose(self, phase: Phase) -> Question | None:
        """A question for a slot of this phase, None where nothing fits that was not asked."""
        fitting = [question for question in self._questions if self._fits(question, phase)]
        if not fitting:
            return None
        fitting = [question for question in fitting if self._is_uncovered(question)] or fitting
        chosen = self._random.choices(fitting, [self._weight(question) for question in fitting])[0]
        self.take(chosen)
        return chosen

    def _fits(self, question: Question, phase: Phase) -> bool:
        return (
            question.id not in self._taken
            and self._level in question.levels
            and question.kind in (phase.kinds or _KINDS[phase.mode])
            and (not phase.categories or question.category in phase.categories)
        )

    def _is_uncovered(self, question: Question) -> bool:
        """None of its principles was asked for yet."""
        return not self._principles.intersection(question.principles)

    def _weight(self, question: Question) -> float:
        """How much this question is wanted: above zero, so that everything can come."""
        weight = (question.likelihood or {}).get(str(self._level), _USUAL_LIKELIHOOD) + 0.01
        times = self._times[question.id]
        if times:
            weight *= (1 + min(self._worst[question.id], 5)) / (1 + times) / 3
        if (question.theme or question.category) in self._themes:
            weight *= _TAKEN_THEME
        return weight
