"""The SQLite file: opened safely, brought up to date with a backup first, one connection for each thread."""

import os
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from desktop_app.errors import BadInput, Missing, MockLoopError
from desktop_app.library.migrations import MIGRATIONS
from desktop_app.sentence import Sentence

FILE_NAME = "library.sqlite3"
BACKUPS = "backups"
_BUSY_S = 10.0
"""How long a writer waits for another thread or program to finish its transaction."""


class Database:
    """The database in `folder`.  Every method may be called from any thread.

    Raises `Missing` where the folder cannot be written or the disk is full, `BadInput` where the file was made by a
    newer Mock Loop or is no database, `MockLoopError` where it is damaged.
    """

    def __init__(self, folder: Path, migrations: Sequence[str] = MIGRATIONS) -> None:
        self.folder = folder
        self.path = folder / FILE_NAME
        self._migrations = migrations
        self._local = threading.local()
        self._open: list[tuple[threading.Thread, sqlite3.Connection]] = []
        self._guard = threading.Lock()
        self._closed = False
        self.migrated = False
        """Whether this opening brought an older database up to date: what is derived must then be made again."""
        _private_folder(folder)
        _private_file(self.path)
        try:
            with self._sentences():
                self._migrate()
        except BaseException:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection in one consistent view of the library, whatever other threads write meanwhile."""
        with self._sentences():
            connection = self._connection()
            if connection.in_transaction:  # nested in a larger piece of work: part of that one's view
                yield connection
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.rollback()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: on disk when the block ends, undone as a whole when it raises."""
        with self._sentences():
            connection = self._connection()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.commit()
            except BaseException:
                connection.rollback()
                raise

    def check(self) -> None:
        """Raise `MockLoopError` where the file is damaged.  Reads all of it: not for every start."""
        with self.reading() as connection:
            found = [row[0] for row in connection.execute("PRAGMA integrity_check(3)")]
            if found != ["ok"]:
                raise self._damaged("; ".join(found))
            if connection.execute("PRAGMA foreign_key_check").fetchone():
                raise self._damaged(Sentence("rows that belong to no session"))

    def shrink(self) -> None:
        """Give freed pages back and empty the write-ahead log: what was deleted is then nowhere in the files."""
        with self._sentences():
            connection = self._connection()
            connection.execute("PRAGMA incremental_vacuum").fetchall()
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def drop_backups(self) -> None:
        """Remove the copies made before migrations: they still hold what has been deleted since."""
        for backup in sorted((self.folder / BACKUPS).glob("library-v*.sqlite3")):
            backup.unlink(missing_ok=True)

    def close(self) -> None:
        """Close every thread's connection.  No other thread may be in the middle of a call.  Idempotent."""
        with self._guard:
            self._closed = True
            for _, connection in self._open:
                connection.close()
            self._open.clear()

    # --- connections ----------------------------------------------------------------------------------------------

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if self._closed:
            raise MockLoopError("The library has been closed already.")
        if connection is None:
            connection = self._connect()
            self._local.connection = connection
            with self._guard:
                self._close_abandoned()
                self._open.append((threading.current_thread(), connection))
        return connection

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self.path, timeout=_BUSY_S, isolation_level=None, check_same_thread=False, cached_statements=256
        )
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA auto_vacuum=INCREMENTAL")  # heeded by a new database only
        connection.execute("PRAGMA journal_mode=WAL").fetchone()
        connection.execute("PRAGMA synchronous=FULL")  # NORMAL may lose a committed row when the power fails
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA secure_delete=ON")  # deleted words are overwritten, not merely forgotten
        connection.execute("PRAGMA temp_store=MEMORY")
        return connection

    def _close_abandoned(self) -> None:
        """Close what threads that have ended left open."""
        for thread, connection in self._open:
            if not thread.is_alive():
                connection.close()
        self._open = [(thread, connection) for thread, connection in self._open if thread.is_alive()]

    # --- migrations -----------------------------------------------------------------------------------------------

    def _migrate(self) -> None:
        connection = self._connection()
        version = _version(connection)
        newest = len(self._migrations)
        if version > newest:
            raise BadInput(
                "The library in {folder} was made by a newer Mock Loop (its version is {version}, this "
                "one reads up to {newest}). Install that Mock Loop, or choose another folder with --data.",
                folder=self.folder,
                version=version,
                newest=newest,
            )
        if 0 < version < newest:
            self._back_up(connection, version)
            self.migrated = True
        for number in range(version + 1, newest + 1):
            self._apply(connection, number)

    def _apply(self, connection: sqlite3.Connection, number: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        try:
            if _version(connection) < number:  # another program may have done it while this one waited
                for statement in _statements(self._migrations[number - 1]):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version={number:d}")
            connection.commit()
        except BaseException:
            connection.rollback()
            raise

    def _back_up(self, connection: sqlite3.Connection, version: int) -> None:
        folder = self.folder / BACKUPS
        _private_folder(folder)
        target = folder / f"library-v{version}.sqlite3"
        partial = target.with_suffix(".partial")
        partial.unlink(missing_ok=True)
        _private_file(partial)
        with closing(sqlite3.connect(partial)) as copy:
            connection.backup(copy)
        partial.replace(target)

    # --- sentences ------------------------------------------------------------------------------------------------

    @contextmanager
    def _sentences(self) -> Iterator[None]:
        """Turn SQLite's errors into sentences for a person."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            raise self._sentence(error) from error

    def _sentence(self, error: sqlite3.DatabaseError) -> MockLoopError:
        name = getattr(error, "sqlite_errorname", "") or ""
        if name.startswith("SQLITE_FULL"):
            return Missing(
                "The disk that holds {folder} is full. Make room on it and try again.", folder=self.folder
            )
        if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")):
            return Missing(
                "The library {path} cannot be written. {cure}", path=self.path, cure=_CURE_FOR_FOLDER
            )
        if name.startswith("SQLITE_IOERR"):
            return Missing(
                "Reading or writing {path} failed ({error}). Check that its disk has room and is sound.",
                path=self.path,
                error=error,
            )
        if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            return MockLoopError(
                "Another program has been writing to {path} for too long. Close it and try again.",
                path=self.path,
            )
        if name.startswith("SQLITE_NOTADB"):
            return BadInput(
                "{path} is not a Mock Loop library. Move it away, or choose another folder with --data.",
                path=self.path,
            )
        if name.startswith("SQLITE_CORRUPT"):
            return self._damaged(str(error))
        return MockLoopError(
            "The library {path} could not do what was asked: {error}.", path=self.path, error=error
        )

    def _damaged(self, found: str) -> MockLoopError:
        return MockLoopError(
            "The library {path} is damaged ({found}). Copies made before updates are in {folder}; "
            "the recordings beside it are whole.",
            path=self.path,
            found=found,
            folder=self.folder / BACKUPS,
        )


_CURE_FOR_FOLDER = Sentence("Make its folder writable for you, or choose another one with --data.")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _statements(script: str) -> Iterator[str]:
    """Split a script where a line ends a statement; `executescript` would commit in between."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""
    if pending.strip():
        yield pending


def _private_folder(folder: Path) -> None:
    """Make `folder` (0700) if needed, and see that it can be written."""
    try:
        existed = folder.is_dir()
        folder.mkdir(parents=True, exist_ok=True)
        if not existed:
            folder.chmod(0o700)
        probe = folder / ".writable"
        probe.touch()
        probe.unlink()
    except (FileExistsError, NotADirectoryError):
        raise BadInput(
            "The data folder {folder} is a file or lies inside one. Choose a folder with --data.",
            folder=folder,
        ) from None
    except OSError as error:
        raise Missing(
            "The data folder {folder} cannot be written ({reason}). {cure}",
            folder=folder,
            reason=error.strerror,
            cure=_CURE_FOR_FOLDER,
        ) from None


def _private_file(path: Path) -> None:
    """Make `path` readable by its owner alone before anything is in it (SQLite gives its log the same mode)."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except IsADirectoryError:
        raise BadInput(
            "{path} is a folder; the library's file belongs there. Move it away.", path=path
        ) from None
    except OSError as error:
        raise Missing(
            "{path} cannot be written ({reason}). {cure}",
            path=path,
            reason=error.strerror,
            cure=_CURE_FOR_FOLDER,
        ) from None
