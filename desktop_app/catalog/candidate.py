"""The sample candidate of the demonstration: what is said, how long the silences are, and what is planted in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from desktop_app.catalog.model import Intent, Level
from desktop_app.catalog.reading import load

_WORDS_PER_S = 2.7
"""How fast the voices speak, roughly: 160 words a minute.  Only the silences that fill up a length depend on it."""

_THINKING_S = 12.0
"""The longest silence before the first word of a follow-up's answer."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Something said, or a silence of `wait_s` seconds."""

    say: str = ""
    wait_s: float = 0.0

    def __post_init__(self) -> None:
        if bool(self.say) == (self.wait_s > 0):
            raise ValueError("expected either words, or 'wait_s' with the seconds of a silence")

    @classmethod
    def from_text(cls, text: str) -> "Segment":
        return cls(say=text)


@dataclass(frozen=True, slots=True)
class SampleAnswer:
    """How one question is answered; `lacks` are the findings that its first answer is written to raise.

    `asks_first` is a request to the interviewer spoken before the first answer.  `lengths_s` holds how long the first,
    second, ... follow-up answer takes in all.
    """

    question: str
    initial: tuple[Segment, ...]
    follow_ups: dict[str, tuple[Segment, ...]]
    otherwise: tuple[tuple[Segment, ...], ...]
    lacks: tuple[str, ...] = ()
    asks_first: str = ""
    lengths_s: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnQuestions:
    """What the candidate asks in the wrap-up, in turn, and the words that end it."""

    asked: tuple[tuple[Segment, ...], ...]
    none_left: str
    lengths_s: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sample candidate for one round, with the questions to be asked in it."""

    name: str
    round: str
    level: Level
    answers: tuple[SampleAnswer, ...]
    own_questions: OwnQuestions

    @property
    def question_ids(self) -> tuple[str, ...]:
        """The questions that this candidate has answers for, in the order of the round."""
        return tuple(answer.question for answer in self.answers)

    def lacks(self, question_id: str) -> tuple[str, ...]:
        """The findings planted in the first answer to this question."""
        found = self._answer(question_id)
        return found.lacks if found else ()

    def request_before(self, question_id: str, role: Literal["initial", "follow-up", "other"]) -> str:
        """What is asked of the interviewer when this answer opens for the first time; empty for nothing.

        It is no answer: say it, and go on when the answer is opened again.
        """
        found = self._answer(question_id)
        return found.asks_first if found and role == "initial" else ""

    def answer_for(
        self,
        question_id: str,
        intent: Intent | None,
        role: Literal["initial", "follow-up", "other"],
        nth: int,
    ) -> tuple[Segment, ...]:
        """What is said to this question or probe.

        `nth` counts from 0: the follow-ups of one question, or the invitations of the wrap-up.  A question that nothing
        was written for is answered as the wrap-up's invitations are.
        """
        found = self._answer(question_id)
        if found is None or role == "other":
            return self._own_question(nth)
        if role == "initial":
            return found.initial
        spoken = found.follow_ups.get(intent or "") or found.otherwise[nth % len(found.otherwise)]
        return _lasting(spoken, _at(found.lengths_s, nth))

    def _answer(self, question_id: str) -> SampleAnswer | None:
        return next((answer for answer in self.answers if answer.question == question_id), None)

    def _own_question(self, nth: int) -> tuple[Segment, ...]:
        own = self.own_questions
        if nth >= len(own.asked):
            return (Segment(own.none_left),)
        return _lasting(own.asked[nth], _at(own.lengths_s, nth))


def load_candidate(path: Path) -> Candidate:
    """The candidate of one file of content/candidate.  ContentError with every fault, each with its line."""
    return load(path, Candidate)


def _at(lengths_s: tuple[float, ...], nth: int) -> float:
    return lengths_s[min(nth, len(lengths_s) - 1)] if lengths_s else 0.0


def _lasting(segments: tuple[Segment, ...], length_s: float) -> tuple[Segment, ...]:
    """The same words with silences before each sentence, so that they last about `length_s` in all."""
    sentences = [sentence for segment in segments for sentence in _sentences(segment.say)]
    words = sum(len(sentence.split()) for sentence in sentences)
    silence_s = length_s - words / _WORDS_PER_S
    if silence_s <= 0 or not sentences:
        return segments
    if len(sentences) == 1:
        return (Segment(wait_s=round(silence_s, 1)), Segment(sentences[0]))
    first_s = min(_THINKING_S, silence_s / len(sentences))
    between_s = (silence_s - first_s) / (len(sentences) - 1)
    waits = [first_s] + [between_s] * (len(sentences) - 1)
    return tuple(_woven(sentences, waits))


def _woven(sentences: list[str], waits: list[float]) -> Iterator[Segment]:
    for wait_s, sentence in zip(waits, sentences, strict=True):
        yield Segment(wait_s=round(wait_s, 1))
        yield Segment(sentence)


def _sentences(text: str) -> list[str]:
    return [part.strip() for part in text.replace("? ", "?|").replace(". ", ".|").split("|") if part.strip()]
