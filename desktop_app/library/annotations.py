"""What the candidate adds to a kept session: a name, a star, tags, notes, ratings, "not so", corrected words."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from desktop_app.analysis.model import Analysis, Finding, Word
from desktop_app.errors import BadInput
from desktop_app.library import reading, rows
from desktop_app.library.codec import analysis_to_json, dumps, to_plain, words_to_json
from desktop_app.library.database import Database
from desktop_app.library.model import (
    NOT_COMPARED,
    Attachment,
    Compared,
    Exchange,
    Refutation,
    finding_key,
)
from desktop_app.library.writer import keep_attachment

Settle = Callable[[sqlite3.Connection, int], None]
"""Brings a session's figures and its place in the search up to date."""

MOST_TAG_LETTERS = 40


@dataclass(frozen=True, slots=True)
class KeptRefutation:
    """A finding marked "not so", with the session it was found in."""

    session_id: str
    title: str
    started_at: datetime
    refutation: Refutation


class Annotations:
    """Changes to kept sessions.  Any thread; each call is on disk when it returns.

    Sessions are named as in `Library.session`; every method raises `BadInput` for one that is not there.
    """

    def __init__(self, database: Database, settle: Settle) -> None:
        self._database = database
        self._settle = settle

    # --- the session as a whole -----------------------------------------------------------------------------------

    def rename(self, session_id: str, title: str) -> None:
        """Give a session a name of its own; an empty one takes it away."""
        self._set(session_id, "title", " ".join(title.split()))

    def star(self, session_id: str, starred: bool) -> None:
        """Put a star on a session, or take it off."""
        with self._database.writing() as connection:
            number = reading.number_of(connection, session_id)
            connection.execute("UPDATE session SET starred = ? WHERE number = ?", (starred, number))

    def tag(self, session_id: str, tags: Sequence[str]) -> None:
        """Make these the session's tags: without doubles, in order, each at most 40 letters."""
        plain = {tag.casefold(): tag for tag in (" ".join(tag.split()) for tag in reversed(tags)) if tag}
        for tag in plain.values():
            if len(tag) > MOST_TAG_LETTERS:
                raise BadInput(
                    "The tag “{tag}” is too long; {most} letters are the most.",
                    tag=tag[:60],
                    most=MOST_TAG_LETTERS,
                )
        self._set(session_id, "tags_json", dumps([plain[key] for key in sorted(plain)]))

    def tags(self) -> dict[str, int]:
        """Every tag in use with the number of its sessions."""
        with self._database.reading() as connection:
            found = connection.execute(
                "SELECT value, count(*) AS uses FROM session, json_each(tags_json) "
                "WHERE trashed_epoch_s IS NULL GROUP BY value ORDER BY lower(value)"
            )
            return {row["value"]: row["uses"] for row in found}

    def write_notes(self, session_id: str, notes: str) -> None:
        """Make this the session's notes."""
        self._set(session_id, "notes", notes)

    def learn(self, session_id: str, lesson: str) -> None:
        """Make this the session's lesson, on one line."""
        self._set(session_id, "lesson", " ".join(lesson.split()))

    def attach(self, session_id: str, name: str, text: str) -> None:
        """Keep a text of its own with the session; an empty one takes it away."""
        with self._changing(session_id) as (connection, number):
            keep_attachment(connection, number, Attachment(name, text))

    def rate(self, session_id: str, criterion: str, value: str) -> None:
        """Judge the session by a criterion, in a word of its scale; an empty one takes the judgement back."""
        with self._changing(session_id) as (connection, number):
            connection.execute(
                "DELETE FROM rating WHERE session_number = ? AND criterion = ?",
                (number, rows.text(criterion)),
            )
            if value:
                rows.insert(connection, "rating", session_number=number, criterion=criterion, value=value)

    # --- notes at a time ------------------------------------------------------------------------------------------

    def add_note(self, session_id: str, at_s: float, text: str) -> int:
        """Write a note down at a moment of the recording; its id."""
        with self._changing(session_id) as (connection, number):
            return rows.insert(connection, "note", session_number=number, at_s=at_s, text=_said(text))

    def change_note(self, session_id: str, note_id: int, text: str) -> None:
        """Write a note anew."""
        self._on_note(session_id, "UPDATE note SET text = :text", note_id, rows.text(_said(text)))

    def remove_note(self, session_id: str, note_id: int) -> None:
        """Strike a note out."""
        self._on_note(session_id, "DELETE FROM note", note_id, "")

    def _on_note(self, session_id: str, change: str, note_id: int, text: str) -> None:
        with self._changing(session_id) as (connection, number):
            done = connection.execute(
                f"{change} WHERE number = :note AND session_number = :session",
                {"text": text, "note": note_id, "session": number},
            )
            if not done.rowcount:
                raise BadInput(
                    "Session {session_id} has no note {note_id}.", session_id=session_id, note_id=note_id
                )

    # --- findings -------------------------------------------------------------------------------------------------

    def refute(self, session_id: str, exchange_id: int | None, finding: Finding) -> None:
        """Mark a finding "not so": it is kept, and counted nowhere.  `exchange_id` is None for the round's own."""
        with self._changing(session_id) as (connection, number):
            rows.upsert(
                connection,
                "refutation",
                ("session_number", "exchange_id", "key"),
                session_number=number,
                exchange_id=rows.OF_ROUND if exchange_id is None else exchange_id,
                key=finding_key(finding),
                code=finding.code,
                message=finding.message,
            )

    def accept(self, session_id: str, refutation: Refutation) -> None:
        """Take a "not so" back."""
        exchange_id = rows.OF_ROUND if refutation.exchange_id is None else refutation.exchange_id
        with self._changing(session_id) as (connection, number):
            connection.execute(
                "DELETE FROM refutation WHERE session_number = ? AND exchange_id = ? AND key = ?",
                (number, exchange_id, refutation.key),
            )

    def refutations(self) -> list[KeptRefutation]:
        """Every "not so" of every session, the newest session first."""
        with self._database.reading() as connection:
            found = connection.execute(
                "SELECT refutation.*, session.id AS session_id, started_at, "
                "coalesce(nullif(session.title, ''), round_title) AS shown_title FROM refutation "
                "JOIN session ON session.number = session_number WHERE trashed_epoch_s IS NULL "
                "ORDER BY started_epoch_s DESC, session_number, exchange_id, key"
            )
            return [
                KeptRefutation(
                    row["session_id"],
                    row["shown_title"],
                    datetime.fromisoformat(row["started_at"]),
                    rows.refutation(row),
                )
                for row in found
            ]

    # --- words ----------------------------------------------------------------------------------------------------

    def correct(
        self, session_id: str, exchange_id: int, words: Sequence[Word], analysis: Analysis | None
    ) -> None:
        """Put words right by hand; those first heard stay beside them.  `analysis` judges the new words."""
        self._replace(session_id, exchange_id, words, analysis, hearing=None, corrected=True)

    def rehear(
        self,
        session_id: str,
        exchange_id: int,
        words: Sequence[Word],
        analysis: Analysis | None,
        hearing: str,
        compared: Compared = NOT_COMPARED,
    ) -> bool:
        """Put the words of another hearing in; False where a person had corrected them, which then stand."""
        return self._replace(
            session_id, exchange_id, words, analysis, hearing=hearing, corrected=False, compared=compared
        )

    def take_back(self, session_id: str, before: Exchange) -> None:
        """Undo a correction: the answer's words, what is known of them, and what was found, as in `before`."""
        columns = rows.exchange_columns(before)
        names = ("words_json", "heard_json", "hearing", "corrected", "compared_json", "analysis_json")
        with self._changing(session_id) as (connection, number):
            self._exchange_row(connection, session_id, number, before.id)
            connection.execute(
                f"UPDATE exchange SET {', '.join(f'{name} = :{name}' for name in names)} "
                "WHERE session_number = :session AND id = :exchange",
                {**{name: columns[name] for name in names}, "session": number, "exchange": before.id},
            )

    def judge_again(self, session_id: str, exchange_id: int | None, analysis: Analysis) -> None:
        """Replace what was found in an answer, or (None) in the round."""
        with self._changing(session_id) as (connection, number):
            if exchange_id is None:
                connection.execute(
                    "UPDATE session SET round_analysis_json = ? WHERE number = ?", (_judged(analysis), number)
                )
                return
            self._exchange_row(connection, session_id, number, exchange_id)
            connection.execute(
                "UPDATE exchange SET analysis_json = ? WHERE session_number = ? AND id = ?",
                (_judged(analysis), number, exchange_id),
            )

    def _replace(
        self,
        session_id: str,
        exchange_id: int,
        words: Sequence[Word],
        analysis: Analysis | None,
        *,
        hearing: str | None,
        corrected: bool,
        compared: Compared | None = None,
    ) -> bool:
        with self._changing(session_id) as (connection, number):
            row = self._exchange_row(connection, session_id, number, exchange_id)
            if row["corrected"] and not corrected:
                return False
            connection.execute(
                "UPDATE exchange SET heard_json = coalesce(heard_json, words_json), words_json = ?, "
                "analysis_json = ?, hearing = coalesce(?, hearing), corrected = ?, "
                "compared_json = coalesce(?, compared_json) WHERE session_number = ? AND id = ?",
                (
                    rows.text(words_to_json(words)),
                    _judged(analysis),
                    hearing,
                    corrected,
                    None if compared is None else rows.text(dumps(to_plain(compared))),
                    number,
                    exchange_id,
                ),
            )
            return True

    # --- common ---------------------------------------------------------------------------------------------------

    @contextmanager
    def _changing(self, session_id: str) -> Iterator[tuple[sqlite3.Connection, int]]:
        """A transaction on one session, at whose end all that is derived from it is brought up to date."""
        with self._database.writing() as connection:
            number = reading.number_of(connection, session_id)
            yield connection, number
            self._settle(connection, number)

    def _set(self, session_id: str, column: str, value: str) -> None:
        with self._changing(session_id) as (connection, number):
            connection.execute(
                f"UPDATE session SET {column} = ? WHERE number = ?", (rows.text(value), number)
            )

    @staticmethod
    def _exchange_row(
        connection: sqlite3.Connection, session_id: str, number: int, exchange_id: int
    ) -> sqlite3.Row:
        row: sqlite3.Row | None = connection.execute(
            "SELECT * FROM exchange WHERE session_number = ? AND id = ?", (number, exchange_id)
        ).fetchone()
        if row is None:
            raise BadInput(
                "Session {session_id} has no exchange {exchange_id}.",
                session_id=session_id,
                exchange_id=exchange_id,
            )
        return row


def _judged(analysis: Analysis | None) -> str | None:
    return rows.text(analysis_to_json(analysis)) if analysis else None


def _said(text: str) -> str:
    """A note's text, which must say something."""
    if not text.strip():
        raise BadInput("A note needs some text.")
    return text.strip()
