"""Cards side by side in as many columns as there is room for."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget


class Columns(QWidget):
    """Lays its widgets out in rows of equal columns, each at least `least` pixels wide."""

    def __init__(self, least: int, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self._widgets: list[QWidget] = []
        self._count = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)

    def add(self, widget: QWidget) -> None:
        self._widgets.append(widget)
        self._count = 0
        self._arrange()

    def set_least(self, least: int) -> None:
        """Let each column be at least so wide."""
        self._least = least
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        count = max(1, min(4, (self.width() + self._grid.spacing()) // (self._least + self._grid.spacing())))
        if count == self._count:
            return
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < count else 0)
        for place, widget in enumerate(self._widgets):
            self._grid.addWidget(widget, place // count, place % count)
        self._count = count
