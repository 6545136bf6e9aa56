"""Progress as a table: a session a line, for screen readers and for whoever likes figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.library.progress import ProgressPoint
from desktop_app.ui.look import Look
from desktop_app.ui.review.progress_series import columns, row
from desktop_app.ui.widgets.scroll import SCROLL_BAR

_WORDS = 2
"""So many columns hold words; all others hold figures."""

_SESSION = 1
"""The column that may be cut: its words are whole in its tool tip."""

_EDGE = 8
"""What Qt leaves free around a cell's words besides."""

_ID_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class _Density:
    """How close the table is set: the size of its figures, the most lines of a heading, the room beside a cell's words.

    `session` is the least width of the sessions' names, in pixels at 100 % text; None where they are never cut.
    """

    size: str
    lines: int
    pad: int
    session: int | None = None


_DENSITIES = (
    _Density("body", 2, 7),
    _Density("note", 2, 7),
    _Density("note", 3, 4),
    _Density("note", 3, 3, session=80),
)
"""The first in which all columns are in sight is taken."""


class ProgressTable(QTableWidget):
    """The newest session first; Enter or a double click opens one, told by its id."""

    opened = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        names = columns()
        super().__init__(0, len(names), parent)
        self._look, self._names, self._density = look, names, _DENSITIES[0]
        for place in range(len(names)):
            heading = QTableWidgetItem()
            side = Qt.AlignmentFlag.AlignLeft if place < _WORDS else Qt.AlignmentFlag.AlignRight
            heading.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(place, heading)
        header = self.horizontalHeader()
        header.setSectionResizeMode(header.ResizeMode.Fixed)
        header.setHighlightSections(False)
        self.verticalHeader().hide()
        self.setAccessibleName(self.tr("The sessions in figures"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leaves it; the arrows go through it
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.itemActivated.connect(self._open_row)
        look.changed.connect(self._dress)
        self._dress()

    def show_points(self, points: Sequence[ProgressPoint]) -> None:
        """Show these sessions; they come with the oldest first."""
        self.setRowCount(len(points))
        for line, point in enumerate(reversed(points)):
            for place, words in enumerate(row(point)):
                item = QTableWidgetItem(words)
                item.setData(_ID_ROLE, point.session_id)
                if place == _SESSION:
                    item.setToolTip(words)
                if place >= _WORDS:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(line, place, item)
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """All columns in sight where that can be: what would push one out is set closer, and a long name is cut."""
        for density in _DENSITIES:
            widths = self._widths(density)
            left = self.viewport().width() - sum(widths)
            if left < 0 and density.session is not None:
                spare = max(0, widths[_SESSION] - self._look.px(density.session))
                widths[_SESSION] -= min(spare, -left)
                left += min(spare, -left)
            if left >= 0:
                break
        self._set_close(density)
        for place, width in enumerate(widths):
            self.setColumnWidth(place, width + max(0, left) // len(widths))

    def _set_close(self, density: _Density) -> None:
        self.setFont(self._look.font(density.size, tabular=True))
        for place, name in enumerate(self._names):
            heading = self.horizontalHeaderItem(place)
            if heading is not None:
                heading.setText(on_lines(name, density.lines))
        heads = QFontMetrics(self._look.font("note"))
        self.horizontalHeader().setFixedHeight(
            density.lines * heads.height() + 2 * self._look.theme.spacing.s
        )
        if density != self._density:
            self._density = density
            self._paint_closely()

    def _widths(self, density: _Density) -> list[int]:
        """What each column needs."""
        heads = QFontMetrics(self._look.font("note"))
        cells = QFontMetrics(self._look.font(density.size, tabular=True))
        widths = []
        for place, name in enumerate(self._names):
            items = [self.item(line, place) for line in range(self.rowCount())]
            widest = max((cells.horizontalAdvance(item.text()) for item in items if item), default=0)
            lines = on_lines(name, density.lines).split("\n")
            widths.append(max(widest, *map(heads.horizontalAdvance, lines)) + 2 * density.pad + _EDGE)
        return widths

    @Slot()
    def _dress(self) -> None:
        look = self._look
        self._paint_closely()
        self.horizontalHeader().setFont(look.font("note"))
        cells = QFontMetrics(look.font("body"))
        self.verticalHeader().setDefaultSectionSize(cells.height() + 2 * look.theme.spacing.s)
        self._share_out()

    def _paint_closely(self) -> None:
        colours, radius, pad = self._look.theme.colours, self._look.theme.radius.button, self._density.pad
        self.setStyleSheet(
            f"QTableWidget {{ background: {colours.surface}; color: {colours.text}; border: 1px solid "
            f"{colours.line}; border-radius: {radius}px; outline: none; "
            f"selection-background-color: {colours.accent_ground}; selection-color: {colours.text}; }}"
            f"QHeaderView {{ background: transparent; border: none; }}"
            f"QHeaderView::section {{ background: transparent; color: {colours.muted}; border: none; "
            f"border-bottom: 1px solid {colours.line}; padding: 0 {pad}px; }}"
            f"QTableWidget::item {{ padding: 0 {pad}px; border-bottom: 1px solid {colours.line}; }}"
        )

    @Slot(QTableWidgetItem)
    def _open_row(self, item: QTableWidgetItem) -> None:
        self.opened.emit(str(item.data(_ID_ROLE)))


def framed(table: ProgressTable) -> QWidget:
    """The table in its place on the page: no higher than its rows, as wide as what stands above it."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, SCROLL_BAR, 24)
    column.addWidget(table, 1)
    column.addStretch(0)
    return page


def on_lines(words: str, most: int) -> str:
    """A heading on at most so many lines, broken so that its longest line is as short as can be."""
    parts = words.split(" ")
    breaks = min(most, len(parts)) - 1
    ways = (
        [" ".join(parts[start:end]) for start, end in zip((0, *at), (*at, len(parts)), strict=True)]
        for at in combinations(range(1, len(parts)), breaks)
    )
    return "\n".join(min(ways, key=lambda lines: max(map(len, lines))))
