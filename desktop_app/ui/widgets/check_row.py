"""A line of any length that can be ticked."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.widgets.paint import draw_icon, focus_ring, rounded

_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class CheckRow(QAbstractButton):
    """A box and its words, which wrap; `value` is what it stands for."""

    def __init__(
        self, look: Look, text: str, value: str = "", *, checked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._ring = False
        self.value = value
        self.setText(text)
        self.setCheckable(True)
        self.setChecked(checked)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._renew)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._look.theme.control.height - 4, self._words(width).height() + self._look.px(12))

    def sizeHint(self) -> QSize:
        width = self.width() or 300
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self.heightForWidth(self.width() or 300))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, side = self._look, self._side()
        painter = QPainter(self)
        line_height = QFontMetrics(look.font("body")).height()
        top = self._look.px(6) + (line_height - side) / 2
        box = QRectF(3, top, side, side)
        if self.isChecked():
            rounded(painter, box, look.theme.radius.small, look.colour("accent"))
            draw_icon(painter, box.center(), int(side), "check", "on_accent", look)
        else:
            rounded(painter, box, look.theme.radius.small, look.colour("raised"), look.colour("mark"), 1)
        painter.setFont(look.font("body"))
        painter.setPen(look.colour("text"))
        painter.drawText(self._words(self.width()), _WRAPPED, self.text())
        if self._ring and self.hasFocus():
            focus_ring(painter, box.adjusted(-3, -3, 3, 3), look.theme.radius.small + 3, look)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def _side(self) -> int:
        return self._look.px(18)

    def _words(self, width: int) -> QRect:
        left = self._side() + 6 + self._look.theme.spacing.s
        room = QRect(left, self._look.px(6), max(20, width - left), 10_000)
        metrics = QFontMetrics(self._look.font("body"))
        return QRect(room.topLeft(), metrics.boundingRect(room, _WRAPPED, self.text()).size()).united(
            QRect(room.topLeft(), QSize(room.width(), metrics.height()))
        )

    @Slot()
    def _renew(self) -> None:
        self.updateGeometry()
        self.update()
