"""What is rarely wanted in a round: a menu over the "More" button."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui.keys import KeyMap

translate = QCoreApplication.translate


def room_menu(keys: KeyMap, act: Callable[[str], None], parent: QWidget) -> QMenu:
    """The menu; `act` is called with the id of the action that is taken."""
    menu = QMenu(parent)
    for group in (
        (
            ("room.rephrase", translate("RoomMenu", "Ask it in other words")),
            ("room.come_back", translate("RoomMenu", "Come back to it later")),
            ("room.hint", translate("RoomMenu", "Ask for a hint")),
        ),
        (
            ("room.extend", translate("RoomMenu", "Two more minutes for this part")),
            ("room.next_phase", translate("RoomMenu", "On to the next part")),
        ),
        (
            ("room.transcript", translate("RoomMenu", "Show or hide your words")),
            ("room.pad", translate("RoomMenu", "Pad for code or a sketch")),
            ("room.compact", translate("RoomMenu", "Small room")),
            ("room.full_screen", translate("RoomMenu", "Full screen")),
            ("window.keys", translate("RoomMenu", "All keys")),
        ),
        (("room.end", translate("RoomMenu", "End the round")),),
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
