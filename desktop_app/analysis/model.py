"""The values of the analysis: words with their times, what was found in them, and the evidence for it."""

from dataclasses import dataclass, field
from typing import Literal

from desktop_app.catalog.model import AnswerKind, Band, Source

Severity = Literal["note", "caution", "serious"]
MetricRole = Literal["outcome", "incidental", "context"]
AnswerRole = Literal["initial", "follow-up", "other"]


@dataclass(frozen=True, slots=True)
class Word:
    """One recognised word.  Times in seconds on the round's recording; `confidence` 0..1, None where not given."""

    text: str
    start_s: float
    end_s: float
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that something rests on: `first` to `last` (inclusive) index the answer's words; -1 where it has none."""

    text: str
    start_s: float
    end_s: float
    first: int = -1
    last: int = -1


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity as spoken, read into figures; `readable` is as it is written down, in the units that were spoken.

    `value`, `before` and `after` are in `unit`, whatever units were spoken.  `before` to `after` for a change;
    `compared`: it was told what it was before, even where no figure was named for that (`from weeks to two days`).
    """

    evidence: Evidence
    role: MetricRole
    readable: str
    value: float | None = None
    unit: str = ""
    before: float | None = None
    after: float | None = None
    direction: Literal["up", "down", ""] = ""
    compared: bool = False

    @property
    def has_start(self) -> bool:
        """Whether it is told what it was before."""
        return self.compared or self.before is not None


@dataclass(frozen=True, slots=True)
class Subject:
    """A first-person subject that acts: "i" or "we" with the verb it governs."""

    pronoun: Literal["i", "we"]
    verb: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the answer with a label: a part of a story, a pause, a filler, a hedge, a false start."""

    label: str
    evidence: Evidence
    probable: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the answer lacked or overdid.  `code` as in the rule book; `uncertain`: on doubtful words.

    `example` shows the sentence done better in form; empty where none is known.
    """

    code: str
    severity: Severity
    message: str
    advice: str
    evidence: tuple[Evidence, ...]
    rule: str
    source: Source
    uncertain: bool = False
    example: str = ""


@dataclass(frozen=True, slots=True)
class Strength:
    """One thing that the answer did well, with its words."""

    code: str
    message: str
    evidence: tuple[Evidence, ...]
    rule: str
    source: Source


@dataclass(frozen=True, slots=True)
class SpokenAnswer:
    """One answer to judge.  `start_s`..`end_s` is the time it was given, on the same timeline as its words.

    `asked_end_s` is when the question had been spoken (for the delay to the first word), None where unknown.
    `band` is the documented time for this answer, None where there is none.  `voiced` are stretches (start_s, end_s)
    in which a voice was measured in the sound, None where the sound was not looked at.
    """

    kind: AnswerKind
    words: tuple[Word, ...]
    start_s: float
    end_s: float
    role: AnswerRole = "initial"
    band: Band | None = None
    asked_end_s: float | None = None
    round_kind: str = ""
    voiced: tuple[tuple[float, float], ...] | None = None

    @property
    def duration_s(self) -> float:
        return max(0.0, self.end_s - self.start_s)


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was found in one answer.  `quantities` holds every number, metrics and incidental ones alike."""

    kind: AnswerKind
    duration_s: float
    text: str
    words_per_minute: float | None
    quantities: tuple[Quantity, ...] = ()
    subjects: tuple[Subject, ...] = ()
    fillers: tuple[Stretch, ...] = ()
    hedges: tuple[Stretch, ...] = ()
    pauses: tuple[Stretch, ...] = ()
    repetitions: tuple[Stretch, ...] = ()
    parts: tuple[Stretch, ...] = ()
    pace_curve: tuple[tuple[float, float], ...] = ()
    first_word_delay_s: float | None = None
    too_short: bool = False
    findings: tuple[Finding, ...] = ()
    strengths: tuple[Strength, ...] = ()
    extra: dict[str, float] = field(default_factory=dict)

    @property
    def metrics(self) -> tuple[Quantity, ...]:
        """The outcome metrics alone."""
        return tuple(q for q in self.quantities if q.role == "outcome")

    def count(self, pronoun: Literal["i", "we"]) -> int:
        return sum(s.pronoun == pronoun for s in self.subjects)
