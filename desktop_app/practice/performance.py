"""The sample candidate at work: listens to a round and answers aloud, into the tape that stands for a microphone."""

import queue
import tempfile
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from desktop_app.audio import sound_file
from desktop_app.audio.tape import TapeMicrophone
from desktop_app.catalog.candidate import Candidate, Segment, Speech, in_sentences
from desktop_app.errors import MockLoopError
from desktop_app.interview.model import AskedFor, Listen, Silence, StopListening
from desktop_app.interview.pacing import answer_kind, with_silences
from desktop_app.practice.model import EffectDone, PracticeEvent
from desktop_app.practice.speech_ahead import SpeechAhead
from desktop_app.sentence import Sentence
from desktop_app.speech.ports import Voice

_BEFORE_DONE_S = 0.8  # between the last word and the key that ends the answer
_OVER_THE_LEAST_S = 3.0  # so much longer than the documented minimum, after time to think
_UNHURRIED = (
    4.0  # times real speed: up to here speech is made when it is needed, and leaves the processor to others
)
_PATIENCE_S = 8.0  # how long the candidate waits for a request to be understood before simply answering

LengthOf = Callable[[AskedFor, float | None], float]
"""How long the answer should take from now on, given when in its phase it was written to end (None: anywhen)."""


@dataclass(slots=True)
class _Turn:
    """What will be said in one exchange: a request to the interviewer first, where there is one, then the answer.

    `begun` counts the segments that were begun: when the interviewer speaks in between, a candidate goes on, and does
    not say everything again from the start.
    """

    asked: AskedFor
    speech: Speech
    ends_s: float | None
    request: str = ""
    listens: int = 0
    begun: int = 0


class Performance:
    """Hand it to a round as (one of) its listeners; `finished` ends the answer, as a key press would.

    `length_s` is asked on the candidate's thread, when an answer begins; `is_whole` says whether a problem has to be
    worked out in one go.

    Runs on threads of its own.  While it is `busy` making speech, time should stand still: hold the tape.
    """

    def __init__(
        self,
        candidate: Candidate,
        voice: Voice,
        tape: TapeMicrophone,
        finished: Callable[[], None],
        trouble: Callable[[str], None],
        length_s: LengthOf,
        round_kind: str = "",
        is_whole: Callable[[AskedFor], bool] = lambda _: False,
    ) -> None:
        self._candidate = candidate
        self._voice = voice
        self._tape = tape
        self._finished = finished
        self._trouble = trouble
        self._length_s = length_s
        self._round_kind = round_kind
        self._is_whole = is_whole
        self._turns: dict[int, _Turn] = {}
        self._asked: Counter[tuple[str, str]] = Counter()
        self._inbox: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._number = 0
        self._busy = False
        self._stopped = False
        self._thread = threading.Thread(target=self._run, name="candidate", daemon=True)

    @property
    def busy(self) -> bool:
        """True while speech is being made that should be heard now."""
        return self._busy and self._tape.idle.is_set()

    def start(self) -> None:
        """Begin, and make what will surely be said ahead of time; in no hurry only the first answer."""
        self._folder = tempfile.TemporaryDirectory(prefix="mockloop-candidate-")
        self._ahead = SpeechAhead(self._voice, Path(self._folder.name))
        self._ahead.start()
        expected = self._candidate.expected()
        for speech in expected if self._tape.speed > _UNHURRIED else expected[:1]:
            self._ahead.expect(part.asks or part.say for part in in_sentences(speech) if not part.wait_s)
        self._thread.start()

    def stop(self) -> None:
        """Fall silent and end the threads; blocks until they have."""
        if self._thread.ident is None:
            return
        self._stopped = True
        self._ahead.stop()
        self._inbox.put(None)
        if self._thread.is_alive():
            self._thread.join()
        self._folder.cleanup()

    def __call__(self, event: PracticeEvent) -> None:
        """Take what the round tells (Listener)."""
        match event:
            case EffectDone(AskedFor() as asked):
                self._inbox.put(lambda: self._asked_for(asked))
            case EffectDone(Listen(exchange_id)):
                self._busy = True  # from now on: time must not pass before the first word is there
                self._inbox.put(lambda: self._listened_to(exchange_id))
            case EffectDone(StopListening() | Silence()):
                self._inbox.put(self._fall_silent)
            case _:
                pass

    # --- the candidate's own thread -----------------------------------------------------------------------------------

    def _run(self) -> None:
        while (act := self._inbox.get()) is not None and not self._stopped:
            try:
                act()
            except MockLoopError as error:
                if not self._stopped:
                    self._trouble(
                        Sentence("The sample candidate has nothing more to say: {error}", error=error)
                    )
                    self._finished()
            finally:
                self._busy = False

    def _asked_for(self, asked: AskedFor) -> None:
        own_question = asked.role == "other" and asked.kind == "conversation"
        key = (asked.role, "" if own_question else asked.question_id)
        nth = self._asked[key]
        self._asked[key] += 1
        if self._is_whole(asked):
            said = self._candidate.whole_work(asked.question_id, asked.kind)
        else:
            said = self._candidate.answer_for(
                asked.question_id, asked.intent, asked.role, nth, answer_kind(asked, self._round_kind)
            )
        speech = in_sentences(said)
        ends_s = self._candidate.ends_s(asked.question_id, asked.role, nth, asked.kind)
        request = speech[0].asks
        turn = _Turn(asked, speech[1:] if request else speech, ends_s, request)
        self._turns[asked.exchange_id] = turn
        self._ahead.hurry(text for text in (request, *(segment.say for segment in turn.speech)) if text)

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
        length_s = self._length_s(turn.asked, turn.ends_s) - _BEFORE_DONE_S
        rest = turn.speech[turn.begun :]
        # What takes as long as it takes need not be there whole before its first word is heard.
        spoken_s = self._spoken_s(rest) if length_s > 0 else 0.0
        band = turn.asked.band
        # Whoever asks what a problem means goes on at once; to begin a story takes a moment's thought.
        least_s = band.min_s + _OVER_THE_LEAST_S if turn.request and band else None
        said = turn.begun
        for segment in with_silences(rest, spoken_s, length_s, self._round_kind, least_s, turn.asked.kind):
            if segment.wait_s:
                self._tape.silence(segment.wait_s)
                continue
            said = turn.speech.index(segment, said) + 1
            self._tape.silence(
                0.0, heard=partial(_begin, turn, said)
            )  # told by the tape, when it comes to this
            self._say(segment.say)
        self._then(_BEFORE_DONE_S, self._finished)

    def _spoken_s(self, speech: Speech) -> float:
        """How long the words take; waits until all of them are made."""
        said = (self._made(segment) for segment in speech if segment.say)
        return sum(sound_file.sound_info(path).duration_s for path in said)

    def _made(self, segment: Segment) -> Path:
        return self._ahead.make(segment.say).result()

    def _fall_silent(self) -> None:
        self._number += 1
        self._tape.clear()

    def _say(self, text: str) -> None:
        self._tape.put(self._ahead.make(text).result())

    def _then(self, silence_s: float, act: Callable[[], None]) -> None:
        """After a silence do this, on this thread, unless the exchange was closed or reopened meanwhile."""
        number = self._number

        def on_time() -> None:
            if number == self._number:
                act()

        self._tape.silence(silence_s, heard=lambda: self._inbox.put(on_time))


def _begin(turn: _Turn, number: int) -> None:
    """The segment with this number, counted from 1, can be heard now."""
    turn.begun = max(turn.begun, number)
