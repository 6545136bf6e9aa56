"""Work on kept sessions that survives the program: queued, done one at a time, taken up again after a death."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, cast

from desktop_app.errors import MockLoopError
from desktop_app.library import reading
from desktop_app.library.database import Database
from desktop_app.library.folders import WritingLock

JobState = Literal["queued", "running", "done", "failed"]

MOST_ATTEMPTS = 3
"""A job during which the program died this often is given up: it may be what kills it."""

_OF_SESSION = -1
_COLUMNS = "job.number, session.id AS session_id, kind, state, attempts, note, exchange_id"
_JOBS = f"SELECT {_COLUMNS} FROM job JOIN session ON session.number = session_number"


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of work: a `kind` (what is to be done) on one session, or on one of its answers.

    `note` says why it failed.
    """

    number: int
    session_id: str
    kind: str
    state: JobState
    attempts: int
    note: str = ""
    exchange_id: int | None = None


class Jobs:
    """The queue.  Any thread may add and look; whoever works through it holds `working`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, session_id: str, kind: str, exchange_id: int | None = None) -> None:
        """Queue a job; one that waits already stays where it is, one that is over is queued again."""
        self.add_all(session_id, kind, [exchange_id])

    def add_all(self, session_id: str, kind: str, exchange_ids: Sequence[int | None]) -> None:
        """Queue a job for each of these answers of a session, in their order."""
        with self._database.writing() as connection:
            number = reading.number_of(connection, session_id)
            for exchange_id in exchange_ids:
                key = (number, kind, _OF_SESSION if exchange_id is None else exchange_id)
                connection.execute(
                    "DELETE FROM job WHERE session_number = ? AND kind = ? AND exchange_id = ? "
                    "AND state IN ('done', 'failed')",
                    key,
                )
                connection.execute(
                    "INSERT INTO job (session_number, kind, exchange_id, state, attempts, note) "
                    "VALUES (?, ?, ?, 'queued', 0, '') ON CONFLICT DO NOTHING",
                    key,
                )

    def all(self, kind: str | None = None) -> list[Job]:
        """Every job known, in the order in which they were queued."""
        with self._database.reading() as connection:
            found = connection.execute(
                f"{_JOBS} WHERE kind = coalesce(?, kind) ORDER BY job.number", (kind,)
            ).fetchall()
            return [_job(row) for row in found]

    @contextmanager
    def working(self) -> Iterator[None]:
        """Be the one who works through the queue; what a dead worker left running is queued again.

        Raises `MockLoopError` while another program, or another part of this one, works through it.
        """
        lock = WritingLock(self._database.folder)
        if not lock.take():
            raise MockLoopError("Another Mock Loop is working through the waiting jobs already.")
        try:
            self._revive()
            yield
        finally:
            lock.let_go()

    def take(self, kind: str | None = None, live: Sequence[str] = ()) -> Job | None:
        """The next job, now running; None where none waits.  Only inside `working`.

        Sessions that are still being written are passed over; where some are `live`, theirs are the only jobs.
        """
        which = f"session.id IN ({', '.join('?' * len(live))})" if live else "status != 'running'"
        with self._database.writing() as connection:
            row = connection.execute(
                f"{_JOBS} WHERE state = 'queued' AND kind = coalesce(?, kind) AND trashed_epoch_s IS NULL "
                f"AND {which} ORDER BY job.number LIMIT 1",
                (kind, *live),
            ).fetchone()
            if row is None:
                return None
            connection.execute(
                "UPDATE job SET state = 'running', attempts = attempts + 1 WHERE number = ?", (row["number"],)
            )
            return replace(_job(row), state="running", attempts=row["attempts"] + 1)

    def done(self, job: Job) -> None:
        """The work is complete, and what came of it is kept."""
        self._set(job, "done", "", job.attempts)

    def failed(self, job: Job, why: str) -> None:
        """The work cannot be done; `why` is a sentence for a person."""
        self._set(job, "failed", why, job.attempts)

    def put_back(self, job: Job) -> None:
        """The work was paused: it waits again, and this attempt does not count."""
        self._set(job, "queued", "", job.attempts - 1)

    def cancel(self, kind: str | None = None) -> int:
        """Take what waits out of the queue; how many jobs that were."""
        with self._database.writing() as connection:
            gone = connection.execute(
                "DELETE FROM job WHERE state = 'queued' AND kind = coalesce(?, kind)", (kind,)
            )
            return gone.rowcount

    def hold(self, kind: str) -> None:
        """Write down that jobs of this kind are to wait, for whichever program comes next."""
        try:
            self._held(kind).touch(mode=0o600)
        except OSError as error:
            raise MockLoopError(
                "The pause could not be kept in {folder} ({reason}): it holds until Mock Loop is closed.",
                folder=self._database.folder,
                reason=error.strerror or error,
            ) from error

    def let_go_on(self, kind: str) -> None:
        """They wait no more."""
        self._held(kind).unlink(missing_ok=True)

    def is_held(self, kind: str) -> bool:
        """Whether jobs of this kind are to wait."""
        return self._held(kind).exists()

    def clear(self) -> None:
        """Forget the jobs that are over."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM job WHERE state IN ('done', 'failed')")

    def _held(self, kind: str) -> Path:
        return self._database.folder / f"{kind}.held"

    def _revive(self) -> None:
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE job SET state = CASE WHEN attempts < ? THEN 'queued' ELSE 'failed' END, "
                "note = CASE WHEN attempts < ? THEN '' ELSE 'Mock Loop ended each time this was tried.' END "
                "WHERE state = 'running'",
                (MOST_ATTEMPTS, MOST_ATTEMPTS),
            )

    def _set(self, job: Job, state: JobState, note: str, attempts: int) -> None:
        with self._database.writing() as connection:
            connection.execute(
                "UPDATE job SET state = ?, note = ?, attempts = ? WHERE number = ?",
                (state, note, attempts, job.number),
            )


def _job(row: sqlite3.Row) -> Job:
    exchange_id = None if row["exchange_id"] == _OF_SESSION else row["exchange_id"]
    state = cast(JobState, row["state"])
    return Job(
        row["number"], row["session_id"], row["kind"], state, row["attempts"], row["note"], exchange_id
    )
