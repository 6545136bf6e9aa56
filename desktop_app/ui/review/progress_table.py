"""Progress as a table: a session a line, for screen readers and for whoever likes figures."""

from collections.abc import Sequence

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

_CELL_PAD = 7
_EDGE = 8
"""What Qt leaves free around a cell's words besides."""

_ID_ROLE = Qt.ItemDataRole.UserRole + 1


class ProgressTable(QTableWidget):
    """The newest session first; Enter or a double click opens one, told by its id."""

    opened = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        names = columns()
        super().__init__(0, len(names), parent)
        self._look = look
        for place, name in enumerate(names):
            heading = QTableWidgetItem(on_two_lines(name))
            side = Qt.AlignmentFlag.AlignLeft if place < _WORDS else Qt.AlignmentFlag.AlignRight
            heading.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(place, heading)
        header = self.horizontalHeader()
        header.setSectionResizeMode(header.ResizeMode.Fixed)
        header.setHighlightSections(False)
        self.verticalHeader().hide()
        self.setAccessibleName(self.tr("The sessions in figures"))
        self.setTabKeyNavigation(False)  # Tab goes on; the arrows go through the cells
        self.setShowGrid(False)
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
                if place >= _WORDS:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(line, place, item)
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """All columns in sight where that can be: a heading takes two lines rather than push one out."""
        for size in ("body", "note"):
            font = self._look.font(size, tabular=True)
            widths = self._widths(QFontMetrics(font), QFontMetrics(self._look.font("note")))
            left = self.viewport().width() - sum(widths)
            if left >= 0:
                break
        self.setFont(font)
        for place, width in enumerate(widths):
            self.setColumnWidth(place, width + max(0, left) // len(widths))

    def _widths(self, cells: QFontMetrics, heads: QFontMetrics) -> list[int]:
        """What each column needs."""
        widths = []
        for place in range(self.columnCount()):
            items = [self.item(line, place) for line in range(self.rowCount())]
            widest = max((cells.horizontalAdvance(item.text()) for item in items if item), default=0)
            heading = self.horizontalHeaderItem(place)
            lines = heading.text().split("\n") if heading is not None else [""]
            widths.append(
                max(widest, *(heads.horizontalAdvance(line) for line in lines)) + 2 * _CELL_PAD + _EDGE
            )
        return widths

    @Slot()
    def _dress(self) -> None:
        look, colours, radius = self._look, self._look.theme.colours, self._look.theme.radius.button
        self.setStyleSheet(
            f"QTableWidget {{ background: {colours.surface}; color: {colours.text}; border: 1px solid "
            f"{colours.line}; border-radius: {radius}px; outline: none; "
            f"selection-background-color: {colours.accent_ground}; selection-color: {colours.text}; }}"
            f"QHeaderView {{ background: transparent; border: none; }}"
            f"QHeaderView::section {{ background: transparent; color: {colours.muted}; border: none; "
            f"border-bottom: 1px solid {colours.line}; padding: 0 {_CELL_PAD}px; }}"
            f"QTableWidget::item {{ padding: 0 {_CELL_PAD}px; border-bottom: 1px solid {colours.line}; }}"
        )
        self.horizontalHeader().setFont(look.font("note"))
        heads, cells = QFontMetrics(look.font("note")), QFontMetrics(look.font("body"))
        space = 2 * look.theme.spacing.s
        self.horizontalHeader().setFixedHeight(2 * heads.height() + space)
        self.verticalHeader().setDefaultSectionSize(cells.height() + space)
        self._share_out()

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


def on_two_lines(words: str) -> str:
    """A heading broken where its halves are most alike."""
    places = [at for at, letter in enumerate(words) if letter == " "]
    if not places:
        return words
    middle = min(places, key=lambda at: abs(at - len(words) / 2))
    return f"{words[:middle]}\n{words[middle + 1 :]}"
