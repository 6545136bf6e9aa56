"""The keys: every action that has one, what it is by default, and the map in force.  No Qt here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Where = Literal["room", "review", "window"]


@dataclass(frozen=True, slots=True)
class Action:
    """Something a key does.  `key` is the default, written as Qt writes it ("Space", "Shift+R", "Ctrl+,")."""

    id: str
    where: Where
    key: str


ACTIONS = (
    Action("room.primary", "room", "Space"),
    Action("room.repeat", "room", "R"),
    Action("room.rephrase", "room", "Shift+R"),
    Action("room.think", "room", "T"),
    Action("room.pause", "room", "P"),
    Action("room.skip", "room", "N"),
    Action("room.next_phase", "room", "Shift+N"),
    Action("room.come_back", "room", "B"),
    Action("room.hint", "room", "H"),
    Action("room.extend", "room", "X"),
    Action("room.notes", "room", "E"),
    Action("room.pad", "room", "D"),
    Action("room.transcript", "room", "W"),
    Action("room.full_screen", "room", "F"),
    Action("room.compact", "room", "C"),
    Action("room.end", "room", "Shift+Q"),
    Action("review.play", "review", "Space"),
    Action("review.back", "review", "Left"),
    Action("review.forward", "review", "Right"),
    Action("review.previous_finding", "review", "Shift+N"),
    Action("review.next_finding", "review", "N"),
    Action("review.loop", "review", "L"),
    Action("review.find", "review", "Ctrl+F"),
    Action("review.not_so", "review", "X"),
    Action("review.back_far", "review", "Shift+Left"),
    Action("review.forward_far", "review", "Shift+Right"),
    Action("review.previous_question", "review", "Ctrl+Up"),
    Action("review.next_question", "review", "Ctrl+Down"),
    Action("review.slower", "review", "["),
    Action("review.faster", "review", "]"),
    Action("review.follow", "review", "F"),
    Action("review.note", "review", "E"),
    Action("review.copy", "review", "Ctrl+C"),
    Action("window.keys", "window", "?"),
    Action("window.practice", "window", "Ctrl+1"),
    Action("window.sessions", "window", "Ctrl+2"),
    Action("window.progress", "window", "Ctrl+3"),
    Action("window.settings", "window", "Ctrl+,"),
    Action("window.quit", "window", "Ctrl+Q"),
)


class KeyMap:
    """Which key does what: the defaults with a person's own choices over them.

    A choice that is already another action's key in the same place, or the window's, does not count.
    """

    def __init__(self, chosen: Mapping[str, str] | None = None) -> None:
        self._keys = {action.id: action.key for action in ACTIONS}
        for action_id, key in (chosen or {}).items():
            if action_id in self._keys and key and not self.clash(action_id, key):
                self._keys[action_id] = key

    def key(self, action_id: str) -> str:
        """The key of this action."""
        return self._keys[action_id]

    def clash(self, action_id: str, key: str) -> str:
        """The id of the action that has this key already where `action_id` works; empty where it is free."""
        where = next(action.where for action in ACTIONS if action.id == action_id)
        for other in ACTIONS:
            together = other.where == where or "window" in (other.where, where)
            if together and other.id != action_id and self._keys[other.id].lower() == key.lower():
                return other.id
        return ""
