"""Speech played slower or faster without a change of pitch: overlapping windows, each placed where it fits best."""

from collections.abc import Callable
from typing import Any

_WINDOW_S = 0.040
_SEARCH_S = 0.012
_COARSE = 4

ReadFrames = Callable[[int, int], Any]
"""Gives `count` float32 samples from index `start`; silence where the sound has not begun or is over."""


class Stretcher:
    """WSOLA (Verhelst and Roelands 1993) for one channel.

    `pull` gives the next stretch to be played and moves through the sound `speed` times as fast as it plays.
    At speed 1 the samples pass untouched.
    """

    def __init__(self, read: ReadFrames, rate: int, start: int = 0) -> None:
        import numpy as np

        self._read = read
        self._hop = max(2, round(rate * _WINDOW_S / 2))
        self._search = round(rate * _SEARCH_S)
        self._window = (0.5 - 0.5 * np.cos(np.pi * (np.arange(2 * self._hop) + 0.5) / self._hop)).astype(
            np.float32
        )
        self._position = float(start)
        self._natural: int | None = None
        self._tail: Any = None

    @property
    def position(self) -> float:
        """The index in the sound that the next pulled sample comes from."""
        return self._position

    @property
    def hop(self) -> int:
        """How many samples `pull` gives."""
        return self._hop

    def pull(self, speed: float) -> Any:
        """The next `hop` float32 samples at `speed` (1.0: as recorded)."""
        if speed == 1.0:
            return self._pull_plain()
        at = self._best_start(round(self._position))
        frame = self._read(at, 2 * self._hop) * self._window
        head = frame[: self._hop] + self._tail
        self._tail = frame[self._hop :]
        self._natural = at + self._hop
        self._position += self._hop * speed
        return head

    def _pull_plain(self) -> Any:
        if self._natural is not None:
            # Coming back to normal speed: go on exactly where the last window would have gone on.
            self._position, self._natural, self._tail = float(self._natural), None, None
        start = round(self._position)
        self._position += self._hop
        return self._read(start, self._hop)

    def _best_start(self, around: int) -> int:
        """Where, near `around`, the sound is most like what would have followed the last window."""
        import numpy as np

        if self._natural is None:
            faded = self._read(around, self._hop)
            self._tail = faded * self._window[self._hop :]
            return around
        target = self._read(self._natural, self._hop)[::_COARSE]
        field = self._read(around - self._search, self._hop + 2 * self._search)
        candidates = np.lib.stride_tricks.sliding_window_view(field, self._hop)[:, ::_COARSE]
        likeness = candidates @ target
        energy = np.sqrt(np.einsum("ij,ij->i", candidates, candidates)) + 1e-3
        return around - self._search + int(np.argmax(likeness / energy))
