"""The command line: what it starts, what it says, how it ends, and how little it loads."""

import argparse
import os
import subprocess
import sys
import types
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app import cli, paths
from desktop_app.errors import BadInput, Missing, MockLoopError

HEAVY = [
    "PySide6",
    "vosk",
    "sounddevice",
    "soundfile",
    "numpy",
    "yaml",
    "pyttsx3",
    "sqlite3",
    "urllib.request",
]

Run = Callable[[argparse.Namespace], int]


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch) -> Callable[[Run], None]:
    """Puts a command's `run` in the place of `mockloop doctor`'s."""

    def put(run: Run) -> None:
        module = types.ModuleType("desktop_app.commands.doctor")
        module.add_parser = lambda subparsers: subparsers.add_parser("doctor").add_argument("--json")  # type: ignore[attr-defined]
        module.run = run  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "desktop_app.commands.doctor", module)

    return put


def raising(error: BaseException) -> Run:
    def run(_: argparse.Namespace) -> int:
        raise error

    return run


def test_every_command_has_its_module() -> None:
    """What the help lists is there, adds a parser of that name, and can be run."""
    for name in cli.COMMANDS:
        result = subprocess.run(
            [sys.executable, "-m", "desktop_app", name, "--help"], capture_output=True, text=True, check=False
        )
        assert result.returncode == 0, result.stderr
        assert f"mockloop {name}" in result.stdout


def test_the_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """With one line for each."""
    assert cli.main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"    {name}" in shown for name in cli.COMMANDS)


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    """One number, in one place."""
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("mockloop 0.")


def test_nothing_heavy_is_loaded_to_find_a_command() -> None:
    """A mistyped command is answered without Qt, sound, recognisers, numbers or a database."""
    program = (
        "import sys; from desktop_app import cli; assert cli.main(['nonsense']) == 2; "
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=unmeasured
    )
    assert result.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("error", "status"),
    [(BadInput("It is bad."), 2), (Missing("It is missing."), 3), (MockLoopError("It failed."), 1)],
)
def test_an_error_for_people_is_one_sentence(
    command: Callable[[Run], None], capsys: pytest.CaptureFixture[str], error: MockLoopError, status: int
) -> None:
    """On standard error, with the status of its kind, and nothing on standard output."""
    command(raising(error))
    assert cli.main(["doctor"]) == status
    shown = capsys.readouterr()
    assert shown.err == f"{error}\n"
    assert shown.out == ""


def test_a_failure_that_nobody_foresaw_is_one_sentence_and_a_log(
    command: Callable[[Run], None], capsys: pytest.CaptureFixture[str], private_data_folder: Path
) -> None:
    """No traceback reaches a person; the sentence says where it is kept."""
    command(raising(ZeroDivisionError("by nothing")))
    assert cli.main(["doctor"]) == 1
    shown = capsys.readouterr().err
    log = paths.log_file(private_data_folder)
    assert shown.count("\n") == 1
    assert "ZeroDivisionError: by nothing" in shown
    assert str(log) in shown
    assert "Traceback" in log.read_text()


def test_a_log_that_cannot_be_written_is_said_too(
    command: Callable[[Run], None], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Even then there is a sentence, and no traceback."""
    (tmp_path / "file").write_text("")
    command(raising(ZeroDivisionError("by nothing")))
    assert cli.main(["--data", str(tmp_path / "file"), "doctor"]) == 1
    assert "could not be written" in capsys.readouterr().err


def test_ctrl_c_ends_it_quietly(command: Callable[[Run], None], capsys: pytest.CaptureFixture[str]) -> None:
    """Status 130, as shells expect, and no complaint."""
    command(raising(KeyboardInterrupt()))
    assert cli.main(["doctor"]) == 130
    assert capsys.readouterr().err == ""


def test_a_reader_that_goes_away_is_no_failure_to_report() -> None:
    """`mockloop model list | head -0`: nothing on standard error, and the status that shells know."""
    command = [sys.executable, "-m", "desktop_app", "model", "list"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_after_the_reader_went_away_nothing_more_is_written(
    command: Callable[[Run], None], capfd: pytest.CaptureFixture[str]
) -> None:
    """What Python flushes at the end goes nowhere instead of failing again."""
    command(raising(BrokenPipeError()))
    assert cli.main(["doctor"]) == 141
    print("lost", flush=True)
    assert capfd.readouterr().out == ""


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (["modle"], "mockloop has no command 'modle': did you mean 'model'?"),
        (["zzz"], "mockloop has no command 'zzz': there are app, demo,"),
        (
            ["model"],
            "mockloop model: the following arguments are required: ACTION (see mockloop model --help).",
        ),
        (["model", "list", "--colour"], "mockloop: unrecognized arguments: --colour (see mockloop --help)."),
        (["--data"], "mockloop: argument --data: expected one argument (see mockloop --help)."),
        (["--what"], "mockloop: the following arguments are required: COMMAND (see mockloop --help)."),
    ],
)
def test_bad_usage_is_one_sentence(
    capsys: pytest.CaptureFixture[str], typed: list[str], sentence: str
) -> None:
    """Status 2, and where to look."""
    assert cli.main(typed) == 2
    assert capsys.readouterr().err.startswith(sentence)


@pytest.mark.parametrize("where", ["before", "after"])
def test_the_data_folder_may_be_named_before_or_after_the_command(
    command: Callable[[Run], None], tmp_path: Path, where: str
) -> None:
    """`mockloop --data D doctor` and `mockloop doctor --data D` mean the same."""
    seen: list[Path] = []
    command(lambda args: seen.append(args.data) or 0)
    option = ["--data", str(tmp_path / "mine")]
    typed = [*option, "doctor"] if where == "before" else ["doctor", *option]
    assert cli.main(typed) == 0
    assert seen == [tmp_path / "mine"]
    assert not (tmp_path / "mine").exists(), "it is made by whoever writes to it first"


def test_without_a_command_the_app_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """`mockloop` alone is `mockloop app`."""
    opened: list[str] = []
    module = types.ModuleType("desktop_app.commands.app")
    module.add_parser = lambda subparsers: subparsers.add_parser("app")  # type: ignore[attr-defined]
    module.run = lambda args: opened.append(args.command) or 0  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "desktop_app.commands.app", module)
    assert cli.main([]) == 0
    assert opened == ["app"]
