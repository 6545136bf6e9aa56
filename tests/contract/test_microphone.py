"""One suite for every microphone: the fake, a tape, and a device of the machine."""

import struct
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app.audio.device import DeviceMicrophone
from desktop_app.audio.ports import Microphone
from desktop_app.audio.tape import TapeMicrophone
from desktop_app.audio.wave_file import write_wave
from desktop_app.errors import Missing
from tests.fakes.microphone import FakeMicrophone
from tests.fakes.voice import tone
from tests.virtual_audio import VirtualAudio

LIMIT_S = 20


@dataclass
class Rig:
    """A microphone and somebody who can make a sound of about half a second before it."""

    microphone: Microphone
    speak: Callable[[], None]


class Ear:
    """Collects blocks and lets a test wait for something in them."""

    def __init__(self) -> None:
        self.blocks: list[bytes] = []
        self._changed = threading.Condition()

    def __call__(self, samples: bytes) -> None:
        with self._changed:
            self.blocks.append(samples)
            self._changed.notify_all()

    def peak(self) -> int:
        whole = b"".join(self.blocks)
        return max(map(abs, struct.unpack(f"<{len(whole) // 2}h", whole)), default=0)

    def wait_for(self, true: Callable[[], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(true, LIMIT_S)


@pytest.fixture(params=["fake", "tape", pytest.param("device", marks=pytest.mark.audio)])
def rig(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Rig]:
    spoken = tmp_path / "spoken.wav"
    write_wave(spoken, 16_000, tone(0.5, 16_000))
    if request.param == "fake":
        fake = FakeMicrophone()
        made = Rig(fake, lambda: fake.feed(tone(0.5, 16_000)))
    elif request.param == "tape":
        tape = TapeMicrophone(speed=50.0)
        made = Rig(tape, lambda: tape.put(spoken) and None)
    else:
        devices: VirtualAudio = request.getfixturevalue("sound_devices")
        made = Rig(DeviceMicrophone(), lambda: devices.say(spoken, wait=False) and None)
    yield made
    made.microphone.stop()


def test_a_started_microphone_knows_its_name_and_rate(rig: Rig) -> None:
    """Both are for use: a name for people, a rate for the recogniser."""
    rig.microphone.start(Ear(), pytest.fail)
    assert rig.microphone.name
    assert rig.microphone.rate >= 8_000
    assert not rig.microphone.lost


def test_what_is_spoken_is_delivered_in_whole_samples(rig: Rig) -> None:
    """The sound's loudness arrives, in blocks of an even number of bytes."""
    ear = Ear()
    rig.microphone.start(ear, lambda _: None)
    rig.speak()
    ear.wait_for(lambda: ear.peak() > 5_000)
    assert all(len(block) % 2 == 0 for block in ear.blocks)


def test_after_stop_has_returned_no_block_comes(rig: Rig) -> None:
    """Whatever is spoken afterwards; and stopping again does no harm."""
    ear = Ear()
    rig.microphone.start(ear, lambda _: None)
    rig.speak()
    ear.wait_for(lambda: bool(ear.blocks))
    rig.microphone.stop()
    count = len(ear.blocks)
    rig.speak()
    rig.microphone.stop()
    assert len(ear.blocks) == count


def test_it_can_be_started_again(rig: Rig) -> None:
    """A second start delivers to the second sink."""
    first, second = Ear(), Ear()
    rig.microphone.start(first, lambda _: None)
    rig.microphone.stop()
    rig.microphone.start(second, lambda _: None)
    rig.speak()
    second.wait_for(lambda: second.peak() > 5_000)


@pytest.mark.parametrize(
    "microphone",
    [
        pytest.param(lambda: FakeMicrophone(refusal="There is no such microphone."), id="fake"),
        pytest.param(lambda: DeviceMicrophone("no such thing"), id="device", marks=pytest.mark.audio),
    ],
)
@pytest.mark.usefixtures("sound_devices")
def test_a_microphone_that_is_not_there_is_one_sentence(microphone: Callable[[], Microphone]) -> None:
    """`start` raises `Missing`, and `stop` afterwards does no harm."""
    made = microphone()
    with pytest.raises(Missing, match=r"no .*microphone"):
        made.start(Ear(), pytest.fail)
    made.stop()


@pytest.mark.audio
@pytest.mark.parametrize("kind", ["fake", "device unplugged", "device asleep"])
def test_a_lost_microphone_says_so_once_and_stops_cleanly(kind: str, sound_devices: VirtualAudio) -> None:
    """One sentence, `lost` is true, the blocks end, and `stop` returns."""
    ear, told = Ear(), threading.Semaphore(0)
    sentences: list[str] = []

    def trouble(sentence: str) -> None:
        sentences.append(sentence)
        told.release()

    fake = FakeMicrophone()
    microphone: Microphone = fake if kind == "fake" else DeviceMicrophone()
    microphone.start(ear, trouble)
    if kind == "fake":
        fake.feed_silence(0.5)
    ear.wait_for(lambda: bool(ear.blocks))
    lose, mend = {
        "fake": (fake.unplug, lambda: None),
        "device unplugged": (sound_devices.unplug, sound_devices.plug_in),
        "device asleep": (sound_devices.suspend, lambda: sound_devices.suspend(False)),
    }[kind]
    lose()
    try:
        assert told.acquire(timeout=LIMIT_S)
        assert microphone.lost
        microphone.stop()
    finally:
        mend()
    assert len(sentences) == 1
    assert "has stopped delivering sound" in sentences[0]
