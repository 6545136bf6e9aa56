"""The column beside the transcript: what was found, or what the candidate writes about it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.review.findings_panel import FindingsPanel
from desktop_app.ui.review.notes_panel import NotesPanel
from desktop_app.ui.widgets.segmented import SegmentedControl


class SidePanel(QWidget):
    """Findings or notes, one at a time.  Where it is narrow, the words are a third choice.

    Signals:
        words_wanted: whether the words take the place of the column.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings = FindingsPanel(look)
        self.notes = NotesPanel(look)
        choices = [("findings", self.tr("Findings")), ("notes", self.tr("Your notes"))]
        self.switch = SegmentedControl(look, choices, "findings", self.tr("Beside the transcript"))
        self.switch.chosen.connect(self.show_side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.theme.spacing.s)
        row = QHBoxLayout()
        row.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        column.addLayout(row)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.findings)
        self._stack.addWidget(self.notes)
        column.addWidget(self._stack, 1)

    @property
    def side(self) -> str:
        """What is shown: "findings" or "notes"."""
        return self.switch.value()

    @Slot(str)
    def show_side(self, side: str) -> None:
        """Bring the findings or the notes to the front."""
        self.switch.set_value(side)
        self._stack.setCurrentWidget(self.notes if side == "notes" else self.findings)
        self.chosen.emit(side)
