"""A pad for code or notes: plain text in even letters, indented as one goes."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop_app.ui.look import Look

_INDENT = "    "
_OPENERS = (":", "{", "(", "[")


class TextPad(QPlainTextEdit):
    """Enter keeps the line's indentation, and deepens it after an opening; Ctrl+] and Ctrl+[ move the line.

    Tab moves on to the next control, as everywhere: whoever works by keyboard is never caught in here.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setAccessibleName(self.tr("Scratch pad"))
        self.setPlaceholderText(self.tr("Code or notes. Esc gives the keys back to the room."))
        look.changed.connect(self._dress)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
            self._new_line()
        elif control and event.key() == Qt.Key.Key_BracketRight:
            self._shift(deeper=True)
        elif control and event.key() == Qt.Key.Key_BracketLeft:
            self._shift(deeper=False)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # The brackets with Ctrl are this pad's before they are anybody's shortcut.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if control and event.key() in (Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight):
                event.accept()
                return True
        return super().event(event)

    def _new_line(self) -> None:
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        indent = before[: len(before) - len(before.lstrip(" "))]
        deeper = _INDENT if before.rstrip().endswith(_OPENERS) else ""
        cursor.insertText("\n" + indent + deeper)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _shift(self, *, deeper: bool) -> None:
        cursor = self.textCursor()
        line = cursor.block().text()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        if deeper:
            cursor.insertText(_INDENT)
        else:
            for _ in range(min(len(_INDENT), len(line) - len(line.lstrip(" ")))):
                cursor.deleteChar()

    @Slot()
    def _dress(self) -> None:
        self.setFont(self._look.font("body", mono=True))
