"""What was written and drawn beside the talking, in the review: the scratch pad's text, and the sketch."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.library.model import PAD, SKETCH, Session
from desktop_app.library.sketch import from_text
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.buttons import PlainButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.sketch_view import SketchView
from desktop_app.ui.widgets.text import SectionTitle, Text


class PadsView(QWidget):
    """Hidden where nothing was written or drawn."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.text = Text(look, size="note", mono=True, wrap=True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAccessibleName(self.tr("Scratch pad"))
        self.sketch = SketchView(look)
        self.copy = PlainButton(look, self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy the scratch pad"))
        self.copy.clicked.connect(self._copy)
        self._pad = self._part(self.tr("Scratch pad"), self.text, self.copy)
        self._sheet = self._part(self.tr("Sketch"), self.sketch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.theme.spacing.s)
        column.addWidget(self._pad)
        column.addWidget(self._sheet)
        self.hide()

    def _part(self, title: str, inside: QWidget, button: QWidget | None = None) -> QWidget:
        part = QWidget(self)
        top = QHBoxLayout()
        top.addWidget(SectionTitle(self._look, title), 1)
        if button is not None:
            top.addWidget(button)
        card = Card(self._look, radius="button")
        padded = QVBoxLayout(card)
        padded.setContentsMargins(12, 10, 12, 10)
        padded.addWidget(inside)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.theme.spacing.xs)
        column.addLayout(top)
        column.addWidget(card)
        return part

    def show_session(self, session: Session) -> None:
        """Show this session's pads."""
        texts = {attachment.name: attachment.text for attachment in session.attachments}
        self.text.setText(texts.get(PAD, ""))
        self.sketch.show_sketch(from_text(texts.get(SKETCH, "")))
        self._pad.setVisible(bool(self.text.text()))
        self._sheet.setVisible(bool(self.sketch.sketch.shapes))
        self.setVisible(bool(self.text.text() or self.sketch.sketch.shapes))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.text())
