"""From type annotations to readers: each turns one YAML node into a value, or notes what was expected."""

import dataclasses
import math
import types
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import yaml

from desktop_app.catalog.nodes import PLAIN, QUOTED, is_nothing, is_number, is_truth, line_of, shown
from desktop_app.catalog.notes import FAULT, Notes, pairs_of
from desktop_app.catalog.problems import nearest
from desktop_app.catalog.table import Table

Reader = Callable[[yaml.Node, str, Notes], Any]


@cache
def reader_for(shape: Any) -> Reader:
    """The reader of a type.  TypeError, at once, for a type that content cannot be read into."""
    origin, args = get_origin(shape), get_args(shape)
    if shape in _SCALARS:
        return _SCALARS[shape]
    if origin is Literal:
        return _literal(args)
    if origin is tuple and len(args) == 2 and args[1] is ...:
        return _sequence(reader_for(args[0]))
    if origin is dict and args[0] is str:
        return _mapping(reader_for(args[1]))
    if origin in (Union, types.UnionType) and len(args) == 2 and types.NoneType in args:
        return _optional(reader_for(next(arg for arg in args if arg is not types.NoneType)))
    if isinstance(shape, type) and dataclasses.is_dataclass(shape):
        return _dataclass(shape)
    raise TypeError(f"content cannot be read into {shape!r}")


def _text(node: yaml.Node, name: str, notes: Notes) -> object:
    if node.tag == QUOTED:
        return str(node.value).strip()
    if node.tag != PLAIN or is_nothing(node):
        return notes.fault(node, f"{name} needs text, not {shown(node)}")
    if is_number(node) or is_truth(node):
        return notes.fault(node, f"{name} needs text, not {shown(node)}; put it in quotes")
    return str(node.value)


def _whole(node: yaml.Node, name: str, notes: Notes) -> object:
    if is_number(node) and node.value.lstrip("+-").isdigit():
        return int(node.value)
    return notes.fault(node, f"{name} needs a whole number such as 3, not {shown(node)}")


def _number(node: yaml.Node, name: str, notes: Notes) -> object:
    if is_number(node) and math.isfinite(value := float(node.value)):
        return value
    return notes.fault(node, f"{name} needs a number such as 2.5, not {shown(node)}")


def _truth(node: yaml.Node, name: str, notes: Notes) -> object:
    if is_truth(node):
        return node.value.lower() == "true"
    return notes.fault(node, f"{name} needs true or false, not {shown(node)}")


_SCALARS: dict[Any, Reader] = {str: _text, int: _whole, float: _number, bool: _truth}


def _literal(allowed: tuple[Any, ...]) -> Reader:
    words = {str(value): value for value in allowed}
    expected = f"{'one of ' if len(words) > 1 else ''}{', '.join(words)}"

    def read(node: yaml.Node, name: str, notes: Notes) -> object:
        value = words.get(node.value, FAULT) if isinstance(node, yaml.ScalarNode) else FAULT
        if value is FAULT or (node.tag == QUOTED and not isinstance(value, str)):
            near = nearest(str(node.value), words) if isinstance(node, yaml.ScalarNode) else ""
            return notes.fault(node, f"{name} needs {expected}, not {shown(node)}{near}")
        return value

    return read


def _sequence(item: Reader) -> Reader:
    def read(node: yaml.Node, name: str, notes: Notes) -> object:
        if not isinstance(node, yaml.SequenceNode):
            return notes.fault(node, f"{name} needs a list, not {shown(node)}")
        label = f"an item of {name}"
        before = len(notes.problems)
        values = tuple(item(child, label, notes) for child in node.value)
        for child, value in zip(node.value, values, strict=True):
            if value == "":
                notes.fault(child, f"{label} is empty; fill it in or leave it out")
        return FAULT if len(notes.problems) > before else values

    return read


def _mapping(item: Reader) -> Reader:
    def read(node: yaml.Node, name: str, notes: Notes) -> object:
        if not isinstance(node, yaml.MappingNode):
            return notes.fault(node, f"{name} needs keys with values, not {shown(node)}")
        before = len(notes.problems)
        pairs = pairs_of(node, name, notes)
        values = {key: item(value, f"{name}.{key}", notes) for key, (_, value) in pairs.items()}
        return FAULT if len(notes.problems) > before else Table(values)

    return read


def _optional(inner: Reader) -> Reader:
    def read(node: yaml.Node, name: str, notes: Notes) -> object:
        return None if is_nothing(node) else inner(node, name, notes)

    return read


def _dataclass(shape: type) -> Reader:
    """The reader of a dataclass.  Its fields' readers are made when the first such node comes, not before."""
    from_text = getattr(shape, "from_text", None)

    def read(node: yaml.Node, name: str, notes: Notes) -> object:
        before = len(notes.problems)
        if from_text is not None and isinstance(node, yaml.ScalarNode):
            build = partial(from_text, str(node.value).strip())
        elif isinstance(node, yaml.MappingNode):
            build = partial(shape, **_fields(shape, node, name, notes))
        else:
            keys = ", ".join(_plan(shape).fields)
            return notes.fault(node, f"{name} needs keys ({keys}), not {shown(node)}")
        if len(notes.problems) > before:
            return FAULT
        try:
            value = build()
        except ValueError as error:
            for told in error.args or ("is not right",):
                notes.fault(node, f"{name}: {told}")
            return FAULT
        notes.lines[id(value)] = line_of(node)
        return value

    return read


@dataclass(frozen=True, slots=True)
class _Plan:
    """How a dataclass is filled: the reader of each field, which must be given, and which hold text."""

    fields: dict[str, Reader]
    required: frozenset[str]
    not_blank: frozenset[str]


@cache
def _plan(shape: type) -> _Plan:
    hints = get_type_hints(shape)
    given = [f for f in dataclasses.fields(shape) if f.init]
    absent = dataclasses.MISSING
    required = frozenset(f.name for f in given if f.default is absent and f.default_factory is absent)
    return _Plan(
        fields={f.name: reader_for(hints[f.name]) for f in given},
        required=required,
        not_blank=frozenset(name for name in required if hints[name] is str),
    )


def _fields(shape: type, node: yaml.MappingNode, name: str, notes: Notes) -> dict[str, Any]:
    plan = _plan(shape)
    values: dict[str, Any] = {}
    pairs = pairs_of(node, name, notes)
    for key, (key_node, value_node) in pairs.items():
        reader = plan.fields.get(key)
        if reader is None:
            near = nearest(key, plan.fields) or f"; expected {', '.join(plan.fields)}"
            notes.fault(key_node, f"{name} has no key {key!r}{near}")
            continue
        values[key] = reader(value_node, repr(key), notes)
        if values[key] == "" and key in plan.not_blank:
            notes.fault(value_node, f"{key!r} is empty; expected text")
    missing = sorted(plan.required - pairs.keys())
    if missing:
        notes.fault(node, f"{name} lacks {', '.join(map(repr, missing))}")
    return values
