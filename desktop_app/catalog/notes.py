"""What is noted while one file is read: its faults, the lines of its values, and keys that stand twice."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import yaml

from desktop_app.catalog.nodes import line_of, shown
from desktop_app.catalog.problems import Problem

FAULT: Final = object()
"""Stands for a value that could not be read; its problem is noted, and reading goes on beside it."""


@dataclass(slots=True)
class Notes:
    """What comes up while one file is read.  `lines` maps the `id()` of each dataclass value to its line."""

    file: Path
    problems: list[Problem] = field(default_factory=list)
    lines: dict[int, int] = field(default_factory=dict)

    def fault(self, node: yaml.Node, text: str) -> object:
        self.problems.append(Problem(self.file, line_of(node), text))
        return FAULT


def pairs_of(node: yaml.MappingNode, name: str, notes: Notes) -> dict[str, tuple[yaml.Node, yaml.Node]]:
    """Key and value nodes by key; keys that are no text or stand twice are noted and left out."""
    pairs: dict[str, tuple[yaml.Node, yaml.Node]] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            notes.fault(key, f"{name} has {shown(key)} as a key; expected a word")
        elif key.value in pairs:
            first = line_of(pairs[key.value][0])
            notes.fault(key, f"{key.value!r} stands twice in {name} (first on line {first}); keep one")
        else:
            pairs[key.value] = (key, value)
    return pairs


def list_under(node: yaml.Node, name: str, notes: Notes) -> list[yaml.Node]:
    """The nodes of the list that stands under `name`, the one key that the file may have."""
    if not isinstance(node, yaml.MappingNode):
        notes.fault(node, f"the file needs the key {name!r} with a list, not {shown(node)}")
        return []
    pairs = pairs_of(node, "the file", notes)
    for key, (key_node, _) in pairs.items():
        if key != name:
            notes.fault(key_node, f"the file has no key {key!r}; expected {name} alone")
    if name not in pairs:
        notes.fault(node, f"the file lacks {name!r}")
        return []
    items = pairs[name][1]
    if not isinstance(items, yaml.SequenceNode):
        notes.fault(items, f"{name!r} needs a list, not {shown(items)}")
        return []
    return list(items.value)


def id_of(node: yaml.Node) -> str:
    """The id that an item gives itself, even if the rest of it cannot be read; empty where it gives none."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((str(value.value) for key, value in pairs if key.value == "id"), "")
