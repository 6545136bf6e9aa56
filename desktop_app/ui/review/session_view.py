"""The list of sessions as a widget: opened by click and Enter, starred by a click on the star, with a menu."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QFrame, QListView, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.review.session_list import SessionDelegate, SessionModel


def bind(widget: QWidget, keys: Mapping[str, Callable[[], object]], context: Qt.ShortcutContext) -> None:
    """Make each key do its act where `context` says."""
    for key, act in keys.items():
        shortcut = QShortcut(QKeySequence(key), widget)
        shortcut.setContext(context)
        shortcut.activated.connect(act)


class SessionView(QListView):
    """Signals:
    opened: the index of a session.
    star_clicked: the index.
    menu_wanted: the index and a point on the screen.
    """

    opened = Signal(QModelIndex)
    star_clicked = Signal(QModelIndex)
    menu_wanted = Signal(QModelIndex, QPoint)

    def __init__(self, look: Look, model: SessionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = SessionDelegate(look, model)
        self.setModel(model)
        self.setItemDelegate(self._rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Sessions"))
        look.changed.connect(self._renew)

    def clear_choice(self) -> None:
        """Choose nothing."""
        self.setCurrentIndex(QModelIndex())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        row = self.visualRect(index).toRectF()
        if self._rows.star_rect(row).contains(event.position()):
            self.star_clicked.emit(index)
        elif self._rows.more_rect(row).contains(event.position()):
            self.menu_wanted.emit(index, event.globalPosition().toPoint())
        else:
            self.opened.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(index)
        elif event.key() == Qt.Key.Key_Menu and index.isValid():
            self.menu_wanted.emit(index, self.viewport().mapToGlobal(self.visualRect(index).center()))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys here, not the beginnings of titles."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_wanted.emit(index, event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.viewport().update()
        return super().viewportEvent(event)

    @Slot()
    def _renew(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
