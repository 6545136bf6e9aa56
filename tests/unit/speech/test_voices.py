"""What voices do when their child fails, hangs, is silent or is told to stop; with children of the tests."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.audio.wave_file import read_samples, wave_info
from desktop_app.errors import MockLoopError
from desktop_app.speech import child_process, voices
from desktop_app.speech.piper_voice import _CALM_LENGTH, PiperVoice
from desktop_app.speech.voices import Manner, SystemVoice

UseChild = Callable[[str], None]

WRITES = """
import json, sys, wave
order = json.load(sys.stdin)
with wave.open(order["path"], "wb") as file:
    file.setnchannels(1); file.setsampwidth(2); file.setframerate(16_000)
    file.writeframes(b"\\1\\0" * 100 * len(order["text"]))
"""

ANSWERS = """
import json, sys, wave
print(json.dumps({"error": None}), flush=True)
json.loads(sys.stdin.readline())
for line in sys.stdin:
    order = json.loads(line)
    if "fail" in order["text"]:
        print(json.dumps({"error": "no such sound"}), flush=True)
        continue
    if "die" in order["text"]:
        sys.exit("the model is damaged.")
    if "hang" in order["text"]:
        import time; time.sleep(600)
    with wave.open(order["path"], "wb") as file:
        file.setnchannels(1); file.setsampwidth(2); file.setframerate(round(16_000 * order["pitch"]))
        file.writeframes(b"\\1\\0" * round(1_000 * len(order["text"]) * order["length_scale"]))
    print(json.dumps({"error": None}), flush=True)
"""


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> UseChild:
    """Makes every voice start this program as its child."""

    def use(program: str) -> None:
        for room in (voices, child_process):
            monkeypatch.setattr(room, "child_command", lambda _: [sys.executable, "-c", program])

    return use


def test_a_long_text_is_spoken_in_pieces_and_joined(child: UseChild, tmp_path: Path) -> None:
    """Each piece has its own child; their sound is one file."""
    child(WRITES)
    SystemVoice().speak_to("It was late. " * 300, tmp_path / "a.wav")
    assert wave_info(tmp_path / "a.wav").samples == pytest.approx(100 * 13 * 300, abs=500)


def test_a_higher_voice_is_as_long(child: UseChild, tmp_path: Path) -> None:
    """More samples a second make a voice higher; it is slowed down by as much when it speaks."""
    child(WRITES)
    SystemVoice(manner=Manner(pitch=1.25)).speak_to("It was late and it rained.", tmp_path / "a.wav")
    assert wave_info(tmp_path / "a.wav").rate == 20_000


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("raise SystemExit('the engine is broken.')", "failed: the engine is broken"),
        ("pass", "failed"),
        (WRITES.replace("100 * len", "0 * len"), "gave no sound"),
    ],
)
def test_a_child_that_fails_is_one_sentence(child: UseChild, tmp_path: Path, program: str, said: str) -> None:
    """An engine that breaks, one that writes nothing, and one that writes silence of no length."""
    child(program)
    with pytest.raises(MockLoopError, match=said):
        SystemVoice("Robot").speak_to("Hello.", tmp_path / "a.wav")
    assert not (tmp_path / "a.wav").exists()


def test_a_child_that_hangs_is_killed(
    child: UseChild, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After its time it is ended, and the sentence says how long that was."""
    child("import time; time.sleep(600)")
    voice = SystemVoice("Robot")
    monkeypatch.setattr(voice, "_base_limit_s", 0.1)
    with pytest.raises(MockLoopError, match='"Robot" was not done after 0 s'):
        voice.speak_to("Hello.", tmp_path / "a.wav")


def until_it_raises(voice: SystemVoice | PiperVoice, text: str, path: Path) -> str:
    """Speak on a thread, cancel until it gives up, and say what it said."""
    said: list[str] = []

    def speak() -> None:
        try:
            voice.speak_to(text, path)
        except MockLoopError as error:
            said.append(str(error))

    speaker = threading.Thread(target=speak)
    speaker.start()
    while speaker.is_alive():
        voice.cancel()
        speaker.join(0.02)
    return said[0]


def test_a_hanging_voice_can_be_cancelled(child: UseChild, tmp_path: Path) -> None:
    """Long before its time is over."""
    child("import time; time.sleep(600)")
    assert "was told to stop" in until_it_raises(SystemVoice("Robot"), "Hello.", tmp_path / "a.wav")


def test_piper_keeps_its_child_between_utterances(child: UseChild, tmp_path: Path) -> None:
    """Two utterances, one child; `warm_up` starts it before the first."""
    child(ANSWERS)
    with PiperVoice(tmp_path / "voice.onnx", manner=Manner(pace=2.0, pitch=1.5)) as voice:
        voice.warm_up()
        first = voice._child
        voice.speak_to("Hello.", tmp_path / "a.wav")
        voice.speak_to("Hello again.", tmp_path / "b.wav")
        assert voice._child is first
    assert wave_info(tmp_path / "a.wav").rate == 24_000
    assert len(read_samples(tmp_path / "a.wav")) == round(2 * 6 * 500 * _CALM_LENGTH)


def test_piper_starts_a_new_child_after_a_lost_one(child: UseChild, tmp_path: Path) -> None:
    """A child that dies is one sentence with its last words; the next utterance is spoken."""
    child(ANSWERS)
    with PiperVoice(tmp_path / "voice.onnx") as voice:
        with pytest.raises(MockLoopError, match="failed: the model is damaged"):
            voice.speak_to("Now die.", tmp_path / "a.wav")
        voice.speak_to("Hello.", tmp_path / "a.wav")
    assert wave_info(tmp_path / "a.wav").samples == round(6_000 * _CALM_LENGTH)


def test_piper_that_cannot_speak_something_says_so(child: UseChild, tmp_path: Path) -> None:
    """The child's answer becomes the sentence, and the child lives on."""
    child(ANSWERS)
    with PiperVoice(tmp_path / "voice.onnx") as voice:
        with pytest.raises(MockLoopError, match="failed: no such sound"):
            voice.speak_to("Please fail.", tmp_path / "a.wav")
        first = voice._child
        voice.speak_to("Hello.", tmp_path / "a.wav")
        assert voice._child is first


def test_piper_that_hangs_is_killed(child: UseChild, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After its time the child is ended; the next utterance has another."""
    child(ANSWERS)
    with PiperVoice(tmp_path / "voice.onnx", name="Joe") as voice:
        voice.speak_to("Hello.", tmp_path / "a.wav")
        monkeypatch.setattr(voice, "_base_limit_s", 0.05)
        with pytest.raises(MockLoopError, match='"Joe" was not done'):
            voice.speak_to("Now hang.", tmp_path / "a.wav")
        monkeypatch.undo()


def test_piper_can_be_cancelled(child: UseChild, tmp_path: Path) -> None:
    """In the middle of an utterance."""
    child(ANSWERS)
    with PiperVoice(tmp_path / "voice.onnx") as voice:
        assert "was told to stop" in until_it_raises(voice, "Now hang.", tmp_path / "a.wav")


def test_piper_whose_child_ends_at_once_is_one_sentence(child: UseChild, tmp_path: Path) -> None:
    """A model that cannot be loaded is said by the child's last words, or by their absence."""
    child("raise SystemExit('no such model')")
    with PiperVoice(tmp_path / "voice.onnx") as voice, pytest.raises(MockLoopError, match="failed: "):
        voice.speak_to("Hello.", tmp_path / "a.wav")
    child("pass")
    with PiperVoice(tmp_path / "voice.onnx") as voice, pytest.raises(MockLoopError, match="failed: "):
        voice.speak_to("Hello.", tmp_path / "a.wav")


def test_closing_twice_does_no_harm(tmp_path: Path) -> None:
    """Nor does closing what never began."""
    voice = PiperVoice(tmp_path / "voice.onnx")
    voice.close()
    voice.close()
