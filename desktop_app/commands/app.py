"""`mockloop` alone: opens the app; without a display it says so and plays the demonstration instead."""

import argparse
import sys
from pathlib import Path
from typing import Any

from desktop_app.commands.display import has_display
from desktop_app.errors import Missing


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    subparsers.add_parser("app", help="open the app, as mockloop alone does")


def run(args: argparse.Namespace) -> int:
    if not has_display():
        from desktop_app.commands import demo

        print(
            "There is no display to open a window on, so here is the demonstration instead.", file=sys.stderr
        )
        return demo.play(args.data, Path("mockloop-demo"), demo.DEFAULT_SPEED)
    return open_window(args.data)


def open_window(
    data: Path,
    round_id: str | None = None,
    options: Any = None,
    microphone: str | None = None,
    loop_id: str | None = None,
) -> int:
    """Open the window, in the room where a round is named, at the loop where one is, and stay until it is closed."""
    try:
        from desktop_app.front import Front
        from desktop_app.ui.application import run as run_application
    except ImportError as error:
        if not _is_about_qt(error):
            raise
        raise Missing(
            f"The window cannot be opened because one of its libraries is missing ({error}): "
            "run `make run` in a checkout, or install libegl1 and libgl1."
        ) from error
    front = Front(data, microphone)
    try:
        opening = _opening(front, round_id, options, loop_id)
        return run_application(front.parts(), opening=opening)
    finally:
        front.close()


def _opening(
    front: Any, round_id: str | None, options: Any, loop_id: str | None
) -> tuple[str, object] | None:
    """The page that was named on the command line; a round or loop that is unknown is told here, not in the window."""
    if round_id is not None:
        from desktop_app.ui.beginning import Beginning

        front.studio.round_named(round_id)
        return "room", Beginning(round_id, options)
    if loop_id is not None:
        return "loop", front.studio.catalog.loop(loop_id).id
    return None


def _is_about_qt(error: ImportError) -> bool:
    """Qt itself is not there, or one of the system's libraries that it needs."""
    return "PySide6" in (error.name or "") or ".so" in str(error)
