"""What the readiness strip says of microphone, loudspeaker, voice, model and disk."""

import importlib.util
import shutil
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop_app import paths
from desktop_app.audio import portaudio
from desktop_app.practice import readiness
from desktop_app.practice.checks import Check
from desktop_app.speech.choose import VoiceOption
from desktop_app.speech.model_list import read_models
from desktop_app.speech.models import ModelShelf
from tests.fakes.portaudio import FakePortAudio
from tests.fakes.voice import FakeVoice
from tests.unit.speech.test_choose_careful import put


def checks(
    monkeypatch: pytest.MonkeyPatch, folder: Path, voices: tuple[VoiceOption, ...] = (), free: int = 10**10
) -> dict[str, Check]:
    """A machine without sound devices, with these voices and so many bytes free."""
    monkeypatch.setattr(portaudio, "sounddevice", FakePortAudio)
    monkeypatch.setattr(readiness, "installed_voices", lambda: voices)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=free))
    shelf = ModelShelf(read_models(paths.resources_dir() / "models.json"), folder / "models")
    return {check.id: check for check in readiness.readiness(folder / "mine", shelf)}


def test_a_machine_without_devices_is_told_what_to_connect(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Without a microphone no round begins; without a loudspeaker or a voice the questions are in writing."""
    found = checks(monkeypatch, tmp_path)
    states = {name: found[name].state for name in ("microphone", "speaker", "voice", "model")}
    assert states == {"microphone": "fault", "speaker": "caution", "voice": "caution", "model": "fault"}
    assert "Connect a microphone" in found["microphone"].advice
    assert "in writing" in found["speaker"].advice
    assert "espeak-ng" in found["voice"].advice


@pytest.mark.parametrize(("quality", "advice"), [("plain", "make voice"), ("natural", "")])
def test_a_plain_voice_is_good_but_a_better_one_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, quality: str, advice: str
) -> None:
    """A natural one needs no advice."""
    voice = VoiceOption("Sam", quality, lambda _manner: FakeVoice())  # type: ignore[arg-type]
    check = checks(monkeypatch, tmp_path, (voice,))["voice"]
    assert (check.state, check.words) == ("good", "Voice: Sam")
    assert advice in check.advice
    assert bool(check.advice) == bool(advice)


@pytest.mark.parametrize(
    ("free", "state", "words"),
    [
        (38 * 10**9, "good", "38 GB free"),
        (1_500_000_000, "caution", "2 GB free"),
        (700_000_000, "caution", "700 MB free"),
        (300_000_000, "fault", "300 MB free"),
    ],
)
def test_the_disk_is_told_in_the_unit_that_fits(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, free: int, state: str, words: str
) -> None:
    """Under 600 MB a long round may not fit; under 2 GB it is worth a word."""
    check = checks(monkeypatch, tmp_path, free=free)["disk"]
    assert (check.state, check.words) == (state, words)


@pytest.mark.parametrize(
    ("installed", "extra", "careful", "state", "words", "advice"),
    [
        (["vosk-small-en-us"], True, "best", "good", "Words: Vosk small", "in the settings"),
        (["vosk-small-en-us"], True, "off", "good", "Words: Vosk small", ""),
        (
            ["vosk-small-en-us", "whisper-base"],
            True,
            "best",
            "good",
            "Words: Vosk small, then Whisper base",
            "",
        ),
        (["vosk-small-en-us", "whisper-base"], True, "off", "good", "Words: Vosk small", ""),
        (
            ["vosk-small-en-us", "whisper-base"],
            False,
            "best",
            "caution",
            "Words: Vosk small",
            "`make careful`",
        ),
        (["whisper-base"], True, "best", "fault", "No speech model", "vosk-small-en-us is not installed"),
    ],
)
def test_the_models_that_hear_are_told_and_what_one_of_them_lacks(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    installed: list[str],
    extra: bool,
    careful: str,
    state: str,
    words: str,
    advice: str,
) -> None:
    """A second hearing that cannot run because of its extra is worth a look; a round goes on without it."""
    monkeypatch.setattr(portaudio, "sounddevice", FakePortAudio)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: ModuleSpec(name, None) if extra else None)
    monkeypatch.setattr(readiness, "installed_voices", tuple)
    shelf = ModelShelf(read_models(paths.resources_dir() / "models.json"), tmp_path)
    put(shelf, *installed)
    found = readiness.readiness(tmp_path / "mine", shelf, careful=careful)
    check = next(check for check in found if check.id == "model")
    assert (check.state, check.words) == (state, words)
    assert advice in check.advice
    assert bool(check.advice) == bool(advice)


@pytest.mark.parametrize(("processors", "advice"), [(1, "when the round is over"), (2, "")])
def test_on_one_processor_the_second_hearing_says_that_it_waits(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, processors: int, advice: str
) -> None:
    """With two it works beside the round, and there is nothing to say."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: ModuleSpec(name, None))
    monkeypatch.setattr(readiness, "usable_processors", lambda: processors)
    shelf = ModelShelf(read_models(paths.resources_dir() / "models.json"), tmp_path / "models")
    shelf.folder.mkdir()
    put(shelf, "vosk-small-en-us", "whisper-base")
    check = checks(monkeypatch, tmp_path)["model"]
    assert (check.state, check.words) == ("good", "Words: Vosk small, then Whisper base")
    assert advice in check.advice
    assert bool(check.advice) == bool(advice)
