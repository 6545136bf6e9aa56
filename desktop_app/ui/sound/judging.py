"""What a microphone's levels say: too quiet, too loud, a noisy room, or good.  No Qt here."""

import math
from collections import deque
from typing import Literal

Verdict = Literal["waiting", "silent", "quiet", "loud", "noisy", "good"]

KEPT = 50
"""Levels come ten times a second: five seconds of them are judged."""

CLIPPING_PEAK = 0.97
SPOKEN_DB = -45.0
"""Anything below is the room, not a voice."""

QUIET_DB = -34.0
NOISY_DB = -48.0
"""With a room louder than this the recogniser begins to hear words that nobody said."""


def decibels(amplitude: float) -> float:
    """An amplitude of 0..1 in decibels below full scale; -100 for silence."""
    return 20.0 * math.log10(amplitude) if amplitude > 1e-5 else -100.0


class LevelJudge:
    """Judges the last five seconds of levels."""

    def __init__(self) -> None:
        self._levels: deque[tuple[float, float]] = deque(maxlen=KEPT)

    def take(self, rms: float, peak: float) -> None:
        """One level, both 0..1."""
        self._levels.append((rms, peak))

    @property
    def noise_db(self) -> float | None:
        """How loud the room is while nobody speaks; None before there is enough to say."""
        if len(self._levels) < 10:
            return None
        quietest = sorted(rms for rms, _ in self._levels)
        return decibels(quietest[len(quietest) // 10])

    @property
    def verdict(self) -> Verdict:
        """What to tell the person."""
        noise = self.noise_db
        if noise is None:
            return "waiting"
        if max(peak for _, peak in self._levels) >= CLIPPING_PEAK:
            return "loud"
        loudest = decibels(max(rms for rms, _ in self._levels))
        if max(peak for _, peak in self._levels) <= 0.0:
            return "silent"
        if loudest < SPOKEN_DB:
            return "waiting"
        if noise > NOISY_DB:
            return "noisy"
        return "quiet" if loudest < QUIET_DB else "good"
