"""All attempts at one question, to be laid side by side, and the one held for the best."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from desktop_app.errors import BadInput
from desktop_app.library import reading, rows
from desktop_app.library.codec import analysis_from_json
from desktop_app.library.database import Database
from desktop_app.library.model import Exchange

_FOLLOW_UP = "follow-up"


@dataclass(frozen=True, slots=True)
class Take:
    """One attempt: the answer to the question and to the probes that came of it.

    The sound is the session's; the times of both exchanges and words are on its timeline.
    """

    session_id: str
    started_at: datetime
    round_title: str
    level: int
    answer: Exchange
    probes: tuple[Exchange, ...] = ()
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class Practised:
    """A question that was answered, how often, when last, and the findings of the last answer, "not so" left out."""

    question_id: str
    text: str
    takes: int
    last_at: datetime
    findings: int = 0


class Takes:
    """Reads attempts and pins the best.  Any thread.  Demonstrations are left out: nobody practised there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def practised(self) -> list[Practised]:
        """Every question that was answered, the most often answered first."""
        with self._database.reading() as connection:
            found = connection.execute(
                "SELECT question_id, exchange.text, count(*) AS takes, started_at, max(started_epoch_s), "
                "analysis_json, session_number, exchange.id AS exchange_id "
                "FROM exchange JOIN session ON session.number = session_number "
                f"WHERE {_COUNTED} GROUP BY question_id ORDER BY takes DESC, max(started_epoch_s) DESC, question_id"
            )
            return [
                Practised(
                    row["question_id"],
                    row["text"],
                    row["takes"],
                    datetime.fromisoformat(row["started_at"]),
                    _findings(connection, row),
                )
                for row in found.fetchall()
            ]

    def of(self, question_id: str) -> list[Take]:
        """The attempts at a question, the newest first; none for a question never answered."""
        with self._database.reading() as connection:
            found = connection.execute(
                "SELECT exchange.number AS exchange_number, session_number, exchange.id AS exchange_id, "
                "pin.exchange_number IS NOT NULL AS pinned, session.id AS session_id, started_at, round_title, level "
                "FROM exchange JOIN session ON session.number = session_number "
                "LEFT JOIN pin ON pin.exchange_number = exchange.number "
                f"WHERE exchange.question_id = ? AND {_COUNTED} ORDER BY started_epoch_s DESC, exchange.number DESC",
                (question_id,),
            ).fetchall()
            return [self._take(connection, row, question_id) for row in found]

    def pin(self, session_id: str, exchange_id: int) -> None:
        """Hold this attempt for the best at its question, instead of the one before."""
        with self._database.writing() as connection:
            number = reading.number_of(connection, session_id)
            row = connection.execute(
                "SELECT number, question_id FROM exchange WHERE session_number = ? AND id = ?",
                (number, exchange_id),
            ).fetchone()
            if row is None:
                raise BadInput(
                    "Session {session_id} has no exchange {exchange_id}.",
                    session_id=session_id,
                    exchange_id=exchange_id,
                )
            rows.upsert(
                connection,
                "pin",
                ("question_id",),
                question_id=row["question_id"],
                exchange_number=row["number"],
            )

    def unpin(self, question_id: str) -> None:
        """Hold no attempt at this question for the best."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM pin WHERE question_id = ?", (question_id,))

    @staticmethod
    def _take(connection: sqlite3.Connection, row: sqlite3.Row, question_id: str) -> Take:
        """The attempt with its probes: those about the question until it is asked anew in the same session."""
        asked = [
            exchange
            for exchange in reading.exchanges(connection, row["session_number"], question_id)
            if exchange.id >= row["exchange_id"]
        ]
        answer, later = asked[0], asked[1:]
        probes = []
        for exchange in later:
            if exchange.role != _FOLLOW_UP:
                break
            probes.append(exchange)
        return Take(
            session_id=row["session_id"],
            started_at=datetime.fromisoformat(row["started_at"]),
            round_title=row["round_title"],
            level=row["level"],
            answer=answer,
            probes=tuple(probes),
            pinned=bool(row["pinned"]),
        )


_COUNTED = (
    f"exchange.role != '{_FOLLOW_UP}' AND exchange.question_id != '' AND words_json != '[]' AND NOT demo "
    "AND trashed_epoch_s IS NULL"
)
"""Which exchanges are attempts at a question."""


def _findings(connection: sqlite3.Connection, row: sqlite3.Row) -> int:
    """How many findings this answer has that nobody marked "not so"."""
    if not row["analysis_json"]:
        return 0
    (refuted,) = connection.execute(
        "SELECT count(*) FROM refutation WHERE session_number = ? AND exchange_id = ?",
        (row["session_number"], row["exchange_id"]),
    ).fetchone()
    return max(0, len(analysis_from_json(row["analysis_json"]).findings) - int(refuted))
