"""The waveform of a session: the candidate's voice, the interviewer's shaded, answers and their overflow below."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from desktop_app.library.figures import LONG_PAUSE_S
from desktop_app.library.model import Exchange, Note, Session
from desktop_app.ui.look import Look
from desktop_app.ui.review.peaks import Waveform
from desktop_app.ui.review.span import Span
from desktop_app.ui.widgets.paint import draw_icon, rounded

_STEP = 5.0  # pixels from one bar to the next
_BAR = 3.0
_STRIP = 4.0  # the answers' lines below the wave
_NEAR = 6.0
_CURVE = 1.25  # peaks are square roots: this makes quiet speech look quiet, and keeps it in sight

translate = QCoreApplication.translate

Stretches = Sequence[tuple[float, float]]


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
        self._asked: tuple[tuple[float, float], ...] = ()
        self._stopped: tuple[tuple[float, float], ...] = ()
        self.rect = QRectF()

    def take(self, session: Session) -> None:
        """Another session, whose waveform is not known yet."""
        self._waveform, self._sentence = None, ""
        self._exchanges = session.exchanges
        self._unlimited = session.head.scale == 0
        self._asked = tuple(
            (exchange.asked_start_s, exchange.asked_end_s)
            for exchange in self._exchanges
            if exchange.asked_start_s is not None and exchange.asked_end_s is not None
        )
        self._stopped = stopped(session)

    def take_notes(self, notes: Sequence[Note]) -> None:
        """What was noted, and when."""
        self._notes = tuple(notes)

    def show(self, waveform: Waveform | None, sentence: str) -> None:
        self._waveform, self._sentence = waveform, sentence
        self._loudest = waveform.loudest() if waveform is not None else 1.0

    def paint(self, painter: QPainter, span: Span) -> None:
        self._paint_stopped(painter, span)
        if self._waveform is None:
            self._paint_interviewer(painter, span)
            self._paint_sentence(painter)
        else:
            self._paint_interviewer(painter, span)
            self._paint_bars(painter, span, self._waveform)
        self._paint_answers(painter, span)
        self._paint_notes(painter, span)

    def told(self, point: QPointF, span: Span) -> str:
        """What is under this point beyond the sound itself; empty where there is nothing to say."""
        at_s = span.at(point.x())
        if not self.rect.contains(point):
            return ""
        if _within(at_s, self._stopped):
            return translate("Wave", "The round was paused here.")
        for exchange in self._exchanges:
            if exchange.asked_start_s is not None and exchange.asked_end_s is not None:
                # From afar a question is a hair wide: what the mouse is near is meant.
                near_s = max(
                    exchange.asked_end_s, exchange.asked_start_s + _NEAR / span.width * span.length_s
                )
                if exchange.asked_start_s <= at_s <= near_s:
                    return exchange.text
        return ""

    def _band(self, span: Span, start_s: float, end_s: float, least: float) -> QRectF | None:
        """The wave's height from one moment to another; None outside the view."""
        left, right = span.x(start_s), span.x(end_s)
        if right < span.left or left > span.left + span.width:
            return None
        return QRectF(left, self.rect.top(), max(least, right - left), self.rect.height() - _STRIP - 4)

    def _paint_interviewer(self, painter: QPainter, span: Span) -> None:
        """A violet ground, and a violet line where the answers have theirs."""
        shade = QColor(self._look.colour("interviewer"))
        shade.setAlpha(52)
        for start_s, end_s in self._asked:
            if (rect := self._band(span, start_s, end_s, 2.0)) is not None:
                rounded(painter, rect, 3, shade)
                line = QRectF(rect.left(), self.rect.bottom() - _STRIP, rect.width(), _STRIP)
                rounded(painter, line, _STRIP / 2, self._look.colour("interviewer"))

    def _paint_stopped(self, painter: QPainter, span: Span) -> None:
        """Hatched, where the round was paused."""
        for start_s, end_s in self._stopped:
            if (rect := self._band(span, start_s, end_s, 3.0)) is not None:
                painter.fillRect(rect, QBrush(self._look.colour("line"), Qt.BrushStyle.BDiagPattern))

    def _paint_sentence(self, painter: QPainter) -> None:
        painter.setFont(self._look.font("note"))
        painter.setPen(self._look.colour("muted"))
        painter.drawText(self.rect, Qt.AlignmentFlag.AlignCenter, self._sentence)

    def _paint_bars(self, painter: QPainter, span: Span, waveform: Waveform) -> None:
        # Bars stand at whole multiples of their length in time: they do not shimmer while the view is moved.
        a_bar_s = _STEP / span.width * span.length_s
        first = int(span.start_s / a_bar_s)
        count = int(span.width / _STEP) + 2
        heights = waveform.heights(first * a_bar_s, (first + count) * a_bar_s, count)
        middle = self.rect.top() + (self.rect.height() - _STRIP - 4) / 2
        reach = (self.rect.height() - _STRIP - 4) / 2 - 1
        # From afar nothing is as high as its loudest moment: what is in view fills the height, but silence stays low.
        full = max(max(heights, default=0.0), 0.5 * self._loudest)
        asked = shares(self._asked, first * a_bar_s, a_bar_s, count)
        lines: dict[str, list[QLineF]] = {"answer": [], "asked": [], "quiet": []}
        for place, height in enumerate(heights):
            x = span.x((first + place + 0.5) * a_bar_s)
            if x > span.left + span.width:
                break
            half = reach * min(1.0, height / full) ** _CURVE
            kind = "asked" if asked[place] > 0.5 else "answer"
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
        """A line under each answer, open where it fell silent; past the documented time it is hatched, and red."""
        y = self.rect.bottom() - _STRIP
        look = self._look
        for exchange in self._exchanges:
            if exchange.answer_start_s is None or exchange.answer_end_s is None:
                continue
            limit_s = self._limit_s(exchange, exchange.answer_start_s, exchange.answer_end_s)
            left, middle, right = (
                span.x(at_s) for at_s in (exchange.answer_start_s, limit_s, exchange.answer_end_s)
            )
            if right < span.left or left > span.left + span.width:
                continue
            line = QRectF(left + 1, y, max(2.0, middle - left - 1), _STRIP)
            rounded(painter, line, _STRIP / 2, look.mix("surface", "accent_quiet", 0.45))
            for start_s, end_s in spoken(exchange, limit_s):
                piece = QRectF(span.x(start_s), y, max(2.0, span.x(end_s) - span.x(start_s)), _STRIP)
                rounded(painter, piece.intersected(line), _STRIP / 2, look.colour("accent"))
            if right - middle >= 1:
                beyond = QRectF(middle, y, right - middle, _STRIP)
                painter.fillRect(beyond, QBrush(look.colour("over"), Qt.BrushStyle.BDiagPattern))
                rounded(painter, beyond, 1, None, look.colour("over"))

    def _limit_s(self, exchange: Exchange, start_s: float, end_s: float) -> float:
        """Where the documented time of an answer ends, or the answer itself."""
        if exchange.band_max_s is None or self._unlimited:
            return end_s
        return min(end_s, start_s + exchange.band_max_s)

    def _paint_notes(self, painter: QPainter, span: Span) -> None:
        """A small page at the wave's upper edge for each note."""
        size = self._look.px(12)
        for note in self._notes:
            centre = QPointF(span.x(note.at_s), self.rect.top() + size / 2)
            if span.left <= centre.x() <= span.left + span.width:
                draw_icon(painter, centre, size, "notes", "own", self._look)


def stopped(session: Session) -> tuple[tuple[float, float], ...]:
    """From when to when the round was paused."""
    found, began_s = [], None
    for mark in sorted(session.marks, key=lambda mark: mark.at_s):
        if mark.kind == "paused" and began_s is None:
            began_s = mark.at_s
        elif mark.kind == "resumed" and began_s is not None:
            found.append((began_s, mark.at_s))
            began_s = None
    if began_s is not None:
        found.append((began_s, session.duration_s))
    return tuple(found)


def spoken(exchange: Exchange, until_s: float) -> list[tuple[float, float]]:
    """The stretches of an answer, up to `until_s`, between its long pauses."""
    at_s = exchange.answer_start_s or 0.0
    pauses = exchange.analysis.pauses if exchange.analysis is not None else ()
    found = []
    for pause in sorted(pauses, key=lambda pause: pause.evidence.start_s):
        start_s, end_s = pause.evidence.start_s, pause.evidence.end_s
        if end_s - start_s >= LONG_PAUSE_S and start_s < until_s:
            found.append((at_s, start_s))
            at_s = end_s
    return [(start_s, end_s) for start_s, end_s in [*found, (at_s, until_s)] if end_s > start_s]


def shares(stretches: Stretches, start_s: float, bar_s: float, count: int) -> list[float]:
    """How much (0..1) of each of `count` bars from `start_s` on lies inside the stretches."""
    found = [0.0] * count
    for begin_s, end_s in stretches:
        first = max(0, int((begin_s - start_s) / bar_s))
        for place in range(first, min(count, int((end_s - start_s) / bar_s) + 1)):
            left_s = start_s + place * bar_s
            found[place] += max(0.0, min(end_s, left_s + bar_s) - max(begin_s, left_s)) / bar_s
    return found


def _within(at_s: float, stretches: Stretches) -> bool:
    return any(start_s <= at_s < end_s for start_s, end_s in stretches)
