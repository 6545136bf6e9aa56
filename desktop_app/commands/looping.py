"""A whole loop in the terminal: its next round, and where one is in it."""

import sys
from typing import TYPE_CHECKING, Any

from desktop_app.commands.terminal import minutes
from desktop_app.errors import BadInput

if TYPE_CHECKING:
    from desktop_app.bootstrap import Studio
    from desktop_app.interview.loop import LoopStop, Whereabouts
    from desktop_app.interview.model import Options
    from desktop_app.practice.loops import InLoop, LoopUnderWay

_STATES = {"coming": " ", "running": ">", "done": "x", "ended": "/", "skipped": "-"}


def next_round(studio: "Studio", loop_id: str, options: "Options") -> "tuple[str, InLoop]":
    """The round that comes next and its place; a loop that is not under way is begun.

    What lies before it without being a round (written work, a wait) is told and taken as done.  Raises `BadInput` for
    an unknown loop, and where no round is left.
    """
    from desktop_app.practice.loops import InLoop

    loop = studio.catalog.loop(loop_id)
    one = studio.loops.under_way(loop.id)
    if one is None:
        level = options.level if options.level in loop.levels else loop.levels[0]
        one = studio.loops.begin(loop, level, scale=options.scale, seed=options.seed)
    while (stop := one.run.here) is not None and stop.kind != "round":
        print(f"{stop.title}: taken as done.", file=sys.stderr)
        one = studio.loops.pass_stop(one.id, stop.id)
    if stop is None:
        raise BadInput(
            f"The loop {loop.title!r} is over: no round of it is left. Begin it again with --loop."
        )
    if stop.state == "running":
        raise BadInput(f"The round {stop.title!r} of this loop is being played already.")
    return stop.round_id, InLoop(one.id, stop.id)


def told(one: "LoopUnderWay", now_s: float) -> str:
    """Where one is, and each stop with what became of it."""
    where = one.whereabouts(now_s)
    lines = [f"{one.run.title} (L{one.run.level}): {_place(where)}"]
    lines += [f"  [{_STATES[stop.state]}] {stop.title}{_session(stop)}" for stop in one.run.stops]
    return "\n".join(lines)


def documented(one: "LoopUnderWay", now_s: float) -> dict[str, Any]:
    """The same for programs."""
    from dataclasses import asdict

    where = one.whereabouts(now_s)
    return {
        "id": one.id,
        "loop": one.run.loop_id,
        "title": one.run.title,
        "level": one.run.level,
        "scale": one.run.scale,
        "place": where.place,
        "next": where.stop.id if where.stop else None,
        "break_left_s": round(where.break_left_s, 1),
        "rounds_done": where.rounds_done,
        "rounds": where.rounds,
        "day": where.day,
        "days": where.days,
        "stops": [asdict(stop) for stop in one.run.stops],
    }


def _place(where: "Whereabouts") -> str:
    done = f"{where.rounds_done} of {where.rounds} rounds"
    title = where.stop.title if where.stop else ""
    return {
        "ready": f"{done}; next: {title}",
        "running": f"{done}; now: {title}",
        "break": f"{done}; a break of {minutes(where.break_left_s)} more, then: {title}",
        "next-day": f"{done}; on day {where.day} of {where.days}: {title}",
        "assignment": f"{done}; to be written: {title}",
        "wait": f"{done}; {title}",
        "decision": f"{done}; {title}",
        "over": f"{done}; over",
    }[where.place]


def _session(stop: "LoopStop") -> str:
    return f"  ({stop.session_id})" if stop.session_id and stop.is_over else ""
