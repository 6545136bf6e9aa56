"""Long silences on the waveform: a quiet pill from the last word to the next, with its length where there is room."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from desktop_app.ui.look import Look
from desktop_app.ui.review.silences import Silence
from desktop_app.ui.review.span import Span
from desktop_app.ui.times import clock_time
from desktop_app.ui.widgets.paint import rounded

translate = QCoreApplication.translate

_LEAST_WIDE = 18
_HIGH = 14
_REACH = 3.0  # pixels beside it that still mean it
_DOTS = 3


@dataclass(frozen=True, slots=True)
class Pill:
    """One silence, or several that stand too close to be drawn apart."""

    silences: tuple[Silence, ...]
    rect: QRectF

    def at(self, moment_s: float) -> Silence:
        """The silence that is nearest to this moment."""
        return min(self.silences, key=lambda one: max(one.start_s - moment_s, moment_s - one.end_s, 0.0))


class SilenceMarks:
    """Paints into the middle of `wave`, which is flat where nobody speaks."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._silences: tuple[Silence, ...] = ()
        self.wave = QRectF()

    def take(self, silences: Sequence[Silence]) -> None:
        """The silences in the order of time."""
        self._silences = tuple(silences)

    def paint(self, painter: QPainter, span: Span) -> None:
        look = self._look
        for pill in self.pills(span):
            rounded(painter, pill.rect, pill.rect.height() / 2, look.colour("surface"), look.colour("muted"))
            words = told_length(pill.silences[0]) if len(pill.silences) == 1 else ""
            font = look.font("tiny", "medium")
            painter.setFont(font)
            if words and QFontMetricsF(font).horizontalAdvance(words) + 12 <= pill.rect.width():
                painter.setPen(look.colour("text"))
                painter.drawText(pill.rect, Qt.AlignmentFlag.AlignCenter, words)
            else:
                self._paint_dots(painter, pill.rect.center())

    def _paint_dots(self, painter: QPainter, centre: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("muted"))
        apart = self._look.px(4)
        for place in range(_DOTS):
            painter.drawEllipse(QPointF(centre.x() + (place - _DOTS // 2) * apart, centre.y()), 1.3, 1.3)

    def at(self, point: QPointF, span: Span) -> Silence | None:
        """The silence whose mark is under this point."""
        for pill in self.pills(span):
            if pill.rect.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(point):
                return pill.at(span.at(point.x()))
        return None

    def pills(self, span: Span) -> list[Pill]:
        """All that are in view, no two over each other."""
        high = min(float(self._look.px(_HIGH)), self.wave.height() - 8)
        least = float(self._look.px(_LEAST_WIDE))
        found: list[Pill] = []
        for silence in self._silences:
            left, right = span.x(silence.start_s), span.x(silence.end_s)
            if right < span.left or left > span.left + span.width:
                continue
            short = max(0.0, least - (right - left)) / 2
            rect = QRectF(left - short, 0.0, right - left + 2 * short, high)
            rect.moveCenter(QPointF(rect.center().x(), self.wave.center().y() - 4))
            if found and rect.left() < found[-1].rect.right() + 1:
                before = found.pop()
                found.append(Pill((*before.silences, silence), before.rect.united(rect)))
            else:
                found.append(Pill((silence,), rect))
        return found


def told_length(silence: Silence) -> str:
    """How long it was: "24 s", "1:12"."""
    return f"{silence.length_s:.0f} s" if silence.length_s < 60 else clock_time(silence.length_s)


def told_silence(silence: Silence) -> str:
    """A silence in words, for the mouse and for a screen reader."""
    return translate("Timeline", "A silence of {0}, at {1}").format(
        told_length(silence), clock_time(silence.start_s)
    )
