"""How things are written in content files, where that differs from the values that the app uses."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_app.catalog.model import (
    AnswerKind,
    AnswerTiming,
    Band,
    Level,
    Phase,
    PhaseMode,
    Question,
    Round,
    Source,
)
from desktop_app.catalog.process import Drill


@dataclass(frozen=True, slots=True)
class PhaseEntry:
    """A phase as content writes it: one `time` (`12-14 min`) in place of two figures in seconds."""

    id: str
    title: str
    mode: PhaseMode
    time: Band
    goals: tuple[str, ...] = ()
    questions: int = 1
    categories: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    kinds: tuple[AnswerKind, ...] = ()

    def __post_init__(self) -> None:
        faults = []
        if self.time.max_s <= 0:
            faults.append("a phase needs time, such as '5 min'")
        if self.questions < 0:
            faults.append(f"'questions' cannot be {self.questions}; expected 0 or more")
        if self.mode == "question" and self.questions and not self.categories:
            faults.append("a phase with questions needs 'categories' to choose them from")
        if faults:
            raise ValueError(*faults)

    def phase(self, leaves: Mapping[str, tuple[str, ...]]) -> Phase:
        """As the app uses it; `leaves` gives, for each category, those that questions stand under."""
        categories = dict.fromkeys(leaf for category in self.categories for leaf in leaves[category])
        return Phase(
            self.id,
            self.title,
            self.mode,
            self.time.min_s,
            self.time.max_s,
            self.goals,
            self.questions,
            tuple(categories),
            self.prompts,
            self.kinds,
        )


@dataclass(frozen=True, slots=True)
class RoundEntry:
    """A round as content writes it: `length` (`60-90 min`), and the name of its answer timing."""

    id: str
    title: str
    summary: str
    kind: str
    levels: tuple[Level, ...]
    length: Band
    phases: tuple[PhaseEntry, ...]
    source: Source
    timing: str = "story"
    probe_depth: int = 3
    looks_for: dict[str, tuple[str, ...]] | None = None
    note: str = ""
    derived: bool = False
    reason: str = ""
    interviewer: str = ""

    def __post_init__(self) -> None:
        faults = []
        if not self.phases:
            faults.append("a round needs at least one phase")
        if not self.levels:
            faults.append("a round needs 'levels': [6], [7] or [6, 7]")
        ids = [phase.id for phase in self.phases]
        faults += [
            f"two phases have the id {twice!r}" for twice in sorted({i for i in ids if ids.count(i) > 1})
        ]
        if not 1 <= self.probe_depth <= 9:
            faults.append(f"'probe_depth' cannot be {self.probe_depth}; expected 1 to 9")
        faults += faults_of_levels(self.looks_for or (), "looks_for", ("6", "7", "both"))
        faults += faults_of_origin(self.derived, self.reason)
        if faults:
            raise ValueError(*faults)

    def round(self, timing: AnswerTiming, leaves: Mapping[str, tuple[str, ...]]) -> Round:
        return Round(
            id=self.id,
            title=self.title,
            summary=self.summary,
            kind=self.kind,
            levels=self.levels,
            minutes=self.length.max_s / 60,
            phases=tuple(phase.phase(leaves) for phase in self.phases),
            timing=timing,
            source=self.source,
            minutes_min=self.length.min_s / 60 if self.length.min_s < self.length.max_s else None,
            probe_depth=self.probe_depth,
            looks_for=self.looks_for,
            note=self.note,
            derived=self.derived,
            reason=self.reason,
            interviewer=self.interviewer,
        )


@dataclass(frozen=True, slots=True)
class DrillEntry:
    """A drill as content writes it, with its small round inside."""

    id: str
    title: str
    summary: str
    round: RoundEntry
    source: Source
    sequence: str = ""
    derived: bool = False
    reason: str = ""

    def drill(self, small_round: Round) -> Drill:
        return Drill(
            self.id,
            self.title,
            self.summary,
            small_round,
            self.source,
            self.sequence,
            self.derived,
            self.reason,
        )


@dataclass(frozen=True, slots=True)
class TimingEntry:
    """A named answer timing that rounds refer to."""

    id: str
    initial: Band
    follow_up: Band
    transition: Band
    source: Source
    derived: bool = False
    reason: str = ""

    def timing(self) -> AnswerTiming:
        return AnswerTiming(self.initial, self.follow_up, self.transition.max_s, self.source)


@dataclass(frozen=True, slots=True)
class Category:
    """A heading that questions stand under.  One that `includes` others stands for them all in a phase."""

    id: str
    title: str
    includes: tuple[str, ...] = ()


def faults_of_question(question: Question) -> list[str]:
    """What a question by itself gets wrong, beyond its types."""
    faults = []
    if not question.levels:
        faults.append("a question needs 'levels': [6], [7] or [6, 7]")
    faults += faults_of_levels(question.likelihood or (), "likelihood")
    faults += [
        f"'likelihood' at level {level} is {share:g}; expected a share from 0 to 1"
        for level, share in (question.likelihood or {}).items()
        if not 0 <= share <= 1
    ]
    if question.likelihood and question.frequency:
        faults.append("give 'likelihood' or 'frequency', not both")
    texts = [follow_up.text for follow_up in question.follow_ups]
    faults += [
        f"the follow-up {twice!r} stands twice" for twice in sorted({t for t in texts if texts.count(t) > 1})
    ]
    faults += [
        f"the clarification {clarification.answer[:40]!r} needs words that ask for it"
        for clarification in question.clarifications
        if not clarification.asks
    ]
    return faults + faults_of_origin(question.derived, question.reason)


def faults_of_origin(derived: bool, reason: str) -> list[str]:
    """What we filled in says why."""
    return ["what is marked 'derived' needs a 'reason'"] if derived and not reason else []


def faults_of_levels(keys: Iterable[str], name: str, allowed: tuple[str, ...] = ("6", "7")) -> list[str]:
    """The keys of a table by level."""
    expected = " or ".join(allowed)
    return [f"{name!r} has the key {key!r}; expected {expected}" for key in keys if key not in allowed]
