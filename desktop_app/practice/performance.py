"""The sample candidate at work: listens to a round and answers aloud, into the tape that stands for a microphone."""

import queue
import tempfile
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from desktop_app.audio.tape import TapeMicrophone
from desktop_app.catalog.candidate import Candidate, Segment
from desktop_app.errors import MockLoopError
from desktop_app.interview.model import AskedFor, Listen, Silence, StopListening
from desktop_app.practice.model import EffectDone, PracticeEvent
from desktop_app.speech.ports import Voice

_BEFORE_DONE_S = 0.8  # between the last word and the key that ends the answer
_PATIENCE_S = 8.0  # how long the candidate waits for a request to be understood before simply answering


@dataclass(slots=True)
class _Turn:
    """What will be said in one exchange: a request to the interviewer first, where there is one, then the answer.

    `begun` counts the segments that were begun: when the interviewer speaks in between, a candidate goes on, and does
    not say everything again from the start.
    """

    segments: tuple[Segment, ...]
    request: str = ""
    listens: int = 0
    begun: int = 0


class Performance:
    """Hand it to a round as (one of) its listeners; `finished` ends the answer, as a key press would.

    `length_s` says how long an answer should take; it is asked on the round's thread.

    Runs on threads of its own.  While it is `busy` making speech, time should stand still: hold the tape.
    """

    def __init__(
        self,
        candidate: Candidate,
        voice: Voice,
        tape: TapeMicrophone,
        finished: Callable[[], None],
        trouble: Callable[[str], None],
        length_s: Callable[[AskedFor], float],
    ) -> None:
        self._candidate = candidate
        self._voice = voice
        self._tape = tape
        self._finished = finished
        self._trouble = trouble
        self._length_s = length_s
        self._turns: dict[int, _Turn] = {}
        self._asked: Counter[tuple[str, str]] = Counter()
        self._speech: dict[str, Future[Path]] = {}
        self._inbox: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._number = 0
        self._busy = False
        self._thread = threading.Thread(target=self._run, name="candidate", daemon=True)

    @property
    def busy(self) -> bool:
        """True while speech is being made that should be heard now."""
        return self._busy

    def start(self) -> None:
        """Begin, and make the first answers ahead of time."""
        self._folder = tempfile.TemporaryDirectory(prefix="mockloop-candidate-")
        self._maker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="candidate voice")
        self._thread.start()
        for question_id in self._candidate.question_ids[:1]:
            self._prepare(self._candidate.answer_for(question_id, None, "initial", 0))

    def stop(self) -> None:
        """Fall silent and end the threads; blocks until they have."""
        if self._thread.ident is None:
            return
        self._voice.cancel()
        self._maker.shutdown(wait=True, cancel_futures=True)
        self._inbox.put(None)
        if self._thread.is_alive():
            self._thread.join()
        self._folder.cleanup()

    def __call__(self, event: PracticeEvent) -> None:
        """Take what the round tells (Listener)."""
        match event:
            case EffectDone(AskedFor() as asked):
                length_s = self._length_s(asked)
                self._inbox.put(lambda: self._asked_for(asked, length_s))
            case EffectDone(Listen(exchange_id)):
                self._busy = True  # from now on: time must not pass before the first word is there
                self._inbox.put(lambda: self._listened_to(exchange_id))
            case EffectDone(StopListening() | Silence()):
                self._inbox.put(self._fall_silent)
            case _:
                pass

    # --- the candidate's own thread -----------------------------------------------------------------------------------

    def _run(self) -> None:
        while (act := self._inbox.get()) is not None:
            try:
                act()
            except MockLoopError as error:
                self._trouble(f"The sample candidate has nothing more to say: {error}")
                self._finished()
            finally:
                self._busy = False

    def _asked_for(self, asked: AskedFor, length_s: float) -> None:
        own_question = asked.role == "other" and asked.kind == "conversation"
        key = (asked.role, "" if own_question else asked.question_id)
        segments = self._candidate.answer_for(
            asked.question_id, asked.intent, asked.role, self._asked[key], asked.kind, length_s
        )
        self._asked[key] += 1
        request = self._candidate.request_before(asked.question_id, asked.role)
        self._turns[asked.exchange_id] = _Turn(segments, request)
        self._prepare(segments)

    def _listened_to(self, exchange_id: int) -> None:
        turn = self._turns[exchange_id]
        turn.listens += 1
        self._number += 1
        if turn.request and turn.listens == 1:
            self._say(turn.request)
            self._then(_PATIENCE_S, lambda: self._answer(turn))
        else:
            self._answer(turn)

    def _answer(self, turn: _Turn) -> None:
        for number, segment in enumerate(turn.segments[turn.begun :], turn.begun + 1):
            self._tape.silence(
                0.0, heard=partial(_begin, turn, number)
            )  # told by the tape, when it comes to this
            if segment.wait_s:
                self._tape.silence(segment.wait_s)
            else:
                self._say(segment.say)
        self._then(_BEFORE_DONE_S, self._finished)

    def _fall_silent(self) -> None:
        self._number += 1
        self._tape.clear()

    def _say(self, text: str) -> None:
        self._tape.put(self._made(text).result())

    def _then(self, silence_s: float, act: Callable[[], None]) -> None:
        """After a silence do this, on this thread, unless the exchange was closed or reopened meanwhile."""
        number = self._number

        def on_time() -> None:
            if number == self._number:
                act()

        self._tape.silence(silence_s, heard=lambda: self._inbox.put(on_time))

    # --- speech, made ahead -------------------------------------------------------------------------------------------

    def _prepare(self, segments: tuple[Segment, ...]) -> None:
        for segment in segments:
            if segment.say:
                self._made(segment.say)

    def _made(self, text: str) -> "Future[Path]":
        if text not in self._speech:
            path = Path(self._folder.name) / f"{len(self._speech)}.wav"
            self._speech[text] = self._maker.submit(self._make, text, path)
        return self._speech[text]

    def _make(self, text: str, path: Path) -> Path:
        self._voice.speak_to(text, path)
        return path


def _begin(turn: _Turn, number: int) -> None:
    """The segment with this number, counted from 1, can be heard now."""
    turn.begun = max(turn.begun, number)
