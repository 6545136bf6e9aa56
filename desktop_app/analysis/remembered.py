"""A dictionary that makes what it does not hold yet, and keeps it: a look-up costs no call once something is known."""

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Remembered(dict[K, V]):
    """What `make` gives for each key.  Any thread may ask; beyond `most` keys nothing more is kept."""

    def __init__(self, make: Callable[[K], V], most: int = 100_000) -> None:
        super().__init__()
        self._make = make
        self._most = most

    def __missing__(self, key: K) -> V:
        made = self._make(key)
        if len(self) < self._most:
            self[key] = made
        return made
