"""The careful hearing: recognisers that hear a finished answer again, in a child process that gives way to all else."""

import threading
from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from desktop_app.analysis.model import Word
from desktop_app.audio import sound_file
from desktop_app.errors import Missing, MockLoopError
from desktop_app.speech.child_process import ChildGone, LineChild, NotReady
from desktop_app.speech.memory import available_bytes
from desktop_app.speech.ports import Progress
from desktop_app.speech.written_words import words_from

_LIMIT_S = 20.0
_SLOWEST = 4.0
"""A stretch may take 20 s and four times its length of processor time: a recogniser can loop on a sound for ever."""

_PATIENCE = 20.0
"""How many times that the whole may take by the clock, on a machine that is busy with other things."""


class CarefulChild(ABC):
    """What the careful recognisers share: one child, kept while it is used, killed by `cancel`, ended when idle.

    `hear_again` and `hear_fillers` may be called from any thread; they take turns.
    """

    def __init__(self, model_path: Path, needed_bytes: int, idle_s: float = 60.0) -> None:
        self._model_path = model_path
        self._needed_bytes = needed_bytes
        self._idle_s = idle_s
        self._turn = threading.Lock()
        self._starting = threading.Lock()
        self._cancelled = threading.Event()
        self._child: LineChild | None = None
        self._rest_timer: threading.Timer | None = None

    @property
    def name(self) -> str:
        return self._model_path.name

    @property
    def pid(self) -> int | None:
        """The child's process while there is one, for measuring."""
        child = self._child
        return child.pid if child is not None else None

    def hear_again(
        self,
        path: Path,
        start_s: float,
        end_s: float,
        hints: Sequence[str] = (),
        progress: Progress | None = None,
    ) -> tuple[Word, ...]:
        """As the port says."""
        return self._hear(path, start_s, end_s, {"hints": list(hints), "prompt": ""}, progress)

    def hear_fillers(self, path: Path, start_s: float, end_s: float) -> tuple[Word, ...]:  # noqa: ARG002
        """No hesitations, for a recogniser that never writes them."""
        return ()

    def cancel(self) -> None:
        self._cancelled.set()
        self._kill()

    def rest(self) -> None:
        """End the child, unless it is hearing something."""
        if self._turn.acquire(blocking=False):
            try:
                self._kill()
            finally:
                self._turn.release()

    @abstractmethod
    def _start_child(self) -> LineChild:
        """Start the child that loads the model."""

    def _hear(
        self, path: Path, start_s: float, end_s: float, order: dict[str, object], progress: Progress | None
    ) -> tuple[Word, ...]:
        length_s = min(end_s, sound_file.sound_info(path).duration_s) - start_s
        if length_s <= 0:
            return ()
        with self._turn:
            self._cancelled.clear()
            if self._rest_timer is not None:
                self._rest_timer.cancel()
            limit_s = _LIMIT_S + _SLOWEST * length_s
            whole: dict[str, object] = {
                "path": str(path),
                "start_s": start_s,
                "end_s": start_s + length_s,
                "limit_s": limit_s,
                **order,
            }
            try:
                answer = self._answer(whole, _PATIENCE * limit_s, progress)
            finally:
                self._rest_later()
        return words_from(answer["words"], start_s)

    def _answer(self, order: dict[str, object], limit_s: float, progress: Progress | None) -> dict[str, Any]:
        child = self._ready_child()
        try:
            answer = child.order(order, limit_s, progress if progress is not None else lambda _: None)
        except TimeoutError as slow:
            self._kill()
            raise MockLoopError(
                "The careful hearing was not done after {limit_s:.0f} s and was stopped; the first "
                "hearing stays.",
                limit_s=limit_s,
            ) from slow
        except NotReady as broken:
            self._kill()
            raise Missing(
                "The speech model in {model_path} is damaged or does not fit this program ({broken}): "
                "install it anew with `mockloop model install {name}`.",
                model_path=self._model_path,
                broken=broken,
                name=self.name,
            ) from broken
        except ChildGone as gone:
            self._kill()
            if self._cancelled.is_set():
                raise MockLoopError("The careful hearing was told to stop.") from gone
            raise MockLoopError(
                "The careful hearing failed ({gone}); the first hearing stays.", gone=gone
            ) from gone
        if "error" in answer:
            raise MockLoopError(
                "The careful hearing failed ({error}); the first hearing stays.", error=answer["error"]
            )
        return answer

    def _ready_child(self) -> LineChild:
        with self._starting:
            if self._child is None:
                free = available_bytes()
                if free is not None and free < self._needed_bytes:
                    raise Missing(
                        "The careful hearing needs {needed} MB of memory and {free} MB are free: close "
                        "other programs, or go on with the first hearing.",
                        needed=self._needed_bytes // 1_000_000,
                        free=free // 1_000_000,
                    )
                self._child = self._start_child()
            return self._child

    def _kill(self) -> None:
        with self._starting:
            child, self._child = self._child, None
        if child is not None:
            child.kill()

    def _rest_later(self) -> None:
        self._rest_timer = threading.Timer(self._idle_s, self.rest)
        self._rest_timer.daemon = True
        self._rest_timer.start()
