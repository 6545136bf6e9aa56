"""The recorder writes first, passes on second, counts the timeline, and survives lost devices and full disks."""

import errno
import threading
from pathlib import Path

import pytest

from desktop_app.audio.recorder import RecordedBlock, Recorder, Segment, level_of
from desktop_app.audio.wave_file import WaveWriter, read_samples
from desktop_app.errors import Missing, MockLoopError
from tests.fakes.microphone import FakeMicrophone
from tests.fakes.voice import tone

RATE = 16_000
TENTH = bytes(2 * RATE // 10)


def block(number: int) -> bytes:
    """A tenth of a second whose samples all are `number`."""
    return number.to_bytes(2, "little") * (RATE // 10)


@pytest.fixture
def microphone() -> FakeMicrophone:
    return FakeMicrophone(RATE)


def test_every_block_is_written_before_it_is_passed_on(tmp_path: Path, microphone: FakeMicrophone) -> None:
    """When a listener gets a block the file already holds it."""
    path = tmp_path / "take.wav"
    seen: list[bool] = []
    recorder = Recorder(
        pytest.fail, listeners=(lambda got: seen.append(read_samples(path).endswith(got.samples)),)
    )
    recorder.begin(microphone, path)
    for number in range(1, 6):
        microphone.feed(block(number))
    segment = recorder.end()
    assert seen == [True] * 5
    assert segment == Segment(path, RATE, 0.0, 0.5)
    assert read_samples(path) == b"".join(map(block, range(1, 6)))


def test_the_timeline_is_the_count_of_samples(tmp_path: Path, microphone: FakeMicrophone) -> None:
    """Blocks carry their start, rate and end; the position is the end of the last."""
    heard: list[RecordedBlock] = []
    recorder = Recorder(pytest.fail, listeners=(heard.append,))
    recorder.begin(microphone, tmp_path / "take.wav")
    microphone.feed_silence(3.0)
    recorder.end()
    assert [got.start_s for got in heard] == [pytest.approx(n / 10) for n in range(30)]
    assert heard[-1].end_s == recorder.position_s == 3.0


def test_a_slow_listener_loses_no_sound(tmp_path: Path, microphone: FakeMicrophone) -> None:
    """While a listener blocks, the microphone's blocks wait in the queue, and all are written in the end."""
    may_go_on, arrived = threading.Event(), threading.Event()

    def slow(_: RecordedBlock) -> None:
        arrived.set()
        assert may_go_on.wait(20)

    recorder = Recorder(pytest.fail, listeners=(slow,))
    recorder.begin(microphone, tmp_path / "take.wav")
    microphone.feed_silence(5.0)
    assert arrived.wait(20)
    assert recorder.backlog == 49
    may_go_on.set()
    segment = recorder.end()
    assert segment is not None
    assert segment.duration_s == 5.0


def test_while_paused_nothing_is_kept_and_time_stands_still(
    tmp_path: Path, microphone: FakeMicrophone
) -> None:
    """Blocks between pause and resume are neither written nor passed on nor counted; the level still shows."""
    levels: list[tuple[float, float]] = []
    heard: list[RecordedBlock] = []
    passed = threading.Semaphore(0)

    def level(rms: float, peak: float) -> None:
        levels.append((rms, peak))
        passed.release()

    recorder = Recorder(pytest.fail, level, (heard.append,))
    recorder.begin(microphone, tmp_path / "take.wav")
    for number, act in ((1, recorder.pause), (2, recorder.resume), (3, recorder.pause)):
        microphone.feed(block(number))
        assert passed.acquire(timeout=20)
        act()
    assert recorder.paused
    recorder.end()
    assert read_samples(tmp_path / "take.wav") == block(1) + block(3)
    assert [got.start_s for got in heard] == [0.0, 0.1]
    assert len(levels) == 3


def test_after_a_lost_device_the_timeline_goes_on_in_a_new_segment(tmp_path: Path) -> None:
    """Another microphone, with another rate, begins where the first one ended."""
    sentences: list[str] = []
    heard: list[RecordedBlock] = []
    recorder = Recorder(sentences.append, listeners=(heard.append,))
    first, second = FakeMicrophone(RATE), FakeMicrophone(44_100)
    recorder.begin(first, tmp_path / "1.wav")
    first.feed_silence(2.0)
    first.unplug()
    first.feed_silence(9.0)
    assert recorder.end() == Segment(tmp_path / "1.wav", RATE, 0.0, 2.0)
    recorder.begin(second, tmp_path / "2.wav")
    second.feed_silence(1.0)
    assert recorder.end() == Segment(tmp_path / "2.wav", 44_100, 2.0, 1.0)
    assert recorder.position_s == 3.0
    assert heard[20].start_s == 2.0
    assert heard[20].rate == 44_100
    assert len(sentences) == 1


class FullDisk(WaveWriter):
    """A writer on a disk that is full after half a second of sound."""

    def write(self, samples: bytes) -> None:
        if self.duration_s >= 0.5:
            raise OSError(errno.ENOSPC, "No space left on device")
        super().write(samples)


def test_a_full_disk_is_told_once_and_hearing_goes_on(tmp_path: Path, microphone: FakeMicrophone) -> None:
    """What was written is kept, one sentence is told, and listeners still get all blocks with their times."""
    sentences: list[str] = []
    heard: list[RecordedBlock] = []
    recorder = Recorder(sentences.append, listeners=(heard.append,), open_wave=FullDisk)
    recorder.begin(microphone, tmp_path / "take.wav")
    microphone.feed_silence(2.0)
    segment = recorder.end()
    assert segment is not None
    assert segment.duration_s == 0.5
    assert recorder.failed
    assert len(heard) == 20
    assert recorder.position_s == 2.0
    assert len(sentences) == 1
    assert "No space left on device" in sentences[0]


class FullAtTheEnd(WaveWriter):
    """A writer whose disk refuses the last flush."""

    def close(self) -> None:
        super().close()
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_disk_that_fails_at_the_end_is_told_too(tmp_path: Path, microphone: FakeMicrophone) -> None:
    """A full disk may show only when the file is closed; the segment is still given back."""
    sentences: list[str] = []
    recorder = Recorder(sentences.append, open_wave=FullAtTheEnd)
    recorder.begin(microphone, tmp_path / "take.wav")
    microphone.feed_silence(1.0)
    segment = recorder.end()
    assert segment is not None
    assert segment.duration_s == 1.0
    assert len(sentences) == 1


def test_a_place_that_cannot_be_written_stops_the_start(tmp_path: Path, microphone: FakeMicrophone) -> None:
    """The sentence names the file, and the microphone is let go of."""
    recorder = Recorder(pytest.fail)
    with pytest.raises(MockLoopError, match=r"take\.wav cannot be written"):
        recorder.begin(microphone, tmp_path / "nowhere" / "take.wav")
    assert not microphone.running
    assert recorder.end() is None


def test_a_refused_microphone_leaves_no_file(tmp_path: Path) -> None:
    """Where the microphone cannot be started nothing is written."""
    recorder = Recorder(pytest.fail)
    with pytest.raises(Missing, match="is refused"):
        recorder.begin(FakeMicrophone(refusal="The microphone is refused."), tmp_path / "take.wav")
    assert list(tmp_path.glob("*.wav")) == []


def test_the_level_is_told_ten_times_a_second(tmp_path: Path, microphone: FakeMicrophone) -> None:
    """A second of sound in odd blocks gives ten levels, of a sine the root of a half of its peak."""
    levels: list[tuple[float, float]] = []
    recorder = Recorder(pytest.fail, lambda rms, peak: levels.append((rms, peak)))
    recorder.begin(microphone, tmp_path / "take.wav")
    sound = tone(1.0, RATE, loudness=0.5)
    for at in range(0, len(sound), 1_234):
        microphone.feed(sound[at : at + 1_234])
    recorder.end()
    assert len(levels) == 10
    for rms, peak in levels:
        assert peak == pytest.approx(0.5, abs=0.001)
        assert rms == pytest.approx(0.5 / 2**0.5, abs=0.01)


def test_no_samples_have_no_level() -> None:
    """Nothing is as loud as silence."""
    assert level_of(b"") == (0.0, 0.0)
