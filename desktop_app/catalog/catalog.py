"""The catalogue: everything the documents say, read when first asked for, with a person's own content over ours."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from desktop_app.catalog import content
from desktop_app.catalog.advice import Frequency, Principle
from desktop_app.catalog.model import Question, Round
from desktop_app.catalog.problems import ContentError, Problem
from desktop_app.catalog.sections import Items, gather
from desktop_app.catalog.shapes import nearest
from desktop_app.errors import BadInput


class Catalog:
    """Rounds, questions, loops and all that belongs to them.  Immutable; may be shared between threads.

    A property reads its files when it is first used and may then raise ContentError (a BadInput), with every fault
    of those files.  `check` reads everything at once.
    """

    def __init__(self, roots: tuple[Path, ...]) -> None:
        self._roots = roots

    @classmethod
    def open(cls, content_dir: Path, *more_dirs: Path) -> "Catalog":
        """The catalogue of these folders, a later one over an earlier one.  BadInput where a folder is not there."""
        for folder in (content_dir, *more_dirs):
            if not folder.is_dir():
                raise BadInput(f"There is no folder of content at {folder}.")
        return cls((content_dir, *more_dirs))

    @property
    def rounds(self) -> tuple[Round, ...]:
        return tuple(self._rounds.values())

    def round(self, round_id: str) -> Round:
        """The round of this id; BadInput with the nearest known id otherwise."""
        self._round_entries.get(round_id)
        return self._rounds[round_id]

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(self._questions.values())

    def question(self, question_id: str) -> Question:
        """The question of this id; BadInput with the nearest known id otherwise."""
        self._question_items.get(question_id)
        return self._questions[question_id]

    @property
    def principles(self) -> tuple[Principle, ...]:
        return self._principle_items.all()

    def principle(self, principle_id: str) -> Principle:
        """The principle of this id; BadInput with the nearest known id otherwise."""
        return self._principle_items.get(principle_id)

    @property
    def frequencies(self) -> tuple[Frequency, ...]:
        return self._frequency_items.all()

    # --- read when first asked for ---------------------------------------------------------------------------------

    @cached_property
    def _timings(self) -> Items[content.TimingEntry]:
        return gather(content.TIMINGS, self._roots)

    @cached_property
    def _round_entries(self) -> Items[content.RoundEntry]:
        return gather(content.ROUNDS, self._roots)

    @cached_property
    def _categories(self) -> Items[content.Category]:
        return gather(content.CATEGORIES, self._roots)

    @cached_property
    def _leaves(self) -> dict[str, tuple[str, ...]]:
        """For each category, those that questions stand under: those it includes, or itself."""
        categories = self._categories
        _raise(
            placed.problem(f"there is no category {name!r}{nearest(name, categories.placed)}")
            for placed in categories
            for name in placed.item.includes
            if name not in categories.placed or categories.placed[name].item.includes
        )
        return {category.id: category.includes or (category.id,) for category in categories.all()}

    @cached_property
    def _rounds(self) -> dict[str, Round]:
        timings = {timing.id: timing.timing() for timing in self._timings.all()}
        leaves = self._leaves
        problems: list[Problem] = []
        for placed in self._round_entries:
            if (timing := placed.item.timing) not in timings:
                problems.append(
                    placed.problem(f"there is no answer timing {timing!r}{nearest(timing, timings)}")
                )
            problems += [
                placed.problem(f"there is no category {name!r}{nearest(name, leaves)}", phase)
                for phase in placed.item.phases
                for name in phase.categories
                if name not in leaves
            ]
        _raise(problems)
        return {entry.id: entry.round(timings[entry.timing], leaves) for entry in self._round_entries.all()}

    @cached_property
    def _principle_items(self) -> Items[Principle]:
        return gather(content.PRINCIPLES, self._roots)

    @cached_property
    def _frequency_items(self) -> Items[Frequency]:
        return gather(content.FREQUENCIES, self._roots)

    @cached_property
    def _question_items(self) -> Items[Question]:
        return gather(content.QUESTIONS, self._roots)

    @cached_property
    def _questions(self) -> dict[str, Question]:
        shares = {frequency.id: frequency.share for frequency in self.frequencies}
        known = {
            "principle": self._principle_items.placed,
            "frequency": shares,
            "category": [name for name, leaves in self._leaves.items() if leaves == (name,)],
        }
        problems: list[Problem] = []
        for placed in self._question_items:
            question = placed.item
            named = [("principle", name) for name in question.principles] + [("category", question.category)]
            named += [("frequency", question.frequency)] if question.frequency else []
            problems += [
                placed.problem(f"there is no {noun} {name!r}{nearest(name, known[noun])}")
                for noun, name in named
                if name not in known[noun]
            ]
        _raise(problems)
        return {question.id: _with_likelihood(question, shares) for question in self._question_items.all()}


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
