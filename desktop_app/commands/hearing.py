"""Hearing again from the terminal: `mockloop sessions hear`, and the models that were chosen in the settings."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.errors import BadInput, Missing, MockLoopError

if TYPE_CHECKING:
    from desktop_app.bootstrap import Devices, Studio
    from desktop_app.library.jobs import Job
    from desktop_app.practice.hearing_state import HearingState


def studio_of(data: Path, devices: "Devices | None" = None) -> "Studio":
    """Everything that rounds are made of, with the speech models that were chosen in the settings."""
    from desktop_app.bootstrap import Hearings, Studio
    from desktop_app.ui.preferences import PreferencesFile

    chosen = PreferencesFile(data / "preferences.json").now
    return Studio(data, devices=devices, hearings=lambda: Hearings(chosen.live_model, chosen.careful_model))


def hear(args: argparse.Namespace) -> None:
    """Hear again what was asked for, or what waits, and say how it went; Ctrl+C leaves the rest for the next time.

    Raises `Missing` where there is no second hearing, `BadInput` for a session that is not there, and `MockLoopError`
    where something could not be heard.
    """
    from desktop_app.practice.hearing_queue import KIND
    from desktop_app.practice.hearing_state import NOT_THERE

    if args.id and args.all:
        raise BadInput("Name a session or --all, not both.")
    studio = studio_of(args.data)
    queue = studio.hearing_again
    line = _Line()
    try:
        if studio.second_hearing() is None:
            raise Missing(NOT_THERE)
        before = {job.number: job.state for job in studio.library.jobs.all(KIND)}
        stop = queue.watch(line.show)
        queue.take_up(anyway=True)
        if args.id or args.all:
            ids = [args.id] if args.id else [summary.id for summary in studio.library.sessions()]
            queue.hear([one for one in ids if _is_whole(studio, one)], again=args.again)
        trouble = queue.wait_until_idle().trouble
        stop()
        line.done()
        after = studio.library.jobs.all(KIND)
    except KeyboardInterrupt:
        line.done()
        print("Stopped. What is left waits for `mockloop sessions hear`.", file=sys.stderr)
        raise
    finally:
        studio.close()
    changed = [job for job in after if before.get(job.number) != job.state]
    _tell(args, changed, after)
    if any(job.state == "failed" for job in changed):
        raise MockLoopError("Not every answer could be heard again; those keep the words first heard.")
    if trouble:
        raise MockLoopError(trouble)


def _is_whole(studio: "Studio", session_id: str) -> bool:
    """A session that is still being written is heard when it is whole."""
    return studio.library.session(session_id).status != "running"


def _tell(args: argparse.Namespace, changed: "list[Job]", jobs: "list[Job]") -> None:
    from desktop_app.commands.output import print_json

    heard = sum(job.state == "done" for job in changed)
    waiting = sum(job.state == "queued" for job in jobs)
    failed = [job for job in changed if job.state == "failed"]
    if args.json:
        told: list[dict[str, Any]] = [
            {"session": job.session_id, "answer": job.exchange_id, "why": job.note} for job in failed
        ]
        print_json({"heard": heard, "failed": told, "waiting": waiting})
        return
    left = f", {waiting} still waiting" if waiting else ""
    print(f"Heard again: {heard}{left}.")
    for job in failed:
        print(f"Answer {job.exchange_id} of {job.session_id}: {job.note}", file=sys.stderr)


class _Line:
    """How far it is, on standard error: a line that moves on a terminal, one for each answer in a log."""

    def __init__(self) -> None:
        self._moves = sys.stderr.isatty()
        self._said = ""

    def show(self, state: "HearingState") -> None:
        if not state.busy:
            return
        said = f"Hearing again: answer {state.done + 1} of {state.total}"
        if self._moves:
            print(f"\r\x1b[2K{said}, {state.whole_share:.0%}", end="", file=sys.stderr, flush=True)
        elif said != self._said:
            print(f"{said} …", file=sys.stderr, flush=True)
        self._said = said

    def done(self) -> None:
        if self._moves and self._said:
            print(file=sys.stderr)
