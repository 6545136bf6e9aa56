"""The words of the open answer as they are heard: settled ones firm, the last ones pale until they settle."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from desktop_app.analysis.model import Quantity, Word
from desktop_app.ui.look import Look
from desktop_app.ui.marking import Token, tokens_of
from desktop_app.ui.widgets.paint import rounded

_LINE = 1.52  # of the text's height
_PAD = 7.0  # left and right inside a figure's and a pause's ground


@dataclass(frozen=True, slots=True)
class _Placed:
    """A run at its place: `x` in pixels, `line` counted from the first."""

    token: Token
    x: float
    width: float
    line: int


class LiveTranscript(QAbstractScrollArea):
    """Follows the last line unless somebody has scrolled up.  Painted word by word: a long answer stays cheap."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words: list[Word] = []
        self._figures: Sequence[Quantity] = ()
        self._settled: list[Token] = []
        self._partial = ""
        self._placed: list[_Placed] = []
        self._waiting = ""
        self._widths: dict[tuple[str, str], float] = {}
        self._fonts: dict[str, QFont] = {}
        self._growth = 1.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Your words"))
        look.changed.connect(self._renew)

    # --- what is shown --------------------------------------------------------------------------------------------

    def begin(self, waiting: str = "") -> None:
        """An answer opens: nothing was said yet; `waiting` stands there until it was."""
        self._words, self._figures, self._settled, self._partial = [], (), [], ""
        self._waiting = waiting
        self.setAccessibleDescription("")
        self._lay_out()

    def hear(self, words: Sequence[Word], partial: str, figures: Sequence[Quantity] = ()) -> None:
        """Settled words to add, what may still change after them, and the figures in all that has settled."""
        if words:
            self._words += words
            self._figures = figures
            self._settled = tokens_of(self._words, figures)
        self._partial = partial
        self._lay_out()

    def leave_out(self, count: int) -> None:
        """Take the last settled words away: they were said to the interviewer and are no part of the answer."""
        self._words = self._words[:-count] if count else self._words
        self._figures = [figure for figure in self._figures if figure.evidence.last < len(self._words)]
        self._settled = tokens_of(self._words, self._figures)
        self._lay_out()

    def grow(self, growth: float) -> None:
        """Let the words be this many times the type scale's size, where the window is large."""
        if growth != self._growth:
            self._growth = growth
            self._renew()

    def text(self) -> str:
        """All that is shown, as plain text."""
        parts = [token.text for token in self._settled]
        return " ".join([*parts, self._partial]).strip()

    def partial(self) -> str:
        return self._partial

    def tokens(self) -> list[Token]:
        """The settled words as they are painted."""
        return list(self._settled)

    # --- layout ---------------------------------------------------------------------------------------------------

    def line_height(self) -> float:
        return float(int(QFontMetricsF(self._font("plain")).height() * _LINE / 1.2 + 0.5))

    def sizeHint(self) -> QSize:
        return QSize(600, int(self.line_height() * 3))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, int(self.line_height()))

    def _lay_out(self) -> None:
        bar = self.verticalScrollBar()
        follows = bar.value() >= bar.maximum() - 2
        room = self.viewport().width() - 2.0
        space = self._width(" ", "plain")
        self._placed = []
        x, line = 0.0, 0
        partial = [Token(word, "partial") for word in self._partial.split()]
        for token in (*self._settled, *partial):
            width = self._width(token.text, token.look)
            if x and x + width > room:
                x, line = 0.0, line + 1
            self._placed.append(_Placed(token, x, width, line))
            x += width + space
        # Scrolled by whole lines, so that the first one is never cut.
        line_height = int(self.line_height())
        hidden = max(0, (line + 1) * line_height - self.viewport().height())
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(line_height)
        bar.setRange(0, -(-hidden // line_height) * line_height)
        if follows:
            bar.setValue(bar.maximum())
        self.viewport().update()

    def _font(self, look: str) -> QFont:
        if look not in self._fonts:
            size = "small" if look == "pause" else "words"
            pixels = self._look.px(getattr(self._look.theme.type, size) * self._growth)
            weight = "strong" if look in ("figure", "own") else "regular"
            self._fonts[look] = self._look.font_px(pixels, weight, slant=look == "doubtful")
        return self._fonts[look]

    def _width(self, text: str, look: str) -> float:
        key = (text, look)
        if key not in self._widths:
            width = QFontMetricsF(self._font(look)).horizontalAdvance(text)
            self._widths[key] = width + (2 * _PAD if look in ("figure", "pause") else 0.0)
        return self._widths[key]

    # --- painting -------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if not self._placed:
            painter.setFont(self._font("plain"))
            painter.setPen(self._look.colour("muted"))
            painter.drawText(QRectF(self.viewport().rect()), Qt.TextFlag.TextWordWrap, self._waiting)
            return
        line_height = self.line_height()
        top = -self.verticalScrollBar().value()
        for placed in self._placed:
            y = top + placed.line * line_height
            if 0 <= y < self.viewport().height():
                self._paint(painter, placed, QRectF(placed.x, y, placed.width, line_height))

    def _paint(self, painter: QPainter, placed: _Placed, rect: QRectF) -> None:
        look, token = self._look, placed.token
        names = {"plain": "text", "own": "own", "figure": "accent_text", "doubtful": "muted"}
        painter.setFont(self._font(token.look))
        if token.look == "figure":
            ground = rect.adjusted(0, 2, 0, -2)
            rounded(painter, ground, 6, look.colour("accent_ground"))
        elif token.look == "pause":
            self._paint_pause_ground(painter, rect)
        painter.setPen(look.colour(names.get(token.look, "muted")))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter
        painter.drawText(rect.adjusted(-2, 0, 2, 0), align, token.text)

    def _paint_pause_ground(self, painter: QPainter, rect: QRectF) -> None:
        height = QFontMetricsF(self._font("pause")).height() + 2
        pill = QRectF(rect.left() + 0.5, rect.center().y() - height / 2, rect.width() - 1, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.colour("mark"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(pill, height / 2, height / 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @Slot()
    def _renew(self) -> None:
        self._widths.clear()
        self._fonts.clear()
        self._lay_out()
        self.updateGeometry()
