"""The catalogue: everything the documents say, read when first asked for, with a person's own content over ours."""

from pathlib import Path

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
from desktop_app.catalog.entries import Category
from desktop_app.catalog.joining import Shelves
from desktop_app.catalog.model import Question, Round
from desktop_app.catalog.problems import ContentError
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
from desktop_app.catalog.sections import Items, raise_all
from desktop_app.errors import BadInput


class Catalog:
    """Rounds, questions, loops and all that belongs to them.  Immutable; may be shared between threads.

    A property reads its files when it is first used and may then raise ContentError (a BadInput), with every fault
    of those files.  `check` reads everything at once.
    """

    def __init__(self, roots: tuple[Path, ...]) -> None:
        self._shelves = Shelves(roots)

    @classmethod
    def open(cls, content_dir: Path, *more_dirs: Path) -> "Catalog":
        """The catalogue of these folders, a later one over an earlier one.  BadInput where a folder is not there."""
        for folder in (content_dir, *more_dirs):
            if not folder.is_dir():
                raise BadInput("There is no folder of content at {folder}.", folder=folder)
        return cls((content_dir, *more_dirs))

    # --- one by id: BadInput, with the nearest known id, where there is none --------------------------------

    def round(self, round_id: str) -> Round:
        self._shelves.items(content.ROUNDS).get(round_id)
        return self._shelves.rounds[round_id]

    def question(self, question_id: str) -> Question:
        self._shelves.items(content.QUESTIONS).get(question_id)
        return self._shelves.questions[question_id]

    def loop(self, loop_id: str) -> Loop:
        self._shelves.items(content.LOOPS).get(loop_id)
        return self._shelves.loops[loop_id]

    def drill(self, drill_id: str) -> Drill:
        self._shelves.items(content.DRILLS).get(drill_id)
        return self._shelves.drills[drill_id]

    def principle(self, principle_id: str) -> Principle:
        return self._shelves.items(content.PRINCIPLES).get(principle_id)

    def sequence(self, sequence_id: str) -> Sequence:
        return self._shelves.items(content.SEQUENCES).get(sequence_id)

    def category(self, category_id: str) -> tuple[str, ...]:
        """The categories that questions stand under: those that this one includes, or itself."""
        self._shelves.items(content.CATEGORIES).get(category_id)
        return self._shelves.leaves[category_id]

    # --- all of a kind, in the order of the files -----------------------------------------------------------

    @property
    def rounds(self) -> tuple[Round, ...]:
        return tuple(self._shelves.rounds.values())

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(self._shelves.questions.values())

    @property
    def loops(self) -> tuple[Loop, ...]:
        return tuple(self._shelves.loops.values())

    @property
    def drills(self) -> tuple[Drill, ...]:
        return tuple(self._shelves.drills.values())

    @property
    def categories(self) -> tuple[Category, ...]:
        return self._shelves.items(content.CATEGORIES).all()

    @property
    def sequences(self) -> tuple[Sequence, ...]:
        """The documented orders of probes: rapid fire, the bar raiser's six steps, the five whys."""
        return self._shelves.items(content.SEQUENCES).all()

    @property
    def principles(self) -> tuple[Principle, ...]:
        return self._shelves.items(content.PRINCIPLES).all()

    @property
    def frequencies(self) -> tuple[Frequency, ...]:
        return self._shelves.items(content.FREQUENCIES).all()

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """How answers fail and succeed, with recovery and prevention."""
        return self._shelves.of_rounds(content.PATTERNS)

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        return self._shelves.items(content.INDICATORS).all()

    @property
    def contrasts(self) -> tuple[Contrast, ...]:
        """Level 6 against level 7, dimension by dimension."""
        return self._shelves.items(content.CONTRASTS).all()

    @property
    def norms(self) -> tuple[Norm, ...]:
        """Bands for delivery, each with its study or measurement."""
        return self._shelves.items(content.NORMS).all()

    @property
    def your_questions(self) -> tuple[YourQuestion, ...]:
        """What a candidate may ask the interviewer."""
        return self._shelves.of_rounds(content.YOUR_QUESTIONS)

    @property
    def checklists(self) -> tuple[Checklist, ...]:
        return self._shelves.of_rounds(content.CHECKLISTS)

    @property
    def papers(self) -> tuple[Paper, ...]:
        """The written assignments: the six-pager."""
        return self._shelves.items(content.PAPERS).all()

    @property
    def preparation(self) -> tuple[PreparationStage, ...]:
        return self._shelves.items(content.PREPARATION).all()

    @property
    def timelines(self) -> tuple[Timeline, ...]:
        return self._shelves.items(content.TIMELINES).all()

    @property
    def stages(self) -> tuple[Stage, ...]:
        return self._shelves.items(content.STAGES).all()

    @property
    def debriefs(self) -> tuple[Debrief, ...]:
        return self._shelves.items(content.DEBRIEFS).all()

    @property
    def sections(self) -> tuple[str, ...]:
        """The names of the sections; each is a property here."""
        return tuple(section.name for section in content.SECTIONS if section is not content.TIMINGS)

    @property
    def placed_patterns(self) -> Items[Pattern]:
        """The patterns with their places in the files, for checks that need more than the catalogue."""
        return self._shelves.items(content.PATTERNS)

    def check(self) -> dict[str, int]:
        """Read everything; how many items each section holds.  ContentError with every fault of every file."""
        problems = list(self._shelves.items(content.TIMINGS).problems)
        counts: dict[str, int] = {}
        for name in self.sections:
            try:
                counts[name] = len(getattr(self, name))
            except ContentError as error:
                problems += error.problems
        if not problems:
            entries = self._shelves.items(content.ROUNDS)
            problems += references.phases_without_questions(entries, self._shelves.leaves, self.questions)
        raise_all(problems)
        return counts
