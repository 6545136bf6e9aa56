"""Notices a machine that slept: time that passed for the world and not for the round."""

import time
from collections.abc import Callable

LONGEST_BUSY_S = 5.0
"""The conductor looks every second; more than this between two looks is no busy moment, it is sleep."""


class GapWatch:
    """Compares the wall clock with the last look.  Conductor's thread only.

    The wall clock alone tells on every platform: the monotonic one stands still in sleep on Linux and macOS and goes on
    on Windows.  A wall clock that is set forward by hand looks the same; the round then pauses once, and says why.
    """

    def __init__(self, wall_s: Callable[[], float] = time.time) -> None:
        self._wall_s = wall_s
        self._last_wall_s = wall_s()

    def reset(self) -> None:
        """Forget what was before."""
        self._last_wall_s = self._wall_s()

    def slept_s(self) -> float:
        """Seconds slept since the last look, 0 where it was none."""
        wall_s = self._wall_s()
        passed_s = wall_s - self._last_wall_s
        self._last_wall_s = wall_s
        return passed_s if passed_s > LONGEST_BUSY_S else 0.0
