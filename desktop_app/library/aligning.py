"""Two answers to one question laid side by side: which words are the same, and what else was told beside them; pure."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop_app.analysis.model import Word
from desktop_app.library.same_words import SHORT_LETTERS, Pair, same_words

_BREATH_S = 0.6
"""A gap that ends a passage, as it ends a sentence in prepared speech (norms: found well from 0.6 s)."""

_LEAST_WORDS, _MOST_WORDS = 6, 32

_NEAR = 4
"""A long word that agrees alone may be chance; with another one so near on both sides it is not."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words `first` to `last` (inclusive) of an answer."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Row:
    """What stands side by side.  `same` pairs the words (left, right) that are the same; None: nothing on that side."""

    left: Passage | None
    right: Passage | None
    same: tuple[Pair, ...] = ()


def aligned(left: Sequence[Word], right: Sequence[Word]) -> tuple[Row, ...]:
    """The two answers in rows, each word in exactly one of them, in the order in which it was said."""
    mine, theirs = ([word.text.casefold() for word in words] for words in (left, right))
    pairs = same_words(mine, theirs)
    cuts = _cuts(_telling(pairs, mine), _breaks(left), _breaks(right))
    return tuple(
        Row(
            Passage(i, i_end - 1) if i < i_end else None,
            Passage(j, j_end - 1) if j < j_end else None,
            tuple(pair for pair in _of_left(pairs, i, i_end) if j <= pair[1] < j_end),
        )
        for (i, j), (i_end, j_end) in pairwise(cuts)
    )


def _of_left(pairs: Sequence[Pair], begin: int, end: int) -> Sequence[Pair]:
    """The pairs of these words of the left answer."""
    return pairs[bisect_left(pairs, (begin, -1)) : bisect_left(pairs, (end, -1))]


def counterpart(rows: Sequence[Row], word: int, *, from_left: bool) -> int | None:
    """The word on the other side that stands where this one does: the same, or the last same one before it.

    None where the other side has nothing there.
    """
    for row in rows:
        here, there = (row.left, row.right) if from_left else (row.right, row.left)
        if here is None or not here.first <= word <= here.last:
            continue
        if there is None:
            return None
        pairs = [pair if from_left else (pair[1], pair[0]) for pair in row.same]
        return max((other for mine, other in pairs if mine <= word), default=there.first)
    return None


def _telling(pairs: Sequence[Pair], left: Sequence[str]) -> list[Pair]:
    """The pairs that show that the same is told: long words beside each other, or in a run with others."""
    kept = set(pairs)
    long = [pair for pair in pairs if len(left[pair[0]]) > SHORT_LETTERS]
    found = {
        pair
        for one, other in pairwise(long)
        if other[0] - one[0] <= _NEAR and other[1] - one[1] <= _NEAR
        for pair in (one, other)
    }
    found |= {(i, j) for i, j in long if {(i - 1, j - 1), (i + 1, j + 1)} & kept}
    return sorted(found)


# --- rows ---------------------------------------------------------------------------------------------------------


def _breaks(words: Sequence[Word]) -> list[int]:
    """Where a passage may begin: at the first word, after a breath once there is enough to read, and past the last.

    Where there was no breath for long, at the longest gap there was.
    """
    gaps = [0.0, *(word.start_s - before.end_s for before, word in pairwise(words))]
    found = [0]
    for place in range(1, len(words)):
        length = place - found[-1]
        if gaps[place] >= _BREATH_S and length >= _LEAST_WORDS:
            found.append(place)
        elif length >= _MOST_WORDS:
            found.append(max(range(found[-1] + _LEAST_WORDS, place + 1), key=gaps.__getitem__))
    return [*found, len(words)] if words else found


def _cuts(pairs: Sequence[Pair], left: Sequence[int], right: Sequence[int]) -> list[Pair]:
    """Where rows begin on both sides: between two pairs, where both sides have a break.

    With several breaks there, what stands between the first and the last of them is a row of its own: told by one
    take alone, or by both in other words.
    """
    found: list[Pair] = []
    before = (-1, -1)
    for pair in [*pairs, (left[-1], right[-1])]:
        mine = left[bisect_right(left, before[0]) : bisect_right(left, pair[0])]
        theirs = right[bisect_right(right, before[1]) : bisect_right(right, pair[1])]
        if mine and theirs:
            found += [(mine[0], theirs[0]), (mine[-1], theirs[-1])]
        before = pair
    return list(dict.fromkeys(found))
