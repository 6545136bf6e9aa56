"""The ports of the library: what a store is to a live round, whoever stands behind it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from desktop_app.analysis.model import Analysis, Word
from desktop_app.library.model import (
    ALL_SESSIONS,
    Exchange,
    PhaseRecord,
    Recording,
    Session,
    SessionHead,
    SessionQuery,
    SessionStatus,
    SessionSummary,
    TimelineMark,
)


class Writer(Protocol):
    """Keeps one session while it happens.  Any thread; each call is on disk when it returns.

    Every method raises `Missing` when the disk is full or the library cannot be written.
    """

    @property
    def session_id(self) -> str: ...

    @property
    def folder(self) -> Path:
        """The session's own folder; it is there before the first sample."""
        ...

    def recording_path(self, segment: int) -> Path:
        """Where the sound of this segment (counted from 1) belongs while it is made: a wave file in `folder`."""
        ...

    def phase(self, phase: PhaseRecord) -> None:
        """Keep the phase as it now is (told apart by `index`)."""
        ...

    def exchange(self, exchange: Exchange) -> None:
        """Keep the exchange as it now is (told apart by `id`), its words and analysis included."""
        ...

    def words(self, exchange_id: int, words: Sequence[Word]) -> None:
        """Append newly settled words to an exchange.  Raises `BadInput` where it was never kept."""
        ...

    def mark(self, mark: TimelineMark) -> None: ...

    def note(self, at_s: float, text: str) -> None:
        """Keep what the candidate noted at this moment of the recording."""
        ...

    def recording(self, recording: Recording) -> None:
        """Keep the segment as it now is (told apart by its file name; the file lies in `folder`)."""
        ...

    def attach(self, name: str, text: str) -> None:
        """Keep what was written beside the talking (scratch pad, sketch) as it now is; empty text takes it away."""
        ...

    def round_analysis(self, analysis: Analysis) -> None: ...

    def finish(self, status: SessionStatus, duration_s: float) -> None:
        """The session is whole; the writer takes nothing after this."""
        ...


class Store(Protocol):
    """Sessions kept.  Any thread."""

    def begin(self, head: SessionHead, phases: Sequence[PhaseRecord]) -> Writer:
        """Keep a new session, running.  Its row and its folder are on disk when this returns.

        Raises `BadInput` for an id that is taken or cannot name a folder.
        """
        ...

    def sessions(self, query: SessionQuery = ALL_SESSIONS) -> list[SessionSummary]: ...

    def session(self, session_id: str) -> Session:
        """The whole session; a unique beginning of its id is enough.  Raises `BadInput` naming a near match."""
        ...

    def delete(self, session_id: str) -> None:
        """Put a session out of sight; `restore` brings it back, `purge` removes it for good."""
        ...

    def restore(self, session_id: str) -> None: ...

    def purge(self, session_id: str) -> None:
        """Remove a deleted session for good, with its sound."""
        ...

    def recoverable(self) -> list[SessionSummary]:
        """Sessions that were being written when their program died."""
        ...

    def recover(self, session_id: str) -> Session:
        """Make such a session whole: the sound believed as far as it goes, the open answer closed."""
        ...
