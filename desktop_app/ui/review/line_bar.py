"""A bar that asks for one line: a name, tags."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.review.inset_card import InsetCard
from desktop_app.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop_app.ui.widgets.text import Text


class LineBar(InsetCard):
    """Enter is done, Escape leaves everything as it was."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._done: Callable[[str], None] | None = None
        self.title = Text(look, colour="muted")
        self.field = QLineEdit()
        row = QHBoxLayout(self)
        self.dress(row, 8)
        row.setSpacing(8)
        save = PrimaryButton(look, self.tr("Keep"), key="↵")
        cancel = QuietButton(look, self.tr("Leave it"), key="Esc")
        row.addWidget(self.title)
        row.addWidget(self.field, 1)
        row.addWidget(cancel)
        row.addWidget(save)
        save.clicked.connect(self._save)
        cancel.clicked.connect(self.hide)
        self.hide()

    def ask(self, question: str, text: str, done: Callable[[str], None]) -> None:
        """Ask for a line, beginning with `text`; `done` is called with what was written."""
        self._done = done
        self.title.setText(question)
        self.field.setAccessibleName(question)
        self.field.setText(text)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._save()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _save(self) -> None:
        done, self._done = self._done, None
        self.hide()
        if done is not None:
            done(self.field.text())
