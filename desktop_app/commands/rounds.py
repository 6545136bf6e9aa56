"""`mockloop rounds`: the interview rounds with their phases and times, and where each comes from."""

import argparse
from typing import TYPE_CHECKING, Any

from desktop_app.commands import listing
from desktop_app.commands.output import print_json

if TYPE_CHECKING:
    from desktop_app.catalog.model import Round


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    line = "the rounds of the catalogue, with their phases and times"
    parser = subparsers.add_parser("rounds", help=line, description=line)
    parser.add_argument("id", nargs="?", metavar="ID", help="one round, with all that is known of it")
    listing.add_level(parser)
    listing.add_json(parser)


def run(args: argparse.Namespace) -> int:
    """Print the rounds.  BadInput for a round that there is not."""
    catalog = listing.open_catalog(args.data)
    rounds = (catalog.round(args.id),) if args.id else catalog.rounds
    chosen = [round_ for round_ in rounds if args.level in (None, *round_.levels)]
    if not chosen:
        raise listing.nothing_found("round", f"--level {args.level}")
    if args.json:
        keys = ("id", "title", "levels", "minutes", "phases", "source", "derived")
        print_json([listing.documented(round_, *keys) for round_ in chosen])
        return 0
    print("\n\n".join(_whole(round_) if args.id else _brief(round_) for round_ in chosen))
    return 0


def _brief(round_: "Round") -> str:
    shortest = f"{round_.minutes_min:g}-" if round_.minutes_min else ""
    head = f"{round_.id:34}{listing.levels(round_.levels):7}{shortest}{round_.minutes:g} min"
    phases = [f"    {listing.minutes(phase.band):>11}  {phase.title}" for phase in round_.phases]
    return "\n".join([head, listing.paragraph(round_.summary, 4), *phases])


def _whole(round_: "Round") -> str:
    lines = [_brief(round_), ""]
    for phase in round_.phases:
        lines += [f"{phase.title}, {listing.minutes(phase.band)}", *map(listing.bullet, phase.goals)]
    for level, points in (round_.looks_for or {}).items():
        at = "at both levels" if level == "both" else f"at L{level}"
        lines += ["", f"What is looked for {at}", *map(listing.bullet, points)]
    timing = round_.timing
    lines += [
        "",
        f"An answer takes {listing.minutes(timing.initial)}, a follow-up {listing.minutes(timing.follow_up)}.",
        *([listing.paragraph(round_.note)] if round_.note else []),
        listing.paragraph(listing.source_line(round_.source, round_.derived, round_.reason)),
    ]
    return "\n".join(lines)
