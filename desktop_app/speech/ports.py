"""The ports of speech: what a voice and a recogniser are, whoever stands behind them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop_app.analysis.model import Word


@dataclass(frozen=True, slots=True)
class Heard:
    """What a recogniser makes of the sound so far: words that are settled now, and words that may still change."""

    words: tuple[Word, ...] = ()
    partial: str = ""


class Recogniser(Protocol):
    """Hears one stream of sound.  Belongs to the thread that made it."""

    def hear(self, block: bytes) -> Heard:
        """Take 16-bit mono samples at the rate it was made for; word times count from the first sample heard."""
        ...

    def finish(self) -> Heard:
        """Settle all that is left; the next `hear` starts a new stream at time zero."""
        ...


class RecogniserSource(Protocol):
    """Makes recognisers from one loaded model.  `load` may take seconds: call it on a worker thread."""

    def load(self) -> None:
        """Load the model once.  Raises `Missing` where there is none, saying how to install it."""
        ...

    def recogniser(self, rate: int) -> Recogniser:
        """A recogniser for `rate` samples a second, for the calling thread."""
        ...


class Voice(Protocol):
    """Makes speech.  Any thread; one utterance at a time."""

    @property
    def name(self) -> str:
        """The voice's name, for people."""
        ...

    def speak_to(self, text: str, path: Path) -> None:
        """Write `text`, spoken, to a 16-bit mono wave file at `path`.

        Raises `MockLoopError` when it fails or takes too long; `cancel` from another thread makes it raise at once.
        """
        ...

    def cancel(self) -> None:
        """Give up the utterance being made; does nothing when idle."""
        ...


Progress = Callable[[float], None]
"""Told how much of a piece of work is done, 0..1; on the worker's thread."""


class CarefulRecogniser(Protocol):
    """Hears a finished stretch of a recording again, with more care than there is time for while it is spoken.

    One stretch at a time.  What it needs is loaded with the first and given back by `rest`, or after a while.
    """

    @property
    def name(self) -> str:
        """The model's name, for people and for the record."""
        ...

    def hear_again(
        self,
        path: Path,
        start_s: float,
        end_s: float,
        hints: Sequence[str] = (),
        progress: Progress | None = None,
    ) -> tuple[Word, ...]:
        """The words of the sound file `path` from `start_s` to `end_s`; their times count from the file's start.

        Words come as they are written: with capitals, punctuation and figures, where the recogniser knows them.
        `hints` are names that may occur.  Raises `Missing` where it cannot be had on this machine, `BadInput` for
        a file that cannot be read, and `MockLoopError` when it fails, takes too long or is cancelled.
        """
        ...

    def hear_fillers(self, path: Path, start_s: float, end_s: float) -> tuple[Word, ...]:
        """The hesitations ("um", "uh") in the stretch, with their times; empty where it cannot tell."""
        ...

    def cancel(self) -> None:
        """Give up the stretch being heard, which raises; does nothing when idle.  Any thread."""
        ...

    def rest(self) -> None:
        """Give the memory back; the next stretch loads again.  Any thread."""
        ...
