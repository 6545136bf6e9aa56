"""A library without a disk: keeps sessions in memory, with folders below a given place."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from desktop_app.analysis.model import Analysis, Word
from desktop_app.errors import BadInput, MockLoopError
from desktop_app.library.figures import figures_of
from desktop_app.library.model import (
    ALL_SESSIONS,
    Attachment,
    Exchange,
    Note,
    PhaseRecord,
    Recording,
    Session,
    SessionHead,
    SessionQuery,
    SessionStatus,
    SessionSummary,
    TimelineMark,
)


class FakeWriter:
    """Keeps one session in the store's dictionary."""

    def __init__(self, store: "FakeStore", session_id: str, folder: Path) -> None:
        self._store = store
        self.session_id = session_id
        self.folder = folder
        self.finished = False

    @property
    def session(self) -> Session:
        return self._store.kept[self.session_id]

    def recording_path(self, segment: int) -> Path:
        return self.folder / f"sound-{segment:03d}.wav"

    def phase(self, phase: PhaseRecord) -> None:
        others = [kept for kept in self.session.phases if kept.index != phase.index]
        self._keep(phases=tuple(sorted([*others, phase], key=lambda kept: kept.index)))

    def exchange(self, exchange: Exchange) -> None:
        others = [kept for kept in self.session.exchanges if kept.id != exchange.id]
        self._keep(exchanges=tuple(sorted([*others, exchange], key=lambda kept: kept.id)))

    def words(self, exchange_id: int, words: Sequence[Word]) -> None:
        for exchange in self.session.exchanges:
            if exchange.id == exchange_id:
                self.exchange(replace(exchange, words=exchange.words + tuple(words)))
                return
        self._open()
        raise BadInput(f"Session {self.session_id} has no exchange {exchange_id} to append words to.")

    def mark(self, mark: TimelineMark) -> None:
        self._keep(marks=tuple(sorted([*self.session.marks, mark], key=lambda kept: kept.at_s)))

    def note(self, at_s: float, text: str) -> None:
        fresh = Note(len(self.session.timed_notes) + 1, at_s, text)
        self._keep(timed_notes=tuple(sorted([*self.session.timed_notes, fresh], key=lambda kept: kept.at_s)))

    def recording(self, recording: Recording) -> None:
        if recording.path.parent != self.folder:
            raise BadInput(f"{recording.path} is not in the session's folder {self.folder}.")
        others = [kept for kept in self.session.recordings if kept.path != recording.path]
        self._keep(recordings=tuple(sorted([*others, recording], key=lambda kept: kept.start_s)))

    def attach(self, name: str, text: str) -> None:
        others = [kept for kept in self.session.attachments if kept.name != name]
        changed = [*others, Attachment(name, text)] if text else others
        self._keep(attachments=tuple(sorted(changed, key=lambda kept: kept.name)))

    def round_analysis(self, analysis: Analysis) -> None:
        self._keep(round_analysis=analysis)

    def finish(self, status: SessionStatus, duration_s: float) -> None:
        self._keep(status=status, duration_s=duration_s)
        self.finished = True

    def let_go(self) -> None:
        self.finished = True

    def _open(self) -> None:
        if self.finished:
            raise MockLoopError(f"Session {self.session_id} is finished; nothing can be added to it.")

    def _keep(self, **changes: object) -> None:
        self._open()
        self._store.kept[self.session_id] = replace(self.session, **changes)  # type: ignore[arg-type]


class FakeStore:
    """Sessions in memory; `kept` may be looked into by tests."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._writers: dict[str, FakeWriter] = {}
        self.kept: dict[str, Session] = {}
        self.trash: set[str] = set()

    def begin(self, head: SessionHead, phases: Sequence[PhaseRecord]) -> FakeWriter:
        if head.id in self.kept or not head.id.replace("-", "").isalnum():
            raise BadInput(f"{head.id} is taken or cannot name a session.")
        folder = self._folder / head.id
        folder.mkdir(parents=True)
        self.kept[head.id] = Session(head, "running", 0.0, tuple(phases))
        writer = self._writers[head.id] = FakeWriter(self, head.id, folder)
        return writer

    def sessions(self, query: SessionQuery = ALL_SESSIONS) -> list[SessionSummary]:
        """Newest first; of the query, the fake knows `trashed`, `levels`, `limit` and `offset`."""
        found = [
            self._summary(session)
            for session_id, session in self.kept.items()
            if (session_id in self.trash) == query.trashed
            and (not query.levels or session.head.level in query.levels)
        ]
        found.sort(key=lambda summary: summary.started_at, reverse=query.descending)
        return found[query.offset :][: query.limit]

    def session(self, session_id: str) -> Session:
        return self.kept[self._resolve(session_id, set(self.kept) - self.trash)]

    def delete(self, session_id: str) -> None:
        self.trash.add(self._resolve(session_id, set(self.kept) - self.trash))

    def restore(self, session_id: str) -> None:
        self.trash.remove(self._resolve(session_id, self.trash))

    def purge(self, session_id: str) -> None:
        doomed = self._resolve(session_id, self.trash)
        self.trash.remove(doomed)
        del self.kept[doomed]
        folder = self._folder / doomed
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()

    def recoverable(self) -> list[SessionSummary]:
        return [summary for summary in self.sessions() if self._is_abandoned(summary.id)]

    def recover(self, session_id: str) -> Session:
        session = self.session(session_id)
        if not self._is_abandoned(session.head.id):
            raise BadInput(f"Session {session.head.id} needs no recovery.")
        ends = [exchange.answer_start_s or 0.0 for exchange in session.exchanges]
        ends += [word.end_s for exchange in session.exchanges for word in exchange.words]
        end_s = max(ends, default=0.0)
        mended = tuple(
            replace(exchange, answer_end_s=end_s)
            if exchange.answer_start_s is not None and exchange.answer_end_s is None
            else exchange
            for exchange in session.exchanges
        )
        whole = replace(
            session,
            status="recovered",
            duration_s=end_s,
            exchanges=mended,
            marks=(
                *session.marks,
                TimelineMark(end_s, "recovered", "The program ended here without warning."),
            ),
        )
        self.kept[session.head.id] = whole
        return whole

    def _is_abandoned(self, session_id: str) -> bool:
        return self.kept[session_id].status == "running" and self._writers[session_id].finished

    def _resolve(self, typed: str, known: set[str]) -> str:
        if typed in known:
            return typed
        starting = [name for name in known if typed and name.startswith(typed)]
        if len(starting) != 1:
            raise BadInput(f"There is no one session “{typed}”; known: {', '.join(sorted(known))}.")
        return starting[0]

    def _summary(self, session: Session) -> SessionSummary:
        running = session.status == "running"
        figures = figures_of(replace(session, exchanges=(), round_analysis=None) if running else session)
        head = session.head
        return SessionSummary(
            id=head.id,
            title=session.title or head.round_title,
            started_at=head.started_at,
            round_id=head.round_id,
            round_kind=head.round_kind,
            level=head.level,
            status=session.status,
            duration_s=session.duration_s,
            overruns=figures.overruns,
            answers=figures.answers,
            answers_with_metric=figures.answers_with_metric,
            i_share=figures.i_share,
            words_per_minute=figures.words_per_minute,
            findings=figures.findings,
            starred=session.starred,
            demo=head.demo,
            tags=session.tags,
        )
