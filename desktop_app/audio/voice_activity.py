"""Where in a sound a voice is heard: stretches that are louder than the room and hum as a voice does.

Measured against a detector of the web's telephony on synthesised answers with pauses, clean and in noise
(CONTRIBUTING, "Hearing"); this one is as good there, tells a voice from a fan, and is one dependency less.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop_app.audio import sound_file
from desktop_app.audio.resample import resampled

_RATE = 8_000
_WINDOW = 320
"""40 ms: two periods of the lowest voice."""

_HOP = 80
_HOP_S = _HOP / _RATE
_LOWEST_HZ, _HIGHEST_HZ = 70, 400
_HUM = 0.45
_ABOVE_ROOM_DB = 4.0
_SOFTEST_DB = -65.0
_ROOM_PERCENTILE = 10
_ROUND_HUM_S = 0.15
"""Consonants do not hum: what is loud this close to a hum is voice as well."""

_LONGEST_GAP_S = 0.18
_SHORTEST_S = 0.08
_BLOCK_S = 30.0


def voiced_stretches(
    path: Path, start_s: float = 0.0, end_s: float | None = None
) -> tuple[tuple[float, float], ...]:
    """The stretches (start_s, end_s) of the sound file in which a voice is heard, in seconds from the file's start.

    The room is taken to be as loud as the softest tenth of the stretch.  Raises `BadInput` as `sound_info`.
    """
    import numpy as np

    rate = sound_file.sound_info(path).rate
    measured = [
        _measured(np.frombuffer(resampled(block, rate, _RATE), dtype="<i2").astype(np.float32) / 32_768)
        for block in sound_file.read_blocks(path, _BLOCK_S, start_s, end_s)
    ]
    if not measured:
        return ()
    loudness = np.concatenate([loud for loud, _ in measured])
    hum = np.concatenate([hums for _, hums in measured])
    if not len(loudness):
        return ()
    room = float(np.percentile(loudness, _ROOM_PERCENTILE))
    loud = loudness > max(room + _ABOVE_ROOM_DB, _SOFTEST_DB)
    voice = loud & _widened(loud & (hum > _HUM), round(_ROUND_HUM_S / _HOP_S))
    return tuple(
        (round(start_s + first * _HOP_S, 3), round(start_s + last * _HOP_S, 3))
        for first, last in _runs(voice, round(_LONGEST_GAP_S / _HOP_S))
        if (last - first) * _HOP_S >= _SHORTEST_S
    )


def _measured(sound: Any) -> tuple[Any, Any]:
    """For each hop: the loudness in decibels below full scale, and how much it repeats itself, 0..1."""
    import numpy as np

    padded = np.pad(sound, (_WINDOW // 2, _WINDOW // 2))
    count = len(sound) // _HOP
    if count == 0:
        return np.empty(0, np.float32), np.empty(0, np.float32)
    frames = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[: count * _HOP : _HOP]
    frames = frames - frames.mean(axis=1, keepdims=True)
    power = np.mean(frames * frames, axis=1)
    spectrum = np.fft.rfft(frames, 2 * _WINDOW, axis=1)
    likeness = np.fft.irfft(spectrum * spectrum.conj(), axis=1)[:, :_WINDOW]
    lags = np.arange(_RATE // _HIGHEST_HZ, _RATE // _LOWEST_HZ + 1)
    # The further the lag, the fewer samples overlap: put right, so that low voices are not at a disadvantage.
    overlap = (_WINDOW - lags) / _WINDOW
    hum = (likeness[:, lags] / overlap).max(axis=1) / (likeness[:, 0] + 1e-9)
    return 10 * np.log10(power + 1e-10), hum


def _widened(marks: Any, by: int) -> Any:
    """Marks, and everything within `by` hops of one."""
    import numpy as np

    return np.convolve(marks, np.ones(2 * by + 1), mode="same") > 0 if len(marks) > 2 * by else marks


def _runs(marks: Any, longest_gap: int) -> Iterator[tuple[int, int]]:
    """First and past-the-last index of each run of marks; runs with at most `longest_gap` between them are one."""
    import numpy as np

    at = np.flatnonzero(marks)
    if not len(at):
        return
    breaks = np.flatnonzero(np.diff(at) > longest_gap + 1)
    firsts = [at[0], *at[breaks + 1]]
    lasts = [*at[breaks], at[-1]]
    for first, last in zip(firsts, lasts, strict=True):
        yield int(first), int(last) + 1
