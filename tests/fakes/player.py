"""A player that makes no sound and ends when the test says so."""

from collections.abc import Callable
from pathlib import Path


class FakePlayer:
    """Remembers what it was asked to play.  `at_once` ends each file the moment it begins."""

    def __init__(self, at_once: bool = False) -> None:
        self._at_once = at_once
        self._finished: Callable[[bool], None] | None = None
        self.played: list[Path] = []

    @property
    def playing(self) -> bool:
        return self._finished is not None

    def play(self, path: Path, finished: Callable[[bool], None]) -> None:
        self.stop()
        self.played.append(path)
        if not path.exists():
            finished(False)
        elif self._at_once:
            finished(True)
        else:
            self._finished = finished

    def stop(self) -> None:
        self._end(False)

    def finish(self) -> None:
        """The file has come to its end."""
        self._end(True)

    def _end(self, whole: bool) -> None:
        finished, self._finished = self._finished, None
        if finished is not None:
            finished(whole)
