"""Reads a YAML file of content into frozen dataclasses by their annotations; tells all that is wrong with it.

A dataclass is its own format: every field is a key, a field without a default must be given (and, where it is
text, must hold some), and unknown keys are refused.  Fields may be `str`, `int`, `float`, `bool`, `Literal`,
`tuple[X, ...]`, `dict[str, X]`, another dataclass, or any of these `| None`.

- `__post_init__` may raise `ValueError`; each of its arguments becomes one problem at the line of that value.
- `from_text(cls, text)` as a class method lets the whole value be written as one line of text as well; it too
  may raise `ValueError`, and should say what it expected.

Numbers are decimal numbers and nothing else (`12:30` is none), truth values are `true` and `false`; a number
where text is expected needs quotes, so that no reader of YAML can take it for something else.  Blanks around
text are cut off.  Anchors, aliases and tags are not read.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar, cast

from desktop_app.catalog.nodes import compose
from desktop_app.catalog.notes import FAULT, Notes, id_of, list_under
from desktop_app.catalog.problems import ContentError, Problem
from desktop_app.catalog.shapes import reader_for

__all__ = ["ContentError", "ListReading", "Problem", "Reading", "load", "read", "read_list"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A file's value, and where in the file each dataclass inside it stands."""

    path: Path
    value: T
    lines: dict[int, int]

    def problem(self, item: object, text: str) -> Problem:
        """A problem with one dataclass value of this file, found by a later check."""
        return Problem(self.path, self.lines.get(id(item), 0), text)


@dataclass(frozen=True, slots=True)
class ListReading(Reading[tuple[T, ...]]):
    """A file that is one list, read as far as it can be: `ids` are those of the faulty items as well."""

    ids: frozenset[str]
    problems: tuple[Problem, ...]


def read(path: Path, shape: type[T]) -> Reading[T]:
    """The file as a `shape`, with lines for later checks.  ContentError with every fault and its line."""
    notes = Notes(path)
    value = reader_for(cast(Hashable, shape))(compose(path), "the file", notes)
    if notes.problems or value is FAULT:
        raise ContentError(notes.problems)
    return Reading(path, value, notes.lines)


def load(path: Path, shape: type[T]) -> T:
    """The file as a `shape`.  ContentError (a `BadInput`) with every fault: file, line, what was expected."""
    return read(path, shape).value


def read_list(path: Path, name: str, shape: type[T]) -> ListReading[T]:
    """The items of a file that holds `name:` and a list.  A faulty item is left out, its faults are in `problems`."""
    notes = Notes(path)
    try:
        nodes = list_under(compose(path), name, notes)
    except ContentError as error:
        return ListReading(path, (), {}, frozenset(), error.problems)
    reader = reader_for(cast(Hashable, shape))
    values = [reader(node, f"an item of {name!r}", notes) for node in nodes]
    ids = frozenset(filter(None, map(id_of, nodes)))
    good = tuple(value for value in values if value is not FAULT)
    return ListReading(path, good, notes.lines, ids, tuple(notes.problems))
