"""The tree that phrase patterns are compiled into, and the matches that come out of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

Bits = tuple[int, int]
"""A word class and a verb form as bit masks, of which a word has to match both; one stands twice where it is alone."""


Jumps = Mapping[int, Sequence[tuple[frozenset[str], int]]]
"""Where measures begin: their kinds, and a token at which they may end."""


class Hit(NamedTuple):
    """Words `first` to `last` (inclusive) match a pattern of the family `name`."""

    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One element: any of these words, or any word of these classes."""

    words: frozenset[str] = frozenset()
    classes: tuple[Bits, ...] = ()

    def takes(self, word: str, mask: int) -> bool:
        if word in self.words:
            return True
        return any(mask & of_class and mask & form for of_class, form in self.classes)


@dataclass(frozen=True, slots=True)
class Ending:
    """A pattern ends here: its family, and what the word before it must or must not be."""

    name: str
    before: Choice | None = None
    before_wanted: bool = True


@dataclass(slots=True, eq=False)
class Node:
    """A place in the tree of patterns."""

    by_word: dict[str, "Node"] = field(default_factory=dict)
    by_choice: list[tuple[Choice, "Node"]] = field(default_factory=list)
    gaps: list[tuple[int, "Node"]] = field(default_factory=list)
    from_here: "Node | None" = None
    up_to_here: "Node | None" = None
    barred: list[tuple[Choice, "Node"]] = field(default_factory=list)
    jumps: list[tuple[frozenset[str], "Node"]] = field(default_factory=list)
    endings: list[Ending] = field(default_factory=list)
