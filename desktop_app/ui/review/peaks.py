"""How loud a recording is, all along: reckoned once, kept beside the sound, quick to draw at any zoom.  No Qt here."""

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.audio import sound_file
from desktop_app.library.model import Recording

A_SECOND = 100
"""Peaks kept for each second of sound."""

_MAGIC = b"mockloop-peaks-1\n"
_FULL = 32_768
_COARSER = 8
_LEVELS = 5
_OF_MEAN = 0.72
_SILENCE = 0.2  # of the loudest: what lies below is breath, room and noise

Progress = Callable[[float], bool]
"""Takes how much is done, 0..1; returns False to give up."""


@dataclass(frozen=True, slots=True)
class Peaks:
    """One recording's peaks (0..255, the square root of the amplitude), each level `_COARSER` times coarser.

    `levels` keeps the loudest of each stretch, `means` its mean.  `start_s` is where the recording begins on the
    session's timeline.
    """

    start_s: float
    levels: tuple[Any, ...]
    means: tuple[Any, ...] = ()

    @property
    def end_s(self) -> float:
        return self.start_s + len(self.levels[0]) / A_SECOND


@dataclass(frozen=True, slots=True)
class Waveform:
    """The loudness along a session's whole timeline."""

    segments: tuple[Peaks, ...] = ()

    def bars(self, start_s: float, end_s: float, count: int) -> list[float]:
        """The loudest moment (0..1) of each of `count` equal parts from `start_s` to `end_s`."""
        return list((self._drawn(start_s, end_s, count, _loudest) / 255.0).tolist())

    def heights(self, start_s: float, end_s: float, count: int) -> list[float]:
        """How high (0..1) each of `count` equal parts is drawn.

        Between the mean and the loudest moment: from afar every part holds a loud moment, and the loudest alone would
        be a block; the mean tells how much was spoken in it.
        """
        loudest = self._drawn(start_s, end_s, count, _loudest)
        mean = self._drawn(start_s, end_s, count, _mean)
        return list(((_OF_MEAN * mean + (1 - _OF_MEAN) * loudest) / 255.0).tolist())

    def _drawn(self, start_s: float, end_s: float, count: int, of: Callable[[Any, Any], Any]) -> Any:
        import numpy as np

        edges_s = np.linspace(start_s, end_s, count + 1)
        heights = np.zeros(count)
        for peaks in self.segments:
            if peaks.end_s > start_s and peaks.start_s < end_s:
                heights = np.maximum(heights, of(peaks, edges_s))
        return heights

    def loudest(self) -> float:
        """How loud the loud parts of the speech are (0..1), silence and a few cracks left out: a full bar."""
        import numpy as np

        levels = [peaks.levels[0] for peaks in self.segments if len(peaks.levels[0])]
        if not levels:
            return 1.0
        values = np.concatenate(levels)
        heard = values[values > _SILENCE * float(values.max())]
        return max(0.05, float(np.percentile(heard, 98)) / 255.0) if len(heard) else 1.0


def _loudest(peaks: Peaks, edges_s: Any) -> Any:
    """The loudest peak between each two edges."""
    import numpy as np

    return _between(peaks.start_s, peaks.levels, edges_s, np.maximum.reduceat, per_value=False)


def _mean(peaks: Peaks, edges_s: Any) -> Any:
    """The mean of the peaks between each two edges."""
    import numpy as np

    return _between(peaks.start_s, peaks.means, edges_s, np.add.reduceat, per_value=True)


def _between(
    start_s: float, levels: Sequence[Any], edges_s: Any, of: Callable[[Any, Any], Any], *, per_value: bool
) -> Any:
    """`of` the values between each two edges; a level is taken in which a bar holds few values."""
    import numpy as np

    count = len(edges_s) - 1
    level = level_for((edges_s[-1] - edges_s[0]) * A_SECOND / count, len(levels))
    values = levels[level]
    places = (edges_s - start_s) * (A_SECOND / _COARSER**level)
    # A hair's breadth beside a border is on it: seconds are not whole in binary.
    first = np.floor(places[:-1] + 1e-6).astype(int)
    last = np.maximum(first + 1, np.ceil(places[1:] - 1e-6).astype(int))
    inside = (last > 0) & (first < len(values))
    bars = np.zeros(count)
    if not len(values) or not inside.any():
        return bars
    first, last = np.clip(first[inside], 0, len(values) - 1), np.clip(last[inside], 1, len(values))
    pairs = np.stack([first, last], axis=1).ravel()
    padded = np.append(values, np.zeros(1, values.dtype))
    bars[inside] = of(padded, pairs)[::2]
    if per_value:
        bars[inside] /= last - first
    return bars


def level_for(values_a_bar: float, levels: int) -> int:
    """The level to draw from: fine enough to be right, coarse enough that a bar looks at few values."""
    level = 0
    while level + 1 < levels and values_a_bar > 8 * _COARSER ** (level + 1):
        level += 1
    return level


def waveform_of(recordings: Sequence[Recording], progress: Progress | None = None) -> Waveform:
    """The waveform of all segments; those that were never reckoned are now.  A worker thread's.

    Raises `BadInput` where a file cannot be read.
    """
    segments = []
    for place, recording in enumerate(recordings):
        told = _within(progress, place / len(recordings), 1 / len(recordings))
        segments.append(peaks_of(_values(recording, told), recording.start_s))
    return Waveform(tuple(segments))


def peaks_of(values: Any, start_s: float) -> Peaks:
    """Peaks (uint8, `A_SECOND` a second) made ready for every zoom."""
    import numpy as np

    return Peaks(start_s, _levels(values, np.max), _levels(values.astype(np.float32), np.mean))


def kept_path(recording: Recording) -> Path:
    """Where the peaks of a recording are kept: beside it, whatever becomes of its format."""
    return recording.path.with_suffix(".peaks")


def _values(recording: Recording, progress: Progress) -> Any:
    import numpy as np

    path = kept_path(recording)
    expected = round(recording.duration_s * A_SECOND)
    with contextlib.suppress(OSError):
        kept = path.read_bytes()
        if kept.startswith(_MAGIC) and abs(len(kept) - len(_MAGIC) - expected) <= A_SECOND:
            return np.frombuffer(kept, dtype=np.uint8, offset=len(_MAGIC))
    values = _reckoned(recording.path, progress)
    # What cannot be kept is reckoned again next time; nobody loses anything by it.
    with contextlib.suppress(OSError):
        fresh = path.with_suffix(".peaks.new")
        fresh.write_bytes(_MAGIC + values.tobytes())
        fresh.chmod(0o600)
        fresh.replace(path)
    return values


def _reckoned(path: Path, progress: Progress) -> Any:
    """One value for each hundredth of a second of the file."""
    import numpy as np

    info = sound_file.sound_info(path)
    window = max(1, info.rate // A_SECOND)
    left = np.zeros(0, np.int16)
    parts = []
    done = 0
    for block in sound_file.read_blocks(path, block_s=10.0):
        samples = np.concatenate([left, np.frombuffer(block, dtype="<i2")])
        whole = len(samples) // window * window
        parts.append(_peaks(samples[:whole].reshape(-1, window)))
        left = samples[whole:]
        done += len(block) // 2
        if not progress(min(1.0, done / max(1, info.samples))):
            break
    if len(left):
        parts.append(_peaks(left.reshape(1, -1)))
    return np.concatenate(parts) if parts else np.zeros(0, np.uint8)


def _peaks(windows: Any) -> Any:
    import numpy as np

    loud = np.abs(windows.astype(np.int32)).max(axis=1) if windows.size else np.zeros(0)
    return np.minimum(255, np.sqrt(loud / _FULL) * 255).astype(np.uint8)


def _levels(values: Any, of: Callable[..., Any]) -> tuple[Any, ...]:
    import numpy as np

    levels = [values]
    while len(levels) < _LEVELS and len(levels[-1]) > _COARSER:
        finer = levels[-1]
        short = -len(finer) % _COARSER
        levels.append(of(np.append(finer, np.zeros(short, finer.dtype)).reshape(-1, _COARSER), axis=1))
    return tuple(levels)


def _within(progress: Progress | None, begin: float, share: float) -> Progress:
    if progress is None:
        return lambda _: True
    return lambda done: progress(begin + share * done)
