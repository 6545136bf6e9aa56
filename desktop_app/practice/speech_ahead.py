"""Speech made ahead of its time: what is wanted now first, then what will be wanted later."""

import threading
from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future
from pathlib import Path

from desktop_app.errors import MockLoopError
from desktop_app.speech.ports import Voice


class SpeechAhead:
    """Makes wave files in `folder`, each text once, on a thread of its own.

    `expect`, `hurry` and `make` may be called from any thread and return at once.
    """

    def __init__(self, voice: Voice, folder: Path) -> None:
        self._voice = voice
        self._folder = folder
        self._made: dict[str, Future[Path]] = {}
        self._line: deque[str] = deque()
        self._changed = threading.Condition()
        self._stopped = False
        self._thread = threading.Thread(target=self._run, name="candidate voice", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Give up what is being made; whoever waits for it is told.  Blocks until the thread has ended."""
        with self._changed:
            self._stopped = True
            self._changed.notify()
        self._voice.cancel()
        if self._thread.ident is not None:
            self._thread.join()
        for future in self._made.values():
            if not future.done():
                future.set_exception(MockLoopError("The candidate was told to stop."))

    def expect(self, texts: Iterable[str]) -> None:
        """These will be wanted, in this order."""
        with self._changed:
            self._line.extend(text for text in texts if self._is_new(text))
            self._changed.notify()

    def hurry(self, texts: Iterable[str]) -> None:
        """These are wanted now, in this order, and before anything that was wanted earlier and is not made yet."""
        with self._changed:
            each = dict.fromkeys(texts)
            wanted = [text for text in each if self._is_new(text) or text in self._line]
            for text in wanted:
                if text in self._line:
                    self._line.remove(text)
            self._line.extendleft(reversed(wanted))
            self._changed.notify()

    def make(self, text: str) -> "Future[Path]":
        """The spoken text: made already, or next.  Its result raises `MockLoopError` where the voice failed."""
        self.hurry([text])
        return self._made[text]

    def _is_new(self, text: str) -> bool:
        if text in self._made:
            return False
        self._made[text] = Future()
        return True

    def _run(self) -> None:
        number = 0
        while (text := self._next()) is not None:
            future = self._made[text]
            path = self._folder / f"{number}.wav"
            number += 1
            try:
                self._voice.speak_to(text, path)
            except MockLoopError as error:
                future.set_exception(error)
            else:
                future.set_result(path)

    def _next(self) -> str | None:
        with self._changed:
            self._changed.wait_for(lambda: self._stopped or self._line)
            return None if self._stopped else self._line.popleft()
