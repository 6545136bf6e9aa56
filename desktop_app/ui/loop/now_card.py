"""Where one is in a loop: the next round, the break with its countdown, what is to be written, or the end."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.interview.loop import Whereabouts
from desktop_app.ui.look import Look
from desktop_app.ui.times import time_left
from desktop_app.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.text import SectionTitle, Text
from desktop_app.ui.words import tell


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands on the card; an empty caption hides its button."""

    over: str
    title: str
    sentence: str
    primary: str
    second: str = ""


class NowCard(Card):
    """`acted` carries what is wanted: "start", "skip", "pass", "again" or "home"."""

    acted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, radius="panel", parent=parent)
        self._actions = ("", "")
        self.over = SectionTitle(look, "")
        self.countdown = Text(look, size="clock", weight="medium", tabular=True)
        self.title = Text(look, size="title", weight="strong", wrap=True)
        self.sentence = Text(look, colour="muted", wrap=True)
        self.primary = PrimaryButton(look, large=True)
        self.second = QuietButton(look)
        self.primary.clicked.connect(self._first)
        self.second.clicked.connect(self._other)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.primary)
        buttons.addWidget(self.second)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(10)
        for widget in (self.over, self.countdown, self.title, self.sentence):
            column.addWidget(widget)
        column.addSpacing(6)
        column.addLayout(buttons)

    def show_place(self, where: Whereabouts, minutes: float) -> None:
        """Show where one is; `minutes` is the length of the next round as it will be played."""
        words = self._words(where, f"{minutes:.0f}")
        self._actions = _ACTIONS.get(where.place, ("start", "skip"))
        self.countdown.setVisible(where.place == "break")
        self.tick(where)
        self.over.setText(words.over)
        self.title.setText(words.title)
        self.title.setVisible(bool(words.title))
        self.sentence.setText(words.sentence)
        self.sentence.setVisible(bool(words.sentence))
        for button, caption in ((self.primary, words.primary), (self.second, words.second)):
            button.setText(caption)
            button.setVisible(bool(caption))

    def tick(self, where: Whereabouts) -> None:
        """Only the countdown moves."""
        if where.place == "break":
            left = time_left(where.break_left_s)
            self.countdown.setText(left)
            self.countdown.setAccessibleName(self.tr("{0} of the break left").format(left))

    def _words(self, where: Whereabouts, minutes: str) -> _Words:
        title = tell(where.stop.title) if where.stop else ""
        nth = self.tr("Round {0} of {1}").format(where.rounds_done + 1, where.rounds)
        leave_out = self.tr("Leave it out")
        start = self.tr("Start · {0} min").format(minutes)
        match where.place:
            case "break":
                rest = self.tr("Stand up, drink something. Nothing starts by itself. Then comes: {0}.")
                return _Words(self.tr("Break"), "", rest.format(title), self.tr("Start now"), leave_out)
            case "running":
                playing = self.tr("This round is being played in another window.")
                return _Words(nth, title, playing, "")
            case "next-day":
                day = self.tr("Day {0} of {1}").format(where.day, where.days)
                later = self.tr(
                    "In the real loop this is another day. Go on now, or come back: your place is kept."
                )
                return _Words(f"{day} · {nth}", title, later, start, leave_out)
            case "assignment" | "wait":
                desk = self.tr("This is done at a desk, not aloud. Say here when it lies behind you.")
                return _Words(self.tr("Between the rounds"), title, desk, self.tr("That is done"), leave_out)
            case "decision":
                decided = self.tr(
                    "The rounds are over. Below stands how such a loop is decided; nobody decides here."
                )
                return _Words(self.tr("Decision"), title, decided, self.tr("Close the loop"))
            case "over":
                done = self.tr("{0} of {1} rounds lie behind you. Each has its review.")
                sentence = done.format(where.rounds_done, where.rounds)
                return _Words(
                    self.tr("Over"),
                    self.tr("The loop is done"),
                    sentence,
                    self.tr("Begin it again"),
                    self.tr("Back to practice"),
                )
            case _:
                return _Words(nth, title, "", start, leave_out)

    @Slot()
    def _first(self) -> None:
        self.acted.emit(self._actions[0])

    @Slot()
    def _other(self) -> None:
        self.acted.emit(self._actions[1])


_ACTIONS = {
    "assignment": ("pass", "skip"),
    "wait": ("pass", "skip"),
    "decision": ("pass", "skip"),
    "over": ("again", "home"),
}
"""What the two buttons do where it is not starting the round and leaving it out."""
