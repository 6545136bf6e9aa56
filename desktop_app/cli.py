"""The command line: finds the command, runs it, and turns every failure into one sentence and an exit status."""

import argparse
import importlib
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn, Protocol, cast

from desktop_app import __version__, paths
from desktop_app.errors import BadInput, MockLoopError

NO_COMMAND = "app"

COMMANDS = {
    "app": "open the app, as mockloop alone does; without a display, play the demonstration",
    "demo": "a whole round with no microphone and no person, written to a folder",
    "practice": "a round from the terminal",
    "rounds": "the rounds of the catalogue",
    "loops": "the loops of the catalogue",
    "questions": "the questions of the catalogue",
    "rules": "the rules that answers are judged by",
    "analyze": "a recording, or a text of spoken words, to findings",
    "sessions": "the library: list, show, export, delete, recover",
    "model": "speech models: list, install, verify, path",
    "doctor": "microphone, speaker, voice, model, display, disk: what works and what to do",
    "content": "check a folder of content",
}
"""Every command and its line in the help; it lives in desktop_app/commands/<name>.py.

That module has `add_parser(subparsers)`, which adds the parser named like it, and `run(args) -> int`, the exit status.
`args.data` is the data folder, always set and not yet created.  Only the module of the command that was typed is
imported, and it imports what is heavy (Qt, vosk, numpy, YAML) in `run`.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line with `argv` (the process's own by default) and return the exit status."""
    typed = list(sys.argv[1:] if argv is None else argv)
    _write_utf8()
    data = paths.data_dir()
    try:
        general, rest = _general_options().parse_known_args(typed) if typed else (None, [])
        if general is not None:
            data = paths.data_dir(general.data)
        _log_to_stderr(verbose=general is not None and general.verbose)
        return _run(rest, data)
    except MockLoopError as error:
        print(error, file=sys.stderr)
        return error.exit_status
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # `mockloop questions | head`: the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except SystemExit as ending:  # --help and --version end this way
        return ending.code if isinstance(ending.code, int) else 1
    except Exception as error:  # noqa: BLE001 - no traceback reaches a person; it is kept in the log
        print(_unexpected(error, data), file=sys.stderr)
        return 1


class Command(Protocol):
    """What the module of a command offers."""

    def add_parser(self, subparsers: "argparse._SubParsersAction[Any]") -> object:
        """Add the command's own parser, named like the command."""
        ...

    def run(self, args: argparse.Namespace) -> int:
        """Do it and return the exit status.  Raises `MockLoopError` with a sentence for a person."""
        ...


class _Parser(argparse.ArgumentParser):
    """Reports bad usage as one sentence, like every other error."""

    def error(self, message: str) -> NoReturn:
        raise BadInput(f"{self.prog}: {message} (see {self.prog} --help).")


def _general_options() -> argparse.ArgumentParser:
    """Takes from the line what may stand anywhere: `--data D demo` and `demo --data D` mean the same."""
    options = _Parser(prog="mockloop", add_help=False, allow_abbrev=False)
    _add_general_options(options)
    return options


def _add_general_options(parser: "argparse._ActionsContainer") -> None:
    where = f"the data folder (default: {paths.DATA_VARIABLE}, else the platform's place for yours)"
    parser.add_argument("--data", type=Path, metavar="DIR", help=where)
    parser.add_argument("--verbose", action="store_true", help="say more on standard error")


def _parser(typed: Sequence[str]) -> _Parser:
    """The whole parser, in which only the commands named in `typed` are loaded."""
    parser = _Parser(prog="mockloop", description="Rehearse an interview loop out loud, alone and offline.")
    parser.add_argument("--version", action="version", version=f"mockloop {__version__}")
    _add_general_options(parser.add_argument_group("general options, before or after the command"))
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands", required=True)
    for name, line in COMMANDS.items():
        if name in typed:
            _command(name).add_parser(subparsers)
        else:
            subparsers.add_parser(name, help=line, add_help=False)
    return parser


def _run(typed: list[str], data: Path) -> int:
    if not typed:  # the window: nothing to read from the line, and somebody waits for it
        return _command(NO_COMMAND).run(argparse.Namespace(command=NO_COMMAND, data=data))
    name = next((word for word in typed if not word.startswith("-")), None)
    if name is not None and name not in COMMANDS:
        raise BadInput(_unknown(name))
    args = _parser(typed).parse_args(typed)
    args.data = data
    status = _command(args.command).run(args)
    sys.stdout.flush()
    return status


def _unknown(command: str) -> str:
    import difflib

    near = difflib.get_close_matches(command, COMMANDS, n=1)
    hint = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(COMMANDS)}."
    return f"mockloop has no command '{command}': {hint}"


def _command(name: str) -> Command:
    return cast("Command", importlib.import_module(f"desktop_app.commands.{name}"))


def _write_utf8() -> None:
    """Names and JSON come out whole on consoles and pipes whose default is something older."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _log_to_stderr(*, verbose: bool) -> None:
    level = logging.INFO if verbose else logging.WARNING
    logging.basicConfig(stream=sys.stderr, level=level, format="%(levelname)s %(name)s: %(message)s")


def _unexpected(error: Exception, data: Path) -> str:
    """Keep the traceback in the data folder's log and say in one sentence what happened and where it is."""
    import traceback

    kind = type(error).__name__
    log = paths.log_file(data)
    try:
        paths.make_private(data)
        with log.open("a", encoding="utf-8") as file:
            file.write("".join(traceback.format_exception(error)))
    except (OSError, MockLoopError):
        return f"Something went wrong that should not have ({kind}: {error}), and {log} could not be written."
    return f"Something went wrong that should not have ({kind}: {error}); the details are in {log}."
