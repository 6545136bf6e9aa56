"""The find bar over the transcript: what is looked for, which of how many, and the way through them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.review.inset_card import InsetCard
from desktop_app.ui.widgets.buttons import IconButton
from desktop_app.ui.widgets.text import Text


class FindBar(InsetCard):
    """Enter goes on, Shift+Enter back, Escape closes.

    Signals:
        sought: the text, with every letter that is typed.
        stepped: 1 to the next find, -1 to the one before.
        closed: the bar was put away.
    """

    sought = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find in the transcript"))
        self.field.setAccessibleName(self.tr("Find in the transcript"))
        self.field.setMinimumWidth(look.px(140))
        self.count = Text(look, size="note", colour="muted")
        self.count.setMinimumWidth(look.px(64))
        back = IconButton(look, "chevron-up", self.tr("Previous (Shift+Enter)"), size=16)
        on = IconButton(look, "chevron-down", self.tr("Next (Enter)"), size=16)
        close = IconButton(look, "close", self.tr("Close (Esc)"), size=16)
        row = QHBoxLayout(self)
        self.dress(row, 6)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        for widget in (self.count, back, on, close):
            row.addWidget(widget)
        self.field.textChanged.connect(self.sought)
        back.clicked.connect(lambda: self.stepped.emit(-1))
        on.clicked.connect(lambda: self.stepped.emit(1))
        close.clicked.connect(self.close_bar)
        self.hide()

    def open_bar(self) -> None:
        """Show the bar, ready to be typed into; what was looked for last is chosen."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.sought.emit(self.field.text())

    @Slot()
    def close_bar(self) -> None:
        """Put the bar away."""
        self.hide()
        self.closed.emit()

    def show_count(self, place: int, count: int) -> None:
        """Which find (from 0) of how many is looked at."""
        if count:
            words = self.tr("{0} of {1}").format(place + 1, count)
        else:
            words = self.tr("not found") if self.field.text().strip() else ""
        self.count.setText(words)
        self.count.set_colour("caution" if self.field.text().strip() and not count else "muted")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
