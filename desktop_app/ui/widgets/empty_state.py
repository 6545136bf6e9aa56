"""What a page shows when it has nothing to show yet, or when something went wrong."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop_app.ui.widgets.text import Text


class EmptyState(QWidget):
    """An icon, a title, a sentence and, where `action` is given, the button that helps; emits `acted`.

    `other` is a second way out, quieter; emits `turned_away`.
    """

    acted = Signal()
    turned_away = Signal()

    def __init__(
        self,
        look: Look,
        icon: str,
        title: str,
        sentence: str,
        action: str = "",
        other: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._icon = look, icon
        self._glyph = QLabel(self)
        self.title = Text(look, title, size="heading", weight="strong", wrap=True, parent=self)
        self.sentence = Text(look, sentence, colour="muted", wrap=True, parent=self)
        middle = QWidget(self)
        middle.setMaximumWidth(560)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.theme.spacing.m)
        column.addStretch(2)
        column.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self.title, self.sentence):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        if action:
            self.button = PrimaryButton(look, action, parent=middle)
            self.button.clicked.connect(self.acted)
            column.addSpacing(look.theme.spacing.s)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        if other:
            self.other = QuietButton(look, other, parent=middle)
            self.other.clicked.connect(self.turned_away)
            column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
        look.changed.connect(self._renew)
        self._renew()

    @Slot()
    def _renew(self) -> None:
        self._glyph.setPixmap(
            self._look.icon(self._icon, "mark", self._look.px(48), self.devicePixelRatioF())
        )
