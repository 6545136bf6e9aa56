"""What is rarely wanted in a round: a menu over the "More" button."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui.keys import KeyMap


def tr(words: str) -> str:
    return QCoreApplication.translate("RoomMenu", words)


def room_menu(keys: KeyMap, act: Callable[[str], None], parent: QWidget) -> QMenu:
    """The menu; `act` is called with the id of the action that is taken."""
    menu = QMenu(parent)
    for group in (
        (
            ("room.rephrase", tr("Ask it in other words")),
            ("room.come_back", tr("Come back to it later")),
            ("room.hint", tr("Ask for a hint")),
        ),
        (
            ("room.extend", tr("Two more minutes for this part")),
            ("room.next_phase", tr("On to the next part")),
        ),
        (
            ("room.transcript", tr("Show or hide your words")),
            ("room.compact", tr("Small room")),
            ("room.full_screen", tr("Full screen")),
            ("window.keys", tr("All keys")),
        ),
        (("room.end", tr("End the round")),),
    ):
        if not menu.isEmpty():
            menu.addSeparator()
        for action_id, words in group:
            action = QAction(words, menu)
            # The key is shown, not bound: the room's own shortcuts do the work, whether the menu is open or not.
            action.setText(
                f"{words}\t{QKeySequence(keys.key(action_id)).toString(QKeySequence.SequenceFormat.NativeText)}"
            )
            action.setData(action_id)
            menu.addAction(action)
    menu.triggered.connect(lambda action: act(action.data()))
    return menu
