"""The format of the content folder: its sections, the shape of their items, and what an item must hold to."""

from collections.abc import Iterable
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


CATEGORIES = Section("categories", "category", Category)
TIMINGS = Section("timings", "answer timing", TimingEntry, _origin)
ROUNDS = Section("rounds", "round", RoundEntry)
LOOPS = Section("loops", "loop", Loop, _loop)
QUESTIONS = Section("questions", "question", Question, faults_of_question)
SEQUENCES = Section("sequences", "sequence of probes", Sequence, _origin)
DRILLS = Section("drills", "drill", DrillEntry, _origin)
PRINCIPLES = Section("principles", "principle", Principle, _principle)
FREQUENCIES = Section("frequencies", "frequency", Frequency, _frequency)
PATTERNS = Section("patterns", "pattern", Pattern, _origin)
INDICATORS = Section("indicators", "indicator", Indicator)
CONTRASTS = Section("contrasts", "contrast", Contrast)
NORMS = Section("norms", "norm", Norm)
YOUR_QUESTIONS = Section("your_questions", "question of yours", YourQuestion, _origin)
CHECKLISTS = Section("checklists", "checklist", Checklist, _origin)
PAPERS = Section("papers", "paper", Paper, _paper)
PREPARATION = Section("preparation", "stage of preparation", PreparationStage)
TIMELINES = Section("timelines", "timeline", Timeline)
STAGES = Section("stages", "stage", Stage)
DEBRIEFS = Section("debriefs", "debrief", Debrief, _origin)

SECTIONS: tuple[Section[Any], ...] = (
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
