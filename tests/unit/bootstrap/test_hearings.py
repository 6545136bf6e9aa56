"""Which recognisers a studio is built with, by what is installed and what is chosen at this moment."""

import importlib.util
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from desktop_app import bootstrap
from desktop_app.bootstrap import Hearings, Studio
from desktop_app.errors import Missing
from desktop_app.practice.hearing_queue import HearingQueue
from tests.unit.speech.test_choose_careful import put


class Chosen:
    """Choices that a test changes."""

    now = Hearings()

    def __call__(self) -> Hearings:
        return self.now


@pytest.fixture
def chosen() -> Chosen:
    return Chosen()


@pytest.fixture
def studio(tmp_path: Path, chosen: Chosen, monkeypatch: pytest.MonkeyPatch) -> Studio:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: ModuleSpec(name, None))
    made = Studio(tmp_path, hearings=chosen)
    made.models.folder.mkdir()
    return made


def test_the_chosen_model_hears_live_and_each_is_made_once(studio: Studio, chosen: Chosen) -> None:
    """Another choice is another model; the same one is the same, loaded once for the whole program."""
    with pytest.raises(Missing, match="vosk-small-en-us is not installed"):
        _ = studio.recognisers
    put(studio.models, "vosk-small-en-us", "vosk-medium-en-us")
    small = studio.recognisers
    assert studio.recognisers is small
    chosen.now = Hearings(live="vosk-medium-en-us")
    assert studio.recognisers.name == "vosk-medium-en-us"  # type: ignore[attr-defined]


def test_the_second_hearing_follows_what_is_installed_and_chosen(studio: Studio, chosen: Chosen) -> None:
    """None before anything is there; what is installed meanwhile counts from the next answer on."""
    put(studio.models, "vosk-small-en-us")
    assert studio.second_hearing() is None
    put(studio.models, "vosk-medium-en-us")
    first = studio._careful()
    assert first is not None
    assert first.name == "vosk-medium-en-us"
    assert studio._careful() is first
    put(studio.models, "whisper-base")
    second = studio._careful()
    assert second is not None
    assert second.name == "whisper-base"
    chosen.now = Hearings(careful="off")
    assert studio.second_hearing() is None


@pytest.mark.parametrize(("processors", "rounds"), [(1, ["one"]), (2, [])])
def test_on_one_processor_answers_wait_for_the_end_of_their_round(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, processors: int, rounds: list[str]
) -> None:
    """The recogniser that hears live needs it for itself."""
    monkeypatch.setattr(bootstrap, "usable_processors", lambda: processors)
    interrupted: list[str] = []
    monkeypatch.setattr(HearingQueue, "_interrupt", lambda _: interrupted.append("one"))
    studio.hearing_again.round_began("one", lambda _: None)
    assert interrupted == rounds


def test_ones_own_words_come_before_ours(studio: Studio) -> None:
    """A glossary in one's own content; its names are hints, and are put right."""
    content = studio.data / "content"
    content.mkdir()
    (content / "glossary.yaml").write_text(
        "terms:\n  - text: Zorblax\n    heard: [sore blacks]\n", encoding="utf-8"
    )
    assert studio.glossary.hints[0] == "Zorblax"
    assert "Kubernetes" in studio.glossary.hints
