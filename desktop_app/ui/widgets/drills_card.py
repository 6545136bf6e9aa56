"""Short exercises on the home page, and the round one can watch."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.figures import figure
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.chips import Chip
from desktop_app.ui.widgets.flow import FlowBox
from desktop_app.ui.widgets.text import Text


class DrillsCard(Card):
    """`round_wanted` carries the id of a drill's small round."""

    round_wanted = Signal(str)
    watch_wanted = Signal()

    def __init__(
        self, look: Look, drills: Sequence[Any], *, can_watch: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent=parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        top = QHBoxLayout()
        top.addWidget(Text(look, self.tr("Drills"), size="lead", weight="strong"))
        top.addStrut(max(28, look.px(28)))
        column.addLayout(top)
        flow = FlowBox()
        self.chips: list[Chip] = []
        for drill in drills:
            chip = Chip(look, f"{drill.title} · " + self.tr("{0} min").format(figure(drill.round.minutes)))
            chip.setToolTip(drill.summary)
            chip.setProperty("round", drill.round.id)
            chip.clicked.connect(self._clicked)
            flow.add(chip)
            self.chips.append(chip)
        if can_watch:
            watch = Chip(look, self.tr("Watch a round"), icon="eye")
            watch.clicked.connect(self.watch_wanted)
            flow.add(watch)
            self.chips.append(watch)
        column.addWidget(flow)
        column.addStretch(1)

    @Slot()
    def _clicked(self) -> None:
        self.round_wanted.emit(self.sender().property("round"))
