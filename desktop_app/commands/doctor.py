"""`mockloop doctor`: tries microphone, speaker, voice, model, display and disk, and says what to do about each."""

import argparse
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from desktop_app.commands.display import has_display
from desktop_app.commands.output import print_json
from desktop_app.errors import Missing
from desktop_app.practice.checks import Check

NEEDED = {"microphone", "model", "disk"}
"""Without these there is no round; without the others it goes on in writing, or from the terminal."""

WORDS = {"good": "works", "caution": "look at", "fault": "missing"}


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    parser = subparsers.add_parser("doctor", help="try everything that a round needs and say what to do")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument(
        "--microphone", default="", metavar="NAME", help="the microphone to try, by a part of its name"
    )


def run(args: argparse.Namespace) -> int:
    checks = list(examine(args.data, args.microphone))
    sound = all(check.state != "fault" for check in checks if check.id in NEEDED)
    if args.json:
        print_json({"ok": sound, "checks": [asdict(check) for check in checks]})
    else:
        _show(checks)
    return 0 if sound else Missing.exit_status


def examine(data: Path, microphone: str = "") -> Iterator[Check]:
    """One check after the other; the parts that seem to be there are tried for real.  Takes a few seconds."""
    from desktop_app.audio.device import DeviceMicrophone
    from desktop_app.bootstrap import Studio
    from desktop_app.practice import trial
    from desktop_app.practice.readiness import readiness

    studio = Studio(data)
    quick = {check.id: check for check in readiness(data, studio.models, microphone)}
    yield _unless_missing(
        quick["microphone"], lambda: trial.try_microphone(DeviceMicrophone(microphone or None))
    )
    yield quick["speaker"]
    with tempfile.TemporaryDirectory() as folder:
        spoken = Path(folder) / "trial.wav"
        voice = studio.voice
        yield quick["voice"] if voice is None else trial.try_voice(voice, spoken)
        heard = spoken if spoken.exists() else None
        yield _unless_missing(quick["model"], lambda: trial.try_hearing(studio.recognisers, heard))
    yield _display()
    yield quick["disk"]


def _unless_missing(quick: Check, attempt: Callable[[], Check]) -> Check:
    """What trying it for real shows, or the first look where that says already that it is not there."""
    return quick if quick.state == "fault" else attempt()


def _display() -> Check:
    if has_display():
        return Check("display", "good", "There is a screen")
    advice = "There is no screen: `mockloop practice ROUND --headless` and `mockloop demo` need none."
    return Check("display", "caution", "No screen", advice)


def _show(checks: Sequence[Check]) -> None:
    for check in checks:
        print(f"{WORDS[check.state]:<8} {check.id}: {check.words}")
        if check.advice:
            print(f"         {check.advice}")
