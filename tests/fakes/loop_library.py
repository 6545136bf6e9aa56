"""Where a loop book looks in tests: loops in a dictionary, and the few sessions that it was given."""

from dataclasses import dataclass, field
from datetime import datetime

from desktop_app.errors import BadInput
from desktop_app.library.loops import KeptLoop
from desktop_app.library.model import Session, SessionHead, SessionStatus, SessionSummary


class FakeShelf:
    """Loops in memory, the newest first."""

    def __init__(self) -> None:
        self._kept: dict[str, KeptLoop] = {}

    def keep(self, kept: KeptLoop) -> None:
        self._kept[kept.id] = kept

    def all(self) -> list[KeptLoop]:
        return sorted(self._kept.values(), key=lambda kept: kept.begun_s, reverse=True)

    def named(self, run_id: str) -> KeptLoop:
        if run_id not in self._kept:
            raise BadInput(f"There is no loop {run_id!r} on its way.")
        return self._kept[run_id]

    def forget(self, run_id: str) -> None:
        self._kept.pop(run_id, None)


@dataclass
class FakeLoopLibrary:
    """What a `LoopBook` needs of a library; `play` puts a session of no words into it."""

    loops: FakeShelf = field(default_factory=FakeShelf)
    kept: dict[str, Session] = field(default_factory=dict)

    def session(self, session_id: str) -> Session:
        if session_id not in self.kept:
            raise BadInput(f"There is no session {session_id!r}.")
        return self.kept[session_id]

    def recoverable(self) -> list[SessionSummary]:
        return []

    def play(self, session_id: str, started_at: datetime, status: SessionStatus = "completed") -> None:
        head = SessionHead(session_id, started_at, "r", "A round", "behavioural", 6, 1.0, 2700.0)
        self.kept[session_id] = Session(head, status, 2700.0)
