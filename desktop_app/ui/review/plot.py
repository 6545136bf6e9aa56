"""One measure over the sessions, drawn so that no legend is needed: values at the axis, the band named in place."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.review.progress_series import Dot, Series
from desktop_app.ui.review.times import told_date, told_time
from desktop_app.ui.widgets.paint import focus_ring

_REACH = 14.0


class Plot(QWidget):
    """Points joined by a line; a click (or arrows and Enter) opens a point's session, told by its id."""

    opened = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._series: Series | None = None
        self._at = -1
        self._ring = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)

    def show_series(self, series: Series) -> None:
        """Draw this series."""
        self._series = series
        self._at = -1
        self.setAccessibleName(f"{series.measure.title}: {series.told}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self._look.px(150))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self._look.px(150))

    def centres(self) -> list[QPointF]:
        """Where the points are."""
        if self._series is None:
            return []
        low, high = self._range()
        area = self._area()
        dots = self._series.dots
        step = area.width() / max(1, len(dots) - 1)
        left = area.left() if len(dots) > 1 else area.center().x()
        return [
            QPointF(left + place * step, area.bottom() - (dot.value - low) / (high - low) * area.height())
            for place, dot in enumerate(dots)
        ]

    @property
    def chosen(self) -> Dot | None:
        """The point that the mouse or the keyboard is on."""
        dots = self._series.dots if self._series is not None else ()
        return dots[self._at] if 0 <= self._at < len(dots) else None

    # --- painting -------------------------------------------------------------------------------------------------

    def _range(self) -> tuple[float, float]:
        """What the axis shows: all values, zero, and the documented band."""
        assert self._series is not None  # noqa: S101 - asked for only where there is a series
        values = [dot.value for dot in self._series.dots]
        if self._series.measure.band is not None:
            values += self._series.measure.band
        low, high = min(0.0, *values), max(values, default=1.0)
        if self._series.measure.id == "pace":
            low = min(values) * 0.9
        return low, high * 1.06 if high > low else low + 1.0

    def _area(self) -> QRectF:
        metrics = QFontMetricsF(self._look.font("tiny"))
        left = metrics.horizontalAdvance("100 %") + 14
        return QRectF(left, 8, self.width() - left - 12, self.height() - metrics.height() - 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._series is None or not self._series.dots:
            painter.setPen(self._look.colour("muted"))
            painter.setFont(self._look.font("note"))
            words = self.tr("Nothing to measure yet")
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, words)
            return
        self._paint_axis(painter, self._series)
        self._paint_line(painter)
        if self._ring and self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), self._look.theme.radius.control, self._look)

    def _paint_axis(self, painter: QPainter, series: Series) -> None:
        look, area = self._look, self._area()
        low, high = self._range()

        def y_of(value: float) -> float:
            return area.bottom() - (value - low) / (high - low) * area.height()

        if series.measure.band is not None:
            ground = QColor(look.colour("accent"))
            ground.setAlpha(28)
            top, bottom = (y_of(value) for value in reversed(series.measure.band))
            painter.fillRect(QRectF(area.left(), top, area.width(), bottom - top), ground)
            painter.setFont(look.font("tiny"))
            painter.setPen(look.colour("accent_text"))
            band = QRectF(area.left(), top, area.width(), bottom - top)
            place = self._free_place(band, series.measure.band_words)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, series.measure.band_words)
        painter.setFont(look.font("tiny"))
        for value in (low, high / 1.06):
            y = y_of(value)
            painter.setPen(QPen(look.colour("line"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(look.colour("muted"))
            tall = QFontMetricsF(painter.font()).height()
            label = QRectF(0, y - tall / 2, area.left() - 9, tall)
            painter.drawText(
                label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, series.measure.tell(value)
            )
        self._paint_dates(painter, series, area)

    def _free_place(self, band: QRectF, words: str) -> QRectF:
        """The corner of the band in which its words are furthest from the line."""
        metrics = QFontMetricsF(self._look.font("tiny"))
        label = QRectF(0, 0, metrics.horizontalAdvance(words) + 2, metrics.height())
        inside = band.adjusted(6, 2, -6, -2)
        corners = [
            label.translated(x, y)
            for x in (inside.left(), inside.right() - label.width())
            for y in (inside.bottom() - label.height(), inside.top())
        ]
        return max(corners, key=lambda corner: min(24.0, self._distance(corner)))

    def _distance(self, rect: QRectF) -> float:
        """How far (up or down) the line stays from this place; 0 where it goes through."""
        centres = self.centres()
        line = [*centres, QPointF(rect.right(), centres[-1].y())]
        heights = [centre.y() for centre in centres if rect.left() - 6 <= centre.x() <= rect.right() + 6]
        for left, right in pairwise(line):
            if left.x() < right.x():
                for x in (rect.left(), rect.right()):
                    if left.x() <= x <= right.x():
                        share = (x - left.x()) / (right.x() - left.x())
                        heights.append(left.y() + share * (right.y() - left.y()))
        if not heights:
            return rect.height()
        if min(heights) <= rect.bottom() and max(heights) >= rect.top():
            return 0.0
        return min(abs(rect.center().y() - height) for height in heights)

    def _paint_dates(self, painter: QPainter, series: Series, area: QRectF) -> None:
        rect = QRectF(area.left(), area.bottom() + 4, area.width(), self.height() - area.bottom() - 4)
        first, last = series.dots[0].started_at, series.dots[-1].started_at
        painter.setPen(self._look.colour("muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft, told_date(first))
        if len(series.dots) > 1:
            painter.drawText(rect, Qt.AlignmentFlag.AlignRight, told_date(last))

    def _paint_line(self, painter: QPainter) -> None:
        look, centres = self._look, self.centres()
        if len(centres) > 1:
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawPolyline(QPolygonF(centres))
        radius = 4.0 if len(centres) <= 60 else 2.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        if len(centres) <= 200:
            for centre in centres:
                painter.drawEllipse(centre, radius, radius)
        if 0 <= self._at < len(centres):
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.setBrush(look.colour("surface"))
            painter.drawEllipse(centres[self._at], 6.5, 6.5)

    # --- the mouse and the keys -----------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._choose(self._near(event.position()))
        chosen = self._at >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if chosen else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._choose(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._choose(self._near(event.position()))
        self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._series.dots) - 1 if self._series is not None else -1
        match event.key():
            case Qt.Key.Key_Left:
                self._choose(max(0, self._at - 1) if self._at >= 0 else last)
            case Qt.Key.Key_Right:
                self._choose(min(last, self._at + 1))
            case Qt.Key.Key_Home:
                self._choose(min(0, last))
            case Qt.Key.Key_End:
                self._choose(last)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open()
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._near(QPointF(event.pos()))
            dots = self._series.dots if self._series is not None else ()
            QToolTip.showText(event.globalPos(), self.told(dots[place]) if place >= 0 else "", self)
            return True
        return super().event(event)

    def told(self, dot: Dot) -> str:
        """A point in words."""
        assert self._series is not None  # noqa: S101 - a point belongs to a series
        at = dot.started_at.astimezone()
        return f"{self._series.measure.tell(dot.value)} · {dot.title} · {told_date(at)} {told_time(at)}"

    def _near(self, point: QPointF) -> int:
        best, reach = -1, _REACH
        for place, centre in enumerate(self.centres()):
            distance = abs(centre.x() - point.x())
            if distance < reach:
                best, reach = place, distance
        return best

    def _choose(self, place: int) -> None:
        if place != self._at:
            self._at = place
            dot = self.chosen
            self.setAccessibleDescription(self.told(dot) if dot is not None else "")
            self.update()

    def _open(self) -> None:
        dot = self.chosen
        if dot is not None:
            self.opened.emit(dot.session_id)

    @Slot()
    def _renew(self) -> None:
        self.updateGeometry()
        self.update()
