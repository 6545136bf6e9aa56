"""The sheet of all keys: over the page, gone with the next key, and never in the way."""

from PySide6.QtCore import QEvent, QMargins, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.action_names import action_name, place_name
from desktop_app.ui.keys import ACTIONS, KeyMap
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.buttons import IconButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.paint import draw_key_cap, key_cap_size
from desktop_app.ui.widgets.scroll import ScrollPage
from desktop_app.ui.widgets.text import SectionTitle, Text


class KeyCap(QWidget):
    """One key, drawn as on a keyboard."""

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.key = look, key
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(key_cap_size(look, key).toSize().grownBy(QMargins(1, 1, 1, 1)))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        middle = QRectF(self.rect()).center()
        middle.setX(1)
        draw_key_cap(QPainter(self), middle, self.key, look, look.colour("text"), look.colour("mark"))


class KeysSheet(QWidget):
    """Covers `host`; the keys of `where` stand first.  Any key or a click beside it closes it: `closed`."""

    closed = Signal()

    def __init__(self, look: Look, keys: KeyMap, where: str, host: QWidget) -> None:
        super().__init__(host)
        self._look, self._host = look, host
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("All keys"))
        self._card = Card(look, radius="panel", line="mark")
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        row = 0
        for place in sorted(("room", "review", "window"), key=lambda place: place != where):
            if row:
                grid.setRowMinimumHeight(row, 10)
                row += 1
            grid.addWidget(SectionTitle(look, place_name(place)), row, 0, 1, 2)
            row += 1
            for action in (action for action in ACTIONS if action.where == place):
                grid.addWidget(KeyCap(look, keys.key(action.id)), row, 0, Qt.AlignmentFlag.AlignLeft)
                grid.addWidget(Text(look, action_name(action.id), wrap=True), row, 1)
                row += 1
        grid.setRowStretch(row, 1)
        close = IconButton(look, "close", self.tr("Close"))
        close.clicked.connect(self.close_sheet)
        top = QHBoxLayout()
        top.addWidget(Text(look, self.tr("All keys"), size="heading", weight="strong"), 1)
        top.addWidget(close)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(28, 20, 16, 20)
        column.addLayout(top)
        column.addWidget(ScrollPage(body), 1)
        whole = QVBoxLayout(self)
        whole.addWidget(self._card, 0, Qt.AlignmentFlag.AlignHCenter)
        host.installEventFilter(self)
        self._fit()
        self.show()
        self.raise_()
        self.setFocus()

    def close_sheet(self) -> None:
        """Give the page back."""
        self._host.removeEventFilter(self)
        self.hide()
        self.closed.emit()
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

    def _fit(self) -> None:
        self.setGeometry(self._host.rect())
        margin = 24
        self._card.setFixedWidth(min(self._host.width() - 2 * margin, max(560, self._look.px(520))))
        self._card.setFixedHeight(self._host.height() - 2 * margin)
