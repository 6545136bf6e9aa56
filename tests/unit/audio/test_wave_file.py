"""Wave files: valid at every moment, read by their bytes, repaired after a kill, honest about a full disk."""

import os
import signal
import stat
import struct
import subprocess
import sys
import wave
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.audio.wave_file import (
    WaveWriter,
    read_blocks,
    read_samples,
    repair,
    wave_info,
    write_wave,
)
from desktop_app.errors import BadInput

RATE = 8_000


def samples_of(count: int, first: int = 0) -> bytes:
    """Distinct samples, so that a shift would show."""
    return struct.pack(f"<{count}h", *((first + n) % 30_000 for n in range(count)))


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    """The samples come back as they were, by us and by the standard library."""
    path = tmp_path / "a.wav"
    write_wave(path, RATE, samples_of(5_000))
    assert read_samples(path) == samples_of(5_000)
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        assert file.readframes(9_999) == samples_of(5_000)


def test_the_file_is_valid_after_every_write(tmp_path: Path) -> None:
    """Another reader sees all blocks written so far, while the writer is still open."""
    path = tmp_path / "a.wav"
    writer = WaveWriter(path, RATE)
    for number in range(5):
        writer.write(samples_of(100, number * 100))
        with wave.open(str(path)) as file:
            assert file.getnframes() == (number + 1) * 100 == writer.samples
    assert writer.duration_s == 500 / RATE
    writer.close()


def test_a_closed_writer_may_be_closed_again(tmp_path: Path) -> None:
    """Closing twice does no harm."""
    writer = WaveWriter(tmp_path / "a.wav", RATE)
    writer.close()
    writer.close()
    assert wave_info(tmp_path / "a.wav").samples == 0


def test_nobody_else_may_read_a_recording(tmp_path: Path) -> None:
    """A recording is its owner's alone."""
    writer = WaveWriter(tmp_path / "a.wav", RATE)
    writer.close()
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "a.wav").stat().st_mode) == 0o600


def test_each_second_of_sound_reaches_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three seconds of sound in tenths force the disk three times, and the end once more."""
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    writer = WaveWriter(tmp_path / "a.wav", RATE)
    for _ in range(30):
        writer.write(bytes(2 * RATE // 10))
    assert len(synced) == 3
    writer.close()
    assert len(synced) == 4


def test_a_killed_program_loses_nothing_written(tmp_path: Path) -> None:
    """After SIGKILL in the middle of recording the file holds all blocks and its header says so."""
    path = tmp_path / "a.wav"
    program = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from desktop_app.audio.wave_file import WaveWriter\n"
        f"writer = WaveWriter(Path(sys.argv[1]), {RATE})\n"
        "for _ in range(7): writer.write(bytes(1600))\n"
        "print('written', flush=True)\n"
        "time.sleep(600)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"written\n"
        child.send_signal(signal.SIGKILL)
    with wave.open(str(path)) as file:
        assert file.getnframes() == 5_600


def test_a_stale_header_is_not_believed(tmp_path: Path) -> None:
    """Sound beyond what the header claims is read, and `repair` makes the header say so."""
    path = tmp_path / "a.wav"
    write_wave(path, RATE, samples_of(100))
    with path.open("ab") as file:
        file.write(samples_of(60, 100) + b"\x01")
    assert wave_info(path).samples == 160
    assert repair(path).samples == 160
    with wave.open(str(path)) as repaired:
        assert repaired.readframes(999) == samples_of(160)


def test_a_header_that_claims_too_much_is_cut_to_the_bytes(tmp_path: Path) -> None:
    """A file shorter than its header holds what it holds."""
    path = tmp_path / "a.wav"
    write_wave(path, RATE, samples_of(100))
    os.truncate(path, 44 + 51)
    assert wave_info(path).samples == 25
    repair(path)
    assert path.stat().st_size == 44 + 50


def test_what_follows_the_sound_is_not_taken_for_sound(tmp_path: Path) -> None:
    """Other programs put a whole chunk behind the sound; it is left out."""
    path = tmp_path / "a.wav"
    write_wave(path, RATE, samples_of(100))
    with path.open("ab") as file:
        file.write(struct.pack("<4sI", b"LIST", 4) + b"INFO")
    assert read_samples(path) == samples_of(100)


def test_chunks_before_the_sound_are_passed_over(tmp_path: Path) -> None:
    """A chunk of odd length before the sound moves nothing, and `repair` leaves such a foreign file alone."""
    path = tmp_path / "a.wav"
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, RATE, RATE * 2, 2, 16)
    extra = struct.pack("<4sI", b"junk", 3) + b"abc\0"
    data = struct.pack("<4sI", b"data", 200) + samples_of(100)
    path.write_bytes(
        struct.pack("<4sI4s", b"RIFF", 4 + len(form + extra + data), b"WAVE") + form + extra + data
    )
    before = path.read_bytes()
    assert repair(path).samples == 100
    assert read_samples(path) == samples_of(100)
    assert path.read_bytes() == before


RIFF = b"RIFF\0\0\0\0WAVE"
STEREO = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 2, RATE, RATE * 4, 4, 16)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not a wave file"),
        (b"OggS and so on, long enough", "not a wave file"),
        (RIFF, "without sound"),
        (RIFF + b"data\0\0\0\0", "does not say its format"),
        (RIFF + struct.pack("<4sI", b"fmt ", 4) + b"abcd", "does not say its format"),
        (RIFF + STEREO + b"data\0\0\0\0", "2 channels of 16 bits"),
    ],
)
def test_what_is_no_recording_is_refused_in_one_sentence(tmp_path: Path, content: bytes, said: str) -> None:
    """The sentence names the file and what is wrong with it."""
    path = tmp_path / "a.wav"
    path.write_bytes(content)
    with pytest.raises(BadInput, match=said) as refusal:
        wave_info(path)
    assert str(path) in str(refusal.value)


def test_a_stretch_is_read_by_its_times(tmp_path: Path) -> None:
    """From a start to an end in seconds, in blocks, cut to what is there."""
    path = tmp_path / "a.wav"
    write_wave(path, RATE, samples_of(RATE))
    assert read_samples(path, 0.25, 0.5) == samples_of(2_000, 2_000)
    assert [len(block) for block in read_blocks(path, 0.4)] == [6_400, 6_400, 3_200]
    assert read_samples(path, 0.9, 99.0) == samples_of(800, 7_200)
    assert read_samples(path, 5.0) == b""


@given(blocks=st.lists(st.binary(max_size=64).filter(lambda block: len(block) % 2 == 0), max_size=20))
def test_any_blocks_come_back_in_order(tmp_path_factory: pytest.TempPathFactory, blocks: list[bytes]) -> None:
    """Whatever the blocks' sizes, empty ones too, the file is their joint."""
    path = tmp_path_factory.mktemp("waves") / "a.wav"
    writer = WaveWriter(path, RATE)
    for block in blocks:
        writer.write(block)
    writer.close()
    assert read_samples(path) == b"".join(blocks)
    assert repair(path).samples == len(b"".join(blocks)) // 2


@pytest.mark.skipif(os.name != "posix", reason="the limit that plays the full disk is of POSIX")
def test_a_full_disk_keeps_what_was_written(tmp_path: Path) -> None:
    """Where the system takes no more bytes the writer raises, and the file is valid up to there."""
    path = tmp_path / "a.wav"
    program = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from desktop_app.audio.wave_file import WaveWriter\n"
        f"writer = WaveWriter(Path(sys.argv[1]), {RATE})\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (10_001, resource.RLIM_INFINITY))\n"
        "try:\n"
        "    for _ in range(99): writer.write(bytes(1600))\n"
        "except OSError as error:\n"
        "    writer.close()\n"
        "    print(type(error).__name__, writer.samples)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["OSError", str((10_001 - 44) // 2)]
    with wave.open(str(path)) as file:
        assert file.getnframes() == (10_001 - 44) // 2
