"""How far one is in a few steps: a dot each, the one that is shown drawn out."""

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.widgets.paint import rounded

_DOT = 8
_LONG = 26
_GAP = 8


class StepDots(QWidget):
    """Words beside it say the same; nothing here needs to be read."""

    def __init__(self, look: Look, steps: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._steps, self._step = look, steps, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)

    def show_step(self, step: int) -> None:
        """The step that is shown, from 0."""
        self._step = step
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_LONG + (self._steps - 1) * (_DOT + _GAP), _DOT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, x = QPainter(self), 0.0
        for step in range(self._steps):
            width = _LONG if step == self._step else _DOT
            name = "accent" if step <= self._step else "mark"
            rounded(painter, QRectF(x, 0, width, _DOT), _DOT / 2, self._look.colour(name))
            x += width + _GAP

    @Slot()
    def _renew(self) -> None:
        self.update()
