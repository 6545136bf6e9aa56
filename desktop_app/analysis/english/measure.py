"""One English quantity as it was spoken, and what its readers need to see of the words around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from desktop_app.catalog.rulebook import Unit

KINDS = (
    "number", "bare", "percent", "time", "money", "unit", "count", "share", "rate", "multiple", "fraction", "pair",
    "one", "ordinal", "year", "vague", "often", "nothing", "span", "score", "some",
)  # fmt: skip
"""What a measure may be asked for as (`#time` in a cue).  `number` is every one that could measure something;
`often` a frequency (every other day), `nothing` a none, `span` a time without a number (an hour, weeks), `some`
an amount without one (a handful, several a day)."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity: tokens `first`..`last`, its number from `core`; it may also be read to end at any of `ends`.

    `unit` is None for a counted thing (`noun` names it); `rate` is the "a day" of "forty calls a day".
    """

    first: int
    core: int
    last: int
    ends: tuple[int, ...]
    value: float | None
    kinds: frozenset[str]
    unit: Unit | None = None
    noun: str = ""
    rate: str = ""
    of: float = 0.0


class Words(Protocol):
    """What a reader of measures needs to know of words (a `Lexicon` knows it)."""

    units: dict[str, Unit]
    measure_starts: frozenset[str]

    def is_a(self, word: str, name: str) -> bool:
        """Whether the word is of the class `name` (`class` or `class.form`)."""
        ...

    def is_any(self, word: str, names: tuple[str, ...]) -> bool:
        """Whether the word is of one of the classes."""
        ...


class Reader:
    """Looks at the tokens of an answer; positions outside it hold nothing."""

    def __init__(self, tokens: Sequence[str], words: Words) -> None:
        self._tokens = tokens
        self._words = words

    def _token(self, at: int) -> str:
        return self._tokens[at] if 0 <= at < len(self._tokens) else ""

    def _is(self, at: int, name: str) -> bool:
        return 0 <= at < len(self._tokens) and self._words.is_a(self._tokens[at], name)

    def _text(self, first: int, last: int) -> str:
        return " ".join(self._tokens[first : last + 1])
