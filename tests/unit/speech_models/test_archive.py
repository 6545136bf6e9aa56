"""Archives from elsewhere: what is well made is copied, what is hostile or damaged is refused in one sentence."""

import hashlib
import io
import stat
import zipfile
from pathlib import Path

import pytest

from desktop_app.errors import BadInput
from desktop_app.speech import archive
from tests.fakes import archives


def copied(path: Path, name: str) -> bytes:
    target = io.BytesIO()
    with archive.opened(path) as opened:
        archive.Copy(target, hashlib.sha256(), lambda _: None).entry(opened, name)
    return target.getvalue()


def test_an_entry_comes_out_as_it_went_in(tmp_path: Path) -> None:
    """The bytes of an entry, its count and its digest are those of the file that was packed."""
    path = archives.write(tmp_path / "model.zip", archives.zip_bytes(archives.FILES))
    target, digest, chunks = io.BytesIO(), hashlib.sha256(), list[int]()
    with archive.opened(path) as opened:
        size = archive.Copy(target, digest, chunks.append).entry(opened, "vosk-model-tiny/am/final.mdl")
    assert target.getvalue() == archives.FILES["am/final.mdl"]
    assert size == sum(chunks) == len(target.getvalue())
    assert digest.hexdigest() == archives.sha256(target.getvalue())


def test_the_files_of_one_folder_are_listed(tmp_path: Path) -> None:
    """Only files inside the folder count, by their paths from there; folders themselves do not."""
    data = archives.zip_of_entries(("here/", b""), ("here/a/b", b"1"), ("hereafter/c", b"2"), ("d", b"3"))
    path = archives.write(tmp_path / "model.zip", data)
    with archive.opened(path) as opened:
        assert archive.files_under(opened, "here") == ["a/b"]
        assert archive.files_under(opened, "") == ["here/a/b", "hereafter/c", "d"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("/etc/passwd", "absolute path"),
        ("C:/windows/file", "absolute path"),
        ("model/../../outside", "leads out of its folder"),
        ("model//twice", "leads out of its folder"),
        ("./model", "leads out of its folder"),
        ("model\\..\\outside", "does not belong there"),
        ("model/\x1b[2J", "does not belong there"),
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str, reason: str) -> None:
    """No entry may name a place outside the folder that is being made, on any platform."""
    path = archives.write(tmp_path / "evil.zip", archives.zip_of_entries((name, b"x")))
    with pytest.raises(BadInput, match=reason), archive.opened(path):
        pytest.fail("it was opened")


@pytest.mark.parametrize("mode", [stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO])
def test_links_and_devices_are_refused(tmp_path: Path, mode: int) -> None:
    """An archive that brings a symbolic link, a device or a pipe is not a model."""
    data = archives.zip_of_entries((archives.special("model/link", mode), b"/etc/passwd"))
    path = archives.write(tmp_path / "evil.zip", data)
    with pytest.raises(BadInput, match="link or a device"), archive.opened(path):
        pytest.fail("it was opened")


def test_an_encrypted_entry_is_refused(tmp_path: Path) -> None:
    """Nobody was asked for a password, so nothing encrypted can be meant."""
    data = bytearray(archives.zip_of_entries(("secret", b"x")))
    central = data.rindex(b"PK\x01\x02")
    data[central + 8] |= 1
    path = archives.write(tmp_path / "evil.zip", bytes(data))
    with pytest.raises(BadInput, match="encrypted"), archive.opened(path):
        pytest.fail("it was opened")


@pytest.mark.filterwarnings("ignore:Duplicate name:UserWarning")
@pytest.mark.parametrize("again", ["model/file", "model/FILE"])
def test_two_entries_of_one_name_are_refused(tmp_path: Path, again: str) -> None:
    """Which of the two is meant cannot be told, and on some disks capitals do not keep names apart."""
    data = archives.zip_of_entries(("model/file", b"1"), (again, b"2"))
    path = archives.write(tmp_path / "evil.zip", data)
    with pytest.raises(BadInput, match="there twice"), archive.opened(path):
        pytest.fail("it was opened")


def test_too_many_entries_are_refused(tmp_path: Path) -> None:
    """A model has a few dozen files; thousands are an attack or a mistake."""
    entries = [(f"f{number}", b"") for number in range(archive.MOST_ENTRIES + 1)]
    path = archives.write(tmp_path / "evil.zip", archives.zip_of_entries(*entries))
    with pytest.raises(BadInput, match="entries; at most"), archive.opened(path):
        pytest.fail("it was opened")


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    """What claims to grow a thousandfold is not opened."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("zeros", bytes(5_000_000))
    path = archives.write(tmp_path / "bomb.zip", buffer.getvalue())
    with pytest.raises(BadInput, match="claims to unpack to 5000000 bytes"), archive.opened(path):
        pytest.fail("it was opened")


def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    """A page that says "not found", saved under the archive's name, is told from an archive."""
    path = archives.write(tmp_path / "model.zip", b"<html>not found</html>")
    with pytest.raises(BadInput, match=r"model\.zip is no zip archive"), archive.opened(path):
        pytest.fail("it was opened")


def test_a_cut_off_archive_is_refused(tmp_path: Path) -> None:
    """A zip archive's table stands at its end: half an archive has none."""
    data = archives.zip_bytes(archives.FILES)
    path = archives.write(tmp_path / "model.zip", data[: len(data) // 2])
    with pytest.raises(BadInput, match="only a part of one"), archive.opened(path):
        pytest.fail("it was opened")


def test_an_entry_that_is_not_there_is_named(tmp_path: Path) -> None:
    """Another archive than the one expected says which of the model's files it lacks."""
    path = archives.write(tmp_path / "other.zip", archives.zip_bytes({"a": b"1"}))
    with pytest.raises(BadInput, match=r"other\.zip does not hold conf/model\.conf"):
        copied(path, "conf/model.conf")


def test_a_damaged_entry_is_named(tmp_path: Path) -> None:
    """A flipped bit is found while the entry is copied."""
    data = bytearray(archives.zip_bytes({"a": b"the contents of a file"}))
    data[data.index(b"contents")] ^= 1
    path = archives.write(tmp_path / "model.zip", bytes(data))
    with pytest.raises(BadInput, match=r"vosk-model-tiny/a inside model\.zip is damaged"):
        copied(path, "vosk-model-tiny/a")
