"""The room as a page: it makes the round, shows it while it runs, and what became of it."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.interview.model import View
from desktop_app.practice.ports import LiveRoundPort
from desktop_app.ui.beginning import Beginning
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.keys import KeyMap
from desktop_app.ui.look import Look
from desktop_app.ui.pages.page import Page
from desktop_app.ui.parts import Parts
from desktop_app.ui.room.kept import KeptPanel
from desktop_app.ui.room.stage import RoomStage
from desktop_app.ui.room.viewing import told_view
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.empty_state import EmptyState


class RoomPage(Page):
    """One round at a time, from `opened(Beginning)` to the review.

    `attach` shows a round that was made and started elsewhere, on its bridge.  Leaving the page while a round runs ends
    it; what was recorded is kept.
    """

    def __init__(self, look: Look, parts: Parts, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(look, parts, tasks, parent)
        self._live: LiveRoundPort | None = None
        self._beginning = Beginning()
        self._turn = 0
        self._session_id = ""
        self.stage: RoomStage | None = None
        self.kept = KeptPanel(look, self)
        self.kept.review_wanted.connect(self._open_review)
        self.kept.home_wanted.connect(self._go_home)
        self.waiting = EmptyState(
            look,
            "microphone",
            self.tr("Getting ready"),
            self.tr("The microphone is being opened and the speech model read. This takes a second or two."),
            parent=self,
        )
        self.failed = EmptyState(
            look,
            "warning",
            self.tr("The round could not begin"),
            "",
            self.tr("Check the sound"),
            self.tr("Back to practice"),
            parent=self,
        )
        self.failed.acted.connect(self._check_sound)
        self.failed.turned_away.connect(self._go_home)
        self._stack = QStackedWidget(self)
        for widget in (self.waiting, self.failed, self.kept):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        space = QShortcut(QKeySequence("Space"), self.kept)
        space.activated.connect(self.kept.press)
        escape = QShortcut(QKeySequence("Esc"), self.failed)
        escape.activated.connect(self._go_home)

    @property
    def is_recording(self) -> bool:
        return self._live is not None or self._stack.currentWidget() is self.waiting

    # --- beginning ------------------------------------------------------------------------------------------------

    def opened(self, argument: object = None) -> None:
        """Begin what a `Beginning` asks for; without one, stay with the round that runs."""
        if isinstance(argument, Beginning) and self._live is None:
            self._begin(argument)

    def _begin(self, beginning: Beginning) -> None:
        self._beginning = beginning
        self.kept.show_way_back(
            self.tr("On with the loop") if beginning.loop else self.tr("Back to practice")
        )
        self._turn += 1
        turn = self._turn
        self._stack.setCurrentWidget(self.waiting)
        bridge = Bridge(self, held=True)
        self.tasks.run(
            self._starter(beginning, bridge),
            lambda live: self._started(turn, live, bridge),
            lambda sentence: self._not_started(turn, sentence),
        )

    def _starter(self, beginning: Beginning, bridge: Bridge) -> Callable[[], LiveRoundPort]:
        parts = self.parts

        def start() -> LiveRoundPort:
            if beginning.demonstration and parts.watch_round is not None:
                live = parts.watch_round(bridge)
            else:
                live = parts.start_round(beginning.round_id, beginning.options, bridge, beginning.loop)
            live.start()
            return live

        return start

    def _started(self, turn: int, live: LiveRoundPort, bridge: Bridge) -> None:
        if turn == self._turn:
            self.attach(live, bridge)
        else:  # somebody left while it was being opened
            self.tasks.run(live.close, lambda _: None)

    def _not_started(self, turn: int, sentence: str) -> None:
        if turn == self._turn:
            self.failed.sentence.setText(sentence)
            self._stack.setCurrentWidget(self.failed)
            self.failed.button.setFocus()

    def attach(self, live: LiveRoundPort, bridge: Bridge) -> RoomStage:
        """Show this round, which was started; returns the stage it is shown on."""
        self._drop_stage()
        chosen = self.parts.preferences.now
        self._live, self._session_id = live, ""
        stage = RoomStage(self.look, KeyMap(chosen.keys), self.parts.clock, self)
        stage.small_wished.connect(self._remember_small)
        stage.set_compact(chosen.compact)
        stage.show_transcript(chosen.show_transcript)
        stage.full_screen_wanted.connect(self.full_screen_wanted)
        stage.keys_wanted.connect(self.keys_wanted)
        stage.transcript_switched.connect(self._remember_transcript)
        bridge.round_kept.connect(self._round_kept)
        bridge.view_changed.connect(self._view_changed)
        self.stage = stage
        self._stack.addWidget(stage)
        self._stack.setCurrentWidget(stage)
        stage.attach(live, bridge)
        return stage

    @Slot(bool)
    def _remember_small(self, small: bool) -> None:
        self.parts.preferences.change(compact=small)
        self.small_wanted.emit(small)

    @Slot(bool)
    def _remember_transcript(self, shown: bool) -> None:
        self.parts.preferences.change(show_transcript=shown)

    # --- the end ----------------------------------------------------------------------------------------------------

    @Slot(object)
    def _view_changed(self, view: View) -> None:
        if view.stage == "finished" and not self._session_id:
            self.kept.show_view(told_view(view), kept=False)
            self._stack.setCurrentWidget(self.kept)

    @Slot(str)
    def _round_kept(self, session_id: str) -> None:
        live, stage = self._live, self.stage
        if live is None or stage is None:
            return
        self._session_id = session_id
        self.kept.show_view(told_view(live.view()), kept=True)
        self._stack.setCurrentWidget(self.kept)
        if self.kept.isVisible():
            self.kept.review.setFocus()
        stage.detach()
        self.small_wanted.emit(False)
        self._live = None
        notes = [(note.at_s, note.text) for note in stage.notes.notes()]
        pads = stage.pads.texts()
        self.tasks.run(lambda: self._put_away(live, session_id, notes, pads), lambda _: None, self._tell)

    def _put_away(
        self, live: LiveRoundPort, session_id: str, notes: list[tuple[float, str]], pads: dict[str, str]
    ) -> None:
        """Close the round, and keep what was written too late for it."""
        live.close()
        if (notes or any(pads.values())) and self.parts.keep_written is not None:
            self.parts.keep_written(session_id, notes, pads)

    def _tell(self, sentence: str) -> None:
        self.told.emit(sentence, "", None)

    def left(self) -> None:
        """Ends what still runs."""
        self._turn += 1
        live, self._live = self._live, None
        self._drop_stage()
        if live is not None:
            self.tasks.run(live.close, lambda _: None, self._tell)

    def close_down(self) -> None:
        live, self._live = self._live, None
        self._turn += 1
        self._drop_stage()
        if live is not None:
            live.close()

    def _drop_stage(self) -> None:
        if self.stage is not None:
            self.small_wanted.emit(False)
            self.stage.detach()
            self._stack.removeWidget(self.stage)
            self.stage.deleteLater()
            self.stage = None

    @Slot()
    def _open_review(self) -> None:
        self.wanted.emit("review", self._session_id)

    @Slot()
    def _go_home(self) -> None:
        loop = self._beginning.loop
        self.wanted.emit("practice" if loop is None else "loop", loop)

    @Slot()
    def _check_sound(self) -> None:
        self.wanted.emit("sound", None)
