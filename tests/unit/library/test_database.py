"""The SQLite file: opening, migrating, several threads, and every way in which it can be in trouble."""

import os
import sqlite3
import stat
import threading
from pathlib import Path

import pytest

from desktop_app.errors import BadInput, Missing, MockLoopError
from desktop_app.library.database import BACKUPS, FILE_NAME, Database
from desktop_app.library.migrations import HEARING, MIGRATIONS, PREFIXES
from desktop_app.library.model import Compared, SessionQuery
from desktop_app.library.store import Library
from tests.fakes import sample_sessions as sample

ONE_TABLE = ("CREATE TABLE thing (name TEXT) STRICT;",)
TWO_TABLES = (*ONE_TABLE, "ALTER TABLE thing ADD COLUMN size INTEGER;\nINSERT INTO thing VALUES ('new', 1)")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def add(database: Database, name: str) -> None:
    with database.writing() as connection:
        connection.execute("INSERT INTO thing (name) VALUES (?)", (name,))


def names(database: Database) -> list[str]:
    with database.reading() as connection:
        return [row["name"] for row in connection.execute("SELECT name FROM thing ORDER BY rowid")]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_nobody_else_can_read_it(folder: Path) -> None:
    """The folder is 0700 and every file in it 0600, the log beside the database included."""
    database = Database(folder, ONE_TABLE)
    add(database, "secret")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert f"{FILE_NAME}-wal" in modes
    assert set(modes.values()) == {0o600}
    database.close()


def test_it_is_kept_for_the_power_to_fail(folder: Path) -> None:
    """Write-ahead log, every commit forced to the disk, references checked, deleted text overwritten."""
    database = Database(folder, ONE_TABLE)
    with database.reading() as connection:
        asked = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        found = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in asked]
    assert found == ["wal", 2, 1, 1]
    database.close()


def test_a_migration_backs_up_first(folder: Path) -> None:
    """The older database is copied whole before a step changes it."""
    database = Database(folder, ONE_TABLE)
    add(database, "old")
    database.close()
    newer = Database(folder, TWO_TABLES)
    assert names(newer) == ["old", "new"]
    assert newer.migrated
    with sqlite3.connect(folder / BACKUPS / "library-v1.sqlite3") as backup:
        assert backup.execute("SELECT * FROM thing").fetchall() == [("old",)]
    backup.close()
    newer.close()
    again = Database(folder, TWO_TABLES)
    assert not again.migrated
    again.drop_backups()
    assert list((folder / BACKUPS).iterdir()) == []
    again.close()


def test_a_failed_migration_leaves_the_database_as_it_was(folder: Path) -> None:
    """A step is done whole or not at all."""
    database = Database(folder, ONE_TABLE)
    add(database, "old")
    database.close()
    broken = (*ONE_TABLE, "ALTER TABLE thing ADD COLUMN size INTEGER;\nINSERT INTO nowhere VALUES (1);")
    with pytest.raises(MockLoopError, match="no such table"):
        Database(folder, broken)
    database = Database(folder, ONE_TABLE)
    assert names(database) == ["old"]
    database.close()


def test_sessions_of_the_first_version_are_found_after_the_migration(folder: Path) -> None:
    """What is derived (figures, search) is made for sessions that were kept before it existed."""
    old = Database(folder, MIGRATIONS[:1])
    with old.writing() as connection:
        connection.execute(
            "INSERT INTO session (id, started_at, started_epoch_s, round_id, round_title, round_kind, level, scale, "
            "planned_s, plan_json, demo, status) VALUES ('old', ?, 1, 'b', 'B', 'b', 6, 1, 1, '{}', 0, 'completed')",
            (sample.START.isoformat(),),
        )
        connection.execute(
            "INSERT INTO exchange (session_number, id, phase_index, question_id, text, kind, role, intent, reason, "
            "words_json) VALUES (1, 1, 0, 'q', 'why', 'story', 'initial', '', '', '[[\"ledger\",1,2,0.5]]')"
        )
    old.close()
    library = Library.open(folder)
    assert library.sessions()[0].answers == 1
    assert [hit.text for hit in library.search(SessionQuery(text="ledger")).hits] == ["ledger"]
    library.close()


def test_what_waits_to_be_heard_survives_the_migration_that_tells_answers_apart(folder: Path) -> None:
    """Jobs about sessions stay what they were, now beside jobs about single answers; answers know no stretches yet."""
    old = Database(folder, MIGRATIONS[: MIGRATIONS.index(HEARING)])
    with old.writing() as connection:
        connection.execute(
            "INSERT INTO session (id, started_at, started_epoch_s, round_id, round_title, round_kind, level, scale, "
            "planned_s, plan_json, demo, status) VALUES ('old', ?, 1, 'b', 'B', 'b', 6, 1, 1, '{}', 0, 'completed')",
            (sample.START.isoformat(),),
        )
        connection.execute(
            "INSERT INTO exchange (session_number, id, phase_index, question_id, text, kind, role, intent, reason) "
            "VALUES (1, 1, 0, 'q', 'why', 'story', 'initial', '', '')"
        )
        connection.execute(
            "INSERT INTO job (session_number, kind, state, attempts, note) VALUES (1, 'hear', 'failed', 2, 'no sound')"
        )
    old.close()
    library = Library.open(folder)
    library.jobs.add("old", "hear", 1)
    assert [(job.exchange_id, job.state, job.attempts, job.note) for job in library.jobs.all()] == [
        (None, "failed", 2, "no sound"),
        (1, "queued", 0, ""),
    ]
    exchange = library.session("old").exchanges[0]
    assert (exchange.listened, exchange.compared) == ((), Compared())
    library.close()


def test_beginnings_of_words_are_found_after_the_migration_that_indexes_them(folder: Path) -> None:
    """Everything that was kept before is in the new index, once, and goes from it with its session."""
    old = Database(folder, MIGRATIONS[: MIGRATIONS.index(PREFIXES)])
    with old.writing() as connection:
        connection.execute(
            "INSERT INTO session (id, started_at, started_epoch_s, round_id, round_title, round_kind, level, scale, "
            "planned_s, plan_json, demo, status) VALUES ('old', ?, 1, 'b', 'B', 'b', 6, 1, 1, '{}', 0, 'completed')",
            (sample.START.isoformat(),),
        )
        connection.execute(
            "INSERT INTO document (number, exchange_id, place, at_s, body) VALUES (16385, 1, 'answer', 1, 'a ledger')"
        )
        connection.execute(
            "INSERT INTO exchange (session_number, id, phase_index, question_id, text, kind, role, intent, reason, "
            "words_json) "
            "VALUES (1, 1, 0, 'q', 'why', 'story', 'initial', '', '', '[[\"a\",0,1,0.5],[\"ledger\",1,2,0.5]]')"
        )
    old.close()
    Library.open(folder).close()
    database = Database(folder)
    with database.writing() as connection:
        for typed in ("l", "led", "ledge", "ledger"):
            (found,) = connection.execute(
                "SELECT body FROM search WHERE search MATCH ?", (f'"{typed}" *',)
            ).fetchall()
            assert found["body"] == "a ledger"
        connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
        connection.execute("DELETE FROM session")
        connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
        assert connection.execute("SELECT 1 FROM search WHERE search MATCH '\"led\" *'").fetchall() == []
    database.close()


def test_a_newer_library_is_refused(folder: Path) -> None:
    """An older program does not touch what a newer one made."""
    Database(folder, TWO_TABLES).close()
    with pytest.raises(BadInput, match="newer Mock Loop") as caught:
        Database(folder, ONE_TABLE)
    assert "--data" in str(caught.value)


def test_a_file_that_is_no_database_is_refused(folder: Path) -> None:
    """Something else under our name is left alone."""
    folder.mkdir()
    (folder / FILE_NAME).write_bytes(b"These are my own notes, and no database at all." * 40)
    with pytest.raises(BadInput, match="is not a Mock Loop library"):
        Database(folder, ONE_TABLE)


def test_a_folder_in_the_files_place_is_refused(folder: Path) -> None:
    """A folder with the database's name cannot be opened."""
    (folder / FILE_NAME).mkdir(parents=True)
    with pytest.raises(BadInput, match="is a folder"):
        Database(folder, ONE_TABLE)


def test_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    """A data folder that is a file, or lies inside one."""
    (tmp_path / "file").write_text("x")
    for place in (tmp_path / "file", tmp_path / "file" / "data"):
        with pytest.raises(BadInput, match="is a file"):
            Database(place, ONE_TABLE)


@pytest.mark.parametrize("refuses", ["touch", "open"])
def test_a_folder_that_cannot_be_written_says_what_to_do(
    folder: Path, monkeypatch: pytest.MonkeyPatch, refuses: str
) -> None:
    """No permission is a sentence with a cure, whether the folder or only the file refuses."""

    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path if refuses == "touch" else os, refuses, refuse)
    with pytest.raises(Missing, match=r"cannot be written \(Permission denied\).*--data"):
        Database(folder, ONE_TABLE)


def test_a_full_disk_is_told(folder: Path) -> None:
    """The disk that takes no more is a sentence, and the transaction is undone."""
    database = Database(folder, ONE_TABLE)
    add(database, "first")
    with database.reading() as connection:
        connection.rollback()
        connection.execute("PRAGMA max_page_count=3")
    with pytest.raises(Missing, match="is full"):
        add(database, "x" * 100_000)
    assert names(database) == ["first"]
    database.close()


@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [
        ("SQLITE_READONLY", Missing, "cannot be written"),
        ("SQLITE_IOERR_WRITE", Missing, "failed"),
        ("SQLITE_BUSY", MockLoopError, "Another program"),
        ("SQLITE_CORRUPT", MockLoopError, "is damaged"),
        ("", MockLoopError, "could not do what was asked"),
    ],
)
def test_every_trouble_of_sqlite_has_its_sentence(
    folder: Path, code: str, kind: type[MockLoopError], words: str
) -> None:
    """What SQLite names by a code a person reads as a sentence with the place."""
    database = Database(folder, ONE_TABLE)
    error = sqlite3.OperationalError("trouble")
    error.sqlite_errorname = code
    with pytest.raises(kind, match=words) as caught, database.reading():
        raise error
    assert str(folder) in str(caught.value)
    database.close()


def test_damage_is_found(folder: Path) -> None:
    """The check reads the whole file."""
    database = Database(folder, ONE_TABLE)
    for number in range(500):
        add(database, f"{number} " + "x" * 200)
    database.check()
    database.shrink()
    database.close()
    path = folder / FILE_NAME
    content = bytearray(path.read_bytes())
    content[20_000:24_000] = bytes(4000)
    path.write_bytes(content)
    database = Database(folder, ONE_TABLE)
    with pytest.raises(MockLoopError, match="damaged"):
        database.check()
    database.close()


def test_rows_that_belong_nowhere_are_found(folder: Path) -> None:
    """The check follows every reference."""
    database = Database(folder)
    with database.reading() as connection:
        connection.rollback()
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("INSERT INTO note (session_number, at_s, text) VALUES (99, 0, 'lost')")
    with pytest.raises(MockLoopError, match="belong to no session"):
        database.check()
    database.close()


def test_a_transaction_that_raises_is_undone(folder: Path) -> None:
    """Nothing of a piece of work stays when it fails half-way."""
    database = Database(folder, ONE_TABLE)

    def fail_half_way() -> None:
        with database.writing() as connection:
            connection.execute("INSERT INTO thing VALUES ('half')")
            raise KeyError

    with pytest.raises(KeyError):
        fail_half_way()
    assert names(database) == []
    database.close()


def test_a_reader_sees_one_moment(folder: Path) -> None:
    """What another thread writes meanwhile does not change what is being read."""
    database = Database(folder, ONE_TABLE)
    add(database, "one")
    with database.reading() as connection:
        assert names(database) == ["one"]
        writer = threading.Thread(target=add, args=(database, "two"))
        writer.start()
        writer.join(10)
        assert len(connection.execute("SELECT * FROM thing").fetchall()) == 1
    assert names(database) == ["one", "two"]
    database.close()


def test_many_threads_write_at_once(folder: Path) -> None:
    """Every thread has its own connection; those of ended threads are closed."""
    database = Database(folder, ONE_TABLE)

    def write(number: int) -> None:
        for step in range(10):
            add(database, f"{number}-{step}")

    threads = [threading.Thread(target=write, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(names(database)) == 60
    late = threading.Thread(target=add, args=(database, "late"))
    late.start()
    late.join(10)
    assert len(database._open) == 2
    database.close()


def test_a_closed_library_says_so(folder: Path) -> None:
    """Use after the end is a plain error."""
    database = Database(folder, ONE_TABLE)
    database.close()
    database.close()
    with pytest.raises(MockLoopError, match="closed"):
        names(database)
