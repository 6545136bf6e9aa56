"""One answer's words, painted with their marks: a plain click on a word plays from there."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.analysis.model import Analysis, Word
from desktop_app.library.model import NOT_COMPARED, Compared
from desktop_app.ui.look import Look
from desktop_app.ui.review.marks import Mark, Paragraph, Token, paragraphs
from desktop_app.ui.review.marks_menu import tip_of
from desktop_app.ui.review.underline import paint_form
from desktop_app.ui.review.word_flow import Flow, Placed, lay_out
from desktop_app.ui.times import clock_time
from desktop_app.ui.widgets.paint import rounded

_LINE = 1.62  # of the font's size
_PAD = 5.0  # left and right inside a figure's and a pause's ground
_TIME_COLUMN = 56  # at 100 % text
_WIDTHS = 4  # with a scroll bar, without one, the least there is: Qt goes back and forth between them

_CENTRED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter


class AnswerWords(QWidget):
    """The words of one answer in paragraphs, with the time of each beside it.

    Signals:
        played_from: seconds on the session's timeline: somebody clicked on a word or a paragraph's time.
        asked_for: a word's index and where on the screen: somebody wants its menu.
    """

    played_from = Signal(float)
    asked_for = Signal(int, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._paragraphs: tuple[Paragraph, ...] = ()
        self._flow = Flow()
        self._set: dict[int, Flow] = {}
        self._widths: dict[tuple[str, frozenset[Mark]], float] = {}
        self._lit = -1
        self._hover: Placed | None = None
        self._found: frozenset[int] = frozenset()
        self._found_now: frozenset[int] = frozenset()
        self._spotlit: frozenset[int] = frozenset()
        self._underlined: frozenset[int] = frozenset()
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._renew)

    # --- what is shown --------------------------------------------------------------------------------------------

    def show_words(
        self,
        words: Sequence[Word],
        analysis: Analysis | None,
        hidden: Iterable[Mark] = (),
        compared: Compared = NOT_COMPARED,
    ) -> None:
        """Show an answer's words and what was found in them, hidden kinds left out."""
        self.show_passage(paragraphs(words, analysis, hidden, compared), words)

    def show_passage(self, paragraphs: tuple[Paragraph, ...], words: Sequence[Word]) -> None:
        """Show a part of an answer; `words` are those that stand in it."""
        self._paragraphs = paragraphs
        self.setAccessibleDescription(" ".join(word.text for word in words))
        self._lay_out()

    def light(self, word: int) -> QRectF | None:
        """Light the word that is heard now (-1: none); where it stands, or None."""
        if word == self._lit:
            return None
        self._update_words((self._lit, word))
        self._lit = word
        placed = self._flow.of_word(word) if word >= 0 else None
        return placed.rect if placed else None

    @property
    def lit(self) -> int:
        return self._lit

    def find_marks(self, found: Iterable[int], now: Iterable[int]) -> None:
        """Show what a search found, and which of it is looked at now."""
        fresh, fresh_now = frozenset(found), frozenset(now)
        if (fresh, fresh_now) != (self._found, self._found_now):
            self._found, self._found_now = fresh, fresh_now
            self.update()

    def spotlight(self, words: Iterable[int]) -> None:
        """Put a quiet ground under the words that a chosen finding rests on."""
        fresh = frozenset(words)
        if fresh != self._spotlit:
            self._spotlit = fresh
            self.update()

    def underline(self, words: Iterable[int]) -> None:
        """Draw a line under these words: another take does not have them."""
        self._underlined = frozenset(words)
        self.update()

    def paragraph_of(self, word: int) -> tuple[int, int]:
        """The first and the last word of the passage that a word stands in."""
        for paragraph in self._paragraphs:
            first, last = paragraph.tokens[0].first, paragraph.tokens[-1].last
            if first <= word <= last:
                return first, last
        return word, word

    def rect_of(self, word: int) -> QRectF | None:
        """Where a word stands."""
        placed = self._flow.of_word(word)
        return placed.rect if placed else None

    def tokens(self) -> list[Token]:
        """Everything that is painted, in order."""
        return [run.token for paragraph in self._flow.paragraphs for run in paragraph.runs]

    # --- layout ---------------------------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return int(self._laid_out(width).height + 1)

    def sizeHint(self) -> QSize:
        return QSize(480, int(self._flow.height + 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(_TIME_COLUMN) + 160, int(self.line_height()))

    def line_height(self) -> float:
        return float(round(self._look.px(self._look.theme.type.lead) * _LINE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._flow = self._laid_out(self.width())

    def _lay_out(self) -> None:
        self._hover = None
        self._set.clear()
        self._flow = self._laid_out(self.width())
        self.updateGeometry()
        self.update()

    def _laid_out(self, width: int) -> Flow:
        """The words set for this width; Qt asks for the same few many times, in turns."""
        if width in self._set:
            return self._set[width]
        left = float(self._look.px(_TIME_COLUMN))
        flow = lay_out(
            self._paragraphs,
            self._width,
            left=left,
            width=max(80.0, width - left - 2),
            line_height=self.line_height(),
            space=QFontMetricsF(self._look.font("lead")).horizontalAdvance(" "),
            gap=float(self._look.theme.spacing.m),
        )
        if len(self._set) == _WIDTHS:
            self._set.clear()
        self._set[width] = flow
        return flow

    def _font(self, marks: frozenset[Mark]) -> QFont:
        if marks & {"pause", "doubt"}:
            return self._look.font("small")
        strong = bool(marks & {"i", "we", "figure"})
        return self._look.font("lead", "strong" if strong else "regular", slant="unsure" in marks)

    def _width(self, token: Token) -> float:
        key = (token.text, token.marks)
        width = self._widths.get(key)
        if width is None:
            width = QFontMetricsF(self._font(token.marks)).horizontalAdvance(token.text)
            if token.marks & {"figure", "context"}:
                width += 2 * _PAD
            elif token.is_aside:
                width += 2 * _PAD + 4
            self._widths[key] = width
        return width

    # --- painting -------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = QRectF(event.rect())
        for paragraph in self._flow.paragraphs:
            if paragraph.bottom < shown.top() or paragraph.top > shown.bottom():
                continue
            self._paint_time(painter, paragraph.at_s, paragraph.top)
            for run in paragraph.runs:
                if run.rect.bottom() >= shown.top() and run.rect.top() <= shown.bottom():
                    self._paint_run(painter, run)

    def _paint_time(self, painter: QPainter, at_s: float, top: float) -> None:
        painter.setFont(self._look.font("note", mono=True))
        painter.setPen(self._look.colour("muted"))
        rect = QRectF(0, top, self._look.px(_TIME_COLUMN) - 12, self.line_height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, clock_time(at_s))

    def _paint_run(self, painter: QPainter, run: Placed) -> None:
        token = run.token
        lit = not token.is_aside and token.first <= self._lit <= token.last
        ground = run.rect.adjusted(-3, 3, 3, -3)
        if token.marks & {"figure", "context"}:
            ground = run.rect.adjusted(0, 3, 0, -3)
        self._paint_ground(painter, token, ground, lit)
        if token.is_aside:
            self._paint_aside(painter, run.rect, token)
            return
        colour = self._look.colour("on_accent") if lit else self._colour(token.marks)
        painter.setFont(self._font(token.marks))
        painter.setPen(colour)
        painter.drawText(
            run.rect.adjusted(-4, 0, 4, 0),
            _CENTRED,
            token.text,
        )
        if not lit:
            paint_form(painter, run.rect, token.marks, self._look)
        if _among(token, self._underlined):
            line = QRectF(run.rect.left(), run.rect.bottom() - 4, run.rect.width(), 1)
            painter.fillRect(line, self._look.mix("own", "surface", 0.4))

    def _paint_ground(self, painter: QPainter, token: Token, ground: QRectF, lit: bool) -> None:
        look = self._look
        small = look.theme.radius.small + 1
        if lit:
            rounded(painter, ground, small, look.colour("accent"))
        elif _among(token, self._found_now):
            rounded(painter, ground, small, look.colour("caution_ground"), look.colour("caution"), 2)
        elif _among(token, self._found):
            rounded(painter, ground, small, look.colour("caution_ground"))
        elif "figure" in token.marks:
            rounded(painter, ground, small, look.mix("accent_ground", "accent", 0.12))
        elif _among(token, self._spotlit) and not token.is_aside:
            rounded(painter, ground, small, look.mix("surface", "mark", 0.28))
        elif self._hover is not None and self._hover.token is token:
            rounded(painter, ground, small, look.colour("raised"))
        if "context" in token.marks and not lit:
            rounded(painter, ground, small, None, look.colour("line"))

    def _paint_aside(self, painter: QPainter, rect: QRectF, token: Token) -> None:
        line, text = ("mark", "muted") if token.is_pause else ("caution", "caution")
        height = QFontMetricsF(self._look.font("small")).height() + 2
        pill = QRectF(rect.left() + 0.5, rect.center().y() - height / 2, rect.width() - 1, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        style = Qt.PenStyle.DashLine if token.is_pause else Qt.PenStyle.SolidLine
        painter.setPen(QPen(self._look.colour(line), 1, style))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setFont(self._look.font("small"))
        painter.setPen(self._look.colour(text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, token.text)

    def _colour(self, marks: frozenset[Mark]) -> QColor:
        names = (
            ("figure", "accent_text"),
            ("i", "own"),
            ("we", "caution"),
            ("unsure", "muted"),
            ("filler", "muted"),
            ("hedge", "muted"),
            ("again", "muted"),
        )
        return self._look.colour(next((name for mark, name in names if mark in marks), "text"))

    # --- the mouse ------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hover = self._flow.at(event.position())
        if hover is not self._hover:
            self._update_runs(self._hover, hover)
            self._hover = hover
            over_time = hover is None and self._time_at(event.position()) is not None
            if hover is not None or over_time:
                self.setCursor(Qt.CursorShape.PointingHandCursor)
            else:
                self.unsetCursor()

    def leaveEvent(self, event: QEvent) -> None:
        self._update_runs(self._hover)
        self._hover = None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        run = self._flow.at(event.position())
        at_s = run.token.start_s if run is not None else self._time_at(event.position())
        if at_s is not None:
            self.played_from.emit(at_s)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        run = self._flow.at(event.position())
        if event.button() == Qt.MouseButton.RightButton and run is not None:
            self.asked_for.emit(run.token.first, event.globalPosition().toPoint())

    def _time_at(self, point: QPointF) -> float | None:
        if point.x() < self._look.px(_TIME_COLUMN):
            for paragraph in self._flow.paragraphs:
                if paragraph.top <= point.y() < paragraph.top + self.line_height():
                    return paragraph.at_s
        return None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            run = self._flow.at(QPointF(event.pos()))
            if run is not None and (tip := tip_of(run.token)):
                QToolTip.showText(event.globalPos(), tip, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    # --- inside ---------------------------------------------------------------------------------------------------

    def _update_words(self, words: Iterable[int]) -> None:
        self._update_runs(*(self._flow.of_word(word) for word in words if word >= 0))

    def _update_runs(self, *runs: Placed | None) -> None:
        for run in runs:
            if run is not None:
                self.update(run.rect.toAlignedRect().adjusted(-6, -2, 6, 2))

    @Slot()
    def _renew(self) -> None:
        self._widths.clear()
        self._lay_out()


def _among(token: Token, words: frozenset[int]) -> bool:
    return bool(words) and any(word in words for word in range(token.first, token.last + 1))
