"""Setting up a checkout: each task is where the Makefile says, each part is made once, and failures have a sentence."""

import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import checks
import parts
import pytest
import set_up
import system_packages

ROOT = Path(__file__).parent.parent.parent.parent


class RecordedHouse(parts.House):
    """A checkout in which commands are written down instead of run, and pip does what the test says."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.ran: list[str] = []
        self.installed: list[str] = []
        self.pip_works = True
        (root / "constraints").mkdir()
        for name in ("build", "run", "voice", "check", "core"):
            (root / "constraints" / f"{name}.txt").write_text(f"{name}==1\n")
        for folder in (self.venv, self.core_venv):
            folder.mkdir()

    def run(self, *command: str | Path, **environment: str) -> int:
        self.ran.append(" ".join(Path(word).name if isinstance(word, Path) else word for word in command))
        return 1 if "mypy" in self.ran[-1] else 0

    def _make(self, folder: Path) -> None:
        """The environment is there."""

    def _pip(self, folder: Path, *options: str) -> None:
        if not self.pip_works:
            raise subprocess.CalledProcessError(1, "pip")
        self.installed.append(f"{folder.name}: {Path(options[-1]).stem}")


@pytest.fixture
def house(tmp_path: Path) -> RecordedHouse:
    return RecordedHouse(tmp_path)


def test_make_knows_every_task_of_the_script() -> None:
    """The Makefile is a list of names and one line."""
    (names,) = re.findall(r"^TASKS = (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert set(names.split()) == set(set_up.TASKS)


def test_help_lists_every_task(capsys: pytest.CaptureFixture[str]) -> None:
    """With a line for each; it is what comes without a task, too."""
    assert set_up.main([]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == list(set_up.TASKS)


def test_an_unknown_task_is_bad_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """Status 2 and the tasks that there are."""
    assert set_up.main(["rnu"]) == 2
    assert "There is no task 'rnu': there are run, demo" in capsys.readouterr().err


def test_an_old_python_is_told_which_one_is_needed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anything is imported that such a Python could not read."""
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert set_up.main(["run"]) == 3
    assert "needs Python 3.11 or newer; this is 3.9.2" in capsys.readouterr().out


def test_each_part_is_installed_once(house: RecordedHouse) -> None:
    """A second run finds the stamps and asks nobody."""
    for _ in range(2):
        house.tools()
        house.core()
    assert house.installed == [".venv: check", ".venv-core: core", ".venv-core: voice"]


def test_a_new_list_is_installed_again(house: RecordedHouse) -> None:
    """After an update of the checkout, only what changed is fetched."""
    house.tools()
    house.core()
    (house.root / "constraints" / "check.txt").write_text("check==2\n")
    house.tools()
    house.core()
    assert house.installed.count(".venv: check") == 2
    assert house.installed.count(".venv-core: core") == 1


def test_an_extra_that_fails_is_no_failure_and_not_tried_again_unasked(
    house: RecordedHouse, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence; the next start is quick; asked for, it is tried again."""
    house.pip_works = False
    assert not house.optional("voice")
    assert "'voice' could not be installed: all works without it" in capsys.readouterr().out
    house.pip_works = True
    assert not house.optional("voice")
    assert house.installed == []
    assert house.optional("voice", again=True)
    assert house.installed == [".venv: voice"]


def test_a_part_that_is_needed_and_fails_ends_the_set_up(house: RecordedHouse) -> None:
    """Half an environment is not stamped as whole."""
    house.pip_works = False
    with pytest.raises(subprocess.CalledProcessError):
        house.tools()
    house.pip_works = True
    house.tools()
    assert house.installed == [".venv: check"]


def test_one_failed_check_does_not_hide_the_others(
    house: RecordedHouse, capsys: pytest.CaptureFixture[str]
) -> None:
    """Everything is run, each outcome stands at the end, and the status says that not all went well."""
    assert checks.everything(house) == 1
    shown = capsys.readouterr().out
    assert "FAILED  types" in shown
    assert "ok      coverage" in shown
    assert any("pytest" in command and "tests/e2e" in command for command in house.ran)


def test_the_core_is_tested_where_qt_is_not(house: RecordedHouse, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the other environment's Python."""
    used: list[Path] = []
    monkeypatch.setattr(house, "run", lambda python, *_, **__: used.append(python) or 0)
    checks.unit(house, [])
    assert used == [house.core_python]


def test_lists_of_what_is_installed_hold_no_qt_for_the_core() -> None:
    """What `.venv-core` is made from."""
    assert "pyside6" not in (ROOT / "constraints" / "core.txt").read_text()
    assert "pyside6-essentials==" in (ROOT / "constraints" / "run.txt").read_text()


@pytest.fixture
def debian(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A Debian with nothing installed, where apt-get writes down what it is asked; we are nobody special."""
    for name, text in (("dpkg-query", "exit 1"), ("apt-get", f'echo "$@" >> {tmp_path}/asked')):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\n{text}\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    monkeypatch.setattr(system_packages, "_as_root", lambda: None)
    return tmp_path / "asked"


@pytest.mark.skipif(sys.platform == "win32", reason="Debian is no Windows")
def test_without_the_right_to_install_the_command_is_named(
    debian: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence to copy; nothing is tried."""
    system_packages.ensure(for_tests=False)
    shown = capsys.readouterr().out
    assert "please run: sudo apt-get install espeak-ng" in shown
    assert "xvfb" not in shown
    assert not debian.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Debian is no Windows")
def test_with_the_right_to_install_it_is_done(debian: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The lists first, then what is missing and nothing more."""
    monkeypatch.setattr(system_packages, "_as_root", list)
    system_packages.ensure(for_tests=True)
    update, install = debian.read_text().splitlines()
    assert update.endswith("update")
    assert "--no-install-recommends" in install
    assert {"libportaudio2", "xvfb"} <= set(install.split())


@pytest.mark.skipif(sys.platform == "win32", reason="Debian is no Windows")
def test_what_is_there_is_left_alone(debian: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing missing, nothing said."""
    query = debian.parent / "dpkg-query"
    query.write_text('#!/bin/sh\nshift 2\nfor name in "$@"; do echo "$name installed"; done\n')
    system_packages.ensure(for_tests=True)
    assert capsys.readouterr().out == ""


def test_where_there_is_no_apt_nothing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fedora, macOS and Windows have their own ways; the README names them."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(system_packages, "_missing", lambda _: pytest.fail("it asked dpkg"))
    system_packages.ensure(for_tests=True)


def test_torn_coverage_data_is_dropped_and_whole_data_stays(tmp_path: Path) -> None:
    """A child that a test kills must not cost the coverage of all the others."""
    whole, torn, empty = (tmp_path / f".coverage.{name}" for name in ("whole", "torn", "empty"))
    connection = sqlite3.connect(whole)
    connection.execute("CREATE TABLE file (id integer primary key, path text)")
    connection.executemany("INSERT INTO file (path) VALUES (?)", [("x" * 500,)] * 100)
    connection.commit()
    connection.close()
    torn.write_bytes(whole.read_bytes()[:10_001])
    empty.touch()
    checks.drop_torn(tmp_path)
    assert whole.is_file()
    assert not torn.exists()
    assert not empty.exists()
