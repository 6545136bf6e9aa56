"""Keeping one session while it happens: every call is a transaction of its own, on disk when it returns."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from desktop_app.analysis.model import Analysis, Word
from desktop_app.errors import BadInput, MockLoopError
from desktop_app.library import rows
from desktop_app.library.codec import analysis_to_json, words_to_json
from desktop_app.library.database import Database
from desktop_app.library.folders import WritingLock
from desktop_app.library.model import (
    Attachment,
    Exchange,
    PhaseRecord,
    Recording,
    SessionStatus,
    TimelineMark,
)

AtEnd = Callable[[sqlite3.Connection, int], None]
"""Work that belongs to the last transaction of a session (its figures, its place in the search)."""


def segment_name(segment: int) -> str:
    """The wave file of a segment, counted from 1."""
    return f"sound-{segment:03d}.wav"


class SessionWriter:
    """Writes one session.  Any thread; made by `Library.begin`."""

    def __init__(
        self, database: Database, session_id: str, number: int, folder: Path, lock: WritingLock, at_end: AtEnd
    ) -> None:
        self._database = database
        self._id = session_id
        self._number = number
        self._folder = folder
        self._lock = lock
        self._at_end = at_end
        self._finished = False

    @property
    def session_id(self) -> str:
        return self._id

    @property
    def number(self) -> int:
        """The session's row number, for the library's own use."""
        return self._number

    @property
    def folder(self) -> Path:
        """The session's own folder (0700)."""
        return self._folder

    @property
    def finished(self) -> bool:
        """Whether it takes nothing more."""
        return self._finished

    def recording_path(self, segment: int) -> Path:
        """Where the sound of this segment (counted from 1) belongs while it is made."""
        return self._folder / segment_name(segment)

    def phase(self, phase: PhaseRecord) -> None:
        """Keep the phase as it now is."""
        with self._writing() as connection:
            rows.upsert(
                connection,
                "phase",
                ("session_number", "position"),
                session_number=self._number,
                **rows.phase_columns(phase),
            )

    def exchange(self, exchange: Exchange) -> None:
        """Keep the exchange as it now is: its words replace those appended before."""
        with self._writing() as connection:
            keep_exchange(connection, self._number, exchange)

    def words(self, exchange_id: int, words: Sequence[Word]) -> None:
        """Append newly settled words.  Raises `BadInput` where the exchange was never kept."""
        with self._writing() as connection:
            found = connection.execute(
                "SELECT number FROM exchange WHERE session_number = ? AND id = ?", (self._number, exchange_id)
            ).fetchone()
            if found is None:
                raise BadInput(
                    "Session {id} has no exchange {exchange_id} to append words to.",
                    id=self._id,
                    exchange_id=exchange_id,
                )
            if words:
                rows.insert(
                    connection, "heard", exchange_number=found["number"], words_json=words_to_json(words)
                )

    def mark(self, mark: TimelineMark) -> None:
        """Add a mark to the timeline."""
        with self._writing() as connection:
            rows.insert(
                connection,
                "mark",
                session_number=self._number,
                at_s=mark.at_s,
                kind=mark.kind,
                detail=mark.detail,
                exchange_id=mark.exchange_id,
            )

    def note(self, at_s: float, text: str) -> None:
        """Add what the candidate noted at this moment of the recording."""
        with self._writing() as connection:
            rows.insert(connection, "note", session_number=self._number, at_s=at_s, text=text)

    def recording(self, recording: Recording) -> None:
        """Keep the segment as it now is.  Raises `BadInput` for a file outside the session's folder."""
        if recording.path.parent != self._folder:
            raise BadInput(
                "{path} is not in the session's folder {folder}.", path=recording.path, folder=self._folder
            )
        with self._writing() as connection:
            keep_recording(connection, self._number, recording)

    def attach(self, name: str, text: str) -> None:
        """Keep what was written beside the talking, as it now is; empty text takes it away."""
        with self._writing() as connection:
            keep_attachment(connection, self._number, Attachment(name, text))

    def round_analysis(self, analysis: Analysis) -> None:
        """Keep what was found about the phases and the round."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE session SET round_analysis_json = ? WHERE number = ?",
                (analysis_to_json(analysis), self._number),
            )

    def finish(self, status: SessionStatus, duration_s: float) -> None:
        """The session is whole: its status, its length, its figures, its place in the search."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE session SET status = ?, duration_s = ? WHERE number = ?",
                (status, duration_s, self._number),
            )
            self._at_end(connection, self._number)
        self._finished = True
        self._lock.let_go()

    def let_go(self) -> None:
        """Stop writing without an end, as a dying program would: the session can be recovered.  Idempotent."""
        self._finished = True
        self._lock.let_go()

    def _writing(self) -> AbstractContextManager[sqlite3.Connection]:
        if self._finished:
            raise MockLoopError("Session {id} is finished; nothing can be added to it.", id=self._id)
        return self._database.writing()


def keep_exchange(connection: sqlite3.Connection, session_number: int, exchange: Exchange) -> None:
    """Insert or update one exchange, folding in the words that were appended before."""
    rows.upsert(
        connection,
        "exchange",
        ("session_number", "id"),
        session_number=session_number,
        **rows.exchange_columns(exchange),
    )
    connection.execute(
        "DELETE FROM heard WHERE exchange_number = "
        "(SELECT number FROM exchange WHERE session_number = ? AND id = ?)",
        (session_number, exchange.id),
    )


def keep_attachment(connection: sqlite3.Connection, session_number: int, attachment: Attachment) -> None:
    """Insert or update one attachment; an empty one is taken away."""
    if attachment.text:
        kept = {"name": attachment.name, "text": attachment.text}
        rows.upsert(
            connection, "attachment", ("session_number", "name"), session_number=session_number, **kept
        )
        return
    connection.execute(
        "DELETE FROM attachment WHERE session_number = ? AND name = ?", (session_number, attachment.name)
    )


def keep_recording(connection: sqlite3.Connection, session_number: int, recording: Recording) -> None:
    """Insert or update one segment of sound."""
    rows.upsert(
        connection,
        "recording",
        ("session_number", "file"),
        session_number=session_number,
        **rows.recording_columns(recording),
    )
