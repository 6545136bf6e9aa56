"""The desk for speech models, over hand-made models: what can be had, installing one, looking into one."""

import importlib.util
from collections.abc import Mapping
from dataclasses import replace
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import ClassVar

import pytest

from desktop_app.desks.models import Models
from desktop_app.errors import BadInput, MockLoopError
from desktop_app.speech import download, extra_install
from desktop_app.speech.models import ModelShelf, Package, Source
from desktop_app.speech.progress import Reached
from desktop_app.ui.desks import InstallProgress, ModelChoice
from tests.fakes import archives

ZIP = archives.zip_bytes(archives.FILES)
OFFICIAL = Source(
    "the official site",
    (archives.package_at("https://models.example/tiny.zip", ZIP),),
    archives.FOLDER,
    archives.pinned_files(),
)


class Web:
    """Stands in for the fetcher of addresses: serves what it was given, and nothing else."""

    packages: Mapping[str, bytes] = {}

    def fetch(self, package: Package, target: Path, reached: Reached) -> None:
        if package.name not in self.packages:
            raise MockLoopError("nobody answered")
        reached(0)
        target.write_bytes(self.packages[package.name])
        reached(len(self.packages[package.name]))


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModelShelf:
    monkeypatch.setattr(download, "AddressFetcher", Web)
    monkeypatch.setattr(Web, "packages", {"tiny.zip": ZIP})
    return ModelShelf([archives.model_from(OFFICIAL)], tmp_path / "models")


def install(
    shelf: ModelShelf, model_id: str = "tiny", stopped: bool = False
) -> tuple[bool, list[InstallProgress]]:
    told: list[InstallProgress] = []
    return Models(lambda: shelf).install(model_id, told.append, lambda: stopped), told


def test_what_can_be_installed_is_told_with_its_size_and_licence(shelf: ModelShelf) -> None:
    """One line for each model of the shelf, and whether it is there."""
    assert Models(lambda: shelf).models() == [
        ModelChoice("tiny", "Tiny", "Made by hand.", "MIT", 1000, 1000, installed=False, default=True)
    ]


def test_the_shelf_is_not_asked_for_before_it_is_needed() -> None:
    """The window opens before anybody reads which models there are."""
    Models(lambda: pytest.fail("the shelf was asked for"))


def test_installing_puts_it_in_place_and_tells_how_far_it_is(shelf: ModelShelf) -> None:
    """Afterwards the model counts as installed, and every stage was told in its order."""
    done, told = install(shelf)
    assert done
    assert [choice.installed for choice in Models(lambda: shelf).models()] == [True]
    assert list(dict.fromkeys(step.stage for step in told)) == ["downloading", "unpacking"]
    assert InstallProgress("downloading", len(ZIP), len(ZIP)) in told


def test_stopping_says_so_and_installs_nothing(shelf: ModelShelf) -> None:
    """False comes back, and no sentence of trouble."""
    done, told = install(shelf, stopped=True)
    assert not done
    assert told == []
    assert [choice.installed for choice in Models(lambda: shelf).models()] == [False]


def test_a_place_that_does_not_answer_is_told(shelf: ModelShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason reaches the page in a sentence."""
    monkeypatch.setattr(Web, "packages", {})
    with pytest.raises(MockLoopError, match="nobody answered"):
        install(shelf)


def test_a_model_nobody_knows_is_bad_input(shelf: ModelShelf) -> None:
    """The sentence names the nearest one."""
    with pytest.raises(BadInput, match="tiny"):
        install(shelf, "tinny")


def test_a_whole_model_has_no_damage_and_a_spoilt_file_is_named(shelf: ModelShelf) -> None:
    """Every file is read."""
    install(shelf)
    desk = Models(lambda: shelf)
    assert desk.damage("tiny") == ()
    spoilt = shelf.folder / "tiny" / "conf" / "model.conf"
    spoilt.write_bytes(spoilt.read_bytes()[::-1])
    sentences = desk.damage("tiny")
    assert len(sentences) == 1
    assert str(spoilt) in sentences[0]


class Pip:
    """Stands in for the installer of the extra: remembers from which list it was asked to install."""

    asked: ClassVar[list[Path]] = []

    def __init__(self, listed: Path) -> None:
        self._listed = listed

    def install(self, reached: Reached) -> None:
        reached(7)
        self.asked.append(self._listed)


def test_a_model_that_runs_on_an_extra_brings_it(shelf: ModelShelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its size counts with the model's, and it is not there before both are."""
    whisper = replace(shelf.models[0], engine="whisper", extra="careful", extra_bytes=131)
    shelf = ModelShelf([whisper], shelf.folder)
    monkeypatch.setattr(extra_install, "ExtraInstaller", Pip)
    monkeypatch.setattr(Pip, "asked", [])
    there: list[bool] = [False]
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: ModuleSpec(name, None) if there[0] else None
    )
    (choice,) = Models(lambda: shelf).models()
    assert (choice.download_bytes, choice.hears_live) == (whisper.download_bytes + 131, False)
    whole, told = install(shelf)
    assert whole
    assert [listed.name for listed in Pip.asked] == ["careful.txt"]
    assert told[-1] == InstallProgress("downloading", 7, 131)
    assert not Models(lambda: shelf).models()[0].installed
    there[0] = True
    assert Models(lambda: shelf).models()[0].installed
    install(shelf)
    assert len(Pip.asked) == 1
