"""Values to JSON and back: generic for frozen dataclasses, strict on reading, the same text for the same value."""

import json
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import MISSING, fields, is_dataclass
from datetime import datetime
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from desktop_app.analysis.model import Analysis, Word
from desktop_app.errors import BadInput

VERSION = 1
"""Of the written form.  A reader takes its own version and older ones; fields it does not know are passed over."""

_LARGEST = 2**63 - 1

T = TypeVar("T")
Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]
_Reader = Callable[[object, str], Any]


def dumps(plain: object, *, indent: int | None = None) -> str:
    """Reproducible JSON text: compact unless `indent` is given, keys in the order they were put in."""
    separators = (",", ":") if indent is None else (",", ": ")
    return json.dumps(plain, ensure_ascii=False, allow_nan=False, separators=separators, indent=indent)


def loads(text: str | bytes, what: str) -> object:
    """Parse JSON text; `what` names it in the sentence of the `BadInput` that broken text raises."""
    try:
        return cast(object, json.loads(text, parse_constant=_refuse_constant))
    except (ValueError, RecursionError) as error:
        raise BadInput(
            "{what} is not the JSON text it should be ({error}).", what=what, error=error
        ) from None


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not a JSON number")


def to_plain(value: object) -> Plain:
    """Dataclasses become objects without the fields that hold their defaults; tuples become lists."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): to_plain(item) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {
            name: to_plain(item)
            for name, default in _defaults(type(value))
            if (item := getattr(value, name)) != default or isinstance(default, _Required)
        }
    if isinstance(value, Iterable):
        return [to_plain(item) for item in value]
    raise TypeError(f"no JSON form for {type(value).__name__}")


def from_plain(kind: type[T], plain: object, where: str = "") -> T:
    """Build a `kind` from parsed JSON.  Raises `BadInput` naming the place and what was expected there."""
    return cast(T, _reader(cast(Hashable, kind))(plain, where or kind.__name__))


# --- the shapes the library keeps ---------------------------------------------------------------------------------


def words_to_json(words: Sequence[Word]) -> str:
    """Words as rows `[text, start_s, end_s, confidence]`: a round has thousands of them."""
    return dumps([[word.text, word.start_s, word.end_s, word.confidence] for word in words])


def words_from_json(text: str) -> tuple[Word, ...]:
    """The opposite of `words_to_json`."""
    rows = loads(text, "A kept list of words")
    try:
        return tuple(Word(*row) for row in cast(list[list[Any]], rows))
    except TypeError:
        raise BadInput(
            "A kept list of words holds a row that is not [text, start, end, confidence]."
        ) from None


def analysis_to_json(analysis: Analysis) -> str:
    """An analysis with the version of its written form."""
    return dumps({"version": VERSION, **cast(dict[str, Plain], to_plain(analysis))})


def analysis_from_json(text: str) -> Analysis:
    """The opposite of `analysis_to_json`; refuses a newer version."""
    plain = loads(text, "A kept analysis")
    version = plain.get("version", VERSION) if isinstance(plain, dict) else VERSION
    if not isinstance(version, int) or version > VERSION:
        raise BadInput(
            "A kept analysis has version {version}; this Mock Loop reads up to {newest}.",
            version=version,
            newest=VERSION,
        )
    return from_plain(Analysis, plain, "analysis")


# --- readers, built once for each type ----------------------------------------------------------------------------


class _Required:
    """Stands for "no default": equal to nothing a field could hold."""


@cache
def _defaults(kind: type) -> tuple[tuple[str, object], ...]:
    found: list[tuple[str, object]] = []
    for item in fields(kind):
        if item.default is not MISSING:
            found.append((item.name, item.default))
        elif item.default_factory is not MISSING:
            found.append((item.name, item.default_factory()))
        else:
            found.append((item.name, _Required()))
    return tuple(found)


@cache
def _reader(kind: Any) -> _Reader:
    if is_dataclass(kind):
        return _dataclass_reader(cast(type, kind))
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _optional_reader(kind, arguments)
    if origin is Literal:
        return _literal_reader(arguments)
    if origin is tuple:
        return _tuple_reader(arguments)
    if origin is dict:
        return _dict_reader(arguments[1])
    if kind is datetime:
        return _read_datetime
    if kind in (str, bool, int, float):
        return _scalar_reader(kind)
    raise TypeError(f"no reader for {kind!r}")


def _dataclass_reader(kind: type) -> _Reader:
    hints = get_type_hints(kind)
    parts = [
        (item.name, _reader(hints[item.name]), isinstance(default, _Required))
        for item, (_, default) in zip(fields(kind), _defaults(kind), strict=True)
    ]

    def read(plain: object, where: str) -> object:
        if not isinstance(plain, dict):
            raise _unexpected(plain, where, "an object")
        taken: dict[str, object] = {}
        for name, reader, required in parts:
            if name in plain:
                taken[name] = reader(plain[name], f"{where}.{name}")
            elif required:
                raise BadInput("{where} has no “{name}”.", where=where, name=name)
        return kind(**taken)

    return read


def _optional_reader(kind: object, arguments: tuple[Any, ...]) -> _Reader:
    others = [argument for argument in arguments if argument is not NoneType]
    if len(others) != 1:
        raise TypeError(f"no reader for {kind!r}")
    inner = _reader(others[0])
    return lambda plain, where: None if plain is None else inner(plain, where)


def _literal_reader(choices: tuple[object, ...]) -> _Reader:
    def read(plain: object, where: str) -> object:
        for choice in choices:
            if plain == choice and type(plain) is type(choice):
                return choice
        raise _unexpected(plain, where, "one of " + ", ".join(map(repr, choices)))

    return read


def _tuple_reader(arguments: tuple[Any, ...]) -> _Reader:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        inner = _reader(arguments[0])

        def read_many(plain: object, where: str) -> object:
            if not isinstance(plain, list):
                raise _unexpected(plain, where, "a list")
            return tuple(inner(item, f"{where}[{index}]") for index, item in enumerate(plain))

        return read_many
    readers = [_reader(argument) for argument in arguments]

    def read_fixed(plain: object, where: str) -> object:
        if not isinstance(plain, list) or len(plain) != len(readers):
            raise _unexpected(plain, where, f"a list of {len(readers)}")
        return tuple(reader(item, where) for reader, item in zip(readers, plain, strict=True))

    return read_fixed


def _dict_reader(value_kind: Any) -> _Reader:
    inner = _reader(value_kind)

    def read(plain: object, where: str) -> object:
        if not isinstance(plain, dict):
            raise _unexpected(plain, where, "an object")
        return {key: inner(item, f"{where}.{key}") for key, item in plain.items()}

    return read


def _read_datetime(plain: object, where: str) -> datetime:
    try:
        return datetime.fromisoformat(cast(str, plain))
    except (TypeError, ValueError):
        raise _unexpected(plain, where, "a moment like 2026-01-31T18:40:00+01:00") from None


def _scalar_reader(kind: type) -> _Reader:
    names = {str: "text", bool: "true or false", int: "a whole number", float: "a number"}
    accepted: tuple[type, ...] = (int, float) if kind is float else (kind,)

    def read(plain: object, where: str) -> object:
        if type(plain) not in accepted or (kind in (int, float) and not _is_holdable(plain)):
            raise _unexpected(plain, where, names[kind])
        return kind(plain)

    return read


def _is_holdable(number: object) -> bool:
    """Whether SQLite and every clock can hold it: finite, and no whole number of hundreds of digits."""
    return isinstance(number, int | float) and -_LARGEST <= number <= _LARGEST


def _unexpected(found: object, where: str, expected: str) -> BadInput:
    shown = repr(found)
    return BadInput(
        "{where} is {shown}; expected {expected}.",
        where=where,
        shown=shown if len(shown) <= 60 else shown[:57] + "...",
        expected=expected,
    )
