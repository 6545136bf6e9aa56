"""Lines that come into the room when there is something to say, and go again: trouble, a hint, a confirmation."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.widgets.buttons import DangerButton, IconButton, QuietButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text import Text


class TroubleBar(Card):
    """What went wrong, in a sentence; it stays until it is dismissed.  Several are told one after the other."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, ground="caution_ground", line="caution", radius="button", parent=parent)
        self._sentences: list[str] = []
        self._tight = False
        self._words = Text(look, colour="text", wrap=True, parent=self)
        self._more = Text(look, size="note", colour="caution", parent=self)
        dismiss = IconButton(look, "close", self.tr("Dismiss"), size=16, parent=self)
        dismiss.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(IconLabel(look, "warning", "caution", self))
        row.addWidget(self._words, 1)
        row.addWidget(self._more)
        row.addWidget(dismiss)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Show this sentence; one that already stands there is not repeated."""
        if sentence not in self._sentences:
            self._sentences.append(sentence)
        self._show()

    def be_tight(self, tight: bool) -> None:
        """In a low room the sentence is set smaller, and has the width that the words for the others took."""
        if tight != self._tight:
            self._tight = tight
            self._words.set_size("note" if tight else "body")
            self._show()

    def sentences(self) -> list[str]:
        """What is still to be dismissed, the one that is shown last."""
        return list(self._sentences)

    @Slot()
    def dismiss(self) -> None:
        """Take the shown sentence away."""
        if self._sentences:
            self._sentences.pop()
        self._show()

    def _show(self) -> None:
        self.setVisible(bool(self._sentences))
        if self._sentences:
            self._words.setText(self._sentences[-1])
            before = len(self._sentences) - 1
            whole = self.tr("and {0} more").format(before) if before else ""
            self._more.setText(f"+{before}" if before and self._tight else whole)
            self._more.setAccessibleName(whole)
            self._more.setVisible(bool(before))


class HintBar(QWidget):
    """A quiet hint over the transcript; keeps its height when empty, so that nothing jumps."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(look, "info", "accent", self)
        self._words = Text(look, colour="muted", wrap=True, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(False)
        self.setSizePolicy(policy)
        self.hide()

    def text(self) -> str:
        return self._words.text()

    def show_hint(self, words: str) -> None:
        """Show these words; empty ones take the hint away."""
        self._words.setText(words)
        self.setVisible(bool(words))


class ConfirmBar(Card):
    """Asks in the room itself, without a box, whether the round shall end."""

    confirmed = Signal()
    declined = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, ground="raised", line="mark", radius="button", parent=parent)
        self.words = Text(
            look, self.tr("End the round here? What you said so far is kept."), wrap=True, parent=self
        )
        self.yes = DangerButton(look, self.tr("End the round"), parent=self)
        self.no = QuietButton(look, self.tr("Go on"), key="Esc", parent=self)
        self.yes.clicked.connect(self._yes)
        self.no.clicked.connect(self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(self.words, 1)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        self.hide()

    def ask(self) -> None:
        """Show the question; the safe answer has the keyboard."""
        self.show()
        self.no.setFocus()

    @Slot()
    def _yes(self) -> None:
        self.hide()
        self.confirmed.emit()

    @Slot()
    def close_bar(self) -> None:
        if not self.isHidden():
            self.hide()
            self.declined.emit()
