"""The sections of a content folder: which files each has, and their items merged by id over several folders."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from desktop_app.catalog.problems import ContentError, Problem, nearest
from desktop_app.catalog.reading import Reading, read_list
from desktop_app.errors import BadInput


class Identified(Protocol):
    """Every item of content has an id, by which a question, round or rule is named and replaced."""

    @property
    def id(self) -> str: ...


E = TypeVar("E", bound=Identified)


@dataclass(frozen=True, slots=True)
class Section(Generic[E]):
    """A kind of content: `NAME.yaml` or `NAME/*.yaml` in a content folder, each file a list of `shape` under NAME.

    `check` names what an item by itself gets wrong, beyond its types.  `noun` names one item in sentences.
    """

    name: str
    noun: str
    shape: type[E]
    check: Callable[[E], Iterable[str]] = lambda _: ()

    def files(self, root: Path) -> list[Path]:
        single = root / f"{self.name}.yaml"
        return [*([single] if single.exists() else []), *sorted((root / self.name).glob("*.yaml"))]


@dataclass(frozen=True, slots=True)
class Placed(Generic[E]):
    """An item and the file that it was read from."""

    item: E
    reading: Reading[Any]

    def problem(self, text: str, part: object | None = None) -> Problem:
        """A problem with the item, or with a part of it, at its line."""
        return self.reading.problem(self.item if part is None else part, text)


@dataclass(frozen=True, slots=True)
class Items(Generic[E]):
    """A section's items by id, in the order of our own files, with what a person added after them.

    Faulty items are missing from `placed`, but not from `ids`: what refers to them is not at fault.
    """

    noun: str
    placed: Mapping[str, Placed[E]]
    ids: frozenset[str]
    problems: tuple[Problem, ...]

    def __iter__(self) -> Iterator[Placed[E]]:
        """The items that could be read, with their places."""
        return iter(self.placed.values())

    def all(self) -> tuple[E, ...]:
        """The items.  ContentError where any of them, or any of the files, has a fault."""
        raise_all(self.problems)
        return tuple(placed.item for placed in self.placed.values())

    def get(self, item_id: str) -> E:
        """BadInput, with the nearest known id, where there is none of this id; ContentError as with `all`."""
        raise_all(self.problems)
        if item_id in self.placed:
            return self.placed[item_id].item
        hint = nearest(item_id, self.placed) or self._known()
        raise BadInput("There is no {noun} {item_id!r}{hint}", noun=self.noun, item_id=item_id, hint=hint)

    def _known(self) -> str:
        some = sorted(self.placed)[:8]
        more = len(self.placed) - len(some)
        return f"; known are {', '.join(some)}{f' and {more} more' if more else ''}." if some else "."


_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def gather(section: Section[E], roots: Iterable[Path]) -> Items[E]:
    """The section's items over all folders; a later folder replaces an item of the same id.

    Faults are kept in `problems`, so that further checks can tell theirs at the same time; the same id twice within
    one folder is a fault.
    """
    problems: list[Problem] = []
    merged: dict[str, Placed[E]] = {}
    ids: set[str] = set()
    for root in roots:
        here: dict[str, Placed[E]] = {}
        for path in section.files(root):
            reading = read_list(path, section.name, section.shape)
            problems += reading.problems
            ids |= reading.ids
            for item in reading.value:
                placed = Placed(item, reading)
                problems += [
                    placed.problem(f"{section.noun} {item.id!r}: {told}") for told in section.check(item)
                ]
                problems += _id_faults(section.noun, placed, here)
                here.setdefault(item.id, placed)
        merged.update(here)
    return Items(section.noun, merged, frozenset(ids), tuple(problems))


def raise_all(problems: Iterable[Problem]) -> None:
    """ContentError with these problems, if there are any."""
    found = list(problems)
    if found:
        raise ContentError(found)


def _id_faults(noun: str, placed: Placed[E], here: Mapping[str, Placed[E]]) -> list[Problem]:
    item_id = placed.item.id
    if not _ID.fullmatch(item_id):
        told = f"the id {item_id!r} should be lower-case words joined by hyphens, such as 'my-question'"
        return [placed.problem(told)]
    if item_id in here:
        first = here[item_id].problem("")
        return [placed.problem(f"the {noun} {item_id!r} stands twice (first at {first.file}:{first.line})")]
    return []
