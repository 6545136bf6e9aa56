"""A session as one file: it arrives elsewhere as it was, and nothing else gets in."""

import os
import stat
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.audio import sound_file
from desktop_app.errors import BadInput, Missing, MockLoopError
from desktop_app.library import bundle
from desktop_app.library.bundle import DOCUMENT, write_bundle
from desktop_app.library.export import export_session
from desktop_app.library.files import Cancelled
from desktop_app.library.model import Session, SessionQuery
from desktop_app.library.session_json import session_text
from desktop_app.library.store import Library
from tests.fakes import sample_sessions as sample
from tests.unit.library import shelves


@pytest.fixture
def sent(library: Library, tmp_path: Path) -> Path:
    """A bundle of a session with two seconds of sound and everything that a candidate can add."""
    shelves.keep(library, "one", seconds=2.0)
    notes = library.annotations
    notes.rename("one", "Sent")
    notes.star("one", True)
    notes.tag("one", ["good"])
    notes.add_note("one", 1.5, "here")
    notes.rate("one", "Ownership", "hire")
    notes.learn("one", "Shorter.")
    notes.attach("one", "pad", "a -> b")
    notes.refute("one", None, sample.round_analysis().findings[0])
    notes.correct("one", 2, sample.words("right so i ran it", 48.0), None)
    library.compress("one")
    target = tmp_path / "one.mockloop"
    export_session(library.session("one"), target, "bundle")
    return target


@pytest.fixture
def elsewhere(tmp_path: Path) -> Library:
    """Another installation."""
    return Library.open(tmp_path / "elsewhere")


def folderless(session: Session) -> Session:
    """The session without what differs between two machines."""
    recordings = tuple(replace(r, path=Path(r.path.name)) for r in session.recordings)
    notes = tuple(replace(note, id=0) for note in session.timed_notes)
    return replace(session, recordings=recordings, timed_notes=notes)


def test_a_session_arrives_as_it_was(library: Library, sent: Path, elsewhere: Library) -> None:
    """Words, findings, marks, own judgement and sound; it is listed and found like any other."""
    told: list[float] = []
    assert elsewhere.import_bundle(sent, told.append) == "one"
    here, there = library.session("one"), elsewhere.session("one")
    assert folderless(there) == folderless(here)
    assert elsewhere.sessions() == library.sessions()
    assert sound_file.read_samples(there.recordings[0].path) == sound_file.read_samples(
        here.recordings[0].path
    )
    assert stat.S_IMODE(there.recordings[0].path.stat().st_mode) == 0o600 or os.name == "nt"
    assert [hit.session_id for hit in elsewhere.search(SessionQuery(text="pad OR nightly")).hits] == ["one"]
    assert told[-1] == 1.0
    elsewhere._database.check()
    elsewhere.close()


def test_a_second_copy_has_an_id_of_its_own(library: Library, sent: Path) -> None:
    """Bringing a session in where it is already keeps both."""
    assert library.import_bundle(sent) == "one-2"
    assert library.import_bundle(sent) == "one-3"
    assert len(library.sessions()) == 3


def test_a_bundle_is_the_same_every_time(library: Library, sent: Path, tmp_path: Path) -> None:
    """Bytes do not depend on the moment, the user or the machine."""
    export_session(library.session("one"), tmp_path / "again.mockloop", "bundle")
    assert (tmp_path / "again.mockloop").read_bytes() == sent.read_bytes()


def test_a_running_session_arrives_as_recovered(library: Library, tmp_path: Path, elsewhere: Library) -> None:
    """Elsewhere nobody writes it any more."""
    library.begin(sample.head("live"), ())
    export_session(library.session("live"), tmp_path / "live.mockloop", "bundle")
    elsewhere.import_bundle(tmp_path / "live.mockloop")
    assert elsewhere.session("live").status == "recovered"
    elsewhere.close()


def test_sound_that_is_gone_cannot_be_sent(library: Library, tmp_path: Path) -> None:
    """The sentence offers the words alone."""
    shelves.keep(library, "one", seconds=0.1)
    session = library.session("one")
    session.recordings[0].path.unlink()
    with pytest.raises(Missing, match="as JSON instead"):
        export_session(session, tmp_path / "x.mockloop", "bundle")
    assert list(tmp_path.glob("*x.mockloop*")) == []


def test_a_cancelled_import_leaves_nothing(sent: Path, elsewhere: Library, tmp_path: Path) -> None:
    """No row, no folder, no temporary folder."""

    def cancel(_share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        elsewhere.import_bundle(sent, cancel)
    nothing_is_left(elsewhere, tmp_path)


def test_a_death_while_it_settles_in_leaves_nothing(
    sent: Path, elsewhere: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the last step fails, the first is taken back."""

    def refuse(*_arguments: object) -> None:
        raise MockLoopError("no")

    monkeypatch.setattr("desktop_app.library.importing.keep_whole", refuse)
    with pytest.raises(MockLoopError, match="no"):
        elsewhere.import_bundle(sent)
    nothing_is_left(elsewhere, tmp_path)


def nothing_is_left(library: Library, tmp_path: Path) -> None:
    assert library.sessions() == []
    assert list((tmp_path / "elsewhere" / "sessions").iterdir()) == []
    library.close()


# --- hostile archives -----------------------------------------------------------------------------------------------


def repacked(sent: Path, change: Callable[[dict[str, bytes]], None], **entry: object) -> Path:
    """The bundle with other files in it; `entry` sets fields of every entry but the document."""
    with zipfile.ZipFile(sent) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    target = sent.with_name("hostile.mockloop")
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in files.items():
            info = zipfile.ZipInfo(name)
            if name != DOCUMENT:
                for field, value in entry.items():
                    setattr(info, field, value)
            archive.writestr(info, data)
    return target


def add(name: str, data: bytes = b"x") -> Callable[[dict[str, bytes]], None]:
    return lambda files: files.update({name: data})


def edit(old: str, new: str) -> Callable[[dict[str, bytes]], None]:
    def change(files: dict[str, bytes]) -> None:
        assert old in files[DOCUMENT].decode()
        files[DOCUMENT] = files[DOCUMENT].decode().replace(old, new).encode()

    return change


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (add("../evil.flac"), "no place in a session"),
        (add("/evil.flac"), "no place in a session"),
        (add("a\\evil.flac"), "no place in a session"),
        (add("c:evil.flac"), "no place in a session"),
        (add("evil.py"), "no place in a session"),
        (add(".evil.flac"), "no place in a session"),
        (add("folder/"), "no place in a session"),
        (add("second.flac"), "disagree about the sound"),
        (lambda files: files.pop("sound-001.flac"), "disagree about the sound"),
        (lambda files: files.pop(DOCUMENT), "no session.json"),
        (add(DOCUMENT, b"{}"), "no kept session"),
        (add(DOCUMENT, b"[" * 1_000_000), "not the JSON text"),
        (add("sound-001.flac", b"no sound at all"), "no sound that can be read"),
        (edit('"rate": 8000', '"rate": 44100'), "44100 was announced"),
        (edit('"id": "one"', '"id": "../../one"'), "cannot name a session"),
        (edit('"sound-001.flac"', '"../sound-001.flac"'), "no plain file name"),
        (lambda files: files.update({f"{n}.flac": b"x" for n in range(80)}), "at most 64"),
    ],
)
def test_a_hostile_bundle_is_refused(
    sent: Path, elsewhere: Library, tmp_path: Path, change: Callable[[dict[str, bytes]], None], words: str
) -> None:
    """Each with its sentence, and nothing of it stays."""
    with pytest.raises(BadInput, match=words):
        elsewhere.import_bundle(repacked(sent, change))
    nothing_is_left(elsewhere, tmp_path)
    assert not (tmp_path / "evil.flac").exists()


def test_a_link_is_refused(sent: Path, elsewhere: Library, tmp_path: Path) -> None:
    """An entry that would become a link to somewhere else."""
    link = (stat.S_IFLNK | 0o777) << 16
    with pytest.raises(BadInput, match="no place in a session"):
        elsewhere.import_bundle(repacked(sent, dict.copy, external_attr=link))
    nothing_is_left(elsewhere, tmp_path)


def test_two_entries_of_one_name_are_refused(sent: Path, elsewhere: Library, tmp_path: Path) -> None:
    """Readers differ in which of the two they believe."""
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(sent, "a") as archive:
        archive.writestr("sound-001.flac", b"x")
    with pytest.raises(BadInput, match="no place in a session"):
        elsewhere.import_bundle(sent)
    nothing_is_left(elsewhere, tmp_path)


def test_files_beyond_the_bounds_are_refused(
    sent: Path, elsewhere: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A small archive that would become a large file is not unpacked."""
    monkeypatch.setattr(bundle, "MOST_SOUND_BYTES", 1000)
    with pytest.raises(BadInput, match="too large"):
        elsewhere.import_bundle(sent)
    nothing_is_left(elsewhere, tmp_path)


def test_a_disk_without_room_is_told(
    sent: Path, elsewhere: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is unpacked."""

    class Full:
        free = 10

    monkeypatch.setattr(bundle, "disk_usage", lambda _folder: Full)
    with pytest.raises(Missing, match="no room"):
        elsewhere.import_bundle(sent)
    nothing_is_left(elsewhere, tmp_path)


@pytest.mark.parametrize("keep", [0, 10, 500, -30])
def test_a_truncated_bundle_is_refused(sent: Path, elsewhere: Library, tmp_path: Path, keep: int) -> None:
    """Cut anywhere."""
    sent.write_bytes(sent.read_bytes()[:keep])
    with pytest.raises(BadInput, match="damaged one"):
        elsewhere.import_bundle(sent)
    nothing_is_left(elsewhere, tmp_path)


def test_a_changed_byte_is_found(sent: Path, elsewhere: Library, tmp_path: Path) -> None:
    """The archive's checksums are believed, not its bytes."""
    content = bytearray(sent.read_bytes())
    content[len(content) // 2] ^= 0xFF
    sent.write_bytes(content)
    with pytest.raises(BadInput):
        elsewhere.import_bundle(sent)
    nothing_is_left(elsewhere, tmp_path)


def test_a_file_that_is_not_there_is_told(elsewhere: Library, tmp_path: Path) -> None:
    """The path was mistyped."""
    with pytest.raises(BadInput, match="There is no file"):
        elsewhere.import_bundle(tmp_path / "none.mockloop")
    nothing_is_left(elsewhere, tmp_path)


def test_a_session_without_sound_is_a_bundle_too(
    library: Library, tmp_path: Path, elsewhere: Library
) -> None:
    """The document alone."""
    shelves.keep(library, "quiet")
    with (tmp_path / "quiet.mockloop").open("wb") as file:
        write_bundle(library.session("quiet"), file)
    assert elsewhere.import_bundle(tmp_path / "quiet.mockloop") == "quiet"
    assert session_text(elsewhere.session("quiet")) == session_text(library.session("quiet"))
    elsewhere.close()
