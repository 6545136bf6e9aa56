"""The whole window with the keyboard alone, as a person would: every page, nothing hidden, and a drill to its end."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from desktop_app.library.store import Library
from tests.e2e.screen import Screen, missing_programs, until, virtual_screen
from tests.fakes.shelf import our_rules, prepare
from tests.virtual_audio import VirtualAudio

pytestmark = [pytest.mark.audio, pytest.mark.model, pytest.mark.display]

MOST_STOPS = 150
PAGES = (
    ("ctrl+1", "practice", 25), ("ctrl+2", "sessions", 5), ("ctrl+3", "progress", 5), ("ctrl+comma", "settings", 40),
)  # fmt: skip
"""The key to each page, and how many places take the keyboard at least once all of it was read."""


class Told:
    """The running program: what it tells of itself, and the keys that it is given."""

    def __init__(self, app: subprocess.Popen[str], screen: Screen) -> None:
        self._screen, self._lines = screen, []  # type: tuple[Screen, list[dict[str, Any]]]
        self._reader = threading.Thread(target=self._read, args=(app,), daemon=True)
        self._reader.start()
        screen.focus(screen.window("Mock Loop"))
        until(lambda: self._lines)

    def _read(self, app: subprocess.Popen[str]) -> None:
        assert app.stdout is not None
        for line in app.stdout:
            self._lines.append(json.loads(line))

    @property
    def page(self) -> str:
        """The page that is shown."""
        return str(self._lines[-1]["page"])

    @property
    def focus(self) -> str:
        """What has the keyboard, by its accessible name."""
        return str(self._lines[-1]["focus"])

    @property
    def place(self) -> tuple[int, ...]:
        """Where that is on the screen."""
        return tuple(self._lines[-1]["place"])

    def opened(self, page: str, places: int = 1) -> None:
        """Wait for this page, with at least so many places that take the keyboard."""
        until(lambda: self.page == page and self._lines[-1]["stops"] >= places)

    def press(self, *keys: str) -> None:
        """Press these keys, one after the other."""
        for key in keys:
            before = self._lines[-1]["keys"]
            self._screen.key(key)
            until(lambda before=before: self._lines[-1]["keys"] > before, 10)

    def tab(self, key: str = "Tab") -> None:
        """Press Tab; the control that it comes to must look otherwise than what was there before."""
        before, was = self._screen.picture(), self.place
        self.press(key)
        nothing = f"nothing shows that {self.focus!r} has the keyboard on the page {self.page}"
        until(lambda: self._shows(before, was), 5, nothing)

    def _shows(self, before: np.ndarray, was: tuple[int, ...]) -> bool:
        now, (left, top, width, height) = self._screen.picture(), self.place
        if self.place == was:  # the page moved under it, and one ring is like the other
            return bool((before != now).any())
        part = np.s_[max(0, top - 4) : top + height + 4, max(0, left - 4) : left + width + 4]
        return bool((before[part] != now[part]).any())

    def tab_to(self, name: str, key: str = "Tab", *, least_width: int = 0) -> None:
        """Tab until the keyboard is at what is called so, and is at least so wide."""
        for _ in range(MOST_STOPS):
            if name in self.focus and self.place[2] >= least_width:
                return
            self.tab(key)
        raise AssertionError(f"Tab never came to {name} on the page {self.page}")

    def go_round(self) -> int:
        """Tab through the whole page, until it comes back to where it began; how many stops there are."""
        self.tab()
        first, stops = self._lines[-1]["which"], 1
        self.tab()
        while self._lines[-1]["which"] != first:
            assert stops < MOST_STOPS, f"Tab does not come round on the page {self.page}"
            self.tab()
            stops += 1
        return stops

    def click(self) -> None:
        """Click with the mouse on what has the keyboard."""
        left, top, width, height = self.place
        self._screen.click(left + width // 2, top + height // 2)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    if missing := missing_programs():
        sentence = f"a virtual screen needs {', '.join(missing)}"
        pytest.fail(sentence) if os.environ.get("CI") else pytest.skip(sentence)
    with virtual_screen(frames=tmp_path / "frames") as running:
        yield running


@pytest.fixture
def told(
    screen: Screen, sound_devices: VirtualAudio, models_installed: Path, private_data_folder: Path
) -> Iterator[Told]:
    """The program with one session that can be reviewed, past its welcome, with nothing moving."""
    prepare(private_data_folder, our_rules())
    chosen = {"welcomed": True, "motion": "off", "language": "en"}
    (private_data_folder / "preferences.json").write_text(json.dumps(chosen), encoding="utf-8")
    environment = {**os.environ, **sound_devices.environment, **screen.environment}
    environment |= {
        "MOCKLOOP_DATA": str(private_data_folder),
        "MOCKLOOP_MODELS": str(models_installed.parent),
    }
    app = subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.told_window"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        running = Told(app, screen)
        yield running
        screen.key("ctrl+q")
        assert app.wait(30) == 0
    finally:
        app.kill()
        complaints = app.communicate()[1]
    assert "Traceback" not in complaints


def test_every_page_and_a_drill_with_the_keyboard_alone(told: Told, private_data_folder: Path) -> None:
    """Tab comes round on every page and is seen wherever it goes; ?, Escape, the arrows and Enter do the rest."""
    for key, page, places in PAGES:
        told.press(key)
        told.opened(page, places)
        told.go_round()
    _through_the_small_pages(told)
    _through_the_review(told)
    _through_a_drill(told, private_data_folder)


def _through_the_small_pages(told: Told) -> None:
    for name, key, page in (("Sound check", "Tab", "sound"), ("About", "shift+Tab", "about")):
        told.press("ctrl+comma")
        told.opened("settings", 40)
        told.tab_to(name, key)
        told.press("Return")
        told.opened(page)
        told.go_round()
        told.press("ctrl+1")
    told.opened("practice", 25)
    told.tab_to("Level")
    told.press("question")
    until(lambda: "Level" not in told.focus)
    told.press("Escape")
    until(lambda: "Level" in told.focus, otherwise="Escape does not give the keyboard back to where it was")
    told.press("Right")
    until(lambda: told.focus == "Level: L7")
    told.press("Left")
    until(lambda: told.focus == "Level: L6")
    told.tab_to("Open the loop")
    told.press("Return")
    told.opened("loop", 4)
    told.go_round()


def _through_the_review(told: Told) -> None:
    told.press("ctrl+2")
    told.opened("sessions", 5)
    told.tab_to("Sessions", least_width=300)  # the list, not the way to it
    told.press("Down", "Return")
    told.opened("review", 20)
    told.go_round()


def _through_a_drill(told: Told, data: Path) -> None:
    told.press("ctrl+1")
    told.opened("practice", 25)
    told.tab_to("The two-minute introduction")
    told.press("Return")
    told.tab_to("Start ·")
    told.click()
    told.opened("room")
    library = Library.open(data)
    try:
        until(lambda: any(session.status == "running" for session in library.sessions()), 60)
        told.press("shift+q")
        told.tab_to("End the round")
        told.press("Return")
        until(lambda: all(session.status != "running" for session in library.sessions()), 60)
        until(lambda: "review" in told.focus.lower())
        told.press("Return")
        told.opened("review", 20)
        assert len(library.sessions()) == 2
    finally:
        library.close()
