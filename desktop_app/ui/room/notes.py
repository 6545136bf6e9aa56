"""Notes taken during a round, each with the moment it was written at."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.times import clock_time
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.scroll import ScrollPage
from desktop_app.ui.widgets.text import SectionTitle, Text


@dataclass(frozen=True, slots=True)
class RoomNote:
    """What was written, and when: seconds of the recording."""

    at_s: float
    text: str


class NotesPanel(Card):
    """Enter keeps the line with its moment, and `noted` tells it."""

    noted = Signal(object)

    def __init__(self, look: Look, position_s: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._look = look
        self._position_s = position_s
        self._notes: list[RoomNote] = []
        self._shown = Text(look, colour="muted", wrap=True)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.line = QLineEdit(self)
        self.line.setAccessibleName(self.tr("A note for this moment"))
        self.line.setPlaceholderText(self.tr("A note, then Enter"))
        self.line.returnPressed.connect(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 12, 12)
        column.setSpacing(8)
        self._title = SectionTitle(look, self.tr("Notes"), self)
        self._list = ScrollPage(self._shown, self)
        self._column = column
        column.addWidget(self._title)
        column.addWidget(self._list, 1)
        column.addWidget(self.line)
        look.changed.connect(self._dress)
        self._dress()

    def notes(self) -> list[RoomNote]:
        """All that was noted."""
        return list(self._notes)

    def be_tight(self, tight: bool) -> None:
        """Where there is hardly any room only the line to write in stays."""
        self._title.setVisible(not tight)
        self._list.setVisible(not tight)
        self._column.setContentsMargins(*((6, 6, 6, 6) if tight else (18, 12, 12, 12)))

    def clear(self) -> None:
        self._notes = []
        self.line.clear()
        self._show()

    def take_unfinished(self) -> None:
        """Keep what stands in the line without Enter: the round is over."""
        self._keep()

    @Slot()
    def _keep(self) -> None:
        words = self.line.text().strip()
        if words:
            note = RoomNote(self._position_s(), words)
            self._notes.append(note)
            self.line.clear()
            self._show()
            self.noted.emit(note)

    def _show(self) -> None:
        self._shown.setText(
            "\n".join(f"{clock_time(note.at_s)}  {note.text}" for note in reversed(self._notes))
        )

    @Slot()
    def _dress(self) -> None:
        self.line.setFont(self._look.font("body"))
