"""A large choice: a title, a sentence, and a ring that shows which one is taken."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.widgets.paint import draw_icon, focus_ring, rounded

_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class ChoiceCard(QAbstractButton):
    """One of a few; whoever holds them keeps one checked."""

    def __init__(self, look: Look, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words = look, words
        self._ring = False
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._renew)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        title, words = self._places(width)
        return words.bottom() + 20 if self._words else title.bottom() + 20

    def sizeHint(self) -> QSize:
        width = self.width() or 480
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(220), self.heightForWidth(self.width() or 480))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        on = self.isChecked()
        ground = look.colour("accent_ground" if on else "surface")
        line = look.colour("accent" if on else "mark" if self.underMouse() else "line")
        rounded(painter, QRectF(self.rect()), theme.radius.card, ground, line, theme.line_width + on)
        title, words = self._places(self.width())
        painter.setFont(look.font("lead", "strong"))
        painter.setPen(look.colour("text"))
        painter.drawText(title, _WRAPPED, self.text())
        painter.setFont(look.font("body"))
        painter.setPen(look.colour("muted"))
        painter.drawText(words, _WRAPPED, self._words)
        side = look.px(20)
        ring = QRectF(self.width() - side - 22, (self.height() - side) / 2, side, side)
        if on:
            rounded(painter, ring, side / 2, look.colour("accent"))
            draw_icon(painter, ring.center(), int(side * 0.8), "check", "on_accent", look)
        else:
            rounded(painter, ring, side / 2, None, look.colour("mark"), 1.5)
        if self._ring and self.hasFocus():
            inner = QRectF(self.rect()).adjusted(3, 3, -3, -3)
            focus_ring(painter, inner, theme.radius.card - 3, look)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def _places(self, width: int) -> tuple[QRect, QRect]:
        look = self._look
        room = max(80, width - 24 - look.px(20) - 44)
        title = QRect(24, 18, room, 10_000)
        title = QFontMetrics(look.font("lead", "strong")).boundingRect(title, _WRAPPED, self.text())
        words = QRect(24, title.bottom() + 6, room, 10_000)
        words = QFontMetrics(look.font("body")).boundingRect(words, _WRAPPED, self._words)
        return title.adjusted(0, 0, 4, 0), words.adjusted(0, 0, 4, 0)

    @Slot()
    def _renew(self) -> None:
        self.updateGeometry()
        self.update()
