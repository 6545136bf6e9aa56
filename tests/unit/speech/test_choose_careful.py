"""Which model hears live and which hears again, by what is installed and what was chosen."""

import importlib.util
import json
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from desktop_app.paths import resources_dir
from desktop_app.speech.careful_vosk import CarefulVosk
from desktop_app.speech.careful_whisper import CarefulWhisper
from desktop_app.speech.choose_careful import BEST, OFF, careful_model, careful_recogniser, live_model
from desktop_app.speech.model_list import read_models
from desktop_app.speech.models import RECORD, ModelShelf


@pytest.fixture
def shelf(tmp_path: Path) -> ModelShelf:
    return ModelShelf(read_models(resources_dir() / "models.json"), tmp_path)


@pytest.fixture
def with_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: ModuleSpec(name, None))


@pytest.fixture
def without_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)


def put(shelf: ModelShelf, *model_ids: str) -> None:
    """Models that look installed."""
    for model_id in model_ids:
        place = shelf.folder / model_id
        place.mkdir()
        (place / "model").write_bytes(b"x")
        record = {"files": {"model": {"sha256": "", "size_bytes": 1}}}
        (place / RECORD).write_text(json.dumps(record), encoding="utf-8")


def chosen(shelf: ModelShelf, live: str, again: str) -> tuple[str, str | None]:
    hears = live_model(shelf, live)
    model = careful_model(shelf, again, hears)
    return hears.id, model.id if model is not None else None


@pytest.mark.usefixtures("with_extra")
def test_the_best_second_hearing_is_whisper_then_the_largest_of_vosks(shelf: ModelShelf) -> None:
    """Never the model that hears live, and nothing smaller than it."""
    put(shelf, "vosk-small-en-us")
    assert chosen(shelf, "", BEST) == ("vosk-small-en-us", None)
    put(shelf, "vosk-medium-en-us")
    assert chosen(shelf, "", BEST) == ("vosk-small-en-us", "vosk-medium-en-us")
    assert chosen(shelf, "vosk-medium-en-us", BEST) == ("vosk-medium-en-us", None)
    put(shelf, "vosk-large-en-us")
    assert chosen(shelf, "", BEST)[1] == "vosk-large-en-us"
    put(shelf, "whisper-base")
    assert chosen(shelf, "", BEST)[1] == "whisper-base"
    assert chosen(shelf, "", "vosk-medium-en-us")[1] == "vosk-medium-en-us"
    assert chosen(shelf, "", OFF)[1] is None


@pytest.mark.usefixtures("without_extra")
def test_without_its_extra_whisper_is_not_there(shelf: ModelShelf) -> None:
    """Neither chosen by itself nor by name."""
    put(shelf, "vosk-small-en-us", "whisper-base")
    assert chosen(shelf, "", BEST)[1] is None
    assert chosen(shelf, "", "whisper-base")[1] is None


@pytest.mark.usefixtures("with_extra")
@pytest.mark.parametrize("live", ["whisper-base", "vosk-large-en-us", "of-another-version"])
def test_what_cannot_hear_live_leaves_it_to_the_default(shelf: ModelShelf, live: str) -> None:
    """Too slow, not installed, not known: the words still come."""
    put(shelf, "vosk-small-en-us", "whisper-base")
    assert chosen(shelf, live, OFF)[0] == "vosk-small-en-us"


def test_each_engine_has_its_recogniser(shelf: ModelShelf) -> None:
    """Neither loads anything yet."""
    put(shelf, "whisper-base", "vosk-medium-en-us")
    assert isinstance(careful_recogniser(shelf, shelf.find("whisper-base")), CarefulWhisper)
    assert isinstance(careful_recogniser(shelf, shelf.find("vosk-medium-en-us")), CarefulVosk)
