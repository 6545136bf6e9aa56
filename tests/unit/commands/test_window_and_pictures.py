"""What the commands hand to the window and to its camera, both played by the tests: no Qt is needed for that."""

import json
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app import demonstration
from desktop_app.bootstrap import Studio
from desktop_app.commands import app
from desktop_app.errors import BadInput
from desktop_app.interview.model import Options
from desktop_app.practice.model import Listener, RoundKept, TroubleArose
from desktop_app.ui.beginning import Beginning
from desktop_app.ui.parts import Parts
from tests.fakes import sample_sessions as sample
from tests.unit.commands.conftest import Run

Captured = pytest.CaptureFixture[str]


class Window:
    """Stands where the application's loop would: remembers with what it was opened, and is closed at once."""

    def __init__(self) -> None:
        self.opened: list[tuple[Parts, Any]] = []

    def run(self, parts: Parts, opening: Any = None) -> int:
        parts.library()
        self.opened.append((parts, opening))
        return 0


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> Window:
    window = Window()
    application = types.ModuleType("desktop_app.ui.application")
    application.run = window.run  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "desktop_app.ui.application", application)
    return window


def test_the_window_opens_on_the_persons_folder(window: Window, tmp_path: Path) -> None:
    """Without a round it begins where it always begins; the library is let go of afterwards."""
    assert app.open_window(tmp_path / "mine") == 0
    ((parts, opening),) = window.opened
    assert parts.data == tmp_path / "mine"
    assert opening is None


def test_a_named_round_opens_the_room(window: Window, tmp_path: Path) -> None:
    """With the options that were typed."""
    options = Options(level=7)
    assert app.open_window(tmp_path / "mine", "behavioural-45", options, "Headset") == 0
    ((_, opening),) = window.opened
    assert opening == ("room", Beginning("behavioural-45", options))


def test_a_named_loop_opens_its_page(window: Window, tmp_path: Path) -> None:
    """With the loops that were begun behind it; an unknown one is told in the terminal."""
    assert app.open_window(tmp_path / "mine", loop_id="l6-two-days") == 0
    ((parts, opening),) = window.opened
    assert opening == ("loop", "l6-two-days")
    assert parts.loops is not None
    with pytest.raises(BadInput, match="no-such-loop"):
        app.open_window(tmp_path / "mine", loop_id="no-such-loop")


def test_an_unknown_round_is_told_before_the_window_opens(window: Window, tmp_path: Path) -> None:
    """The sentence belongs to the terminal in which it was typed."""
    with pytest.raises(BadInput, match="no-such-round"):
        app.open_window(tmp_path / "mine", "no-such-round", Options())
    assert window.opened == []


def test_a_fault_of_our_own_is_not_taken_for_a_missing_library(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It comes through as it is, so that it can be mended."""
    monkeypatch.setitem(sys.modules, "desktop_app.ui.application", types.ModuleType("application"))
    with pytest.raises(ImportError, match="run"):
        app.open_window(tmp_path / "mine")


# --- the demonstration's pictures ---------------------------------------------------------------------------------


class PlayedAtOnce:
    """A demonstration that is kept the moment it starts."""

    keeps = True
    closed = 0

    def __init__(self, studio: Studio, listener: Listener, _speed: float, _round_id: str) -> None:
        self._studio = studio
        self._listener = listener

    def start(self) -> None:
        if not self.keeps:
            self._listener(TroubleArose("The disk is full."))
            return
        writer = self._studio.library.begin(sample.head(), sample.phases())
        writer.exchange(sample.exchange())
        writer.finish("completed", 60.0)
        self._listener(RoundKept(writer.session_id))

    def wait(self, _timeout_s: float | None = None) -> bool:
        return True

    def close(self) -> None:
        type(self).closed += 1


class Camera:
    """Writes a few bytes where the real one would write a picture."""

    def __init__(self, resources: Path) -> None:
        assert (resources / "models.json").is_file()

    def listener(self, listener: Listener) -> Listener:
        return listener

    def watch(self, _live: object, room: Path, is_over: Callable[[], bool]) -> None:
        assert is_over()
        room.write_bytes(b"room")

    def take_review(self, session: Any, review: Path) -> None:
        review.write_bytes(session.head.id.encode())


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> type[PlayedAtOnce]:
    camera = types.ModuleType("desktop_app.ui.camera")
    camera.Camera = Camera  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "desktop_app.ui.camera", camera)
    monkeypatch.setattr(demonstration, "Demonstration", PlayedAtOnce)
    monkeypatch.setattr(PlayedAtOnce, "closed", 0)
    return PlayedAtOnce


def test_pictures_are_taken_where_there_is_a_camera(
    run: Run, tmp_path: Path, stage: type[PlayedAtOnce], capsys: Captured
) -> None:
    """Four files, each named on standard error; the document on standard output is the session's."""
    out = tmp_path / "out"
    assert run("demo", "--out", str(out), "--json") == 0
    printed, told = capsys.readouterr()
    names = ["report.html", "review.png", "room.png", "session.json"]
    assert sorted(path.name for path in out.iterdir()) == names
    assert (out / "review.png").read_text() == sample.head().id
    assert all(name in told for name in names)
    assert json.loads(printed) == json.loads((out / "session.json").read_text())
    assert stage.closed == 1


def test_a_demonstration_that_was_not_kept_says_the_last_trouble(
    run: Run, tmp_path: Path, stage: type[PlayedAtOnce], monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """The reason stands in the sentence, and its threads are ended all the same."""
    monkeypatch.setattr(stage, "keeps", False)
    assert run("demo", "--out", str(tmp_path / "out")) == 1
    assert "not kept: The disk is full." in capsys.readouterr().err
    assert stage.closed == 1
