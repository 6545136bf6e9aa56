"""How the room is put together: its parts, and the space that each is given."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.clock import Clock
from desktop_app.ui.keys import ACTIONS, KeyMap
from desktop_app.ui.look import Look
from desktop_app.ui.room.bars import ConfirmBar, HintBar, TroubleBar
from desktop_app.ui.room.clock_line import ClockLine
from desktop_app.ui.room.controls import ControlBar
from desktop_app.ui.room.fitting import Fit, fit_for
from desktop_app.ui.room.header import RoomHeader
from desktop_app.ui.room.notes import NotesPanel
from desktop_app.ui.room.pads import PadsPanel
from desktop_app.ui.room.question import QuestionPanel
from desktop_app.ui.room.veil import PauseVeil
from desktop_app.ui.widgets.answer_clock import AnswerClock
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.clock import PhaseClock
from desktop_app.ui.widgets.live_transcript import LiveTranscript
from desktop_app.ui.widgets.phase_rail import PhaseRail
from desktop_app.ui.widgets.text import Text

_BESIDE = 860
"""From this width on (in pixels at 100 % text) a pad stands beside the question, not under it."""

_UNDER = 560
"""From this height on (in pixels at 100 % text) a pad that does not stand beside the question stands under it."""

_WORDS_SHARE, _PADS_SHARE = 5, 6

_SMALLER_CLOCK = 0.72
"""The clock's share of its size where it stands under the question."""


class RoomFrame(QWidget):
    """Header, rail, question and clock, words and notes, the buttons: laid out for the size there is.

    `small_wished` tells whether the small room was asked for.
    """

    small_wished = Signal(bool)

    def __init__(self, look: Look, keys: KeyMap, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._keys, self._clock = look, keys, clock
        self._compact = False
        self._words_wanted = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The room"))
        self._build()
        look.changed.connect(self.fit)

    def position_s(self) -> float:
        """Where the recording is; the notes carry it."""
        return 0.0

    def set_compact(self, compact: bool) -> None:
        """The small room, beside another window or on a small screen."""
        if compact != self._compact:
            self._compact = compact
            self.fit()
            self.small_wished.emit(compact)

    def show_transcript(self, shown: bool) -> None:
        """Whether the words stand in the room."""
        self._words_wanted = shown
        self.fit()

    def _build(self) -> None:
        look = self._look
        keys = {action.id: self._keys.key(action.id) for action in ACTIONS}
        self.header = RoomHeader(look, self._clock, self)
        self.rail = PhaseRail(look, self)
        self.trouble = TroubleBar(look, self)
        self.hint = HintBar(look, self)
        self.confirm = ConfirmBar(look, self)
        self.controls = ControlBar(look, keys, self)
        self._middle = self._build_middle()
        self.veil = PauseVeil(look, self._middle)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.header)
        self._column.addWidget(self.rail)
        self._column.addWidget(self.trouble)
        self._column.addWidget(self._middle, 1)
        self._column.addWidget(self.confirm)
        self._column.addWidget(self.controls)

    def _build_middle(self) -> QWidget:
        look = self._look
        middle = QWidget(self)
        self.question = QuestionPanel(look, middle)
        self.clock_card = Card(look, radius="panel", parent=middle)
        self.clock = PhaseClock(look, self.clock_card)
        self.answer_clock = AnswerClock(look, self.clock_card)
        self._clock_column = QVBoxLayout(self.clock_card)
        self._clock_column.addWidget(self.clock)
        self._clock_column.addWidget(self.answer_clock)
        self.delay = Text(look, size="note", colour="muted", parent=self.clock_card)
        self.delay.hide()
        self._clock_column.addWidget(self.delay)
        self.transcript_card = Card(look, radius="panel", parent=middle)
        self.transcript = LiveTranscript(look, self.transcript_card)
        self._transcript_row = QHBoxLayout(self.transcript_card)
        self._transcript_row.addWidget(self.transcript)
        self.notes = NotesPanel(look, self.position_s, middle)
        self.notes.hide()
        self.pads = PadsPanel(look, middle)
        self.pads.hide()
        self._upper = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._upper.addWidget(self.question, 1)
        self._upper.addWidget(self.clock_card, 0, Qt.AlignmentFlag.AlignVCenter)
        self._lower = QHBoxLayout()
        self._lower.addWidget(self.transcript_card, 3)
        self._lower.addWidget(self.notes, 2)
        self.line = ClockLine(look, middle)
        self.line.hide()
        column = QVBoxLayout()
        column.setSpacing(look.theme.spacing.m)
        column.addWidget(self.line)
        column.addLayout(self._upper, 1)
        column.addWidget(self.hint)
        column.addLayout(self._lower)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, middle)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.addLayout(column, _WORDS_SHARE)
        self._halves.addWidget(self.pads, _PADS_SHARE)
        return middle

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.colour("background"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Share the space out anew."""
        fit = fit_for(self._look, self.width(), self.height(), wished_small=self._compact)
        self._put_on(self._make_room_for_pads(fit))

    def _make_room_for_pads(self, fit: Fit) -> Fit:
        """A pad takes half of the room; too narrow, it stands in the place of the words.

        Where the room is too low for both, the pad has it to itself: of the rest one line stays, with the clock on it.
        """
        with_pads = not self.pads.isHidden()
        beside = with_pads and self.width() / self._look.text_scale >= _BESIDE
        alone = with_pads and not beside and self.height() / self._look.text_scale < _UNDER
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._upper.setDirection(down if beside else across)
        self._halves.setDirection(down if with_pads and not beside else across)
        self._halves.setSpacing(fit.gap)
        self.transcript_card.setVisible(self._words_wanted and (beside or not with_pads))
        for widget in (self.question, self.clock_card):
            widget.setVisible(not alone)
        self.line.setVisible(alone)
        self.rail.setVisible(not alone)
        self.pads.be_low(alone)
        self._halves.setStretch(0, 0 if alone else _WORDS_SHARE)
        if not beside:
            return fit
        share, whole = (self._halves.stretch(index) for index in (0, 1))
        half = (self.width() - 2 * fit.margin - fit.gap) * share // (share + whole)
        return replace(fit, clock_share=_SMALLER_CLOCK * fit.clock_share, clock_width=half)

    def _put_on(self, fit: Fit) -> None:
        self._column.setContentsMargins(fit.margin, fit.margin_top, fit.margin, fit.margin_top)
        self._column.setSpacing(fit.gap)
        if fit.stacked:  # in a column the clock comes first: it is what one glances at from an editor
            self._upper.setDirection(QBoxLayout.Direction.BottomToTop)
        self._upper.setSpacing(fit.gap if fit.stacked else fit.gap * 2)
        self._lower.setSpacing(fit.gap)
        self.clock.shrink(fit.clock_share)
        self.answer_clock.grow(min(1.35, fit.growth))
        self.question.grow(fit.clock_share)
        self.question.be_tight(fit.tight)
        self.notes.be_tight(fit.tight)
        self.trouble.be_tight(fit.tight)
        self.clock_card.setFixedWidth(fit.clock_width)
        self._clock_column.setContentsMargins(fit.card_pad, fit.card_pad, fit.card_pad, fit.card_pad - 4)
        self._transcript_row.setContentsMargins(
            fit.card_pad - 4, fit.words_pad, fit.card_pad - 8, fit.words_pad
        )
        self.transcript.grow(fit.growth)
        height = int(self.transcript.line_height() * fit.lines) + 2 * fit.words_pad
        if not self.notes.isHidden():  # both stand side by side: one height
            least = 0 if fit.tight else self._look.px(132)
            height = max(height, least, self.notes.minimumSizeHint().height())
        self.transcript_card.setFixedHeight(height)
        self.notes.setFixedHeight(height)
