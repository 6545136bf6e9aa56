"""The head of a review: what the session was, and the few figures that say how it went."""

from datetime import datetime

from PySide6.QtCore import QPoint, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.library.figures import figures_of
from desktop_app.library.model import Session
from desktop_app.practice.hesitations import Hesitations, hesitations_of
from desktop_app.ui.look import Look
from desktop_app.ui.review.times import of_all, share, told_moment, told_range
from desktop_app.ui.times import clock_time
from desktop_app.ui.widgets.buttons import IconButton
from desktop_app.ui.widgets.text import ElidedText, Text
from desktop_app.ui.words import tell


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


_ACTIONS = 308
"""What the way back, the buttons and the gaps between them take (in pixels at 100 % text)."""

_MOST_TITLE = 340
"""A longer title gives way to the figures."""

_LOW = 400
"""Below this height (of the page, at 100 % text) only the title stands here."""


class TitleField(QLineEdit):
    """The title, which looks like one until it is written over; Escape leaves it as it was."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(self.tr("The session's name"))
        self.setToolTip(self.tr("Click to give it a name of its own"))
        self.setMinimumWidth(look.px(60))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        look.changed.connect(self._renew)
        self._renew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.undo()
            self.clearFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = QFontMetricsF(self.font())
        if self.hasFocus() or metrics.horizontalAdvance(self.text()) <= self.width() - 4:
            super().paintEvent(event)
            return
        # A title that is too long for its place ends in an ellipsis, not in half a letter.
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self._look.colour("text"))
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 4)
        painter.drawText(QRectF(self.rect()).adjusted(2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, shown)

    @Slot()
    def _renew(self) -> None:
        self.setFont(self._look.font("title", "strong"))
        colours = self._look.theme.colours
        self.setStyleSheet(
            f"QLineEdit {{ background: transparent; border: none; padding: 0; color: {colours.text}; }}"
            f"QLineEdit:focus {{ background: {colours.raised}; border: none; padding: 0; }}"
        )


class ReviewHead(QWidget):
    """Title (to be written over), when and how long, the figures, and what can be done with the session.

    Signals:
        hear_wanted: the session is to be heard again.
        renamed: the title that was written; empty takes the name away.
        starred: whether the session is to have a star.
    """

    left = Signal()
    find_wanted = Signal()
    marks_wanted = Signal()
    takes_wanted = Signal()
    export_wanted = Signal()
    hear_wanted = Signal()
    renamed = Signal(str)
    starred = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._usual_title = self._shown_title = ""
        self._starred = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.theme.spacing.m)
        back = IconButton(look, "back", self.tr("Back to the sessions"))
        back.clicked.connect(self.left)
        row.addWidget(back, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.title = TitleField(look)
        self.title.editingFinished.connect(self._title_edited)
        self.when = ElidedText(look, colour="muted")
        words.addWidget(self.title)
        words.addWidget(self.when)
        row.addLayout(words, 1)
        self.overruns = HeadFigure(look, self.tr("overruns"))
        self.metrics = HeadFigure(look, self.tr("answers with a figure"))
        self.i_share = HeadFigure(look, self.tr("“I”"))
        self.pace = HeadFigure(look, self.tr("words/min"))
        self.hesitations = HeadFigure(look, self.tr("“um”, “uh”"))
        figures = QHBoxLayout()
        figures.setSpacing(look.theme.spacing.xl)
        for figure in (self.overruns, self.metrics, self.i_share, self.pace, self.hesitations):
            figures.addWidget(figure)
        row.addLayout(figures)
        row.addSpacing(look.theme.spacing.s)
        row.addLayout(self._actions(look))

    def _actions(self, look: Look) -> QHBoxLayout:
        self.star = IconButton(look, "star", self.tr("Star this session"))
        self.star.clicked.connect(lambda: self.starred.emit(not self._starred))
        self.find_button = IconButton(look, "search", self.tr("Find in the transcript (Ctrl+F)"))
        self.marks = IconButton(look, "eye", self.tr("Which marks are shown"))
        self.takes = IconButton(look, "compare", self.tr("All takes of this question"))
        self.hear = IconButton(look, "repeat", self.tr("Hear the answers again, with more care"))
        self.export = IconButton(look, "export", self.tr("Export"))
        self.find_button.clicked.connect(self.find_wanted)
        self.marks.clicked.connect(self.marks_wanted)
        self.takes.clicked.connect(self.takes_wanted)
        self.hear.clicked.connect(self.hear_wanted)
        self.export.clicked.connect(self.export_wanted)
        actions = QHBoxLayout()
        actions.setSpacing(0)
        for button in (self.star, self.find_button, self.marks, self.takes, self.hear, self.export):
            actions.addWidget(button)
        return actions

    def fit(self, room: float, height: float) -> None:
        """Leave things out where there is little room (in pixels at 100 % text), the least telling first."""
        self.when.setVisible(height >= _LOW)
        left = room - _ACTIONS - min(_MOST_TITLE, self._title_room())
        for figure in (self.overruns, self.metrics, self.i_share, self.pace, self.hesitations):
            left -= (figure.sizeHint().width() + self._look.theme.spacing.xl) / self._look.text_scale
            figure.setVisible(left >= 0 and height >= _LOW)

    def _title_room(self) -> float:
        """What the title takes, in pixels at 100 % text."""
        wide = QFontMetricsF(self.title.font()).horizontalAdvance(self.title.text()) + self._look.px(12)
        return wide / self._look.text_scale

    @staticmethod
    def below(button: QWidget) -> QPoint:
        """Where a menu of this button opens."""
        return button.mapToGlobal(QPoint(0, button.height()))

    @Slot()
    def _title_edited(self) -> None:
        text = self.title.text().strip()
        if text != self._shown_title:
            self.renamed.emit("" if text == self._usual_title else text)

    def show_session(self, session: Session, now: datetime) -> None:
        """Show what is known of the session."""
        head = session.head
        self._usual_title = f"{tell(head.round_title)} · L{head.level}"
        self._shown_title = session.title or self._usual_title
        if not self.title.hasFocus() or self.title.text().strip() == self._shown_title:
            self.title.setText(self._shown_title)
            self.title.setCursorPosition(0)
        self._starred = session.starred
        self.star.set_icon_name("star-filled" if session.starred else "star")
        parts = [told_moment(head.started_at, now), clock_time(session.duration_s), self._status(session)]
        if session.title:
            parts.insert(0, f"{tell(head.round_title)} · L{head.level}")
        self.when.setText(" · ".join(part for part in parts if part))
        figures = figures_of(session)
        self.overruns.say(str(figures.overruns), "over" if figures.overruns else "text")
        self.metrics.say(of_all(figures.answers_with_metric, figures.answers))
        self.i_share.say(share(figures.i_share))
        pace = figures.words_per_minute
        self.pace.say("\N{EN DASH}" if pace is None else f"{pace:.0f}")
        count = hesitations_of(session)
        self.hesitations.say(told_range(count.least, count.most))
        self.hesitations.setToolTip(self._certainty(count))

    def _certainty(self, count: Hesitations) -> str:
        if count.most is None:
            return self.tr("Heard while you spoke, which misses about half of them.")
        return self.tr(
            "Heard by a pass of its own: the lower figure is sure, the higher one holds all it found."
        )

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
