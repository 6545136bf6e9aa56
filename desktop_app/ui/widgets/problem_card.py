"""What a page could not read, in a sentence, and the way to try again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.icon_label import IconLabel
from desktop_app.ui.widgets.text import Text


class ProblemCard(Card):
    """Stands over what could be read; `again_wanted` when a person wants it tried again."""

    again_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, ground="over_ground", line="over", parent=parent)
        self.sentence = Text(look, wrap=True)
        self.again = QuietButton(look, self.tr("Try again"))
        self.again.clicked.connect(self.again_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 12, 14, 12)
        row.setSpacing(14)
        row.addWidget(IconLabel(look, "warning", "over"))
        row.addWidget(self.sentence, 1)
        row.addWidget(self.again)
