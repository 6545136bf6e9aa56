"""The keys: every action with its key, to be changed by pressing another one."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.ui.action_names import action_name, place_name
from desktop_app.ui.announcer import Announcer
from desktop_app.ui.keys import ACTIONS, KeyMap
from desktop_app.ui.look import Look
from desktop_app.ui.preferences import PreferencesFile
from desktop_app.ui.settings.rows import SettingGroup, SettingRow
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.paint import shown_key
from desktop_app.ui.widgets.text import SectionTitle

_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class KeyButton(QuietButton):
    """Shows a key; pressed, it waits for another one.  Escape and Tab leave it as it was: there is no trap."""

    pressed_key = Signal(str, str)

    def __init__(self, look: Look, action_id: str, key: str, parent: QWidget | None = None) -> None:
        self._waiting = False  # Qt sends events while the button is being made
        super().__init__(look, "", key=key, parent=parent)
        self.action_id = action_id
        self._shown = key
        self.setMinimumWidth(look.px(96))
        self.clicked.connect(self._wait)

    def show_key(self, key: str) -> None:
        """Show this key."""
        self._shown = key
        self._rest()

    @property
    def waiting(self) -> bool:
        return self._waiting

    @Slot()
    def _wait(self) -> None:
        self._waiting = True
        self.setText(self.tr("Press a key"))
        self.set_key("")

    def _rest(self) -> None:
        self._waiting = False
        self.setText("")
        self.set_key(self._shown)

    def event(self, event: QEvent) -> bool:
        # While it waits every key is its own, the window's shortcuts too.
        if self._waiting and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self._waiting or key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().keyPressEvent(event)
            return
        if key == Qt.Key.Key_Escape:
            self._rest()
        elif key not in _MODIFIERS:
            pressed = QKeySequence(
                QKeyCombination(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, key)
            )
            self._rest()
            self.pressed_key.emit(self.action_id, pressed.toString())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._rest()
        super().focusOutEvent(event)


class KeysGroup(SettingGroup):
    """All actions by place; a key that is taken already is refused in a sentence beside it.

    The sentence is spoken to a screen reader as well.
    """

    def __init__(
        self, look: Look, title: str, preferences: PreferencesFile, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "keys", title, parent=parent)
        self._preferences = preferences
        self.buttons: dict[str, KeyButton] = {}
        keys = KeyMap(preferences.now.keys)
        self.refused: SettingRow | None = None
        self._rows: dict[str, SettingRow] = {}
        self._announcer = Announcer(self)
        for where in ("room", "review", "window"):
            self.add_heading(SectionTitle(look, place_name(where)))
            for action in (action for action in ACTIONS if action.where == where):
                button = KeyButton(look, action.id, keys.key(action.id))
                button.pressed_key.connect(self._take)
                name = action_name(action.id)
                button.setAccessibleName(self.tr("{0}: {1}").format(name, shown_key(keys.key(action.id))))
                self.buttons[action.id] = button
                self._rows[action.id] = SettingRow(look, name, "", button, place_name(where))
                self.add(self._rows[action.id])
        self._refresh.append(self._show_keys)

    def _show_keys(self) -> None:
        keys = KeyMap(self._preferences.now.keys)
        for action_id, button in self.buttons.items():
            button.show_key(keys.key(action_id))
            button.setAccessibleName(
                self.tr("{0}: {1}").format(action_name(action_id), shown_key(keys.key(action_id)))
            )
        self._calm()

    def _calm(self) -> None:
        if self.refused is not None:
            self.refused.calm()
            self.refused = None

    @Slot(str, str)
    def _take(self, action_id: str, key: str) -> None:
        keys = KeyMap(self._preferences.now.keys)
        taken = keys.clash(action_id, key)
        if taken:
            words = self.tr("{0} is already the key for “{1}”.").format(shown_key(key), action_name(taken))
            self._calm()
            self.refused = self._rows[action_id]
            self.refused.warn(words)
            self._announcer.say("key", words)
            return
        self._preferences.change(keys={**self._preferences.now.keys, action_id: key})
        self._show_keys()
