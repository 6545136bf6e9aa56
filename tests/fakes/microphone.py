"""A microphone fed by hand: tests decide when a block comes, when input is lost and when the cable is pulled."""

from collections.abc import Callable

from desktop_app.audio.ports import BlockSink, TroubleSink
from desktop_app.errors import Missing


class FakeMicrophone:
    """Delivers what `feed` is given, on the caller's thread.  `refusal` makes `start` fail with that sentence."""

    def __init__(
        self, rate: int = 16_000, name: str = "a microphone of the tests", refusal: str = ""
    ) -> None:
        self._rate = rate
        self._name = name
        self._refusal = refusal
        self._sink: BlockSink | None = None
        self._trouble: TroubleSink | None = None
        self._lost = False
        self.starts = 0

    @property
    def rate(self) -> int:
        return self._rate

    @property
    def name(self) -> str:
        return self._name

    @property
    def lost(self) -> bool:
        return self._lost

    @property
    def running(self) -> bool:
        return self._sink is not None

    def start(self, sink: BlockSink, trouble: TroubleSink) -> None:
        if self._refusal:
            raise Missing(self._refusal)
        self.starts += 1
        self._sink, self._trouble, self._lost = sink, trouble, False

    def stop(self) -> None:
        self._sink = None

    def feed(self, samples: bytes) -> None:
        """Deliver one block; nothing happens while stopped or lost."""
        if self._sink is not None and not self._lost:
            self._sink(samples)

    def feed_silence(self, duration_s: float, then: Callable[[], None] | None = None) -> None:
        """Deliver silence in blocks of a tenth of a second."""
        for _ in range(round(duration_s * 10)):
            self.feed(bytes(2 * (self._rate // 10)))
        if then is not None:
            then()

    def say_trouble(self, sentence: str) -> None:
        if self._trouble is not None:
            self._trouble(sentence)

    def unplug(self) -> None:
        """The cable is pulled out: no block comes any more, and one sentence says so."""
        self._lost = True
        self.say_trouble(f'The microphone "{self._name}" has stopped delivering sound.')
