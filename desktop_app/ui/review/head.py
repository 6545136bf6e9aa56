"""The head of a review: what the session was, and the few figures that say how it went."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.library.figures import figures_of
from desktop_app.library.model import Session
from desktop_app.ui.look import Look
from desktop_app.ui.review.times import share, told_moment
from desktop_app.ui.times import clock_time
from desktop_app.ui.widgets.buttons import IconButton
from desktop_app.ui.widgets.text import ElidedText, Text


class HeadFigure(QWidget):
    """A figure and, below it, what it counts."""

    def __init__(self, look: Look, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._value = Text(look, size="words", weight="strong")
        self._caption = Text(look, caption, size="note", colour="muted")
        column.addWidget(self._value)
        column.addWidget(self._caption)

    def say(self, value: str, colour: str = "text") -> None:
        self._value.setText(value)
        self._value.set_colour(colour)
        self.setAccessibleName(f"{value} {self._caption.text()}")

    def value(self) -> str:
        return self._value.text()


class ReviewHead(QWidget):
    """Title, when and how long, and the figures; room for actions at the right end."""

    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.theme.spacing.m)
        back = IconButton(look, "back", self.tr("Back to the sessions"))
        back.clicked.connect(self.left)
        row.addWidget(back, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.title = ElidedText(look, size="title", weight="strong")
        self.when = ElidedText(look, colour="muted")
        words.addWidget(self.title)
        words.addWidget(self.when)
        row.addLayout(words, 1)
        self.overruns = HeadFigure(look, self.tr("overruns"))
        self.metrics = HeadFigure(look, self.tr("answers with a figure"))
        self.i_share = HeadFigure(look, self.tr("“I”"))
        self.pace = HeadFigure(look, self.tr("words/min"))
        figures = QHBoxLayout()
        figures.setSpacing(look.theme.spacing.xl)
        for figure in (self.overruns, self.metrics, self.i_share, self.pace):
            figures.addWidget(figure)
        row.addLayout(figures)
        self.action_row = QHBoxLayout()
        self.action_row.setSpacing(look.theme.spacing.xs)
        row.addSpacing(look.theme.spacing.s)
        row.addLayout(self.action_row)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show what is known of the session."""
        head = session.head
        self.title.setText(session.title or f"{head.round_title} · L{head.level}")
        parts = [told_moment(head.started_at, now), clock_time(session.duration_s), self._status(session)]
        if session.title:
            parts.insert(0, f"{head.round_title} · L{head.level}")
        self.when.setText(" · ".join(part for part in parts if part))
        figures = figures_of(session)
        self.overruns.say(str(figures.overruns), "over" if figures.overruns else "text")
        self.metrics.say(f"{figures.answers_with_metric} of {figures.answers}")
        self.i_share.say(share(figures.i_share))
        pace = figures.words_per_minute
        self.pace.say("\N{EN DASH}" if pace is None else f"{pace:.0f}")

    def _status(self, session: Session) -> str:
        if session.head.demo:
            return self.tr("a demonstration")
        return {
            "completed": self.tr("recorded whole"),
            "ended": self.tr("ended early"),
            "recovered": self.tr("recovered"),
            "imported": self.tr("brought in"),
            "running": self.tr("still running"),
        }[session.status]
