"""What can be done with the words of a session: menus, copies, notes, other takes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.library.model import Exchange, Session
from desktop_app.ui.review.copying import copied_answer, copied_session, copied_stretch
from desktop_app.ui.review.corrections import Corrections
from desktop_app.ui.review.exporting import Exporting
from desktop_app.ui.review.head import ReviewHead
from desktop_app.ui.review.marks import Mark
from desktop_app.ui.review.marks_menu import marks_menu
from desktop_app.ui.review.playing import Playing
from desktop_app.ui.review.side_panel import SidePanel
from desktop_app.ui.review.timeline import Timeline
from desktop_app.ui.review.transcript import Transcript
from desktop_app.ui.review.word_menu import Entry, word_menu


class Desk(QObject):
    """Works on the session that `take` was last given.  GUI thread only.

    Signals:
        takes_wanted: a question's id.
        told: a sentence.
    """

    takes_wanted = Signal(str)
    told = Signal(str)

    def __init__(
        self,
        page: QWidget,
        head: ReviewHead,
        playing: Playing,
        timeline: Timeline,
        transcript: Transcript,
        side: SidePanel,
        corrections: Corrections,
        exporting: Exporting,
    ) -> None:
        super().__init__(page)
        self._page, self._head, self._playing, self._timeline = page, head, playing, timeline
        self._transcript, self._side = transcript, side
        self._corrections, self._exporting = corrections, exporting
        self._session: Session | None = None
        self.hidden: frozenset[Mark] = frozenset()
        transcript.word_menu.connect(self._offer_word)
        head.marks_wanted.connect(self._offer_marks)
        head.export_wanted.connect(self._offer_forms)

    def take(self, session: Session) -> None:
        self._session = session

    # --- menus ----------------------------------------------------------------------------------------------------

    def word_entries(self, exchange: Exchange, word: int) -> list[Entry | None]:
        """What is offered at a word."""
        first, last = self._transcript.view(exchange.id).words.paragraph_of(word)
        at_s, correct = exchange.words[word].start_s, self._corrections.begin
        entries: list[Entry | None] = [
            (self.tr("Play from here"), lambda: self._playing.play_from(at_s)),
            None,
            (self.tr("Correct this word …"), lambda: correct(exchange.id, word, word)),
            (self.tr("Correct this passage …"), lambda: correct(exchange.id, first, last)),
            None,
            (self.tr("Write a note here"), lambda: self._note_at(at_s)),
            (self.tr("Copy this answer"), lambda: self._copy(copied_answer(exchange))),
        ]
        if exchange.question_id:
            takes: Callable[[], object] = lambda: self.takes_wanted.emit(exchange.question_id)  # noqa: E731
            entries.append((self.tr("All takes of this question"), takes))
        return entries

    @Slot(int, int, object)
    def _offer_word(self, exchange_id: int, word: int, point: QPoint) -> None:
        exchange = self._transcript.view(exchange_id).exchange
        pop_up(word_menu(self._page, self.word_entries(exchange, word)), point)

    @Slot()
    def _offer_marks(self) -> None:
        pop_up(marks_menu(self._page, self.hidden, self.hide_marks), self._head.below(self._head.marks))

    @Slot()
    def _offer_forms(self) -> None:
        if self._session is not None:
            pop_up(self._exporting.menu(self._session), self._head.below(self._head.export))

    def hide_marks(self, hidden: frozenset[Mark]) -> None:
        """Leave these kinds of marks out of the transcript."""
        self.hidden = hidden
        self._transcript.hide_marks(hidden)
        self._transcript.light_at(self._playing.position_s)

    # --- acts -----------------------------------------------------------------------------------------------------

    def copy(self) -> None:
        """Copy what is selected on the timeline, or the whole transcript, with its times."""
        if self._session is None:
            return
        stretch = self._timeline.selection
        self._copy(copied_stretch(self._session, *stretch) if stretch else copied_session(self._session))

    def write_note(self) -> None:
        """Show the notes, ready for a new one at the play head."""
        self._playing.pause()
        self._side.show_side("notes")
        self._side.notes.fresh.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _note_at(self, at_s: float) -> None:
        self._playing.seek(at_s)
        self.write_note()

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.told.emit(self.tr("Copied, with its times."))


def pop_up(menu: QMenu, point: QPoint) -> None:
    """Open a menu there; it is gone for good when it closes."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(point)
