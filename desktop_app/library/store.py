"""The library itself: sessions begun, listed, opened, deleted and brought back."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from time import time

from desktop_app.errors import BadInput
from desktop_app.library import (
    importing,
    progress,
    reading,
    recordings,
    recovery,
    rows,
    search_index,
    searching,
)
from desktop_app.library.annotations import Annotations
from desktop_app.library.database import Database
from desktop_app.library.figures import figures_of
from desktop_app.library.files import Progress, unheeded
from desktop_app.library.folders import Folders, WritingLock, checked_id
from desktop_app.library.jobs import Jobs
from desktop_app.library.loops import Loops
from desktop_app.library.model import (
    ALL_SESSIONS,
    PhaseRecord,
    Session,
    SessionHead,
    SessionQuery,
    SessionSummary,
)
from desktop_app.library.progress import ProgressPoint
from desktop_app.library.recordings import Storage
from desktop_app.library.searching import SearchHit, SearchPage
from desktop_app.library.takes import Takes
from desktop_app.library.writer import SessionWriter


class Library:
    """Everything kept in one data folder.  Every method may be called from any thread.

    Attributes:
        annotations: what the candidate adds: names, stars, tags, notes, ratings, "not so", corrected words.
        takes: the attempts at one question.
        jobs: work on sessions that survives the program.
        loops: whole loops on their way.
    """

    def __init__(self, database: Database, folders: Folders) -> None:
        self._database = database
        self._folders = folders
        self._writers: list[SessionWriter] = []
        self.annotations = Annotations(database, self._settle)
        self.takes = Takes(database)
        self.jobs = Jobs(database)
        self.loops = Loops(database)

    @classmethod
    def open(cls, data_dir: Path) -> "Library":
        """The library in `data_dir`, made there if there is none.

        Raises `Missing` where the folder cannot be written, `BadInput` where it holds something else or newer.
        """
        data_dir = data_dir.absolute()
        database = Database(data_dir)
        try:
            folders = Folders(data_dir)
            folders.sweep()
            library = cls(database, folders)
            if database.migrated:
                library.settle_all()
            return library
        except BaseException:
            database.close()
            raise

    def close(self) -> None:
        """Let go of the database; a session still being written can be recovered later.  Idempotent."""
        for writer in self._writers:
            writer.let_go()
        self._writers.clear()
        self._database.close()

    # --- keeping --------------------------------------------------------------------------------------------------

    def fresh_id(self, started_at: datetime, round_id: str) -> str:
        """An id that no session has: the local date and time and the round, numbered where that is taken."""
        plain = "".join(letter if letter.isalnum() and letter.isascii() else "-" for letter in round_id)[:40]
        stem = f"{started_at:%Y%m%d-%H%M%S}-{plain.strip('-') or 'round'}"
        return self.free_id(stem)

    def free_id(self, stem: str) -> str:
        """`stem`, numbered where a session has it already."""
        with self._database.reading() as connection:
            known = {str(row["id"]) for row in connection.execute("SELECT id FROM session")}
        candidate, count = checked_id(stem), 1
        while candidate in known or self._folders.of(candidate).exists():
            count += 1
            candidate = f"{stem}-{count}"
        return candidate

    def begin(self, head: SessionHead, phases: Sequence[PhaseRecord]) -> SessionWriter:
        """Keep a new session, running.  Its row and its folder are on disk when this returns.

        Raises `BadInput` for an id that is taken or cannot name a folder, or a start without a time zone.
        """
        checked_id(head.id)
        if head.started_at.tzinfo is None:
            raise BadInput(
                "The start of session {head} ({started_at}) has no time zone.",
                head=head.id,
                started_at=head.started_at,
            )
        folder = self._folders.make(head.id)
        lock = WritingLock(folder)
        lock.take()
        try:
            number = self._insert(head, phases)
        except BaseException:
            lock.let_go()
            folder.rmdir()
            raise
        writer = SessionWriter(self._database, head.id, number, folder, lock, self._settle)
        self._writers = [known for known in self._writers if not known.finished]
        self._writers.append(writer)
        return writer

    def abandon(self, writer: SessionWriter) -> None:
        """Take a session that was just begun back, with all that was written of it."""
        writer.let_go()
        self._remove([writer.session_id])

    def _insert(self, head: SessionHead, phases: Sequence[PhaseRecord]) -> int:
        with self._database.writing() as connection:
            if connection.execute("SELECT 1 FROM session WHERE id = ?", (head.id,)).fetchone():
                raise BadInput("There is a session {head} already; a new one needs another id.", head=head.id)
            number = rows.insert(connection, "session", status="running", **rows.head_columns(head))
            for phase in phases:
                rows.insert(connection, "phase", session_number=number, **rows.phase_columns(phase))
            return number

    def settle_all(self) -> None:
        """Make figures and search anew for every finished session: after a change to what they are made of."""
        with self._database.writing() as connection:
            for row in connection.execute("SELECT number FROM session WHERE status != 'running'").fetchall():
                self._settle(connection, row["number"])

    def _settle(self, connection: sqlite3.Connection, number: int) -> None:
        """Bring what is derived from a session up to date with it."""
        session = reading.session(connection, number, self._folders)
        figures = figures_of(session)
        derived = {"figures_json": rows.write_figures(figures), **rows.listed_figures(figures)}
        changes = ", ".join(f"{name} = :{name}" for name in derived)
        connection.execute(
            f"UPDATE session SET {changes} WHERE number = :number", {**derived, "number": number}
        )
        search_index.index(connection, number, session)

    # --- reading --------------------------------------------------------------------------------------------------

    def sessions(self, query: SessionQuery = ALL_SESSIONS) -> list[SessionSummary]:
        """The sessions asked for; newest first unless the query says otherwise."""
        with self._database.reading() as connection:
            return reading.summaries(connection, query)

    def session(self, session_id: str) -> Session:
        """The whole session; a unique beginning of its id is enough.  Raises `BadInput` naming a near match."""
        with self._database.reading() as connection:
            number = reading.number_of(connection, session_id)
            return reading.session(connection, number, self._folders)

    def search(self, query: SessionQuery) -> SearchPage:
        """Where `query.text` is found, in the sessions that the rest of the query keeps."""
        with self._database.reading() as connection:
            return searching.search(connection, query)

    def first_hits(self, text: str, session_ids: Sequence[str]) -> dict[str, SearchHit]:
        """The first find of `text` in each of these sessions, by their ids; a third of a millisecond for each."""
        with self._database.reading() as connection:
            return searching.first_hits(connection, text, session_ids)

    def progress(self, query: SessionQuery = ALL_SESSIONS) -> list[ProgressPoint]:
        """The finished sessions that the query keeps, in figures, the oldest first."""
        with self._database.reading() as connection:
            return progress.points(connection, query)

    def folder(self, session_id: str) -> Path:
        """The folder of a session that exists; a unique beginning of its id is enough."""
        return self._folders.of(self._id_of(session_id))

    def _id_of(self, typed: str, *, trashed: bool = False) -> str:
        with self._database.reading() as connection:
            number = reading.number_of(connection, typed, trashed=trashed)
            return str(
                connection.execute("SELECT id FROM session WHERE number = ?", (number,)).fetchone()["id"]
            )

    # --- recovering -----------------------------------------------------------------------------------------------

    def recoverable(self) -> list[SessionSummary]:
        """Sessions that were being written when their program died."""
        with self._database.reading() as connection:
            return recovery.abandoned(connection, self._folders)

    def recover(self, session_id: str) -> Session:
        """Make such a session whole; raises `BadInput` where it is still being written, or was finished."""
        recovery.recover(self._database, self._folders, self._id_of(session_id), self._settle)
        return self.session(session_id)

    # --- sound ----------------------------------------------------------------------------------------------------

    def compress(self, session_id: str) -> None:
        """Make FLAC of a finished session's wave files; see `recordings.compress`.  Takes seconds: a worker thread."""
        recordings.compress(self._database, self._folders, session_id)

    def uncompressed(self) -> list[str]:
        """Ids of finished sessions that still have a wave file, the oldest first."""
        with self._database.reading() as connection:
            return recordings.uncompressed(connection)

    def storage(self) -> Storage:
        """What the library takes on the disk."""
        return recordings.storage(self._database, self._folders)

    def import_begin(
        self,
        source: Path,
        head: SessionHead,
        phases: Sequence[PhaseRecord] = (),
        report: Progress = unheeded,
    ) -> SessionWriter:
        """Keep a session for a recording made elsewhere, its sound copied in; the caller hears it and finishes it.

        Raises `BadInput` where `source` holds no sound that can be read.  When `report` raises, nothing is kept.
        """
        return importing.import_recording(self, source, head, phases, report)

    def import_bundle(self, source: Path, report: Progress = unheeded) -> str:
        """Keep a session that another installation exported as a bundle; the id it has here.

        Raises `BadInput` for anything but a whole and honest bundle.  When that or `report` raises, nothing is kept.
        """
        return importing.import_bundle(self, self._database, self._folders, source, report)

    # --- deleting -------------------------------------------------------------------------------------------------

    def delete(self, session_id: str) -> None:
        """Put a session out of sight; `restore` brings it back, `purge` removes it for good."""
        with self._database.writing() as connection:
            number = reading.number_of(connection, session_id)
            connection.execute("UPDATE session SET trashed_epoch_s = ? WHERE number = ?", (time(), number))

    def restore(self, session_id: str) -> None:
        """Bring a deleted session back."""
        with self._database.writing() as connection:
            number = reading.number_of(connection, session_id, trashed=True)
            connection.execute("UPDATE session SET trashed_epoch_s = NULL WHERE number = ?", (number,))

    def purge(self, session_id: str) -> None:
        """Remove a deleted session for good: sound, folder, row, and its words in every file of the library.

        In a large library this takes a second: a worker thread.
        """
        self._remove([self._id_of(session_id, trashed=True)])

    def empty_trash(self, older_than_s: float = 0.0) -> int:
        """Remove for good what was deleted at least `older_than_s` ago; how many sessions that were."""
        with self._database.reading() as connection:
            doomed = [
                str(row["id"])
                for row in connection.execute(
                    "SELECT id FROM session WHERE trashed_epoch_s <= ? ORDER BY id", (time() - older_than_s,)
                )
            ]
        if doomed:
            self._remove(doomed)
        return len(doomed)

    def _remove(self, session_ids: Sequence[str]) -> None:
        for session_id in session_ids:
            self._folders.remove(session_id)
            with self._database.writing() as connection:
                connection.execute("DELETE FROM session WHERE id = ?", (session_id,))
        with self._database.writing() as connection:
            search_index.compact(connection)
        self._database.drop_backups()
        self._database.shrink()
