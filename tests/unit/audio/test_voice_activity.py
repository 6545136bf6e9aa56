"""Where a voice is heard, and where there is only a room."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from desktop_app.audio.flac import to_flac
from desktop_app.audio.voice_activity import voiced_stretches
from desktop_app.audio.wave_file import write_wave
from desktop_app.errors import BadInput

RATE = 16_000
VOICES = ((1.0, 2.5), (3.5, 4.0), (6.0, 8.5))


def hum(duration_s: float, hertz: float = 120.0) -> Any:
    """A sound with the overtones of a voice."""
    t = np.arange(round(duration_s * RATE)) / RATE
    return sum(np.sin(2 * np.pi * hertz * n * t) / n for n in range(1, 12)) * 3_000


def noise(duration_s: float, loudness: float, seed: int = 1) -> Any:
    return np.random.default_rng(seed).normal(0, loudness, round(duration_s * RATE))


def spoken(room: float = 0.0, hertz: float = 120.0) -> Any:
    """Ten seconds with three stretches of voice in a room of this loudness."""
    sound = noise(10.0, room) if room else np.zeros(10 * RATE)
    for start_s, end_s in VOICES:
        sound[round(start_s * RATE) : round(end_s * RATE)] += hum(end_s - start_s, hertz)
    return sound


def kept(tmp_path: Path, sound: Any, rate: int = RATE) -> Path:
    path = tmp_path / "sound.wav"
    write_wave(path, rate, np.clip(sound, -32_768, 32_767).astype("<i2").tobytes())
    return path


@pytest.mark.parametrize("room", [0.0, 30.0, 300.0])
@pytest.mark.parametrize("hertz", [80.0, 120.0, 250.0])
def test_the_stretches_of_a_voice_are_found(tmp_path: Path, room: float, hertz: float) -> None:
    """Low and high voices, in silence and in a noisy room, each to within a tenth of a second."""
    found = voiced_stretches(kept(tmp_path, spoken(room, hertz)))
    assert len(found) == len(VOICES)
    for (start_s, end_s), (true_start_s, true_end_s) in zip(found, VOICES, strict=True):
        assert start_s == pytest.approx(true_start_s, abs=0.1)
        assert end_s == pytest.approx(true_end_s, abs=0.1)


@pytest.mark.parametrize("sound", [np.zeros(5 * RATE), noise(5.0, 10.0), noise(5.0, 3_000.0)])
def test_a_room_without_a_voice_has_no_stretch(tmp_path: Path, sound: Any) -> None:
    """Silence, a quiet room and a loud fan."""
    assert voiced_stretches(kept(tmp_path, sound)) == ()


def test_a_knock_is_no_voice(tmp_path: Path) -> None:
    """Something loud and short that does not hum."""
    sound = noise(3.0, 20.0)
    sound[RATE : RATE + 800] += noise(0.05, 9_000.0, seed=2)
    assert voiced_stretches(kept(tmp_path, sound)) == ()


def test_a_short_breath_between_words_does_not_part_them(tmp_path: Path) -> None:
    """A gap of 0.15 s is inside speech, one of half a second is a pause."""
    pause = np.zeros(RATE // 2)
    sound = np.concatenate([pause, hum(0.5), np.zeros(round(0.1 * RATE)), hum(0.5), pause, hum(0.5), pause])
    assert len(voiced_stretches(kept(tmp_path, sound))) == 2


def test_a_part_of_a_file_has_times_of_the_whole(tmp_path: Path) -> None:
    """Times count from the file's start, of a FLAC at another rate too."""
    path = to_flac(kept(tmp_path, np.repeat(spoken(30.0), 3), RATE * 3))
    found = voiced_stretches(path, 3.0, 9.0)
    assert [start_s for start_s, _ in found] == [pytest.approx(3.5, abs=0.1), pytest.approx(6.0, abs=0.1)]


@pytest.mark.parametrize("samples", [0, 5, 200])
def test_next_to_nothing_has_no_stretch(tmp_path: Path, samples: int) -> None:
    """A file that is empty or shorter than a window."""
    assert voiced_stretches(kept(tmp_path, np.zeros(samples))) == ()


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """As wherever sound is read."""
    with pytest.raises(BadInput, match="cannot be read"):
        voiced_stretches(tmp_path / "gone.wav")
