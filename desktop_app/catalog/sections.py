"""The sections of a content folder: which files each has, and their items merged by id over several folders."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from desktop_app.catalog.problems import ContentError, Problem
from desktop_app.catalog.reading import Reading, read
from desktop_app.catalog.shapes import nearest
from desktop_app.errors import BadInput


class Identified(Protocol):
    """Every item of content has an id, by which a question, round or rule is named and replaced."""

    @property
    def id(self) -> str: ...


F = TypeVar("F")
E = TypeVar("E", bound=Identified)
S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Section(Generic[F, E]):
    """A kind of content: `NAME.yaml` or `NAME/*.yaml` in a content folder, each file a `shape` holding items.

    `check` names what an item by itself gets wrong, beyond its types.  `noun` names one item in sentences.
    """

    name: str
    noun: str
    shape: type[F]
    items: Callable[[F], tuple[E, ...]]
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
    """A section's items by id, in the order of our own files, with what a person added after them."""

    noun: str
    placed: Mapping[str, Placed[E]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Placed[E]]:
        return iter(self.placed.values())

    def all(self) -> tuple[E, ...]:
        return tuple(placed.item for placed in self.placed.values())

    def get(self, item_id: str) -> E:
        """BadInput, with the nearest known id, where there is none of this id."""
        if item_id in self.placed:
            return self.placed[item_id].item
        near = nearest(item_id, self.placed)
        raise BadInput(f"There is no {self.noun} {item_id!r}{near or self._known()}")

    def _known(self) -> str:
        some = sorted(self.placed)[:8]
        return (
            f"; known are {', '.join(some)}{' ...' if len(self.placed) > len(some) else ''}" if some else ""
        )


_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def gather(section: Section[F, E], roots: Iterable[Path]) -> Items[E]:
    """The section's items over all folders; a later folder replaces an item of the same id.

    ContentError with every fault of every file; the same id twice within one folder is a fault.
    """
    problems: list[Problem] = []
    merged: dict[str, Placed[E]] = {}
    for root in roots:
        here: dict[str, Placed[E]] = {}
        for path in section.files(root):
            try:
                reading = read(path, section.shape)
            except ContentError as error:
                problems += error.problems
                continue
            for item in section.items(reading.value):
                placed = Placed(item, reading)
                problems += [
                    placed.problem(f"{section.noun} {item.id!r}: {told}") for told in section.check(item)
                ]
                problems += _id_faults(section.noun, placed, here)
                here.setdefault(item.id, placed)
        merged.update(here)
    if problems:
        raise ContentError(problems)
    return Items(section.noun, merged)


def _id_faults(noun: str, placed: Placed[E], here: Mapping[str, Placed[E]]) -> list[Problem]:
    item_id = placed.item.id
    if not _ID.fullmatch(item_id):
        told = f"the id {item_id!r} should be lower-case words joined by hyphens, such as 'my-question'"
        return [placed.problem(told)]
    if item_id in here:
        first = here[item_id].problem("")
        return [placed.problem(f"the {noun} {item_id!r} stands twice (first at {first.file}:{first.line})")]
    return []
