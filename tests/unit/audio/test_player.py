"""The player's own logic, over a loudspeaker of the tests: what is played, from where, how fast, and when it ends."""

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from desktop_app.audio import portaudio
from desktop_app.audio.playback import Playback, open_loudspeaker
from desktop_app.audio.player import DevicePlayer, SilentPlayer
from desktop_app.audio.wave_file import write_wave
from desktop_app.errors import Missing
from tests.fakes.clock import ManualClock
from tests.fakes.portaudio import FakePortAudio, device
from tests.fakes.voice import tone

RATE = 16_000
BLOCK = 320


class Outcome:
    """Takes `finished` and lets a test wait for it."""

    def __init__(self) -> None:
        self._told = threading.Event()
        self.calls: list[bool] = []

    def __call__(self, whole: bool) -> None:
        self.calls.append(whole)
        self._told.set()

    def wait(self) -> bool:
        assert self._told.wait(20)
        return self.calls[-1]


@pytest.fixture
def package(monkeypatch: pytest.MonkeyPatch) -> FakePortAudio:
    package = FakePortAudio([device(0, "Microphone", inputs=1), device(1, "Speaker", outputs=2)])
    monkeypatch.setattr(portaudio, "sounddevice", lambda: package)
    return package


@pytest.fixture
def ramp(tmp_path: Path) -> Path:
    """Two seconds whose samples count up, so that each says where it comes from."""
    path = tmp_path / "ramp.wav"
    write_wave(path, RATE, np.arange(2 * RATE, dtype="<i2").tobytes())
    return path


def eventually(true: Callable[[], bool]) -> None:
    """Until it is true, with a limit and without a sleep of our own."""
    waiting = threading.Event()
    for _ in range(4_000):
        if true():
            return
        waiting.wait(0.005)
    pytest.fail("it never came to be")


def played(package: FakePortAudio, outcome: Outcome, most: int = 9_999) -> list[int]:
    """All samples that the loudspeaker gets until the end; gaps of an unready player are left out."""
    eventually(lambda: bool(package.streams) and package.streams[-1].state == "running")
    stream = package.streams[-1]
    got: list[int] = []
    waiting = threading.Event()
    while not outcome.calls and len(got) < most * BLOCK:
        block = np.frombuffer(stream.ask(BLOCK), "<i2").tolist()
        if any(block):
            got += block
        else:
            waiting.wait(0.001)
    return got


def test_a_file_is_played_sample_by_sample(package: FakePortAudio, ramp: Path) -> None:
    """At normal speed the loudspeaker gets exactly the file, and the end is told once."""
    player, outcome = DevicePlayer(), Outcome()
    player.play(ramp, outcome)
    got = played(package, outcome)
    assert outcome.wait()
    assert got[: 2 * RATE] == list(range(2 * RATE))
    assert outcome.calls == [True]
    eventually(lambda: not player.playing)
    assert player.position_s == 0.0
    assert package.streams[-1].state == "closed"


def test_a_stretch_is_played_from_its_start_to_its_end(package: FakePortAudio, ramp: Path) -> None:
    """From half a second to one second, to within one block."""
    player, outcome = DevicePlayer(), Outcome()
    player.play(ramp, outcome, start_s=0.5, end_s=1.0)
    got = played(package, outcome)
    assert got[0] == RATE // 2
    assert RATE <= got[-1] + 1 <= RATE + BLOCK


def test_faster_means_sooner(package: FakePortAudio, tmp_path: Path) -> None:
    """At twice the speed half as many samples are played, and a tone keeps its pitch."""
    path = tmp_path / "tone.wav"
    write_wave(path, RATE, tone(3.0, RATE, 400.0))
    player, outcome = DevicePlayer(), Outcome()
    player.speed = 2.0
    player.play(path, outcome)
    got = np.array(played(package, outcome), float)
    assert abs(len(got) - 1.5 * RATE) < 0.05 * RATE
    strongest = np.argmax(np.abs(np.fft.rfft(got * np.hanning(len(got)))))
    assert strongest * RATE / len(got) == pytest.approx(400.0, abs=4.0)


def test_the_speed_stays_within_what_can_be_followed() -> None:
    """From half to double, whatever is asked for; the volume from nothing to all."""
    player = DevicePlayer()
    player.speed, player.volume = 9.0, 3.0
    assert (player.speed, player.volume) == (2.0, 1.0)
    player.speed, player.volume = 0.1, -1.0
    assert (player.speed, player.volume) == (0.5, 0.0)


def test_the_volume_acts_while_playing(package: FakePortAudio, ramp: Path) -> None:
    """After the volume is halved the samples are half as large."""
    player, outcome = DevicePlayer(), Outcome()
    player.play(ramp, outcome)
    played(package, outcome, most=10)
    player.volume = 0.5
    player.speed = 1.0
    got = played(package, outcome)
    assert got[-1] == pytest.approx((2 * RATE - 1) / 2, abs=1)


def test_a_seek_goes_on_from_there(package: FakePortAudio, ramp: Path) -> None:
    """What was ready is dropped, and the position is the new one at once; before the start is the start."""
    player, outcome = DevicePlayer(), Outcome()
    player.play(ramp, outcome)
    played(package, outcome, most=5)
    player.seek(1.5)
    assert player.position_s == 1.5
    assert played(package, outcome, most=1)[0] == RATE * 3 // 2
    player.seek(-1.0)
    assert player.position_s == 0.0
    played(package, outcome)
    assert outcome.wait()


def test_the_position_is_what_is_heard(package: FakePortAudio, ramp: Path) -> None:
    """It follows the samples that the device took, not those made ready."""
    player, outcome = DevicePlayer(), Outcome()
    player.play(ramp, outcome)
    got = played(package, outcome, most=20)
    assert player.position_s == pytest.approx(got[-1] / RATE, abs=BLOCK / RATE)
    player.stop()
    assert not outcome.wait()


def test_paused_it_gives_silence_and_goes_on_where_it_was(package: FakePortAudio, ramp: Path) -> None:
    """The device keeps asking and gets zeros; resumed it gets the next sample."""
    player, outcome = DevicePlayer(), Outcome()
    player.play(ramp, outcome)
    before = played(package, outcome, most=5)[-1]
    player.pause()
    assert player.paused
    assert package.streams[-1].ask(BLOCK) == bytes(2 * BLOCK)
    player.resume()
    assert played(package, outcome, most=1)[0] == before + 1
    player.stop()


def test_stopping_silences_at_once(package: FakePortAudio, ramp: Path) -> None:
    """The stream is aborted, not drained; stopping when silent does nothing."""
    player, outcome = DevicePlayer(), Outcome()
    player.stop()
    player.play(ramp, outcome)
    played(package, outcome, most=2)
    player.stop()
    assert outcome.calls == [False]
    assert package.streams[-1].state == "closed"
    assert not player.paused


def test_another_file_ends_the_first(package: FakePortAudio, ramp: Path) -> None:
    """The first is told that it was stopped before the second begins."""
    player, first, second = DevicePlayer(), Outcome(), Outcome()
    player.play(ramp, first)
    played(package, first, most=2)
    player.play(ramp, second)
    assert first.calls == [False]
    eventually(lambda: len(package.streams) == 2)
    played(package, second)
    assert second.wait()


def test_the_next_file_may_be_started_from_the_end_of_the_last(package: FakePortAudio, ramp: Path) -> None:
    """`finished` may call `play` and `stop` without waiting for itself."""
    player, second = DevicePlayer(), Outcome()

    def on_and_on(_: bool) -> None:
        player.stop()
        player.play(ramp, second)

    player.play(ramp, on_and_on)
    eventually(lambda: bool(package.streams) and package.streams[0].state == "running")
    while len(package.streams) < 2:
        package.streams[0].ask(BLOCK)
    played(package, second)
    assert second.wait()


def test_what_cannot_be_played_is_told(package: FakePortAudio, tmp_path: Path) -> None:
    """A file that is not there ends with False and a sentence, or quietly where nobody listens."""
    sentences: list[str] = []
    outcome = Outcome()
    DevicePlayer(trouble=sentences.append).play(tmp_path / "gone.wav", outcome)
    assert not outcome.wait()
    assert "cannot be read" in sentences[0]
    outcome = Outcome()
    DevicePlayer().play(tmp_path / "gone.wav", outcome)
    assert not outcome.wait()


@pytest.mark.parametrize(
    ("asked", "said"), [(None, "The loudspeaker cannot"), ("Studio", 'loudspeaker "Studio" cannot')]
)
def test_no_loudspeaker_is_one_sentence(
    package: FakePortAudio, ramp: Path, asked: str | None, said: str
) -> None:
    """It names the one that was asked for."""
    package.devices = [device(0, "Microphone", inputs=1)]
    sentences: list[str] = []
    outcome = Outcome()
    DevicePlayer(asked, sentences.append).play(ramp, outcome)
    assert not outcome.wait()
    assert said in sentences[0]


def test_a_loudspeaker_that_refuses_to_start_is_one_sentence(package: FakePortAudio, ramp: Path) -> None:
    """What PortAudio said comes without its numbers."""
    package.start_refusal = "Device unavailable [PaErrorCode -9985]"
    sentences: list[str] = []
    outcome = Outcome()
    DevicePlayer(trouble=sentences.append).play(ramp, outcome)
    assert not outcome.wait()
    assert "(Device unavailable)" in sentences[0]


def test_a_loudspeaker_that_takes_no_more_is_given_up(package: FakePortAudio, ramp: Path) -> None:
    """A device that vanished asks for nothing: after five seconds that is said, and nobody waits for ever."""
    clock = ManualClock()
    with Playback(ramp, None, 0.0, None, open_loudspeaker, clock) as playback:
        clock.advance(1.0)
        failure: list[BaseException] = []

        def run() -> None:
            try:
                playback.run(threading.Event())
            except Missing as error:
                failure.append(error)

        thread = threading.Thread(target=run)
        thread.start()
        eventually(lambda: package.streams[-1].state == "running")
        clock.advance(6.0)
        thread.join(20)
    assert "takes no more sound" in str(failure[0])


def test_a_rate_that_the_loudspeaker_refuses_is_changed(package: FakePortAudio, ramp: Path) -> None:
    """The file goes out at the device's own rate, as long as before."""
    package.taken_rates = (48_000,)
    player, outcome = DevicePlayer(), Outcome()
    player.play(ramp, outcome)
    got = played(package, outcome)
    assert package.streams[-1].settings["samplerate"] == 48_000
    assert len(got) == pytest.approx(2 * 48_000, abs=3 * BLOCK)


def test_the_silent_player_takes_the_files_time(ramp: Path) -> None:
    """It ends when the clock has passed the file's length, not before."""
    clock, outcome = ManualClock(), Outcome()
    player = SilentPlayer(clock)
    player.play(ramp, outcome)
    clock.advance(1.9)
    assert not outcome.calls
    clock.advance(0.2)
    assert outcome.wait()


def test_the_silent_player_can_be_stopped(ramp: Path) -> None:
    """Stopped it says so; what cannot be read ends at once with False."""
    clock, outcome = ManualClock(), Outcome()
    player = SilentPlayer(clock)
    player.stop()
    player.play(ramp, outcome)
    player.stop()
    assert outcome.calls == [False]
    outcome = Outcome()
    player.play(ramp.with_name("gone.wav"), outcome)
    assert not outcome.wait()


def test_the_silent_player_may_be_started_again_from_its_end(ramp: Path) -> None:
    """`finished` may call `play` and `stop` without waiting for itself."""
    clock, second = ManualClock(), Outcome()
    player = SilentPlayer(clock)

    def on_and_on(_: bool) -> None:
        player.stop()
        player.play(ramp, second)
        going_on.set()

    going_on = threading.Event()
    player.play(ramp, on_and_on)
    clock.advance(2.1)
    assert going_on.wait(20)
    assert player.playing
    clock.advance(2.1)
    assert second.wait()
