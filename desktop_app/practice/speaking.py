"""The interviewer's voice in a round: makes each utterance on its own thread, plays it, and says when it is over."""

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.audio.ports import Player
from desktop_app.clock import Clock
from desktop_app.errors import MockLoopError
from desktop_app.sentence import Sentence
from desktop_app.speech.ports import Voice

READING_S_PER_WORD = 0.3
"""Time to read a question that cannot be spoken: about 200 words a minute, an unhurried silent reading pace."""


@dataclass(frozen=True, slots=True)
class _Utterance:
    id: int
    text: str
    number: int


class Speaking:
    """Speaks one utterance at a time.  `say` and `hush` are called on the conductor's thread and return at once.

    `begun(id)` and `ended(id)` are called on the speaking thread (or the player's), each once an utterance.  With no
    voice, or when it fails, the utterance lasts as long as it takes to read: the round goes on in writing.
    """

    def __init__(
        self,
        voice: Voice | None,
        player: Player,
        clock: Clock,
        folder: Path,
        begun: Callable[[int], None],
        ended: Callable[[int], None],
        trouble: Callable[[str], None],
    ) -> None:
        self._voice = voice
        self._player = player
        self._clock = clock
        self._folder = folder
        self._begun = begun
        self._ended = ended
        self._trouble = trouble
        self._inbox: queue.SimpleQueue[_Utterance | None] = queue.SimpleQueue()
        self._making = False
        self._latest = 0
        self._hushed_through = 0
        self._hush_called = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="speaking", daemon=True)

    @property
    def making(self) -> bool:
        """True while speech is being made that cannot be heard yet."""
        return self._making

    def start(self) -> None:
        self._thread.start()

    def say(self, utterance_id: int, text: str) -> None:
        self._latest += 1
        self._making = True
        self._inbox.put(_Utterance(utterance_id, text, self._latest))

    def hush(self) -> None:
        """Fall silent at once; the utterance's `ended` still follows."""
        with self._hush_called:
            self._hushed_through = self._latest
            self._hush_called.notify_all()
        if self._voice is not None:
            self._voice.cancel()
        self._player.stop()

    def stop(self) -> None:
        """Fall silent and end the thread; blocks until it has."""
        self.hush()
        self._inbox.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while (utterance := self._inbox.get()) is not None:
            path = self._made(utterance)
            self._making = not self._inbox.empty()
            self._begun(utterance.id)
            if not self._is_hushed(utterance) and (path is None or not self._played(utterance, path)):
                self._read(utterance)
            if path is not None:
                path.unlink(missing_ok=True)
            self._ended(utterance.id)

    def _made(self, utterance: _Utterance) -> Path | None:
        """The utterance as a wave file; None where there is no voice (any more)."""
        if self._voice is None:
            return None
        path = self._folder / f"utterance-{utterance.id}.wav"
        try:
            self._voice.speak_to(utterance.text, path)
        except MockLoopError as error:
            if not self._is_hushed(utterance):
                self._voice = None
                self._trouble(
                    Sentence(
                        "The interviewer has lost its voice, so the questions are in writing: {error}",
                        error=error,
                    )
                )
            return None
        return path

    def _played(self, utterance: _Utterance, path: Path) -> bool:
        """Play to the end or until hushed; False where it could not be played."""
        over = threading.Event()
        outcome: list[bool] = []

        def finished(whole: bool) -> None:
            outcome.append(whole)
            over.set()

        self._player.play(path, finished)
        if self._is_hushed(utterance):  # the hush may have come a moment before there was anything to stop
            self._player.stop()
        over.wait()
        return outcome[0] or self._is_hushed(utterance)

    def _read(self, utterance: _Utterance) -> None:
        until_s = self._clock.now_s() + max(1.0, READING_S_PER_WORD * len(utterance.text.split()))
        with self._hush_called:
            while not self._is_hushed(utterance) and (left_s := until_s - self._clock.now_s()) > 0:
                self._hush_called.wait(min(0.2, self._clock.real_wait_s(left_s)))

    def _is_hushed(self, utterance: _Utterance) -> bool:
        return utterance.number <= self._hushed_through
