"""The sounddevice package, imported late and guarded, and the devices that it sees."""

import ctypes
import sys
from dataclasses import dataclass
from typing import Any

from desktop_app.errors import Missing

_kept_alive: list[Any] = []


@dataclass(frozen=True, slots=True)
class Device:
    """One input or output.  `index` is good until the device list is read anew; `rate` is the device's own."""

    index: int
    name: str
    channels: int
    rate: int
    is_default: bool


def sounddevice() -> Any:
    """The package itself.  Raises `Missing` where it or PortAudio cannot be loaded."""
    _quieten_alsa()
    try:
        import sounddevice as package
    except (ImportError, OSError) as error:
        raise Missing(
            "Sound cannot be used because the library PortAudio is missing: install the package libportaudio2 "
            "(Debian, Ubuntu) or portaudio (Fedora, Homebrew)."
        ) from error
    return package


def list_inputs() -> tuple[Device, ...]:
    """The microphones, as PortAudio saw them when it was last initialised.  Raises `Missing`."""
    return _devices("input")


def list_outputs() -> tuple[Device, ...]:
    """The loudspeakers and headphones.  Raises `Missing`."""
    return _devices("output")


def reinitialise() -> None:
    """Read the device list anew (PortAudio freezes it); only while no stream is open."""
    package = sounddevice()
    # PortAudio offers no other way, and sounddevice names none in public.
    package._terminate()  # noqa: SLF001
    package._initialize()  # noqa: SLF001


def _devices(direction: str) -> tuple[Device, ...]:
    package = sounddevice()
    try:
        found = list(package.query_devices())
        default = package.default.device[0 if direction == "input" else 1]
    except package.PortAudioError as error:
        raise Missing("The list of sound devices cannot be read: {reason}.", reason=reason(error)) from error
    return tuple(
        Device(
            index,
            str(device["name"]),
            int(device[f"max_{direction}_channels"]),
            round(device["default_samplerate"]),
            index == default,
        )
        for index, device in enumerate(found)
        if device[f"max_{direction}_channels"] > 0
    )


def reason(error: BaseException) -> str:
    """What PortAudio said, without its numbers and host details."""
    return str(error.args[0] if error.args else error).split(" [")[0].rstrip(".")


def _quieten_alsa() -> None:
    """Keep ALSA from writing its search for devices to standard error, where people would take it for our failure."""
    if _kept_alive or not sys.platform.startswith("linux"):
        return
    handler_type = ctypes.CFUNCTYPE(
        None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p
    )
    handler = handler_type(lambda *_: None)
    _kept_alive.append(handler)
    try:
        ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(handler)
    except (OSError, AttributeError):
        return
