"""The catalogue: everything the documents say, read when first asked for, with a person's own content over ours."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

from desktop_app.catalog import content, references
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
from desktop_app.catalog.entries import Category, RoundEntry
from desktop_app.catalog.model import AnswerTiming, Question, Round
from desktop_app.catalog.problems import ContentError, Problem
from desktop_app.catalog.process import (
    Debrief,
    Drill,
    Loop,
    Paper,
    PreparationStage,
    Sequence,
    Stage,
    Timeline,
)
from desktop_app.catalog.sections import E, Items, Section, gather
from desktop_app.errors import BadInput


class Catalog:
    """Rounds, questions, loops and all that belongs to them.  Immutable; may be shared between threads.

    A property reads its files when it is first used and may then raise ContentError (a BadInput), with every fault
    of those files.  `check` reads everything at once.
    """

    def __init__(self, roots: tuple[Path, ...]) -> None:
        self._roots = roots
        self._gathered: dict[str, Items[Any]] = {}

    @classmethod
    def open(cls, content_dir: Path, *more_dirs: Path) -> "Catalog":
        """The catalogue of these folders, a later one over an earlier one.  BadInput where a folder is not there."""
        for folder in (content_dir, *more_dirs):
            if not folder.is_dir():
                raise BadInput(f"There is no folder of content at {folder}.")
        return cls((content_dir, *more_dirs))

    # --- one by id: BadInput, with the nearest known id, where there is none --------------------------------

    def round(self, round_id: str) -> Round:
        self._items(content.ROUNDS).get(round_id)
        return self._rounds[round_id]

    def question(self, question_id: str) -> Question:
        self._items(content.QUESTIONS).get(question_id)
        return self._questions[question_id]

    def loop(self, loop_id: str) -> Loop:
        self._items(content.LOOPS).get(loop_id)
        return self._loops[loop_id]

    def drill(self, drill_id: str) -> Drill:
        self._items(content.DRILLS).get(drill_id)
        return self._drills[drill_id]

    def principle(self, principle_id: str) -> Principle:
        return self._items(content.PRINCIPLES).get(principle_id)

    def sequence(self, sequence_id: str) -> Sequence:
        return self._items(content.SEQUENCES).get(sequence_id)

    def category(self, category_id: str) -> tuple[str, ...]:
        """The categories that questions stand under: those that this one includes, or itself."""
        self._items(content.CATEGORIES).get(category_id)
        return self._leaves[category_id]

    # --- all of a kind, in the order of the files -----------------------------------------------------------

    @property
    def rounds(self) -> tuple[Round, ...]:
        return tuple(self._rounds.values())

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(self._questions.values())

    @property
    def loops(self) -> tuple[Loop, ...]:
        return tuple(self._loops.values())

    @property
    def drills(self) -> tuple[Drill, ...]:
        return tuple(self._drills.values())

    @property
    def categories(self) -> tuple[Category, ...]:
        return self._items(content.CATEGORIES).all()

    @property
    def sequences(self) -> tuple[Sequence, ...]:
        """The documented orders of probes: rapid fire, the bar raiser's six steps, the five whys."""
        return self._items(content.SEQUENCES).all()

    @property
    def principles(self) -> tuple[Principle, ...]:
        return self._items(content.PRINCIPLES).all()

    @property
    def frequencies(self) -> tuple[Frequency, ...]:
        return self._items(content.FREQUENCIES).all()

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """How answers fail and succeed, with recovery and prevention."""
        return self._checked_kinds(content.PATTERNS)

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        return self._items(content.INDICATORS).all()

    @property
    def contrasts(self) -> tuple[Contrast, ...]:
        """Level 6 against level 7, dimension by dimension."""
        return self._items(content.CONTRASTS).all()

    @property
    def norms(self) -> tuple[Norm, ...]:
        """Bands for delivery, each with its study or measurement."""
        return self._items(content.NORMS).all()

    @property
    def your_questions(self) -> tuple[YourQuestion, ...]:
        """What a candidate may ask the interviewer."""
        return self._checked_kinds(content.YOUR_QUESTIONS)

    @property
    def checklists(self) -> tuple[Checklist, ...]:
        return self._checked_kinds(content.CHECKLISTS)

    @property
    def papers(self) -> tuple[Paper, ...]:
        """The written assignments: the six-pager."""
        return self._items(content.PAPERS).all()

    @property
    def preparation(self) -> tuple[PreparationStage, ...]:
        return self._items(content.PREPARATION).all()

    @property
    def timelines(self) -> tuple[Timeline, ...]:
        return self._items(content.TIMELINES).all()

    @property
    def stages(self) -> tuple[Stage, ...]:
        return self._items(content.STAGES).all()

    @property
    def debriefs(self) -> tuple[Debrief, ...]:
        return self._items(content.DEBRIEFS).all()

    @property
    def sections(self) -> tuple[str, ...]:
        """The names of the sections; each is a property here."""
        return tuple(section.name for section in content.SECTIONS if section is not content.TIMINGS)

    @property
    def placed_patterns(self) -> Items[Pattern]:
        """The patterns with their places in the files, for checks that need more than the catalogue."""
        return self._items(content.PATTERNS)

    # --- reading and joining --------------------------------------------------------------------------------

    def _items(self, section: Section[Any, E]) -> Items[E]:
        """Read once.  Two threads that come at the same moment may both read; both get the same."""
        if section.name not in self._gathered:
            self._gathered[section.name] = gather(section, self._roots)
        return self._gathered[section.name]

    @cached_property
    def _leaves(self) -> dict[str, tuple[str, ...]]:
        """For each category, those that questions stand under: those it includes, or itself."""
        categories = self._items(content.CATEGORIES)
        _raise(references.categories(categories))
        return {category.id: category.includes or (category.id,) for category in categories.all()}

    @cached_property
    def _timings(self) -> dict[str, AnswerTiming]:
        return {entry.id: entry.timing() for entry in self._items(content.TIMINGS).all()}

    @cached_property
    def _rounds(self) -> dict[str, Round]:
        entries = self._items(content.ROUNDS)
        known = self._timings, self._leaves
        _raise(fault for placed in entries for fault in references.round_entry(placed.item, placed, *known))
        return {entry.id: self._made(entry) for entry in entries.all()}

    @cached_property
    def _drills(self) -> dict[str, Drill]:
        entries = self._items(content.DRILLS)
        known = self._timings, self._leaves
        sequences = self._items(content.SEQUENCES).placed
        _raise(
            [
                *(f for placed in entries for f in references.round_entry(placed.item.round, placed, *known)),
                *(
                    placed.problem(told)
                    for placed in entries
                    for told in references.unknown(
                        "sequence", filter(None, [placed.item.sequence]), sequences
                    )
                ),
            ]
        )
        return {entry.id: entry.drill(self._made(entry.round)) for entry in entries.all()}

    def _made(self, entry: RoundEntry) -> Round:
        return entry.round(self._timings[entry.timing], self._leaves)

    @cached_property
    def _loops(self) -> dict[str, Loop]:
        loops = self._items(content.LOOPS)
        rounds = {entry.id: entry for entry in self._items(content.ROUNDS).all()}
        _raise(fault for placed in loops for fault in references.loop(placed, rounds))
        return {loop.id: loop for loop in loops.all()}

    @cached_property
    def _questions(self) -> dict[str, Question]:
        questions = self._items(content.QUESTIONS)
        leaves = [name for name, included in self._leaves.items() if included == (name,)]
        shares = {frequency.id: frequency.share for frequency in self.frequencies}
        known = self._items(content.PRINCIPLES).placed, leaves, shares
        _raise(fault for placed in questions for fault in references.question(placed, *known))
        return {question.id: _with_likelihood(question, shares) for question in questions.all()}

    def _checked_kinds(self, section: Section[Any, Any]) -> tuple[Any, ...]:
        items = self._items(section)
        _raise(references.kinds_of_rounds(items, {round_.kind for round_ in self.rounds}))
        return items.all()

    def check(self) -> dict[str, int]:
        """Read everything; how many items each section holds.  ContentError with every fault of every file."""
        problems: list[Problem] = []
        counts: dict[str, int] = {}
        for section in content.SECTIONS:
            try:
                counts[section.name] = len(getattr(self, section.name, self._items(section).all()))
            except ContentError as error:
                problems += error.problems
        if not problems:
            phases = {round_.id: round_.phases for round_ in self.rounds}
            entries = self._items(content.ROUNDS)
            problems += references.phases_without_questions(entries, phases, self.questions)
        _raise(problems)
        return counts


def _with_likelihood(question: Question, shares: dict[str, dict[str, float]]) -> Question:
    if not question.frequency:
        return question
    share = shares[question.frequency]
    return replace(
        question, likelihood={key: share[key] for key in map(str, question.levels) if key in share}
    )


def _raise(problems: Iterable[Problem]) -> None:
    found = list(problems)
    if found:
        raise ContentError(found)
