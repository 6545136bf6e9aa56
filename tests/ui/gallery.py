"""Every page and state of the window as a scene: grabbed by `python -m tests.ui.gallery FOLDER`, and checked.

A scene is made of the real widgets over parts of the tests; it is whole when `stage` returns.
"""

import itertools
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QApplication, QScrollArea

from desktop_app.practice.loops import LoopBook
from desktop_app.ui.fonts import load_fonts
from desktop_app.ui.language import Language
from desktop_app.ui.look import Look
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.pages.home import HomePage
from desktop_app.ui.pages.settings import SettingsPage
from desktop_app.ui.pages.sound import SoundPage
from desktop_app.ui.pages.welcome import WelcomePage
from desktop_app.ui.settings.keys_group import KeysGroup
from desktop_app.ui.style import Dresser
from desktop_app.ui.theme import Mode
from tests.fakes.clock import ManualClock
from tests.fakes.desks import FakeModelDesk, FakeSoundDesk
from tests.fakes.live_round import FakeLiveRound, our_catalog, words_of
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
from tests.ui.library_scenes import BROKEN, LIBRARY_SCENES, library_parts
from tests.ui.loop_scenes import LOOP_SCENES
from tests.ui.playing import Set
from tests.ui.room_scenes import ROOM_SCENES

translate = QCoreApplication.translate


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


def _settings(on: Set) -> SettingsPage:
    on.window.show_page("settings")
    page = on.window.page("settings")
    assert isinstance(page, SettingsPage)
    on.settle(lambda: len(page.models) == 2)
    return page


def _settings_keys(on: Set) -> None:
    on.parts.preferences.change(interview_on="2026-03-23")
    page = _settings(on)
    keys = next(group for group in page.groups if isinstance(group, KeysGroup))
    area = page.findChild(QScrollArea)
    keys.buttons["room.repeat"].pressed_key.emit("room.repeat", "P")
    on.settle()
    area.verticalScrollBar().setValue(keys.mapTo(area.widget(), QPoint(0, 0)).y() - 16)
    on.settle()


def _settings_nothing(on: Set) -> None:
    _settings(on).search.setText("zeppelin")
    on.settle()


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


def _sound_loud(on: Set) -> None:
    _sound(on)
    page = on.window.page("sound")
    assert isinstance(page, SoundPage)
    assert page.microphone is not None
    page.microphone.speak.click()
    on.settle(lambda: any(words is not None for _level, words in on.sound.listening))
    on.sound.words(*words_of("last year i led a team of nine engineers"), partial="and we")
    on.sound.level(0.001, 0.003, 20)
    on.sound.level(0.6, 1.0, 6)
    on.settle()


def _sound_failed(on: Set) -> None:
    on.sound.failure = NO_MICROPHONE
    on.window.show_page("sound")
    page = on.window.page("sound")
    assert isinstance(page, SoundPage)
    assert page.microphone is not None
    card = page.microphone
    on.settle(lambda: bool(card.advice.text()))


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
    on.settle(lambda: page.model is not None and any(map(str.isdigit, page.model.state.text())))
    _speak(on)


def _welcome_go(on: Set) -> None:
    page = _welcome(on)
    page.next.click()
    page.next.click()
    on.settle()


def _about(on: Set) -> None:
    on.window.show_page("about")
    on.settle()


def _keys(on: Set) -> None:
    _home(on)
    on.window.show_keys()
    on.settle()


def _toast(on: Set) -> None:
    _home(on)
    on.window.tell(
        translate("Trash", "“{0}” is deleted.").format("Anna, Zoom"), translate("Trash", "Undo"), lambda: None
    )
    on.settle()


NO_MICROPHONE = "No microphone was found: connect one, or allow this program to use it, and try again."

SCENES: dict[str, Callable[[Set], object]] = (
    {
        "home": _home,
        "home-bottom": _home_bottom,
        "home-level-7": _home_level_7,
        "home-panel": _home_panel,
        "home-first": _home,
        "home-cut-off": _home,
        "home-faults": _home,
        "home-problem": _home,
        "settings": _settings,
        "settings-found": _settings_found,
        "settings-nothing": _settings_nothing,
        "settings-keys": _settings_keys,
        "sound": _sound,
        "sound-loud": _sound_loud,
        "sound-failed": _sound_failed,
        "welcome-level": _welcome,
        "welcome-sound": _welcome_sound,
        "welcome-go": _welcome_go,
        "about": _about,
        "keys": _keys,
        "toast": _toast,
    }
    | ROOM_SCENES
    | LOOP_SCENES
    | LIBRARY_SCENES
)

_FAILURES = {"room-failed": NO_MICROPHONE}

_LIBRARIES = {
    "home-problem": FakeLibrary(failure=BROKEN),
    "home-first": FakeLibrary(kept=()),
    "home-cut-off": FakeLibrary(cut_off=SESSIONS[:1]),
}


@contextmanager
def stage(scene: str, look: Look, width: int, height: int) -> Iterator[Set]:
    """The scene, whole, in a window of this size; closed down at the end."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as open_parts:
        sound, models, microphone = FakeSoundDesk(), FakeModelDesk(), FakeMicrophoneLevel()
        rounds: list[FakeLiveRound] = []
        clock = ManualClock()
        shelf = FakeLoopLibrary()
        loops = LoopBook(shelf, lambda: our_catalog().questions, NOW.timestamp)
        parts = window_parts(
            Path(folder),
            made=rounds,
            clock=clock,
            failure=_FAILURES.get(scene, ""),
            library=_LIBRARIES.get(scene),
            checks=SOME_BAD if scene == "home-faults" else ALL_GOOD,
            listen=microphone,
            sound=sound,
            models=models,
            loops=loops,
        )
        parts = open_parts.enter_context(library_parts(scene, parts)) if scene in LIBRARY_SCENES else parts
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
            # No event loop runs here that would: left alone, every window there ever was is dressed anew with the next.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


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
