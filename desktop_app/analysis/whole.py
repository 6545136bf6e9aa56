"""What an answer tells as a whole: weighed by how clearly its passages tell it, and by how often the rules find it.

A single passage is seldom clear.  Several that may tell the same, what stands around them and what the answer tells
besides decide together; how much each counts was fitted on labelled answers (content/rules/weights.yaml, `whole ...`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from math import inf

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.reasons import Reasons
from desktop_app.analysis.telling import DECISIONS, Telling
from desktop_app.analysis.weighing import reached, weight

WHOLE = ("result", "learned", "served", "weighed", "ordered")
"""What is asked of the whole answer: whether it tells these, and whether the work was only done on orders."""

_CLEAR = 0.0
_SURE = {"result": 3.5, "learned": 2.0, "served": 2.0, "weighed": 3.5}
"""The weights from which on one passage is enough: whoever said `next time i would ask first` and is told that nothing
was learned loses trust for good.  Lower ones cost F1 on answers left out."""

_ODDS = (-4, -3, -2, -1, 0, 1, 2, 3)
"""Weights of a passage that are told apart."""

_COUNTS = (0.125, 0.25, 0.5, 1, 2, 4)
"""Passages that may be expected to tell something (the sum of their chances) that are told apart."""

_HITS = (1, 2, 3)

_LENGTHS = (60, 90, 120, 160, 200, 250)
"""Words of an answer that are told apart: the longer it is, the more likely a passage only seems to tell something."""


@dataclass(frozen=True)
class Whole:
    """What was seen of an answer as a whole, and the weights of that by decision."""

    signs: frozenset[str]
    weights: Mapping[str, Mapping[str, float]]
    telling: Telling

    def tells(self, name: str) -> bool:
        """Whether the answer tells it (one of `WHOLE`): as a whole, or in one passage that leaves no doubt."""
        surest = max(self.telling.weights.get(name, ()), default=_CLEAR)
        return surest >= _SURE.get(name, inf) or self.weight(name) > _CLEAR

    def weight(self, name: str) -> float:
        """How much speaks for it, as the logarithm of the odds."""
        return weight(self.signs, self.weights[f"whole {name}"])


def whole_signs(
    telling: Telling, rulings: Mapping[str, Sequence[Hit]], why: Reasons, kind: str
) -> frozenset[str]:
    """Everything that is seen of the whole answer, each as a sign with a name."""
    return frozenset(_signs(telling, rulings, why, kind))


def _signs(telling: Telling, rulings: Mapping[str, Sequence[Hit]], why: Reasons, kind: str) -> Iterator[str]:
    yield f"in a {kind}"
    yield from reached("words", telling.passages[-1].last + 1 if telling.passages else 0, _LENGTHS)
    for name in DECISIONS:
        best, second = [*sorted(telling.weights[name], reverse=True)[:2], -9.0, -9.0][:2]
        yield from reached(f"{name} in", telling.expected(name), _COUNTS)
        yield from reached(f"{name} once", best, _ODDS)
        yield from reached(f"{name} twice", second, _ODDS)
    for name, hits in rulings.items():
        yield from reached(f"ruled {name}", len(hits), _HITS)
    for field in fields(why):
        yield from reached(f"ruled {field.name}", len(getattr(why, field.name)), _HITS)
