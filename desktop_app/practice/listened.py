"""Stretches of the recording that hold an answer and nothing else: put together, and cut."""

from collections.abc import Iterable

Stretches = tuple[tuple[float, float], ...]

_SHORTEST_S = 0.3
"""Less than this holds no word."""


def without(stretches: Iterable[tuple[float, float]], start_s: float, end_s: float) -> Stretches:
    """The stretches less what lies between `start_s` and `end_s`; what is left too short for a word goes as well."""
    kept: list[tuple[float, float]] = []
    for begin_s, stop_s in stretches:
        kept += [(begin_s, min(stop_s, start_s)), (max(begin_s, end_s), stop_s)]
    return tuple((begin_s, stop_s) for begin_s, stop_s in kept if stop_s - begin_s >= _SHORTEST_S)
