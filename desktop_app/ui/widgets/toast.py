"""A short word at the bottom of a page, with a way back where something can be undone.  Never a box in the way."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.widgets.buttons import IconButton, QuietButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.text import Text


class Toast(Card):
    """Lies over the bottom of `host` and leaves by itself.

    It stays while the mouse or the keyboard is on it, and while another window is in front: nobody has seen it then.
    """

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, ground="raised", line="mark", radius="button", parent=host)
        self._host = host
        self._undo: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        self._words = Text(look, wrap=False, parent=self)
        self._action = QuietButton(look, parent=self)
        self._action.clicked.connect(self._act)
        close = IconButton(look, "close", self.tr("Dismiss"), size=16, parent=self)
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._action)
        row.addWidget(close)
        host.installEventFilter(self)
        look.changed.connect(self._renewed)
        self.hide()

    def tell(self, sentence: str, action: str = "", undo: Callable[[], None] | None = None) -> None:
        """Show a sentence for a while; `action` with `undo` offers the way back.

        A new one takes the old one's place.
        """
        self._undo = undo
        self._words.setText(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action and undo))
        self._fit()
        self.show()
        self.raise_()
        self._timer.start(self._look.theme.motion.toast_ms)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def text(self) -> str:
        """The sentence that is shown, empty when none is."""
        return self._words.text() if self.isVisible() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return False

    def _fit(self) -> None:
        self._words.setWordWrap(False)
        room = self._host.width() - 2 * self._look.theme.spacing.xl
        if self.sizeHint().width() > room:
            self._words.setWordWrap(True)
        width = min(self.sizeHint().width(), room)
        height = max(self.heightForWidth(width), self.sizeHint().height())
        left = (self._host.width() - width) // 2
        self.setGeometry(left, self._host.height() - height - self._look.theme.spacing.xl, width, height)

    @Slot()
    def _renewed(self) -> None:
        if self.isVisible():
            self._fit()

    @Slot()
    def _leave(self) -> None:
        focus: QWidget | None = self._host.window().focusWidget()
        unseen = not self._host.window().isActiveWindow()
        if unseen or self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._timer.start(self._look.theme.motion.toast_ms)
        else:
            self.hide()

    @Slot()
    def _act(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()
