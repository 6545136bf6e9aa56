"""What the documents advise: principles, what helps and harms in an interview, norms of delivery, what to ask."""

from dataclasses import dataclass
from typing import Literal

from desktop_app.catalog.model import Level, Source


@dataclass(frozen=True, slots=True)
class Principle:
    """One of the sixteen Leadership Principles.  `meaning` and `shows_as` (by level) are our own words."""

    id: str
    title: str
    meaning: str
    source: Source
    shows_as: dict[str, tuple[str, ...]] | None = None
    derived: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often a type of question is asked: the share of loops by level ("6", "7"), and what decides the answer."""

    id: str
    title: str
    share: dict[str, float]
    decided_by: str
    source: Source


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way in which answers fail or succeed.

    `rounds` are the kinds of round it belongs to (none: all), `findings` the codes of the rule book that it explains.
    `weak` and `strong` are the same answer told badly and well, in our own words.
    """

    id: str
    title: str
    outcome: Literal["failure", "success"]
    summary: str
    source: Source
    rounds: tuple[str, ...] = ()
    levels: tuple[Level, ...] = (6, 7)
    signs: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    recovery: str = ""
    prevention: str = ""
    findings: tuple[str, ...] = ()
    weak: str = ""
    strong: str = ""
    derived: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """Signs that speak for or against a candidate, or about how the interview is going."""

    id: str
    title: str
    outlook: Literal["promising", "worrying"]
    about: Literal["candidate", "interview"]
    signs: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Contrast:
    """What one and the same thing means at level 6 and at level 7."""

    id: str
    title: str
    six: str
    seven: str
    source: Source


@dataclass(frozen=True, slots=True)
class Norm:
    """A band for how something is said, with the study or measurement it comes from; shown, never scored.

    All figures in `unit`; `fine_min` to `fine_max` needs no word, `note_above` and `note_below` deserve one.
    """

    id: str
    title: str
    unit: str
    meaning: str
    source: Source
    fine_min: float | None = None
    fine_max: float | None = None
    note_below: float | None = None
    note_above: float | None = None
    strong_above: float | None = None

    def __post_init__(self) -> None:
        rising = [self.note_below, self.fine_min, self.fine_max, self.note_above, self.strong_above]
        given = [figure for figure in rising if figure is not None]
        if given != sorted(given):
            raise ValueError("the figures should rise from 'note_below' over the fine band to 'strong_above'")


@dataclass(frozen=True, slots=True)
class YourQuestion:
    """A question that the candidate can ask, in which kinds of round (none: all), and what the answer is good for."""

    id: str
    text: str
    source: Source
    rounds: tuple[str, ...] = ()
    why: str = ""
    derived: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Checklist:
    """Points to tick off in one's head before or during a round of these kinds (none: every kind)."""

    id: str
    title: str
    points: tuple[str, ...]
    source: Source
    rounds: tuple[str, ...] = ()
    levels: tuple[Level, ...] = (6, 7)
    derived: bool = False
    reason: str = ""
