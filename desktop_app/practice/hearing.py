"""The recogniser's thread: hears the open answer, block by block, and puts its words on the round's timeline."""

import contextlib
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop_app.analysis.model import Word
from desktop_app.errors import MockLoopError
from desktop_app.sentence import Sentence
from desktop_app.speech.ports import Heard, Recogniser, RecogniserSource

_LAST_BLOCK_WAIT_S = 0.25  # how long to wait, once an answer is closed, for the block that was being recorded
_GAP_S = 0.05  # a jump of the timeline that is more than rounding: a new segment of the recording
_SILENCE_GIVEN_S = 1.5
"""Of digital silence the recogniser gets this much and no more: its words settle after one second of it at the latest
(the model's rule for a silence after which nothing is waited for)."""


@dataclass(frozen=True, slots=True)
class Caught:
    """Words of one exchange: `words` are settled and new, `partial` may change; `last` ends the answer."""

    exchange_id: int
    words: tuple[Word, ...]
    partial: str
    last: bool = False


@dataclass(frozen=True, slots=True)
class _Open:
    exchange_id: int


@dataclass(frozen=True, slots=True)
class _Close:
    at_s: float


@dataclass(frozen=True, slots=True)
class _Block:
    data: bytes
    start_s: float
    rate: int

    @property
    def duration_s(self) -> float:
        return len(self.data) / 2 / self.rate

    @property
    def end_s(self) -> float:
        return self.start_s + self.duration_s


class _Stop:
    pass


class Hearing:
    """Owns the one recogniser of a round and the thread that it belongs to.

    `feed` is called on the recorder's thread, `open` and `close` on the conductor's; `caught` is called on the
    hearing thread.  Blocks that come while no answer is open are left unheard: the interviewer is speaking then.
    """

    def __init__(
        self,
        source: RecogniserSource,
        caught: Callable[[Caught], None],
        trouble: Callable[[str], None],
    ) -> None:
        self._source = source
        self._caught = caught
        self._trouble = trouble
        self._inbox: queue.SimpleQueue[_Open | _Close | _Block | _Stop] = queue.SimpleQueue()
        self._put_back: list[_Open | _Close | _Stop] = []
        self._open_until_s = float("-inf")
        self._finishing = False
        self._backlog_s = 0.0
        self._backlog_lock = threading.Lock()
        self._recogniser: Recogniser | None = None
        self._rate = 0
        self._deaf = False
        self._thread = threading.Thread(target=self._run, name="hearing", daemon=True)

    def start(self) -> None:
        self._thread.start()

    @property
    def backlog_s(self) -> float:
        """Seconds of sound that were fed and are not yet heard."""
        return self._backlog_s

    @property
    def finishing(self) -> bool:
        """True from the end of an answer until its last words were told."""
        return self._finishing

    def feed(self, data: bytes, start_s: float, rate: int) -> None:
        """Take one block of 16-bit mono samples that begins at `start_s` of the timeline."""
        if start_s < self._open_until_s:
            block = _Block(data, start_s, rate)
            self._count(block.duration_s)
            self._inbox.put(block)

    def open(self, exchange_id: int) -> None:
        """Listen from the next block on; its words belong to this exchange."""
        self._inbox.put(_Open(exchange_id))
        self._open_until_s = float("inf")

    def close(self, at_s: float) -> None:
        """End the answer at `at_s`; its last words follow with `last` set, even where nothing was heard."""
        self._open_until_s = at_s
        self._finishing = True
        self._inbox.put(_Close(at_s))

    def stop(self) -> None:
        """End the thread; blocks until it has."""
        self._open_until_s = float("-inf")
        self._inbox.put(_Stop())
        if self._thread.is_alive():
            self._thread.join()

    def _count(self, duration_s: float) -> None:
        with self._backlog_lock:
            self._backlog_s = max(0.0, self._backlog_s + duration_s)

    def _run(self) -> None:
        # Read while the interviewer asks: with the first word it would keep everybody waiting, the window as well.
        with contextlib.suppress(MockLoopError):  # told when it is wanted
            self._source.load()
        stream: _Stream | None = None
        while True:
            item = self._put_back.pop() if self._put_back else self._inbox.get()
            if isinstance(item, _Stop):
                return
            if isinstance(item, _Open):
                stream = _Stream(item.exchange_id)
            elif isinstance(item, _Block):
                self._count(-item.duration_s)
                if stream is not None:
                    self._hear(stream, item)
            else:
                if stream is not None:
                    self._finish(stream, item.at_s)
                    stream = None
                self._finishing = False

    def _hear(self, stream: "_Stream", block: _Block) -> None:
        recogniser = self._recogniser_for(block.rate)
        if recogniser is None:
            return
        heard = stream.hear(recogniser, block)
        if heard is not None:
            self._caught(Caught(stream.exchange_id, heard.words, heard.partial))

    def _finish(self, stream: "_Stream", at_s: float) -> None:
        """Hear what was recorded up to `at_s`: the block under way arrives a moment after the key was pressed."""
        while stream.seen_until_s < at_s:
            try:
                item = self._inbox.get(timeout=_LAST_BLOCK_WAIT_S)
            except queue.Empty:
                break
            if not isinstance(item, _Block):
                self._put_back.append(item)
                break
            self._count(-item.duration_s)
            self._hear(stream, item)
        words = stream.finish(self._recogniser) if self._recogniser is not None else ()
        self._caught(Caught(stream.exchange_id, words, "", last=True))

    def _recogniser_for(self, rate: int) -> Recogniser | None:
        if rate != self._rate:  # another device: a recogniser hears nonsense at any rate but its own
            self._recogniser, self._rate = None, rate
        if self._recogniser is None and not self._deaf:
            try:
                self._recogniser = self._source.recogniser(rate)
            except MockLoopError as error:
                self._deaf = True
                self._trouble(
                    Sentence("Your words are recorded but cannot be written down: {error}", error=error)
                )
        return self._recogniser


class _Stream:
    """One uninterrupted listening: maps the recogniser's times to the timeline, across what it was not given."""

    def __init__(self, exchange_id: int) -> None:
        self.exchange_id = exchange_id
        self.seen_until_s = float("-inf")
        self._given_until_s = float("-inf")
        self._given_s = 0.0
        self._silent_s = 0.0
        self._anchors: list[tuple[float, float]] = []
        self._partial = ""

    def hear(self, recogniser: Recogniser, block: _Block) -> Heard | None:
        """The news in this block, None where there is none."""
        self.seen_until_s = block.end_s
        if self._has_nothing_to_hear(block):
            return None
        if not self._anchors or abs(block.start_s - self._given_until_s) > _GAP_S:
            self._anchors.append((self._given_s, block.start_s))
        heard = recogniser.hear(block.data)
        self._given_s += block.duration_s
        self._given_until_s = block.end_s
        if not heard.words and heard.partial == self._partial:
            return None
        self._partial = heard.partial
        return replace(heard, words=self._placed(heard.words))

    def finish(self, recogniser: Recogniser) -> tuple[Word, ...]:
        return self._placed(recogniser.finish().words) if self._anchors else ()

    def _has_nothing_to_hear(self, block: _Block) -> bool:
        """True in long digital silence (a muted microphone, a tape's wait), which would cost as much as speech."""
        if block.data.strip(b"\0"):
            self._silent_s = 0.0
            return False
        self._silent_s += block.duration_s
        return self._silent_s > _SILENCE_GIVEN_S

    def _placed(self, words: tuple[Word, ...]) -> tuple[Word, ...]:
        return tuple(self._place(word) for word in words)

    def _place(self, word: Word) -> Word:
        """A word that begins in what was given before a jump and ends after it was said after it, at its own length."""
        end_s = self._on_timeline(word.end_s)
        start_s = max(self._on_timeline(word.start_s), end_s - (word.end_s - word.start_s))
        return replace(word, start_s=start_s, end_s=end_s)

    def _on_timeline(self, given_s: float) -> float:
        before_s, timeline_s = next(
            (anchor for anchor in reversed(self._anchors) if anchor[0] <= given_s + _GAP_S / 2),
            self._anchors[0],
        )
        return timeline_s + (given_s - before_s)
