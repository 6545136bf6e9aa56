"""A real microphone: a PortAudio stream at the device's own rate, watched for its loss."""

import threading
from collections import deque
from typing import Any

from desktop_app.audio import portaudio
from desktop_app.audio.ports import BlockSink, TroubleSink
from desktop_app.clock import Clock, SystemClock
from desktop_app.errors import Missing
from desktop_app.sentence import Sentence

_BLOCKS_A_SECOND = 20
_WATCHES_IN_PATIENCE = 4
_PATIENCES_FOR_THE_FIRST = 5
_MUTE_AFTER_S = 3.0


class DeviceMicrophone:
    """The microphone `device` (a number or part of a name; the system's own choice where None).

    PortAudio tells neither of a cable pulled out nor of a device asleep: its blocks just stop.  After `patience_s`
    without one (five times as long for the first), `lost` is true and one sentence goes to `trouble`; the take so
    far is kept by whoever records.
    """

    def __init__(
        self, device: str | int | None = None, clock: Clock | None = None, patience_s: float = 1.0
    ) -> None:
        self._device = device
        self._clock = clock if clock is not None else SystemClock()
        self._patience_s = patience_s
        self._name = "the system's microphone" if device is None else str(device)
        self._rate = 0
        self._stream: Any = None
        self._stopped = threading.Event()
        self._watch: threading.Thread | None = None
        self._lost = False
        self._frames = 0
        self._mute = True
        self._last_block_s = 0.0
        self._overflows: deque[int] = deque()

    @property
    def rate(self) -> int:
        return self._rate

    @property
    def name(self) -> str:
        return self._name

    @property
    def lost(self) -> bool:
        return self._lost

    def start(self, sink: BlockSink, trouble: TroubleSink) -> None:
        """Open the device and deliver blocks of 50 ms.  Raises `Missing` where it cannot be opened."""
        self.stop()
        package = portaudio.sounddevice()
        info = self._find(package)
        self._name, self._rate = str(info["name"]), round(info["default_samplerate"])
        self._frames, self._lost, self._mute = 0, False, True
        self._overflows.clear()
        self._stopped = threading.Event()
        self._last_block_s = self._clock.now_s()

        def take(indata: Any, frames: int, _time: Any, status: Any) -> None:
            if status and status.input_overflow:
                self._overflows.append(self._frames)
            block = bytes(indata)
            sink(block)
            self._frames += frames
            if self._mute:
                self._mute = not block.strip(b"\0")
            self._last_block_s = self._clock.now_s()

        try:
            self._stream = package.RawInputStream(
                samplerate=self._rate,
                blocksize=self._rate // _BLOCKS_A_SECOND,
                device=info["index"],
                channels=1,
                dtype="int16",
                callback=take,
            )
            self._stream.start()
        except package.PortAudioError as error:
            self._close_stream()
            raise Missing(
                'The microphone "{name}" cannot be opened ({reason}): another program may hold it, or '
                "this one may not be allowed to use it; free or allow it, or choose another microphone.",
                name=self._name,
                reason=portaudio.reason(error),
            ) from error
        self._watch = threading.Thread(
            target=self._watch_stream, args=(trouble, self._stopped), name="microphone watchdog", daemon=True
        )
        self._watch.start()

    def stop(self) -> None:
        """Close the device; no block comes after it has returned."""
        self._stopped.set()
        self._close_stream()
        if self._watch is not None and self._watch is not threading.current_thread():
            self._watch.join()
        self._watch = None

    def _find(self, package: Any) -> Any:
        try:
            return package.query_devices(self._device, "input")
        except (package.PortAudioError, ValueError) as error:
            names = [device.name for device in portaudio.list_inputs()]
            if not names:
                raise Missing(
                    "No microphone was found: connect one, or allow this program to use it, and try again."
                ) from error
            found = ", ".join(names)
            if self._device is None:
                raise Missing(
                    "There is no one microphone chosen by the system; the ones found are: {names}.",
                    names=found,
                ) from error
            raise Missing(
                'There is no one microphone called "{name}"; the ones found are: {names}.',
                name=self._device,
                names=found,
            ) from error

    def _close_stream(self) -> None:
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.abort(ignore_errors=True)
            stream.close(ignore_errors=True)

    def _watch_stream(self, trouble: TroubleSink, stopped: threading.Event) -> None:
        seen, unchanged, warned = 0, 0, False
        while not stopped.wait(self._patience_s / _WATCHES_IN_PATIENCE):
            self._report_overflows(trouble)
            if self._mute and not warned and self._frames > _MUTE_AFTER_S * self._rate:
                warned = True
                trouble(
                    Sentence(
                        'The microphone "{name}" delivers nothing but perfect silence: it may be muted, or the '
                        "system may not allow this program to hear it.",
                        name=self._name,
                    )
                )
            # Where the whole program stood still, the time alone would accuse the device: so many looks count too.
            unchanged = unchanged + 1 if self._frames == seen else 0
            seen = self._frames
            if not self._lost and unchanged >= _WATCHES_IN_PATIENCE and self._has_been_silent():
                self._lost = True
                trouble(
                    Sentence(
                        'The microphone "{name}" has stopped delivering sound: it may be unplugged or asleep; '
                        "what was recorded is kept.",
                        name=self._name,
                    )
                )

    def _has_been_silent(self) -> bool:
        patience_s = self._patience_s * (1 if self._frames else _PATIENCES_FOR_THE_FIRST)
        return self._clock.now_s() - self._last_block_s > patience_s

    def _report_overflows(self, trouble: TroubleSink) -> None:
        if not self._overflows:
            return
        first, count = self._overflows[0], len(self._overflows)
        for _ in range(count):
            self._overflows.popleft()
        when = {"at_s": first / self._rate}
        trouble(
            Sentence("The computer was too busy and lost some sound {at_s:.1f} s into the recording.", **when)
            if count == 1
            else Sentence(
                "The computer was too busy and lost some sound {at_s:.1f} s into the recording ({times} times).",
                **when,
                times=count,
            )
        )
