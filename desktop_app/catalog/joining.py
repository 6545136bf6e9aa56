"""Joins the sections of the catalogue: each is read once, and what one says of another is checked and filled in."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from desktop_app.catalog import content, references
from desktop_app.catalog.entries import DrillEntry, RoundEntry
from desktop_app.catalog.model import Question, Round
from desktop_app.catalog.problems import Problem
from desktop_app.catalog.process import Drill, Loop
from desktop_app.catalog.sections import E, Items, Placed, Section, gather, raise_all

R = TypeVar("R", bound=references.OfRounds)


class Shelves:
    """The sections of some folders, a later folder over an earlier one, read when they are first asked for."""

    def __init__(self, roots: tuple[Path, ...]) -> None:
        self._roots = roots
        self._gathered: dict[str, Items[Any]] = {}

    def items(self, section: Section[E]) -> Items[E]:
        """Read once.  Two threads that come at the same moment may both read; both get the same."""
        if section.name not in self._gathered:
            self._gathered[section.name] = gather(section, self._roots)
        return self._gathered[section.name]

    @cached_property
    def leaves(self) -> dict[str, tuple[str, ...]]:
        """For each category, those that questions stand under: those it includes, or itself."""
        items = self.items(content.CATEGORIES)
        raise_all([*items.problems, *references.categories(items)])
        return {category.id: category.includes or (category.id,) for category in items.all()}

    @cached_property
    def rounds(self) -> dict[str, Round]:
        entries = self.items(content.ROUNDS)
        faults = [fault for placed in entries for fault in self._round_faults(placed.item, placed)]
        raise_all([*entries.problems, *faults])
        return {entry.id: self._made(entry) for entry in entries.all()}

    @cached_property
    def drills(self) -> dict[str, Drill]:
        entries = self.items(content.DRILLS)
        sequences = self.items(content.SEQUENCES).ids
        faults = [fault for placed in entries for fault in self._round_faults(placed.item.round, placed)]
        faults += references.sequences(entries, sequences)
        raise_all([*entries.problems, *faults])
        return {entry.id: entry.drill(self._made(entry.round)) for entry in entries.all()}

    def _round_faults(
        self, entry: RoundEntry, placed: Placed[RoundEntry] | Placed[DrillEntry]
    ) -> Iterable[Problem]:
        timings, categories = self.items(content.TIMINGS).ids, self.items(content.CATEGORIES).ids
        return references.round_entry(entry, placed, timings, categories)

    def _made(self, entry: RoundEntry) -> Round:
        return entry.round(self.items(content.TIMINGS).get(entry.timing).timing(), self.leaves)

    @cached_property
    def loops(self) -> dict[str, Loop]:
        loops = self.items(content.LOOPS)
        rounds = self.items(content.ROUNDS)
        raise_all(
            [*loops.problems, *(fault for placed in loops for fault in references.loop(placed, rounds))]
        )
        return {loop.id: loop for loop in loops.all()}

    @cached_property
    def questions(self) -> dict[str, Question]:
        questions = self.items(content.QUESTIONS)
        categories = self.items(content.CATEGORIES)
        known = (
            self.items(content.PRINCIPLES).ids,
            categories.ids - {placed.item.id for placed in categories if placed.item.includes},
            self.items(content.FREQUENCIES).ids,
        )
        faults = [fault for placed in questions for fault in references.question(placed, *known)]
        raise_all([*questions.problems, *faults])
        shares = {frequency.id: frequency.share for frequency in self.items(content.FREQUENCIES).all()}
        return {question.id: _with_likelihood(question, shares) for question in questions.all()}

    def of_rounds(self, section: Section[R]) -> tuple[R, ...]:
        """Items that belong to kinds of rounds, each of which is there."""
        items = self.items(section)
        rounds = self.items(content.ROUNDS)
        kinds = {placed.item.kind for placed in rounds}
        faults = [] if rounds.problems else references.kinds_of_rounds(items, kinds)
        raise_all([*items.problems, *faults])
        return items.all()


def _with_likelihood(question: Question, shares: dict[str, dict[str, float]]) -> Question:
    if not question.frequency:
        return question
    share = shares[question.frequency]
    return replace(
        question, likelihood={key: share[key] for key in map(str, question.levels) if key in share}
    )
