"""The format of the content folder: its sections, the shape of their files, and what an item must hold to."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from desktop_app.catalog.advice import (
    Checklist,
    Contrast,
    Frequency,
    Indicator,
    Norm,
    Pattern,
    Principle,
    YourQuestion,
)
from desktop_app.catalog.entries import (
    Category,
    DrillEntry,
    RoundEntry,
    TimingEntry,
    faults_of_levels,
    faults_of_origin,
    faults_of_question,
)
from desktop_app.catalog.model import Question
from desktop_app.catalog.process import Debrief, Loop, Paper, PreparationStage, Sequence, Stage, Timeline
from desktop_app.catalog.sections import Section

# --- the files: each holds one list, under the name of its section ---------------------------------------------------


@dataclass(frozen=True, slots=True)
class CategoryFile:
    categories: tuple[Category, ...]


@dataclass(frozen=True, slots=True)
class TimingFile:
    timings: tuple[TimingEntry, ...]


@dataclass(frozen=True, slots=True)
class RoundFile:
    rounds: tuple[RoundEntry, ...]


@dataclass(frozen=True, slots=True)
class LoopFile:
    loops: tuple[Loop, ...]


@dataclass(frozen=True, slots=True)
class QuestionFile:
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class SequenceFile:
    sequences: tuple[Sequence, ...]


@dataclass(frozen=True, slots=True)
class DrillFile:
    drills: tuple[DrillEntry, ...]


@dataclass(frozen=True, slots=True)
class PrincipleFile:
    principles: tuple[Principle, ...]


@dataclass(frozen=True, slots=True)
class FrequencyFile:
    frequencies: tuple[Frequency, ...]


@dataclass(frozen=True, slots=True)
class PatternFile:
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class IndicatorFile:
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True, slots=True)
class ContrastFile:
    contrasts: tuple[Contrast, ...]


@dataclass(frozen=True, slots=True)
class NormFile:
    norms: tuple[Norm, ...]


@dataclass(frozen=True, slots=True)
class YourQuestionFile:
    your_questions: tuple[YourQuestion, ...]


@dataclass(frozen=True, slots=True)
class ChecklistFile:
    checklists: tuple[Checklist, ...]


@dataclass(frozen=True, slots=True)
class PaperFile:
    papers: tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class PreparationFile:
    preparation: tuple[PreparationStage, ...]


@dataclass(frozen=True, slots=True)
class TimelineFile:
    timelines: tuple[Timeline, ...]


@dataclass(frozen=True, slots=True)
class StageFile:
    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class DebriefFile:
    debriefs: tuple[Debrief, ...]


# --- what an item must hold to beyond its types ----------------------------------------------------------------------


class _FilledIn(Protocol):
    @property
    def derived(self) -> bool: ...
    @property
    def reason(self) -> str: ...


def _origin(item: _FilledIn) -> list[str]:
    return faults_of_origin(item.derived, item.reason)


def _frequency(frequency: Frequency) -> list[str]:
    return faults_of_levels(frequency.share, "share")


def _principle(principle: Principle) -> list[str]:
    return faults_of_levels(principle.shows_as or (), "shows_as") + _origin(principle)


def _loop(loop: Loop) -> list[str]:
    faults = _origin(loop)
    if not loop.rounds:
        faults.append("a loop needs at least one stop that is a round")
    if not loop.levels:
        faults.append("a loop needs 'levels': [6], [7] or [6, 7]")
    ids = [stop.id for stop in loop.stops]
    faults += [f"two stops have the id {twice!r}" for twice in sorted({i for i in ids if ids.count(i) > 1})]
    days = [stop.day for stop in loop.stops]
    if days != sorted(days):
        faults.append("the days of the stops should not go back")
    return faults


def _paper(paper: Paper) -> Iterable[str]:
    return [
        f"the section {s.title!r} needs pages, such as 0.5"
        for s in paper.sections
        if s.pages <= 0 and not s.optional
    ]


CATEGORIES = Section("categories", "category", CategoryFile, lambda file: file.categories)
TIMINGS = Section("timings", "answer timing", TimingFile, lambda file: file.timings, _origin)
ROUNDS = Section("rounds", "round", RoundFile, lambda file: file.rounds)
LOOPS = Section("loops", "loop", LoopFile, lambda file: file.loops, _loop)
QUESTIONS = Section("questions", "question", QuestionFile, lambda file: file.questions, faults_of_question)
SEQUENCES = Section("sequences", "sequence of probes", SequenceFile, lambda file: file.sequences, _origin)
DRILLS = Section("drills", "drill", DrillFile, lambda file: file.drills, _origin)
PRINCIPLES = Section("principles", "principle", PrincipleFile, lambda file: file.principles, _principle)
FREQUENCIES = Section("frequencies", "frequency", FrequencyFile, lambda file: file.frequencies, _frequency)
PATTERNS = Section("patterns", "pattern", PatternFile, lambda file: file.patterns, _origin)
INDICATORS = Section("indicators", "indicator", IndicatorFile, lambda file: file.indicators)
CONTRASTS = Section("contrasts", "contrast", ContrastFile, lambda file: file.contrasts)
NORMS = Section("norms", "norm", NormFile, lambda file: file.norms)
YOUR_QUESTIONS = Section(
    "your_questions", "question of yours", YourQuestionFile, lambda file: file.your_questions, _origin
)
CHECKLISTS = Section("checklists", "checklist", ChecklistFile, lambda file: file.checklists, _origin)
PAPERS = Section("papers", "paper", PaperFile, lambda file: file.papers, _paper)
PREPARATION = Section("preparation", "stage of preparation", PreparationFile, lambda file: file.preparation)
TIMELINES = Section("timelines", "timeline", TimelineFile, lambda file: file.timelines)
STAGES = Section("stages", "stage", StageFile, lambda file: file.stages)
DEBRIEFS = Section("debriefs", "debrief", DebriefFile, lambda file: file.debriefs, _origin)

SECTIONS: tuple[Section[Any, Any], ...] = (
    CATEGORIES,
    TIMINGS,
    ROUNDS,
    LOOPS,
    QUESTIONS,
    SEQUENCES,
    DRILLS,
    PRINCIPLES,
    FREQUENCIES,
    PATTERNS,
    INDICATORS,
    CONTRASTS,
    NORMS,
    YOUR_QUESTIONS,
    CHECKLISTS,
    PAPERS,
    PREPARATION,
    TIMELINES,
    STAGES,
    DEBRIEFS,
)
"""Every section, in the order in which `check` reads them."""
