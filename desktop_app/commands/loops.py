"""`mockloop loops`: whole loops, their stops in order, and how they are decided."""

import argparse
import time
from typing import TYPE_CHECKING, Any

from desktop_app.commands import listing, looping
from desktop_app.commands.output import print_json

if TYPE_CHECKING:
    from desktop_app.catalog.process import Loop


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    line = "the loops of the catalogue, with their rounds, breaks and decisions"
    parser = subparsers.add_parser("loops", help=line, description=line)
    parser.add_argument("id", nargs="?", metavar="ID", help="one loop")
    parser.add_argument(
        "--begun", action="store_true", help="the loops you have begun, and where you are in them"
    )
    listing.add_level(parser)
    listing.add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Print the loops.  BadInput for a loop that there is not."""
    if args.begun:
        return _print_begun(args)
    catalog = listing.open_catalog(args.data)
    loops = (catalog.loop(args.id),) if args.id else catalog.loops
    chosen = [loop for loop in loops if args.level in (None, *loop.levels)]
    if not chosen:
        raise listing.nothing_found("loop", f"--level {args.level}")
    if args.json:
        print_json([listing.documented(loop, "id", "title", "levels", "stops", "source") for loop in chosen])
        return 0
    print("\n\n".join(map(_told, chosen)))
    return 0


def _print_begun(args: argparse.Namespace) -> int:
    from desktop_app.bootstrap import Studio

    studio = Studio(args.data)
    try:
        found = [one for one in studio.loops.begun() if args.id in (None, one.run.loop_id)]
    finally:
        studio.close()
    now_s = time.time()
    if args.json:
        print_json([looping.documented(one, now_s) for one in found])
    elif found:
        print("\n\n".join(looping.told(one, now_s) for one in found))
    else:
        print("No loop has been begun: `mockloop practice --loop ID` begins one.")
    return 0


def _told(loop: "Loop") -> str:
    lines = [f"{loop.id:24}{listing.levels(loop.levels):7}{loop.title}", listing.paragraph(loop.summary, 4)]
    day = 0
    for stop in loop.stops:
        if stop.day != day:
            day = stop.day
            lines.append(f"  Day {day}")
        detail = stop.round or stop.lasts
        lines.append(f"    {stop.title} ({detail}{', optional' if stop.optional else ''})")
    lines += [f"  Between two rounds of a day {listing.minutes(loop.rest)}.  Takes {loop.takes}."]
    lines += [listing.paragraph(decision.rule, 2) for decision in loop.decisions]
    lines += [listing.paragraph(loop.note, 2)] if loop.note else []
    return "\n".join(
        [*lines, listing.paragraph(listing.source_line(loop.source, loop.derived, loop.reason), 2)]
    )
