"""The sounddevice package is imported late, and its absence is one sentence."""

import builtins
import ctypes
import subprocess
import sys
from typing import Any

import pytest

from desktop_app.audio import portaudio
from desktop_app.errors import Missing


def test_a_missing_portaudio_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence names the package of the system."""
    real_import = builtins.__import__

    def guarded(name: str, *arguments: Any, **named: Any) -> Any:
        if name == "sounddevice":
            raise OSError("PortAudio library not found")
        return real_import(name, *arguments, **named)

    monkeypatch.setattr(builtins, "__import__", guarded)
    with pytest.raises(Missing, match="libportaudio2"):
        portaudio.sounddevice()


def test_a_machine_without_alsa_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no ALSA there is nothing to quieten, on Linux and elsewhere."""

    def no_library(_: str) -> None:
        raise OSError("no such library")

    monkeypatch.setattr(portaudio, "_kept_alive", [])
    monkeypatch.setattr(ctypes, "CDLL", no_library)
    assert portaudio.sounddevice() is not None
    monkeypatch.setattr(portaudio, "_kept_alive", [])
    monkeypatch.setattr(sys, "platform", "darwin")
    assert portaudio.sounddevice() is not None


def test_the_rooms_of_sound_load_nothing_heavy_at_import() -> None:
    """Neither sounddevice nor numpy nor soundfile is there before it is used."""
    program = (
        "import sys\n"
        "import desktop_app.audio.device, desktop_app.audio.player, desktop_app.audio.tape\n"
        "import desktop_app.audio.recorder, desktop_app.audio.flac\n"
        "import desktop_app.speech.vosk_recogniser, desktop_app.speech.choose\n"
        "print(sorted({'sounddevice', 'numpy', 'soundfile', 'vosk', 'piper', 'pyttsx3'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
