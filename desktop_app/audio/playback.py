"""One file on its way to one loudspeaker: read, stretched, and handed over to the device's callback in small blocks."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from desktop_app.audio import portaudio, sound_file
from desktop_app.audio.resample import resampled
from desktop_app.audio.stretch import Stretcher
from desktop_app.clock import Clock, SystemClock
from desktop_app.errors import Missing

_WINDOW_S = 4.0
_BLOCKS_AHEAD = 6
_STEP_S = 0.02
_PATIENCE_S = 5.0
_SAMPLE_BYTES = 2

Fill = Callable[[int], bytes | None]
"""Called on the device's thread for so many samples: their bytes, or None once all has been played."""

OpenStream = Callable[[str | int | None, int, Fill, Callable[[], None]], tuple[int, Any]]
"""Opens a device for sound of a rate: the rate that it takes, and a stream as sounddevice's RawOutputStream.

The last argument is called when the device has played all that `Fill` gave.
"""


@dataclass(slots=True)
class _Block:
    samples: bytes
    position_s: float


class Playback:
    """Plays `path` from `start_s` to `end_s`.  `run` belongs to one thread, everything else to any.

    Raises `BadInput` for a file that cannot be read and `Missing` where there is no loudspeaker.
    """

    def __init__(
        self,
        path: Path,
        device: str | int | None,
        start_s: float,
        end_s: float | None,
        open_stream: OpenStream,
        clock: Clock | None = None,
    ) -> None:
        self._clock = clock if clock is not None else SystemClock()
        self._source = _Window(path)
        rate, samples = self._source.rate, self._source.samples
        self._end = samples if end_s is None else min(samples, round(end_s * rate))
        self._stretcher = Stretcher(self._source.read, rate, round(start_s * rate))
        self._speed = 1.0
        self._volume = 1.0
        self._paused = False
        self._seek_to_s: float | None = None
        self._position_s = start_s
        self._lock = threading.Lock()
        self._ahead: deque[_Block] = deque()
        self._complete = False
        self._room = threading.Semaphore(_BLOCKS_AHEAD)
        self._drained = threading.Event()
        self._asked_s = self._clock.now_s()
        self._out_rate, self._stream = open_stream(device, rate, self._fill, self._drained.set)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.close(ignore_errors=True)

    @property
    def paused(self) -> bool:
        return self._paused

    @property
    def position_s(self) -> float:
        """Seconds in the file that are heard now."""
        return self._position_s

    def set_speed(self, speed: float) -> None:
        self._speed = speed

    def set_volume(self, volume: float) -> None:
        self._volume = volume

    def set_paused(self, paused: bool) -> None:
        self._paused = paused

    def seek(self, position_s: float) -> None:
        """Go on from there, and drop what was ready."""
        with self._lock:
            self._seek_to_s = self._position_s = max(0.0, position_s)
            for _ in range(len(self._ahead)):
                self._room.release()
            self._ahead.clear()

    def run(self, stopped: threading.Event) -> bool:
        """Play until the end (True) or until `stopped` is set (False).  Raises `Missing` if the device goes away."""
        self._asked_s = self._clock.now_s()
        try:
            self._stream.start()
        except portaudio.sounddevice().PortAudioError as error:
            raise _unusable(error) from error
        while not self._drained.is_set():
            if stopped.is_set():
                self._stream.abort(ignore_errors=True)
                return False
            if self._clock.now_s() - self._asked_s > _PATIENCE_S:
                self._stream.abort(ignore_errors=True)
                raise Missing("The loudspeaker takes no more sound: connect or choose another one.")
            if self._complete and self._seek_to_s is None:
                stopped.wait(_STEP_S)
            elif self._room.acquire(timeout=_STEP_S):
                self._prepare_one()
        return True

    def _prepare_one(self) -> None:
        import numpy as np

        rate = self._source.rate
        self._go_where_asked()
        self._complete = self._stretcher.position >= self._end
        if self._complete:
            self._room.release()
            return
        position_s = self._stretcher.position / rate
        block = np.clip(self._stretcher.pull(self._speed) * self._volume, -32768, 32767).astype("<i2")
        samples = resampled(block.tobytes(), rate, self._out_rate)
        with self._lock:
            if self._seek_to_s is None:
                self._ahead.append(_Block(samples, position_s))
                return
        self._room.release()

    def _go_where_asked(self) -> None:
        with self._lock:
            wanted_s, self._seek_to_s = self._seek_to_s, None
        if wanted_s is not None:
            rate = self._source.rate
            self._stretcher = Stretcher(self._source.read, rate, round(wanted_s * rate))

    def _fill(self, count: int) -> bytes | None:
        """On the device's thread: so many samples of what is ready, silence where nothing is, None at the end."""
        self._asked_s = self._clock.now_s()
        missing = count * _SAMPLE_BYTES
        if self._paused:
            return bytes(missing)
        parts = []
        with self._lock:
            if self._complete and not self._ahead and self._seek_to_s is None:
                return None
            while missing and self._ahead:
                block = self._ahead[0]
                self._position_s = block.position_s
                part, block.samples = block.samples[:missing], block.samples[missing:]
                block.position_s += len(part) / _SAMPLE_BYTES / self._out_rate * self._speed
                parts.append(part)
                missing -= len(part)
                if not block.samples:
                    self._ahead.popleft()
                    self._room.release()
        return b"".join(parts) + bytes(missing)


class _Window:
    """A few seconds of a file, held in memory, wherever reading happens to be."""

    def __init__(self, path: Path) -> None:
        info = sound_file.sound_info(path)
        self.rate, self.samples = info.rate, info.samples
        self._path = path
        self._first = 0
        self._held: Any = None

    def read(self, start: int, count: int) -> Any:
        """`count` float32 samples from `start`, zeros outside the file."""
        import numpy as np

        first, last = (max(0, min(at, self.samples)) for at in (start, start + count))
        if self._held is None or first < self._first or last > self._first + len(self._held):
            self._first = max(0, first - self.rate)
            until_s = (self._first + round(_WINDOW_S * self.rate)) / self.rate
            raw = sound_file.read_samples(self._path, self._first / self.rate, until_s)
            self._held = np.frombuffer(raw, dtype="<i2").astype(np.float32)
        found = self._held[first - self._first : last - self._first]
        out = np.zeros(count, np.float32)
        out[first - start : first - start + len(found)] = found
        return out


def open_loudspeaker(
    device: str | int | None, rate: int, fill: Fill, ended: Callable[[], None]
) -> tuple[int, Any]:
    """A stream of one channel, at `rate` where the loudspeaker takes it, else at its own.  Raises `Missing`."""
    package = portaudio.sounddevice()

    def give(outdata: Any, frames: int, _time: Any, _status: Any) -> None:
        samples = fill(frames)
        if samples is None:
            outdata[:] = bytes(len(outdata))
            raise package.CallbackStop
        outdata[:] = samples

    try:
        taken = _taken_rate(package, device, rate)
        return taken, package.RawOutputStream(
            samplerate=taken,
            device=device,
            channels=1,
            dtype="int16",
            callback=give,
            finished_callback=ended,
        )
    except (package.PortAudioError, ValueError) as error:
        raise _unusable(error, device) from error


def _taken_rate(package: Any, device: str | int | None, rate: int) -> int:
    own_rate: int = round(package.query_devices(device, "output")["default_samplerate"])
    try:
        package.check_output_settings(device, channels=1, dtype="int16", samplerate=rate)
    except package.PortAudioError:
        return own_rate
    return rate


def _unusable(error: BaseException, device: str | int | None = None) -> Missing:
    reason = portaudio.reason(error)
    if device is None:
        return Missing(
            "The loudspeaker cannot be used ({reason}): connect or choose another one.", reason=reason
        )
    return Missing(
        'The loudspeaker "{device}" cannot be used ({reason}): connect or choose another one.',
        device=device,
        reason=reason,
    )
