"""The sample candidate of the demonstration: what is said to what is asked, and what is planted in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from desktop_app.catalog.model import AnswerKind, Intent, Level, Question, Round
from desktop_app.catalog.reading import load

Role = Literal["initial", "follow-up", "other"]

_WORKED: frozenset[AnswerKind] = frozenset({"coding", "design"})


@dataclass(frozen=True, slots=True)
class Segment:
    """Something said, a silence of `wait_s` seconds, or something asked of the interviewer, which is no answer."""

    say: str = ""
    wait_s: float = 0.0
    asks: str = ""

    def __post_init__(self) -> None:
        if bool(self.say) + (self.wait_s > 0) + bool(self.asks) != 1:
            raise ValueError("expected words in 'say' or 'asks', or 'wait_s' with the seconds of a silence")

    @classmethod
    def from_text(cls, text: str) -> "Segment":
        return cls(say=text)


Speech = tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class SampleAnswer:
    """How one question is answered; `lacks` are the findings that its first answer is written to raise.

    A speech may begin with a request to the interviewer; what follows it is said when the answer is opened again.
    `stages` are said in the later phases of work on the same problem.  `ends_s` holds when in its phase the first,
    second, ... follow-up answer ends; their texts stand in the order in which they will be asked for.  An answer
    without them takes as long as the one who asks for it says.
    """

    question: str
    initial: Speech
    follow_ups: dict[str, Speech]
    otherwise: tuple[Speech, ...]
    stages: tuple[Speech, ...] = ()
    lacks: tuple[str, ...] = ()
    ends_s: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class UsualAnswers:
    """Answers to whatever is asked for an answer of these kinds; `stages` as in `SampleAnswer`."""

    kinds: tuple[AnswerKind, ...]
    initial: tuple[Speech, ...]
    stages: tuple[Speech, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnQuestions:
    """What the candidate asks in the wrap-up, in turn, and the words that end it; `ends_s` as in `SampleAnswer`."""

    asked: tuple[Speech, ...]
    none_left: str
    ends_s: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sample candidate for one round, or for every round where `round` is empty."""

    name: str
    level: Level
    answers: tuple[SampleAnswer, ...]
    own_questions: OwnQuestions
    round: str = ""
    usual: tuple[UsualAnswers, ...] = ()
    usual_follow_ups: dict[str, Speech] = field(default_factory=dict)
    otherwise: tuple[Speech, ...] = ()

    @property
    def question_ids(self) -> tuple[str, ...]:
        """The questions that this candidate has answers of their own for, in the order of the round."""
        return tuple(answer.question for answer in self.answers)

    def level_for(self, round_: Round) -> Level:
        """The level to play this round at: the candidate's own, where the round has it."""
        return self.level if self.level in round_.levels else round_.levels[0]

    def wanted(self, round_: Round, questions: Sequence[Question]) -> tuple[str, ...]:
        """The questions to choose for this round, so that what was written for them is said."""
        if self.round:
            return self.question_ids if self.round == round_.id else ()
        kinds = {name for phase in round_.phases if phase.mode == "work" for name in phase.categories}
        level = self.level_for(round_)
        fitting = {one.id for one in questions if one.category in kinds and level in one.levels}
        return tuple(name for name in self.question_ids if name in fitting)

    def lacks(self, question_id: str) -> tuple[str, ...]:
        """The findings planted in the first answer to this question."""
        found = self._answer(question_id)
        return found.lacks if found else ()

    def expected(self) -> tuple[Speech, ...]:
        """What will surely be said, in its order, as far as that is known before the round."""
        planned: list[Speech] = []
        for answer in self.answers:
            if answer.ends_s:
                planned += [answer.initial, *list(answer.follow_ups.values())[: len(answer.ends_s)]]
        return (*planned, *(self.own_questions.asked if planned else ()))

    def answer_for(
        self, question_id: str, intent: Intent | None, role: Role, nth: int, kind: AnswerKind = "story"
    ) -> Speech:
        """What is said to this question or probe.

        `nth` counts from 0: the follow-ups of one question, the later phases of a problem, or the invitations of the
        wrap-up.
        """
        found = self._answer(question_id)
        if role == "other" and kind not in _WORKED:
            return self._own_question(nth)
        usual = next((one for one in self.usual if kind in one.kinds), None)
        if role == "follow-up":
            said = self._follow_up(found, intent, nth)
        elif role == "other":
            said = _at_stage(found.stages if found else usual.stages if usual else (), nth)
        else:
            said = found.initial if found else _one_of(usual.initial if usual else (), _number(question_id))
        return said or self._own_question(nth)

    def whole_work(self, question_id: str, kind: AnswerKind) -> Speech:
        """A problem from end to end, for a round that has one phase for all of it."""
        found = self._answer(question_id)
        usual = next((one for one in self.usual if kind in one.kinds), None)
        stages = found.stages if found else usual.stages if usual else ()
        first = self.answer_for(question_id, None, "initial", 0, kind)
        return (*first, *(segment for stage in stages for segment in stage))

    def ends_s(self, question_id: str, role: Role, nth: int, kind: AnswerKind = "story") -> float | None:
        """When in its phase this answer should end: 0 for as soon as it is said, None where nobody wrote that down."""
        found = self._answer(question_id)
        if role == "other" and kind not in _WORKED:
            ends_s = self.own_questions.ends_s
            return 0.0 if ends_s and nth >= len(ends_s) else _at(ends_s, nth)
        if found is None or not found.ends_s:
            return None
        return _at(found.ends_s, nth) if role == "follow-up" else 0.0

    def _follow_up(self, found: SampleAnswer | None, intent: Intent | None, nth: int) -> Speech:
        follow_ups = found.follow_ups if found else self.usual_follow_ups
        return follow_ups.get(intent or "") or _one_of(found.otherwise if found else self.otherwise, nth)

    def _answer(self, question_id: str) -> SampleAnswer | None:
        return next((answer for answer in self.answers if answer.question == question_id), None)

    def _own_question(self, nth: int) -> Speech:
        asked = self.own_questions.asked
        return asked[nth] if nth < len(asked) else (Segment(self.own_questions.none_left),)


def load_candidate(path: Path) -> Candidate:
    """The candidate of one file of content/candidate.  ContentError with every fault, each with its line."""
    return load(path, Candidate)


def candidate_for(round_id: str, candidates: Sequence[Candidate]) -> Candidate | None:
    """The candidate written for this round, or the one who plays any; None where there is neither."""
    own = (candidate for candidate in candidates if candidate.round == round_id)
    return next(own, None) or next((candidate for candidate in candidates if not candidate.round), None)


def _one_of(speeches: Sequence[Speech], number: int) -> Speech:
    return speeches[number % len(speeches)] if speeches else ()


def _at_stage(stages: Sequence[Speech], nth: int) -> Speech:
    return stages[min(nth, len(stages) - 1)] if stages else ()


def _number(text: str) -> int:
    """Some number, always the same for the same text."""
    return sum(map(ord, text))


def _at(ends_s: tuple[float, ...], nth: int) -> float | None:
    return ends_s[nth] if nth < len(ends_s) else None


def in_sentences(speech: Speech) -> Speech:
    """The same speech with a segment for each sentence."""
    return tuple(
        part
        for segment in speech
        for part in ([Segment(text) for text in _sentences(segment.say)] if segment.say else [segment])
    )


def _sentences(text: str) -> list[str]:
    return [part.strip() for part in text.replace("? ", "?|").replace(". ", ".|").split("|") if part.strip()]
