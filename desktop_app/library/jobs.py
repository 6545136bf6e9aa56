"""Work on kept sessions that survives the program: queued, done one at a time, taken up again after a death."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal, cast

from desktop_app.errors import MockLoopError
from desktop_app.library import reading
from desktop_app.library.database import Database
from desktop_app.library.folders import WritingLock

JobState = Literal["queued", "running", "done", "failed"]

MOST_ATTEMPTS = 3
"""A job during which the program died this often is given up: it may be what kills it."""

_COLUMNS = "job.number, session.id AS session_id, kind, state, attempts, note"
_JOBS = f"SELECT {_COLUMNS} FROM job JOIN session ON session.number = session_number"


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of work: a `kind` (what is to be done) on one session.  `note` says why it failed."""

    number: int
    session_id: str
    kind: str
    state: JobState
    attempts: int
    note: str = ""


class Jobs:
    """The queue.  Any thread may add and look; whoever works through it holds `working`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, session_id: str, kind: str) -> None:
        """Queue a job; one that waits already stays where it is, one that is over is queued again."""
        with self._database.writing() as connection:
            number = reading.number_of(connection, session_id)
            connection.execute(
                "DELETE FROM job WHERE session_number = ? AND kind = ? AND state IN ('done', 'failed')",
                (number, kind),
            )
            connection.execute(
                "INSERT INTO job (session_number, kind, state, attempts, note) VALUES (?, ?, 'queued', 0, '') "
                "ON CONFLICT DO NOTHING",
                (number, kind),
            )

    def all(self, kind: str | None = None) -> list[Job]:
        """Every job known, in the order in which they were queued."""
        with self._database.reading() as connection:
            found = connection.execute(
                f"{_JOBS} WHERE kind = coalesce(?, kind) ORDER BY job.number", (kind,)
            ).fetchall()
            return [
                Job(row["number"], row["session_id"], row["kind"], cast(JobState, row["state"]), *row[4:6])
                for row in found
            ]

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

    def take(self, kind: str | None = None) -> Job | None:
        """The next job, now running; None where none waits.  Only inside `working`."""
        with self._database.writing() as connection:
            row = connection.execute(
                f"{_JOBS} WHERE state = 'queued' AND kind = coalesce(?, kind) AND trashed_epoch_s IS NULL "
                "ORDER BY job.number LIMIT 1",
                (kind,),
            ).fetchone()
            if row is None:
                return None
            connection.execute(
                "UPDATE job SET state = 'running', attempts = attempts + 1 WHERE number = ?", (row["number"],)
            )
            return Job(row["number"], row["session_id"], row["kind"], "running", row["attempts"] + 1)

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

    def clear(self) -> None:
        """Forget the jobs that are over."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM job WHERE state IN ('done', 'failed')")

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
