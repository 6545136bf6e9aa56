"""Sound files of other formats, read as 16-bit mono, and recordings made small."""

import builtins
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from desktop_app.audio import flac, sound_file
from desktop_app.audio.wave_file import write_wave
from desktop_app.errors import BadInput, Missing, MockLoopError
from tests.fakes.voice import tone

RATE = 16_000


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    path = tmp_path / "take.wav"
    write_wave(path, RATE, tone(2.0, RATE))
    return path


def test_a_recording_becomes_a_flac_that_sounds_the_same(recording: Path) -> None:
    """Same samples, less room; the wave is gone and nothing unfinished is left."""
    samples, size = sound_file.read_samples(recording), recording.stat().st_size
    made = flac.to_flac(recording)
    assert made == recording.with_suffix(".flac")
    assert sound_file.read_samples(made) == samples
    assert made.stat().st_size < size / 2
    assert [path.name for path in made.parent.iterdir()] == [made.name]


def test_the_wave_is_kept_when_asked(recording: Path, tmp_path: Path) -> None:
    """An export leaves the recording where it is."""
    made = flac.to_flac(recording, tmp_path / "other.flac", keep_wave=True)
    assert recording.exists()
    assert made == tmp_path / "other.flac"


def test_a_flac_that_differs_is_thrown_away(recording: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the copy does not hold the same samples, the wave stays and the copy goes."""

    def wrong_samples(*_: Any) -> Any:
        yield b"\0\0"

    monkeypatch.setattr(sound_file, "read_blocks", wrong_samples)
    with pytest.raises(MockLoopError, match="does not sound the same"):
        flac.to_flac(recording)
    assert [path.name for path in recording.parent.iterdir()] == [recording.name]


def test_a_flac_of_another_rate_is_not_the_same(recording: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The comparison looks at the rate as well as at the samples."""
    monkeypatch.setattr(sound_file, "sound_info", lambda _: sound_file.SoundInfo(8_000, 1, 1))
    with pytest.raises(MockLoopError, match="does not sound the same"):
        flac.to_flac(recording)


def test_a_place_that_cannot_be_written_keeps_the_wave(recording: Path, tmp_path: Path) -> None:
    """A folder that is not there is one sentence, and the wave stays."""
    with pytest.raises(MockLoopError, match="kept as it is"):
        flac.to_flac(recording, tmp_path / "nowhere" / "a.flac")
    assert recording.exists()


def test_channels_are_averaged(tmp_path: Path) -> None:
    """A stereo file is heard as the mean of both sides, at its own rate."""
    path = tmp_path / "stereo.flac"
    left, right = np.full(4_410, 1_000, np.int16), np.full(4_410, 3_000, np.int16)
    soundfile.write(path, np.stack([left, right], axis=1), 44_100, subtype="PCM_16")
    assert sound_file.sound_info(path) == sound_file.SoundInfo(44_100, 4_410, 2)
    assert sound_file.sound_info(path).duration_s == 0.1
    assert sound_file.read_samples(path) == struct.pack("<h", 2_000) * 4_410


def test_a_stretch_of_a_foreign_file_is_read_by_its_times(recording: Path) -> None:
    """Times mean the same in a FLAC as in a wave."""
    wanted = sound_file.read_samples(recording, 0.5, 1.25)
    made = flac.to_flac(recording)
    assert sound_file.read_samples(made, 0.5, 1.25) == wanted
    assert sound_file.read_samples(made, 9.0) == b""


def test_a_flac_cut_short_is_called_damaged(recording: Path) -> None:
    """Half a FLAC is one sentence with its name, not a traceback of the library."""
    made = flac.to_flac(recording)
    made.write_bytes(made.read_bytes()[: made.stat().st_size // 2])
    with pytest.raises(BadInput, match=r"take\.flac is damaged"):
        sound_file.read_samples(made)


@pytest.mark.parametrize("content", [b"", b"no sound at all", b"fLaC" + bytes(40)])
def test_what_holds_no_sound_is_refused(tmp_path: Path, content: bytes) -> None:
    """One sentence names the file and the formats that were expected."""
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(BadInput, match="no sound that can be read"):
        sound_file.sound_info(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """The sentence names the file."""
    with pytest.raises(BadInput, match=r"gone\.wav cannot be read"):
        sound_file.sound_info(tmp_path / "gone.wav")


def test_a_missing_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where libsndfile cannot be loaded the sentence names its package."""
    real_import = builtins.__import__

    def guarded(name: str, *arguments: Any, **named: Any) -> Any:
        if name == "soundfile":
            raise OSError("sndfile library not found")
        return real_import(name, *arguments, **named)

    monkeypatch.setattr(builtins, "__import__", guarded)
    with pytest.raises(Missing, match="libsndfile1"):
        sound_file.soundfile_library()
