"""The process around the rounds: loops with their breaks and decisions, drills, the six-pager, weeks and stages."""

from dataclasses import dataclass
from typing import Literal

from desktop_app.catalog.model import Band, Intent, Level, Round, Source

StopKind = Literal["round", "assignment", "wait", "decision"]


@dataclass(frozen=True, slots=True)
class Stop:
    """One station of a loop: a round (`round` is its id), the written assignment, a wait, or the decision.

    `day` is the day of the loop on which it falls, counted from 1 among the days with rounds; `lasts` is said as the
    document says it where it is no clock time ("1-2 weeks").
    """

    id: str
    title: str
    kind: StopKind = "round"
    round: str = ""
    day: int = 1
    lasts: str = ""
    optional: bool = False
    note: str = ""

    def __post_init__(self) -> None:
        faults = []
        if (self.kind == "round") != bool(self.round):
            faults.append("a stop of kind 'round' needs 'round', the id of one; the other kinds have none")
        if self.day < 1:
            faults.append(f"'day' cannot be {self.day}; expected 1 or more")
        if faults:
            raise ValueError(*faults)


@dataclass(frozen=True, slots=True)
class Decision:
    """When a loop counts as passed.  `passes` of `of` rounds at least, and every round of the kinds in `must_pass`."""

    rule: str
    source: Source
    passes: int | None = None
    of: int | None = None
    must_pass: tuple[str, ...] = ()
    no_weak_round: bool = False

    def __post_init__(self) -> None:
        if (self.passes is None) != (self.of is None):
            raise ValueError("'passes' and 'of' belong together (4 of 6)")
        if self.passes is not None and self.of is not None and not 0 < self.passes <= self.of:
            raise ValueError(f"{self.passes} of {self.of} rounds cannot be; expected no more than there are")


@dataclass(frozen=True, slots=True)
class Loop:
    """A whole loop: its stops in order, the break between two rounds of a day, and how it is decided."""

    id: str
    title: str
    summary: str
    levels: tuple[Level, ...]
    stops: tuple[Stop, ...]
    rest: Band
    decisions: tuple[Decision, ...]
    takes: str
    source: Source
    rest_source: Source
    note: str = ""
    derived: bool = False
    reason: str = ""

    @property
    def rounds(self) -> tuple[str, ...]:
        """The ids of its rounds in order, the optional ones left out."""
        return tuple(stop.round for stop in self.stops if stop.round and not stop.optional)

    @property
    def days(self) -> int:
        return max(stop.day for stop in self.stops)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a sequence of probes: what it is after, ways to ask it, and what to have ready for it."""

    intent: Intent
    asks: tuple[str, ...]
    prepare: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Sequence:
    """A documented order of probes: the rapid-fire five, the bar raiser's six, the five whys."""

    id: str
    title: str
    summary: str
    steps: tuple[Step, ...]
    source: Source
    derived: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Drill:
    """A short exercise: a small round of its own, and the sequence that its probes follow (an id, or none)."""

    id: str
    title: str
    summary: str
    round: Round
    source: Source
    sequence: str = ""
    derived: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading with its points, as the parts of a document or a plan are."""

    title: str
    points: tuple[str, ...]
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class PaperSection:
    """A section of the six-pager: how many pages it may take, and what belongs into it."""

    id: str
    title: str
    pages: float
    parts: tuple[Passage, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """The written assignment: its sections with their pages, what it is judged by, topics and time."""

    id: str
    title: str
    summary: str
    pages: float
    sections: tuple[PaperSection, ...]
    criteria: tuple[Passage, ...]
    topics: tuple[str, ...]
    timeline: tuple[Passage, ...]
    source: Source
    note: str = ""


@dataclass(frozen=True, slots=True)
class PreparationStage:
    """A stage of the preparation plan: when it begins (in weeks before, 0 for the day itself) and what to do."""

    id: str
    title: str
    weeks_before: float
    groups: tuple[Passage, ...]
    source: Source
    levels: tuple[Level, ...] = (6, 7)


@dataclass(frozen=True, slots=True)
class Timeline:
    """How the weeks of a process go, and what helped those who got through."""

    id: str
    title: str
    summary: str
    levels: tuple[Level, ...]
    weeks: tuple[Passage, ...]
    source: Source
    factors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the process: how long it takes, and which share of the candidates pass it (0..1)."""

    id: str
    title: str
    takes: str
    pass_min: float
    pass_max: float
    focus: str
    source: Source

    def __post_init__(self) -> None:
        if not 0 <= self.pass_min <= self.pass_max <= 1:
            raise ValueError(
                f"pass rates {self.pass_min:g} to {self.pass_max:g}; expected shares from 0 to 1, low first"
            )


@dataclass(frozen=True, slots=True)
class Debrief:
    """How the interviewers decide afterwards: the meeting step by step, and what must be true for an offer."""

    id: str
    title: str
    summary: str
    steps: tuple[Passage, ...]
    criteria: tuple[str, ...]
    ratings: tuple[str, ...]
    source: Source
    derived: bool = False
    reason: str = ""
