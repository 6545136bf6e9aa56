"""Joins the panel of notes to the library: every line that is written is kept."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from desktop_app.library.model import Note, Session
from desktop_app.library.store import Library
from desktop_app.ui.review.changes import Changes
from desktop_app.ui.review.notes_panel import NotesPanel
from desktop_app.ui.review.own_judgement import CHECKED, ticked_text
from desktop_app.ui.review.playing import Playing

Offer = Callable[[str, str, Callable[[], None]], None]


class Judgement(QObject):
    """Works on the session that `show_session` was last given.  GUI thread only."""

    def __init__(self, panel: NotesPanel, playing: Playing, changes: Changes, offer: Offer) -> None:
        super().__init__(panel)
        self._panel, self._playing, self._changes, self._offer = panel, playing, changes, offer
        self._id = ""
        panel.played_from.connect(playing.play_from)
        panel.lesson_written.connect(self._learn)
        panel.note_added.connect(self._add)
        panel.note_changed.connect(self._change_note)
        panel.note_removed.connect(self._remove)
        panel.rated.connect(self._rate)
        panel.ticked.connect(self._tick)
        playing.moved.connect(panel.move_to)

    def show_session(self, session: Session) -> None:
        self._id = session.head.id
        self._panel.show_session(session)

    def _make(self, change: Callable[[Library, str], object]) -> None:
        session_id = self._id
        self._changes.make(session_id, lambda library: change(library, session_id))

    @Slot(str)
    def _learn(self, lesson: str) -> None:
        self._make(lambda library, session_id: library.annotations.learn(session_id, lesson))

    @Slot(str)
    def _add(self, text: str) -> None:
        at_s = round(self._playing.position_s, 2)
        self._make(lambda library, session_id: library.annotations.add_note(session_id, at_s, text))

    @Slot(int, str)
    def _change_note(self, note_id: int, text: str) -> None:
        self._make(lambda library, session_id: library.annotations.change_note(session_id, note_id, text))

    @Slot(object)
    def _remove(self, note: Note) -> None:
        self._make(lambda library, session_id: library.annotations.remove_note(session_id, note.id))
        self._offer(
            self.tr("The note is gone."),
            self.tr("Undo"),
            lambda: self._make(
                lambda library, session_id: library.annotations.add_note(session_id, note.at_s, note.text)
            ),
        )

    @Slot(str, str)
    def _rate(self, criterion: str, value: str) -> None:
        self._make(lambda library, session_id: library.annotations.rate(session_id, criterion, value))

    @Slot(object)
    def _tick(self, points: list[str]) -> None:
        self._make(
            lambda library, session_id: library.annotations.attach(session_id, CHECKED, ticked_text(points))
        )
