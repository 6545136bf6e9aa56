"""What the actions are called, for the sheet of keys and the settings."""

from PySide6.QtCore import QCoreApplication


def _tr(words: str) -> str:
    return QCoreApplication.translate("Actions", words)


def place_name(where: str) -> str:
    """Where a key works."""
    return {"room": _tr("In the room"), "review": _tr("In the review"), "window": _tr("Everywhere")}[where]


def action_name(action_id: str) -> str:
    """What the action does."""
    return {
        "room.primary": _tr("Answer now, done with the answer, go on"),
        "room.repeat": _tr("Repeat the question"),
        "room.rephrase": _tr("Ask it in other words"),
        "room.think": _tr("Time to think"),
        "room.pause": _tr("Pause and go on"),
        "room.skip": _tr("Skip the question"),
        "room.next_phase": _tr("On to the next part"),
        "room.come_back": _tr("Come back to the question later"),
        "room.hint": _tr("Ask for a hint"),
        "room.extend": _tr("Two more minutes for this part"),
        "room.notes": _tr("Notes"),
        "room.transcript": _tr("Show or hide your words"),
        "room.full_screen": _tr("Full screen"),
        "room.compact": _tr("Small room"),
        "room.end": _tr("End the round"),
        "review.play": _tr("Play and stop"),
        "review.back": _tr("Five seconds back"),
        "review.forward": _tr("Five seconds forward"),
        "review.previous_finding": _tr("The finding before"),
        "review.next_finding": _tr("The next finding"),
        "review.loop": _tr("Play it again and again"),
        "review.find": _tr("Find a word"),
        "review.not_so": _tr("Mark a finding “not so”"),
        "window.keys": _tr("All keys"),
        "window.practice": _tr("Practice"),
        "window.sessions": _tr("Sessions"),
        "window.progress": _tr("Progress"),
        "window.settings": _tr("Settings"),
        "window.quit": _tr("Quit"),
    }.get(action_id, action_id)
