"""The waveform of a session: the candidate's voice, the interviewer's shaded, answers and their overflow below."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from desktop_app.library.model import Exchange, Note, Session
from desktop_app.ui.look import Look
from desktop_app.ui.review.peaks import Waveform
from desktop_app.ui.review.span import Span
from desktop_app.ui.widgets.paint import draw_icon, rounded

_STEP = 5.0  # pixels from one bar to the next
_BAR = 3.0
_STRIP = 4.0  # the answers' lines below the wave


class Wave:
    """Paints into `rect`: bars mirrored at the middle, a dotted line where it is silent."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._waveform: Waveform | None = None
        self._loudest = 1.0
        self._sentence = ""
        self._exchanges: tuple[Exchange, ...] = ()
        self._unlimited = False
        self._notes: tuple[Note, ...] = ()
        self.rect = QRectF()

    def take(self, session: Session) -> None:
        """Another session, whose waveform is not known yet."""
        self._waveform, self._sentence = None, ""
        self._exchanges = session.exchanges
        self._unlimited = session.head.scale == 0

    def take_notes(self, notes: Sequence[Note]) -> None:
        """What was noted, and when."""
        self._notes = tuple(notes)

    def show(self, waveform: Waveform | None, sentence: str) -> None:
        self._waveform, self._sentence = waveform, sentence
        self._loudest = waveform.loudest() if waveform is not None else 1.0

    def paint(self, painter: QPainter, span: Span) -> None:
        self._paint_interviewer(painter, span)
        if self._waveform is None:
            self._paint_sentence(painter)
        else:
            self._paint_bars(painter, span, self._waveform)
        self._paint_answers(painter, span)
        self._paint_notes(painter, span)

    def asked(self) -> list[tuple[float, float]]:
        """Where the interviewer speaks."""
        return [
            (exchange.asked_start_s, exchange.asked_end_s)
            for exchange in self._exchanges
            if exchange.asked_start_s is not None and exchange.asked_end_s is not None
        ]

    def _paint_interviewer(self, painter: QPainter, span: Span) -> None:
        shade = QColor(self._look.colour("interviewer"))
        shade.setAlpha(26)
        for start_s, end_s in self.asked():
            left, right = span.x(start_s), span.x(end_s)
            if right < span.left or left > span.left + span.width:
                continue
            rect = QRectF(left, self.rect.top(), max(1.0, right - left), self.rect.height() - _STRIP - 4)
            rounded(painter, rect, 3, shade)

    def _paint_sentence(self, painter: QPainter) -> None:
        painter.setFont(self._look.font("note"))
        painter.setPen(self._look.colour("muted"))
        painter.drawText(self.rect, Qt.AlignmentFlag.AlignCenter, self._sentence)

    def _paint_bars(self, painter: QPainter, span: Span, waveform: Waveform) -> None:
        # Bars stand at whole multiples of their length in time: they do not shimmer while the view is moved.
        a_bar_s = _STEP / span.width * span.length_s
        first = int(span.start_s / a_bar_s)
        count = int(span.width / _STEP) + 2
        heights = waveform.bars(first * a_bar_s, (first + count) * a_bar_s, count)
        asked = sorted(self.asked())
        begins = [start_s for start_s, _ in asked]
        middle = self.rect.top() + (self.rect.height() - _STRIP - 4) / 2
        reach = (self.rect.height() - _STRIP - 4) / 2 - 1
        lines: dict[str, list[QLineF]] = {"answer": [], "asked": [], "quiet": []}
        for place, height in enumerate(heights):
            at_s = (first + place + 0.5) * a_bar_s
            x = span.x(at_s)
            if x > span.left + span.width:
                break
            loud = min(1.0, height / self._loudest) ** 1.5
            half = max(0.5, reach * loud)
            spoken = bisect_right(begins, at_s) - 1
            kind = "asked" if spoken >= 0 and at_s < asked[spoken][1] else "answer"
            if half <= 1.5:
                kind, half = "quiet", 0.4
            lines[kind].append(QLineF(x, middle - half, x, middle + half))
        colours = {
            "answer": self._look.mix("accent", "surface", 0.28),
            "asked": self._look.mix("interviewer", "surface", 0.5),
            "quiet": self._look.colour("accent_quiet"),
        }
        for kind, drawn in lines.items():
            pen = QPen(colours[kind], _BAR if kind != "quiet" else 2.0)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLines(drawn)

    def _paint_answers(self, painter: QPainter, span: Span) -> None:
        """A line under each answer; past the documented time it is hatched, and red."""
        y = self.rect.bottom() - _STRIP
        look = self._look
        for exchange in self._exchanges:
            if exchange.answer_start_s is None or exchange.answer_end_s is None:
                continue
            limit_s = exchange.answer_end_s
            if exchange.band_max_s is not None and not self._unlimited:
                limit_s = min(limit_s, exchange.answer_start_s + exchange.band_max_s)
            left, middle, right = (
                span.x(at_s) for at_s in (exchange.answer_start_s, limit_s, exchange.answer_end_s)
            )
            if right < span.left or left > span.left + span.width:
                continue
            line = QRectF(left + 1, y, max(2.0, middle - left - 1), _STRIP)
            rounded(painter, line, _STRIP / 2, look.colour("accent_quiet"))
            if right - middle >= 1:
                beyond = QRectF(middle, y, right - middle, _STRIP)
                painter.fillRect(beyond, QBrush(look.colour("over"), Qt.BrushStyle.BDiagPattern))
                rounded(painter, beyond, 1, None, look.colour("over"))

    def _paint_notes(self, painter: QPainter, span: Span) -> None:
        """A small page at the wave's upper edge for each note."""
        size = self._look.px(12)
        for note in self._notes:
            centre = QPointF(span.x(note.at_s), self.rect.top() + size / 2)
            if span.left <= centre.x() <= span.left + span.width:
                draw_icon(painter, centre, size, "notes", "own", self._look)
