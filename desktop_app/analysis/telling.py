"""What each passage tells: a result, something learned, who was served, what was weighed, the course of the work."""

import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from struct import Struct

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.passages import Passage
from desktop_app.analysis.remembered import Remembered
from desktop_app.catalog.rulebook import RuleBook

_CLEAR = 0.0
"""Weight from which on a passage tells something rather than not (a chance of one half)."""

_SURE, _UNSURE = 1.5, -1.5

TOLD = ("result", "learned", "served", "weighed")
"""What an answer as a whole may lack."""

COURSE = ("result", "served", "situation", "deed", "plan")
"""What says of a figure in the passage whether it measures an effect."""

WHY = ("asked", "initiative")
"""What says whether the work was the speaker's own thought."""

DECISIONS = tuple(dict.fromkeys((*TOLD, *COURSE, *WHY)))


_BITS = 32
"""Room for one decision's sum of hundredths in a whole number that holds those of all decisions."""

_HALF = 1 << (_BITS - 1)
_SUMS = Struct(f"<{len(DECISIONS)}I")
_ALL_HALVES = sum(_HALF << (_BITS * place) for place in range(len(DECISIONS)))


@dataclass(frozen=True)
class Weighing:
    """How much each sign speaks for each decision, `packed` so that one addition adds for all of them.

    Whole numbers also give the same sum in whichever order signs are added.
    """

    signs: Mapping[str, int]
    bias: int


class _Packs(dict[str, int]):
    """Weights by sign; what was never weighed weighs nothing."""

    def __missing__(self, _: str) -> int:
        return 0


def packed(weights: Sequence[float]) -> int:
    """One weight for each decision, kept to the hundredth, as a whole number."""
    return sum(round(100 * weight) << (_BITS * place) for place, weight in enumerate(weights))


def _unpacked(total: int) -> list[float]:
    sums = _SUMS.unpack((total + _ALL_HALVES).to_bytes(_SUMS.size, "little"))
    return [(hundredths - _HALF) / 100 for hundredths in sums]


@lru_cache(maxsize=8)
def weighing_of(rules: RuleBook) -> Weighing:
    """The rule book's weights by sign, made when they are first asked for."""
    by_decision = [rules.weights[name] for name in DECISIONS]
    signs = dict.fromkeys(sign for weights in by_decision for sign in weights)
    packs = _Packs({sign: packed([weights.get(sign, 0.0) for weights in by_decision]) for sign in signs})
    return Weighing(packs, packs.pop("bias", 0))


@dataclass(frozen=True)
class Telling:
    """How much speaks for each passage telling each thing, as the logarithm of the odds."""

    passages: Sequence[Passage]
    weights: Mapping[str, Sequence[float]]

    @cached_property
    def _starts(self) -> list[int]:
        return [passage.first for passage in self.passages]

    def told(self, name: str) -> tuple[Hit, ...]:
        """The passages that tell it: those that rather do than not, or the one that does so most."""
        weights = self.weights[name]
        least = min(_CLEAR, max(weights, default=_CLEAR))
        return tuple(
            Hit(name, passage.first, passage.last)
            for passage, weight in zip(self.passages, weights, strict=True)
            if weight >= least
        )

    def expected(self, name: str) -> float:
        """How many passages may be expected to tell it: the sum of their chances."""
        return math.fsum(map(_CHANCE_OF.__getitem__, self.weights[name]))

    def signs_at(self, token: int) -> list[str]:
        """What the passage at the token tells, and the ones beside it, as signs to be weighed in turn."""
        number = max(0, bisect_right(self._starts, token) - 1)
        signs = []
        for name in COURSE:
            weights = self.weights[name]
            signs.append(f"{_how_likely(weights[number])} {name} here")
            if number and weights[number - 1] >= _CLEAR:
                signs.append(f"{name} before")
            if number + 1 < len(weights) and weights[number + 1] >= _CLEAR:
                signs.append(f"{name} after")
        return signs


def telling(passages: Sequence[Passage], weighing: Weighing) -> Telling:
    """Weighs the signs of every passage."""
    weight_of = weighing.signs.__getitem__
    rows = [_unpacked(sum(map(weight_of, passage.signs), weighing.bias)) for passage in passages]
    weights = {name: [row[place] for row in rows] for place, name in enumerate(DECISIONS)}
    return Telling(passages, weights)


def _chance(weight: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, weight))))


_CHANCE_OF = Remembered(_chance)


def _how_likely(weight: float) -> str:
    if weight >= _CLEAR:
        return "surely" if weight >= _SURE else "likely"
    return "likely not" if weight >= _UNSURE else "surely not"
