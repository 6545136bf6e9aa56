"""A large level bar with the marks between which a voice should be."""

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.sound.judging import CLIPPING_PEAK, QUIET_DB
from desktop_app.ui.widgets.bars import level_share
from desktop_app.ui.widgets.paint import rounded

_HEIGHT = 14
_LOUD_DB = -6.0


class LevelMeter(QWidget):
    """Shows level and peak, and names what is too quiet, good and too loud."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rms = 0.0
        self._peak = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Microphone level"))
        look.changed.connect(self._renew)

    def show_level(self, rms: float, peak: float) -> None:
        """Both 0..1; the peak falls slowly, so that it can be seen."""
        self._rms = rms
        self._peak = max(peak, self._peak * 0.92)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, int(_HEIGHT + 10 + QFontMetricsF(self._look.font("small")).height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        bar = QRectF(0, 4, self.width(), _HEIGHT)
        rounded(painter, bar, _HEIGHT / 2, look.colour("raised"), look.colour("line"))
        share = level_share(self._rms)
        if share > 0.0:
            name = "over" if self._peak >= CLIPPING_PEAK else "accent"
            filled = QRectF(0, 4, max(_HEIGHT, bar.width() * share), _HEIGHT)
            rounded(painter, filled, _HEIGHT / 2, look.colour(name))
        peak_x = bar.width() * level_share(self._peak)
        if peak_x > 2:
            painter.fillRect(QRectF(peak_x - 2, 4, 2, _HEIGHT), look.colour("text"))
        self._paint_zones(painter, bar.width())

    def _paint_zones(self, painter: QPainter, width: float) -> None:
        look = self._look
        edges = [0.0, *(width * level_share(10 ** (decibel / 20)) for decibel in (QUIET_DB, _LOUD_DB)), width]
        for x in edges[1:-1]:
            painter.fillRect(QRectF(x - 1, 0, 2, _HEIGHT + 8), look.colour("mark"))
        now = width * level_share(self._rms)
        for left, right, words in zip(edges, edges[1:], self._zones(), strict=False):
            here = self._rms > 0.0 and left <= now < right
            painter.setFont(look.font("small", "medium" if here else "regular"))
            painter.setPen(look.colour("text" if here else "muted"))
            place = QRectF(left, _HEIGHT + 10, right - left, self.height() - _HEIGHT - 10)
            fitting = painter.fontMetrics().horizontalAdvance(words) <= place.width()
            align = Qt.AlignmentFlag.AlignHCenter if fitting else Qt.AlignmentFlag.AlignRight
            painter.drawText(place.adjusted(0 if fitting else -200, 0, 0, 0), align, words)

    def _zones(self) -> tuple[str, str, str]:
        return self.tr("quiet"), self.tr("a good level"), self.tr("loud")

    @Slot()
    def _renew(self) -> None:
        self.updateGeometry()
        self.update()
