"""Phrase patterns over spoken words: a small pattern language, compiled into one tree that is walked once.

A pattern is words between blanks, and each element one of

- `word` or `this|that`: one of these words;
- `@name` or `@name.past`: a word of that class, in that form (forms: base, s, past, done, ing); may stand among `|` too;
- `word?`: may be missing (any element may);
- `..`, `..5`: up to three, up to five words of any kind;
- `!not|no`: the next word is none of these (takes no word);
- `<in|at` and `<!in|at`, first in the pattern: the word before is one of these, is none of them (takes no word).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

Bits = tuple[int, int]
"""A word class and a verb form as bit masks; a form of 0 asks for none."""


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
        return any(mask & of_class and (not form or mask & form) for of_class, form in self.classes)


@dataclass(frozen=True, slots=True)
class Ending:
    """A pattern ends here: its family, and what the word before it must or must not be."""

    name: str
    before: Choice | None = None
    before_wanted: bool = True


@dataclass(slots=True)
class Node:
    """A place in the tree of patterns."""

    by_word: dict[str, "Node"] = field(default_factory=dict)
    by_choice: list[tuple[Choice, "Node"]] = field(default_factory=list)
    gaps: list[tuple[int, "Node"]] = field(default_factory=list)
    barred: list[tuple[Choice, "Node"]] = field(default_factory=list)
    endings: list[Ending] = field(default_factory=list)


class CueError(ValueError):
    """A pattern that cannot be read."""


class Cues:
    """All families of patterns.  `scan` finds every match in one pass."""

    def __init__(self, families: dict[str, tuple[str, ...]], bits: Callable[[str], Bits]) -> None:
        """`bits` turns `name` or `name.form` into masks, and raises KeyError for a name that it does not know."""
        self._bits = bits
        self._root = Node()
        for name, patterns in families.items():
            for pattern in patterns:
                try:
                    self._add(name, pattern)
                except (KeyError, ValueError) as error:
                    raise CueError(f"the cue {pattern!r} of {name!r} cannot be read: {error}") from error
        self._starts: dict[str, tuple[Node, ...]] = {}

    def scan(self, words: Sequence[str], masks: Sequence[int]) -> list[Hit]:
        """Every match, in order of its first word; matches may overlap."""
        hits: set[Hit] = set()
        for at, word in enumerate(words):
            starts = self._starts.get(word)
            if starts is None:
                starts = self._starts_of(word, masks[at])
            for node in starts:
                self._walk(node, at, at + 1, words, masks, hits)
        return sorted(hits, key=lambda hit: (hit.first, hit.last))

    def _starts_of(self, word: str, mask: int) -> tuple[Node, ...]:
        nodes = [self._root.by_word[word]] if word in self._root.by_word else []
        nodes += [node for choice, node in self._root.by_choice if choice.takes(word, mask)]
        if len(self._starts) < 50_000:  # words of a lifetime of answers, but not without bound
            self._starts[word] = tuple(nodes)
        return tuple(nodes)

    def _walk(
        self, node: Node, first: int, at: int, words: Sequence[str], masks: Sequence[int], hits: set[Hit]
    ) -> None:
        for ending in node.endings:
            if ending.before is None or ending.before_wanted == (
                first > 0 and ending.before.takes(words[first - 1], masks[first - 1])
            ):
                hits.add(Hit(ending.name, first, at - 1))
        for choice, after in node.barred:
            if at >= len(words) or not choice.takes(words[at], masks[at]):
                self._walk(after, first, at, words, masks, hits)
        if at >= len(words):
            return
        word, mask = words[at], masks[at]
        if (by_word := node.by_word.get(word)) is not None:
            self._walk(by_word, first, at + 1, words, masks, hits)
        for choice, after in node.by_choice:
            if choice.takes(word, mask):
                self._walk(after, first, at + 1, words, masks, hits)
        for length, after in node.gaps:
            for skipped in range(min(length, len(words) - at) + 1):
                self._walk(after, first, at + skipped, words, masks, hits)

    # --- building the tree ---

    def _add(self, name: str, pattern: str) -> None:
        elements = pattern.split()
        before, wanted = None, True
        if elements and elements[0].startswith("<"):
            wanted = not elements[0].startswith("<!")
            before = self._choice(elements[0].lstrip("<!"))
            elements = elements[1:]
        if not elements or elements[0].startswith(("..", "!")):
            raise ValueError("expected a word or a class first")
        self._insert(self._root, elements, Ending(name, before, wanted))

    def _insert(self, node: Node, elements: Sequence[str], ending: Ending) -> None:
        if not elements:
            if node is self._root:
                raise ValueError("every element may be missing")
            node.endings.append(ending)
            return
        head, rest = elements[0], elements[1:]
        if head.endswith("?"):
            self._insert(node, rest, ending)
            head = head[:-1]
        if head.startswith(".."):
            self._insert(_gap(node, int(head[2:] or 3)), rest, ending)
        elif head.startswith("!"):
            self._insert(_edge(node.barred, self._choice(head[1:])), rest, ending)
        else:
            self._insert_choice(node, self._choice(head), rest, ending)

    def _insert_choice(self, node: Node, choice: Choice, rest: Sequence[str], ending: Ending) -> None:
        if choice.classes or (len(choice.words) > 1 and node is not self._root):
            self._insert(_edge(node.by_choice, choice), rest, ending)
            return
        for word in sorted(choice.words):
            self._insert(node.by_word.setdefault(word, Node()), rest, ending)

    def _choice(self, text: str) -> Choice:
        names = text.split("|")
        if not all(names):
            raise ValueError(f"{text!r} holds an empty alternative")
        return Choice(
            frozenset(name for name in names if not name.startswith("@")),
            tuple(self._bits(name[1:]) for name in names if name.startswith("@")),
        )


def _gap(node: Node, length: int) -> Node:
    for known, after in node.gaps:
        if known == length:
            return after
    after = Node()
    node.gaps.append((length, after))
    return after


def _edge(edges: list[tuple[Choice, Node]], choice: Choice) -> Node:
    for known, after in edges:
        if known == choice:
            return after
    after = Node()
    edges.append((choice, after))
    return after
