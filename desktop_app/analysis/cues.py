"""Phrase patterns over spoken words: a small pattern language, compiled into one tree.

A pattern is words between blanks, and each element one of

- `word` or `this|that`: one of these words;
- `@name` or `@name.past`: a word of that class, in that form (base, s, past, done, ing); may stand among `|` too;
- `word?`: may be missing (any element may);
- `#time` or `#time|money`: a whole measure of one of these kinds, however many words it takes (english/measure.py);
- `..`, `..5`: up to three, up to five words of any kind;
- `^`: the match is told from here on (what stands before was only needed); `$`: and up to here;
- `!not|no`: the next word is none of these (takes no word);
- `<in|at` and `<!in|at`, first in the pattern: the word before is one of these, is none of them (takes no word).
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from desktop_app.analysis.matching import Matching
from desktop_app.analysis.pattern_tree import Bits, Choice, Ending, Hit, Jumps, Node

__all__ = ["Bits", "CueError", "Cues", "Hit", "Jumps"]

K = TypeVar("K")


class CueError(ValueError):
    """A pattern that cannot be read."""


class Cues:
    """All families of patterns.  `scan` finds every match in one pass."""

    def __init__(self, families: dict[str, tuple[str, ...]], bits: Callable[[str], Bits]) -> None:
        """`bits` turns `name` or `name.form` into masks, and raises KeyError for a name that it does not know."""
        self._bits = bits
        self._root = Node()
        self._named: set[str] = set()
        """Every word that some pattern names among its elements."""
        for name, patterns in families.items():
            for pattern in patterns:
                try:
                    self._add(name, pattern)
                except (KeyError, ValueError) as error:
                    raise CueError(f"the cue {pattern!r} of {name!r} cannot be read: {error}") from error
        self._matching = Matching(self._root, frozenset(self._named))

    def scan(self, words: Sequence[str], masks: Sequence[int], jumps: Jumps) -> dict[str, list[Hit]]:
        """Every match by the name of its family, in order of its first word; matches may overlap."""
        return self._matching.scan(words, masks, jumps)

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
        if head == "^":
            node.from_here = node.from_here or Node()
            self._insert(node.from_here, rest, ending)
        elif head == "$":
            node.up_to_here = node.up_to_here or Node()
            self._insert(node.up_to_here, rest, ending)
        elif head.startswith(".."):
            self._insert(_gap(node, int(head[2:] or 3)), rest, ending)
        elif head.startswith("#"):
            self._insert(_edge(node.jumps, frozenset(head[1:].split("|"))), rest, ending)
        elif head.startswith("!"):
            self._insert(_edge(node.barred, self._element(head[1:])), rest, ending)
        else:
            self._insert_choice(node, self._element(head), rest, ending)

    def _insert_choice(self, node: Node, choice: Choice, rest: Sequence[str], ending: Ending) -> None:
        if choice.classes or (len(choice.words) > 1 and node is not self._root):
            self._insert(_edge(node.by_choice, choice), rest, ending)
            return
        for word in sorted(choice.words):
            self._insert(node.by_word.setdefault(word, Node()), rest, ending)

    def _element(self, text: str) -> Choice:
        choice = self._choice(text)
        self._named |= choice.words
        return choice

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


def _edge(edges: list[tuple[K, Node]], choice: K) -> Node:
    for known, after in edges:
        if known == choice:
            return after
    after = Node()
    edges.append((choice, after))
    return after
