"""Chips that are switched on and off, and pills that only say something."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.widgets.buttons import ButtonColours, ThemedButton
from desktop_app.ui.widgets.paint import draw_icon, rounded

Tone = Literal["plain", "good", "caution", "over", "own", "interviewer"]

_CHIP = ButtonColours("", "raised", "line", "line", "muted")
_CHIP_ON = ButtonColours("accent_ground", "accent_ground", "accent_ground", "", "accent_text")

_TONES: dict[Tone, tuple[str, str, str]] = {
    # ground, text, the mark that says it again without colour
    "plain": ("raised", "muted", ""),
    "good": ("accent_ground", "accent_text", "circle"),
    "caution": ("caution_ground", "caution", "diamond"),
    "over": ("over_ground", "over", "triangle"),
    "own": ("raised", "own", ""),
    "interviewer": ("raised", "interviewer", ""),
}


class Chip(ThemedButton):
    """A small round choice: `checkable` for a filter, or a plain one to click."""

    colours = _CHIP

    def __init__(
        self, look: Look, text: str, *, icon: str = "", checkable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, text, icon=icon, parent=parent)
        self.setCheckable(checkable)
        self.toggled.connect(self._colour)

    def text_font(self) -> QFont:
        return self._look.font("note", "medium" if self.isChecked() else "regular")

    def corner(self) -> float:
        return self.height() / 2

    def control_height(self) -> int:
        return max(30, int(QFontMetricsF(self.font()).height() + 13))

    def side_padding(self) -> int:
        return self._look.theme.spacing.m

    def _icon_size(self) -> int:
        return self._look.px(14)

    @Slot(bool)
    def _colour(self, checked: bool) -> None:
        self.colours = _CHIP_ON if checked else _CHIP
        self.restyle()


class Pill(QWidget):
    """A few words on a tinted ground.  Every tone but the plain one carries a mark as well as a colour."""

    def __init__(self, look: Look, text: str, tone: Tone = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._text, self._tone = look, text, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        look.changed.connect(self._renew)

    def text(self) -> str:
        return self._text

    def say(self, text: str, tone: Tone = "plain") -> None:
        """Show these words in this tone."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self._renew()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._look.font("small", "medium"))
        mark = self._look.px(16) if _TONES[self._tone][2] else 0
        width = metrics.horizontalAdvance(self._text) + mark + 2 * self._look.theme.spacing.s + 4
        return QSize(int(width + 1), int(metrics.height() + 8))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        ground, text, mark = _TONES[self._tone]
        painter = QPainter(self)
        rect = QRectF(self.rect())
        line = look.colour(text) if look.theme.line_width > 1 else None
        rounded(painter, rect, rect.height() / 2, look.colour(ground), line)
        x = rect.left() + look.theme.spacing.s + 2
        if mark:
            size = look.px(12)
            draw_icon(painter, QPointF(x + size / 2, rect.center().y()), size, mark, text, look)
            x += look.px(16)
        painter.setFont(look.font("small", "medium"))
        painter.setPen(look.colour(text))
        painter.drawText(rect.adjusted(x, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._text)

    @Slot()
    def _renew(self) -> None:
        self.updateGeometry()
        self.update()
