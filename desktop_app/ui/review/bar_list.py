"""A list of things with a bar for each: what there was most of, at a glance."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.review.progress_series import Bar
from desktop_app.ui.widgets.paint import rounded


class BarList(QWidget):
    """Each line: its title, a bar to scale, the amount in words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        self._bars = tuple(bars)
        self.setAccessibleName("; ".join(f"{bar.title}: {bar.told}" for bar in self._bars))
        self._renew()

    def bars(self) -> tuple[Bar, ...]:
        return self._bars

    def _line(self) -> float:
        return QFontMetricsF(self._look.font("note")).height() + 10

    def sizeHint(self) -> QSize:
        return QSize(300, int(max(1, len(self._bars)) * self._line()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        font, metrics = look.font("note"), QFontMetricsF(look.font("note"))
        painter.setFont(font)
        if not self._bars:
            painter.setPen(look.colour("muted"))
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignVCenter, self.tr("None yet"))
            return
        told = max(metrics.horizontalAdvance(bar.told) for bar in self._bars) + 10
        widest = max(metrics.horizontalAdvance(bar.title) for bar in self._bars)
        titles = min(widest, self.width() * 0.48) + 12
        room = max(20.0, self.width() - titles - told)
        most = max(1.0, *(bar.amount for bar in self._bars))
        for place, bar in enumerate(self._bars):
            y, line = place * self._line(), self._line()
            title = metrics.elidedText(bar.title, Qt.TextElideMode.ElideRight, titles - 12)
            painter.setPen(look.colour("text" if bar.amount else "muted"))
            painter.drawText(QRectF(0, y, titles, line), Qt.AlignmentFlag.AlignVCenter, title)
            ground = QRectF(titles, y + line / 2 - 4, room, 8)
            rounded(painter, ground, 4, look.mix("surface", "mark", 0.18))
            if bar.amount:
                ground.setWidth(max(8.0, room * bar.amount / most))
                rounded(painter, ground, 4, look.colour("accent_quiet"))
            painter.setPen(look.colour("muted"))
            rect = QRectF(titles + room, y, told, line)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, bar.told)

    @Slot()
    def _renew(self) -> None:
        self.updateGeometry()
        self.update()
