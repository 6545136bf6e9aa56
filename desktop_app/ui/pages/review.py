"""The review: one session to hear, to see and to learn from."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.library.model import Session
from desktop_app.ui.look import Look
from desktop_app.ui.pages.page import Page
from desktop_app.ui.parts import Parts
from desktop_app.ui.review.changes import Changes
from desktop_app.ui.review.correct_bar import CorrectBar
from desktop_app.ui.review.corrections import Corrections
from desktop_app.ui.review.desk import Desk
from desktop_app.ui.review.exporting import Exporting, ask_for_file
from desktop_app.ui.review.find_bar import FindBar
from desktop_app.ui.review.finder import Finder
from desktop_app.ui.review.flags import Flag, flags_of
from desktop_app.ui.review.head import ReviewHead
from desktop_app.ui.review.hearing_strip import HearingStrip
from desktop_app.ui.review.inset_card import InsetCard
from desktop_app.ui.review.judgement import Judgement
from desktop_app.ui.review.own_judgement import yardstick
from desktop_app.ui.review.peaks import Waveform, waveform_of
from desktop_app.ui.review.player_bar import PlayerBar
from desktop_app.ui.review.playing import Playing
from desktop_app.ui.review.ports import review_parts
from desktop_app.ui.review.refuting import Refuting
from desktop_app.ui.review.remembered import Remembered
from desktop_app.ui.review.review_keys import ReviewKeys
from desktop_app.ui.review.rule_words import RuleWords
from desktop_app.ui.review.side_panel import SidePanel
from desktop_app.ui.review.timeline import Timeline
from desktop_app.ui.review.tour import Tour
from desktop_app.ui.review.transcript import Transcript
from desktop_app.ui.review.work_strip import WorkStrip
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.segmented import SegmentedControl

_SIDE_BY_SIDE = 620
"""Below this width (in pixels at 100 % text) the words and the findings take turns."""


class ReviewPage(Page):
    """Shows the session whose id it is opened with, or (id, seconds) to begin at a moment of it."""

    def __init__(self, look: Look, parts: Parts, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(look, parts, tasks, parent)
        self._session: Session | None = None
        self._flags: tuple[Flag, ...] = ()
        self._asked_for = ""
        self._begin_s: float | None = None
        self.reading_sound = False
        behind = review_parts(parts)
        self._remembered = Remembered(parts.data)
        self.changes = Changes(parts.library, tasks, self)
        self.playing = Playing(behind.make_player, self)
        self.head = ReviewHead(look)
        self.timeline, self.transcript = Timeline(look), Transcript(look)
        self.find_bar, self.correct_bar = FindBar(look), CorrectBar(look)
        self.side = SidePanel(look)
        self.findings = self.side.findings
        self.one_of_three = SegmentedControl(look, self._three(), "words", self.tr("What is shown"))
        self.strip, self.hearing = WorkStrip(look, tasks), HearingStrip(look, behind.hear, tasks)
        self.player, self.finder = PlayerBar(look, self.playing), Finder(self.find_bar, self.transcript)
        self.corrections = Corrections(self.correct_bar, self.changes, behind.judge, self.told.emit)
        self.judgement = Judgement(self.side.notes, self.playing, self.changes, self.told.emit)
        self.refuting = Refuting(self.changes, self.told.emit, self)
        self.exporting = Exporting(self.strip, ask_for_file(self), self.told.emit, self)
        self.tour = Tour(self.playing, self.timeline, self.transcript, self.side, self._tell)
        self.desk = Desk(
            self,
            self.head,
            self.playing,
            self.timeline,
            self.transcript,
            self.side,
            self.corrections,
            self.exporting,
        )
        self._stack = QStackedLayout(self)
        self._whole = self._laid_out()
        self._stack.addWidget(self._whole)
        self._trouble = EmptyState(
            look, "warning", self.tr("This session cannot be shown"), "", self.tr("Back to the sessions")
        )
        self._trouble.acted.connect(self._back)
        self._stack.addWidget(self._trouble)
        self._connect()
        self._recall()
        self._rule_words = RuleWords(behind.rule_words)
        if behind.rule_titles is not None:
            self.tasks.run(behind.rule_titles, self.findings.take_rules)
        self._keys = ReviewKeys(self, parts.preferences)

    # --- layout ---------------------------------------------------------------------------------------------------

    def _laid_out(self) -> QWidget:
        space = self.look.theme.spacing
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(space.xl, space.l, space.xl, space.l)
        column.setSpacing(space.m)
        column.addWidget(self.head)
        self._sound_card = self._in_card(self.timeline)
        column.addWidget(self._sound_card)
        column.addWidget(self.one_of_three, 0, Qt.AlignmentFlag.AlignLeft)
        middle = QHBoxLayout()
        middle.setSpacing(space.l)
        self._words_card = self._in_card(self.find_bar, self.transcript, self.correct_bar)
        middle.addWidget(self._words_card, 155)
        middle.addWidget(self.side, 100)
        column.addLayout(middle, 1)
        column.addWidget(self.hearing)
        column.addWidget(self.strip)
        column.addWidget(self.player)
        return whole

    def _in_card(self, *widgets: QWidget) -> Card:
        card = Card(self.look)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in widgets:
            layout.addWidget(widget, 0 if isinstance(widget, InsetCard) else 1)
        return card

    def _three(self) -> list[tuple[str, str]]:
        words, findings, notes = self.tr("Words"), self.tr("Findings"), self.tr("Your notes")
        return [("words", words), ("findings", findings), ("notes", notes)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out what there is no room for, the least needed first."""
        room = self.width() / self.look.text_scale
        height = self.height() / self.look.text_scale
        self.head.fit(room, height)
        self.player.fit(room)
        self.timeline.set_low((height < 520) + (height < 400))
        only_correcting = height < 400 and self.correct_bar.isVisibleTo(self)
        self._sound_card.setVisible(not only_correcting)
        self.transcript.setVisible(not only_correcting)
        narrow = room < _SIDE_BY_SIDE
        self.one_of_three.setVisible(narrow)
        self.side.switch.setVisible(not narrow)
        shown = self.one_of_three.value()
        self._words_card.setVisible(not narrow or shown == "words")
        self.side.setVisible(not narrow or shown != "words")

    @Slot(str)
    def _show_one(self, which: str) -> None:
        """Where only one of the three has room: this one."""
        self.one_of_three.set_value(which)
        if which not in {"words", self.side.side}:
            self.side.show_side(which)
        self._fit()

    def _connect(self) -> None:
        self.look.changed.connect(self._fit)
        self.correct_bar.turned.connect(self._fit)
        self.one_of_three.chosen.connect(self._show_one)
        self.side.chosen.connect(self._show_one)
        self.find_bar.sought.connect(lambda _: self._show_one("words"))
        self.head.left.connect(self._back)
        self.head.hear_wanted.connect(lambda: self.hearing.hear(self._shown_id, again=True))
        self.hearing.serve(self, lambda session_id: self.changes.make(session_id, lambda _: None))
        self.head.find_wanted.connect(self.find_bar.open_bar)
        self.head.takes_wanted.connect(lambda: self._show_takes(self.tour.question_here()))
        self.desk.takes_wanted.connect(self._show_takes)
        self.desk.told.connect(self._tell)
        self.head.renamed.connect(self._rename)
        self.head.starred.connect(self._star)
        self.playing.moved.connect(self.timeline.move_to)
        self.playing.moved.connect(self.transcript.light_at)
        self.playing.failed.connect(self._tell)
        self.changes.renewed.connect(self._renewed)
        self.changes.failed.connect(self._tell)
        self.timeline.played_from.connect(self.playing.play_from)
        self.transcript.played_from.connect(self.playing.play_from)
        self.transcript.follow_changed.connect(self.player.show_following)
        self.findings.refused.connect(self.refute)
        self.player.stepped.connect(self.tour.step_finding)
        self.player.follow_wanted.connect(self.transcript.follow)
        self.player.loop.clicked.connect(self.tour.toggle_loop)

    def _recall(self) -> None:
        self.playing.set_speed(self._remembered.speed)
        self.playing.set_volume(self._remembered.volume)
        self.transcript.follow(self._remembered.follows)
        self.desk.hide_marks(self._remembered.hidden)

    # --- which session --------------------------------------------------------------------------------------------

    @property
    def session(self) -> Session | None:
        """The session that is shown."""
        return self._session

    def _shown_id(self) -> list[str]:
        return [] if self._session is None else [self._session.head.id]

    def opened(self, argument: object = None) -> None:
        """Open the session of this id; None brings back the one that was there."""
        self._begin_s = None
        self.hearing.open()
        if isinstance(argument, tuple):
            argument, self._begin_s = argument
        if isinstance(argument, str) and argument:
            session_id = self._asked_for = argument
            self.tasks.run(lambda: self._load(session_id), self._loaded, self._failed)
        elif self._session is None:
            self._failed(self.tr("Choose one among the sessions."))

    def left(self) -> None:
        self.playing.pause()
        self.hearing.leave()
        self._remembered.keep(
            speed=self.playing.speed,
            volume=self.playing.volume,
            follows=self.transcript.wants_to_follow,
            hidden=self.desk.hidden,
        )

    def close_down(self) -> None:
        self.left()
        self.playing.stop()
        self.strip.stop()

    def _load(self, session_id: str) -> Session:
        self._rule_words.load()
        session: Session = self.parts.library().session(session_id)  # type: ignore[attr-defined]
        return session

    @Slot(object)
    def _loaded(self, session: Session) -> None:
        if session.head.id.startswith(self._asked_for):
            self.show_session(session)

    def show_session(self, session: Session) -> None:
        """Show this session from its beginning."""
        another = self._session is None or self._session.head.id != session.head.id
        self._stack.setCurrentWidget(self._whole)
        if another:
            self.find_bar.hide()
            self.playing.take(session.recordings, session.duration_s)
            self.timeline.show_session(session, self.playing.duration_s)
            self.timeline.show_waveform(None, self.tr("Reading the sound …"))
            self.transcript.show_session(session)
            self._read_sound(session)
            self._read_yardstick(session)
        self._renew(session)
        if self._begin_s is not None:
            self.playing.seek(self._begin_s)
        self.timeline.setFocus()

    @Slot(object)
    def _renewed(self, session: Session) -> None:
        if self._session is not None and session.head.id == self._session.head.id:
            self._renew(session)

    def _renew(self, session: Session) -> None:
        """Show the session as it now is, and leave everything else where it was."""
        before, self._session = self._session, session
        self.head.show_session(session, self.parts.now())
        self._fit()
        self._flags = flags_of(session, self._rule_words.tell)
        self.timeline.show_flags(self._flags, session.timed_notes)
        self.findings.show_flags(session, self._flags)
        self.tour.take(session, self._flags)
        self.desk.take(session)
        self.corrections.show_session(session)
        self.judgement.show_session(session)
        if before is not None and before.head.id == session.head.id and before.exchanges != session.exchanges:
            self.transcript.renew_session(session)
            self.transcript.light_at(self.playing.position_s)
            self.finder.look_again()

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

    def _read_yardstick(self, session: Session) -> None:
        self.tasks.run(lambda: yardstick(self.parts.catalog(), session), self.side.notes.show_yardstick)

    @Slot(str)
    def _failed(self, sentence: str) -> None:
        self._trouble.sentence.setText(sentence)
        self._stack.setCurrentWidget(self._trouble)

    # --- findings -------------------------------------------------------------------------------------------------

    @property
    def flags(self) -> tuple[Flag, ...]:
        """Every finding and strength of the session."""
        return self._flags

    @Slot(object)
    def refute(self, flag: Flag) -> None:
        """Mark a finding "not so", or take that back."""
        if self._session is not None:
            self.refuting.toggle(self._session, flag)

    def refute_chosen(self) -> None:
        """Mark the finding that is open."""
        if (flag := self.findings.chosen_flag) is not None and flag.finding is not None:
            self.refute(flag)

    # --- acts -----------------------------------------------------------------------------------------------------

    @Slot(str)
    def _rename(self, title: str) -> None:
        if self._session is not None:
            session_id = self._session.head.id
            self.changes.make(session_id, lambda library: library.annotations.rename(session_id, title))

    @Slot(bool)
    def _star(self, starred: bool) -> None:
        if self._session is not None:
            session_id = self._session.head.id
            self.changes.make(session_id, lambda library: library.annotations.star(session_id, starred))

    @Slot(str)
    def _show_takes(self, question_id: str) -> None:
        self.wanted.emit("takes", question_id or None)

    @Slot()
    def _back(self) -> None:
        self.wanted.emit("sessions", None)

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        self.told.emit(sentence, "", None)
