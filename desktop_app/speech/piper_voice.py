"""Piper's neural voice, loaded once in a child process that lives as long as it is wanted and can be killed."""

import threading
from pathlib import Path
from types import TracebackType
from typing import Self

from desktop_app.errors import MockLoopError
from desktop_app.speech.child_process import ChildGone, LineChild
from desktop_app.speech.voices import CALM, ChildVoice, Manner

_CALM_LENGTH = 1.33
"""At its own length the voice says 223 words a minute; drawn out by this it is as calm as the others (measured)."""


class PiperVoice(ChildVoice):
    """A neural voice from the Piper model at `model_path`, in a child that stays loaded between utterances.

    The child starts with the first utterance (or with `warm_up`), is killed by `cancel` and by the time limit, and
    started anew when needed.  `close` ends it; it ends by itself when this program does.
    """

    def __init__(self, model_path: Path, name: str = "Piper", manner: Manner = CALM) -> None:
        super().__init__(name, manner, base_limit_s=30.0, letter_limit_s=0.05)
        self._model_path = model_path
        self._starting = threading.Lock()
        self._child: LineChild | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def warm_up(self) -> None:
        """Begin to load the voice; returns at once."""
        self._ready_child()

    def close(self) -> None:
        """End the child; the next utterance starts another."""
        self._kill()

    def _make(self, text: str, path: Path, limit_s: float) -> None:
        child = self._ready_child()
        order: dict[str, object] = {
            "text": text,
            "path": str(path),
            "length_scale": _CALM_LENGTH / self.manner.pace,
            "pitch": self.manner.pitch,
        }
        try:
            error = child.order(order, limit_s)["error"]
        except TimeoutError as slow:
            self._kill()
            raise self.too_slow(limit_s) from slow
        except ChildGone as gone:
            self._kill()
            if self.cancelled.is_set():
                raise self.given_up() from gone
            raise MockLoopError('The voice "{name}" failed: {gone}.', name=self._name, gone=gone) from gone
        if error is not None:
            raise MockLoopError('The voice "{name}" failed: {error}.', name=self._name, error=error)

    def _ready_child(self) -> LineChild:
        with self._starting:
            if self._child is None:
                self._child = LineChild("desktop_app.speech.piper_child", {"model": str(self._model_path)})
            return self._child

    def _kill(self) -> None:
        with self._starting:
            child, self._child = self._child, None
        if child is not None:
            child.kill()
