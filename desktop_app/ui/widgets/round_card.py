"""A round on the home page: what it is, its phases to scale, when it was last practised, and the start."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QAction, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.catalog.model import Round
from desktop_app.ui.figures import figure
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.bars import PhaseBar, Stretch
from desktop_app.ui.widgets.buttons import IconButton, MenuButton, QuietButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.paint import rounded
from desktop_app.ui.widgets.text import ElidedText, Text


@dataclass(frozen=True, slots=True)
class Variant:
    """One form of a kind of round, and what there is to say about its last time."""

    round: Round
    last: str = ""


class RoundCard(Card):
    """One kind of round; where the documents give several forms of it, the length is a choice.

    `started` and `options_wanted` carry the id of the chosen round.
    """

    started = Signal(str)
    options_wanted = Signal(str)

    def __init__(self, look: Look, variants: Sequence[Variant], parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._variants = tuple(variants)
        self._at = 0
        self._hovered = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.title = ElidedText(look, size="lead", weight="strong", parent=self)
        self.length = self._length_label()
        self.summary = Text(look, colour="muted", wrap=True, parent=self)
        self.summary.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.bar = PhaseBar(look, parent=self)
        self.last = ElidedText(look, size="note", colour="muted", parent=self)
        self.start = QuietButton(look, self.tr("Start"), parent=self)
        self.options = IconButton(look, "more", self.tr("How it runs"), size=18, parent=self)
        self.start.clicked.connect(self._start)
        self.options.clicked.connect(self._open)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.length)
        # The lists of lengths are taller than words: all cards keep their titles on one line.
        top.addStrut(max(28, look.px(28)))
        bottom = QHBoxLayout()
        bottom.setSpacing(6)
        bottom.addWidget(self.last, 1)
        bottom.addWidget(self.options)
        bottom.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.summary, 1)
        column.addWidget(self.bar)
        column.addLayout(bottom)
        self._show()

    @property
    def round(self) -> Round:
        """The chosen form."""
        return self._variants[self._at].round

    def choose(self, round_id: str) -> None:
        """Take the form of this id."""
        self._at = next(i for i, variant in enumerate(self._variants) if variant.round.id == round_id)
        self._show()

    def _length_label(self) -> QWidget:
        if len(self._variants) == 1:
            return Text(self._look, size="note", colour="muted", parent=self)
        button = MenuButton(self._look, parent=self)
        button.clicked.connect(self._choose_length)
        return button

    def _show(self) -> None:
        variant = self._variants[self._at]
        shown = variant.round
        self.title.setText(shown.title)
        minutes = self.tr("{0} min").format(figure(shown.minutes))
        if isinstance(self.length, MenuButton | Text):
            self.length.setText(minutes)
        if isinstance(self.length, MenuButton):
            self.length.setAccessibleName(self.tr("{0}, {1}: choose the form").format(shown.title, minutes))
        self.summary.setText(shown.summary)
        self.bar.show_stretches([Stretch(phase.max_s, phase.title) for phase in shown.phases])
        self.last.setText(variant.last or self.tr("Not yet"))
        self.start.setAccessibleName(self.tr("Start {0}, {1}").format(shown.title, minutes))
        self.options.rename(self.tr("How it runs: {0}").format(shown.title))

    @Slot()
    def _choose_length(self) -> None:
        menu = QMenu(self)
        for variant in self._variants:
            action = QAction(
                f"{variant.round.title} · " + self.tr("{0} min").format(figure(variant.round.minutes)), menu
            )
            action.setData(variant.round.id)
            menu.addAction(action)
        menu.triggered.connect(self._chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.length.mapToGlobal(QPoint(0, self.length.height() + 4)))

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        self.choose(action.data())

    @Slot()
    def _start(self) -> None:
        self.started.emit(self.round.id)

    @Slot()
    def _open(self) -> None:
        self.options_wanted.emit(self.round.id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._open()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.underMouse():
            theme = self._look.theme
            line = self._look.colour("mark")
            rounded(QPainter(self), QRectF(self.rect()), theme.radius.card, None, line, theme.line_width)
