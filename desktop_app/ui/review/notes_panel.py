"""The candidate's own judgement: a lesson, notes at moments, ratings by the documented criteria, checklists."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.library.model import Note, Session
from desktop_app.ui.look import Look
from desktop_app.ui.review.own_judgement import Yardstick, ticked
from desktop_app.ui.review.pads_view import PadsView
from desktop_app.ui.times import clock_time
from desktop_app.ui.widgets.buttons import IconButton, PlainButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.fields import Select, Switch
from desktop_app.ui.widgets.scroll import ScrollPage
from desktop_app.ui.widgets.text import SectionTitle, Text
from desktop_app.ui.words import tell


class NoteRow(Card):
    """A note with its moment: a click on the moment plays it, the words can be changed, or struck out."""

    played = Signal(float)
    changed = Signal(int, str)
    removed = Signal(object)

    def __init__(self, look: Look, note: Note, parent: QWidget | None = None) -> None:
        super().__init__(look, radius="button", parent=parent)
        self.note = note
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(4)
        self.moment = PlainButton(look, clock_time(note.at_s))
        self.moment.setAccessibleName(self.tr("Play from {0}").format(clock_time(note.at_s)))
        self.moment.clicked.connect(lambda: self.played.emit(note.at_s))
        self.field = QLineEdit(note.text)
        self.field.setAccessibleName(self.tr("Note at {0}").format(clock_time(note.at_s)))
        self.field.editingFinished.connect(self._edited)
        remove = IconButton(look, "close", self.tr("Remove this note"), size=14)
        remove.clicked.connect(lambda: self.removed.emit(note))
        row.addWidget(self.moment)
        row.addWidget(self.field, 1)
        row.addWidget(remove)

    @Slot()
    def _edited(self) -> None:
        text = self.field.text().strip()
        if text and text != self.note.text:
            self.changed.emit(self.note.id, text)


class NotesPanel(QWidget):
    """Shows and takes the candidate's own words about a session.

    Signals:
        played_from: seconds.
        lesson_written: the lesson.
        note_added: the text (its moment is the play head's).
        note_changed: a note's id and its text.
        note_removed: the `Note`.
        rated: a criterion and a word of the scale, empty to take it back.
        ticked: the points that are ticked off now.
    """

    played_from = Signal(float)
    lesson_written = Signal(str)
    note_added = Signal(str)
    note_changed = Signal(int, str)
    note_removed = Signal(object)
    rated = Signal(str, str)
    ticked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._yardstick = Yardstick()
        self._session: Session | None = None
        self.rows: list[NoteRow] = []
        self.ratings: dict[str, Select] = {}
        self.points: dict[str, Switch] = {}
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, look.theme.spacing.s, look.theme.spacing.l)
        self._column.setSpacing(look.theme.spacing.s)
        self.lesson = QLineEdit()
        self.lesson.setPlaceholderText(self.tr("What I do differently next time"))
        self.lesson.setAccessibleName(self.tr("The lesson of this round, in one line"))
        self.lesson.editingFinished.connect(self._lesson_edited)
        self.fresh = QLineEdit()
        self.fresh.setAccessibleName(self.tr("A new note at the play head"))
        self.fresh.returnPressed.connect(self._note_entered)
        self._column.addWidget(SectionTitle(look, self.tr("Lesson")))
        self._column.addWidget(self.lesson)
        self._column.addSpacing(look.theme.spacing.s)
        self._column.addWidget(SectionTitle(look, self.tr("Notes")))
        self._notes = self._group()
        self._column.addWidget(self.fresh)
        self.pads = PadsView(look)
        self._column.addWidget(self.pads)
        self._column.addSpacing(look.theme.spacing.s)
        self._judged = self._group()
        self._column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollPage(body))
        self.move_to(0.0)

    def _group(self) -> QVBoxLayout:
        group = QVBoxLayout()
        group.setSpacing(self._look.theme.spacing.s)
        self._column.addLayout(group)
        return group

    # --- what is shown --------------------------------------------------------------------------------------------

    def show_session(self, session: Session) -> None:
        """Show what was written about this session; what is being typed stays."""
        another = self._session is None or self._session.head.id != session.head.id
        before, self._session = self._session, session
        self.pads.show_session(session)
        if another or not self.lesson.hasFocus():
            self.lesson.setText(session.lesson)
        if another:
            self.fresh.clear()
        if another or before is None or before.timed_notes != session.timed_notes:
            self._show_notes(session)
        if another:
            self._show_judgement(session)

    def show_yardstick(self, yardstick: Yardstick) -> None:
        """The documented criteria and lists of this round."""
        self._yardstick = yardstick
        if self._session is not None:
            self._show_judgement(self._session)

    def move_to(self, at_s: float) -> None:
        """The play head is there: a new note would belong to this moment."""
        words = self.tr("Note at {0} …").format(clock_time(at_s))
        if words != self.fresh.placeholderText():
            self.fresh.setPlaceholderText(words)

    def _show_notes(self, session: Session) -> None:
        _empty(self._notes)
        self.rows = []
        for note in sorted(session.timed_notes, key=lambda note: note.at_s):
            row = NoteRow(self._look, note)
            row.played.connect(self.played_from)
            row.changed.connect(self.note_changed)
            row.removed.connect(self.note_removed)
            self._notes.addWidget(row)
            self.rows.append(row)
        if session.notes:
            self._notes.addWidget(Text(self._look, session.notes, colour="muted", wrap=True))

    def _show_judgement(self, session: Session) -> None:
        _empty(self._judged)
        self.ratings, self.points = {}, {}
        if self._yardstick.criteria:
            self._judged.addWidget(SectionTitle(self._look, self.tr("Your judgement")))
            given = {rating.criterion: rating.value for rating in session.ratings}
            for criterion in self._yardstick.criteria:
                self._judged.addWidget(self._rating(criterion, given.get(criterion, "")))
        done = ticked(session)
        for points in self._yardstick.lists:
            title = SectionTitle(self._look, tell(points.title))
            title.setToolTip(points.source)
            title.setContentsMargins(0, self._look.theme.spacing.s, 0, 0)
            self._judged.addWidget(title)
            for point in points.points:
                self._judged.addWidget(self._point(point, point in done))

    def _rating(self, criterion: str, given: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Text(self._look, tell(criterion), size="note", wrap=True), 1)
        choice = Select(self._look, tell(criterion))
        choice.addItem("\N{EN DASH}", "")
        for value in self._yardstick.scale:
            choice.addItem(tell(value), value)
        choice.setCurrentIndex(max(0, choice.findData(given)))
        choice.activated.connect(lambda _: self.rated.emit(criterion, choice.currentData()))
        line.addWidget(choice, 0, Qt.AlignmentFlag.AlignTop)
        self.ratings[criterion] = choice
        return row

    def _point(self, point: str, checked: bool) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        switch = Switch(self._look, "", checked=checked)
        switch.setAccessibleName(tell(point))
        switch.clicked.connect(self._tick)
        line.addWidget(switch, 0, Qt.AlignmentFlag.AlignTop)
        words = Text(self._look, tell(point), size="note", wrap=True)
        words.setMinimumHeight(self._look.theme.control.height)
        words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(words, 1)
        self.points[point] = switch
        return row

    # --- what is written ------------------------------------------------------------------------------------------

    @Slot()
    def _lesson_edited(self) -> None:
        if self._session is not None and self.lesson.text().strip() != self._session.lesson:
            self.lesson_written.emit(self.lesson.text())

    @Slot()
    def _note_entered(self) -> None:
        text = self.fresh.text().strip()
        if text:
            self.fresh.clear()
            self.note_added.emit(text)

    @Slot()
    def _tick(self) -> None:
        self.ticked.emit([point for point, switch in self.points.items() if switch.isChecked()])


def _empty(group: QVBoxLayout) -> None:
    while (item := group.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
