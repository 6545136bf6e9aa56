"""What a scene of the gallery is played with: the window, the parts behind it, and hands to use them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

from desktop_app.analysis.answer import analyze
from desktop_app.analysis.model import Quantity, SpokenAnswer, Word
from desktop_app.interview.model import Options
from desktop_app.practice.loops import LoopBook
from desktop_app.ui.beginning import Beginning
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.pages.room import RoomPage
from desktop_app.ui.parts import Parts
from desktop_app.ui.room.stage import RoomStage
from tests.fakes.clock import ManualClock
from tests.fakes.desks import FakeModelDesk, FakeSoundDesk
from tests.fakes.live_round import FakeLiveRound, words_of
from tests.fakes.loop_library import FakeLoopLibrary
from tests.fakes.shelf import our_rules
from tests.fakes.window_parts import FakeMicrophoneLevel

SPOKEN = (
    "it was the spring after the merger and nobody owned the nightly reconciliation job so i took it on i wrote down "
    "every failure for two weeks and then i cut the run from three hours to twenty five minutes which meant that the "
    "finance team"
)
PARTIAL = "could close the books the same"
LONGEST_MS = 5_000


def figures_in(words: Sequence[Word]) -> tuple[Quantity, ...]:
    """The figures in spoken words, read by the real rules."""
    spoken = SpokenAnswer("story", tuple(words), words[0].start_s, words[-1].end_s)
    return analyze(spoken, our_rules()).quantities


@dataclass
class Set:
    """What a scene is played with."""

    window: MainWindow
    parts: Parts
    sound: FakeSoundDesk
    models: FakeModelDesk
    microphone: FakeMicrophoneLevel
    rounds: list[FakeLiveRound]
    clock: ManualClock
    shelf: FakeLoopLibrary
    loops: LoopBook

    def settle(self, until: Callable[[], bool] = lambda: True) -> None:
        """Let everything arrive that is on its way, and wait for `until`."""
        timer = QElapsedTimer()
        timer.start()
        while not until() and timer.elapsed() < LONGEST_MS:
            QApplication.processEvents()
        if not until():
            raise TimeoutError("The scene did not come about.")
        for _ in range(8):
            QApplication.processEvents()

    def room(
        self, round_id: str = "behavioural-45", options: Options | None = None
    ) -> tuple[RoomStage, FakeLiveRound]:
        """A round that has just begun."""
        self.window.show_page("room", Beginning(round_id, options or Options()))
        page = self.window.page("room")
        assert isinstance(page, RoomPage)
        self.settle(lambda: page.stage is not None)
        live = self.rounds[-1]
        live.level(0.12, 0.3)
        self.settle()
        assert page.stage is not None
        return page.stage, live

    def answer(self, round_id: str = "behavioural-45") -> tuple[RoomStage, FakeLiveRound]:
        """A round in the middle of its first answer."""
        stage, live = self.room(round_id)
        live.finish_speech()
        live.hear(SPOKEN, PARTIAL, figures=figures_in(words_of(SPOKEN)))
        self.rest(live, stage)
        return stage, live

    def rest(self, live: FakeLiveRound, stage: RoomStage) -> None:
        """Show how things stand now, with a microphone that is heard."""
        live.level(0.12, 0.3)
        self.settle()
        stage.refresh()
        self.settle()
