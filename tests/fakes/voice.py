"""A voice that writes a tone about as long as the words would take."""

import threading
from array import array
from math import pi, sin
from pathlib import Path

from desktop_app.audio.wave_file import write_wave
from desktop_app.errors import MockLoopError

RATE = 16_000
_WORD_S = 0.35
_MOST_S = 60.0


class FakeVoice:
    """Speaks at once.  `failure` makes it fail with that sentence; `slow` makes it wait to be cancelled."""

    def __init__(self, name: str = "a voice of the tests", failure: str = "", slow: bool = False) -> None:
        self._name = name
        self._failure = failure
        self._slow = slow
        self._cancelled = threading.Event()
        self.began = threading.Event()
        self.spoken: list[str] = []

    @property
    def name(self) -> str:
        return self._name

    def speak_to(self, text: str, path: Path) -> None:
        self._cancelled.clear()
        self.began.set()
        if self._failure:
            raise MockLoopError(self._failure)
        if not text.strip():
            raise MockLoopError("There is nothing to speak.")
        if self._slow and self._cancelled.wait(_MOST_S):
            raise MockLoopError(f'The voice "{self._name}" was told to stop.')
        self.spoken.append(text)
        try:
            write_wave(path, RATE, tone(_WORD_S * len(text.split()), RATE))
        except OSError as error:
            raise MockLoopError(f"The speech cannot be written to {path}: {error.strerror}.") from error

    def cancel(self) -> None:
        self._cancelled.set()


def tone(duration_s: float, rate: int = RATE, hertz: float = 220.0, loudness: float = 0.3) -> bytes:
    """16-bit samples of a sine wave."""
    count = round(duration_s * rate)
    peak = loudness * 32_767
    return array("h", (round(peak * sin(2 * pi * hertz * n / rate)) for n in range(count))).tobytes()
