"""Matches a tree of patterns against words: an automaton whose states are made when they are first needed.

From every word the automaton runs until no pattern can go on.  What it has learned of a state and a word it remembers,
so that the work for a word is a few look-ups, however many patterns there are.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from threading import Lock
from typing import NamedTuple

from desktop_app.analysis.pattern_tree import Ending, Hit, Jumps, Node

_MOST_STATES = 60_000
"""States remembered at most; then the memory starts afresh."""

_END = -1
"""Stands behind the last word: nothing goes on from it, so that no step has to ask whether a word follows."""


class _Item(NamedTuple):
    """A place in the tree after so many words: `told` and `until` bound what is reported (-1: unset, counted from the
    first word), `sleep` words are passed over before the node goes on."""

    node: Node
    told: int
    until: int
    sleep: int


class _Output(NamedTuple):
    """A pattern ends `back` words before the current one."""

    ending: Ending
    told: int
    until: int
    back: int

    @property
    def is_plain(self) -> bool:
        """Whether all words are told, whatever stands before and behind them."""
        return self.ending.before is None and self.told < 0 and self.until < 0 and not self.back


class _Symbol(NamedTuple):
    """A word as the automaton sees it: its text, its classes, and the measures that begin at it (kinds, length)."""

    word: str
    mask: int
    measures: tuple[tuple[frozenset[str], int], ...]


class _State(dict[int, "_State"]):
    """Where the automaton can be after `depth` words: what goes on, and what ends here.  Holds the state after each
    next word, made by `step` when it is first asked for.

    Most of what ends does so with the word and whatever stood before: of that only the families' names are kept,
    as `plainly`.
    """

    __slots__ = ("_step", "depth", "is_dead", "otherwise", "plainly", "running", "tells")

    def __init__(
        self,
        depth: int,
        items: tuple[_Item, ...],
        outputs: Iterable[_Output],
        step: "Callable[[_State, int], _State]",
    ) -> None:
        super().__init__()
        self._step = step
        self.depth = depth
        self.running = items
        each = dict.fromkeys(outputs)
        self.plainly = tuple(output.ending.name for output in each if output.is_plain)
        self.otherwise = tuple(output for output in each if not output.is_plain)
        self.tells = bool(each)
        self.is_dead = not items and not each

    def __missing__(self, symbol: int) -> "_State":
        following = self[symbol] = self._step(self, symbol)
        return following


class Matching:
    """Finds all matches.  Any thread may scan: what is remembered depends on the patterns alone."""

    def __init__(self, root: Node, named: frozenset[str]) -> None:
        """`named` are the words that the patterns tell from all others of the same classes."""
        self._root = root
        self._named = named
        self._memory = _Memory(root, named)

    def scan(self, words: Sequence[str], masks: Sequence[int], jumps: Jumps) -> dict[str, list[Hit]]:
        """The matches of each family that has any, in the order of their first and last words."""
        memory = self._memory
        if memory.is_full:
            memory = self._memory = _Memory(self._root, self._named)
        ids = [*memory.ids(words, masks, jumps), _END]
        found: defaultdict[str, list[Hit]] = defaultdict(list)
        loose: set[str] = set()  # families whose matches may come twice, or out of order
        start = memory.start
        for first, symbol in enumerate(ids):
            state = start[symbol]
            if state.is_dead:
                continue
            at = first
            while True:
                if state.tells:
                    for name in state.plainly:
                        found[name].append(Hit(name, first, at))
                    for hit in _told(state.otherwise, first, at, words, masks):
                        found[hit.name].append(hit)
                        loose.add(hit.name)
                if not state.running:
                    break
                at += 1
                state = state[ids[at]]
        return {name: sorted(set(hits)) if name in loose else hits for name, hits in found.items()}


class _Memory:
    """What was learned of words and states so far; `start` is where every match begins."""

    def __init__(self, root: Node, named: frozenset[str]) -> None:
        self.start = _State(0, (_Item(root, -1, -1, 0),), (), self._stepped)
        self._named = named
        self._symbols: dict[tuple[object, ...], int] = {}
        self._meanings: list[_Symbol] = []
        self._masks: list[int] = []
        self._word_ids: dict[str, int] = {}
        self._states: dict[tuple[object, ...], _State] = {}
        self._numbering = Lock()

    @property
    def is_full(self) -> bool:
        return len(self._states) > _MOST_STATES or len(self._word_ids) > _MOST_STATES

    def ids(self, words: Sequence[str], masks: Sequence[int], jumps: Jumps) -> list[int]:
        """A number for every word: words that no pattern tells apart share one."""
        known = self._word_ids
        if not known.keys() >= set(words):
            known.update({word: self._word_id(word, mask) for word, mask in zip(words, masks, strict=True)})
        ids = list(map(known.__getitem__, words))
        own = list(map(self._masks.__getitem__, ids))
        if own != masks:
            # Some word is read in another form than it has: `i propose it` as `i proposed it`.
            for at in [at for at, (one, other) in enumerate(zip(own, masks, strict=True)) if one != other]:
                ids[at] = self._word_id(words[at], masks[at])
        for at, ends in jumps.items():
            measures = tuple(sorted({(kinds, end - at + 1) for kinds, end in ends}, key=_size))
            meaning = self._meanings[ids[at]]
            ids[at] = self._number(meaning.word, meaning.mask, measures)
        return ids

    def _word_id(self, word: str, mask: int) -> int:
        return self._number(word if word in self._named else "", mask, ())

    def _number(self, word: str, mask: int, measures: tuple[tuple[frozenset[str], int], ...]) -> int:
        key = (word, mask, measures)
        number = self._symbols.get(key)
        return self._new_number(key, _Symbol(word, mask, measures)) if number is None else number

    def _new_number(self, key: tuple[object, ...], symbol: _Symbol) -> int:
        with self._numbering:
            if key not in self._symbols:
                self._meanings.append(symbol)
                self._masks.append(symbol.mask)
                self._symbols[key] = len(self._meanings) - 1
            return self._symbols[key]

    def _stepped(self, state: _State, symbol: int) -> _State:
        """The state after one more word; states that are alike are one."""
        if symbol == _END:
            return _State(state.depth + 1, (), _final_outputs(state.running), self._stepped)
        step = _Step(state.depth + 1, self._meanings[symbol])
        for item in state.running:
            step.take(item)
        items = tuple(dict.fromkeys(step.items))
        key = (step.depth, tuple((id(i.node), i.told, i.until, i.sleep) for i in items), tuple(step.outputs))
        known = self._states.get(key)
        if known is None:
            known = self._states[key] = _State(step.depth, items, step.outputs, self._stepped)
        return known


class _Step:
    """One word taken by every item of a state: what can go on, and what ends."""

    def __init__(self, depth: int, symbol: _Symbol) -> None:
        self.depth = depth
        self.items: list[_Item] = []
        self.outputs: list[_Output] = []
        self._symbol = symbol

    def take(self, item: _Item) -> None:
        if item.sleep == 1:
            self._arrive(item.node, item.told, item.until)
        elif item.sleep:
            self.items.append(item._replace(sleep=item.sleep - 1))
        else:
            self._go_on(item.node, item.told, item.until)

    def _go_on(self, node: Node, told: int, until: int) -> None:
        """The node takes the word: by its text, its class, or as the first of a measure."""
        word, mask, measures = self._symbol
        for choice, after in node.barred:
            if not choice.takes(word, mask):
                self.outputs += [_Output(ending, told, until, 1) for ending in after.endings]
                self._go_on(after, told, until)
        if word in node.by_word:
            self._arrive(node.by_word[word], told, until)
        for choice, after in node.by_choice:
            if choice.takes(word, mask):
                self._arrive(after, told, until)
        for wanted, after in node.jumps:
            for kinds, length in measures:
                if wanted & kinds and length == 1:
                    self._arrive(after, told, until)
                elif wanted & kinds:
                    self.items.append(_Item(after, told, until, length - 1))

    def _arrive(self, node: Node, told: int, until: int) -> None:
        """The node is reached after this word: it may end here, and what it leads to without a word is reached too."""
        self.outputs += [_Output(ending, told, until, 0) for ending in node.endings]
        if node.by_word or node.by_choice or node.jumps or node.barred:
            self.items.append(_Item(node, told, until, 0))
        if node.from_here is not None:
            self._arrive(node.from_here, self.depth, until)
        if node.up_to_here is not None:
            self._arrive(node.up_to_here, told, self.depth)
        for length, after in node.gaps:
            self._arrive(after, told, until)
            self.items += [_Item(after, told, until, sleep) for sleep in range(1, length + 1)]


def _final_outputs(items: tuple[_Item, ...]) -> tuple[_Output, ...]:
    """What ends because no word follows that could bar it."""
    return tuple(
        _Output(ending, item.told, item.until, 1)
        for item in items
        if not item.sleep
        for _, after in item.node.barred
        for ending in after.endings
    )


def _told(
    outputs: tuple[_Output, ...], first: int, at: int, words: Sequence[str], masks: Sequence[int]
) -> Iterator[Hit]:
    """What is told of the patterns that end at the word `at`, where the word before the first one allows it."""
    for ending, told, until, back in outputs:
        before = ending.before
        if before is None or ending.before_wanted == (
            first > 0 and before.takes(words[first - 1], masks[first - 1])
        ):
            yield Hit(ending.name, first + max(0, told), at - back if until < 0 else first + until - 1)


def _size(measure: tuple[frozenset[str], int]) -> tuple[int, list[str]]:
    return measure[1], sorted(measure[0])
