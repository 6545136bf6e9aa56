"""`mockloop practice`: a round from the terminal, in the window or without a display."""

import argparse
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop_app.commands.looping import next_round, told
from desktop_app.errors import BadInput, MockLoopError

KEYS = "Enter: done with the answer   r: repeat   t: think   p: pause or go on   n: next question   q: end the round"
_SOUNDS = {".wav", ".flac", ".ogg", ".mp3", ".m4a", ".aiff", ".aif"}


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    parser = subparsers.add_parser("practice", help="a round from the terminal", epilog=KEYS)
    parser.add_argument(
        "round_id", metavar="ROUND", nargs="?", help="the round's or drill's id (see `mockloop rounds`)"
    )
    parser.add_argument(
        "--loop",
        metavar="ID",
        help="the next round of a whole loop (see `mockloop loops`): goes on where it was left, or begins it",
    )
    parser.add_argument("--level", type=int, choices=(6, 7), default=6, help="L6 or L7 (default: 6)")
    parser.add_argument("--headless", action="store_true", help="stay in the terminal; needs no display")
    parser.add_argument(
        "--microphone",
        metavar="DEVICE|FILE",
        help="part of a microphone's name; or a recording that answers, or a folder with one recording an answer",
    )
    parser.add_argument(
        "--speed", type=float, default=1.0, metavar="N", help="play recordings N times faster"
    )
    parser.add_argument(
        "--scale", type=float, default=1.0, metavar="S", help="shorten every time to this share"
    )
    parser.add_argument("--question", action="append", default=[], metavar="ID", help="ask this question")
    parser.add_argument(
        "--seed", type=int, default=0, metavar="N", help="choose the questions by this number"
    )
    parser.add_argument(
        "--json", action="store_true", help="print the session as one JSON document at the end"
    )


def run(args: argparse.Namespace) -> int:
    recordings = recordings_in(args.microphone)
    if (args.round_id is None) == (args.loop is None):
        raise BadInput("Name either a round, or a whole loop with --loop ID.")
    if args.speed <= 0 or args.speed > 200:
        raise BadInput(f"--speed is {args.speed:g}; expected a number above 0, up to 200.")
    if args.speed != 1.0 and not recordings:
        raise BadInput("--speed goes with a recording as --microphone: a person speaks at their own speed.")
    if not args.headless:
        return _in_the_window(args)
    return _in_the_terminal(args, recordings)


def recordings_in(microphone: str | None) -> list[Path]:
    """The recordings that `--microphone` names: a file, the files of a folder in order; none for a device's name."""
    if microphone is None:
        return []
    path = Path(microphone).expanduser()
    if path.is_file():
        return [path]
    if path.is_dir():
        found = sorted(file for file in path.iterdir() if file.suffix.lower() in _SOUNDS)
        if not found:
            raise BadInput(
                f"The folder {path} holds no recording; expected sound files, one for each answer."
            )
        return found
    if path.suffix.lower() in _SOUNDS:
        raise BadInput(f"There is no recording at {path}.")
    return []


def _options(args: argparse.Namespace) -> Any:
    from desktop_app.interview.model import Options

    return Options(level=args.level, scale=args.scale, question_ids=tuple(args.question), seed=args.seed)


def _in_the_window(args: argparse.Namespace) -> int:
    from desktop_app.commands.app import open_window
    from desktop_app.commands.display import has_display

    if not has_display():
        raise BadInput("There is no display to open a window on: add --headless to stay in the terminal.")
    if args.loop is not None:
        return open_window(args.data, loop_id=args.loop, microphone=args.microphone)
    return open_window(args.data, args.round_id, _options(args), args.microphone)


def _in_the_terminal(args: argparse.Namespace, recordings: list[Path]) -> int:
    from desktop_app.audio.device import DeviceMicrophone
    from desktop_app.bootstrap import Devices
    from desktop_app.commands.hearing import studio_of

    microphone: Callable[[], Any] = lambda: DeviceMicrophone(args.microphone)  # noqa: E731 -- a factory, named
    studio = studio_of(args.data, Devices(microphone=microphone))
    try:
        options = _options(args)
        round_id, place = args.round_id, None
        if args.loop is not None:
            round_id, place = next_round(studio, args.loop, options)
        if recordings:
            session_id = _with_recordings(studio, args, round_id, options, recordings, place)
        else:
            session_id = _with_a_person(studio, round_id, options, place)
        _tell(studio, session_id, as_json=args.json)
        if place is not None:
            print(told(studio.loops.named(place.run_id), time.time()), file=sys.stderr)
    finally:
        studio.close()
    return 0


def _with_recordings(
    studio: Any, args: argparse.Namespace, round_id: str, options: Any, recordings: list[Path], place: Any
) -> str:
    from desktop_app.audio.sound_file import sound_info
    from desktop_app.audio.tape import TapeMicrophone
    from desktop_app.practice.rehearsal import Rehearsal

    for recording in recordings:
        sound_info(recording)  # what cannot be played is told before the round begins
    tape = TapeMicrophone(speed=args.speed, name=str(args.microphone))
    rehearsal = Rehearsal(recordings, tape)
    watching = _Watching(studio, round_id, rehearsal)
    live = studio.taped_round(round_id, options, tape, watching, loop=place)
    rehearsal.lead(live)
    session_id = watching.through(live)
    if rehearsal.ran_out:
        print(_ran_out(len(recordings)), file=sys.stderr)
    return session_id


def _ran_out(count: int) -> str:
    """Why the round ended, and how it would go on."""
    which = "The recording is" if count == 1 else f"All {count} recordings are"
    return (
        f"{which} over, and so is the round. For a longer one name a folder: its recordings answer one after another, "
        "in the order of their names."
    )


def _with_a_person(studio: Any, round_id: str, options: Any, place: Any) -> str:
    watching = _Watching(studio, round_id)
    live = studio.round(round_id, options, watching, place)
    return watching.through(live, lambda: _take_keys(live))


def _take_keys(live: Any) -> None:
    print(KEYS, file=sys.stderr)
    threading.Thread(target=_obey, args=(live,), name="keys", daemon=True).start()


class _Watching:
    """Shows the round in the terminal, and remembers under which id it was kept."""

    def __init__(self, studio: Any, round_id: str, also: Any = None) -> None:
        from desktop_app.commands.terminal import Telling

        phases = studio.round_named(round_id).phases
        self._telling = Telling(lambda index: str(phases[index].title), words=True)
        self._also = also
        self._kept: list[str] = []
        self._troubles: list[str] = []

    def __call__(self, event: Any) -> None:
        from desktop_app.practice.model import RoundKept, TroubleArose

        self._telling(event)
        if isinstance(event, RoundKept):
            self._kept.append(event.session_id)
        if isinstance(event, TroubleArose):
            self._troubles.append(event.sentence)
        if self._also is not None:
            self._also(event)

    def through(self, live: Any, started: Callable[[], None] = lambda: None) -> str:
        """Play the round to its end; Ctrl+C ends it early and keeps what there is.  The session's id."""
        live.start()
        started()
        try:
            live.wait()
        except KeyboardInterrupt:
            live.close()
        if not self._kept:
            raise MockLoopError("The round was not kept. " + " ".join(self._troubles))
        return self._kept[0]


def _obey(live: Any) -> None:
    """Turn lines typed into what a candidate may do."""
    paused = False
    for line in sys.stdin:
        key = line.strip().lower()
        if key == "p":
            paused = not paused
            (live.pause if paused else live.resume)()
        elif key == "q":
            live.end_round()
        elif key in _REQUESTS:
            live.request(_REQUESTS[key])
        elif not key:
            live.end_answer()


_REQUESTS = {"r": "repeat", "t": "think", "n": "next"}


def _tell(studio: Any, session_id: str, *, as_json: bool) -> None:
    from desktop_app.library.session_json import session_text

    session = studio.library.session(session_id)
    if as_json:
        print(session_text(session), end="")
        return
    found = sum(len(e.analysis.findings) for e in session.exchanges if e.analysis is not None)
    findings = "1 finding" if found == 1 else f"{found or 'no'} findings"
    print(f"Session {session_id} is kept, with {findings}: mockloop sessions show {session_id}")
    waiting = sum(job.state in ("queued", "running") for job in studio.library.jobs.all("hear"))
    if waiting:
        print(
            f"Answers that wait for their second hearing: {waiting} (mockloop sessions hear)", file=sys.stderr
        )
