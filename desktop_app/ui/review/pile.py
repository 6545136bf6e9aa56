"""Widgets one under the other, each as high as its words need at the width there is; quick with hundreds of them."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Pile(QWidget):
    """Does the work of a QVBoxLayout of things that wrap, but asks each of them once: those layouts ask many times."""

    def __init__(
        self, gap: int, margins: tuple[int, int, int, int] = (0, 0, 0, 0), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._gap = gap
        self._margins = margins
        self._widgets: list[QWidget] = []
        self._held = False
        self._heights: dict[QWidget, tuple[int, int]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put this widget under the others."""
        widget.setParent(self)
        self._widgets.append(widget)
        widget.installEventFilter(self)
        widget.show()
        self._changed()

    def clear(self) -> None:
        """Take all widgets away, for good."""
        for widget in self._widgets:
            widget.hide()
            widget.deleteLater()
        self._widgets = []
        self._heights = {}
        self._changed()

    def hold(self, held: bool) -> None:
        """While held, nothing is put in its place: for adding many at once."""
        self._held = held
        if not held:
            self._changed()

    def settle(self, *changed: QWidget) -> None:
        """Put everything in its place now, where that still waits for its turn; `changed` are of another height."""
        for widget in changed:
            self._heights.pop(widget, None)
            if (layout := widget.layout()) is not None:
                layout.activate()
        self._changed()

    def widgets(self) -> list[QWidget]:
        return list(self._widgets)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        left, top, right, bottom = self._margins
        room = width - left - right
        heights = [self._height(widget, room) for widget in self._widgets if not widget.isHidden()]
        return top + bottom + sum(heights) + self._gap * max(0, len(heights) - 1)

    def sizeHint(self) -> QSize:
        width = self.width() or 400
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._pile()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._changed()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and isinstance(watched, QWidget):
            self._heights.pop(watched, None)
        return False

    def _changed(self) -> None:
        if not self._held:
            self._pile()
            self.updateGeometry()

    def _pile(self) -> None:
        left, top, right, bottom = self._margins
        room, y = self.width() - left - right, top
        for widget in self._widgets:
            if widget.isHidden():
                continue
            height = self._height(widget, room)
            widget.setGeometry(left, y, room, height)
            y += height + self._gap
        self.setMinimumHeight(max(0, y - self._gap + bottom))

    def _height(self, widget: QWidget, width: int) -> int:
        """How high a widget is at this width; asked again only once something in it has changed."""
        known = self._heights.get(widget)
        if known is not None and known[0] == width and widget.layout() is not None:
            return known[1]
        if widget.hasHeightForWidth():
            height = max(widget.heightForWidth(width), widget.minimumHeight())
        else:
            height = widget.sizeHint().height()
        self._heights[widget] = (width, height)
        return height
