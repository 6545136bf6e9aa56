"""Clears Python's garbage away on the GUI thread alone: a widget that dies on another one takes the program with it."""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 1_000


class Housekeeping(QObject):
    """Takes the collector over while it lives.  Made on the GUI thread; `end` gives the collector back.

    Worker threads allocate, too, and the collector runs wherever the last straw was laid: with widgets in a cycle of
    references that would be their end on the wrong thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.clear)
        self._timer.start()

    @Slot()
    def clear(self) -> None:
        """Collect each generation that is due, the youngest first."""
        for generation, (count, threshold) in enumerate(zip(gc.get_count(), self._thresholds, strict=True)):
            if count <= threshold:
                break
            gc.collect(generation)

    def end(self) -> None:
        """Let the collector run by itself again."""
        self._timer.stop()
        gc.enable()
