"""The stops of a loop as a list: what is done with its session, what is here, what comes."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.library.model import SessionSummary
from desktop_app.ui.look import Look
from desktop_app.ui.loop.data import LoopRow, RowState
from desktop_app.ui.times import clock_time
from desktop_app.ui.widgets.buttons import PlainButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.chips import Pill
from desktop_app.ui.widgets.layouts import clear_layout
from desktop_app.ui.widgets.paint import draw_icon
from desktop_app.ui.widgets.text import ElidedText, SectionTitle, Text

_MARKS: dict[RowState, tuple[str, str]] = {
    "coming": ("circle", "line"),
    "here": ("chevron-right", "accent"),
    "done": ("check", "accent"),
    "ended": ("stop", "muted"),
    "skipped": ("skip", "muted"),
}


class _StopMark(QWidget):
    """The sign before a stop: its form tells the state, not its colour alone."""

    def __init__(self, look: Look, state: RowState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._state = look, state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(24), self._look.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icon, colour = _MARKS[self._state]
        middle = QPointF(self.width() / 2, self.height() / 2)
        draw_icon(painter, middle, self._look.px(18), icon, colour, self._look)

    @Slot()
    def _renew(self) -> None:
        self.updateGeometry()
        self.update()


class StopRow(QWidget):
    """One stop; `review_wanted` carries the id of its session."""

    review_wanted = Signal(str)

    def __init__(self, look: Look, row: LoopRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.row = row
        self.title = ElidedText(look, row.title, weight="strong" if row.state == "here" else "medium")
        self.detail = ElidedText(look, self._detail(), size="note", colour="muted")
        if row.state == "skipped":
            self.title.set_colour("muted")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.detail)
        line = QHBoxLayout(self)
        line.setContentsMargins(6, 7, 6, 7)
        line.setSpacing(look.theme.spacing.m)
        line.addWidget(_StopMark(look, row.state), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(words, 1)
        self.review: PlainButton | None = None
        if row.session is not None:
            self._add_outcome(line, row.session)
        elif row.state in ("skipped", "ended"):
            line.addWidget(Pill(look, self._state_words()))
        self.setAccessibleName(f"{row.title}, {self._state_words()}")

    def _add_outcome(self, line: QHBoxLayout, session: SessionSummary) -> None:
        if session.overruns:
            line.addWidget(Pill(self._look, self.tr("%n over", "", session.overruns), "over"))
        elif self.row.state == "ended":
            line.addWidget(Pill(self._look, self._state_words(), "caution"))
        self.review = PlainButton(self._look, self.tr("Review"))
        self.review.setAccessibleName(self.tr("Review: {0}").format(self.row.title))
        self.review.clicked.connect(self._want_review)
        line.addWidget(self.review)

    def _detail(self) -> str:
        row = self.row
        parts = [row.detail] if row.detail and row.detail != row.title else []
        if row.session is not None:
            taken = clock_time(row.session.duration_s)
            parts.append(self.tr("{0} of {1} min").format(taken, f"{row.minutes:.0f}"))
            if row.session.answers:
                figures = f"{row.session.answers_with_metric}/{row.session.answers}"
                parts.append(self.tr("{0} answers with a figure").format(figures))
        elif row.minutes:
            parts.append(self.tr("{0} min").format(f"{row.minutes:.0f}"))
        return " · ".join(parts)

    def _state_words(self) -> str:
        return {
            "coming": self.tr("to come"),
            "here": self.tr("next"),
            "done": self.tr("done"),
            "ended": self.tr("ended early"),
            "skipped": self.tr("left out"),
        }[self.row.state]

    @Slot()
    def _want_review(self) -> None:
        if self.row.session is not None:
            self.review_wanted.emit(self.row.session.id)


class StopList(Card):
    """All stops, under a heading for each day where there are several."""

    review_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.rows: list[StopRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(0)

    def show_rows(self, rows: Sequence[LoopRow]) -> None:
        """Show these stops in place of the ones before."""
        clear_layout(self._column)
        self.rows = []
        days = len({row.day for row in rows})
        day = 0
        for row in rows:
            if days > 1 and row.day != day:
                heading = SectionTitle(self._look, self.tr("Day {0}").format(row.day))
                heading.setContentsMargins(6, 10 if day else 2, 0, 4)
                self._column.addWidget(heading)
            day = row.day
            line = StopRow(self._look, row)
            line.review_wanted.connect(self.review_wanted)
            self._column.addWidget(line)
            self.rows.append(line)


class DecisionCard(Card):
    """How the documents say that such a loop is decided: for reading, never as a verdict."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(22, 16, 22, 16)
        self._column.setSpacing(6)

    def show_rules(self, rules: Sequence[tuple[str, str]]) -> None:
        """Each rule with its source."""
        clear_layout(self._column)
        self._column.addWidget(SectionTitle(self._look, self.tr("How it is decided")))
        for rule, source in rules:
            self._column.addWidget(Text(self._look, rule, wrap=True))
            self._column.addWidget(Text(self._look, source, size="small", colour="muted", wrap=True))
