"""Stands in for the sounddevice package: devices by list, streams whose callbacks a test calls by hand."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


class PortAudioError(Exception):
    """As sounddevice's own."""


class CallbackStop(Exception):
    """As sounddevice's own."""


@dataclass
class Status:
    """The flags that come with a block."""

    input_overflow: bool = False

    def __bool__(self) -> bool:
        return self.input_overflow


@dataclass
class Default:
    """The system's choice of devices."""

    device: tuple[int, int] = (0, 1)


class FakeStream:
    """A stream whose callback the test calls; `refusal` makes `start` fail."""

    def __init__(self, refusal: str, **settings: Any) -> None:
        self._refusal = refusal
        self.settings = settings
        self.callback: Callable[..., None] = settings["callback"]
        self.state = "made"

    def start(self) -> None:
        if self._refusal:
            raise PortAudioError(self._refusal, -9985)
        self.state = "running"

    def abort(self, ignore_errors: bool = True) -> None:
        self.state = "aborted"

    def close(self, ignore_errors: bool = True) -> None:
        self.state = "closed"

    def deliver(self, samples: bytes, overflow: bool = False) -> None:
        """A block comes from the microphone."""
        self.callback(memoryview(samples), len(samples) // 2, None, Status(overflow))

    def ask(self, count: int) -> bytes:
        """The loudspeaker asks for so many samples; at the end its stream says that it has finished."""
        out = bytearray(b"\x55" * (2 * count))
        try:
            self.callback(memoryview(out), count, None, Status())
        except CallbackStop:
            self.settings["finished_callback"]()
        return bytes(out)


@dataclass
class FakePortAudio:
    """The package as `desktop_app.audio.portaudio.sounddevice` would give it."""

    devices: list[dict[str, Any]] = field(default_factory=list)
    start_refusal: str = ""
    list_refusal: str = ""
    taken_rates: tuple[int, ...] = (16_000, 22_050, 44_100, 48_000)
    default: Default = field(default_factory=Default)
    streams: list[FakeStream] = field(default_factory=list)
    initialisations: list[str] = field(default_factory=list)
    PortAudioError: type[Exception] = PortAudioError
    CallbackStop: type[Exception] = CallbackStop

    def query_devices(self, device: str | int | None = None, kind: str = "") -> Any:
        if self.list_refusal:
            raise PortAudioError(self.list_refusal, -10000)
        if not kind:
            return self.devices
        fitting = [entry for entry in self.devices if entry[f"max_{kind}_channels"] > 0]
        if isinstance(device, str):
            fitting = [entry for entry in fitting if device in entry["name"]]
        if isinstance(device, int):
            fitting = [entry for entry in fitting if entry["index"] == device]
        if not fitting:
            raise ValueError(f"No {kind} device matching {device!r}")
        return fitting[0]

    def check_output_settings(self, device: Any, channels: int, dtype: str, samplerate: int) -> None:
        if samplerate not in self.taken_rates:
            raise PortAudioError("Invalid sample rate", -9997)

    def RawInputStream(self, **settings: Any) -> FakeStream:  # noqa: N802  as sounddevice names it
        self.streams.append(FakeStream(self.start_refusal, **settings))
        return self.streams[-1]

    RawOutputStream = RawInputStream

    def _terminate(self) -> None:
        self.initialisations.append("terminate")

    def _initialize(self) -> None:
        self.initialisations.append("initialize")


def device(
    index: int, name: str, inputs: int = 0, outputs: int = 0, rate: float = 48_000.0
) -> dict[str, Any]:
    """One entry of a device list."""
    return {
        "index": index,
        "name": name,
        "max_input_channels": inputs,
        "max_output_channels": outputs,
        "default_samplerate": rate,
    }
