"""How much a set of signs speaks for a decision."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import fsum


def weight(signs: AbstractSet[str], weights: Mapping[str, float]) -> float:
    """The logarithm of the odds: the bias and the weights of the signs, the same in whichever order they are added."""
    return fsum((weights["bias"], *(weights[sign] for sign in signs if sign in weights)))


def reached(what: str, value: float, levels: Sequence[float]) -> Iterator[str]:
    """One sign for every level that the value reaches: a higher one has all signs of a lower one, and more."""
    return (f"{what} {level:g}+" for level in levels if value >= level)
