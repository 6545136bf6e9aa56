"""What the commands of the catalogue share: opening it, turning values into JSON, and lines that fit a terminal."""

import argparse
import shutil
import textwrap
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app import paths
from desktop_app.catalog.model import Source
from desktop_app.errors import BadInput

if TYPE_CHECKING:
    from desktop_app.catalog.catalog import Catalog
    from desktop_app.catalog.model import Band

OWN_CONTENT = "content"
"""The folder inside the data folder whose content is read over ours, where a person has made one."""


def open_catalog(data: Path) -> "Catalog":
    """The catalogue of our content, with the person's own from `data` over it."""
    from desktop_app.catalog.catalog import Catalog

    own = data / OWN_CONTENT
    return Catalog.open(paths.content_dir(), *([own] if own.is_dir() else []))


def add_level(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--level", type=int, choices=(6, 7), help="only what belongs to this level")


def add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON document on standard output")


def as_id(name: str) -> str:
    """What a person typed as an id: "Customer Obsession" and "customer_obsession" are customer-obsession."""
    letters = "".join(
        letter if letter.isalnum() else " " for letter in name.replace("'", "").replace("’", "")
    )
    return "-".join(letters.lower().split())


def plain(value: Any) -> Any:
    """A value of the catalogue as JSON takes it, with every key; a whole number of minutes or seconds without `.0`.

    A source reads as content writes it: `document > place`.
    """
    if isinstance(value, Source):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {item.name: plain(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def documented(value: Any, *first: str) -> dict[str, Any]:
    """`plain`, with the documented keys first."""
    whole: dict[str, Any] = plain(value)
    return {key: whole[key] for key in first} | whole


def levels(numbers: Iterable[int]) -> str:
    return " ".join(f"L{number}" for number in numbers)


def minutes(band: "Band") -> str:
    """`12-14 min`, `5 min` or `30 s`."""
    unit, size = ("min", 60) if band.max_s >= 60 else ("s", 1)
    low, high = f"{band.min_s / size:g}", f"{band.max_s / size:g}"
    return f"{low if low == high else f'{low}-{high}'} {unit}"


def source_line(source: Source, derived: bool = False, reason: str = "") -> str:
    told = f"Source: {source}"
    return f"{told}. Filled in by us: {reason}" if derived else told


def paragraph(text: str, indent: int = 0) -> str:
    """The text wrapped to the terminal, at most 100 wide; lines after the first stand under its beginning."""
    width = min(100, shutil.get_terminal_size((100, 24)).columns)
    return textwrap.fill(text, width, initial_indent=" " * indent, subsequent_indent=" " * indent)


def bullet(text: str, indent: int = 2) -> str:
    width = min(100, shutil.get_terminal_size((100, 24)).columns)
    first = " " * indent + "- "
    return textwrap.fill(text, width, initial_indent=first, subsequent_indent=" " * len(first))


def nothing_found(what: str, wanted: str) -> BadInput:
    return BadInput(f"No {what} fits {wanted}; leave a filter out to see more.")
