"""A setting is a row: what it is, a word on what it does, and the control.  Rows stand in groups."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.widgets.buttons import PlainButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.text import Text

STACKED_FROM = 1.5


class SettingRow(QWidget):
    """`words` are what a search looks through besides title and note."""

    def __init__(
        self,
        look: Look,
        title: str,
        note: str,
        control: QWidget,
        words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.control = control
        self._said = note
        self._searched = f"{title} {note} {words}".casefold()
        self.title = Text(look, title, wrap=True)
        self.note = Text(look, note, size="note", colour="muted", wrap=True)
        if not note:  # and never shown before it has its place: it would be a window of its own
            self.note.hide()
        if not control.accessibleName():
            control.setAccessibleName(title)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self.title)
        said.addWidget(self.note)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 6, 0, 6)
        self._row.addLayout(said, 1)
        self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        look.changed.connect(self._arrange)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        """With large text the control stands under its words: beside them there would be no room."""
        stacked = self._look.text_scale >= STACKED_FROM
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        self._row.setSpacing(6 if stacked else 24)
        side = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignVCenter
        self._row.setAlignment(self.control, side)

    def say(self, note: str, colour: str = "muted") -> None:
        """Take another note."""
        self._said = note
        self._show_note(note, colour)

    def warn(self, words: str) -> None:
        """Say something in the note's place until `calm`."""
        self._show_note(words, "caution")

    def calm(self) -> None:
        """Say the note again."""
        self._show_note(self._said, "muted")

    def _show_note(self, words: str, colour: str) -> None:
        self.note.setText(words)
        self.note.set_colour(colour)
        self.note.setVisible(bool(words))

    def matches(self, text: str) -> bool:
        """Whether every word of `text` is somewhere in the row."""
        return all(word in self._searched for word in text.casefold().split())


class SettingGroup(Card):
    """A titled card of rows with a way back to how they were; `reset` is emitted with the group's id."""

    reset = Signal(str)

    def __init__(
        self, look: Look, group_id: str, title: str, *, can_reset: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent=parent)
        self.id = group_id
        self.rows: list[SettingRow] = []
        self._refresh: list[Callable[[], None]] = []
        self._headings: list[tuple[QWidget, list[SettingRow]]] = []
        self._others: list[tuple[QWidget, str]] = []
        self._title = title.casefold()
        top = QHBoxLayout()
        top.addWidget(Text(look, title, size="lead", weight="strong"), 1)
        self.back = PlainButton(look, self.tr("Put back"))
        self.back.setAccessibleName(self.tr("Put back: {0}").format(title))
        if not can_reset:
            self.back.hide()
        self.back.clicked.connect(self._put_back)
        top.addWidget(self.back)
        # Its words end where the controls below end; the ground that it shows under the mouse reaches further.
        beyond = self.back.side_padding()
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, beyond, 0)
        self._column.setSpacing(4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24 - beyond, 16)
        whole.setSpacing(4)
        whole.addLayout(top)
        whole.addLayout(self._column)

    def add(self, row: SettingRow, refresh: Callable[[], None] | None = None) -> None:
        """Put a row at the end; `refresh` shows what holds now, when it was changed elsewhere."""
        self.rows.append(row)
        if self._headings:
            self._headings[-1][1].append(row)
        self._column.addWidget(row)
        if refresh is not None:
            self._refresh.append(refresh)

    def add_heading(self, heading: QWidget) -> None:
        """Put a heading at the end; it stays in sight with any of the rows that come after it."""
        self._headings.append((heading, []))
        self._column.addWidget(heading)

    def add_widget(self, widget: QWidget, words: str = "") -> None:
        """Put something at the end that is no row; `words` are what a search looks through."""
        self._others.append((widget, words.casefold()))
        self._column.addWidget(widget)

    def refresh(self) -> None:
        """Show what holds now."""
        for refresh in self._refresh:
            refresh()

    def narrow(self, text: str) -> bool:
        """Show only rows that match; all of them where the group's own title does.  Returns whether any is left."""
        whole = not text.strip() or all(word in self._title for word in text.casefold().split())
        found = False
        for row in self.rows:
            shown = whole or row.matches(text)
            row.setVisible(shown)
            found = found or shown
        for widget, words in self._others:
            shown = whole or (bool(words) and all(word in words for word in text.casefold().split()))
            widget.setVisible(shown)
            found = found or shown
        for heading, rows in self._headings:
            heading.setVisible(any(not row.isHidden() for row in rows))
        self.setVisible(found or whole)
        return found or whole

    @Slot()
    def _put_back(self) -> None:
        self.reset.emit(self.id)
