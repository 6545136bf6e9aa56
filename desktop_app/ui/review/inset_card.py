"""A card with air around it that comes and goes with it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.widgets.paint import rounded

AIR = 8


class InsetCard(QFrame):
    """Paints a raised ground `AIR` pixels inside its own edges."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        look.changed.connect(self.update)

    def dress(self, layout: QLayout, pad: int) -> None:
        """Give `layout`, made for this card, its margins: the air and `pad` inside."""
        layout.setContentsMargins(AIR + pad, AIR + pad, AIR + pad, AIR + pad)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        rect = QRectF(self.rect()).adjusted(AIR, AIR, -AIR, -AIR)
        rounded(QPainter(self), rect, look.theme.radius.button, look.colour("raised"), look.colour("mark"))
