"""Speech slower or faster: the pitch stays, the place in the sound is known, and normal speed is untouched."""

from typing import Any

import numpy as np
import pytest

from desktop_app.audio.stretch import Stretcher

RATE = 16_000
SECONDS = 4


@pytest.fixture
def sound() -> Any:
    """A voice-like sound: a hum of 150 Hz with overtones."""
    t = np.arange(SECONDS * RATE) / RATE
    return sum(np.sin(2 * np.pi * 150 * n * t) / n for n in range(1, 6)).astype(np.float32) * 5_000


def reader(sound: Any) -> Any:
    def read(start: int, count: int) -> Any:
        out = np.zeros(count, np.float32)
        first, last = (max(0, min(at, len(sound))) for at in (start, start + count))
        out[first - start : first - start + last - first] = sound[first:last]
        return out

    return read


def stretched(sound: Any, speed: float) -> Any:
    stretcher = Stretcher(reader(sound), RATE)
    parts = []
    while stretcher.position < len(sound):
        parts.append(stretcher.pull(speed))
    return np.concatenate(parts)


@pytest.mark.parametrize("speed", [0.5, 0.75, 1.25, 1.5, 2.0])
def test_the_length_changes_and_the_pitch_stays(sound: Any, speed: float) -> None:
    """At each speed the length is divided by it, and the strongest tone stays at 150 Hz."""
    made = stretched(sound, speed)
    assert len(made) == pytest.approx(len(sound) / speed, rel=0.02)
    spectrum = np.abs(np.fft.rfft(made * np.hanning(len(made))))
    assert np.argmax(spectrum) * RATE / len(made) == pytest.approx(150.0, abs=1.0)


@pytest.mark.parametrize("speed", [0.5, 1.5, 2.0])
def test_the_loudness_stays(sound: Any, speed: float) -> None:
    """The windows add up: no beating, no louder and no softer than a tenth."""
    inner = stretched(sound, speed)[RATE // 4 : -RATE // 4]
    in_tenths = inner[: len(inner) // 1600 * 1600].reshape(-1, 1600).std(axis=1)
    assert in_tenths == pytest.approx(np.full(len(in_tenths), sound.std()), rel=0.1)


def test_normal_speed_is_the_sound_itself(sound: Any) -> None:
    """No sample is changed."""
    made = stretched(sound, 1.0)
    assert np.array_equal(made[: len(sound)], sound)


def test_coming_back_to_normal_speed_goes_on_without_a_click(sound: Any) -> None:
    """After a stretch the sound goes on where the last window would have: no jump larger than the sound's own."""
    stretcher = Stretcher(reader(sound), RATE)
    made = np.concatenate([stretcher.pull(1.5) for _ in range(20)] + [stretcher.pull(1.0) for _ in range(20)])
    largest = np.abs(np.diff(sound)).max()
    assert np.abs(np.diff(made)).max() < 1.5 * largest
    before = stretcher.position
    stretcher.pull(1.0)
    assert stretcher.position == before + stretcher.hop


def test_silence_stays_silence() -> None:
    """Nothing comes of nothing, beyond the end as well."""
    stretcher = Stretcher(reader(np.zeros(RATE, np.float32)), RATE, start=RATE // 2)
    assert not np.concatenate([stretcher.pull(0.7) for _ in range(60)]).any()
