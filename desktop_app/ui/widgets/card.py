"""A surface with round corners that holds other widgets."""

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.widgets.paint import rounded


class Card(QFrame):
    """Paints `ground` with a thin line; give it a layout as any widget.  `line` may be empty for none."""

    def __init__(
        self,
        look: Look,
        *,
        ground: str = "surface",
        line: str = "line",
        radius: str = "card",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._ground, self._line, self._radius = ground, line, radius
        look.changed.connect(self._renew)

    def set_ground(self, ground: str, line: str) -> None:
        """Take other colours of the theme."""
        self._ground, self._line = ground, line
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        line = self._look.colour(self._line) if self._line else None
        painter = QPainter(self)
        rounded(
            painter,
            QRectF(self.rect()),
            getattr(theme.radius, self._radius),
            self._look.colour(self._ground),
            line,
            theme.line_width,
        )

    @Slot()
    def _renew(self) -> None:
        self.update()
