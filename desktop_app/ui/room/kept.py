"""The last state of the room: the round is over, and kept."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.interview.model import PhaseView, View
from desktop_app.ui.look import Look
from desktop_app.ui.times import band_minutes, clock_time
from desktop_app.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.chips import Pill
from desktop_app.ui.widgets.layouts import clear_layout
from desktop_app.ui.widgets.paint import draw_icon
from desktop_app.ui.widgets.scroll import ScrollPage
from desktop_app.ui.widgets.text import Text


class _Tick(QWidget):
    """A tick in a ring: done."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(56), self._look.px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent_ground"))
        painter.drawEllipse(self.rect())
        middle = QPointF(self.width() / 2, self.height() / 2)
        draw_icon(painter, middle, self._look.px(30), "check", "accent_text", self._look)


class KeptPanel(QWidget):
    """How long each phase took beside what is documented, and the way to the review.

    While the last words are still being recognised and written down, it says so, and the way is closed.
    """

    review_wanted = Signal()
    home_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        body = QWidget()
        self.title = Text(look, size="title", weight="strong", wrap=True, parent=body)
        self.sentence = Text(look, size="lead", colour="muted", wrap=True, parent=body)
        self.review = PrimaryButton(look, self.tr("Open the review"), key="Space", large=True, parent=body)
        self.home = QuietButton(look, self.tr("Back to practice"), parent=body)
        self.review.setEnabled(False)
        self.review.clicked.connect(self.review_wanted)
        self.home.clicked.connect(self.home_wanted)
        self._phases = Card(look, parent=body)
        self._grid = QGridLayout(self._phases)
        self._grid.setContentsMargins(24, 18, 24, 18)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(0, 1)
        self._build(body)

    def _build(self, body: QWidget) -> None:
        look = self._look
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(self.home)
        buttons.addWidget(self.review)
        buttons.addStretch(1)
        column = QVBoxLayout(body)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(_Tick(look, body), 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self.title, self.sentence):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        column.addWidget(self._phases)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.addStretch(2)
        body.setMaximumWidth(max(720, look.px(640)))
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.addStretch(1)
        row.addWidget(body, 20)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollPage(middle, self))

    def show_view(self, view: View, *, kept: bool) -> None:
        """Show how the round went; `kept` once everything is on disk."""
        self.title.setText(self.tr("The round is kept") if kept else self.tr("Keeping the round"))
        if kept:
            words = self.tr("{0} in all. Every word, with its sound, waits in the review.").format(
                clock_time(view.round_s)
            )
        else:
            words = self.tr("The last words are being written down. This takes a moment.")
        self.sentence.setText(words)
        self.review.setEnabled(kept)
        if kept:
            self.review.setFocus()
        self._show_phases(view)

    def show_way_back(self, words: str) -> None:
        """What the quiet button leads back to."""
        self.home.setText(words)

    def _show_phases(self, view: View) -> None:
        clear_layout(self._grid)
        for row, phase in enumerate(view.phases):
            look = self._look
            taken = "\N{EN DASH}" if phase.taken_s is None else clock_time(phase.taken_s)
            planned = self.tr("{0} min").format(band_minutes(phase.band))
            self._grid.addWidget(
                Text(look, phase.title, weight="medium", wrap=True, parent=self._phases), row, 0
            )
            self._grid.addWidget(
                Text(look, taken, tabular=True, weight="medium", parent=self._phases), row, 1
            )
            self._grid.addWidget(
                Text(look, planned, colour="muted", tabular=True, parent=self._phases), row, 2
            )
            self._grid.addWidget(self._verdict(phase, unlimited=view.unlimited), row, 3)

    def _verdict(self, phase: PhaseView, *, unlimited: bool) -> Pill:
        over_s = (phase.taken_s or 0.0) - phase.band.max_s
        left_early = phase.state == "skipped" and (phase.taken_s or 0.0) < phase.band.min_s
        if phase.taken_s is None or left_early:
            return Pill(self._look, self.tr("skipped"), parent=self._phases)
        if unlimited:
            return Pill(self._look, self.tr("no limit"), parent=self._phases)
        if over_s >= 1.0:
            return Pill(self._look, self.tr("{0} over").format(clock_time(over_s)), "over", self._phases)
        if phase.taken_s < phase.band.min_s - 1.0:
            return Pill(self._look, self.tr("short"), "caution", self._phases)
        return Pill(self._look, self.tr("on time"), "good", self._phases)

    @Slot()
    def press(self) -> None:
        """The primary key was pressed."""
        if self.review.isEnabled():
            self.review.click()
