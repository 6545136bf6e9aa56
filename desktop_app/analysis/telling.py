"""What each passage tells: a result, something learned, who was served, what was weighed, the course of the work."""

import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.passages import Passage
from desktop_app.catalog.rulebook import RuleBook

_CLEAR = 0.0
"""Weight from which on a passage tells something rather than not (a chance of one half)."""

_SURE, _UNSURE = 1.5, -1.5

TOLD = ("result", "learned", "served", "weighed")
"""What an answer as a whole may lack."""

COURSE = ("result", "served", "situation", "deed", "plan")
"""What says of a figure in the passage whether it measures an effect."""

DECISIONS = tuple(dict.fromkeys((*TOLD, *COURSE)))


@dataclass(frozen=True)
class Weighing:
    """How much each sign speaks for each decision, by sign: pairs of the decision's place in DECISIONS and a weight."""

    signs: Mapping[str, tuple[tuple[int, float], ...]]
    bias: tuple[float, ...]
    enough: Mapping[str, float]


@lru_cache(maxsize=8)
def weighing_of(rules: RuleBook) -> Weighing:
    """The rule book's weights by sign, made when they are first asked for."""
    signs: dict[str, list[tuple[int, float]]] = {}
    for place, name in enumerate(DECISIONS):
        for sign, weight in rules.weights[name].items():
            signs.setdefault(sign, []).append((place, weight))
    bias = tuple(rules.weights[name].get("bias", 0.0) for name in DECISIONS)
    return Weighing({sign: tuple(pairs) for sign, pairs in signs.items()}, bias, rules.weights["enough"])


@dataclass(frozen=True)
class Telling:
    """How much speaks for each passage telling each thing, as the logarithm of the odds.

    `enough` is the chance from which on an answer as a whole is taken to tell it.
    """

    passages: Sequence[Passage]
    weights: Mapping[str, Sequence[float]]
    enough: Mapping[str, float]

    @cached_property
    def _starts(self) -> list[int]:
        return [passage.first for passage in self.passages]

    def told(self, name: str) -> tuple[Hit, ...]:
        """The passages that tell it; empty where the answer as a whole does not."""
        if self.chance(name) < self.enough[name]:
            return ()
        weights = self.weights[name]
        least = min(_CLEAR, max(weights))
        return tuple(
            Hit(name, passage.first, passage.last)
            for passage, weight in zip(self.passages, weights, strict=True)
            if weight >= least
        )

    def chance(self, name: str) -> float:
        """How likely it is (0..1) that some passage tells it.

        The chance that none does is taken as the product of theirs, each chance squared, so that many weak passages do
        not make a clear one.
        """
        return 1 - math.prod(1 - _chance(weight) ** 2 for weight in self.weights[name])

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
    rows = [_weighed(passage, weighing) for passage in passages]
    weights = {name: [row[place] for row in rows] for place, name in enumerate(DECISIONS)}
    return Telling(passages, weights, weighing.enough)


def _weighed(passage: Passage, weighing: Weighing) -> list[float]:
    """The passage's weight for each decision; signs are added in one order, so that sums are always the same."""
    row = list(weighing.bias)
    known = weighing.signs
    for sign in passage.signs:
        if sign in known:
            for place, weight in known[sign]:
                row[place] += weight
    return row


def _chance(weight: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, weight))))


def _how_likely(weight: float) -> str:
    if weight >= _CLEAR:
        return "surely" if weight >= _SURE else "likely"
    return "likely not" if weight >= _UNSURE else "surely not"
