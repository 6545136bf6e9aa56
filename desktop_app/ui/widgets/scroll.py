"""A page that scrolls up and down and never sideways."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QScrollArea, QWidget

SCROLL_BAR = 14
"""How much of a page's margin the scroll bar has for itself, in pixels."""

_AROUND = 24
"""So much is shown above and below what has the keyboard, in pixels."""


class ScrollPage(QScrollArea):
    """Shows `body` at the width there is."""

    def __init__(self, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(body)
        body.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_keyboard)

    @Slot(QWidget, QWidget)
    def _follow_keyboard(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring what has the keyboard into sight: Qt does so only where the keyboard was on this page before."""
        body = self.widget()
        if now is not None and body is not None and body.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _AROUND)


class Gutter(QObject):
    """Leaves `SCROLL_BAR` pixels at the right of `area` free for the bar, whether it is there or not.

    What scrolls keeps its width, and ends where the controls above it end.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        area.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._make_room(0, area.verticalScrollBar().maximum())

    @Slot(int, int)
    def _make_room(self, _least: int, most: int) -> None:
        bar = self._area.verticalScrollBar()
        policy = Qt.ScrollBarPolicy
        self._area.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn if most else policy.ScrollBarAlwaysOff)
        self._area.setViewportMargins(0, 0, SCROLL_BAR - (bar.sizeHint().width() if most else 0), 0)
