"""The sheet of all keys: over the page, gone with the next key, and never in the way."""

import shiboken6
from PySide6.QtCore import QEvent, QMargins, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.action_names import action_name, place_name
from desktop_app.ui.keys import ACTIONS, KeyMap
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.buttons import IconButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.paint import draw_key_cap, key_cap_size, shown_key
from desktop_app.ui.widgets.scroll import ScrollPage
from desktop_app.ui.widgets.text import SectionTitle, Text


class KeyCap(QWidget):
    """One key, drawn as on a keyboard."""

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.key = look, key
        self.setAccessibleName(shown_key(key))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(key_cap_size(look, key).toSize().grownBy(QMargins(1, 1, 1, 1)))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        middle = QRectF(self.rect()).center()
        middle.setX(1)
        draw_key_cap(QPainter(self), middle, self.key, look, look.colour("text"), look.colour("mark"))


_COLUMN = 356
"""How wide the keys of one place are, in pixels at 100 % text."""


class KeysSheet(QWidget):
    """Covers `host`; the keys of `where` stand first.  Any key or a click beside it closes it: `closed`."""

    closed = Signal()

    def __init__(self, look: Look, keys: KeyMap, where: str, host: QWidget) -> None:
        super().__init__(host)
        self._look, self._host = look, host
        self._before = QApplication.focusWidget()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("All keys"))
        self._card = Card(look, radius="panel", line="mark")
        places = sorted(("room", "review", "window"), key=lambda place: place != where)
        self._places = [self._place(place, keys) for place in places]
        self._body = QWidget()
        self._columns = QGridLayout(self._body)
        self._columns.setContentsMargins(0, 4, 12, 0)
        self._columns.setHorizontalSpacing(40)
        self._columns.setVerticalSpacing(20)
        self._count = 0
        close = IconButton(look, "close", self.tr("Close"))
        close.clicked.connect(self.close_sheet)
        top = QHBoxLayout()
        top.addWidget(Text(look, self.tr("All keys"), size="heading", weight="strong"), 1)
        top.addWidget(close)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(28, 20, 16, 20)
        column.addLayout(top)
        column.addWidget(ScrollPage(self._body), 1)
        whole = QVBoxLayout(self)
        whole.addWidget(self._card, 0, Qt.AlignmentFlag.AlignHCenter)
        host.installEventFilter(self)
        self._fit()
        self.show()
        self.raise_()
        self.setFocus()

    def close_sheet(self) -> None:
        """Give the page back, and the keyboard to where it was."""
        self._host.removeEventFilter(self)
        self.hide()
        self.closed.emit()
        if self._before is not None and shiboken6.isValid(self._before) and self._before.isVisible():
            self._before.setFocus()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def event(self, event: QEvent) -> bool:
        # The page underneath has its keys too; while the sheet is open they belong to the sheet.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta):
            self.close_sheet()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = self._look.mix("background", "background", 0.0)
        veil.setAlphaF(0.82)
        QPainter(self).fillRect(self.rect(), veil)

    def _place(self, place: str, keys: KeyMap) -> QWidget:
        """The keys that work in one place."""
        holder, look = QWidget(), self._look
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        grid.addWidget(SectionTitle(look, place_name(place)), 0, 0, 1, 2)
        for row, action in enumerate((action for action in ACTIONS if action.where == place), 1):
            grid.addWidget(KeyCap(look, keys.key(action.id)), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(Text(look, action_name(action.id), wrap=True), row, 1)
        return holder

    def _fit(self) -> None:
        self.setGeometry(self._host.rect())
        margin = 24
        room = self._host.width() - 2 * margin
        one = self._look.px(_COLUMN)
        count = max(1, min(len(self._places), (room - 44) // one))
        self._arrange(count)
        width = min(room, max(560, count * one + 44))
        self._card.setFixedWidth(width)
        wanted = self._body.heightForWidth(width - 56) + self._look.px(60) + 44
        self._card.setFixedHeight(min(self._host.height() - 2 * margin, wanted))

    def _arrange(self, count: int) -> None:
        """The places side by side where there is room: the first has a column, the others share what is left."""
        if count == self._count:
            return
        self._count = count
        for column in range(3):
            self._columns.setColumnStretch(column, 1 if column < count else 0)
        spots = {1: ((0, 0), (1, 0), (2, 0)), 2: ((0, 0), (0, 1), (1, 0)), 3: ((0, 0), (0, 1), (0, 2))}[count]
        for widget, (row, column) in zip(self._places, spots, strict=True):
            span = 2 if count == 2 and column == 1 else 1
            self._columns.addWidget(widget, row, column, span, 1, Qt.AlignmentFlag.AlignTop)
        self._columns.setRowStretch(3, 1)
