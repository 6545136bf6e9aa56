"""The child programs themselves, run in this process with engines of the tests."""

import io
import json
import sys
from collections.abc import Callable
from math import ceil
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from desktop_app.audio.wave_file import read_samples, wave_info, write_wave
from desktop_app.speech import piper_child, pyttsx3_child, vosk_child, whisper_child, whisper_network
from tests.fakes.recogniser import FakeSource, words_at


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
    seeds: list[int] = []
    sessions: list[SimpleNamespace] = []
    _install_piper(monkeypatch, seeds, sessions)
    path, model = tmp_path / "a.wav", tmp_path / "voice.onnx"
    model.with_name("voice.onnx.json").write_text('{"sample_rate": 20000}', encoding="utf-8")
    lines = [
        {"model": str(model)},
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
    assert [(one.intra_op_num_threads, one.inter_op_num_threads) for one in sessions] == [(1, 1)]


def _install_piper(
    monkeypatch: pytest.MonkeyPatch, seeds: list[int], sessions: list[SimpleNamespace]
) -> None:
    """A package piper whose voice is `Voice`, on a runtime that notes how it is asked to work."""

    def session(_model: str, sess_options: SimpleNamespace, providers: list[str]) -> SimpleNamespace:
        assert providers == ["CPUExecutionProvider"]
        sessions.append(sess_options)
        return sess_options

    piper, config = ModuleType("piper"), ModuleType("piper.config")
    piper.PiperVoice = lambda **_: Voice()  # type: ignore[attr-defined]
    piper.SynthesisConfig = SimpleNamespace  # type: ignore[attr-defined]
    config.PiperConfig = SimpleNamespace(from_dict=dict)  # type: ignore[attr-defined]
    runtime = SimpleNamespace(set_seed=seeds.append, SessionOptions=SimpleNamespace, InferenceSession=session)
    for name, module in (("piper", piper), ("piper.config", config), ("onnxruntime", runtime)):
        monkeypatch.setitem(sys.modules, name, module)


SOUND_S = 3.0


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = tmp_path / "answer.wav"
    write_wave(path, 8_000, bytes(2 * round(8_000 * SOUND_S)))
    return path


def run(
    child: Any, monkeypatch: pytest.MonkeyPatch, *lines: dict[str, Any]
) -> tuple[int, list[dict[str, Any]]]:
    """The child's exit status and its answers to these lines."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(json.dumps(line) + "\n" for line in lines)))
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    status = child.main()
    return status, [json.loads(line) for line in out.getvalue().splitlines()]


class Network:
    """A network that finds a voice in every ten seconds, and one word in each, which says how it was asked."""

    def __init__(self, model: str, _threads: int) -> None:
        if model == "damaged":
            raise RuntimeError("model.bin is incomplete")
        self.encodings: list[int] = []
        networks.append(self)

    def voiced(self, sound: Any) -> list[tuple[float, float]]:
        length_s = len(sound) / whisper_network.RATE
        return [(start_s, min(length_s, start_s + 10.0)) for start_s in range(0, ceil(length_s), 10)]

    def encoded(self, sounds: list[Any]) -> list[float]:
        self.encodings.append(len(sounds))
        return [len(sound) / whisper_network.RATE for sound in sounds]

    def written(self, encoded: list[float], count: int, before: str, beam: int) -> list[str]:
        if before == "trouble":
            raise ValueError("no features")
        assert len(encoded) == count
        return [f" {before}/{beam}"] * count

    def timed(self, encoded: list[float], texts: list[str], lengths_s: list[float]) -> list[list[Any]]:
        assert encoded == lengths_s
        return [
            [(text, 0.0, length_s, 0.5), (" no", 0.0, 0.1, 0.001), (".", length_s, length_s, 0.001)]
            for text, length_s in zip(texts, lengths_s, strict=True)
        ]


networks: list[Network] = []


@pytest.fixture
def whisper(monkeypatch: pytest.MonkeyPatch) -> None:
    networks.clear()
    monkeypatch.setattr(whisper_child, "Network", Network)


def stretch(path: Path, start_s: float, end_s: float, *hints: str, prompt: str = "") -> dict[str, Any]:
    times = {"start_s": start_s, "end_s": end_s, "limit_s": 60.0}
    return {"path": str(path), **times, "hints": list(hints), "prompt": prompt}


@pytest.mark.usefixtures("whisper")
def test_whisper_hears_order_after_order(monkeypatch: pytest.MonkeyPatch, sound: Path) -> None:
    """Hints and prompt are passed on, sound comes at its rate, and a failed stretch is answered with its reason."""
    status, answers = run(
        whisper_child,
        monkeypatch,
        {"model": "good", "threads": 1},
        stretch(sound, 1.0, 3.0, "Redis", "Kafka"),
        stretch(sound, 0.0, 1.0, prompt="Um,"),
        stretch(sound, 0.0, 1.0, "trouble"),
        stretch(sound, 5.0, 6.0),
        stretch(sound.with_name("gone.wav"), 0.0, 1.0),
    )
    assert status == 0
    assert answers[0] == {"ready": True}
    assert answers[1] == {"progress": 1.0}
    assert answers[2] == {"words": [[" Redis, Kafka/5", 0.0, 2.0, 0.5], [".", 2.0, 2.0, 0.001]]}
    assert answers[4] == {"words": [[" Um,/1", 0.0, 1.0, 0.5], [".", 1.0, 1.0, 0.001]]}
    assert answers[5] == {"error": "no features"}
    assert answers[6] == {"words": []}
    assert "cannot be read" in answers[7]["error"]


@pytest.fixture
def long_sound(tmp_path: Path) -> Path:
    path = tmp_path / "long.wav"
    write_wave(path, 8_000, bytes(2 * 8_000 * 95))
    return path


@pytest.mark.usefixtures("whisper")
def test_a_long_stretch_is_heard_window_by_window(monkeypatch: pytest.MonkeyPatch, long_sound: Path) -> None:
    """Three together, with progress, and with times from the stretch's start."""
    _, answers = run(
        whisper_child, monkeypatch, {"model": "good", "threads": 1}, stretch(long_sound, 0.0, 95.0)
    )
    assert networks[0].encodings == [3, 2]
    assert [answer["progress"] for answer in answers[1:3]] == pytest.approx([60 / 95, 1.0])
    starts = [word[1] for word in answers[3]["words"] if word[0] == " /5"]
    assert starts == [0.0, 20.0, 40.0, 60.0, 80.0]


@pytest.mark.usefixtures("whisper")
def test_what_was_encoded_for_the_words_serves_for_the_hesitations(
    monkeypatch: pytest.MonkeyPatch, sound: Path, long_sound: Path
) -> None:
    """Of more than one stretch, once each; what is too long to be kept is encoded again."""
    monkeypatch.setattr(whisper_child, "_MOST_KEPT", 2)
    first, second, long = (sound, 0.0, 1.0), (sound, 1.0, 3.0), (long_sound, 0.0, 95.0)
    _, answers = run(
        whisper_child,
        monkeypatch,
        {"model": "good", "threads": 1},
        *(stretch(*one) for one in (first, second)),
        *(stretch(*one, prompt="Um,") for one in (first, second)),
        stretch(*first, prompt="Um,"),
        stretch(*long),
        stretch(*long, prompt="Um,"),
    )
    assert networks[0].encodings == [1, 1, 1, 3, 2, 3, 2]
    assert answers[6] == {"words": [[" Um,/1", 0.0, 1.0, 0.5], [".", 1.0, 1.0, 0.001]]}


@pytest.mark.usefixtures("whisper")
def test_damaged_weights_are_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The child says why and ends."""
    status, answers = run(whisper_child, monkeypatch, {"model": "damaged", "threads": 1})
    assert status == 1
    assert answers == [{"error": "model.bin is incomplete"}]


def test_vosk_hears_order_after_order(monkeypatch: pytest.MonkeyPatch, sound: Path) -> None:
    """Words of a stretch with times from its start, progress on the way, and a failed stretch with its reason."""
    source = FakeSource([words_at("we were late", 0.0, 0.5)], delay_s=0.0)
    monkeypatch.setattr(vosk_child, "VoskSource", lambda _: source)
    status, answers = run(
        vosk_child,
        monkeypatch,
        {"model": "large"},
        stretch(sound, 1.0, 3.0),
        stretch(sound.with_name("gone.wav"), 0.0, 1.0),
    )
    assert status == 0
    assert answers[0] == {"ready": True}
    assert [answer["progress"] for answer in answers[1:5]] == [0.25, 0.5, 0.75, 1.0]
    assert [word[0] for word in answers[5]["words"]] == [" we", " were", " late"]
    assert "cannot be read" in answers[6]["error"]


def test_a_vosk_model_that_is_not_there_is_said_at_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The child says why and ends."""
    status, answers = run(vosk_child, monkeypatch, {"model": str(tmp_path / "gone")})
    assert status == 1
    assert "not there" in answers[0]["error"]
