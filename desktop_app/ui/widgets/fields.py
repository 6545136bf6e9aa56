"""What takes a person's choice: a switch, a list to choose from, a day, a slider."""

from PySide6.QtCore import QDate, QLocale, QPoint, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QIcon,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDateEdit,
    QSizePolicy,
    QSlider,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
    QWidget,
)

from desktop_app.ui.look import Look
from desktop_app.ui.widgets.paint import draw_icon, focus_ring, rounded


class Switch(QAbstractButton):
    """On or off, with its words beside it.  The knob's place and a tick tell the state, not the colour alone."""

    def __init__(
        self, look: Look, text: str, *, checked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._ring = False
        self.setCheckable(True)
        self.setChecked(checked)
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFont(look.font("body"))
        look.changed.connect(self._renew)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        gap = self._look.theme.spacing.m if self.text() else 0
        width = self._track().width() + gap + metrics.horizontalAdvance(self.text()) + 6
        return QSize(int(width + 1), max(self._look.theme.control.height, int(metrics.height() + 12)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _track(self) -> QRectF:
        height = self._look.px(20)
        return QRectF(3, (self.height() - height) / 2, height * 1.8, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        track = self._track()
        on = self.isChecked()
        ground = look.colour("accent" if on else "raised")
        if not self.isEnabled():
            ground = look.colour("raised")
        line = None if on and self.isEnabled() else look.colour("mark")
        rounded(painter, track, track.height() / 2, ground, line, look.theme.line_width)
        side = track.height() - 6
        left = track.right() - side - 3 if on else track.left() + 3
        knob = QRectF(left, track.top() + 3, side, side)
        rounded(painter, knob, side / 2, look.colour("on_accent" if on and self.isEnabled() else "mark"))
        if on and self.isEnabled():
            draw_icon(painter, knob.center(), int(side * 0.8), "check", "accent", look)
        painter.setFont(self.font())
        painter.setPen(look.colour("text" if self.isEnabled() else "muted"))
        left = track.right() + look.theme.spacing.m
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._ring and self.hasFocus():
            focus_ring(painter, track.adjusted(-3, -3, 3, 3), track.height() / 2 + 3, look)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    @Slot()
    def _renew(self) -> None:
        self.setFont(self._look.font("body"))
        self.updateGeometry()
        self.update()


class Select(QComboBox):
    """A list to choose one from.  The mouse wheel scrolls the page it stands on, not the choice."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumHeight(look.theme.control.height)
        look.changed.connect(self._renew)
        self._renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        # What is too long ends in an ellipsis, and stands whole in the tool tip.
        room = self.width() - self._look.px(16) - 34
        whole = option.currentText
        option.currentText = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room)
        self.setToolTip(whole if option.currentText != whole else "")
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        size = self._look.px(16)
        middle = QPointF(self.width() - size / 2 - 10, self.height() / 2)
        draw_icon(painter, middle, size, "chevron-down", "muted", self._look)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @Slot()
    def _renew(self) -> None:
        self.setFont(self._look.font("body"))
        self.updateGeometry()
        self.update()


class DayField(QDateEdit):
    """A day, written or taken from a calendar."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setDate(QDate.currentDate())
        self.setCalendarPopup(True)
        self.setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)
        self.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.ShortFormat))
        self.setMinimumHeight(look.theme.control.height)
        self.calendarWidget().setGridVisible(False)
        self.calendarWidget().setVerticalHeaderFormat(
            self.calendarWidget().VerticalHeaderFormat.NoVerticalHeader
        )
        look.changed.connect(self._renew)
        self._renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = self._look.px(16)
        middle = QPointF(self.width() - size / 2 - 10, self.height() / 2)
        draw_icon(QPainter(self), middle, size, "chevron-down", "muted", self._look)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes on at once: day, month and year are reached with the arrows."""
        return QWidget.focusNextPrevChild(self, forwards)

    @Slot()
    def _renew(self) -> None:
        self.setFont(self._look.font("body", tabular=True))
        for name, icon in (("prevmonth", "chevron-left"), ("nextmonth", "chevron-right")):
            button = self.calendarWidget().findChild(QToolButton, f"qt_calendar_{name}")
            if button is not None:
                button.setIcon(QIcon(self._look.icon(icon, "muted", 18, self.devicePixelRatioF())))
        rest = QTextCharFormat()
        rest.setForeground(self._look.colour("muted"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendarWidget().setWeekdayTextFormat(day, rest)
        self.updateGeometry()


class Slider(QSlider):
    """A value between two ends, painted from the look."""

    def __init__(
        self, look: Look, name: str, least: int, most: int, value: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setRange(least, most)
        self.setValue(value)
        self.setAccessibleName(name)
        self.setMinimumHeight(look.theme.control.height)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self._renew)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, knob = self._look, 18.0
        painter = QPainter(self)
        middle = self.height() / 2
        span = max(1, self.maximum() - self.minimum())
        share = (self.value() - self.minimum()) / span
        x = knob / 2 + (self.width() - knob) * share
        rounded(painter, QRectF(0, middle - 3, self.width(), 6), 3, look.colour("line"))
        rounded(painter, QRectF(0, middle - 3, x, 6), 3, look.colour("accent"))
        circle = QRectF(x - knob / 2, middle - knob / 2, knob, knob)
        rounded(painter, circle, knob / 2, look.colour("surface"), look.colour("accent"), 3)
        if self.hasFocus():
            focus_ring(painter, circle.adjusted(-3, -3, 3, 3), knob, look)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @Slot()
    def _renew(self) -> None:
        self.update()
