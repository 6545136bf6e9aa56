"""The small clock of the open answer, with its documented band."""

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.catalog.model import Band
from desktop_app.interview.model import ClockState, View
from desktop_app.ui.look import Look
from desktop_app.ui.times import band_clock, clock_time
from desktop_app.ui.widgets.clock import STATE_COLOURS, STATE_MARKS
from desktop_app.ui.widgets.paint import draw_icon, rounded


class AnswerClock(QWidget):
    """How long the open answer has run, on a bar that shows its documented band."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._view: View | None = None
        self._drawn: tuple[object, ...] = ()
        self._two_lines = False
        self._growth = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)

    def show_view(self, view: View) -> None:
        """Take the answer's time from a view."""
        drawn = (
            None if view.answer_s is None else int(view.answer_s * 2),
            view.answer_band,
            view.answer_clock,
        )
        if drawn != self._drawn:
            self._drawn = drawn
            self._view = view
            self.setAccessibleName(self.words())
            self.update()

    def grow(self, growth: float) -> None:
        """Be this many times the usual size, where the window is large."""
        if growth != self._growth:
            self._growth = growth
            self._renew()

    def words(self) -> str:
        """The answer's time and band in words."""
        view = self._view
        if view is None or view.answer_s is None:
            return self.tr("no answer is open")
        words = self.tr("this answer: {0}").format(self.figures())
        if view.answer_band is not None:
            words += self.tr(", documented {0}").format(band_clock(view.answer_band))
        return words

    def figures(self) -> str:
        """The time that is shown; past the band's end as `+0:20 over`."""
        view = self._view
        if view is None or view.answer_s is None:
            return "\N{EN DASH}"
        if view.answer_clock == "over" and view.answer_band is not None:
            return self.tr("+{0} over").format(clock_time(view.answer_s - view.answer_band.max_s))
        return clock_time(view.answer_s)

    @property
    def two_lines(self) -> bool:
        """Whether the band stands under the time, for want of room beside it."""
        return self._two_lines

    def sizeHint(self) -> QSize:
        height = QFontMetricsF(self._font("words", "strong")).height()
        if self._two_lines:
            height += QFontMetricsF(self._font("note")).height() + 4
        return QSize(200, int(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_lines()

    def _choose_lines(self) -> None:
        label = self._width(self.tr("this answer"), "note", "regular")
        longest = self._width(self.tr("+{0} over").format("8:88"), "words", "strong")
        needed = label + longest + self._width("8:88-8:88", "note", "regular") + 40 + self._look.px(40)
        if self._two_lines != (needed > self.width()):
            self._two_lines = not self._two_lines
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, view = self._look, self._view
        painter = QPainter(self)
        state: ClockState = view.answer_clock if view else "running"
        first = QRectF(0, 0, self.width(), QFontMetricsF(self._font("words", "strong")).height())
        colour = STATE_COLOURS[state] if view and view.answer_s is not None else "muted"
        label, gap = self.tr("this answer"), look.theme.spacing.m
        mark = look.px(11) + 4 if STATE_MARKS[state] else 0
        x = 0.0
        if (
            self._width(label, "note", "regular")
            + gap
            + mark
            + self._width(self.figures(), "words", "strong")
            <= self.width()
        ):
            x = self._write(painter, first, label, "note", "regular", "muted") + gap
        if mark:
            size = look.px(11)
            draw_icon(
                painter, QRectF(x, 0, size, first.height()).center(), size, STATE_MARKS[state], colour, look
            )
            x += mark
        x = self._write(painter, first.adjusted(x, 0, 0, 0), self.figures(), "words", "strong", colour) + gap
        if view is not None and view.answer_band is not None:
            rest = QRectF(x, 0, self.width() - x, first.height())
            if self._two_lines:
                rest = QRectF(0, first.height(), self.width(), self.height() - first.height())
            self._paint_band(painter, rest, view, view.answer_band)

    def _paint_band(self, painter: QPainter, rect: QRectF, view: View, band: Band) -> None:
        words = band_clock(band)
        width = self._width(words, "note", "regular")
        bar = QRectF(rect.left(), rect.center().y() - 4, rect.width() - width - self._look.theme.spacing.m, 8)
        if bar.width() >= 32:
            self._paint_bar(painter, bar, view, band)
        self._write(
            painter,
            rect.adjusted(max(0.0, rect.width() - width - 1), 0, 0, 0),
            words,
            "note",
            "regular",
            "muted",
        )

    def _paint_bar(self, painter: QPainter, bar: QRectF, view: View, band: Band) -> None:
        look = self._look
        rounded(painter, bar, 4, look.colour("line"))
        full = band.max_s * 1.25
        share = min(1.0, (view.answer_s or 0.0) / full)
        early = (view.answer_s or 0.0) < band.min_s
        running = "accent_quiet" if early else "accent"
        name = {"running": running, "closing": "caution", "over": "over"}[view.answer_clock]
        if share > 0.0:
            rounded(
                painter, QRectF(bar.left(), bar.top(), max(8.0, bar.width() * share), 8), 4, look.colour(name)
            )
        for edge_s in (band.min_s, band.max_s):
            x = bar.left() + bar.width() * edge_s / full
            painter.fillRect(QRectF(x - 1, bar.top() - 2, 2, 12), look.colour("text"))

    def _font(self, size: str, weight: str = "regular") -> QFont:
        pixels = self._look.px(getattr(self._look.theme.type, size) * self._growth)
        return self._look.font_px(pixels, weight, tabular=True)

    def _width(self, words: str, size: str, weight: str) -> float:
        return QFontMetricsF(self._font(size, weight)).horizontalAdvance(words)

    def _write(
        self, painter: QPainter, rect: QRectF, words: str, size: str, weight: str, colour: str
    ) -> float:
        """Writes from the left edge of `rect`; returns where the words end."""
        painter.setFont(self._font(size, weight))
        painter.setPen(self._look.colour(colour))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)
        return rect.left() + self._width(words, size, weight)

    @Slot()
    def _renew(self) -> None:
        self._choose_lines()
        self.updateGeometry()
        self.update()
