"""The child programs themselves, run in this process with engines of the tests."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from desktop_app.audio.wave_file import read_samples, wave_info
from desktop_app.speech import piper_child, pyttsx3_child


class Engine:
    """pyttsx3's engine: writes when its loop runs, says so a moment later, as the real one may."""

    def __init__(self) -> None:
        self.properties: dict[str, Any] = {}
        self._finished: Callable[..., None] = lambda **_: None
        self._order: tuple[str, str] = ("", "")

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802  as pyttsx3 names it
        self.properties[name] = value

    def connect(self, topic: str, callback: Callable[..., None]) -> None:
        assert topic == "finished-utterance"
        self._finished = callback

    def save_to_file(self, text: str, path: str) -> None:
        self._order = (text, path)

    def runAndWait(self) -> None:  # noqa: N802  as pyttsx3 names it
        Path(self._order[1]).write_text(self._order[0], encoding="utf-8")
        self._finished(name=None, completed=True)


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Engine:
    engine = Engine()
    monkeypatch.setitem(sys.modules, "pyttsx3", SimpleNamespace(init=lambda: engine))
    return engine


def order(monkeypatch: pytest.MonkeyPatch, **document: Any) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps(document)))


def test_the_platforms_voice_speaks_one_order(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The text goes to the file, at the rate and in the voice that were ordered."""
    order(monkeypatch, text="Hello.", path=str(tmp_path / "a.wav"), rate=150, voice="english")
    assert pyttsx3_child.main() == 0
    assert (tmp_path / "a.wav").read_text(encoding="utf-8") == "Hello."
    assert engine.properties == {"rate": 150, "voice": "english"}


def test_the_platforms_own_voice_and_rate_are_left_alone(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Nothing is set that was not ordered; on Windows the thread is made ready for COM first."""
    prepared: list[bool] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "pythoncom", SimpleNamespace(CoInitialize=lambda: prepared.append(True)))
    order(monkeypatch, text="Hello.", path=str(tmp_path / "a.wav"), rate=None, voice=None)
    assert pyttsx3_child.main() == 0
    assert engine.properties == {}
    assert prepared == [True]


class Chunk:
    audio_int16_bytes = b"\1\0" * 100


class Voice:
    """Piper's voice: one chunk for each sentence."""

    config = SimpleNamespace(sample_rate=20_000)

    def synthesize(self, text: str, syn_config: Any) -> list[Chunk]:
        if text == "broken":
            raise ValueError("no phonemes")
        assert syn_config.length_scale == 1.5
        return [Chunk()] * text.count(".")


def test_piper_speaks_order_after_order(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each order is answered, a failed one with its reason, and the child ends with its input."""
    piper = ModuleType("piper")
    piper.PiperVoice = SimpleNamespace(load=lambda _: Voice())  # type: ignore[attr-defined]
    piper.SynthesisConfig = SimpleNamespace  # type: ignore[attr-defined]
    seeds: list[int] = []
    monkeypatch.setitem(sys.modules, "piper", piper)
    monkeypatch.setitem(sys.modules, "onnxruntime", SimpleNamespace(set_seed=seeds.append))
    path = tmp_path / "a.wav"
    lines = [
        {"model": "voice.onnx"},
        {"text": "One. Two.", "path": str(path), "length_scale": 1.2, "pitch": 1.25},
        {"text": "broken", "path": str(path), "length_scale": 1.2, "pitch": 1.25},
        {"text": "One.", "path": str(tmp_path / "no" / "a.wav"), "length_scale": 1.2, "pitch": 1.25},
    ]
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(json.dumps(line) + "\n" for line in lines)))
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    assert piper_child.main() == 0
    answers = [json.loads(line)["error"] for line in out.getvalue().splitlines()]
    assert answers[:3] == [None, None, "no phonemes"]
    assert read_samples(path) == b"\1\0" * 200
    assert wave_info(path).rate == 25_000
    assert "No such file" in answers[3]
    assert len(seeds) == 1
