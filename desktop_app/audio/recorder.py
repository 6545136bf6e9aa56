"""The recorder: a thread between the microphone and everybody who listens; it writes first and passes on afterwards."""

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.audio.ports import Microphone, TroubleSink
from desktop_app.audio.wave_file import SAMPLE_BYTES, WaveWriter
from desktop_app.errors import MockLoopError
from desktop_app.sentence import Sentence

_LEVELS_A_SECOND = 10
_FULL_SCALE = 32_768.0


@dataclass(frozen=True, slots=True)
class RecordedBlock:
    """16-bit mono samples that are written, and where they begin on the timeline."""

    samples: bytes
    rate: int
    start_s: float

    @property
    def end_s(self) -> float:
        return self.start_s + len(self.samples) / SAMPLE_BYTES / self.rate


@dataclass(frozen=True, slots=True)
class Segment:
    """One file of a recording and where it begins on the timeline."""

    path: Path
    rate: int
    start_s: float
    duration_s: float


BlockListener = Callable[[RecordedBlock], None]
"""Takes blocks on the recorder's thread, after they are written: queue and return."""

LevelListener = Callable[[float, float], None]
"""Takes root mean square and peak, 0..1, about ten times for each second of sound."""

OpenWave = Callable[[Path, int], WaveWriter]


class Recorder:
    """Records one session in one or more segments.

    The timeline is the count of what was recorded, over all segments: it stands still while paused, and goes on
    from where it was when a new segment begins after a lost device.  `begin`, `end` and `close` belong to one
    thread; `pause`, `resume` and `position_s` to any.
    """

    def __init__(
        self,
        trouble: TroubleSink,
        level: LevelListener | None = None,
        listeners: tuple[BlockListener, ...] = (),
        open_wave: OpenWave = WaveWriter,
    ) -> None:
        self._trouble = trouble
        self._level = level
        self._listeners = listeners
        self._open_wave = open_wave
        self._position_s = 0.0
        self._segment_samples = 0
        self._paused = False
        self._microphone: Microphone | None = None
        self._queue: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._wave: WaveWriter | None = None
        self._segment_start_s = 0.0
        self._failed = False

    @property
    def position_s(self) -> float:
        """How much is recorded: the moment now on the session's timeline."""
        return self._position_s

    @property
    def paused(self) -> bool:
        return self._paused

    @property
    def failed(self) -> bool:
        """True once the file could not be written further; hearing goes on without it."""
        return self._failed

    @property
    def backlog(self) -> int:
        """How many blocks the microphone delivered that are not written yet."""
        return self._queue.qsize()

    def begin(self, microphone: Microphone, path: Path) -> None:
        """Start the microphone and record it to `path`: the first segment, or the next after `end`.

        Raises `Missing` where the microphone cannot be started and `MockLoopError` where the file cannot be
        written; nothing is left running then, and no empty file.
        """
        blocks: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        microphone.start(blocks.put, self._trouble)
        try:
            wave = self._open_wave(path, microphone.rate)
        except OSError as error:
            microphone.stop()
            raise MockLoopError(
                "The recording {path} cannot be written: {reason}.", path=path, reason=error.strerror
            ) from error
        self._microphone, self._queue, self._wave = microphone, blocks, wave
        self._segment_start_s, self._segment_samples, self._failed = self._position_s, 0, False
        self._thread = threading.Thread(target=self._run, args=(blocks, wave), name="recorder", daemon=True)
        self._thread.start()

    def end(self) -> Segment | None:
        """Stop the microphone, write what it delivered, and close the segment; None where none was open."""
        wave, thread, microphone = self._wave, self._thread, self._microphone
        if wave is None or thread is None or microphone is None:
            return None
        microphone.stop()
        self._queue.put(None)
        thread.join()
        self._wave = self._thread = self._microphone = None
        try:
            wave.close()
        except OSError as error:
            self._report(wave, error)
        return Segment(wave.path, wave.rate, self._segment_start_s, wave.duration_s)

    def pause(self) -> None:
        """From the next block on, drop what comes; the timeline stands still."""
        self._paused = True

    def resume(self) -> None:
        self._paused = False

    def _run(self, blocks: "queue.SimpleQueue[bytes | None]", wave: WaveWriter) -> None:
        meter = _Meter(wave.rate, self._level)
        while (samples := blocks.get()) is not None:
            if not self._paused:
                self._keep(wave, samples)
            meter.take(samples)

    def _keep(self, wave: WaveWriter, samples: bytes) -> None:
        if not self._failed:
            try:
                wave.write(samples)
            except OSError as error:
                self._report(wave, error)
        block = RecordedBlock(samples, wave.rate, self._position_s)
        self._segment_samples += len(samples) // SAMPLE_BYTES
        self._position_s = self._segment_start_s + self._segment_samples / wave.rate
        for listener in self._listeners:
            listener(block)

    def _report(self, wave: WaveWriter, error: OSError) -> None:
        self._failed = True
        self._trouble(
            Sentence(
                "The recording cannot be written any further ({reason}): its first {duration_s:.0f} s are kept; make "
                "room on the disk.",
                reason=error.strerror,
                duration_s=wave.duration_s,
            )
        )


class _Meter:
    """Tells the level of each tenth of a second."""

    def __init__(self, rate: int, level: LevelListener | None) -> None:
        self._bytes = rate // _LEVELS_A_SECOND * SAMPLE_BYTES
        self._level = level
        self._held = bytearray()

    def take(self, samples: bytes) -> None:
        if self._level is None:
            return
        self._held += samples
        while len(self._held) >= self._bytes:
            self._level(*level_of(bytes(self._held[: self._bytes])))
            del self._held[: self._bytes]


def level_of(samples: bytes) -> tuple[float, float]:
    """Root mean square and peak, 0..1, of 16-bit samples."""
    import numpy as np

    values = np.frombuffer(samples, dtype="<i2").astype(np.float32)
    if not len(values):
        return 0.0, 0.0
    return float(np.sqrt(np.mean(values * values))) / _FULL_SCALE, float(np.max(np.abs(values))) / _FULL_SCALE
