"""A tape plays recordings as a microphone would, at any speed, and its clock runs with it."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.audio.tape import TapeClock, TapeMicrophone
from desktop_app.audio.wave_file import write_wave
from desktop_app.errors import BadInput
from tests.fakes.clock import ManualClock
from tests.fakes.voice import tone

RATE = 16_000
FAST = 500.0


class Ear:
    """Collects what a tape delivers, and lets a test wait for so much of it."""

    def __init__(self) -> None:
        self.samples = bytearray()
        self._changed = threading.Condition()

    def __call__(self, samples: bytes) -> None:
        with self._changed:
            self.samples += samples
            self._changed.notify_all()

    def wait_for(self, duration_s: float) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.samples) >= 2 * RATE * duration_s, 20)


@pytest.fixture
def tape() -> Iterator[TapeMicrophone]:
    tape = TapeMicrophone(RATE, FAST)
    yield tape
    tape.stop()


def test_recordings_come_one_after_another_and_silence_after_them(
    tmp_path: Path, tape: TapeMicrophone
) -> None:
    """Two recordings with a pause between come out sample by sample, and then only zeros."""
    one, two = tone(0.35, RATE, 300.0), tone(0.25, RATE, 500.0)
    write_wave(tmp_path / "1.wav", RATE, one)
    write_wave(tmp_path / "2.wav", RATE, two)
    assert tape.put(tmp_path / "1.wav") == pytest.approx(0.35)
    assert tape.silence(0.2) == pytest.approx(0.2)
    tape.put(tmp_path / "2.wav")
    ear = Ear()
    tape.start(ear, pytest.fail)
    ear.wait_for(1.5)
    tape.stop()
    whole = one + bytes(2 * 3_200) + two
    assert ear.samples.startswith(whole)
    assert not ear.samples[len(whole) :].strip(b"\0")


def test_whoever_waits_is_told_when_a_recording_was_heard(tmp_path: Path, tape: TapeMicrophone) -> None:
    """`heard` comes after the recording's last sample was delivered, and the tape is idle then."""
    write_wave(tmp_path / "1.wav", RATE, tone(0.5, RATE))
    ear, heard = Ear(), threading.Event()
    delivered: list[int] = []

    def note() -> None:
        delivered.append(len(ear.samples))
        heard.set()

    tape.put(tmp_path / "1.wav", note)
    assert not tape.idle.is_set()
    tape.start(ear, pytest.fail)
    assert heard.wait(20)
    assert delivered[0] >= 2 * RATE // 2
    assert tape.idle.wait(20)


def test_a_recording_of_another_rate_is_brought_to_the_tapes(tmp_path: Path, tape: TapeMicrophone) -> None:
    """Half a second at 44,100 Hz is half a second on the tape."""
    write_wave(tmp_path / "1.wav", 44_100, tone(0.5, 44_100))
    assert tape.put(tmp_path / "1.wav") == pytest.approx(0.5)


def test_what_is_no_sound_is_refused_when_it_is_queued(tmp_path: Path, tape: TapeMicrophone) -> None:
    """The sentence comes to whoever queues the file, not to the tape's thread."""
    with pytest.raises(BadInput, match="cannot be read"):
        tape.put(tmp_path / "gone.wav")


def test_what_is_cleared_is_not_heard(tape: TapeMicrophone) -> None:
    """Clearing forgets what is queued; nobody is told that it was heard."""
    tape.silence(600.0, lambda: pytest.fail("it was cleared"))
    tape.clear()
    assert tape.idle.is_set()


def test_a_held_tape_waits_and_its_clock_stands_still(tape: TapeMicrophone) -> None:
    """While the recogniser is behind no block comes and no time passes; afterwards both go on."""
    may_run, asked = threading.Event(), threading.Event()

    def hold() -> bool:
        if may_run.is_set():
            return False
        asked.set()
        return True

    tape.hold = hold
    ear = Ear()
    clock = TapeClock(tape)
    tape.start(ear, pytest.fail)
    assert asked.wait(20)
    before_s = clock.now_s()
    assert not ear.samples
    assert clock.now_s() == before_s
    may_run.set()
    ear.wait_for(1.0)
    assert clock.now_s() >= before_s + 0.9


def test_the_tape_runs_at_its_speed() -> None:
    """By its clock a tape ten times as fast delivers ten seconds in one, and never two blocks at once."""
    clock = ManualClock()
    tape = TapeMicrophone(RATE, 10.0, clock=clock)
    ear = Ear()
    tape.start(ear, pytest.fail)
    ear.wait_for(0.1)
    for tenths in range(2, 101):
        clock.advance(0.01)
        ear.wait_for(tenths / 10)
    assert tape.delivered_s <= 10.1
    tape.stop()


def test_a_stopped_tape_delivers_nothing_and_goes_on_where_it_was(tape: TapeMicrophone) -> None:
    """After `stop` has returned no block comes; a second start goes on with what is queued."""
    ear = Ear()
    tape.start(ear, pytest.fail)
    ear.wait_for(0.5)
    tape.stop()
    tape.stop()
    count = len(ear.samples)
    assert not tape.running
    assert not tape.lost
    assert tape.delivered_s == count / 2 / RATE
    tape.start(ear, pytest.fail)
    ear.wait_for(count / 2 / RATE + 0.5)


def test_a_tape_may_be_stopped_from_its_own_thread(tape: TapeMicrophone) -> None:
    """Whoever takes a block may stop the tape without waiting for himself."""
    stopped = threading.Event()

    def stop_at_once(_: bytes) -> None:
        tape.stop()
        stopped.set()

    tape.start(stop_at_once, pytest.fail)
    assert stopped.wait(20)


def test_before_and_after_the_tape_runs_its_clock_is_an_ordinary_one() -> None:
    """Nobody who waits before the round or after it waits for ever."""
    base = ManualClock()
    tape = TapeMicrophone(RATE, FAST)
    clock = TapeClock(tape, base)
    start_s = clock.now_s()
    base.advance(3.0)
    assert clock.now_s() == start_s + 3.0
    assert clock.real_wait_s(5.0) == 5.0
    ear = Ear()
    tape.start(ear, pytest.fail)
    assert clock.real_wait_s(5.0) == 5.0 / FAST
    ear.wait_for(2.0)
    tape.stop()
    delivered_s = tape.delivered_s
    assert clock.now_s() == pytest.approx(start_s + 3.0 + delivered_s)
    base.advance(1.0)
    assert clock.now_s() == pytest.approx(start_s + 4.0 + delivered_s)


def test_a_tape_has_a_name_and_a_rate() -> None:
    """They are what it was made with."""
    tape = TapeMicrophone(8_000, name="take.wav")
    assert (tape.name, tape.rate) == ("take.wav", 8_000)
