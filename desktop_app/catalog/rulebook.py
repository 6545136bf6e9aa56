"""The rule book: every finding's wording and source, every threshold, word list and cue, read from content/rules."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from string import Formatter
from typing import Literal, TypeVar

from desktop_app.catalog.model import AnswerKind, Source
from desktop_app.catalog.problems import ContentError, Problem
from desktop_app.catalog.reading import Reading, read

Weight = Literal["note", "caution", "serious"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rule:
    """One finding: when it applies (`kinds`, empty for every kind), and what is said when it is raised.

    `message` may hold `{names}` that the analysis fills in with what it measured; `rule` names the documented figure.
    `order` sorts findings, the most useful first; `probe` says when an interviewer would ask for it (0: never).
    `example` shows the sentence done better in form, with what is to be filled in between brackets; it may quote the
    speaker: `{said}`, and `{better}`, the same words put right.
    """

    code: str
    title: str
    severity: Weight
    message: str
    advice: str
    rule: str
    source: Source
    order: int
    kinds: tuple[AnswerKind, ...] = ()
    probe: int = 0
    example: str = ""

    def __post_init__(self) -> None:
        problems = [p for text in (self.message, self.rule) if (p := _template_fault(text))]
        if fault := _template_fault(self.example, known=("said", "better")):
            problems.append(fault)
        if problems:
            raise ValueError(*problems)


@dataclass(frozen=True, slots=True)
class Praise:
    """One strength: what is said of it when an answer shows it."""

    code: str
    title: str
    message: str
    rule: str
    source: Source
    order: int

    def __post_init__(self) -> None:
        if fault := _template_fault(self.message):
            raise ValueError(fault)


@dataclass(frozen=True, slots=True)
class Figure:
    """One threshold, in the unit that its name ends with, and where it comes from."""

    value: float
    source: Source
    note: str = ""


@dataclass(frozen=True, slots=True)
class WordClass:
    """Words that mean alike: `words` as they stand, `nouns` with their plural, `verbs` with all their forms.

    Each is text with words between blanks; how a form is made is the language module's business.
    """

    words: str = ""
    nouns: str = ""
    verbs: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: its spoken words, its dimension, how it is written, and how many base units it holds."""

    dimension: str
    sign: str
    words: str
    factor: float = 1.0


@dataclass(frozen=True, slots=True)
class Principle:
    """A Leadership Principle by the ways it is named aloud; `plain` names are common words too, and need a cue."""

    id: str
    names: tuple[str, ...]
    plain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RulesFile:
    """content/rules/findings.yaml."""

    findings: tuple[Rule, ...]
    strengths: tuple[Praise, ...]


@dataclass(frozen=True, slots=True)
class FiguresFile:
    """content/rules/figures.yaml."""

    figures: dict[str, Figure]


@dataclass(frozen=True, slots=True)
class WordsFile:
    """content/rules/words/*.yaml: word classes, and for the language module its irregular forms and units."""

    classes: dict[str, WordClass] = field(default_factory=dict)
    irregular_verbs: tuple[str, ...] = ()
    irregular_nouns: tuple[str, ...] = ()
    units: tuple[Unit, ...] = ()
    principles: tuple[Principle, ...] = ()


@dataclass(frozen=True, slots=True)
class CuesFile:
    """content/rules/cues/*.yaml: families of phrase patterns (the pattern language stands in analysis/cues.py)."""

    cues: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class WeightsFile:
    """content/rules/weights.yaml: how much each sign speaks for a decision, by decision and sign."""

    weights: dict[str, dict[str, float]]


@dataclass(frozen=True, eq=False)
class RuleBook:
    """All rules together.  Compared by identity, so that what is compiled from it can be kept beside it."""

    rules: dict[str, Rule]
    praises: dict[str, Praise]
    figures: dict[str, Figure]
    classes: dict[str, WordClass]
    cues: dict[str, tuple[str, ...]]
    irregular_verbs: tuple[str, ...] = ()
    irregular_nouns: tuple[str, ...] = ()
    units: tuple[Unit, ...] = ()
    principles: tuple[Principle, ...] = ()
    weights: dict[str, dict[str, float]] = field(default_factory=dict)

    @cached_property
    def values(self) -> dict[str, float]:
        """The thresholds alone, by name."""
        return {name: figure.value for name, figure in self.figures.items()}

    @cached_property
    def titles(self) -> dict[str, str]:
        """What findings and strengths are called, by code."""
        items: tuple[Rule | Praise, ...] = (*self.rules.values(), *self.praises.values())
        return {item.code: item.title for item in items}

    @cached_property
    def wordings(self) -> dict[str, tuple[str, ...]]:
        """The templates of what findings and strengths say, by code."""
        return {rule.code: (rule.message, rule.rule, rule.example) for rule in self.rules.values()} | {
            praise.code: (praise.message, praise.rule) for praise in self.praises.values()
        }

    @staticmethod
    def read(folder: Path) -> "RuleBook":
        """The rule book in `folder` (content/rules).  ContentError with every fault, each with its file and line."""
        return _Assembly(folder).book()


class _Assembly:
    """Joins the files of the folder, and notes what stands twice."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._problems: list[Problem] = []

    def book(self) -> RuleBook:
        findings = self._read(self._folder / "findings.yaml", RulesFile)
        figures = self._read(self._folder / "figures.yaml", FiguresFile)
        weights = self._read(self._folder / "weights.yaml", WeightsFile)
        words = [self._read(path, WordsFile) for path in sorted((self._folder / "words").glob("*.yaml"))]
        cues = [self._read(path, CuesFile) for path in sorted((self._folder / "cues").glob("*.yaml"))]
        self._check_codes(findings)
        if self._problems or findings is None or figures is None or weights is None:
            raise ContentError(self._problems)
        lists = [reading.value for reading in words if reading]
        return RuleBook(
            rules={rule.code: rule for rule in findings.value.findings},
            praises={praise.code: praise for praise in findings.value.strengths},
            figures=figures.value.figures,
            classes=self._joined([(r.path, r.value.classes) for r in words if r]),
            cues=self._joined([(r.path, r.value.cues) for r in cues if r]),
            irregular_verbs=tuple(line for value in lists for line in value.irregular_verbs),
            irregular_nouns=tuple(line for value in lists for line in value.irregular_nouns),
            units=tuple(unit for value in lists for unit in value.units),
            principles=tuple(principle for value in lists for principle in value.principles),
            weights=weights.value.weights,
        )

    def _read(self, path: Path, shape: type[T]) -> Reading[T] | None:
        try:
            return read(path, shape)
        except ContentError as error:
            self._problems += error.problems
            return None

    def _joined(self, files: list[tuple[Path, dict[str, T]]]) -> dict[str, T]:
        """One mapping out of many files'; a name that stands in two of them is a fault of the second."""
        joined: dict[str, T] = {}
        for path, mapping in files:
            for name, value in mapping.items():
                if name in joined:
                    raise ContentError(
                        [Problem(path, 0, f"{name!r} stands in an earlier file as well; keep one")]
                    )
                joined[name] = value
        return joined

    def _check_codes(self, findings: Reading[RulesFile] | None) -> None:
        if findings is None:
            return
        seen: set[str] = set()
        items: tuple[Rule | Praise, ...] = (*findings.value.findings, *findings.value.strengths)
        for item in items:
            if item.code in seen:
                self._problems.append(
                    findings.problem(item, f"the code {item.code!r} stands twice; keep one")
                )
            seen.add(item.code)


def _template_fault(text: str, known: Sequence[str] = ()) -> str:
    """What is wrong with a text that holds `{names}` (only the `known` ones, where there are any), or nothing."""
    try:
        names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError as error:
        return f"{text!r} does not hold well-formed {{names}}: {error}"
    odd = [name for name in names if (known and name not in known) or not name.isidentifier()]
    expected = " or ".join(known) or "a plain name"
    return f"{text!r} names {odd[0]!r}; expected {expected} between the braces" if odd else ""
