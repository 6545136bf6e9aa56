"""Where words are put right: the ones that were heard, to be written over."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.review.inset_card import InsetCard
from desktop_app.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop_app.ui.widgets.text import Text


class _Field(QPlainTextEdit):
    """Enter is done; Shift+Enter is not needed in what is spoken."""

    done = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class CorrectBar(InsetCard):
    """Signals `corrected` with the exchange's id, the first and last word, and the text in their place.

    `turned` says that the bar was opened or put away.
    """

    corrected = Signal(int, int, int, str)
    turned = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._place: tuple[int, int, int] | None = None
        self.title = Text(look, size="note", colour="muted", wrap=True)
        self.field = _Field()
        self.field.setAccessibleName(self.tr("The words as they were said"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(look.px(84))
        self.save = PrimaryButton(look, self.tr("Correct"), key="↵")
        cancel = QuietButton(look, self.tr("Leave it"), key="Esc")
        column = QVBoxLayout(self)
        self.dress(column, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.field)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.save)
        column.addLayout(row)
        self.field.done.connect(self._done)
        self.field.left.connect(self.hide)
        self.save.clicked.connect(self._done)
        cancel.clicked.connect(self.hide)
        self.hide()

    def open_bar(self, exchange_id: int, first: int, last: int, heard: str, at: str) -> None:
        """Offer these words (first and last of the answer's words) to be written over."""
        self._place = (exchange_id, first, last)
        self.title.setText(
            self.tr("Heard at {0}. Write what was said: the sound stays, and it is judged again.").format(at)
        )
        self.field.setPlainText(heard)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    @Slot()
    def _done(self) -> None:
        if self._place is not None:
            self.corrected.emit(*self._place, " ".join(self.field.toPlainText().split()))
        self._place = None
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.turned.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.turned.emit()
