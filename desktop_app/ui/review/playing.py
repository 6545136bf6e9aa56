"""Playing a session: one timeline over all its recordings, with speed, loop, and a little rewind on going on."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop_app.library.model import Recording
from desktop_app.ui.review.ports import MakePlayer, SoundPlayer

SPEEDS = (0.5, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
REWIND_S = 1.0
"""How far going on after a pause steps back, so that the thread is found again."""

_TICK_MS = 16


class Playing(QObject):
    """Where the sound is on the session's timeline, and what moves it.  GUI thread only.

    Signals:
        moved: the position in seconds on the timeline.
        changed: playing, speed, volume or loop are others.
        failed: one sentence on why there is no sound.
    """

    moved = Signal(float)
    changed = Signal()
    failed = Signal(str)

    _ended = Signal(int, bool)
    _trouble = Signal(str)

    def __init__(self, make_player: MakePlayer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_player = make_player
        self._player: SoundPlayer | None = None
        self._recordings: tuple[Recording, ...] = ()
        self._duration_s = 0.0
        self._position_s = 0.0
        self._segment: Recording | None = None
        self._asked_s = 0.0
        self._turn = 0
        self._playing = False
        self._rewinds = False
        self._until_s: float | None = None
        self._loop: tuple[float, float] | None = None
        self._speed, self._volume = 1.0, 1.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._ended.connect(self._segment_ended, Qt.ConnectionType.QueuedConnection)
        self._trouble.connect(self._went_wrong, Qt.ConnectionType.QueuedConnection)

    # --- what it is -----------------------------------------------------------------------------------------------

    @property
    def position_s(self) -> float:
        return self._position_s

    @property
    def duration_s(self) -> float:
        return self._duration_s

    @property
    def playing(self) -> bool:
        return self._playing

    @property
    def has_sound(self) -> bool:
        return bool(self._recordings)

    @property
    def speed(self) -> float:
        return self._speed

    @property
    def volume(self) -> float:
        return self._volume

    @property
    def loop(self) -> tuple[float, float] | None:
        """The stretch that is repeated."""
        return self._loop

    def take(self, recordings: Sequence[Recording], duration_s: float) -> None:
        """Another session: silent, at its beginning."""
        self.stop()
        self._recordings = tuple(sorted(recordings, key=lambda recording: recording.start_s))
        ends_s = [recording.start_s + recording.duration_s for recording in self._recordings]
        self._duration_s = max([duration_s, *ends_s])
        self._loop = None
        self._rewinds = False
        self._move(0.0)
        self.changed.emit()

    # --- what moves it --------------------------------------------------------------------------------------------

    def play(self) -> None:
        """Go on from here; after a pause from a little before."""
        start_s = self._position_s
        if start_s >= self._duration_s - 0.05:
            start_s = 0.0
        elif self._rewinds:
            start_s = max(0.0, start_s - REWIND_S)
        self._until_s = None
        self._start(start_s)

    def play_from(self, at_s: float, until_s: float | None = None) -> None:
        """Play from here, to `until_s` where it is given; a loop that lies elsewhere ends."""
        if self._loop is not None and not self._loop[0] <= at_s < self._loop[1]:
            self.set_loop(None)
        self._until_s = until_s
        self._start(at_s)

    def pause(self) -> None:
        """Stop here; going on steps back a little."""
        if self._playing:
            self.stop()
            self._rewinds = True

    def toggle(self) -> None:
        if self._playing:
            self.pause()
        else:
            self.play()

    def stop(self) -> None:
        """Be silent; blocks until the loudspeaker is free."""
        self._turn += 1
        self._timer.stop()
        if self._playing:
            self._playing = False
            self.changed.emit()
        if self._player is not None:
            self._player.stop()

    def seek(self, at_s: float) -> None:
        """Go to this moment, playing or not."""
        at_s = min(max(0.0, at_s), self._duration_s)
        self._rewinds = False
        self._until_s = None
        if not self._playing:
            self._move(at_s)
            return
        segment = self._segment
        if (
            self._player is not None
            and segment is not None
            and segment.start_s <= at_s < segment.start_s + segment.duration_s
        ):
            self._asked_s = at_s
            self._player.seek(at_s - segment.start_s)
            self._move(at_s)
        else:
            self._start(at_s)

    def skip(self, by_s: float) -> None:
        """Step back or forward."""
        self.seek(self._position_s + by_s)

    def set_speed(self, speed: float) -> None:
        """0.5 to 2.0; the pitch stays."""
        self._speed = min(SPEEDS[-1], max(SPEEDS[0], speed))
        if self._player is not None:
            self._player.speed = self._speed
        self.changed.emit()

    def set_volume(self, volume: float) -> None:
        """0..1."""
        self._volume = min(1.0, max(0.0, volume))
        if self._player is not None:
            self._player.volume = self._volume
        self.changed.emit()

    def set_loop(self, stretch: tuple[float, float] | None) -> None:
        """Repeat this stretch, or none."""
        self._loop = stretch
        if stretch is not None and not stretch[0] <= self._position_s < stretch[1]:
            self.seek(stretch[0])
        self.changed.emit()

    # --- inside ---------------------------------------------------------------------------------------------------

    def _start(self, at_s: float) -> None:
        found = self._segment_at(at_s)
        if found is None:
            self.stop()
            self._move(at_s)
            if not self._recordings:
                self.failed.emit(self.tr("No sound was kept with this session."))
            return
        player = self._the_player()
        self._turn += 1
        turn, segment = self._turn, found
        at_s = max(at_s, segment.start_s)
        self._segment, self._asked_s = segment, at_s
        self._rewinds = False
        player.speed, player.volume = self._speed, self._volume
        player.play(segment.path, lambda whole: self._ended.emit(turn, whole), start_s=at_s - segment.start_s)
        self._move(at_s)
        self._timer.start()
        if not self._playing:
            self._playing = True
            self.changed.emit()

    def _the_player(self) -> SoundPlayer:
        if self._player is None:
            self._player = self._make_player(self._trouble.emit)
        return self._player

    def _segment_at(self, at_s: float) -> Recording | None:
        """The recording that sounds at this moment, or the next one after it."""
        for recording in self._recordings:
            if at_s < recording.start_s + recording.duration_s - 0.005:
                return recording
        return None

    @Slot()
    def _tick(self) -> None:
        if self._player is None or self._segment is None:
            return
        heard_s = self._player.position_s
        # A player that has not begun yet says 0: what was asked for holds until it has.
        at_s = self._segment.start_s + heard_s if heard_s > 0.0 else self._asked_s
        if self._loop is not None and at_s >= self._loop[1]:
            self.seek(self._loop[0])
            return
        if self._until_s is not None and at_s >= self._until_s:
            self._until_s = None
            self.stop()
        self._move(at_s)

    @Slot(int, bool)
    def _segment_ended(self, turn: int, whole: bool) -> None:
        if turn != self._turn or self._segment is None:
            return
        end_s = self._segment.start_s + self._segment.duration_s
        if self._loop is not None and whole:
            self._start(self._loop[0])
            return
        following = self._segment_at(end_s) if whole else None
        if following is not None and following is not self._segment:
            self._start(max(end_s, following.start_s))
            return
        self._timer.stop()
        self._playing = False
        if whole:
            self._move(end_s)
        self.changed.emit()

    @Slot(str)
    def _went_wrong(self, sentence: str) -> None:
        self.failed.emit(sentence)

    def _move(self, at_s: float) -> None:
        self._position_s = min(max(0.0, at_s), self._duration_s)
        self.moved.emit(self._position_s)
