"""What the marks in the transcript are called, in their tool tips and in the menu that hides them."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui.review.marks import MARKS, Mark, Token


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
        "name": QCoreApplication.translate("Marks", "Names that were put right"),
        "doubt": QCoreApplication.translate("Marks", "Numbers heard differently the second time"),
    }
    return names[mark]


def tip_of(token: Token) -> str:
    """What is to be said about a run of words; empty where there is nothing."""
    if "doubt" in token.marks:
        nothing = QCoreApplication.translate("Marks", "nothing")
        both = (token.text.removesuffix("?") or nothing, token.tip or nothing)
        words = QCoreApplication.translate(
            "Marks", "Heard first: “{0}”. Heard again: “{1}”. Play it to be sure."
        )
        return words.format(*both)
    if "name" in token.marks and token.tip:
        return QCoreApplication.translate("Marks", "first heard: “{0}”").format(token.tip)
    if token.tip:
        return QCoreApplication.translate("Marks", "said: “{0}”").format(token.tip)
    if token.is_pause:
        return QCoreApplication.translate("Marks", "A pause of {0}").format(token.text)
    told: dict[Mark, str] = {
        "unsure": QCoreApplication.translate("Marks", "heard with little certainty"),
        "we": QCoreApplication.translate("Marks", "“we” acts here"),
        "i": QCoreApplication.translate("Marks", "“I” act here"),
        "hedge": QCoreApplication.translate("Marks", "a hedge"),
        "filler": QCoreApplication.translate("Marks", "a filler"),
        "again": QCoreApplication.translate("Marks", "said again"),
    }
    return ", ".join(words for mark, words in told.items() if mark in token.marks)


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
