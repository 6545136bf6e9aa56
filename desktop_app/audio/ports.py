"""The ports of the sound: what a microphone and a player are, whoever stands behind them."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

BlockSink = Callable[[bytes], None]
"""Takes one block of 16-bit little-endian mono samples.  Called on the microphone's thread: copy and queue, no more."""

TroubleSink = Callable[[str], None]
"""Takes one sentence on what went wrong (input lost, device gone).  Called on any thread."""


class Microphone(Protocol):
    """A source of sound.  `start` and `stop` are called from one thread, which owns the microphone."""

    @property
    def rate(self) -> int:
        """Samples a second, known once started: what the device gives, never converted."""
        ...

    @property
    def name(self) -> str:
        """The device's or the file's name, for people."""
        ...

    @property
    def lost(self) -> bool:
        """True once no block comes any more although it was not stopped: stop it, and start again or another."""
        ...

    def start(self, sink: BlockSink, trouble: TroubleSink) -> None:
        """Begin to deliver blocks.  Raises `Missing` with a sentence where there is no device or it is refused."""
        ...

    def stop(self) -> None:
        """Stop delivering; returns when no further block comes.  Safe to call twice."""
        ...


class Player(Protocol):
    """Plays a sound file aloud.  Every method may be called from any thread."""

    def play(self, path: Path, finished: Callable[[bool], None]) -> None:
        """Play from the start, stopping what was playing.

        `finished(True)` is called once at the end, `finished(False)` if it was stopped or could not be played.
        """
        ...

    def stop(self) -> None:
        """Stop at once; does nothing when silent."""
        ...
