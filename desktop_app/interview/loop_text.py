"""A loop on its way as JSON text and back, so that it can be kept and resumed."""

import json
from dataclasses import asdict, fields
from typing import Any

from desktop_app.errors import BadInput
from desktop_app.interview.loop import LoopRun, LoopStop

_VERSION = 1


def to_text(run: LoopRun) -> str:
    """One JSON object, the same for the same loop."""
    return json.dumps({"version": _VERSION, **asdict(run)}, sort_keys=True)


def from_text(text: str) -> LoopRun:
    """The loop that `to_text` wrote.  BadInput where the text is no loop of ours."""
    try:
        given = json.loads(text)
        if given.pop("version") != _VERSION:
            raise BadInput(
                "This loop was kept by another version of the program and cannot be resumed; start it anew."
            )
        stops = tuple(LoopStop(**_known(LoopStop, stop)) for stop in given.pop("stops"))
        run = LoopRun(stops=stops, **given)
        _check(run)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise BadInput(
            "The loop that was kept is damaged and cannot be resumed ({error}); start it anew.", error=error
        ) from error
    return run


def _known(shape: type[LoopStop], given: dict[str, Any]) -> dict[str, Any]:
    lists = {field.name for field in fields(shape) if field.type == tuple[str, ...]}
    return {name: tuple(value) if name in lists else value for name, value in given.items()}


def _check(run: LoopRun) -> None:
    """Enough to be sure that the values are of their kinds; ValueError where they are not."""
    if run.level not in (6, 7):
        raise ValueError(f"level {run.level!r}")
    if not all(isinstance(number, int | float) for number in (run.scale, run.rest_s, run.seed)):
        raise ValueError("a number is no number")
    if not run.stops:
        raise ValueError("no stops")
    for stop in run.stops:
        if stop.state not in ("coming", "running", "done", "ended", "skipped") or not isinstance(
            stop.day, int
        ):
            raise ValueError(f"stop {stop.id!r}")
