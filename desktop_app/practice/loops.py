"""Loops on their way: begun, led from stop to stop, and kept, so that they go on after the program was closed."""

import logging
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol
from uuid import uuid4

from desktop_app.catalog.model import Level, Question
from desktop_app.catalog.process import Loop
from desktop_app.errors import BadInput
from desktop_app.interview import loop as loops
from desktop_app.interview.loop import LoopRun, LoopStop, Whereabouts, whereabouts
from desktop_app.interview.loop_text import from_text, to_text
from desktop_app.library.loops import KeptLoop
from desktop_app.library.model import Session, SessionSummary
from desktop_app.practice.model import Listener, PracticeEvent, RoundKept

_log = logging.getLogger(__name__)


class LoopShelf(Protocol):
    """Where loops are kept (library.loops.Loops).  Any thread."""

    def keep(self, kept: KeptLoop) -> None: ...
    def all(self) -> Sequence[KeptLoop]: ...
    def named(self, run_id: str) -> KeptLoop: ...
    def forget(self, run_id: str) -> None: ...


class _Library(Protocol):
    @property
    def loops(self) -> LoopShelf: ...
    def session(self, session_id: str) -> Session: ...
    def recoverable(self) -> Sequence[SessionSummary]: ...


@dataclass(frozen=True, slots=True)
class LoopUnderWay:
    """A loop that was begun (`begun_s` is seconds since the epoch), as it stands now."""

    id: str
    begun_s: float
    run: LoopRun

    def whereabouts(self, now_s: float) -> Whereabouts:
        """Where one is at `now_s` (seconds since the epoch)."""
        return whereabouts(self.run, now_s)


@dataclass(frozen=True, slots=True)
class InLoop:
    """The place of a round in a loop that is under way."""

    run_id: str
    stop_id: str


class LoopBook:
    """Begins loops and leads them on.  Any thread; every change is on disk when a method returns.

    `questions` gives the bank, read when a round is over; `wall_s` is seconds since the epoch, because a break goes on
    while the program is closed.  Methods that name a loop raise `BadInput` where it is not there (any more).
    """

    def __init__(
        self,
        library: _Library,
        questions: Callable[[], Iterable[Question]],
        wall_s: Callable[[], float] = time.time,
    ) -> None:
        self._library = library
        self._questions = questions
        self._wall_s = wall_s
        self._lock = threading.Lock()
        self._watchers: list[Callable[[], None]] = []

    def watch(self, watcher: Callable[[], None]) -> Callable[[], None]:
        """Call `watcher`, on whichever thread, after a loop was begun, led on, taken back or forgotten.

        The function that comes back ends it.
        """
        self._watchers.append(watcher)

        def stop() -> None:
            if watcher in self._watchers:
                self._watchers.remove(watcher)

        return stop

    # --- looking ----------------------------------------------------------------------------------------------------

    def begun(self) -> list[LoopUnderWay]:
        """Every loop that was begun, the newest first; one that cannot be read (any more) is left out, and logged."""
        found = []
        for kept in self._library.loops.all():
            try:
                found.append(self._opened(kept))
            except BadInput as error:
                _log.warning("The loop %s is left out: %s", kept.id, error)
        return found

    def under_way(self, loop_id: str) -> LoopUnderWay | None:
        """The newest one of this loop that is not over; None where there is none."""
        return next(
            (one for one in self.begun() if one.run.loop_id == loop_id and one.run.here is not None), None
        )

    def named(self, run_id: str) -> LoopUnderWay:
        return self._opened(self._library.loops.named(run_id))

    # --- leading it on ------------------------------------------------------------------------------------------------

    def begin(
        self, loop: Loop, level: Level, *, scale: float = 1.0, seed: int = 0, with_optional: bool = False
    ) -> LoopUnderWay:
        """A loop at its first stop.  Raises `BadInput` where the level is not one of the loop's."""
        run = loops.begin(loop, level, scale=scale, seed=seed, with_optional=with_optional)
        begun = LoopUnderWay(uuid4().hex[:12], self._wall_s(), run)
        self._keep(begun)
        return begun

    def round_began(self, place: InLoop, session_id: str) -> LoopUnderWay:
        """The stop's round is being recorded under this session."""
        return self._change(place.run_id, lambda run: run.began(place.stop_id, session_id, self._wall_s()))

    def round_over(self, place: InLoop, session_id: str) -> LoopUnderWay:
        """The stop's round was kept: what it asked is not asked again, and the break begins."""
        session = self._library.session(session_id)
        return self._change(place.run_id, lambda run: self._over(run, place.stop_id, session, self._wall_s()))

    def round_given_up(self, run_id: str) -> LoopUnderWay:
        """The round could not begin after all: its stop comes again."""
        return self._change(run_id, lambda run: run.interrupted())

    def pass_stop(self, run_id: str, stop_id: str) -> LoopUnderWay:
        """A stop without a round (the written work, a wait, the decision) lies behind."""
        return self._change(run_id, lambda run: run.over(stop_id, "completed", self._wall_s()))

    def skip(self, run_id: str, stop_id: str) -> LoopUnderWay:
        """The candidate leaves this stop out."""
        return self._change(run_id, lambda run: run.skipped(stop_id))

    def take_back(self, before: LoopUnderWay) -> None:
        """Make the loop what it was `before`, a forgotten one too."""
        self._keep(before)

    def forget(self, run_id: str) -> None:
        """Leave a loop for good; the sessions of its rounds stay."""
        self._library.loops.forget(run_id)
        self._tell()

    def following(self, place: InLoop, listener: Listener) -> Listener:
        """A listener that leads the loop on when the round is kept, before it passes that on to `listener`."""

        def hear(event: PracticeEvent) -> None:
            if isinstance(event, RoundKept):
                self.round_over(place, event.session_id)
            listener(event)

        return hear

    # --- within -----------------------------------------------------------------------------------------------------

    def _change(self, run_id: str, change: Callable[[LoopRun], LoopRun]) -> LoopUnderWay:
        with self._lock:
            before = _read(self._library.loops.named(run_id))
            changed = LoopUnderWay(before.id, before.begun_s, change(before.run))
            if changed != before:  # looking at a round that is being played changes nothing
                self._keep(changed)
            return changed

    def _keep(self, one: LoopUnderWay) -> None:
        is_over = one.run.here is None
        self._library.loops.keep(KeptLoop(one.id, one.run.loop_id, one.begun_s, is_over, to_text(one.run)))
        self._tell()

    def _tell(self) -> None:
        for watcher in tuple(self._watchers):
            watcher()

    def _opened(self, kept: KeptLoop) -> LoopUnderWay:
        """The loop, with a round that nobody plays any more brought to what became of it."""
        one = _read(kept)
        running = one.run.here
        if running is None or running.state != "running" or running.kind != "round":
            return one
        return self._change(one.id, lambda run: self._brought_up_to_date(run, running))

    def _brought_up_to_date(self, run: LoopRun, stop: LoopStop) -> LoopRun:
        if run.stop(stop.id) != stop:
            return run  # somebody led it on since it was looked at
        try:
            session = self._library.session(stop.session_id)
        except BadInput:  # its session was deleted, or taken back because no sound came
            return run.interrupted()
        if session.status in ("completed", "ended"):
            return self._over(run, stop.id, session, _end_of(session))
        cut_off = any(one.id == stop.session_id for one in self._library.recoverable())
        if cut_off or session.status != "running":
            return run.asked_in(stop.id, self._asked(session)).interrupted()
        return run  # somebody plays it now

    def _over(self, run: LoopRun, stop_id: str, session: Session, at_s: float) -> LoopRun:
        outcome: Literal["completed", "ended"] = "completed" if session.status == "completed" else "ended"
        return run.asked_in(stop_id, self._asked(session)).over(stop_id, outcome, at_s)

    def _asked(self, session: Session) -> list[Question]:
        """The questions of the bank that the session put to the candidate."""
        asked = {exchange.question_id for exchange in session.exchanges}
        return [question for question in self._questions() if question.id in asked]


def _read(kept: KeptLoop) -> LoopUnderWay:
    return LoopUnderWay(kept.id, kept.begun_s, from_text(kept.text))


def _end_of(session: Session) -> float:
    """When a session ended, in seconds since the epoch, its pauses not counted."""
    started_at: datetime = session.head.started_at
    return started_at.timestamp() + session.duration_s
