"""A whole loop on the home page: its rounds to scale with the breaks between them, and how far one is."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop_app.catalog.model import Round
from desktop_app.ui.home_data import HomeData
from desktop_app.ui.look import Look
from desktop_app.ui.times import band_minutes
from desktop_app.ui.widgets.bars import PhaseBar, Stretch
from desktop_app.ui.widgets.buttons import MenuButton, QuietButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.text import ElidedText, Text
from desktop_app.ui.words import tell

_NARROW = 560


class LoopCard(Card):
    """`loop_wanted` carries the loop's id."""

    loop_wanted = Signal(str)

    def __init__(
        self, look: Look, loops: Sequence[Any], data: HomeData, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent=parent)
        self._loops, self._data = tuple(loops), data
        # The one that is under way, where there is one: nobody should have to look for it.
        self._at = next((at for at, loop in enumerate(self._loops) if loop.id in data.begun), 0)
        self.title = ElidedText(look, size="lead", weight="strong")
        self.choose = MenuButton(look, self.tr("Others"))
        self.choose.clicked.connect(self._choose_loop)
        if len(self._loops) < 2:
            self.choose.hide()
        self.choose.setAccessibleName(self.tr("Choose a loop"))
        self.facts = ElidedText(look, size="note", colour="muted")
        self.summary = Text(look, colour="muted", wrap=True)
        self.summary.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.bar = PhaseBar(look)
        self.next_words = ElidedText(look, size="note", colour="muted")
        self.open = QuietButton(look)
        self.open.clicked.connect(self._open_loop)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.choose)
        # As on the cards of the rounds: all titles stand on one line.
        top.addStrut(max(28, look.px(28)))
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self.next_words)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.open)
        self._bottom = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bottom.addLayout(said, 1)
        self._bottom.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.summary, 1)
        column.addWidget(self.bar)
        column.addLayout(self._bottom)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The words need their line where the buttons would leave them none.
        narrow = self.width() < self._look.px(_NARROW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._bottom.setDirection(direction)

    @property
    def loop(self) -> Any:
        return self._loops[self._at]

    def rounds(self) -> list[Round]:
        """The loop's rounds in their order."""
        found = (self._data.round(round_id) for round_id in self.loop.rounds)
        return [one for one in found if one is not None]

    def _show(self) -> None:
        loop, rounds = self.loop, self.rounds()
        self.title.setText(loop.title)
        self.summary.setText(loop.summary)
        rest = self.tr("{0}-min breaks").format(band_minutes(loop.rest))
        self.facts.setText(self.tr("%n round(s)", "", len(rounds)) + f" · {rest}")
        stretches: list[Stretch] = []
        for one in rounds:
            if stretches:
                stretches.append(Stretch(loop.rest.max_s / 60, rest=True))
            stretches.append(Stretch(one.minutes, one.title))
        self.bar.show_stretches(stretches)
        begun = self._data.begun.get(loop.id)
        here = begun.run.here if begun is not None else None
        self.open.setText(self.tr("Open the loop") if here is None else self.tr("Go on with it"))
        under_way = self.tr("Under way. Next: {0}").format(tell(here.title)) if here is not None else ""
        self.next_words.setText(under_way)

    @Slot()
    def _choose_loop(self) -> None:
        menu = QMenu(self)
        for index, loop in enumerate(self._loops):
            action = QAction(loop.title, menu)
            action.setData(index)
            menu.addAction(action)
        menu.triggered.connect(self._chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.choose.mapToGlobal(QPoint(0, self.choose.height() + 4)))

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        self._at = action.data()
        self._show()

    @Slot()
    def _open_loop(self) -> None:
        self.loop_wanted.emit(self.loop.id)
