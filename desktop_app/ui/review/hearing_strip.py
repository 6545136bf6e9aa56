"""Answers that are heard a second time, in sight: how many, how far, and the way to pause or call it off."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.practice.hearing_state import HearingState
from desktop_app.ui.look import Look
from desktop_app.ui.pages.page import Page
from desktop_app.ui.review.ports import HearAgain
from desktop_app.ui.review.word_menu import Entry
from desktop_app.ui.review.work_strip import ProgressLine, fill_strip
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.text import ElidedText
from desktop_app.ui.words import tell

_NOTHING = HearingState()


class HearingStrip(QWidget):
    """Shown while answers are heard again, or wait in a pause.  Follows the queue between `open` and `leave`.

    `below` keeps it off the page's edge.

    Signals:
        heard: the id of a session, an answer of which was just heard again.
        told: a sentence.
        wanted: a page, where there is no second hearing yet and somebody asks for it.
    """

    heard = Signal(str)
    told = Signal(str)
    wanted = Signal(str, object)
    _came = Signal(object)

    def __init__(
        self,
        look: Look,
        desk: HearAgain | None,
        tasks: Tasks,
        below: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._state = _NOTHING
        self._open = False
        self._stop: Callable[[], None] | None = None
        self.words = ElidedText(look)
        self.line = ProgressLine(look)
        self.pause = QuietButton(look, self.tr("Pause"))
        self.cancel = QuietButton(look, self.tr("Call it off"))
        self.pause.clicked.connect(self._pause_or_go_on)
        self.cancel.clicked.connect(self._call_off)
        self._came.connect(self._show, Qt.ConnectionType.QueuedConnection)
        fill_strip(self, look, below, (self.words, self.line), (self.pause, self.cancel))
        self.hide()

    def serve(self, page: Page, heard: Callable[[str], None]) -> None:
        """Tell this page what there is to tell, and `heard` which session has new words."""
        self.told.connect(lambda sentence: page.told.emit(sentence, "", None))
        self.wanted.connect(page.wanted)
        self.heard.connect(heard)

    # --- following ------------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Follow the queue from now on."""
        if self._desk is None or self._open:
            return
        self._open = True
        desk = self._desk
        self._tasks.run(lambda: desk.watch(self._came.emit), self._watching, lambda _: None)

    def leave(self) -> None:
        """Follow it no more."""
        self._open = False
        stop, self._stop = self._stop, None
        if stop is not None:
            stop()

    def _watching(self, stop: Callable[[], None]) -> None:
        if self._open and self._stop is None:
            self._stop = stop
        else:
            stop()

    @Slot(object)
    def _show(self, state: HearingState) -> None:
        before, self._state = self._state, state
        if state.trouble and state.trouble != before.trouble:
            self.told.emit(tell(state.trouble))
        if before.session_id and before.session_id != state.session_id:
            self.heard.emit(before.session_id)
        self.setVisible(state.busy or (state.paused and state.waiting > 0))
        self.line.show_share(state.whole_share)
        if state.paused:
            self.words.setText(self.tr("Paused: %n answer(s) wait to be heard again", "", state.waiting))
        else:
            said = self.tr("Hearing answers again, with more care: {0} of {1}")
            self.words.setText(said.format(min(state.done + 1, state.total), state.total))
        self.pause.setText(self.tr("Go on") if state.paused else self.tr("Pause"))
        self.pause.restyle()

    # --- acts -----------------------------------------------------------------------------------------------------

    def hear(self, session_ids: Callable[[], Sequence[str]], *, again: bool = False) -> None:
        """Hear these sessions again, or say how that becomes possible."""
        desk = self._desk
        if desk is None:
            self.told.emit(self.tr("Sessions cannot be heard again here."))
            return

        def queue() -> int:
            return desk.hear(session_ids(), again=again) if desk.offered() else -1

        self._tasks.run(queue, self._queued, self.told.emit)

    def entries(self, session_id: str, everything: Callable[[], Sequence[str]]) -> list[Entry | None]:
        """What a session's menu offers; `everything` gives the ids of all sessions."""
        return [
            (self.tr("Hear it again, with more care"), lambda: self.hear(lambda: [session_id], again=True)),
            (self.tr("Hear all sessions again"), lambda: self.hear(everything)),
        ]

    def _queued(self, count: int) -> None:
        if count < 0:
            self.told.emit(self.tr("A second hearing can be installed here, under “Speech models”."))
            self.wanted.emit("settings", "models")
        elif not count:
            self.told.emit(self.tr("There is nothing left to hear again."))

    @Slot()
    def _pause_or_go_on(self) -> None:
        if (desk := self._desk) is not None:
            self._tasks.run(desk.resume if self._state.paused else desk.pause, lambda _: None, self.told.emit)

    @Slot()
    def _call_off(self) -> None:
        if (desk := self._desk) is not None:
            self._tasks.run(desk.cancel, lambda _: None, self.told.emit)
