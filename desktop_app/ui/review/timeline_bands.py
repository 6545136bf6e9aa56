"""The phases over the waveform: a band for each with its name, its time, and planned against actual as two bars."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter

from desktop_app.catalog.model import Band
from desktop_app.library.model import PhaseRecord, Session
from desktop_app.ui.look import Look
from desktop_app.ui.review.span import Span
from desktop_app.ui.review.times import over_time
from desktop_app.ui.times import band_clock, clock_time
from desktop_app.ui.widgets.paint import rounded
from desktop_app.ui.words import tell

translate = QCoreApplication.translate

_BAR = 3.0


class Bands:
    """Paints the phases from `top` down, `height()` high."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._phases: tuple[PhaseRecord, ...] = ()
        self._unlimited = False
        self.top = 0.0
        self.hidden = False

    def take(self, session: Session) -> None:
        shown = (phase for phase in session.phases if phase.start_s is not None)
        self._phases = tuple(replace(phase, title=tell(phase.title)) for phase in shown)
        self._unlimited = session.head.scale == 0

    def height(self) -> float:
        if self.hidden:
            return 0.0
        return QFontMetricsF(self._look.font("note")).height() + 6 + 3 * _BAR + 8

    def paint(self, painter: QPainter, span: Span) -> None:
        for phase in self._phases if not self.hidden else ():
            rect = self._rect(phase, span)
            if rect.right() > span.left and rect.left() < span.left + span.width:
                self._paint_band(painter, phase, rect, span)

    def told(self, point: QPointF, span: Span) -> str:
        """What the band under this point says; empty where there is none."""
        for phase in self._phases:
            if self._rect(phase, span).contains(point):
                return self.words_of(phase)
        return ""

    def words_of(self, phase: PhaseRecord) -> str:
        """A phase in words: what it took, what was planned, and how much it was over."""
        if phase.active_s is None:
            return translate("TimelineBands", "{0}: not reached").format(tell(phase.title))
        words = f"{tell(phase.title)}: {clock_time(phase.active_s)}"
        if self._unlimited:
            return words
        planned = band_clock(Band(phase.min_s, phase.max_s))
        words = translate("TimelineBands", "{0} of {1}").format(words, planned)
        if self._over_s(phase) < 1:
            return words
        return translate("TimelineBands", "{0}, {1} over").format(words, over_time(self._over_s(phase)))

    def _over_s(self, phase: PhaseRecord) -> float:
        return 0.0 if self._unlimited else (phase.active_s or 0.0) - phase.max_s

    def _rect(self, phase: PhaseRecord, span: Span) -> QRectF:
        start_s = phase.start_s or 0.0
        end_s = phase.end_s if phase.end_s is not None else span.whole_s
        left, right = span.x(start_s), span.x(end_s)
        return QRectF(left + 1, self.top, max(3.0, right - left - 2), self.height())

    def _paint_band(self, painter: QPainter, phase: PhaseRecord, rect: QRectF, span: Span) -> None:
        look = self._look
        over = self._over_s(phase) >= 1
        ground = look.mix("over_ground", "over", 0.18) if over else look.colour("raised")
        rounded(painter, rect, look.theme.radius.control, ground)
        self._paint_label(painter, phase, rect, span, over)
        if not self._unlimited and phase.active_s is not None and rect.width() > 24:
            self._paint_bars(painter, phase, rect, over)

    def _paint_label(
        self, painter: QPainter, phase: PhaseRecord, rect: QRectF, span: Span, over: bool
    ) -> None:
        """The title, then its time; what does not fit is left out, the title last."""
        look = self._look
        left = max(rect.left(), span.left) + 8
        room = min(rect.right(), span.left + span.width) - left - 6
        time = over_time(self._over_s(phase)) if over else clock_time(phase.active_s or 0.0)
        title_font, time_font = (
            look.font("note", "medium"),
            look.font("note", "strong" if over else "regular"),
        )
        title_wide = QFontMetricsF(title_font).horizontalAdvance(phase.title)
        time_wide = QFontMetricsF(time_font).horizontalAdvance(time)
        height = QFontMetricsF(title_font).height() + 6
        if room < time_wide * 0.9 and room < title_wide:
            return
        if room < title_wide + time_wide + 6:
            title = QFontMetricsF(title_font).elidedText(
                phase.title, Qt.TextElideMode.ElideRight, room - (time_wide + 6 if over else 0)
            )
            title_wide = QFontMetricsF(title_font).horizontalAdvance(title)
        else:
            title = phase.title
        align = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(title_font)
        painter.setPen(look.colour("text"))
        painter.drawText(QRectF(left, rect.top() + 1, title_wide + 2, height), align, title)
        if title_wide + time_wide + 6 <= room + 1:
            painter.setFont(time_font)
            painter.setPen(look.colour("over" if over else "muted"))
            x = left + title_wide + 6
            painter.drawText(QRectF(x, rect.top() + 1, time_wide + 2, height), align, time)

    def _paint_bars(self, painter: QPainter, phase: PhaseRecord, rect: QRectF, over: bool) -> None:
        """Both to one scale: on top what it took, below what was planned, its minimum marked."""
        look = self._look
        inner = rect.adjusted(8, 0, -8, 0)
        actual_s = phase.active_s or 0.0
        scale = inner.width() / max(actual_s, phase.max_s, 0.1)
        y = rect.bottom() - 2 * _BAR - 8
        took = QRectF(inner.left(), y, max(2.0, min(actual_s, phase.max_s) * scale), _BAR)
        rounded(painter, took, _BAR / 2, look.colour("accent_quiet" if not over else "accent"))
        if over:
            beyond = QRectF(
                took.right() + 1, y - 0.5, max(2.0, (actual_s - phase.max_s) * scale - 1), _BAR + 1
            )
            painter.fillRect(beyond, QBrush(look.colour("over"), Qt.BrushStyle.BDiagPattern))
            rounded(painter, beyond, 1, None, look.colour("over"))
        y += _BAR + 2
        planned = QRectF(inner.left(), y, phase.max_s * scale, _BAR)
        rounded(painter, planned, _BAR / 2, look.mix("raised", "mark", 0.65))
        if 0 < phase.min_s < phase.max_s:
            painter.fillRect(
                QRectF(inner.left() + phase.min_s * scale - 0.75, y - 1, 1.5, _BAR + 2), look.colour("text")
            )
