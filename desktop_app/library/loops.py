"""Whole loops on their way, kept as the interview's own text: the library files them and does not look inside."""

import sqlite3
from dataclasses import dataclass

from desktop_app.errors import BadInput
from desktop_app.library import rows
from desktop_app.library.database import Database


@dataclass(frozen=True, slots=True)
class KeptLoop:
    """One loop on its way.  `begun_s` is seconds since the epoch; `text` is what `interview.loop_text` wrote."""

    id: str
    loop_id: str
    begun_s: float
    is_over: bool
    text: str


class Loops:
    """The loops that were begun.  Any thread; each call is on disk when it returns."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, kept: KeptLoop) -> None:
        """Keep the loop as it now is (told apart by its id)."""
        with self._database.writing() as connection:
            rows.upsert(
                connection,
                "loop_run",
                ("id",),
                id=kept.id,
                loop_id=kept.loop_id,
                begun_epoch_s=kept.begun_s,
                is_over=int(kept.is_over),
                text=kept.text,
            )

    def all(self) -> list[KeptLoop]:
        """Every loop that was begun, the newest first."""
        with self._database.reading() as connection:
            found = connection.execute("SELECT * FROM loop_run ORDER BY begun_epoch_s DESC, number DESC")
            return [_loop(row) for row in found]

    def named(self, run_id: str) -> KeptLoop:
        """The loop with this id.  Raises `BadInput` where it is not there (any more)."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT * FROM loop_run WHERE id = ?", (run_id,)).fetchone()
        if row is None:
            raise BadInput(
                "There is no loop {run_id!r} on its way; `mockloop loops --begun` lists them.", run_id=run_id
            )
        return _loop(row)

    def forget(self, run_id: str) -> None:
        """Strike a loop out; the sessions of its rounds stay."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM loop_run WHERE id = ?", (run_id,))


def _loop(row: sqlite3.Row) -> KeptLoop:
    return KeptLoop(row["id"], row["loop_id"], row["begun_epoch_s"], bool(row["is_over"]), row["text"])
