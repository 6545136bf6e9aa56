"""Two figures of one thing told apart from each other: `it used to take nine hours and it came back in one`."""

from collections.abc import Sequence

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.english.measure import Measure
from desktop_app.analysis.likeness import WERE, candidates
from desktop_app.analysis.pair_signs import pair_signs
from desktop_app.analysis.text import Spoken
from desktop_app.analysis.weighing import weight

_CLEARLY = 0.0


Pair = tuple[Measure, Measure, float]
"""Two figures in a row, and how much speaks for their being compared (the logarithm of the odds)."""


def comparisons(spoken: Spoken, pairs: Sequence[Pair]) -> list[Hit]:
    """Every two figures of which one tells how it was, or is elsewhere, and the other how it became.

    A figure is compared once: with the one for which more speaks.
    """
    found: list[Hit] = []
    compared: set[int] = set()
    for one, two, odds in sorted(pairs, key=lambda pair: -pair[2]):
        if odds > _CLEARLY and compared.isdisjoint((one.core, two.core)):
            compared.update((one.core, two.core))
            found.append(Hit("compared", _begin(spoken, one), two.last))
    return found


def weighed_pairs(spoken: Spoken) -> list[Pair]:
    """Every two figures that may be compared."""
    weights = spoken.lexicon.rules.weights["pair"]
    return [(one, two, weight(pair_signs(spoken, one, two), weights)) for one, two in candidates(spoken)]


def _begin(spoken: Spoken, measure: Measure) -> int:
    """The figure with the verb right before it."""
    before = measure.first - 1
    if spoken.token(before) == "from":
        return before
    return before if spoken.has(before, "level") or spoken.token(before) in WERE else measure.first
