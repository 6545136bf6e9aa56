"""Logistic regression on signs that are there or not: which of them matter, and how much each weighs."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
Weights = dict[str, float]

_STEPS = 400
_NEWTON_STEPS = 12
_LEAST_WEIGHT = 0.04


@dataclass
class Samples:
    """What was seen each time, whether it was so, and which answer it is from."""

    signs: list[Collection[str]] = field(default_factory=list)
    so: list[bool] = field(default_factory=list)
    group: list[int] = field(default_factory=list)

    def add(self, signs: Collection[str], so: bool, group: int) -> None:
        self.signs.append(signs)
        self.so.append(so)
        self.group.append(group)

    def without(self, groups: set[int]) -> "Samples":
        kept = Samples()
        for signs, so, group in zip(self.signs, self.so, self.group, strict=True):
            if group not in groups:
                kept.add(signs, so, group)
        return kept


def fit(samples: Samples, ridge: float, lasso: float = 0.0, least_seen: int = 4) -> Weights:
    """The weight of every sign that is worth one, in order of their names.

    `lasso` is the penalty on weights by which signs are chosen (none: all that were seen `least_seen` times); `ridge`
    is the penalty on the squares of the weights of those that remain.
    """
    counts = Counter(sign for signs in samples.signs for sign in set(signs))
    names = sorted(sign for sign, count in counts.items() if count >= least_seen and sign != "bias")
    if lasso:
        chosen = _chosen(_Seen(samples, names), lasso)
        names = [name for name, is_chosen in zip(names, chosen, strict=True) if is_chosen]
    weights = _ridge(_Seen(samples, names), ridge)
    told = {name: round(float(w), 2) for name, w in zip(names, weights[:-1], strict=True)}
    return {"bias": round(float(weights[-1]), 2)} | {
        name: weight for name, weight in told.items() if abs(weight) >= _LEAST_WEIGHT
    }


class _Seen:
    """The samples as rows and columns of what is there; a last column stands for the bias."""

    def __init__(self, samples: Samples, names: Sequence[str]) -> None:
        place = {name: at for at, name in enumerate(names)}
        pairs = [
            (row, place[sign])
            for row, signs in enumerate(samples.signs)
            for sign in set(signs)
            if sign in place
        ]
        self.rows = np.array([row for row, _ in pairs], np.int64)
        self.columns = np.array([column for _, column in pairs], np.int64)
        self.so = np.array(samples.so, float)
        self.height, self.width = len(samples.so), len(names)

    def weighed(self, weights: Vector) -> Vector:
        added = np.bincount(self.rows, weights=weights[self.columns], minlength=self.height)
        return added + weights[-1]

    def slope(self, weights: Vector) -> Vector:
        """How the summed logarithmic loss rises with each weight."""
        off = 1 / (1 + np.exp(-self.weighed(weights))) - self.so
        by_sign = np.bincount(self.columns, weights=off[self.rows], minlength=self.width)
        return np.append(by_sign, off.sum())

    def dense(self) -> Vector:
        whole = np.zeros((self.height, self.width + 1))
        whole[self.rows, self.columns] = 1.0
        whole[:, -1] = 1.0
        return whole


def _chosen(seen: _Seen, lasso: float) -> NDArray[np.bool_]:
    """The signs that keep a weight under the lasso (Beck and Teboulle's fast iterative shrinking, with restarts)."""
    stride = 1 / (0.25 * _steepest(seen))
    weights = np.zeros(seen.width + 1)
    ahead, pace = weights.copy(), 1.0
    for _ in range(_STEPS):
        stepped = ahead - stride * seen.slope(ahead)
        shrunk = np.sign(stepped) * np.maximum(np.abs(stepped) - stride * lasso, 0)
        shrunk[-1] = stepped[-1]
        if (ahead - shrunk) @ (shrunk - weights) > 0:
            pace = 1.0
        following = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead = shrunk + (pace - 1) / following * (shrunk - weights)
        weights, pace = shrunk, following
    return weights[:-1] != 0


def _steepest(seen: _Seen) -> float:
    """The largest eigenvalue of the samples' products, by power iteration."""
    vector = np.ones(seen.width + 1)
    value = 1.0
    for _ in range(30):
        out = seen.weighed(vector)
        vector = np.append(np.bincount(seen.columns, weights=out[seen.rows], minlength=seen.width), out.sum())
        value = float(np.linalg.norm(vector))
        vector /= value
    return value


def _ridge(seen: _Seen, ridge: float) -> Vector:
    """Newton's method; the bias goes free."""
    whole = seen.dense()
    penalty = np.full(seen.width + 1, ridge)
    penalty[-1] = 1e-3
    weights = np.zeros(seen.width + 1)
    for _ in range(_NEWTON_STEPS):
        chance = 1 / (1 + np.exp(-(whole @ weights)))
        bend = (whole.T * (chance * (1 - chance))) @ whole + np.diag(penalty)
        weights -= np.linalg.solve(bend, whole.T @ (chance - seen.so) + penalty * weights)
    return weights
