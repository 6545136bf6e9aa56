"""What the actions are called, for the sheet of keys and the settings."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def place_name(where: str) -> str:
    """Where a key works."""
    return {
        "room": translate("Actions", "In the room"),
        "review": translate("Actions", "In the review"),
        "window": translate("Actions", "Everywhere"),
    }[where]


def action_name(action_id: str) -> str:
    """What the action does."""
    return {
        "room.primary": translate("Actions", "Answer now, done with the answer, go on"),
        "room.repeat": translate("Actions", "Repeat the question"),
        "room.rephrase": translate("Actions", "Ask it in other words"),
        "room.think": translate("Actions", "Time to think"),
        "room.pause": translate("Actions", "Pause and go on"),
        "room.skip": translate("Actions", "Skip the question"),
        "room.next_phase": translate("Actions", "On to the next part"),
        "room.come_back": translate("Actions", "Come back to the question later"),
        "room.hint": translate("Actions", "Ask for a hint"),
        "room.extend": translate("Actions", "Two more minutes for this part"),
        "room.notes": translate("Actions", "Notes"),
        "room.pad": translate("Actions", "Pad for code or a sketch"),
        "room.transcript": translate("Actions", "Show or hide your words"),
        "room.full_screen": translate("Actions", "Full screen"),
        "room.compact": translate("Actions", "Small room"),
        "room.end": translate("Actions", "End the round"),
        "review.play": translate("Actions", "Play and stop"),
        "review.back": translate("Actions", "Five seconds back"),
        "review.forward": translate("Actions", "Five seconds forward"),
        "review.previous_finding": translate("Actions", "The finding before"),
        "review.next_finding": translate("Actions", "The next finding"),
        "review.loop": translate("Actions", "Play it again and again"),
        "review.find": translate("Actions", "Find a word"),
        "review.not_so": translate("Actions", "Mark a finding “not so”"),
        "review.back_far": translate("Actions", "Ten seconds back"),
        "review.forward_far": translate("Actions", "Ten seconds on"),
        "review.previous_question": translate("Actions", "To the question before"),
        "review.next_question": translate("Actions", "To the next question"),
        "review.slower": translate("Actions", "Slower"),
        "review.faster": translate("Actions", "Faster"),
        "review.follow": translate("Actions", "Follow the spoken word, or not"),
        "review.note": translate("Actions", "Write a note here"),
        "review.copy": translate("Actions", "Copy the words, with their times"),
        "window.keys": translate("Actions", "All keys"),
        "window.practice": translate("Actions", "Practice"),
        "window.sessions": translate("Actions", "Sessions"),
        "window.progress": translate("Actions", "Progress"),
        "window.settings": translate("Actions", "Settings"),
        "window.quit": translate("Actions", "Quit"),
    }.get(action_id, action_id)
