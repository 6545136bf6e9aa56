"""A large level bar with the marks between which a voice should be."""

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.sound.judging import CLIPPING_PEAK, QUIET_DB
from desktop_app.ui.widgets.bars import level_share
from desktop_app.ui.widgets.paint import rounded

_HEIGHT = 14
_LOUD_DB = -6.0


class LevelMeter(QWidget):
    """Shows level and peak; a voice should move between the two ticks."""

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
        return QSize(240, _HEIGHT + 8)

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
        for decibel in (QUIET_DB, _LOUD_DB):
            x = bar.width() * level_share(10 ** (decibel / 20))
            painter.fillRect(QRectF(x - 1, 0, 2, _HEIGHT + 8), look.colour("mark"))

    @Slot()
    def _renew(self) -> None:
        self.update()
