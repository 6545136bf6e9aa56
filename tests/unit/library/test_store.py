"""What only the library on disk can show: ids, filters, orders, deletion that leaves nothing."""

import os
import stat
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.errors import BadInput, Missing
from desktop_app.library.folders import Folders, WritingLock
from desktop_app.library.model import SessionQuery, SortBy, TimelineMark
from desktop_app.library.store import Library
from tests.fakes import sample_sessions as sample
from tests.unit.library import shelves


def ids(library: Library, **query: object) -> list[str]:
    return [summary.id for summary in library.sessions(SessionQuery(**query))]  # type: ignore[arg-type]


def test_an_id_tells_when_and_what_and_is_never_given_twice(library: Library) -> None:
    """The local moment and the round, numbered where a session or a folder has that name already."""
    at = datetime(2026, 1, 15, 18, 40, 2, tzinfo=UTC)
    assert library.fresh_id(at, "bar raiser/L7") == "20260115-184002-bar-raiser-L7"
    assert library.fresh_id(at, "Ω") == "20260115-184002-round"
    shelves.keep(library, "20260115-184002-x")
    assert library.fresh_id(at, "x") == "20260115-184002-x-2"
    (library.folder("20260115").parent / "20260115-184002-x-2").mkdir()
    assert library.fresh_id(at, "x") == "20260115-184002-x-3"


def test_a_start_needs_its_zone(library: Library) -> None:
    """A moment without a zone means nothing on another machine."""
    with pytest.raises(BadInput, match="time zone"):
        library.begin(replace(sample.head(), started_at=datetime(2026, 1, 1)), ())  # noqa: DTZ001


def test_an_id_that_only_the_database_has_is_taken_too(library: Library) -> None:
    """A session whose folder somebody removed still has its id, and the attempt leaves no folder behind."""
    folder = library.folder(shelves.keep(library))
    folder.rmdir()
    with pytest.raises(BadInput, match="already"):
        library.begin(sample.head("one"), ())
    assert not folder.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_a_sessions_folder_is_private(library: Library) -> None:
    """0700, as the folder above it."""
    folder = library.folder(shelves.keep(library))
    assert {stat.S_IMODE(place.stat().st_mode) for place in (folder, folder.parent)} == {0o700}


@pytest.mark.parametrize("wrong", ["..", "a/b", ".hidden", "x" * 81, "dot.", "a\0b"])
def test_an_id_cannot_lead_out_of_the_folder(library: Library, wrong: str) -> None:
    """Ids name folders, so they hold no path."""
    with pytest.raises(BadInput, match="cannot name a session"):
        library.begin(sample.head(wrong), ())


def test_folders_that_cannot_be_made_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that refuses is a sentence."""

    def refuse(*_arguments: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    folders = Folders(tmp_path)
    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(Missing, match="No space left"):
        folders.make("one")
    with pytest.raises(Missing, match="No space left"):
        Folders(tmp_path / "other")


def test_what_a_dead_removal_or_import_left_is_swept(tmp_path: Path) -> None:
    """Half-removed folders go at the next start; so do imports that died long ago, not those of this minute."""
    Library.open(tmp_path).close()
    root = tmp_path / "sessions"
    for name in (".deleted-one", ".incoming-old", ".incoming-new"):
        (root / name).mkdir()
        (root / name / "sound.flac").write_bytes(b"x")
    os.utime(root / ".incoming-old", (0, 0))
    Library.open(tmp_path).close()
    assert [path.name for path in root.iterdir()] == [".incoming-new"]


def test_a_library_closed_in_the_middle_can_recover(tmp_path: Path) -> None:
    """Closing lets go of what was being written."""
    library = Library.open(tmp_path)
    library.begin(sample.head("one"), ())
    library.close()
    again = Library.open(tmp_path)
    assert [summary.id for summary in again.recoverable()] == ["one"]
    again.close()


class TestFilters:
    """Each field of a query keeps some sessions and leaves others out."""

    @pytest.fixture
    def filled(self, library: Library) -> Library:
        told = replace(
            sample.exchange(), words=sample.words("the ledger"), analysis=None, question_id="money"
        )
        shelves.keep(library, "a", level=7, started_at=sample.START)
        shelves.keep(library, "b", told, round_id="deep", round_kind="story", started_at=_days(1))
        shelves.keep(library, "c", demo=True, started_at=_days(2), round_title="Zeal")
        library.annotations.tag("a", ["good", "first"])
        library.annotations.star("c", True)
        library.annotations.rename("b", "Books")
        return library

    @pytest.mark.parametrize(
        ("query", "kept"),
        [
            ({}, ["c", "b", "a"]),
            ({"round_ids": ("deep",)}, ["b"]),
            ({"round_kinds": ("story", "behavioural")}, ["c", "b", "a"]),
            ({"levels": (7,)}, ["a"]),
            ({"question_ids": ("money", "other")}, ["b"]),
            ({"tags": ("first", "last")}, ["a"]),
            ({"starred": True}, ["c"]),
            ({"starred": False}, ["b", "a"]),
            ({"demo": False}, ["b", "a"]),
            ({"since": sample.START + timedelta(hours=1)}, ["c", "b"]),
            ({"until": sample.START + timedelta(days=1)}, ["a"]),
            ({"text": "ledger"}, ["b"]),
            ({"text": "nightly", "levels": (7,)}, ["a"]),
            ({"text": "!?"}, []),
            ({"text": "  "}, ["c", "b", "a"]),
            ({"limit": 1, "offset": 1}, ["b"]),
            ({"trashed": True}, []),
        ],
    )
    def test_a_filter_keeps_what_it_says(
        self, filled: Library, query: dict[str, object], kept: list[str]
    ) -> None:
        """One filter at a time, and two together."""
        assert ids(filled, **query) == kept

    @pytest.mark.parametrize(
        ("sort", "first"),
        [
            ("date", "c"),
            ("title", "c"),
            ("duration", "c"),
            ("overruns", "c"),
            ("findings", "c"),
            ("figures", "c"),
            ("ownership", "c"),
            ("pace", "c"),
        ],
    )
    def test_every_order_has_a_direction(self, filled: Library, sort: SortBy, first: str) -> None:
        """Descending and ascending are each other's opposite."""
        down, up = ids(filled, sort=sort), ids(filled, sort=sort, descending=False)
        assert down == list(reversed(up))
        assert down[0] == first

    def test_titles_are_listed(self, filled: Library) -> None:
        """A session's own name, or its round's."""
        assert [summary.title for summary in filled.sessions()] == ["Zeal", "Books", "Behavioural"]
        assert ids(filled, sort="title", descending=False) == ["a", "b", "c"]


def _days(days: int) -> datetime:
    return sample.START + timedelta(days=days)


SECRET = "zyxomma"


def test_a_purged_session_leaves_no_byte(library: Library, tmp_path: Path) -> None:
    """No row, no file, and its words in no file of the library, old backups included."""
    told = replace(sample.exchange(), words=sample.words(f"so {SECRET} was it"), analysis=None)
    shelves.keep(library, "gone", told, seconds=0.5)
    shelves.keep(library, "stays")
    library.annotations.add_note("gone", 1.0, f"{SECRET}!")
    backup = tmp_path / "library" / "backups" / "library-v1.sqlite3"
    backup.parent.mkdir()
    backup.write_text(SECRET)
    assert SECRET.encode() in shelves.folder_text(tmp_path / "library")
    library.delete("gone")
    library.purge("gone")
    assert SECRET.encode() not in shelves.folder_text(tmp_path / "library")
    assert [path.name for path in (tmp_path / "library" / "sessions").iterdir()] == ["stays"]
    assert library.search(SessionQuery(text=SECRET)).hits == ()
    with library._database.reading() as connection:
        for table in ("exchange", "recording", "note", "phase"):
            rows = connection.execute(f"SELECT DISTINCT session_number FROM {table}").fetchall()  # noqa: S608
            assert {row[0] for row in rows} <= {2}, table
        assert connection.execute("SELECT id FROM session").fetchall()[0][0] == "stays"
        assert connection.execute("SELECT count(*) FROM document WHERE number >> 14 = 1").fetchone()[0] == 0
    library._database.check()


def test_the_trash_is_emptied_by_age(library: Library) -> None:
    """What was deleted just now stays while there is time to undo."""
    shelves.keep(library)
    assert library.empty_trash() == 0
    library.delete("one")
    assert library.empty_trash(older_than_s=3600) == 0
    library.restore("one")
    library.delete("one")
    assert library.empty_trash() == 1
    assert library.empty_trash() == 0


def test_a_session_is_abandoned_whole(library: Library) -> None:
    """A round in which nothing could be recorded leaves nothing."""
    writer = library.begin(sample.head("one"), ())
    writer.mark(TimelineMark(0.0, "paused"))
    library.abandon(writer)
    assert library.sessions() == []
    assert not writer.folder.exists()


def test_a_lock_is_held_by_one(tmp_path: Path) -> None:
    """Two writers of one session cannot be."""
    first, second = WritingLock(tmp_path), WritingLock(tmp_path)
    assert first.take()
    assert not second.take()
    first.let_go()
    first.let_go()
    assert second.take()
    second.let_go()


def test_half_letters_and_nul_do_not_stop_anything(library: Library) -> None:
    """Text that no file can hold is kept as well as can be."""
    odd = replace(sample.exchange(), text="why\ud83d now\0?", analysis=None)
    shelves.keep(library, "one", odd)
    library.annotations.rename("one", "half \ud83d\0")
    session = library.session("one")
    assert session.exchanges[0].text == "why? now?"
    assert session.title == "half ?"
