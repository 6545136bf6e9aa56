"""One file on its way to one loudspeaker: read, stretched and written, a fortieth of a second at a time."""

import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from desktop_app.audio import portaudio, sound_file
from desktop_app.audio.resample import resampled
from desktop_app.audio.stretch import Stretcher
from desktop_app.errors import Missing

_WINDOW_S = 4.0
_BUFFER_S = 0.1
_PAUSE_STEP_S = 0.05

OpenStream = Callable[[str | int | None, int], tuple[int, Any]]
"""Opens a device for sound of a rate: the rate it takes, and a stream as sounddevice's RawOutputStream."""


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
    ) -> None:
        self._source = _Window(path)
        rate, samples = self._source.rate, self._source.samples
        self._end = samples if end_s is None else min(samples, round(end_s * rate))
        self._stretcher = Stretcher(self._source.read, rate, round(start_s * rate))
        self._speed = 1.0
        self._volume = 1.0
        self._paused = False
        self._seek_to_s: float | None = None
        self._position_s = start_s
        self._out_rate, self._stream = open_stream(device, rate)

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
        """Seconds in the file that are heard now (what is still in the device's buffer is not)."""
        return self._position_s

    def set_speed(self, speed: float) -> None:
        self._speed = speed

    def set_volume(self, volume: float) -> None:
        self._volume = volume

    def set_paused(self, paused: bool) -> None:
        self._paused = paused

    def seek(self, position_s: float) -> None:
        self._seek_to_s = position_s
        self._position_s = position_s

    def run(self, stopped: threading.Event) -> bool:
        """Play until the end (True) or until `stopped` is set (False).  Raises `Missing` if the device goes away."""
        try:
            return self._run(stopped)
        except portaudio.sounddevice().PortAudioError as error:
            raise Missing(
                f"The loudspeaker has gone ({portaudio.reason(error)}): choose another one."
            ) from error

    def _run(self, stopped: threading.Event) -> bool:
        self._stream.start()
        while self._stretcher.position < self._end or self._seek_to_s is not None:
            if stopped.is_set():
                self._stream.abort(ignore_errors=True)
                return False
            self._go_where_asked()
            if self._paused:
                stopped.wait(_PAUSE_STEP_S)
                continue
            self._write_one()
        self._stream.stop(ignore_errors=True)
        return True

    def _go_where_asked(self) -> None:
        wanted_s, self._seek_to_s = self._seek_to_s, None
        if wanted_s is not None:
            rate = self._source.rate
            self._stretcher = Stretcher(self._source.read, rate, max(0, round(wanted_s * rate)))

    def _write_one(self) -> None:
        import numpy as np

        block = self._stretcher.pull(self._speed) * self._volume
        samples = np.clip(block, -32768, 32767).astype("<i2").tobytes()
        self._stream.write(resampled(samples, self._source.rate, self._out_rate))
        if self._seek_to_s is None:
            buffered_s = self._stream.latency * self._speed
            self._position_s = max(0.0, self._stretcher.position / self._source.rate - buffered_s)


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

        inside = max(0, min(start, self.samples)), max(0, min(start + count, self.samples))
        if self._held is None or inside[0] < self._first or inside[1] > self._first + len(self._held):
            self._first = max(0, inside[0] - self.rate)
            last_s = (self._first + round(_WINDOW_S * self.rate)) / self.rate
            raw = sound_file.read_samples(self._path, self._first / self.rate, last_s)
            self._held = np.frombuffer(raw, dtype="<i2").astype(np.float32)
        found = self._held[inside[0] - self._first : inside[1] - self._first]
        out = np.zeros(count, np.float32)
        offset = inside[0] - start
        out[offset : offset + len(found)] = found
        return out


def open_loudspeaker(device: str | int | None, rate: int) -> tuple[int, Any]:
    """A stream for one channel, at `rate` where the loudspeaker takes it, else at its own.  Raises `Missing`."""
    package = portaudio.sounddevice()
    try:
        own_rate = round(package.query_devices(device, "output")["default_samplerate"])
        for wanted in (rate, own_rate):
            try:
                package.check_output_settings(device, channels=1, dtype="int16", samplerate=wanted)
            except package.PortAudioError:
                if wanted == own_rate:
                    raise
                continue
            break
        stream = package.RawOutputStream(
            samplerate=wanted, device=device, channels=1, dtype="int16", latency=_BUFFER_S
        )
    except (package.PortAudioError, ValueError) as error:
        name = "The loudspeaker" if device is None else f'The loudspeaker "{device}"'
        raise Missing(
            f"{name} cannot be used ({portaudio.reason(error)}): connect or choose another one."
        ) from error
    return wanted, stream
