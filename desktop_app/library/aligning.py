"""Two answers to one question laid side by side: which words are the same, and what else was told beside them; pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from desktop_app.analysis.model import Word

_BREATH_S = 0.6
"""A gap that ends a passage, as it ends a sentence in prepared speech (norms: found well from 0.6 s)."""

_LEAST_WORDS, _MOST_WORDS = 6, 32

_SHORT_LETTERS = 3
_OF_SHORT = 0.05
"""Short words are in every sentence: they join others that agree, and are no sign of it themselves."""

_NEAR = 4
"""A long word that agrees alone may be chance; with another one so near on both sides it is not."""

_IN_A_RUN = 0.5
"""What a word counts for beyond its own weight where the one before agreed as well."""

Pair = tuple[int, int]


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
    """The two answers in rows, each word in exactly one of them, in the order in which it was said.

    Takes time and memory that grow with the product of their lengths: a tenth of a second for answers of three minutes.
    """
    mine, theirs = ([word.text.casefold() for word in words] for words in (left, right))
    pairs = _same_words(mine, theirs)
    cuts = _cuts(_telling(pairs, mine), _breaks(left), _breaks(right))
    return tuple(
        Row(
            Passage(i, i_end - 1) if i < i_end else None,
            Passage(j, j_end - 1) if j < j_end else None,
            tuple(pair for pair in pairs if i <= pair[0] < i_end and j <= pair[1] < j_end),
        )
        for (i, j), (i_end, j_end) in pairwise(cuts)
    )


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


# --- the words that are the same ----------------------------------------------------------------------------------


def _same_words(left: Sequence[str], right: Sequence[str]) -> list[Pair]:
    """The pairs of equal words, rising on both sides, that together tell the most; runs count more than words alone."""
    weights = _weights(left, right)
    wide = len(right) + 1
    best = [[0.0] * wide for _ in range(len(left) + 1)]
    run = [[0.0] * wide for _ in range(len(left) + 1)]
    for i in reversed(range(len(left))):
        word, row, below, runs = left[i], best[i], best[i + 1], run[i + 1]
        for j in reversed(range(len(right))):
            most = max(below[j], row[j + 1])
            if word == right[j]:
                going_on = runs[j + 1] + _IN_A_RUN * weights[word] if runs[j + 1] else 0.0
                run[i][j] = weights[word] + max(below[j + 1], going_on)
                most = max(most, run[i][j])
            row[j] = most
    return _without_chance(_traced(best, run, weights, left), left)


def _weights(left: Sequence[str], right: Sequence[str]) -> dict[str, float]:
    """How much a word tells that both say: the rarer, the more."""
    said = Counter(left) + Counter(right)
    whole = len(left) + len(right)
    return {
        word: log(1 + whole / count) * (_OF_SHORT if len(word) <= _SHORT_LETTERS else 1.0)
        for word, count in said.items()
    }


def _traced(
    best: Sequence[Sequence[float]],
    run: Sequence[Sequence[float]],
    weights: dict[str, float],
    left: Sequence[str],
) -> list[Pair]:
    """The way through the table that `best` was reckoned along."""
    found: list[Pair] = []
    i = j = 0
    running = False
    while i < len(best) - 1 and j < len(best[0]) - 1:
        if running or (run[i][j] and best[i][j] == run[i][j]):
            found.append((i, j))
            # In a run the next pair is part of what this one was worth.
            gain = run[i + 1][j + 1] + _IN_A_RUN * weights[left[i]] if run[i + 1][j + 1] else 0.0
            running = gain > best[i + 1][j + 1] and run[i][j] == weights[left[i]] + gain
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _without_chance(pairs: Sequence[Pair], left: Sequence[str]) -> list[Pair]:
    """The pairs without short words that agree alone."""
    kept = set(pairs)
    return [
        (i, j)
        for i, j in pairs
        if len(left[i]) > _SHORT_LETTERS or (i - 1, j - 1) in kept or (i + 1, j + 1) in kept
    ]


def _telling(pairs: Sequence[Pair], left: Sequence[str]) -> list[Pair]:
    """The pairs that show that the same is told: long words beside each other, or in a run with others."""
    kept = set(pairs)
    long = [pair for pair in pairs if len(left[pair[0]]) > _SHORT_LETTERS]
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
        mine = [place for place in left if before[0] < place <= pair[0]]
        theirs = [place for place in right if before[1] < place <= pair[1]]
        if mine and theirs:
            found += [(mine[0], theirs[0]), (mine[-1], theirs[-1])]
        before = pair
    return list(dict.fromkeys(found))
