"""The review: one session to hear, to see and to learn from."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.library.model import Session
from desktop_app.ui.look import Look
from desktop_app.ui.pages.page import Page
from desktop_app.ui.parts import Parts
from desktop_app.ui.review.findings_panel import FindingsPanel
from desktop_app.ui.review.flags import Flag, flags_of, in_time
from desktop_app.ui.review.head import ReviewHead
from desktop_app.ui.review.peaks import Waveform, waveform_of
from desktop_app.ui.review.player_bar import PlayerBar
from desktop_app.ui.review.playing import Playing
from desktop_app.ui.review.ports import review_parts
from desktop_app.ui.review.review_keys import ReviewKeys
from desktop_app.ui.review.timeline import Timeline
from desktop_app.ui.review.transcript import Transcript
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.empty_state import EmptyState

_LEAD_S = 0.15
"""A finding's words are played from a little before, so that the first one is heard whole."""


class ReviewPage(Page):
    """Shows the session whose id it is opened with."""

    def __init__(self, look: Look, parts: Parts, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(look, parts, tasks, parent)
        self._session: Session | None = None
        self._flags: tuple[Flag, ...] = ()
        self._asked_for = ""
        self.reading_sound = False
        self.playing = Playing(review_parts(parts).make_player, self)
        self.head = ReviewHead(look)
        self.timeline = Timeline(look)
        self.transcript = Transcript(look)
        self.findings = FindingsPanel(look)
        self.player = PlayerBar(look, self.playing)
        self._stack = QStackedLayout(self)
        self._whole = self._laid_out()
        self._stack.addWidget(self._whole)
        self._trouble = EmptyState(
            look, "warning", self.tr("This session cannot be shown"), "", self.tr("Back to the sessions")
        )
        self._trouble.acted.connect(self._back)
        self._stack.addWidget(self._trouble)
        self._keys = ReviewKeys(self, parts.preferences)
        self._connect()

    def _laid_out(self) -> QWidget:
        space = self.look.theme.spacing
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(space.xl, space.l, space.xl, space.l)
        column.setSpacing(space.m)
        column.addWidget(self.head)
        column.addWidget(self._in_card(self.timeline))
        middle = QHBoxLayout()
        middle.setSpacing(space.l)
        middle.addWidget(self._in_card(self.transcript), 155)
        middle.addWidget(self.findings, 100)
        column.addLayout(middle, 1)
        column.addWidget(self.player)
        return whole

    def _in_card(self, widget: QWidget) -> Card:
        card = Card(self.look)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(widget)
        return card

    def _connect(self) -> None:
        self.head.left.connect(self._back)
        self.playing.moved.connect(self.timeline.move_to)
        self.playing.moved.connect(self.transcript.light_at)
        self.playing.failed.connect(self._tell)
        self.timeline.played_from.connect(self.playing.play_from)
        self.timeline.flag_chosen.connect(self.choose_flag)
        self.timeline.selected.connect(self._selected)
        self.transcript.played_from.connect(self.playing.play_from)
        self.transcript.follow_changed.connect(self.player.show_following)
        self.findings.chosen.connect(self.choose_flag)
        self.player.stepped.connect(self.step_finding)
        self.player.follow_wanted.connect(self.transcript.follow)
        self.player.loop.clicked.connect(self.toggle_loop)

    # --- which session --------------------------------------------------------------------------------------------

    @property
    def session(self) -> Session | None:
        """The session that is shown."""
        return self._session

    def opened(self, argument: object = None) -> None:
        """Open the session of this id; None brings back the one that was there."""
        if isinstance(argument, str) and argument:
            self._asked_for = argument
            self.tasks.run(lambda: self._load(argument), self._loaded, self._failed)
        elif self._session is None:
            self._failed(self.tr("Choose one among the sessions."))

    def left(self) -> None:
        self.playing.pause()

    def close_down(self) -> None:
        self.playing.stop()

    def _load(self, session_id: str) -> Session:
        session: Session = self.parts.library().session(session_id)  # type: ignore[attr-defined]
        return session

    @Slot(object)
    def _loaded(self, session: Session) -> None:
        if session.head.id.startswith(self._asked_for):
            self.show_session(session)

    def show_session(self, session: Session) -> None:
        """Show this session from its beginning."""
        self._session = session
        self._stack.setCurrentWidget(self._whole)
        self.playing.take(session.recordings, session.duration_s)
        self.head.show_session(session, self.parts.now())
        self.timeline.show_session(session, self.playing.duration_s)
        self.timeline.show_waveform(None, self.tr("Reading the sound …"))
        self.transcript.show_session(session)
        self._show_flags(session)
        self._read_sound(session)
        self.timeline.setFocus()

    def _show_flags(self, session: Session) -> None:
        self._flags = flags_of(session)
        self.timeline.show_flags(self._flags)
        self.findings.show_flags(session, self._flags)

    def _read_sound(self, session: Session) -> None:
        if not session.recordings:
            self.timeline.show_waveform(None, self.tr("No sound was kept with this session."))
            return

        def shown(waveform: Waveform) -> None:
            self.reading_sound = False
            if self._session is not None and self._session.head.id == session.head.id:
                self.timeline.show_waveform(waveform)

        def failed(sentence: str) -> None:
            self.reading_sound = False
            self.timeline.show_waveform(None, sentence)

        self.reading_sound = True
        self.tasks.run(lambda: waveform_of(session.recordings), shown, failed)

    def _failed(self, sentence: str) -> None:
        self._trouble.sentence.setText(sentence)
        self._stack.setCurrentWidget(self._trouble)

    # --- findings -------------------------------------------------------------------------------------------------

    @property
    def flags(self) -> tuple[Flag, ...]:
        """Every finding and strength of the session."""
        return self._flags

    @Slot(object)
    def choose_flag(self, flag: Flag) -> None:
        """Open a finding, show its words and play them."""
        self.show_flag(flag)
        if self.playing.has_sound:
            self.playing.play_from(max(0.0, flag.at_s - _LEAD_S), flag.end_s + _LEAD_S)

    def show_flag(self, flag: Flag) -> None:
        """Open a finding and show its words, in silence."""
        self.findings.choose(flag)
        self._spotlight(flag)
        if flag.exchange_id is not None:
            first = next((item.first for item in flag.evidence if item.first >= 0), 0)
            self.transcript.show_word(flag.exchange_id, first)

    @Slot(int)
    def step_finding(self, step: int) -> None:
        """To the finding before or after the chosen one, in the order of time; without one, from the play head."""
        flags = [flag for flag in in_time(self._flags) if flag in self.findings.shown()]
        if not flags:
            return
        chosen = self.findings.chosen_flag
        if chosen in flags:
            place = (flags.index(chosen) + step) % len(flags)
        elif step > 0:
            here = self.playing.position_s
            place = next((i for i, flag in enumerate(flags) if flag.at_s >= here), 0)
        else:
            here = self.playing.position_s
            earlier = [i for i, flag in enumerate(flags) if flag.at_s < here]
            place = earlier[-1] if earlier else len(flags) - 1
        self.choose_flag(flags[place])

    def _spotlight(self, flag: Flag) -> None:
        for view in self.transcript.views():
            words = {
                place
                for item in flag.evidence
                if item.first >= 0 and flag.exchange_id == view.exchange.id
                for place in range(item.first, item.last + 1)
            }
            view.words.spotlight(words)

    # --- playing --------------------------------------------------------------------------------------------------

    @Slot()
    def toggle_loop(self) -> None:
        """Repeat the selection, or else the chosen finding's words; a second time ends it."""
        if self.playing.loop is not None:
            self.playing.set_loop(None)
            return
        chosen = self.findings.chosen_flag
        stretch = self.timeline.selection
        if stretch is None and chosen is not None and chosen.end_s > chosen.at_s:
            stretch = (max(0.0, chosen.at_s - _LEAD_S), chosen.end_s + _LEAD_S)
        if stretch is None:
            self.player.loop.setChecked(False)
            self._tell(self.tr("Drag over the timeline to choose what to repeat, or choose a finding."))
            return
        self.playing.set_loop(stretch)

    @Slot(object)
    def _selected(self, stretch: tuple[float, float] | None) -> None:
        if self.playing.loop is not None:
            self.playing.set_loop(stretch)

    @Slot()
    def _back(self) -> None:
        self.wanted.emit("sessions", None)

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        self.told.emit(sentence, "", None)
