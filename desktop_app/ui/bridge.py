"""From a round's threads to the GUI thread: what a live round tells, as Qt signals."""

from collections import deque

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop_app.practice.model import (
    EffectDone,
    HintGiven,
    LevelHeard,
    PracticeEvent,
    RoundKept,
    TroubleArose,
    ViewChanged,
    WordsHeard,
    WordsLeftOut,
)
from desktop_app.ui.words import tell


class Bridge(QObject):
    """A `Listener` that any thread may call: it returns at once, and the signals come on the thread it was made on.

    Events keep their order and none is dropped, but of the levels and of the views that came together only the last
    one is told: what they show is the present.
    One that is made `held` keeps everything until `release`, so that a round may begin before anybody is connected.
    """

    view_changed = Signal(object)
    effect_done = Signal(object)
    words_heard = Signal(object)
    words_left_out = Signal(object)
    level_heard = Signal(float, float)
    hint_given = Signal(str)
    trouble_arose = Signal(str)
    round_kept = Signal(str)

    _arrived = Signal()

    def __init__(self, parent: QObject | None = None, *, held: bool = False) -> None:
        super().__init__(parent)
        self._held = held
        self._waiting: deque[PracticeEvent] = deque()
        self._open = True
        self._woken = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def __call__(self, event: PracticeEvent) -> None:
        """Take an event on whatever thread it happens."""
        # One wake-up for all that waits: a burst of events costs the GUI thread one turn of its loop, not hundreds.
        # The event is there before the flag is read, and the flag falls before the events are taken: none is left.
        self._waiting.append(event)
        if self._open and not self._woken:
            self._woken = True
            self._arrived.emit()

    def close(self) -> None:
        """Tell nothing more; events that still come are taken and forgotten."""
        self._open = False

    def release(self) -> None:
        """Tell what was held, and from now on everything as it comes.  On the bridge's own thread."""
        self._held = False
        self._arrived.emit()

    @Slot()
    def _deliver(self) -> None:
        self._woken = False
        if self._held:
            return
        events: list[PracticeEvent] = []
        while self._waiting:
            events.append(self._waiting.popleft())
        latest = {type(event): index for index, event in enumerate(events)}
        for index, event in enumerate(events):
            if self._open and (
                index == latest[type(event)] or not isinstance(event, LevelHeard | ViewChanged)
            ):
                self._tell(event)

    def _tell(self, event: PracticeEvent) -> None:
        match event:
            case ViewChanged(view):
                self.view_changed.emit(view)
            case WordsHeard():
                self.words_heard.emit(event)
            case WordsLeftOut():
                self.words_left_out.emit(event)
            case LevelHeard(rms, peak):
                self.level_heard.emit(rms, peak)
            case EffectDone():
                self.effect_done.emit(event)
            case HintGiven(text):
                self.hint_given.emit(tell(text))
            case TroubleArose(sentence):
                self.trouble_arose.emit(tell(sentence))
            case RoundKept(session_id):
                self.round_kept.emit(session_id)
