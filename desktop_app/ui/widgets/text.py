"""Plain text in a step of the type scale and a colour of the theme."""

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_app.ui.look import Look


class Text(QLabel):
    """Words as they are: never read as rich text, always in the look's font and colour.

    `size` and `weight` name steps of the type scale, `colour` a colour of the theme; `tabular` is for running times.
    """

    def __init__(
        self,
        look: Look,
        text: str = "",
        *,
        size: str = "body",
        weight: str = "regular",
        colour: str = "text",
        mono: bool = False,
        tabular: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._size, self._weight, self._colour, self._mono = size, weight, colour, mono
        self._tabular = tabular
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        look.changed.connect(self.restyle)
        self.restyle()

    def set_colour(self, colour: str) -> None:
        """Take another colour of the theme."""
        if colour != self._colour:
            self._colour = colour
            self.restyle()

    def set_size(self, size: str) -> None:
        """Take another step of the type scale."""
        if size != self._size:
            self._size = size
            self.restyle()

    @Slot()
    def restyle(self) -> None:
        self.setFont(self._look.font(self._size, self._weight, mono=self._mono, tabular=self._tabular))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, self._look.colour(self._colour))
        self.setPalette(palette)


class ElidedText(Text):
    """One line that ends in an ellipsis where there is no room; the whole of it stands in the tool tip."""

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(24), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.style().drawItemText(
            painter,
            self.rect(),
            int(self.alignment() | Qt.AlignmentFlag.AlignVCenter),
            self.palette(),
            self.isEnabled(),
            shown,
            QPalette.ColorRole.WindowText,
        )

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
            self.setToolTip(self.text() if cut else "")
        return super().event(event)


class SectionTitle(Text):
    """The small capitals over a group."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(look, text, size="small", weight="strong", colour="muted", parent=parent)

    @Slot()
    def restyle(self) -> None:
        super().restyle()
        font = self.font()
        font.setCapitalization(font.Capitalization.AllUppercase)
        font.setLetterSpacing(font.SpacingType.PercentageSpacing, 106)
        self.setFont(font)
