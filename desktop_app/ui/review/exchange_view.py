"""One question with the answer to it, as the transcript shows it."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.library.model import Exchange
from desktop_app.ui.figures import decimal
from desktop_app.ui.look import Look
from desktop_app.ui.review.answer_words import AnswerWords
from desktop_app.ui.review.marks import Mark
from desktop_app.ui.times import clock_time
from desktop_app.ui.widgets.text import SectionTitle, Text
from desktop_app.ui.words import tell

_TIME_COLUMN = 56


class Asked(QWidget):
    """What the interviewer asked, and for a probe why; a click plays it.  `probe` is set off by a violet line."""

    clicked = Signal()

    def __init__(self, look: Look, exchange: Exchange, *, probe: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._probe = look, probe
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.theme.spacing.l if probe else 0, 6, 8, 6)
        column.setSpacing(2)
        if exchange.reason:
            why = Text(
                look,
                self.tr("Asked because {0}:").format(tell(_because(exchange.reason))),
                size="note",
                colour="muted",
                wrap=True,
            )
            column.addWidget(why)
        size = "body" if probe else "lead"
        column.addWidget(Text(look, exchange.text, size=size, weight="medium", wrap=True))
        look.changed.connect(self._renew)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._probe:
            painter = QPainter(self)
            painter.fillRect(QRectF(0, 0, 3, self.height()), self._look.colour("interviewer"))

    @Slot()
    def _renew(self) -> None:
        self.update()


class ExchangeView(QWidget):
    """A question (with the phase's name over it) or a probe, and the words of the answer.

    Signals:
        played_from: seconds on the session's timeline.
        word_menu: exchange id, word, a point on the screen.
    """

    played_from = Signal(float)
    word_menu = Signal(int, int, object)

    def __init__(
        self, look: Look, exchange: Exchange, title: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._exchange = look, exchange
        self.setAccessibleName(exchange.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.theme.spacing.s)
        if title:
            column.addWidget(SectionTitle(look, title))
        probe = exchange.role == "follow-up" or bool(exchange.reason)
        asked = Asked(look, exchange, probe=probe)
        asked.clicked.connect(self._play_question)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if probe:
            row.addSpacing(look.px(_TIME_COLUMN))
        row.addWidget(asked, 1)
        column.addLayout(row)
        self.words = AnswerWords(look)
        self.words.setAccessibleName(self.tr("Your answer"))
        self.words.played_from.connect(self.played_from)
        self.words.asked_for.connect(self._word_asked_for)
        column.addWidget(self.words)
        if not exchange.words:
            column.addWidget(self._silence())
        analysis = exchange.analysis
        if exchange.kind == "rapid-fire" and analysis is not None and analysis.first_word_delay_s is not None:
            words = self.tr("First word after {0} s").format(decimal(analysis.first_word_delay_s))
            column.addWidget(Text(look, words, size="note", colour="muted"))

    @property
    def exchange(self) -> Exchange:
        return self._exchange

    def show_exchange(self, exchange: Exchange, hidden: Iterable[Mark]) -> None:
        """Show the words as they now are."""
        self._exchange = exchange
        self.words.show_words(exchange.words, exchange.analysis, hidden, compared=exchange.compared)

    def _silence(self) -> Text:
        answered = self._exchange.answer_start_s is not None
        sentence = self.tr("No words were heard.") if answered else self.tr("This was not answered.")
        return Text(self._look, sentence, colour="muted", wrap=True)

    @Slot()
    def _play_question(self) -> None:
        at_s = self._exchange.asked_start_s
        if at_s is None:
            at_s = self._exchange.answer_start_s
        if at_s is not None:
            self.played_from.emit(at_s)

    @Slot(int, object)
    def _word_asked_for(self, word: int, point: object) -> None:
        self.word_menu.emit(self._exchange.id, word, point)


def _because(reason: str) -> str:
    """What completes "asked because": kept reasons come with these words and without."""
    return reason.removeprefix("Asked because ").rstrip(".:")


def title_of(phase_title: str, at_s: float | None) -> str:
    """What stands over a question."""
    return phase_title if at_s is None else f"{phase_title} · {clock_time(at_s)}"
