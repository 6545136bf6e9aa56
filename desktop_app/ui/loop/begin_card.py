"""The card with which a loop is begun: level, time, and the stops that only some loops have."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.catalog.model import Level
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.buttons import PrimaryButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.fields import Switch
from desktop_app.ui.widgets.segmented import SegmentedControl
from desktop_app.ui.widgets.text import SectionTitle, Text

if TYPE_CHECKING:
    from desktop_app.catalog.process import Loop

_SCALES = {"full": 1.0, "half": 0.5, "quarter": 0.25}


class BeginCard(Card):
    """`begun` carries the level, the scale, and whether optional stops are wanted."""

    begun = Signal(int, float, bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, radius="panel", parent=parent)
        self._loop: Loop | None = None
        self.title = Text(look, self.tr("Not begun yet"), size="heading", weight="strong", wrap=True)
        words = self.tr(
            "Play it in one go or over days: your place is kept, breaks are counted, and no question comes twice."
        )
        self.sentence = Text(look, words, colour="muted", wrap=True)
        self.level = SegmentedControl(look, [("6", "L6"), ("7", "L7")], "6", self.tr("Level"))
        times = [("full", self.tr("Full")), ("half", self.tr("Half")), ("quarter", self.tr("Quarter"))]
        self.time = SegmentedControl(look, times, "full", self.tr("Time"))
        self.optional = Switch(look, "")
        self.begin = PrimaryButton(look, self.tr("Begin the loop"), large=True)
        self.begin.clicked.connect(self._begin)
        self.time.chosen.connect(self._name_length)
        self.length = Text(look, size="note", colour="muted", wrap=True)
        self._level_title = SectionTitle(look, self.tr("Level"))
        self._minutes = 0.0
        self._build()

    def _build(self) -> None:
        choices = QGridLayout()
        choices.setHorizontalSpacing(self._look.theme.spacing.xl)
        choices.setVerticalSpacing(6)
        choices.addWidget(SectionTitle(self._look, self.tr("Time")), 0, 0)
        choices.addWidget(self._level_title, 0, 1)
        choices.addWidget(self.time, 1, 0)
        choices.addWidget(self.level, 1, 1)
        choices.setColumnStretch(2, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.begin)
        bottom.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(14)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        column.addLayout(choices)
        column.addWidget(self.length)
        column.addWidget(self.optional)
        column.addLayout(bottom)

    def set_up(self, loop: "Loop", level: Level, minutes: float, scale: float) -> None:
        """Offer this loop; `minutes` is its length at full time with its breaks."""
        self._loop, self._minutes = loop, minutes
        for widget in (self.level, self._level_title):
            widget.setVisible(len(loop.levels) > 1)
        self.level.set_value(str(level if level in loop.levels else loop.levels[0]))
        self.time.set_value(min(_SCALES, key=lambda name: abs(_SCALES[name] - (scale or 1.0))))
        extra = [stop.title for stop in loop.stops if stop.optional]
        self.optional.setVisible(bool(extra))
        self.optional.setText(self.tr("With: {0}").format(", ".join(extra)) if extra else "")
        self._name_length()

    @Slot()
    def _name_length(self) -> None:
        minutes = round(self._minutes * _SCALES[self.time.value()])
        hours, rest = divmod(minutes, 60)
        if hours and rest:
            length = self.tr("{0} h {1} min").format(hours, rest)
        else:
            length = self.tr("{0} h").format(hours) if hours else self.tr("{0} min").format(rest)
        self.length.setText(self.tr("About {0} in all, breaks included.").format(length))

    @Slot()
    def _begin(self) -> None:
        # A choice that is hidden belongs to another loop.
        wanted = self.optional.isChecked() and not self.optional.isHidden()
        self.begun.emit(int(self.level.value()), _SCALES[self.time.value()], wanted)
