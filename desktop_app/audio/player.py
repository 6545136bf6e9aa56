"""Players: one that plays sound files aloud, and one that only takes their time."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.audio import sound_file
from desktop_app.audio.playback import OpenStream, Playback, open_loudspeaker
from desktop_app.audio.ports import TroubleSink
from desktop_app.clock import Clock
from desktop_app.errors import MockLoopError

SLOWEST, FASTEST = 0.5, 2.0

Finished = Callable[[bool], None]


@dataclass(slots=True)
class _Turn:
    """One file being played: what asks it to stop, and the thread that plays it."""

    stopped: threading.Event
    thread: threading.Thread | None = None


class DevicePlayer:
    """Plays files through a loudspeaker, `device` or the system's own choice, on a thread for each file.

    `speed` (0.5 to 2.0, the pitch stays), `volume` (0..1), `pause` and `seek` act on what is playing at once and
    may be called from any thread.  What cannot be played is told to `trouble` in one sentence.
    """

    def __init__(
        self,
        device: str | int | None = None,
        trouble: TroubleSink | None = None,
        open_stream: OpenStream = open_loudspeaker,
    ) -> None:
        self._device = device
        self._trouble = trouble
        self._open_stream = open_stream
        self._lock = threading.Lock()
        self._turn: _Turn | None = None
        self._playback: Playback | None = None
        self._volume = 1.0
        self._speed = 1.0

    @property
    def volume(self) -> float:
        return self._volume

    @volume.setter
    def volume(self, volume: float) -> None:
        self._volume = min(1.0, max(0.0, volume))
        self._to_playback(lambda playback: playback.set_volume(self._volume))

    @property
    def speed(self) -> float:
        return self._speed

    @speed.setter
    def speed(self, speed: float) -> None:
        self._speed = min(FASTEST, max(SLOWEST, speed))
        self._to_playback(lambda playback: playback.set_speed(self._speed))

    @property
    def playing(self) -> bool:
        return self._turn is not None

    @property
    def paused(self) -> bool:
        playback = self._playback
        return playback is not None and playback.paused

    @property
    def position_s(self) -> float:
        """What is heard now, as seconds in the file; 0 where nothing is playing."""
        playback = self._playback
        return playback.position_s if playback is not None else 0.0

    def play(self, path: Path, finished: Finished, start_s: float = 0.0, end_s: float | None = None) -> None:
        """Play `path` from `start_s` to `end_s`, stopping what was playing.  `finished` as in the port."""
        self.stop()
        turn = _Turn(threading.Event())
        turn.thread = threading.Thread(
            target=self._run, args=(turn, path, finished, start_s, end_s), name="player", daemon=True
        )
        with self._lock:
            self._turn = turn
        turn.thread.start()

    def pause(self) -> None:
        self._to_playback(lambda playback: playback.set_paused(True))

    def resume(self) -> None:
        self._to_playback(lambda playback: playback.set_paused(False))

    def seek(self, position_s: float) -> None:
        """Go on from `position_s` of the file."""
        self._to_playback(lambda playback: playback.seek(position_s))

    def stop(self) -> None:
        """Silence at once.  Returns when the device is free, unless called from `finished` itself."""
        with self._lock:
            turn = self._turn
        if turn is None or turn.thread is None:
            return
        turn.stopped.set()
        if turn.thread is not threading.current_thread():
            turn.thread.join()

    def _to_playback(self, act: Callable[[Playback], None]) -> None:
        playback = self._playback
        if playback is not None:
            act(playback)

    def _run(self, turn: _Turn, path: Path, finished: Finished, start_s: float, end_s: float | None) -> None:
        whole = False
        try:
            with Playback(path, self._device, start_s, end_s, self._open_stream) as playback:
                playback.set_speed(self._speed)
                playback.set_volume(self._volume)
                self._playback = playback
                whole = playback.run(turn.stopped)
        except (MockLoopError, OSError) as error:
            if self._trouble is not None:
                self._trouble(error.sentence if isinstance(error, MockLoopError) else str(error))
        finally:
            with self._lock:
                self._playback = None
                if self._turn is turn:
                    self._turn = None
            finished(whole)


class SilentPlayer:
    """Takes as long as the file would, by the clock, and makes no sound: for no loudspeaker, and for speed."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._turn: _Turn | None = None

    @property
    def playing(self) -> bool:
        return self._turn is not None

    def play(self, path: Path, finished: Finished) -> None:
        """As the port says: the file's time begins to run now."""
        self.stop()
        try:
            until_s = self._clock.now_s() + sound_file.sound_info(path).duration_s
        except MockLoopError:
            until_s = None
        turn = _Turn(threading.Event())
        turn.thread = threading.Thread(
            target=self._run, args=(turn, until_s, finished), name="silent player", daemon=True
        )
        with self._lock:
            self._turn = turn
        turn.thread.start()

    def stop(self) -> None:
        with self._lock:
            turn = self._turn
        if turn is None or turn.thread is None:
            return
        turn.stopped.set()
        if turn.thread is not threading.current_thread():
            turn.thread.join()

    def _run(self, turn: _Turn, until_s: float | None, finished: Finished) -> None:
        whole = until_s is not None and self._has_passed(until_s, turn.stopped)
        with self._lock:
            if self._turn is turn:
                self._turn = None
        finished(whole)

    def _has_passed(self, until_s: float, stopped: threading.Event) -> bool:
        while (left_s := until_s - self._clock.now_s()) > 0:
            if stopped.wait(max(0.001, self._clock.real_wait_s(left_s))):
                return False
        return not stopped.is_set()
