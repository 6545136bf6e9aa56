"""Counts of right and wrong, and how a predicted metric is matched with a labelled one.

A predicted span matches a labelled one when they share at least half of the words of the longer of the two; each span
matches once, the best pairs first.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

Span = tuple[int, int]
"""First word and last word (inclusive)."""


@dataclass
class Score:
    """Right, wrongly raised and missed, with the misses told."""

    right: int = 0
    extra: int = 0
    missed: int = 0
    told: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float | None:
        return self.right / (self.right + self.extra) if self.right + self.extra else None

    @property
    def recall(self) -> float | None:
        return self.right / (self.right + self.missed) if self.right + self.missed else None

    @property
    def f1(self) -> float | None:
        whole = 2 * self.right + self.extra + self.missed
        return 2 * self.right / whole if whole else None

    def add(self, other: "Score") -> None:
        self.right += other.right
        self.extra += other.extra
        self.missed += other.missed
        self.told += other.told


def overlap(one: Span, other: Span) -> float:
    """Shared words over the words of the longer span."""
    shared = min(one[1], other[1]) - max(one[0], other[0]) + 1
    return max(0, shared) / max(one[1] - one[0] + 1, other[1] - other[0] + 1)


def match_spans(
    predicted: Sequence[Span], wanted: Sequence[Span], least: float = 0.5
) -> tuple[list[Span], list[Span]]:
    """Predicted spans that match nothing, and labelled ones that nothing matches."""
    pairs = sorted(
        ((overlap(p, w), p, w) for p in predicted for w in wanted if overlap(p, w) >= least), reverse=True
    )
    free, open_ = list(predicted), list(wanted)
    for _, p, w in pairs:
        if p in free and w in open_:
            free.remove(p)
            open_.remove(w)
    return free, open_


def find_span(words: Sequence[str], text: str) -> Span | None:
    """Where the labelled words stand in the answer."""
    wanted = text.split()
    for at in range(len(words) - len(wanted) + 1):
        if list(words[at : at + len(wanted)]) == wanted:
            return at, at + len(wanted) - 1
    return None
