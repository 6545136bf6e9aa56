"""`mockloop demo` and `mockloop` without a display: the files, the pictures where there is Qt, and what is missing."""

import json
import sys
from pathlib import Path

import pytest

from desktop_app.commands import app, demo
from desktop_app.practice.conductor import Conductor
from desktop_app.practice.model import PracticeEvent, RoundKept
from tests.unit.commands.conftest import Run


@pytest.fixture
def no_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where Qt is not installed."""
    monkeypatch.setitem(sys.modules, "desktop_app.ui.camera", None)


@pytest.mark.usefixtures("no_window")
def test_a_whole_round_is_written_down(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both documents are there, standard output holds one of them, and missing pictures are explained."""
    monkeypatch.setattr(demo, "_FASTEST", 1000.0)
    assert run("demo", "--speed", "1000", "--out", str(tmp_path / "out"), "--json") == 0
    out, err = capsys.readouterr()
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["report.html", "session.json"]
    assert json.loads(out) == json.loads((tmp_path / "out" / "session.json").read_text())
    assert "No pictures" in err
    assert json.loads(out)["phases"][0]["title"] == "First question"


@pytest.mark.usefixtures("no_window")
@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--speed", "0"), "expected a number from"),
        (("--round", "no-such-round"), "no-such-round"),
        (("--out", "/dev/null/demo"), "name another with --out"),
    ],
)
def test_bad_input_is_one_sentence(
    run: Run, arguments: tuple[str, ...], sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Status 2, and the sentence says what was expected."""
    assert run("demo", "--out", str(tmp_path / "out"), *arguments) == 2
    assert sentence in capsys.readouterr().err


@pytest.mark.usefixtures("no_window")
def test_a_round_that_was_not_kept_is_a_failure(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is claimed that is not there."""
    emit = Conductor._emit

    def without_the_end(self: Conductor, event: PracticeEvent) -> None:
        if not isinstance(event, RoundKept):
            emit(self, event)

    monkeypatch.setattr(Conductor, "_emit", without_the_end)
    monkeypatch.setattr(Conductor, "wait", lambda _self, _timeout_s=None: True)
    assert run("demo", "--speed", "200", "--out", str(tmp_path / "out")) == 1
    assert "not kept" in capsys.readouterr().err


def test_without_a_display_the_demonstration_plays(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`mockloop` says so in one line and plays the demonstration instead."""
    played: list[Path] = []
    monkeypatch.setattr(app, "has_display", lambda: False)
    monkeypatch.setattr(demo, "play", lambda data, _out, _speed: played.append(data) or 0)
    assert run() == 0
    assert played == [tmp_path / "data"]
    assert "no display" in capsys.readouterr().err


def test_with_a_display_the_window_opens(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The data folder goes to the window."""
    opened: list[Path] = []
    monkeypatch.setattr(app, "has_display", lambda: True)
    monkeypatch.setattr(app, "open_window", lambda data: opened.append(data) or 0)
    assert run() == 0
    assert opened == [tmp_path / "data"]


def test_a_window_without_its_libraries_says_what_to_install(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A missing Qt is a sentence with its cure, and status 3."""
    monkeypatch.setattr(app, "has_display", lambda: True)
    monkeypatch.setitem(sys.modules, "desktop_app.ui.application", None)
    monkeypatch.setattr(app, "_is_about_qt", lambda _error: True)
    assert run() == 3
    assert "libegl1" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "about_qt"),
    [
        (ImportError("libEGL.so.1: cannot open shared object file"), True),
        (ModuleNotFoundError("No module named 'PySide6'", name="PySide6"), True),
        (ImportError("cannot import name 'Front'", name="desktop_app.front"), False),
    ],
)
def test_only_qt_is_taken_for_qt(error: ImportError, about_qt: bool) -> None:
    """A fault of our own is no missing library."""
    assert app._is_about_qt(error) is about_qt
