"""The rail at the window's left: the mark of the house and one button a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.widgets.buttons import ButtonColours, ThemedButton
from desktop_app.ui.widgets.paint import draw_icon

_OFF = ButtonColours("", "raised", "line", "", "muted")
_ON = ButtonColours("accent_ground", "accent_ground", "accent_ground", "", "accent_text")


@dataclass(frozen=True, slots=True)
class Place:
    """One page the rail leads to."""

    id: str
    title: str
    icon: str


class _NavButton(ThemedButton):
    colours = _OFF

    def __init__(self, look: Look, place: Place, parent: QWidget) -> None:
        super().__init__(look, place.title, icon=place.icon, parent=parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._colour)

    def text_font(self) -> QFont:
        return self._look.font("tiny", "medium")

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        width = max(72.0, metrics.horizontalAdvance(self.text()) + 16)
        return QSize(int(width + 1), int(self._look.px(22) + metrics.height() + 24))

    def _paint_content(self, painter: QPainter, rect: QRectF) -> None:
        look, glyph = self._look, self._look.px(22)
        line_height = QFontMetricsF(self.font()).height()
        top = (rect.height() - glyph - line_height - 6) / 2
        draw_icon(
            painter,
            QPointF(rect.center().x(), top + glyph / 2),
            glyph,
            self._icon_name,
            self.colours.text,
            look,
        )
        painter.setFont(self.font())
        painter.setPen(look.colour(self.colours.text))
        words = QRectF(0, top + glyph + 6, rect.width(), line_height)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())

    @Slot(bool)
    def _colour(self, checked: bool) -> None:
        self.colours = _ON if checked else _OFF
        self.restyle()


class HouseMark(QWidget):
    """The mark of Mock Loop: a loop in two halves, the candidate's and the interviewer's."""

    def __init__(self, look: Look, size: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._size = look, size
        self.setFixedSize(size, size)
        look.changed.connect(self._renew)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stroke = self._size / 9
        for colour, inset, start in (("muted", 0.17, 96), ("accent", 0.11, -84)):
            margin = self._size * inset
            pen = QPen(self._look.colour(colour), stroke)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            side = self._size - 2 * margin
            painter.drawArc(QRectF(margin, margin, side, side), start * 16, 168 * 16)

    @Slot()
    def _renew(self) -> None:
        self.update()


class NavRail(QWidget):
    """Emits `chosen` with a page's id.  `places` stand from the top; those of `below` at the bottom."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, places: Sequence[Place], below: Sequence[Place] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._group = QButtonGroup(self)
        self._ids = [place.id for place in (*places, *below)]
        self.setAccessibleName(self.tr("Pages"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 20, 9, 12)
        column.setSpacing(8)
        column.addWidget(HouseMark(look, parent=self), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        for place in places:
            column.addWidget(self._button(place))
        column.addStretch(1)
        for place in below:
            column.addWidget(self._button(place))
        self._group.idClicked.connect(self._clicked)
        look.changed.connect(self._renew)

    def show_place(self, place_id: str) -> None:
        """Mark this page as the one that is open, without telling anybody."""
        if place_id not in self._ids:
            return
        here = self._group.button(self._ids.index(place_id))
        here.setChecked(True)
        # Tab comes to the page that is open, the arrows to the others: of itself Qt would let Tab take the first one.
        for button in self._group.buttons():
            policy = Qt.FocusPolicy.StrongFocus if button is here else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        width = self._look.theme.line_width
        painter.fillRect(self.width() - width, 0, width, self.height(), self._look.colour("line"))

    def _button(self, place: Place) -> _NavButton:
        button = _NavButton(self._look, place, self)
        self._group.addButton(button, self._ids.index(place.id))
        return button

    @Slot(int)
    def _clicked(self, index: int) -> None:
        self.chosen.emit(self._ids[index])

    @Slot()
    def _renew(self) -> None:
        self.updateGeometry()
        self.update()
