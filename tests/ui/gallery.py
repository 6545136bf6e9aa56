"""Every page and state of the window as a scene: grabbed by `python -m tests.ui.gallery FOLDER`, and checked.

A scene is made of the real widgets over parts of the tests; it is whole when `stage` returns.
"""

import itertools
import math
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication, QScrollArea

from desktop_app.interview.model import Options, SilenceNoticed
from desktop_app.library.sketch import Shape, Sketch
from desktop_app.practice.loops import InLoop, LoopBook
from desktop_app.ui.beginning import Beginning
from desktop_app.ui.fonts import load_fonts
from desktop_app.ui.language import Language
from desktop_app.ui.look import Look
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.pages.home import HomePage
from desktop_app.ui.pages.loop import LoopPage
from desktop_app.ui.pages.room import RoomPage
from desktop_app.ui.pages.settings import SettingsPage
from desktop_app.ui.pages.sound import SoundPage
from desktop_app.ui.pages.welcome import WelcomePage
from desktop_app.ui.parts import Parts
from desktop_app.ui.room.stage import RoomStage
from desktop_app.ui.style import Dresser
from desktop_app.ui.theme import Mode
from tests.fakes.clock import ManualClock
from tests.fakes.desks import FakeModelDesk, FakeSoundDesk
from tests.fakes.live_round import FakeLiveRound, our_catalog
from tests.fakes.loop_library import FakeLoopLibrary
from tests.fakes.window_parts import (
    ALL_GOOD,
    NOW,
    RESOURCES,
    SESSIONS,
    SOME_BAD,
    FakeLibrary,
    FakeMicrophoneLevel,
    window_parts,
)

SPOKEN = (
    "it was the spring after the merger and nobody owned the nightly reconciliation job so i took it on i wrote down "
    "every failure for two weeks and then i cut the run from three hours to twenty five minutes which meant that the "
    "finance team"
)
PARTIAL = "could close the books the same"
LONGEST_MS = 5_000

SKETCHED = Sketch(
    (
        Shape("box", ((120.0, 380.0), (420.0, 560.0))),
        Shape("words", ((180.0, 450.0),), "clients"),
        Shape("arrow", ((430.0, 470.0), (640.0, 470.0))),
        Shape("box", ((650.0, 380.0), (950.0, 560.0))),
        Shape("words", ((730.0, 450.0),), "queue"),
        Shape("arrow", ((960.0, 470.0), (1170.0, 330.0))),
        Shape("box", ((1180.0, 220.0), (1480.0, 400.0))),
        Shape("words", ((1250.0, 290.0),), "workers"),
        Shape("pen", tuple((700.0 + 2 * x, 650.0 + 30 * math.sin(x / 9)) for x in range(110))),
    )
)


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
        live.hear(SPOKEN, PARTIAL)
        self.rest(live, stage)
        return stage, live

    def rest(self, live: FakeLiveRound, stage: RoomStage) -> None:
        """Show how things stand now, with a microphone that is heard."""
        live.level(0.12, 0.3)
        self.settle()
        stage.refresh()
        self.settle()


def _home(on: Set, **_: object) -> HomePage:
    on.window.show_page("practice")
    page = on.window.page("practice")
    assert isinstance(page, HomePage)
    on.settle(lambda: bool(page.cards) and bool(page.strip.checks))
    on.settle(lambda: bool(on.microphone.sinks) or page.strip.checks[0].state != "good")
    for sink in tuple(on.microphone.sinks):
        sink(0.1, 0.3)
    on.settle()
    return page


def _home_bottom(on: Set) -> None:
    page = _home(on)
    area = page.findChild(QScrollArea)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    on.settle()


def _home_panel(on: Set) -> None:
    _home(on).cards[0].options.click()
    on.settle()


def _home_level_7(on: Set) -> None:
    on.parts.preferences.change(level=7, interview_on="2026-03-23")
    _home(on)


def _room_greeting(on: Set) -> None:
    on.room()


def _room_answer(on: Set) -> None:
    on.answer()


def _room_closing(on: Set) -> None:
    stage, live = on.answer()
    live.pass_time(live.view().phase_left_s - 25)
    on.rest(live, stage)


def _room_over(on: Set) -> None:
    stage, live = on.answer()
    live.pass_time(live.view().phase_left_s + 72)
    on.rest(live, stage)


def _room_probe(on: Set) -> None:
    stage, live = on.answer()
    live.end_answer()
    live.judge()
    live.finish_speech()
    on.rest(live, stage)


def _room_paused(on: Set) -> None:
    stage, live = on.answer()
    live.sleep("the machine slept for 4 minutes")
    on.rest(live, stage)


def _room_troubled(on: Set) -> None:
    stage, live = on.answer()
    live.trouble("The microphone was gone for a moment; what you said meanwhile may be missing.")
    live.trouble("The disk is getting full: there is room for about twenty more minutes.")
    live.hint("No figure yet: what changed, and by how much?")
    on.rest(live, stage)


def _room_notes(on: Set) -> None:
    stage, live = on.answer()
    stage.act("room.notes")
    stage.notes.line.setText("asked about the budget")
    stage.notes.take_unfinished()
    stage.notes.line.setText("next time name the customers")
    on.rest(live, stage)


def _room_ending(on: Set) -> None:
    stage, live = on.answer()
    stage.act("room.end")
    on.rest(live, stage)


def _room_problem(on: Set) -> None:
    on.answer("coding-45")


def _room_pad(on: Set) -> None:
    stage, live = on.answer("coding-45")
    stage.act("room.pad")
    stage.pads.text.setPlainText(
        "def longest_gap(visits):\n    visits = sorted(visits)\n    gap = visits[0]\n"
        "    for earlier, later in zip(visits, visits[1:]):\n        gap = max(gap, later - earlier)\n    return gap"
    )
    on.rest(live, stage)


def _room_sketch(on: Set) -> None:
    stage, live = on.answer("system-design-60")
    live.pass_time(12)
    live._take(SilenceNoticed(12.0))
    stage.act("room.pad")
    stage.pads.sketch.canvas.show_sketch(SKETCHED)
    on.rest(live, stage)


def _room_kept(on: Set) -> None:
    _stage, live = on.answer()
    live.pass_time(15 * 60)
    live.skip_phase()
    live.finish_speech()
    live.pass_time(12.5 * 60)
    live.end_round()
    live.finish_speech()
    live.keep("session-1")
    page = on.window.page("room")
    assert isinstance(page, RoomPage)
    on.settle(page.kept.review.isEnabled)


def _settings(on: Set) -> SettingsPage:
    on.window.show_page("settings")
    page = on.window.page("settings")
    assert isinstance(page, SettingsPage)
    on.settle(lambda: len(page.models) == 2)
    return page


def _settings_found(on: Set) -> None:
    _settings(on).search.setText("time")
    on.settle()


def _sound(on: Set) -> None:
    on.window.show_page("sound")
    page = on.window.page("sound")
    assert isinstance(page, SoundPage)
    on.settle(lambda: bool(on.sound.listening))
    on.settle(lambda: page.voice is not None and page.voice.voices.count() > 0)
    _speak(on)


def _speak(on: Set) -> None:
    on.sound.level(0.001, 0.003, 20)
    on.sound.level(0.12, 0.4, 6)
    on.settle()


def _welcome(on: Set) -> WelcomePage:
    on.window.show_page("welcome")
    page = on.window.page("welcome")
    assert isinstance(page, WelcomePage)
    on.settle(lambda: bool(page._drill_id) and page.model is not None)
    return page


def _welcome_sound(on: Set) -> None:
    page = _welcome(on)
    page.next.click()
    on.settle(lambda: bool(on.sound.listening))
    assert page.model is not None
    page.model.button.click()
    on.settle(lambda: page.model is not None and "MB" in page.model.state.text())
    _speak(on)


def _welcome_go(on: Set) -> None:
    page = _welcome(on)
    page.next.click()
    page.next.click()
    on.settle()


def _loop(on: Set, loop_id: str = "l6-two-days") -> LoopPage:
    on.window.show_page("loop", loop_id)
    page = on.window.page("loop")
    assert isinstance(page, LoopPage)
    on.settle(lambda: bool(page.stops.rows))
    return page


def _loop_played(on: Set, *stops: str) -> None:
    """A loop in which these rounds are done, each with a session that the library lists, the last just now."""
    one = on.loops.begin(our_catalog().loop("l6-two-days"), 6, scale=0.5)
    for stop_id, session in zip(stops, SESSIONS, strict=False):
        on.shelf.play(session.id, session.started_at)
        on.loops.round_began(InLoop(one.id, stop_id), session.id)
        on.loops.round_over(InLoop(one.id, stop_id), session.id)


def _loop_ready(on: Set) -> None:
    _loop_played(on)
    _loop(on)


def _loop_break(on: Set) -> None:
    _loop_played(on, "coding-1")
    _loop(on)


def _loop_next_day(on: Set) -> None:
    _loop_played(on, "coding-1", "design", "behavioural-1")
    _loop(on)


def _loop_running(on: Set) -> None:
    _loop_played(on, "coding-1")
    one = on.loops.begun()[0]
    on.shelf.play("now", SESSIONS[0].started_at, "running")
    on.loops.round_began(InLoop(one.id, "design"), "now")
    _loop(on)


def _loop_over(on: Set) -> None:
    _loop_played(on, "coding-1", "design", "behavioural-1")
    one = on.loops.begun()[0]
    for stop_id in ("coding-2", "behavioural-2", "bar-raiser"):
        on.loops.skip(one.id, stop_id)
    on.window.show_page("loop", InLoop(one.id, ""))
    page = on.window.page("loop")
    assert isinstance(page, LoopPage)
    on.settle(lambda: bool(page.stops.rows))


def _loop_assignment(on: Set) -> None:
    one = on.loops.begin(our_catalog().loop("l7-extended"), 7)
    on.loops.skip(one.id, "phone")
    _loop(on, "l7-extended")


def _about(on: Set) -> None:
    on.window.show_page("about")
    on.settle()


def _keys(on: Set) -> None:
    _home(on)
    on.window.show_keys()
    on.settle()


def _toast(on: Set) -> None:
    _home(on)
    on.window.tell("The session “Behavioural interview” was deleted.", "Undo", lambda: None)
    on.settle()


SCENES: dict[str, Callable[[Set], object]] = {
    "home": _home,
    "home-bottom": _home_bottom,
    "home-level-7": _home_level_7,
    "home-panel": _home_panel,
    "home-first": _home,
    "home-cut-off": _home,
    "home-faults": _home,
    "room-greeting": _room_greeting,
    "room-answer": _room_answer,
    "room-closing": _room_closing,
    "room-over": _room_over,
    "room-probe": _room_probe,
    "room-problem": _room_problem,
    "room-paused": _room_paused,
    "room-troubled": _room_troubled,
    "room-notes": _room_notes,
    "room-ending": _room_ending,
    "room-pad": _room_pad,
    "room-sketch": _room_sketch,
    "room-kept": _room_kept,
    "loop-new": _loop,
    "loop-ready": _loop_ready,
    "loop-break": _loop_break,
    "loop-next-day": _loop_next_day,
    "loop-running": _loop_running,
    "loop-assignment": _loop_assignment,
    "loop-over": _loop_over,
    "settings": _settings,
    "settings-found": _settings_found,
    "sound": _sound,
    "welcome-level": _welcome,
    "welcome-sound": _welcome_sound,
    "welcome-go": _welcome_go,
    "about": _about,
    "keys": _keys,
    "toast": _toast,
}

_LIBRARIES = {
    "home-first": FakeLibrary(kept=()),
    "home-cut-off": FakeLibrary(cut_off=SESSIONS[:1]),
}


@contextmanager
def stage(scene: str, look: Look, width: int, height: int) -> Iterator[Set]:
    """The scene, whole, in a window of this size; closed down at the end."""
    with tempfile.TemporaryDirectory() as folder:
        sound, models, microphone = FakeSoundDesk(), FakeModelDesk(), FakeMicrophoneLevel()
        rounds: list[FakeLiveRound] = []
        clock = ManualClock()
        shelf = FakeLoopLibrary()
        loops = LoopBook(shelf, lambda: our_catalog().questions, NOW.timestamp)
        parts = window_parts(
            Path(folder),
            made=rounds,
            clock=clock,
            library=_LIBRARIES.get(scene),
            checks=SOME_BAD if scene == "home-faults" else ALL_GOOD,
            listen=microphone,
            sound=sound,
            models=models,
            loops=loops,
        )
        parts.preferences.change(welcomed=True)
        window = MainWindow(look, parts)
        on = Set(window, parts, sound, models, microphone, rounds, clock, shelf, loops)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        on.settle(lambda: bool(window.page_id))
        try:
            SCENES[scene](on)
            yield on
        finally:
            window.hide()
            window.close_down()
            window.deleteLater()
            QApplication.processEvents()


SIZES = ((1024, 640), (1440, 900), (1920, 1200))
MODES: tuple[Mode, ...] = ("dark", "light", "contrast")
SCALES = (1.0, 2.0)


def main(folder: Path, only: str = "", language: str = "en") -> None:
    """Grab every scene (whose name begins with `only`) in every theme, size and text scale into `folder`."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    load_fonts()
    spoken = Language(RESOURCES / "translations")
    spoken.choose(language)
    look = Look(RESOURCES, mode="dark", motion="off")
    Dresser(app, look)
    folder.mkdir(parents=True, exist_ok=True)
    for mode, scale in itertools.product(MODES, SCALES):
        look.choose_mode(mode)
        look.choose_text_scale(scale)
        for scene, (width, height) in itertools.product(SCENES, SIZES):
            if scene.startswith(only):
                with stage(scene, look, width, height) as on:
                    on.window.grab().save(str(folder / f"{scene}-{mode}-{width}x{height}-{scale:g}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:4])
