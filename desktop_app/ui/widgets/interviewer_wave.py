"""The interviewer's presence: a quiet wave while it speaks, still otherwise."""

import math

from PySide6.QtCore import QRectF, QSize, QTimer, Slot
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.widgets.paint import rounded

_SHAPE = (0.35, 0.7, 1.0, 0.7, 0.45)
_FRAME_MS = 66


class InterviewerWave(QWidget):
    """Five bars.  They move only while the interviewer speaks, is in sight, and motion is wanted."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._speaking = False
        self._phase = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._advance)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)

    @property
    def speaking(self) -> bool:
        return self._speaking

    def show_speaking(self, speaking: bool) -> None:
        """Whether the interviewer speaks now."""
        if speaking != self._speaking:
            self._speaking = speaking
            self._set_going()
            self.update()

    @property
    def moving(self) -> bool:
        """Whether the bars move now."""
        return self._timer.isActive()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(28), self._look.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        gap = self.width() / len(_SHAPE)
        bar = gap * 0.5
        colour = self._look.colour("accent" if self._speaking else "mark")
        for index in range(len(_SHAPE)):
            share = self._share(index)
            height = max(bar, self.height() * share)
            rounded(painter, QRectF(index * gap, (self.height() - height) / 2, bar, height), bar / 2, colour)

    def _share(self, index: int) -> float:
        if not self._speaking:
            return 0.2
        if not self._timer.isActive():
            return _SHAPE[index]
        return _SHAPE[index] * (0.62 + 0.38 * math.sin(self._phase + index * 1.3))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._set_going()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _set_going(self) -> None:
        if self._speaking and self._look.moves and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()

    @Slot()
    def _advance(self) -> None:
        self._phase += 0.45
        self.update()

    @Slot()
    def _renew(self) -> None:
        self._set_going()
        self.updateGeometry()
        self.update()
