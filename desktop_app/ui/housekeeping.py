"""Keeps the GUI thread's turn short in coming, and clears Python's garbage away on that thread alone."""

import gc
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 1_000
_OLDEST = 2
_GROWN = 1.25
"""As the collector itself has it: all there is is looked at again where it has grown by a quarter."""

_TURN_S = 0.001
"""How long a busy thread may keep another one waiting.  Qt hands its turn away many times while it paints, and with
Python's own 5 ms beside a thread that judges answers half of all looks at the event loop came 7.5 ms late, with 1 ms
3.8 ms; as many answers are judged."""


class Housekeeping(QObject):
    """Takes the collector over while it lives.  Made on the GUI thread; `end` gives everything back.

    Worker threads allocate, too, and the collector runs wherever the last straw was laid: a widget in a cycle of
    references that ends on another thread takes the program with it.

    To look at everything takes a tenth of a second, most of it for the rule book, which stays.  While `in_round` says
    so, what was there at the beginning is therefore left alone: nothing may keep somebody waiting who is speaking.
    """

    def __init__(self, parent: QObject | None = None, in_round: Callable[[], bool] = lambda: False) -> None:
        super().__init__(parent)
        self._in_round = in_round
        self._set_aside = False
        self._kept = 0
        self._turn_s = sys.getswitchinterval()
        sys.setswitchinterval(_TURN_S)
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.clear)
        self._timer.start()

    @Slot()
    def clear(self) -> None:
        """Collect each generation that is due, the youngest first."""
        self._set_aside_for(self._in_round())
        for generation, (count, threshold) in enumerate(zip(gc.get_count(), self._thresholds, strict=True)):
            if count <= threshold:
                break
            if generation < _OLDEST:
                gc.collect(generation)
            else:
                self._clear_all()

    def end(self) -> None:
        """Let the collector run by itself again, and threads take turns as they did."""
        self._timer.stop()
        self._set_aside_for(in_round=False)
        gc.enable()
        sys.setswitchinterval(self._turn_s)

    def _set_aside_for(self, in_round: bool) -> None:
        """Begin or end a round: what is set aside is out of the collector's sight, which costs no time."""
        if in_round != self._set_aside:
            self._set_aside = in_round
            gc.freeze() if in_round else gc.unfreeze()

    def _clear_all(self) -> None:
        if self._set_aside:  # little is left to look at
            gc.collect(_OLDEST)
        elif len(gc.get_objects(_OLDEST)) > _GROWN * self._kept:
            gc.collect(_OLDEST)
            self._kept = len(gc.get_objects(_OLDEST))
