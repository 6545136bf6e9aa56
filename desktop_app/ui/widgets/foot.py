"""The strip at the bottom of a page that scrolls: a thin line parts it from what scrolls behind."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.look import Look


class Foot(QWidget):
    """Give it a layout as any widget."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        look.changed.connect(self._renew)

    def paintEvent(self, event: QPaintEvent) -> None:
        width = self._look.theme.line_width
        QPainter(self).fillRect(0, 0, self.width(), width, self._look.colour("line"))

    @Slot()
    def _renew(self) -> None:
        self.update()
