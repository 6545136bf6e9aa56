"""The ports of speech: what a voice and a recogniser are, whoever stands behind them."""

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
