"""One suite for every player: the fake, the silent one, and the machine's loudspeaker."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app.audio.player import DevicePlayer, SilentPlayer
from desktop_app.audio.ports import Player
from desktop_app.audio.wave_file import write_wave
from desktop_app.clock import SystemClock
from tests.fakes.player import FakePlayer
from tests.fakes.voice import tone

LIMIT_S = 20


@dataclass
class Rig:
    """A player, and what brings a short file to its end."""

    player: Player
    let_end: Callable[[], None]


@pytest.fixture(params=["fake", "silent", pytest.param("device", marks=pytest.mark.audio)])
def rig(request: pytest.FixtureRequest) -> Iterator[Rig]:
    if request.param == "fake":
        fake = FakePlayer()
        made = Rig(fake, fake.finish)
    elif request.param == "silent":
        made = Rig(SilentPlayer(SystemClock()), lambda: None)
    else:
        request.getfixturevalue("sound_devices")
        made = Rig(DevicePlayer(), lambda: None)
    yield made
    made.player.stop()


@pytest.fixture
def short(tmp_path: Path) -> Path:
    path = tmp_path / "short.wav"
    write_wave(path, 16_000, tone(0.2))
    return path


@pytest.fixture
def long(tmp_path: Path) -> Path:
    path = tmp_path / "long.wav"
    write_wave(path, 16_000, tone(60.0))
    return path


class Outcome:
    """Takes `finished` and lets a test wait for it."""

    def __init__(self) -> None:
        self.told = threading.Event()
        self.calls: list[bool] = []

    def __call__(self, whole: bool) -> None:
        self.calls.append(whole)
        self.told.set()


def test_a_file_played_to_its_end_says_so_once(rig: Rig, short: Path) -> None:
    """`finished(True)`, one time."""
    outcome = Outcome()
    rig.player.play(short, outcome)
    rig.let_end()
    assert outcome.told.wait(LIMIT_S)
    rig.player.stop()
    assert outcome.calls == [True]


def test_a_stopped_file_says_so_once(rig: Rig, long: Path) -> None:
    """`finished(False)`, one time, however often it is stopped."""
    outcome = Outcome()
    rig.player.play(long, outcome)
    rig.player.stop()
    rig.player.stop()
    assert outcome.told.wait(LIMIT_S)
    assert outcome.calls == [False]


def test_a_second_file_stops_the_first(rig: Rig, short: Path, long: Path) -> None:
    """The first was stopped, the second plays to its end."""
    first, second = Outcome(), Outcome()
    rig.player.play(long, first)
    rig.player.play(short, second)
    rig.let_end()
    assert second.told.wait(LIMIT_S)
    assert (first.calls, second.calls) == ([False], [True])


def test_a_file_that_cannot_be_played_ends_at_once(rig: Rig, tmp_path: Path) -> None:
    """Nobody waits for a sound that never comes."""
    outcome = Outcome()
    rig.player.play(tmp_path / "gone.wav", outcome)
    assert outcome.told.wait(LIMIT_S)
    assert outcome.calls == [False]


def test_stopping_when_silent_does_nothing(rig: Rig, short: Path) -> None:
    """And the next file is played."""
    rig.player.stop()
    outcome = Outcome()
    rig.player.play(short, outcome)
    rig.let_end()
    assert outcome.told.wait(LIMIT_S)
    assert outcome.calls == [True]
