"""What can be done with a word: play it, put it right, copy its answer, note something at it."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

Entry = tuple[str, Callable[[], object]]


def word_menu(parent: QWidget, entries: Sequence[Entry | None]) -> QMenu:
    """A menu of these entries; None is a line between two groups."""
    menu = QMenu(parent)
    for entry in entries:
        if entry is None:
            menu.addSeparator()
            continue
        caption, act = entry
        action = QAction(caption, menu)
        action.triggered.connect(lambda _=False, act=act: act())
        menu.addAction(action)
    return menu
