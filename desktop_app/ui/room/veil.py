"""What lies over the room's middle while the round stands still.  Not a box: every key still works."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.widgets.text import Text


class PauseVeil(QWidget):
    """Covers `host` and says why the round stands still; the room's primary action goes on."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(host)
        self._look = look
        self._host = host
        self.title = Text(look, self.tr("Paused"), size="question", weight="strong", parent=self)
        self.reason = Text(look, size="lead", colour="muted", wrap=True, parent=self)
        column = QVBoxLayout(self)
        column.setSpacing(look.theme.spacing.m)
        column.addStretch(1)
        for widget in (self.title, self.reason):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(widget)
        column.addStretch(1)
        host.installEventFilter(self)
        self.hide()

    def show_reason(self, reason: str) -> None:
        """Cover the room; `reason` is what the interview said ("paused", "the machine slept for 4 minutes")."""
        usual = not reason or reason == "paused"
        words = (
            self.tr("The clock stands still and nothing is listened to.")
            if usual
            else reason[:1].upper() + reason[1:]
        )
        self.reason.setText(words)
        self.setGeometry(self._host.rect())
        if self.isHidden():
            self.show()
            self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._host.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.colour("background"))
