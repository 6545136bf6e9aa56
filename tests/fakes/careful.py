"""A careful recogniser that hears again what it was told, and can be made to fail, to wait, or to be absent."""

import threading
from collections.abc import Sequence
from pathlib import Path

from desktop_app.analysis.model import Word
from desktop_app.audio import sound_file
from desktop_app.errors import Missing, MockLoopError
from desktop_app.speech.ports import Progress

_MOST_S = 60.0


class FakeCareful:
    """Gives those of `words` (times from the file's start) that lie in the stretch.

    `missing` makes it absent with that sentence, `failure` makes it fail, `slow` makes it wait to be cancelled; all
    may be changed later.  `began` is set when a stretch is being heard, `heard` holds those that were.
    """

    def __init__(
        self,
        words: Sequence[Word] = (),
        fillers: Sequence[Word] = (),
        name: str = "a careful recogniser of the tests",
        missing: str = "",
        failure: str = "",
        slow: bool = False,
    ) -> None:
        self._words = tuple(words)
        self._fillers = tuple(fillers)
        self._name = name
        self.missing = missing
        self.failure = failure
        self.slow = slow
        self._cancelled = threading.Event()
        self.began = threading.Event()
        self.heard: list[tuple[Path, float, float]] = []
        self.hints: list[tuple[str, ...]] = []
        self.rests = 0

    @property
    def name(self) -> str:
        return self._name

    def hear_again(
        self,
        path: Path,
        start_s: float,
        end_s: float,
        hints: Sequence[str] = (),
        progress: Progress | None = None,
    ) -> tuple[Word, ...]:
        self._prepare(path)
        self.heard.append((path, start_s, end_s))
        self.hints.append(tuple(hints))
        if progress is not None:
            progress(1.0)
        return _within(self._words, start_s, end_s)

    def hear_fillers(self, path: Path, start_s: float, end_s: float) -> tuple[Word, ...]:
        self._prepare(path)
        return _within(self._fillers, start_s, end_s)

    def cancel(self) -> None:
        self._cancelled.set()

    def rest(self) -> None:
        self.rests += 1

    def _prepare(self, path: Path) -> None:
        self._cancelled.clear()
        sound_file.sound_info(path)
        if self.missing:
            raise Missing(self.missing)
        if self.failure:
            raise MockLoopError(self.failure)
        self.began.set()
        if self.slow and self._cancelled.wait(_MOST_S):
            raise MockLoopError("The careful hearing was told to stop.")


def _within(words: Sequence[Word], start_s: float, end_s: float) -> tuple[Word, ...]:
    return tuple(word for word in words if start_s <= word.start_s and word.end_s <= end_s)
