"""`mockloop demo`: a whole round with no microphone and no person, and what came of it as files."""

import argparse
import sys
from pathlib import Path
from typing import Any

from desktop_app import paths
from desktop_app.errors import BadInput, MockLoopError

DEFAULT_SPEED = 40.0
"""How much waiting is shortened.  Recognition is real, and the tape waits for it: faster than this gains nothing."""

_FASTEST = 200.0


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    parser = subparsers.add_parser("demo", help="a whole round with no microphone and no person")
    parser.add_argument(
        "--round", dest="round_id", metavar="ID", help="which round (default: the behavioural one)"
    )
    parser.add_argument(
        "--speed",
        type=float,
        default=DEFAULT_SPEED,
        metavar="N",
        help="how many times shorter the waiting is (default: %(default)g); recognition stays real",
    )
    parser.add_argument(
        "--out", type=Path, default=Path("mockloop-demo"), metavar="DIR", help="where the files go"
    )
    parser.add_argument("--json", action="store_true", help="print the session as one JSON document")


def run(args: argparse.Namespace) -> int:
    if not 0.1 <= args.speed <= _FASTEST:
        raise BadInput(f"--speed is {args.speed:g}; expected a number from 0.1 to {_FASTEST:g}.")
    return play(args.data, args.out, args.speed, args.round_id, as_json=args.json)


def play(data: Path, out: Path, speed: float, round_id: str | None = None, *, as_json: bool = False) -> int:
    """Play the demonstration and write `session.json`, `report.html`, `room.png` and `review.png` into `out`."""
    from desktop_app.bootstrap import Studio
    from desktop_app.demonstration import DEFAULT_ROUND
    from desktop_app.library.session_json import session_text

    studio = Studio(data)
    _make_folder(out)
    try:
        camera = _camera()
        session_id = _played(studio, speed, round_id or DEFAULT_ROUND, out / "room.png", camera)
        _write_files(studio, session_id, out, camera)
        if as_json:
            print(session_text(studio.library.session(session_id)), end="")
    finally:
        studio.close()
    return 0


def _make_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(
            f"The folder {out} cannot be made ({error.strerror}): name another with --out."
        ) from error


def _played(studio: Any, speed: float, round_id: str, room: Path, camera: Any) -> str:
    """Play the round to its end, with a picture of the room; returns the id of the session that was kept."""
    from desktop_app.commands.terminal import Telling
    from desktop_app.demonstration import Demonstration
    from desktop_app.practice.model import PracticeEvent, RoundKept, TroubleArose

    phases = studio.round_named(round_id).phases
    telling = Telling(lambda index: phases[index].title, words=False)
    kept: list[str] = []
    troubles: list[str] = []

    def hear(event: PracticeEvent) -> None:
        telling(event)
        if isinstance(event, TroubleArose):
            troubles.append(event.sentence)
        if isinstance(event, RoundKept):
            kept.append(event.session_id)

    listener = camera.listener(hear) if camera is not None else hear
    demonstration = Demonstration(studio, listener, speed, round_id)
    try:
        demonstration.start()
        if camera is not None:
            camera.watch(demonstration, room, lambda: demonstration.wait(0))
        demonstration.wait()
    finally:
        demonstration.close()
    if not kept:
        raise MockLoopError(
            "The demonstration was not kept: " + (troubles[-1] if troubles else "it was stopped.")
        )
    return kept[0]


def _camera() -> Any:
    """Takes the pictures with the real widgets; None, said in a sentence, where there is no Qt."""
    try:
        from desktop_app.ui.camera import Camera
    except ImportError as error:
        print(f"No pictures are taken, the window's libraries are missing ({error}).", file=sys.stderr)
        return None
    return Camera(paths.resources_dir())


def _write_files(studio: Any, session_id: str, out: Path, camera: Any) -> None:
    from desktop_app.library.export import export_session

    session = studio.library.session(session_id)
    export_session(session, out / "session.json", "json")
    export_session(session, out / "report.html", "html", with_sound=True)
    if camera is not None:
        camera.take_review(session, out / "review.png")
    written = [
        name for name in ("session.json", "report.html", "room.png", "review.png") if (out / name).exists()
    ]
    print(f"Session {session_id} is kept; in {out}: {', '.join(written)}", file=sys.stderr)
