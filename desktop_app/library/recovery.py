"""Sessions whose program was killed: found by the lock that nobody holds, made whole from what is there."""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from desktop_app.audio import wave_file
from desktop_app.errors import BadInput
from desktop_app.library import reading, rows
from desktop_app.library.database import Database
from desktop_app.library.folders import Folders, WritingLock
from desktop_app.library.model import Exchange, PhaseRecord, Recording, Session, SessionSummary, TimelineMark
from desktop_app.library.writer import keep_exchange, keep_recording

MARK = "recovered"
"""The kind of the mark that says where a killed session breaks off."""


def abandoned(connection: sqlite3.Connection, folders: Folders) -> list[SessionSummary]:
    """Sessions still marked as running that nobody writes any more, newest first."""
    running = connection.execute(
        f"SELECT {rows.SUMMARY_COLUMNS} FROM session WHERE status = 'running' AND trashed_epoch_s IS NULL "
        "ORDER BY started_epoch_s DESC, number DESC"
    ).fetchall()
    return [rows.summary(row) for row in running if not _is_written(folders.of(row["id"]))]


def recover(
    database: Database,
    folders: Folders,
    session_id: str,
    at_end: Callable[[sqlite3.Connection, int], None],
) -> None:
    """Make one session whole.  Raises `BadInput` where it was finished, or somebody still writes it."""
    folder = folders.of(session_id)
    folder.mkdir(mode=0o700, exist_ok=True)
    lock = WritingLock(folder)
    if not lock.take():
        raise BadInput(
            "Session {session_id} is still being written; it needs no recovery.", session_id=session_id
        )
    try:
        with database.writing() as connection:
            number = reading.number_of(connection, session_id)
            session = reading.session(connection, number, folders)
            if session.status != "running":
                raise BadInput(
                    "Session {session_id} was kept whole; it needs no recovery.", session_id=session_id
                )
            _mend(connection, number, session, folder)
            at_end(connection, number)
    finally:
        lock.let_go()


def _mend(connection: sqlite3.Connection, number: int, session: Session, folder: Path) -> None:
    recordings = heard_segments(folder, session.recordings)
    end_s = _end_of(session, recordings)
    connection.execute("DELETE FROM recording WHERE session_number = ?", (number,))
    for recording in recordings:
        keep_recording(connection, number, recording)
    for exchange in session.exchanges:
        keep_exchange(connection, number, _closed(exchange, end_s))
    for phase in filter(_is_open, session.phases):
        connection.execute(
            "UPDATE phase SET end_s = ?, outcome = 'ended' WHERE session_number = ? AND position = ?",
            (end_s, number, phase.index),
        )
    mark = TimelineMark(end_s, MARK, "The program ended here without warning.")
    rows.insert(connection, "mark", session_number=number, at_s=mark.at_s, kind=mark.kind, detail=mark.detail)
    connection.execute(
        "UPDATE session SET status = 'recovered', duration_s = ? WHERE number = ?", (end_s, number)
    )


def heard_segments(folder: Path, kept: Iterable[Recording]) -> list[Recording]:
    """The segments as their bytes say, listed or not; one without a single sample is left out.

    A segment that was never listed begins where the one before it ended.
    """
    listed = {recording.path.name: recording for recording in kept}
    segments = [recording for recording in listed.values() if recording.path.suffix != ".wav"]
    at_s = max((segment.start_s + segment.duration_s for segment in segments), default=0.0)
    for path in sorted(folder.glob("*.wav")):
        try:
            info = wave_file.repair(path)
        except BadInput:
            continue  # not one sample was written, or it is no recording of ours
        if info.samples:
            start_s = listed[path.name].start_s if path.name in listed else at_s
            segments.append(Recording(path, info.rate, start_s, info.duration_s))
            at_s = start_s + info.duration_s
    return sorted(segments, key=lambda segment: segment.start_s)


def _end_of(session: Session, recordings: Iterable[Recording]) -> float:
    """The last moment of which anything is known."""
    moments = [recording.start_s + recording.duration_s for recording in recordings]
    moments += [mark.at_s for mark in session.marks]
    moments += [word.end_s for exchange in session.exchanges for word in exchange.words]
    for exchange in session.exchanges:
        moments += [
            moment for moment in (exchange.asked_start_s, exchange.answer_start_s) if moment is not None
        ]
    return max(moments, default=0.0)


def _closed(exchange: Exchange, end_s: float) -> Exchange:
    if exchange.answer_start_s is not None and exchange.answer_end_s is None:
        return replace(exchange, answer_end_s=max(end_s, exchange.answer_start_s))
    if exchange.asked_start_s is not None and exchange.asked_end_s is None:
        return replace(exchange, asked_end_s=max(end_s, exchange.asked_start_s))
    return exchange


def _is_open(phase: PhaseRecord) -> bool:
    return phase.start_s is not None and phase.end_s is None


def _is_written(folder: Path) -> bool:
    """Whether some program holds the session's lock."""
    if not folder.is_dir():
        return False
    lock = WritingLock(folder)
    free = lock.take()
    lock.let_go()
    return not free
