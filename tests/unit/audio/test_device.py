"""The real microphone's own logic, over a PortAudio of the tests: what it opens, what it says, what it notices."""

import threading
from collections.abc import Iterator

import pytest

from desktop_app.audio import portaudio
from desktop_app.audio.device import DeviceMicrophone
from desktop_app.errors import Missing
from tests.fakes.clock import ManualClock
from tests.fakes.portaudio import FakePortAudio, device

RATE = 48_000
BLOCK = b"\1\0" * (RATE // 20)


class Sentences:
    """Takes sentences of trouble and lets a test wait for the next."""

    def __init__(self) -> None:
        self._told = threading.Semaphore(0)
        self._sentences: list[str] = []

    def __call__(self, sentence: str) -> None:
        self._sentences.append(sentence)
        self._told.release()

    def next(self) -> str:
        assert self._told.acquire(timeout=20)
        return self._sentences.pop(0)


@pytest.fixture
def package(monkeypatch: pytest.MonkeyPatch) -> FakePortAudio:
    package = FakePortAudio([device(0, "Desk microphone", inputs=1), device(1, "Speaker", outputs=2)])
    monkeypatch.setattr(portaudio, "sounddevice", lambda: package)
    return package


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def microphone(package: FakePortAudio, clock: ManualClock) -> Iterator[DeviceMicrophone]:
    # The watchdog looks every hundredth of a second here, and believes the manual clock.
    microphone = DeviceMicrophone(clock=clock, patience_s=0.04)
    yield microphone
    microphone.stop()


def test_it_opens_the_device_at_its_own_rate(package: FakePortAudio, microphone: DeviceMicrophone) -> None:
    """One channel of 16 bits, 50 ms a block, nothing converted; blocks reach the sink as copies."""
    taken: list[bytes] = []
    microphone.start(taken.append, pytest.fail)
    settings = package.streams[0].settings
    assert (settings["samplerate"], settings["blocksize"], settings["channels"]) == (RATE, RATE // 20, 1)
    assert (microphone.name, microphone.rate, microphone.lost) == ("Desk microphone", RATE, False)
    package.streams[0].deliver(BLOCK)
    assert taken == [BLOCK]


def test_stopping_closes_the_device_and_may_be_done_twice(
    package: FakePortAudio, microphone: DeviceMicrophone
) -> None:
    """The stream is closed; a later start opens another one."""
    microphone.start(len, pytest.fail)
    microphone.stop()
    microphone.stop()
    assert package.streams[0].state == "closed"
    microphone.start(len, pytest.fail)
    assert len(package.streams) == 2


def test_blocks_that_stop_coming_are_noticed(
    package: FakePortAudio, microphone: DeviceMicrophone, clock: ManualClock
) -> None:
    """A device that goes silent without a word is lost after the patience, and one sentence says so."""
    sentences = Sentences()
    microphone.start(len, sentences)
    package.streams[0].deliver(BLOCK)
    clock.advance(0.1)
    assert '"Desk microphone" has stopped delivering sound' in sentences.next()
    assert microphone.lost


@pytest.mark.usefixtures("package")
def test_the_first_block_may_take_longer(microphone: DeviceMicrophone, clock: ManualClock) -> None:
    """A sound server may need a while to wake up: five times the patience, and then it is lost."""
    sentences = Sentences()
    microphone.start(len, sentences)
    clock.advance(0.15)
    assert not microphone.lost
    clock.advance(0.06)
    assert "has stopped delivering" in sentences.next()


def test_lost_input_is_told_with_its_place(package: FakePortAudio, microphone: DeviceMicrophone) -> None:
    """An overflow after two seconds is told with that time, and several as one sentence."""
    sentences = Sentences()
    microphone.start(len, sentences)
    stream = package.streams[0]
    for number in range(42):
        stream.deliver(BLOCK, overflow=number in {40, 41})
    told = sentences.next()
    assert "2.0 s into the recording" in told


def test_perfect_silence_is_pointed_out(package: FakePortAudio, microphone: DeviceMicrophone) -> None:
    """A microphone that is refused may deliver zeros: after three seconds of them it is said, once."""
    sentences = Sentences()
    microphone.start(len, sentences)
    for _ in range(61):
        package.streams[0].deliver(bytes(len(BLOCK)))
    assert "perfect silence" in sentences.next()


def test_one_sound_is_enough_to_know_that_it_hears(
    package: FakePortAudio, microphone: DeviceMicrophone, clock: ManualClock
) -> None:
    """After any sample that is not zero, silence is only silence."""
    sentences = Sentences()
    microphone.start(len, sentences)
    for number in range(90):
        package.streams[0].deliver(BLOCK if number == 5 else bytes(len(BLOCK)))
    clock.advance(0.1)
    assert "has stopped delivering" in sentences.next()


def test_a_device_that_cannot_be_opened_is_one_sentence(
    package: FakePortAudio, microphone: DeviceMicrophone
) -> None:
    """It names the device, what PortAudio said, and what to do; nothing is left open."""
    package.start_refusal = "Device unavailable [PaErrorCode -9985]"
    with pytest.raises(Missing, match=r'"Desk microphone" cannot be opened \(Device unavailable\)'):
        microphone.start(len, pytest.fail)
    assert package.streams[0].state == "closed"


def test_no_microphone_at_all_is_one_sentence(package: FakePortAudio, microphone: DeviceMicrophone) -> None:
    """Where nothing can record, the sentence says to connect one."""
    package.devices = [device(0, "Speaker", outputs=2)]
    with pytest.raises(Missing, match="No microphone was found"):
        microphone.start(len, pytest.fail)


@pytest.mark.usefixtures("package")
def test_an_unknown_microphone_is_told_with_those_that_are_there() -> None:
    """The sentence names what was asked for and what was found."""
    microphone = DeviceMicrophone("Studio")
    assert microphone.name == "Studio"
    with pytest.raises(Missing, match=r'called "Studio".*Desk microphone'):
        microphone.start(len, pytest.fail)


def test_a_default_that_is_none_is_told(package: FakePortAudio) -> None:
    """Where the system has chosen none although some are there, they are named."""

    def none_chosen(asked: object = None, kind: str = "") -> object:
        if kind:
            raise ValueError("no default")
        return package.devices

    package.query_devices = none_chosen  # type: ignore[method-assign]
    with pytest.raises(Missing, match=r"chosen by the system.*Desk microphone"):
        DeviceMicrophone().start(len, pytest.fail)


def test_devices_are_listed_by_direction(package: FakePortAudio) -> None:
    """Inputs and outputs with their own numbers, rates and the system's choice."""
    package.devices.append(device(2, "Headset", inputs=1, outputs=2, rate=44_100.0))
    assert portaudio.list_inputs() == (
        portaudio.Device(0, "Desk microphone", 1, RATE, True),
        portaudio.Device(2, "Headset", 1, 44_100, False),
    )
    assert [(found.name, found.is_default) for found in portaudio.list_outputs()] == [
        ("Speaker", True),
        ("Headset", False),
    ]


def test_a_list_that_cannot_be_read_is_one_sentence(package: FakePortAudio) -> None:
    """An error of PortAudio comes without its numbers."""
    package.list_refusal = "Internal error [PaErrorCode -9986]"
    with pytest.raises(Missing, match=r"cannot be read: Internal error\.$"):
        portaudio.list_inputs()


def test_the_device_list_is_read_anew_by_starting_anew(package: FakePortAudio) -> None:
    """PortAudio ends and begins again."""
    portaudio.reinitialise()
    assert package.initialisations == ["terminate", "initialize"]
