"""The room while a round runs: it draws what the live round says and passes on what the candidate does."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.catalog.model import AnswerKind
from desktop_app.clock import Clock
from desktop_app.interview.model import AskedFor, Listen, Mark, PhaseBegan, Request, Say, View
from desktop_app.library.model import PAD, SKETCH
from desktop_app.practice.model import EffectDone, WordsHeard, WordsLeftOut
from desktop_app.practice.ports import LiveRoundPort
from desktop_app.ui.announcer import Announcer
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.figures import decimal
from desktop_app.ui.keys import ACTIONS, KeyMap
from desktop_app.ui.look import Look
from desktop_app.ui.room.frame import RoomFrame
from desktop_app.ui.room.menu import room_menu
from desktop_app.ui.room.notes import RoomNote
from desktop_app.ui.room.viewing import told_view
from desktop_app.ui.widgets.buttons import ThemedButton
from desktop_app.ui.words import tell

_FRAME_MS = 100
_EXTRA_S = 120.0


class RoomStage(RoomFrame):
    """Question, clock, rail, words, one primary action.

    `attach` gives it a round and the bridge that the round tells; it reads `live.view()` ten times a second, so that
    every figure comes from the round's own deadlines.  `keys_wanted` asks for the sheet of all keys,
    `full_screen_wanted` to go in or out of full screen, `noted` passes each note on.
    """

    keys_wanted = Signal()
    full_screen_wanted = Signal()
    transcript_switched = Signal(bool)
    noted = Signal(object)

    def __init__(
        self,
        look: Look,
        keys: KeyMap,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, keys, clock, parent)
        self._live: LiveRoundPort | None = None
        self._bridge: Bridge | None = None
        self._view: View | None = None
        self._exchange_id = 0
        self._conversation = self._rapid = False
        self._turn_at_s = 0.0
        self._think_aloud = ""
        self._effect_at = (0.0, clock.now_s())
        self._announcer = Announcer(self)
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self.refresh)
        self.controls.acted.connect(self.act)
        self.confirm.confirmed.connect(self._end_round)
        self.confirm.declined.connect(self._back_to_room)
        self.notes.noted.connect(self._keep_note)
        self.pads.written.connect(self._keep_pad)
        self.pads.closed.connect(self._switch_pads)
        self._bind_keys()

    # --- the round ------------------------------------------------------------------------------------------------

    def attach(self, live: LiveRoundPort, bridge: Bridge) -> None:
        """Show this round from now on."""
        self.detach()
        self._live, self._bridge = live, bridge
        bridge.view_changed.connect(self._take_view)
        bridge.effect_done.connect(self._take_effect)
        bridge.words_heard.connect(self._take_words)
        bridge.words_left_out.connect(self._leave_words_out)
        bridge.level_heard.connect(self.header.show_level)
        bridge.hint_given.connect(self.hint.show_hint)
        bridge.trouble_arose.connect(self.trouble.tell)
        self._exchange_id = 0
        self.transcript.begin(self.tr("Your words appear here as you speak."))
        bridge.release()
        self.refresh()
        self._timer.start()
        self.setFocus()

    def detach(self) -> None:
        """Show no round any more."""
        self._timer.stop()
        self.pads.keep()
        self.notes.take_unfinished()
        if self._bridge is not None:
            self._bridge.close()
            self._bridge.disconnect(self)
        self._live = self._bridge = None

    @property
    def view(self) -> View | None:
        """What is shown."""
        return self._view

    @Slot()
    def refresh(self) -> None:
        """Read the round and draw what changed."""
        if self._live is not None:
            self._take_view(self._live.view())

    def position_s(self) -> float:
        """Where the recording is, reckoned from the last thing the round told."""
        at_s, told_s = self._effect_at
        return at_s + (self._clock.now_s() - told_s)

    # --- what the round tells -------------------------------------------------------------------------------------

    @Slot(object)
    def _take_view(self, told: View) -> None:
        view = told_view(told)
        before, self._view = self._view, view
        self.header.show_view(view)
        self.rail.unlimited = view.unlimited
        self.rail.show_phases(view.phases)
        self.clock.show_view(view)
        self.answer_clock.show_view(view)
        if before is None or _said(before) != _said(view):
            self.question.show_view(view)
        self.line.show_face(self.clock.face, self.question.latest)
        if before is None or before.stage != view.stage:
            self._take_stage(view)
        if before is not None and view.clock not in (before.clock, "running"):
            self._announcer.say("clock", f"{self.clock.face.caption}: {self.clock.face.figures}")

    def _take_stage(self, view: View) -> None:
        self.controls.show_stage(view.stage, conversation=self._conversation)
        self._announcer.set_quiet(view.stage in ("speaking", "listening"))
        if view.stage == "paused":
            self.veil.show_reason(view.pause_reason)
            self._announcer.say("pause", self.tr("Paused"))
        else:
            self.veil.hide()
        if view.stage == "finished":
            self.notes.take_unfinished()

    @Slot(object)
    def _take_effect(self, done: EffectDone) -> None:
        self._effect_at = (done.at_s, self._clock.now_s())
        match done.effect:
            case Say() as say:
                self.question.hear(say)
            case AskedFor() as asked:
                self._conversation = asked.kind == "conversation"
                self._rapid = asked.kind == "rapid-fire"
                self.delay.hide()
                self._offer_pads(asked.kind)
            case Listen(exchange_id) if exchange_id != self._exchange_id:
                self._exchange_id = exchange_id
                self._turn_at_s = done.at_s
                self.transcript.begin(self.tr("Your words appear here as you speak."))
            case PhaseBegan(index) if self._view is not None:
                self._announcer.say("phase", self._view.phases[index].title)
            case Mark(kind="time-check", detail=words) if words:
                self._announcer.say("time", tell(words))
            case Mark(kind="long-silence"):
                self._think_aloud = self.tr("Quiet for a while: say what you are thinking. Nothing moves on.")
                self.hint.show_hint(self._think_aloud)

    @Slot(object)
    def _take_words(self, heard: WordsHeard) -> None:
        if heard.exchange_id != self._exchange_id:
            self._exchange_id = heard.exchange_id
            self.transcript.begin()
        self.transcript.hear(heard.words, heard.partial, heard.figures)
        if self._rapid and heard.words:
            self._show_delay(heard.words[0].start_s - self._turn_at_s)
        if self._think_aloud and (heard.words or heard.partial):
            if self.hint.text() == self._think_aloud:
                self.hint.show_hint("")
            self._think_aloud = ""

    def _show_delay(self, delay_s: float) -> None:
        """Against the clock it is the beginning that counts: how soon the first word came after the question."""
        self._rapid = False  # told once for each answer
        self.delay.setText(self.tr("first word after {0} s").format(decimal(max(0.0, delay_s))))
        self.delay.show()

    @Slot(object)
    def _leave_words_out(self, left_out: WordsLeftOut) -> None:
        if left_out.exchange_id == self._exchange_id:
            self.transcript.leave_out(left_out.count)

    # --- what the candidate does ----------------------------------------------------------------------------------

    @Slot(str)
    def act(self, action: str) -> None:
        """Do what a key or a button stands for."""
        live = self._live
        if live is None:
            return
        if action == "room.primary":
            self._primary(live)
        elif action == "room.pause":
            live.resume() if self._paused else live.pause()
        elif action in _REQUESTS:
            live.request(_REQUESTS[action])
        elif action == "room.next_phase":
            live.skip_phase()
        elif action == "room.extend":
            live.extend_phase(_EXTRA_S)
        else:
            self._act_on_the_room(action)

    def _act_on_the_room(self, action: str) -> None:
        match action:
            case "room.notes":
                self._switch_notes()
            case "room.pad":
                self._switch_pads()
            case "room.transcript":
                self.show_transcript(not self._words_wanted)
                self.transcript_switched.emit(self._words_wanted)
            case "room.compact":
                self.set_compact(not self._compact)
            case "room.full_screen":
                self.full_screen_wanted.emit()
            case "room.end":
                self.confirm.ask()
            case "room.more":
                self._open_menu()
            case "window.keys":
                self.keys_wanted.emit()

    def _primary(self, live: LiveRoundPort) -> None:
        if self._paused:
            live.resume()
        elif self.controls.primary.isEnabled():
            live.end_answer()

    @property
    def _paused(self) -> bool:
        return self._view is not None and self._view.stage == "paused"

    def _switch_notes(self) -> None:
        self.notes.setVisible(self.notes.isHidden())
        self.fit()
        if self.notes.isVisible():
            self.notes.line.setFocus()
        else:
            self.setFocus()

    def _offer_pads(self, kind: AnswerKind) -> None:
        """Where a problem is worked on, the pad has a button; a design is sketched first, code is written."""
        if kind in ("coding", "design") and not self.controls.offers_pad:
            self.controls.offer_pad()
            self.pads.show_pad(SKETCH if kind == "design" else PAD)

    @Slot()
    def _switch_pads(self) -> None:
        self.pads.setVisible(self.pads.isHidden())
        self.fit()
        if self.pads.isVisible():
            self.pads.take_up()
        else:
            self.pads.keep()
            self.setFocus()

    @Slot(object)
    def _keep_note(self, note: RoomNote) -> None:
        if self._live is not None:
            self._live.keep_note(note.at_s, note.text)
        self.noted.emit(note)

    @Slot(str, str)
    def _keep_pad(self, name: str, text: str) -> None:
        if self._live is not None:
            self._live.keep_text(name, text)

    def _open_menu(self) -> None:
        button = self.controls.button("room.more")
        menu = room_menu(self._keys, self.act, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 6)))

    @Slot()
    def _end_round(self) -> None:
        if self._live is not None:
            self._live.end_round()
        self.setFocus()

    @Slot()
    def _escape(self) -> None:
        self.confirm.close_bar()
        self.setFocus()

    @Slot()
    def _back_to_room(self) -> None:
        self.setFocus()

    # --- keys -----------------------------------------------------------------------------------------------------

    def _bind_keys(self) -> None:
        for action in ACTIONS:
            if action.where == "room":
                self._bind(self._keys.key(action.id), action.id)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.activated.connect(self._escape)

    def _bind(self, key: str, action_id: str) -> None:
        # The window's context: a key works wherever the focus is.  Text fields take their own characters first.
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setAutoRepeat(False)
        act: Callable[[], None] = self._space if action_id == "room.primary" else lambda: self.act(action_id)
        shortcut.activated.connect(act)

    @Slot()
    def _space(self) -> None:
        # Whoever went to another button by Tab sees the ring there and means that button.
        focused = QApplication.focusWidget()
        if isinstance(focused, ThemedButton) and focused is not self.controls.primary and focused.has_ring:
            focused.click()
        else:
            self.act("room.primary")


_REQUESTS: dict[str, Request] = {
    "room.repeat": "repeat",
    "room.rephrase": "rephrase",
    "room.think": "think",
    "room.skip": "next",
    "room.come_back": "come-back",
    "room.hint": "hint",
}


def _said(view: View) -> tuple[object, ...]:
    """What of a view the question panel shows."""
    said = (view.stage, view.question_text, view.probe_reason, view.next_hint)
    return (*said, view.phase_index, view.statement)
