"""The program as `mockloop` starts it, telling on standard output where the keyboard is: run as a child of a test.

One line of JSON for each change: how many keys were let go so far, the page, how many places of it take the keyboard,
what has it now, and where on the screen that is.
"""

import json
import sys

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.cli import main
from desktop_app.ui.application import application
from desktop_app.ui.main_window import MainWindow

_LOOKS_MS = 20


class Teller(QObject):
    """Looks again and again, because not every change of page moves the keyboard, nor the other way round."""

    def __init__(self) -> None:
        super().__init__()
        self._told = ""
        self._keys = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt calls it so
        """A key counts once, where it comes from the screen; the widgets have had it pressed by then."""
        if event.type() == QEvent.Type.KeyRelease and isinstance(watched, QWindow):
            self._keys += 1
        return False

    def look(self) -> None:
        """Tell how it stands where that is news."""
        window = next((one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)), None)
        if window is not None and window.page_id:
            now = QApplication.focusWidget()
            told = json.dumps(
                {
                    "keys": self._keys,
                    "page": window.page_id,
                    "stops": stops_in(window),
                    "which": id(now),
                    "focus": named(now),
                    "place": place_of(now),
                }
            )
            if told != self._told:
                self._told = told
                print(told, flush=True)


def named(widget: QWidget | None) -> str:
    """As a screen reader would name it."""
    described = QAccessible.queryAccessibleInterface(widget) if widget is not None else None
    return "" if described is None else described.text(QAccessible.Text.Name)


def stops_in(window: QWidget) -> int:
    """How many widgets of it take the keyboard; a page that is still read has fewer."""
    return sum(
        widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        for widget in window.findChildren(QWidget)
    )


def place_of(widget: QWidget | None) -> list[int]:
    """Left, top, width and height on the screen."""
    if widget is None:
        return [0, 0, 0, 0]
    corner = widget.mapToGlobal(QPoint(0, 0))
    return [corner.x(), corner.y(), widget.width(), widget.height()]


if __name__ == "__main__":
    app = application()
    teller, timer = Teller(), QTimer()
    app.installEventFilter(teller)
    timer.timeout.connect(teller.look)
    timer.start(_LOOKS_MS)
    sys.exit(main(sys.argv[1:]))
