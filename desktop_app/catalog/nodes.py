"""YAML text to nodes that know their lines, within limits: nothing huge, deep or shared gets through."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import yaml

from desktop_app.catalog.problems import ContentError, Problem

MAX_BYTES = 1_000_000
MAX_DEPTH = 24
MAX_NODES = 100_000

PLAIN = "plain"
"""The tag of a scalar without quotes; only such a scalar may be a number, a truth value, or nothing."""

QUOTED = "quoted"
COLLECTION = "collection"

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _TooMuch(Exception):
    """The text goes past a limit: args are what was found and, where known, the line."""


class _Composer(_Loader):  # type: ignore[misc]  # the C loader where PyYAML has it, else its own
    """Composes without guessing: `12:30`, `yes` and `1e3` stay the text that they are.

    PyYAML calls `descend_resolver` once for every node on the way down and `ascend_resolver` on the way up,
    which is where depth and number are counted: before the (recursive) composer can run out of stack.
    """

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        self._depth = 0
        self._nodes = 0

    def descend_resolver(self, current_node: yaml.Node | None, _index: object) -> None:
        self._depth += 1
        self._nodes += 1
        if self._depth > MAX_DEPTH:
            line = current_node.start_mark.line + 1 if current_node is not None else 0
            raise _TooMuch(f"nested deeper than {MAX_DEPTH} levels; content needs far fewer", line)
        if self._nodes > MAX_NODES:
            raise _TooMuch(f"holds more than {MAX_NODES:,} values; split it into several files", 0)

    def ascend_resolver(self) -> None:
        self._depth -= 1

    def resolve(self, kind: type[yaml.Node], _value: object, implicit: object) -> str:
        if kind is not yaml.ScalarNode:
            return COLLECTION
        return PLAIN if isinstance(implicit, tuple) and implicit[0] else QUOTED


def compose(path: Path) -> yaml.Node:
    """The one document in the file.  ContentError where the file as a whole cannot be used."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _fault(path, 0, f"cannot be read ({error.strerror or error}); expected a YAML file") from None
    if len(data) > MAX_BYTES:
        raise _fault(path, 0, f"is larger than {MAX_BYTES:,} bytes; split it into several files")
    _check_text(path, data)
    node = _composed(path, data.removeprefix(b"\xef\xbb\xbf"))
    if b"*" in data:
        _check_aliases(path, data)
    if b"!" in data:
        _check_tags(path, node)
    return node


def _fault(path: Path, line: int, text: str) -> ContentError:
    return ContentError([Problem(path, line, text)])


def _check_text(path: Path, data: bytes) -> None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        told = f"byte 0x{error.object[error.start]:02x} is not UTF-8; save the file as UTF-8"
        raise _fault(path, line, told) from None
    odd = _UNPRINTABLE.search(text)
    if odd:
        line = text.count("\n", 0, odd.start()) + 1
        raise _fault(path, line, f"character U+{ord(odd[0]):04X} cannot stand in YAML; take it out")


def _composed(path: Path, data: bytes) -> yaml.Node:
    composer = _Composer(data)
    try:
        node = composer.get_single_node()
    except _TooMuch as error:
        raise _fault(path, error.args[1], error.args[0]) from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        parts = (getattr(error, "context", None), getattr(error, "problem", None))
        told = " ".join(filter(None, parts)) or str(error).splitlines()[0]
        raise _fault(path, mark.line + 1 if mark else 0, f"is not YAML: {told}") from None
    finally:
        composer.dispose()
    if node is None:
        raise _fault(path, 0, "is empty; expected content")
    return cast(yaml.Node, node)


def _check_aliases(path: Path, data: bytes) -> None:
    """An alias repeats a value (an "alias bomb" a billion times), or holds itself: none is read."""
    events = yaml.parse(data, Loader=_Loader)
    marks = [event.start_mark for event in events if isinstance(event, yaml.AliasEvent)]
    if marks:
        told = "an alias (*) stands here; write its value out, aliases are not read"
        raise ContentError(Problem(path, mark.line + 1 if mark else 0, told) for mark in marks)


def _check_tags(path: Path, root: yaml.Node) -> None:
    """A tag (`!!python/object`) would make a value into something else than it looks like: none is read."""
    told = "the tag {!r} stands here; expected a plain value without a tag"
    ours = (PLAIN, QUOTED, COLLECTION)
    problems = [Problem(path, line_of(n), told.format(n.tag)) for n in _all_nodes(root) if n.tag not in ours]
    if problems:
        raise ContentError(problems)


def _all_nodes(node: yaml.Node) -> Iterator[yaml.Node]:
    yield node
    if isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _all_nodes(child)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _all_nodes(key)
            yield from _all_nodes(value)


def line_of(node: yaml.Node) -> int:
    """The line that the node begins on, counted from 1."""
    return int(node.start_mark.line) + 1


_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


def is_nothing(node: yaml.Node) -> bool:
    """Whether the value was left out (`key:`, `~`, `null`)."""
    return node.tag == PLAIN and node.value in ("", "~", "null", "Null", "NULL")


def is_number(node: yaml.Node) -> bool:
    """Whether it reads as a decimal number; `12:30`, `0x1F`, `1_000` and `.inf` do not."""
    return node.tag == PLAIN and len(node.value) < 40 and _NUMBER.fullmatch(node.value) is not None


def is_truth(node: yaml.Node) -> bool:
    """Whether it reads as a truth value: `true` or `false`, nothing else."""
    return node.tag == PLAIN and node.value in ("true", "True", "TRUE", "false", "False", "FALSE")


def shown(node: yaml.Node) -> str:
    """The node as a sentence can name it."""
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    if isinstance(node, yaml.MappingNode):
        return "a group of keys"
    if is_nothing(node):
        return "nothing"
    text = str(node.value)
    return repr(text if len(text) <= 40 else f"{text[:37]}...")
