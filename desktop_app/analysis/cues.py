"""Phrase patterns over spoken words: a small pattern language, compiled into one tree that is walked once.

A pattern is words between blanks, and each element one of

- `word` or `this|that`: one of these words;
- `@name` or `@name.past`: a word of that class, in that form (forms: base, s, past, done, ing); may stand among `|` too;
- `word?`: may be missing (any element may);
- `#time` or `#time|money`: a whole measure of one of these kinds, however many words it takes (kinds: english/measures.py);
- `..`, `..5`: up to three, up to five words of any kind;
- `^`: the match is told from here on (what stands before was only needed); `$`: and up to here;
- `!not|no`: the next word is none of these (takes no word);
- `<in|at` and `<!in|at`, first in the pattern: the word before is one of these, is none of them (takes no word).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

K = TypeVar("K")

Bits = tuple[int, int]
"""A word class and a verb form as bit masks; a form of 0 asks for none."""


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
    from_here: "Node | None" = None
    up_to_here: "Node | None" = None
    barred: list[tuple[Choice, "Node"]] = field(default_factory=list)
    jumps: list[tuple[frozenset[str], "Node"]] = field(default_factory=list)
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

    def scan(self, words: Sequence[str], masks: Sequence[int], jumps: Jumps) -> list[Hit]:
        """Every match, in order of its first word; matches may overlap."""
        walk = _Walk(words, masks, jumps)
        starts = self._starts
        for at, word in enumerate(words):
            nodes = starts.get(word)
            if nodes is None:
                nodes = self._starts_of(word, masks[at])
            if nodes:
                walk.start(nodes, at)
            if at in jumps:
                walk.start_measure(self._root, at)
        return sorted(walk.hits, key=lambda hit: (hit.first, hit.last))

    def _starts_of(self, word: str, mask: int) -> tuple[Node, ...]:
        nodes = [self._root.by_word[word]] if word in self._root.by_word else []
        nodes += [node for choice, node in self._root.by_choice if choice.takes(word, mask)]
        if len(self._starts) < 50_000:  # words of a lifetime of answers, but not without bound
            self._starts[word] = tuple(nodes)
        return tuple(nodes)

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


class _Walk:
    """One walk over an answer: collects what matches.  `told` is the part of a match that is reported."""

    def __init__(self, words: Sequence[str], masks: Sequence[int], jumps: Jumps) -> None:
        self._words = words
        self._masks = masks
        self._jumps = jumps
        self._first = 0
        self.hits: set[Hit] = set()

    def start(self, nodes: Sequence[Node], at: int) -> None:
        """Everything that matches from token `at` on; `nodes` have taken it already."""
        self._first = at
        for node in nodes:
            self._on(node, at + 1, at, -1)

    def start_measure(self, root: Node, at: int) -> None:
        """Everything that begins with the measure at token `at`."""
        self._first = at
        self._over_measures(root, at, at, -1)

    def _on(self, node: Node, at: int, told: int, until: int) -> None:
        words, masks = self._words, self._masks
        if node.endings:
            self._end(node, at, told, until)
        if node.from_here is not None:
            self._on(node.from_here, at, at, until)
        if node.up_to_here is not None:
            self._on(node.up_to_here, at, told, at)
        for choice, after in node.barred:
            if at >= len(words) or not choice.takes(words[at], masks[at]):
                self._on(after, at, told, until)
        if at >= len(words):
            return
        word = words[at]
        by_word = node.by_word.get(word)
        if by_word is not None:
            self._on(by_word, at + 1, told, until)
        if node.by_choice:
            mask = masks[at]
            for choice, after in node.by_choice:
                if choice.takes(word, mask):
                    self._on(after, at + 1, told, until)
        if node.jumps and at in self._jumps:
            self._over_measures(node, at, told, until)
        for length, after in node.gaps:
            for skipped in range(min(length, len(words) - at) + 1):
                self._on(after, at + skipped, told, until)

    def _over_measures(self, node: Node, at: int, told: int, until: int) -> None:
        for wanted, after in node.jumps:
            for kinds, end in self._jumps[at]:
                if wanted & kinds:
                    self._on(after, end + 1, told, until)

    def _end(self, node: Node, at: int, told: int, until: int) -> None:
        first = self._first
        for ending in node.endings:
            before = ending.before
            if before is None or ending.before_wanted == (
                first > 0 and before.takes(self._words[first - 1], self._masks[first - 1])
            ):
                self.hits.add(Hit(ending.name, told, (at if until < 0 else until) - 1))


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
