"""The live recogniser where its model is damaged or lies badly."""

import builtins
import ctypes
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from desktop_app.errors import Missing
from desktop_app.speech import vosk_recogniser
from desktop_app.speech.vosk_recogniser import VoskSource


@pytest.mark.model
@pytest.mark.parametrize("damaged", ["am/final.mdl", "graph/HCLr.fst", "graph/Gr.fst", "ivector/final.ie"])
def test_a_truncated_model_is_one_sentence(speech_model_dir: Path, tmp_path: Path, damaged: str) -> None:
    """Whichever of its files is cut short, the sentence names the folder and the cure."""
    copy = tmp_path / "model"
    shutil.copytree(speech_model_dir, copy)
    whole = (copy / damaged).read_bytes()
    (copy / damaged).unlink()
    (copy / damaged).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(Missing, match=r"damaged or incomplete.*model install"):
        VoskSource(copy).load()


@pytest.mark.model
def test_an_empty_folder_is_one_sentence(tmp_path: Path) -> None:
    """A folder without a model in it is a damaged model."""
    with pytest.raises(Missing, match="damaged or incomplete"):
        VoskSource(tmp_path).load()


def test_a_missing_library_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Vosk's own library may not fit the machine."""
    real_import = builtins.__import__

    def guarded(name: str, *arguments: Any, **named: Any) -> Any:
        if name == "vosk":
            raise OSError("wrong architecture")
        return real_import(name, *arguments, **named)

    monkeypatch.setattr(builtins, "__import__", guarded)
    with pytest.raises(Missing, match=r"cannot be loaded \(wrong architecture\)"):
        VoskSource(tmp_path).load()


def test_a_model_is_named_by_its_folder(tmp_path: Path) -> None:
    """For people who choose between models."""
    assert VoskSource(tmp_path / "vosk-small-en-us").name == "vosk-small-en-us"


class Windows:
    """Windows' short names, as far as they are needed here."""

    def __init__(self, short: str) -> None:
        self._short = short
        self.windll = SimpleNamespace(kernel32=self)

    def GetShortPathNameW(self, _plain: str, buffer: Any, _size: int) -> int:  # noqa: N802  as Windows names it
        buffer.value = self._short
        return len(self._short)


def test_on_windows_a_path_of_other_letters_is_shortened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Vosk reads plain letters alone there: the short name goes to it, or a sentence to the person."""
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", Windows("C:\\MODELL~1").windll, raising=False)
    assert vosk_recogniser._readable_path(Path("modèles")) == "C:\\MODELL~1"
    assert vosk_recogniser._readable_path(Path("models")) == "models"
    monkeypatch.setattr(ctypes, "windll", Windows("").windll, raising=False)
    with pytest.raises(Missing, match="because of its letters"):
        vosk_recogniser._readable_path(Path("modèles"))
    monkeypatch.setattr(sys, "platform", "linux")
    assert vosk_recogniser._readable_path(Path("modèles")) == "modèles"
