"""The values of the catalogue: frozen, typed, each with the document and the place it comes from."""

import re
from dataclasses import dataclass
from typing import Literal, Self

Level = Literal[6, 7]

AnswerKind = Literal["story", "decision", "design", "rapid-fire", "hypothetical", "coding", "conversation"]
"""How an answer is judged; `coding` and `conversation` raise delivery and time findings only."""

PhaseMode = Literal["introduction", "question", "work", "conversation", "presentation", "wrap-up"]
"""How the interview plays a phase.

`question`: story slots with probes; `work`: a stated problem, think-aloud, clarifications, hints;
`introduction` and `conversation`: prompts by turns; `presentation`: the candidate presents, then is
questioned; `wrap-up`: the candidate asks.
"""

Intent = Literal[
    "metrics",
    "baseline",
    "role",
    "result",
    "alternatives",
    "trade-off",
    "resistance",
    "learning",
    "long-term-impact",
    "application",
    "customer",
    "clarification",
    "depth",
    "approach",
    "communication",
    "stakeholders",
    "quality",
    "scale",
    "cost",
    "risk",
    "people",
    "strategy",
    "why",
]
"""What a follow-up is after, so that a probe can be chosen by what an answer lacked."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from: the document's file name and the heading or number in it."""

    document: str
    place: str

    @classmethod
    def from_text(cls, text: str) -> Self:
        """`document > place`, as content writes it."""
        document, arrow, place = text.partition(" > ")
        if not (arrow and document.strip() and place.strip()):
            raise ValueError(f"expected a source such as 'own > my notes' (document > place), found {text!r}")
        return cls(document.strip(), place.strip())

    def __str__(self) -> str:
        return f"{self.document} > {self.place}"


_TIME = re.compile(r"(\d{1,3}(?:\.\d)?)(?:-(\d{1,3}(?:\.\d)?))? (min|s)")


@dataclass(frozen=True, slots=True)
class Band:
    """A documented time from `min_s` to `max_s`, in seconds."""

    min_s: float
    max_s: float

    def __post_init__(self) -> None:
        if not 0 <= self.min_s <= self.max_s:
            raise ValueError(f"the minimum {self.min_s:g} s is above the maximum {self.max_s:g} s")

    @classmethod
    def from_text(cls, text: str) -> Self:
        """`12-14 min`, `5 min` or `30 s`, as content writes it."""
        match = _TIME.fullmatch(text)
        if match is None:
            raise ValueError(f"expected a time such as '12-14 min', '5 min' or '30 s', found {text!r}")
        low, high, unit = match.groups()
        seconds = 60 if unit == "min" else 1
        return cls(float(low) * seconds, float(high or low) * seconds)

    def scaled(self, factor: float) -> "Band":
        return Band(self.min_s * factor, self.max_s * factor)


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase of a round.  Times in seconds as documented; `questions` is how many slots it holds.

    Questions are chosen from `categories` (any of them), for the round's level; where `kinds` are given, only those
    kinds of answer (a deep dive wants a story, not an opinion).  A `work` phase with no question
    of its own (`questions: 0`) goes on with the problem of the phase before.  `prompts` are what the interviewer
    says in it: to open the phase, or turn by turn where no question is drawn.
    """

    id: str
    title: str
    mode: PhaseMode
    min_s: float
    max_s: float
    goals: tuple[str, ...] = ()
    questions: int = 1
    categories: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    kinds: tuple[AnswerKind, ...] = ()

    @property
    def band(self) -> Band:
        return Band(self.min_s, self.max_s)


@dataclass(frozen=True, slots=True)
class AnswerTiming:
    """How long answers should be: the first response, each follow-up, and the turn between questions."""

    initial: Band
    follow_up: Band
    transition_s: float
    source: Source


@dataclass(frozen=True, slots=True)
class Round:
    """One interview round.  `minutes` is the documented length, `minutes_min` the shorter end of a range."""

    id: str
    title: str
    summary: str
    kind: str
    levels: tuple[Level, ...]
    minutes: float
    phases: tuple[Phase, ...]
    timing: AnswerTiming
    source: Source
    minutes_min: float | None = None
    probe_depth: int = 3
    looks_for: dict[str, tuple[str, ...]] | None = None
    note: str = ""
    derived: bool = False
    reason: str = ""
    interviewer: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A prepared follow-up and what it is after."""

    text: str
    intent: Intent


@dataclass(frozen=True, slots=True)
class Clarification:
    """What the interviewer can tell when asked: spoken keywords that ask for it, and the answer."""

    asks: tuple[str, ...]
    answer: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question.  `likelihood` maps a level ("6", "7") to the share of loops that ask its type.

    The voice says `text`, and for a problem `statement` after it; `examples` are for the eye alone.  `title` names
    it in lists, `theme` sorts across categories.  `requirements` are facts and focus areas that the document lists;
    an interviewer does not read them out.  `frequency` names a row of the frequency table, from which the catalogue
    fills `likelihood` in.
    """

    id: str
    text: str
    category: str
    kind: AnswerKind
    levels: tuple[Level, ...]
    source: Source
    principles: tuple[str, ...] = ()
    theme: str = ""
    follow_ups: tuple[FollowUp, ...] = ()
    rephrased: str = ""
    likelihood: dict[str, float] | None = None
    statement: str = ""
    requirements: tuple[str, ...] = ()
    clarifications: tuple[Clarification, ...] = ()
    hints: tuple[str, ...] = ()
    extensions: tuple[str, ...] = ()
    level_seven: tuple[str, ...] = ()
    derived: bool = False
    reason: str = ""
    frequency: str = ""
    title: str = ""
    examples: tuple[str, ...] = ()
