"""The queue of the second hearing: what waits is kept in the library, and heard one by one on a thread of its own."""

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop_app.analysis.model import Analysis
from desktop_app.errors import BadInput, Missing, MockLoopError
from desktop_app.library.jobs import Job
from desktop_app.library.model import Exchange, Session
from desktop_app.library.store import Library
from desktop_app.practice.hearing_state import NOT_THERE, HearingState, can_be_heard, heard_once
from desktop_app.practice.second_hearing import HeardAgain, SecondHearing
from desktop_app.sentence import Sentence

_log = logging.getLogger(__name__)

KIND = "hear"
"""What these jobs are called in the library."""

Make = Callable[[], SecondHearing | None]
Judge = Callable[[Session, Exchange], Analysis]
Take = Callable[[HeardAgain], None]


class _Left(MockLoopError):
    """The answer that is being heard is left for later."""


class HearingQueue:
    """Hears answers again, one after the other, at low priority.  Every method may be called from any thread.

    `make` gives the second hearing as it is chosen now, None where there is none; `judge` judges an answer of a kept
    session anew.  Answers of a round in progress are handed to the round, and nothing else is heard beside it; all
    others go into the library.  What was not done when the program ended, however it ended, is done when it runs again.
    With `after_rounds` answers of a round wait until it is over as well.
    """

    def __init__(
        self, library: Callable[[], Library], make: Make, judge: Judge, *, after_rounds: bool = False
    ) -> None:
        self._library = library
        self._make, self._judge, self._after_rounds = make, judge, after_rounds
        self._news = threading.Condition()
        self._wanted = self._working = False
        self._closed = self._paused = False
        self._interrupted = self._called_off = self._stale = False
        self._rounds: dict[str, Take] = {}
        self._current: Job | None = None
        self._handed_over: dict[tuple[str, int | None], Job] = {}
        self._second: SecondHearing | None = None
        self._state = HearingState()
        self._watchers: list[Callable[[HearingState], None]] = []
        self._thread: threading.Thread | None = None

    # --- what is to be heard --------------------------------------------------------------------------------------

    def take_up(self, *, anyway: bool = False) -> None:
        """Go on with what was left, and with the answers of sessions that were recovered since.

        A pause of the last time holds, but for those who ask for it `anyway`.
        """
        if self._make() is None:
            return
        library = self._library()
        if library.jobs.is_held(KIND) and not anyway:
            self._paused = True
            self._tell(paused=True)
        known = {(job.session_id, job.exchange_id) for job in library.jobs.all(KIND)}
        for summary in library.sessions():
            if summary.status == "recovered":
                answers = heard_once(library.session(summary.id))
                ids = [one.id for one in answers if (summary.id, one.id) not in known]
                library.jobs.add_all(summary.id, KIND, ids)
        self._wake()

    def hear(self, session_ids: Sequence[str], *, again: bool = False) -> int:
        """Queue the answers of these sessions, with `again` also those heard twice already.  How many there are.

        Raises `Missing` where there is no second hearing, `BadInput` for a session that is not there.
        """
        if self._make() is None:
            raise Missing(NOT_THERE)
        library, count = self._library(), 0
        for session_id in session_ids:
            session = library.session(session_id)
            answers = (
                [one for one in session.exchanges if can_be_heard(one)] if again else heard_once(session)
            )
            library.jobs.add_all(session.head.id, KIND, [answer.id for answer in answers])
            count += len(answers)
        self._wake()
        return count

    def cancel(self) -> None:
        """Forget what waits, and leave what is being heard as it was."""
        self._called_off = True
        self._interrupt()
        self._library().jobs.cancel(KIND)
        self._tell(waiting=0, done=0)

    def pause(self) -> None:
        """Hear nothing until `resume`, in this program or the next; what is being heard is begun anew then."""
        self._paused = True
        self._interrupt()
        self._tell(paused=True)
        self._library().jobs.hold(KIND)

    def resume(self) -> None:
        self._paused = False
        self._library().jobs.let_go_on(KIND)
        self._tell(paused=False)
        self._wake()

    def close(self) -> None:
        """Stop and give the memory back; blocks until the thread has ended.  Idempotent."""
        with self._news:
            self._closed = True
            self._news.notify_all()
        self._interrupt()
        if self._thread is not None:
            self._thread.join()
        if self._second is not None:
            self._second.cancel()

    # --- a round in progress (SecondHearingPort) ------------------------------------------------------------------

    def round_began(self, session_id: str, take: Take) -> None:
        """From now on answers of this session are handed to `take`, on the queue's thread.

        It returns at once, and calls `kept` for what it has written down.
        """
        with self._news:
            self._rounds[session_id] = take
        if self._after_rounds:
            self._interrupt()

    def answer_ended(self, session_id: str, exchange_id: int) -> None:
        """An answer of a round in progress is over (or over once more): hear it as soon as possible."""
        if self._make() is None:
            return
        with self._news:
            current = self._current
            if current is not None and (current.session_id, current.exchange_id) == (session_id, exchange_id):
                self._stale = True
                return
            handed_over = self._handed_over.pop((session_id, exchange_id), None)
        if handed_over is not None:
            self._library().jobs.put_back(handed_over)
        else:
            self._library().jobs.add(session_id, KIND, exchange_id)
        self._wake()

    def kept(self, session_id: str, exchange_id: int) -> None:
        """The round has written down what it was handed."""
        with self._news:
            job = self._handed_over.pop((session_id, exchange_id), None)
        if job is not None:
            self._library().jobs.done(job)

    def round_ended(self, session_id: str) -> None:
        """The session is whole: what of it is still to be heard goes into the library."""
        with self._news:
            self._rounds.pop(session_id, None)
            left = [self._handed_over.pop(key) for key in list(self._handed_over) if key[0] == session_id]
        for job in left:
            self._library().jobs.put_back(job)
        self._wake()

    # --- how it stands --------------------------------------------------------------------------------------------

    @property
    def state(self) -> HearingState:
        return self._state

    def watch(self, watcher: Callable[[HearingState], None]) -> Callable[[], None]:
        """Tell every change, on whatever thread it happens; the function that comes back ends it."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher) if watcher in self._watchers else None

    def wait_until_idle(self) -> HearingState:
        """Block until nothing is left to hear, or nothing can be; how it stands then."""
        with self._news:
            self._news.wait_for(lambda: self._closed or not (self._wanted or self._working))
            return self._state

    def _tell(self, **changes: object) -> None:
        with self._news:
            self._state = replace(self._state, **changes)  # type: ignore[arg-type]
        for watcher in tuple(self._watchers):
            watcher(self._state)

    # --- the thread -----------------------------------------------------------------------------------------------

    def _wake(self) -> None:
        with self._news:
            paused = self._paused
            if not self._closed and not paused:
                self._wanted = True
                if self._thread is None:
                    self._thread = threading.Thread(target=self._run, name="second hearing", daemon=True)
                    self._thread.start()
                self._news.notify_all()
        if paused:
            self._tell(waiting=self._count())

    def _count(self) -> int:
        return sum(one.state == "queued" for one in self._library().jobs.all(KIND))

    def _interrupt(self) -> None:
        self._interrupted = True
        if self._second is not None:
            self._second.cancel()

    def _run(self) -> None:
        while True:
            with self._news:
                self._news.wait_for(lambda: self._closed or self._wanted)
                if self._closed:
                    return
                self._wanted, self._working = False, True
            try:
                self._work()
            except MockLoopError as error:
                self._tell(trouble=error.sentence)
            except Exception as error:  # noqa: BLE001 -- a thread that died would hear nothing any more
                _log.exception("The second hearing broke off")
                self._tell(
                    trouble=Sentence(
                        "The second hearing broke off ({error}); the first one stays.", error=error
                    )
                )
            with self._news:
                self._working = False
                self._news.notify_all()

    def _work(self) -> None:
        """Hear what waits until nothing does."""
        self._tell(trouble="")
        with self._library().jobs.working():
            while (job := self._next()) is not None:
                try:
                    self._do(job)
                finally:
                    with self._news:
                        self._current = None
                    self._tell(session_id="", share=0.0)
        if not self._rounds and self._second is not None:
            self._second.rest()

    def _next(self) -> Job | None:
        jobs = self._library().jobs
        with self._news:
            self._interrupted = self._called_off = self._stale = False
            stopped = self._closed or self._paused or bool(self._after_rounds and self._rounds)
            job = self._current = None if stopped else jobs.take(KIND, tuple(self._rounds))
        waiting = self._count()
        if job is not None:
            self._tell(session_id=job.session_id, waiting=waiting)
        else:
            self._tell(waiting=waiting, done=self._state.done if stopped else 0)
        return job

    def _do(self, job: Job) -> None:
        """Hear one answer; whatever happens to it is written down."""
        jobs = self._library().jobs
        try:
            handed_over = self._hear(job)
        except MockLoopError as error:
            if isinstance(error, Missing | _Left) or self._interrupted:
                jobs.put_back(job)
                if self._called_off:
                    jobs.cancel(KIND)
                elif isinstance(error, Missing):
                    raise
                return
            _log.warning("Answer %s of %s: %s", job.exchange_id, job.session_id, error)
            jobs.failed(job, str(error))
            self._tell(done=self._state.done + 1, session_id="", share=0.0, trouble=error.sentence)
            return
        self._finish(job, handed_over=handed_over)
        self._tell(done=self._state.done + 1, session_id="", share=0.0)

    def _finish(self, job: Job, *, handed_over: bool) -> None:
        with self._news:
            self._current = None
            stale = self._stale
            if stale:
                self._handed_over.pop((job.session_id, job.exchange_id), None)
        if stale:
            self._library().jobs.put_back(job)
        elif not handed_over:
            self._library().jobs.done(job)

    def _hear(self, job: Job) -> bool:
        """Hear an answer; True where it was handed to its round, which says when it is kept."""
        self._second = self._make()
        if self._second is None:
            raise Missing(NOT_THERE)
        try:
            return self._hear_with(self._second, job)
        except BadInput:
            # The sound may have been made small at this very moment, and have another name now.
            return self._hear_with(self._second, job)

    def _hear_with(self, second: SecondHearing, job: Job) -> bool:
        session = self._library().session(job.session_id)
        exchange = next((one for one in session.exchanges if one.id == job.exchange_id), None)
        handed_over = False
        if exchange is not None and can_be_heard(exchange):
            for heard in second.hear(exchange, session.recordings, self._report):
                self._check()
                handed_over = self._hand_over(job, heard)
        return handed_over

    def _report(self, share: float) -> None:
        self._check()
        self._tell(share=share)

    def _check(self) -> None:
        if self._interrupted:
            if self._second is not None:
                self._second.cancel()
            raise _Left("The second hearing was interrupted.")

    def _hand_over(self, job: Job, heard: HeardAgain) -> bool:
        """To the round, where it still runs; else, when all is heard, into the library."""
        with self._news:
            take = self._rounds.get(job.session_id)
            if take is not None:
                if heard.final:
                    self._handed_over[job.session_id, job.exchange_id] = job
                take(heard)
                return heard.final
        if heard.final:
            self._keep(job.session_id, heard)
        return False

    def _keep(self, session_id: str, heard: HeardAgain) -> None:
        library = self._library()
        session = library.session(session_id)
        exchange = next(one for one in session.exchanges if one.id == heard.exchange_id)
        if session.status == "running" or exchange.listened != heard.listened:
            raise _Left("The answer has changed since it was heard.")
        judged = self._judge(session, heard.on(exchange))
        library.annotations.rehear(
            session_id, exchange.id, heard.words, judged, heard.hearing, heard.compared
        )
