"""A recording played as if it were a microphone, at real speed or faster, and a clock that runs with it."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.audio import sound_file
from desktop_app.audio.ports import BlockSink, TroubleSink
from desktop_app.audio.resample import resampled
from desktop_app.clock import Clock, SystemClock

_HOLD_STEP_S = 0.005
_BEHIND_S = 0.5


@dataclass(slots=True)
class _Piece:
    samples: memoryview
    heard: Callable[[], None] | None


class TapeMicrophone:
    """Recordings, one after another, delivered in blocks of `block_s` seconds; silence while none is queued.

    `speed` times faster than real time; the speed can be changed at any moment.  While `hold()` is true the tape
    waits, so that a recogniser that cannot keep up slows the tape (and its clock) down instead of losing sound.
    While it is `withheld` time goes on in silence, and what is queued waits.
    `put` and `silence` may be called from any thread, before and after `start`.
    """

    def __init__(
        self,
        rate: int = 16_000,
        speed: float = 1.0,
        block_s: float = 0.1,
        hold: Callable[[], bool] | None = None,
        name: str = "a recording",
        clock: Clock | None = None,
    ) -> None:
        self.speed = speed
        self.hold = hold
        self.withheld = False
        self._rate = rate
        self._name = name
        self._clock = clock if clock is not None else SystemClock()
        self._block = round(rate * block_s)
        self._queue: deque[_Piece] = deque()
        self._lock = threading.Lock()
        self._idle = threading.Event()
        self._idle.set()
        self._delivered = 0
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def rate(self) -> int:
        return self._rate

    @property
    def name(self) -> str:
        return self._name

    @property
    def lost(self) -> bool:
        return False

    @property
    def delivered_s(self) -> float:
        """Seconds of sound delivered since the first `start`, silence included."""
        return self._delivered / self._rate

    @property
    def running(self) -> bool:
        return self._thread is not None

    @property
    def idle(self) -> threading.Event:
        """Set while nothing queued is left to be delivered."""
        return self._idle

    def put(self, path: Path, heard: Callable[[], None] | None = None) -> float:
        """Queue a sound file, at whatever rate, and return its length in seconds.

        `heard` is called on the tape's thread once its last sample was delivered.  Raises `BadInput` as `sound_info`.
        """
        rate = sound_file.sound_info(path).rate
        samples = resampled(sound_file.read_samples(path), rate, self._rate)
        return self._append(samples, heard)

    def silence(self, duration_s: float, heard: Callable[[], None] | None = None) -> float:
        """Queue a stretch of silence."""
        return self._append(bytes(2 * round(duration_s * self._rate)), heard)

    def clear(self) -> None:
        """Forget what is queued and not yet delivered; their `heard` is not called."""
        with self._lock:
            self._queue.clear()
            self._idle.set()

    def start(self, sink: BlockSink, trouble: TroubleSink) -> None:  # noqa: ARG002  a tape has no trouble
        """Begin to deliver, from what is queued."""
        self.stop()
        self._stopped = threading.Event()
        self._thread = threading.Thread(
            target=self._run, args=(sink, self._stopped), name="tape", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()
        self._thread = None

    def _append(self, samples: bytes, heard: Callable[[], None] | None) -> float:
        with self._lock:
            self._queue.append(_Piece(memoryview(samples), heard))
            self._idle.clear()
        return len(samples) / 2 / self._rate

    def _run(self, sink: BlockSink, stopped: threading.Event) -> None:
        due_s = self._clock.now_s()
        while not stopped.is_set():
            while self.hold is not None and self.hold() and not stopped.wait(_HOLD_STEP_S):
                due_s = self._clock.now_s()
            block, ended = self._next_block()
            sink(block)
            self._delivered += len(block) // 2
            for heard in ended:
                heard()
            # After a hold or a busy moment the tape goes on from now: it never hurries to catch up.
            due_s = max(due_s + self._block / self._rate / self.speed, self._clock.now_s() - _BEHIND_S)
            stopped.wait(self._clock.real_wait_s(max(0.0, due_s - self._clock.now_s())))

    def _next_block(self) -> tuple[bytes, list[Callable[[], None]]]:
        """One block, joined from what is queued and filled up with silence, and whom to tell that theirs was heard."""
        parts: list[bytes] = []
        ended: list[Callable[[], None]] = []
        missing = self._block * 2
        with self._lock:
            while missing and self._queue and not self.withheld:
                piece = self._queue[0]
                parts.append(bytes(piece.samples[:missing]))
                piece.samples = piece.samples[missing:]
                missing -= len(parts[-1])
                if not piece.samples:
                    self._queue.popleft()
                    if piece.heard is not None:
                        ended.append(piece.heard)
            if not self._queue:
                self._idle.set()
        return b"".join(parts) + bytes(missing), ended


class TapeClock:
    """Time as the tape delivers it: it runs as fast as the tape, and stands still while the tape is held.

    While the tape is not running (before the round and after it) time passes as on `base`, from where it was.
    """

    def __init__(self, tape: TapeMicrophone, base: Clock | None = None) -> None:
        self._tape = tape
        self._base = base if base is not None else SystemClock()
        self._lock = threading.Lock()
        self._now_s = 0.0
        self._seen_base_s = self._base.now_s()
        self._seen_tape_s = tape.delivered_s

    def now_s(self) -> float:
        with self._lock:
            tape_s, base_s = self._tape.delivered_s, self._base.now_s()
            if tape_s > self._seen_tape_s or self._tape.running:
                self._now_s += tape_s - self._seen_tape_s
            else:
                self._now_s += base_s - self._seen_base_s
            self._seen_tape_s, self._seen_base_s = tape_s, base_s
            return self._now_s

    def real_wait_s(self, duration_s: float) -> float:
        """How long to wait at most: shorter by the tape's speed, and never so long that a held tape is missed."""
        return duration_s / self._tape.speed if self._tape.running else duration_s
