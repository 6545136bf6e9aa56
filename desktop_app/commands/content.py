"""`mockloop content`: checks a folder of content, and shows what the catalogue holds section by section."""

import argparse
from pathlib import Path
from typing import Any

from desktop_app import paths
from desktop_app.commands import listing
from desktop_app.commands.output import print_json
from desktop_app.errors import BadInput


def add_parser(subparsers: "argparse._SubParsersAction[Any]") -> None:
    line = "check a folder of content, or show what the catalogue holds"
    parser = subparsers.add_parser("content", help=line, description=line)
    actions = parser.add_subparsers(dest="action", metavar="ACTION", title="actions", required=True)
    check = actions.add_parser(
        "check", help="check a folder: its faults, each with file, line and what was expected"
    )
    check.add_argument(
        "path", nargs="?", type=Path, metavar="PATH", help="a folder of your own (default: ours)"
    )
    listing.add_json(check)
    actions.add_parser("schema", help="the JSON Schema of content files, for editors")
    show = actions.add_parser("show", help="one section: principles, patterns, norms, preparation and so on")
    show.add_argument("section", nargs="?", metavar="SECTION", help="which one (default: their names)")
    listing.add_json(show)


def run(args: argparse.Namespace) -> int:
    """Check or show.  ContentError, which is a BadInput, with every fault."""
    if args.action == "schema":
        from desktop_app.catalog.schema import content_schema

        print_json(content_schema())
        return 0
    return _check(args) if args.action == "check" else _show(args)


def _check(args: argparse.Namespace) -> int:
    from desktop_app.catalog.checking import check_content

    own = args.path
    if own is not None and own.resolve() == paths.content_dir().resolve():
        own = None
    counts = check_content(paths.content_dir(), own)
    if args.json:
        print_json({"path": str(args.path or paths.content_dir()), "sections": counts})
        return 0
    held = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in counts.items() if count)
    print(
        listing.paragraph(
            f"No fault was found.{' Together with ours there are' if own else ' There are'} {held}."
        )
    )
    return 0


def _show(args: argparse.Namespace) -> int:
    catalog = listing.open_catalog(args.data)
    names = catalog.sections
    if args.section is None:
        if args.json:
            print_json(list(names))
        else:
            print("\n".join(names))
        return 0
    name = args.section.replace("-", "_")
    if name not in names:
        raise BadInput(f"There is no section {args.section!r}; expected one of {', '.join(names)}.")
    items = listing.plain(getattr(catalog, name))
    if args.json:
        print_json(items)
    else:
        print("\n\n".join("\n".join(_lines(item)) for item in items))
    return 0


def _lines(value: Any, indent: int = 0) -> list[str]:
    """A value as an outline: keys, and below them what they hold; what is empty is left out."""
    lines: list[str] = []
    for key, held in value.items():
        if held is None or held is False or held in ("", [], {}):
            continue
        name = f"{' ' * indent}{key.replace('_', ' ')}:"
        if isinstance(held, dict):
            lines += [name, *_lines(held, indent + 2)]
        elif isinstance(held, list) and isinstance(held[0], dict):
            lines += [name, *(line for item in held for line in _item(item, indent + 2))]
        elif isinstance(held, list):
            lines += [name, *(listing.bullet(str(item), indent + 2) for item in held)]
        else:
            lines.append(listing.paragraph(f"{name.strip()} {held}", indent))
    return lines


def _item(item: dict[str, Any], indent: int) -> list[str]:
    first, *rest = _lines(item, indent + 2)
    return [f"{' ' * indent}- {first.strip()}", *rest]
