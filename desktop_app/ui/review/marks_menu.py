"""The menu of marks in the transcript: each kind can be hidden."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui.review.marks import MARKS, Mark


def mark_name(mark: Mark) -> str:
    """What a kind of mark is called."""
    names: dict[Mark, str] = {
        "i": QCoreApplication.translate("Marks", "“I”"),
        "we": QCoreApplication.translate("Marks", "“we”"),
        "figure": QCoreApplication.translate("Marks", "Figures, as they are written"),
        "context": QCoreApplication.translate("Marks", "Figures of the situation"),
        "filler": QCoreApplication.translate("Marks", "Fillers"),
        "hedge": QCoreApplication.translate("Marks", "Hedges"),
        "again": QCoreApplication.translate("Marks", "Words said again"),
        "pause": QCoreApplication.translate("Marks", "Pauses"),
        "unsure": QCoreApplication.translate("Marks", "Words heard with little certainty"),
    }
    return names[mark]


def marks_menu(parent: QWidget, hidden: frozenset[Mark], choose: Callable[[frozenset[Mark]], None]) -> QMenu:
    """A menu with a tick for each kind that is shown; `choose` is told what is hidden after each click."""
    menu = QMenu(parent)
    now = set(hidden)

    def toggled(mark: Mark, shown: bool) -> None:
        (now.discard if shown else now.add)(mark)
        choose(frozenset(now))

    for mark in MARKS:
        action = QAction(mark_name(mark), menu)
        action.setCheckable(True)
        action.setChecked(mark not in hidden)
        action.toggled.connect(lambda shown, mark=mark: toggled(mark, shown))
        menu.addAction(action)
    return menu
