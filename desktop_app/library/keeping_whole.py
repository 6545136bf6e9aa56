"""A whole session put into the database at once: one that comes from another installation."""

import sqlite3

from desktop_app.library import rows
from desktop_app.library.codec import analysis_to_json, dumps
from desktop_app.library.model import Session
from desktop_app.library.writer import keep_attachment, keep_exchange, keep_recording


def keep_whole(connection: sqlite3.Connection, number: int, session: Session) -> None:
    """Write everything that `session` holds beside its head and phases into the row `number`, which is there."""
    for exchange in session.exchanges:
        keep_exchange(connection, number, exchange)
    for recording in session.recordings:
        keep_recording(connection, number, recording)
    for mark in session.marks:
        rows.insert(
            connection,
            "mark",
            session_number=number,
            at_s=mark.at_s,
            kind=mark.kind,
            detail=mark.detail,
            exchange_id=mark.exchange_id,
        )
    _keep_own(connection, number, session)
    connection.execute(
        "UPDATE session SET title = ?, starred = ?, tags_json = ?, notes = ?, lesson = ?, round_analysis_json = ? "
        "WHERE number = ?",
        (
            rows.text(session.title),
            session.starred,
            rows.text(dumps(list(session.tags))),
            rows.text(session.notes),
            rows.text(session.lesson),
            rows.text(analysis_to_json(session.round_analysis)) if session.round_analysis else None,
            number,
        ),
    )


def _keep_own(connection: sqlite3.Connection, number: int, session: Session) -> None:
    """What the candidate added."""
    for note in session.timed_notes:
        rows.insert(connection, "note", session_number=number, at_s=note.at_s, text=note.text)
    for rating in session.ratings:
        key = ("session_number", "criterion")
        rows.upsert(
            connection, "rating", key, session_number=number, criterion=rating.criterion, value=rating.value
        )
    for refutation in session.refutations:
        exchange_id = rows.OF_ROUND if refutation.exchange_id is None else refutation.exchange_id
        rows.upsert(
            connection,
            "refutation",
            ("session_number", "exchange_id", "key"),
            session_number=number,
            exchange_id=exchange_id,
            key=refutation.key,
            code=refutation.code,
            message=refutation.message,
        )
    for attachment in session.attachments:
        keep_attachment(connection, number, attachment)
