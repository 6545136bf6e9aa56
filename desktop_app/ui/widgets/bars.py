"""Bars: how loud it is, and how a round's phases share its time."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.widgets.paint import rounded

_QUIETEST_DB = -54.0


def level_share(amplitude: float) -> float:
    """An amplitude of 0..1 as a share of the bar, 0..1, by decibels from -54 to 0."""
    if amplitude <= 0.0:
        return 0.0
    return min(1.0, max(0.0, 1.0 - 20.0 * math.log10(amplitude) / _QUIETEST_DB))


class LevelBar(QWidget):
    """The microphone's level.  The colour turns at the edge of clipping, and so does the bar's end."""

    CLIPPING = 0.97

    def __init__(self, look: Look, *, width: int = 70, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._width = width
        self._rms = 0.0
        self._peak = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Microphone level"))
        look.changed.connect(self._renew)

    def show_level(self, rms: float, peak: float) -> None:
        """Both 0..1.  Painted at the next frame."""
        if (rms, peak) != (self._rms, self._peak):
            self._rms, self._peak = rms, peak
            self.update()

    @property
    def clipping(self) -> bool:
        return self._peak >= self.CLIPPING

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(self._width), 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        radius = rect.height() / 2
        rounded(painter, rect, radius, self._look.colour("line"))
        share = level_share(self._rms)
        if share > 0.0:
            width = max(rect.height(), rect.width() * share)
            name = "over" if self.clipping else "accent"
            rounded(painter, QRectF(0, 0, width, rect.height()), radius, self._look.colour(name))
        if self.clipping:
            rounded(painter, QRectF(rect.width() - 4, 0, 4, rect.height()), 1, self._look.colour("over"))

    @Slot()
    def _renew(self) -> None:
        self.updateGeometry()
        self.update()


@dataclass(frozen=True, slots=True)
class Stretch:
    """One part of a bar to scale: how much of it (any unit), and whether it is a break between parts.

    `colour` names one of the theme's where a part is to stand out from the others.
    """

    share: float
    title: str = ""
    rest: bool = False
    colour: str = ""


class PhaseBar(QWidget):
    """The phases of a round, or the rounds of a loop, each as long as it lasts."""

    _GAP = 3.0

    def __init__(self, look: Look, stretches: Sequence[Stretch] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._stretches: tuple[Stretch, ...] = tuple(stretches)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(80)
        self._name_it()
        look.changed.connect(self._renew)

    def show_stretches(self, stretches: Sequence[Stretch]) -> None:
        self._stretches = tuple(stretches)
        self._name_it()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 8)

    def rects(self) -> list[QRectF]:
        """Where each stretch is painted."""
        total = sum(stretch.share for stretch in self._stretches) or 1.0
        room = self.width() - self._GAP * max(0, len(self._stretches) - 1)
        rects, x = [], 0.0
        for stretch in self._stretches:
            width = room * stretch.share / total
            rects.append(QRectF(x, 0, width, self.height()))
            x += width + self._GAP
        return rects

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for stretch, rect in zip(self._stretches, self.rects(), strict=True):
            name = stretch.colour or ("line" if stretch.rest else "accent_quiet")
            rounded(painter, rect, 3, self._look.colour(name))

    def _name_it(self) -> None:
        titles = ", ".join(stretch.title for stretch in self._stretches if stretch.title and not stretch.rest)
        self.setAccessibleName(titles)
        self.setToolTip(titles)

    @Slot()
    def _renew(self) -> None:
        self.update()
