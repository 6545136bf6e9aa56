"""The JSON Schema of content files, made from the very types that they are read into, for editors."""

import dataclasses
import types
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from desktop_app.catalog.content import SECTIONS

DRAFT = "https://json-schema.org/draft/2020-12/schema"

_SCALARS: dict[Any, dict[str, str]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
}


def content_schema() -> dict[str, Any]:
    """One schema for every file of content: an object with the name of a section and its items."""
    definitions: dict[str, Any] = {}
    properties: dict[str, Any] = {}
    for section in SECTIONS:
        properties[section.name] = {"type": "array", "items": _schema(section.shape, definitions)}
    return {
        "$schema": DRAFT,
        "title": "Mock Loop content",
        "description": "Rounds, questions and everything else that Mock Loop reads; one section in a file.",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "minProperties": 1,
        "maxProperties": 1,
        "$defs": dict(sorted(definitions.items())),
    }


def _schema(shape: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin, args = get_origin(shape), get_args(shape)
    if shape in _SCALARS:
        return dict(_SCALARS[shape])
    if origin is Literal:
        return {"enum": list(args)}
    if origin is tuple:
        return {"type": "array", "items": _schema(args[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema(args[1], definitions)}
    if origin in (Union, types.UnionType):
        inner = next(arg for arg in args if arg is not types.NoneType)
        return {"anyOf": [_schema(inner, definitions), {"type": "null"}]}
    return _dataclass(shape, definitions)


def _dataclass(shape: type, definitions: dict[str, Any]) -> dict[str, Any]:
    if shape.__name__ not in definitions:
        definitions[shape.__name__] = {}  # stands while its own fields are visited
        definitions[shape.__name__] = _object(shape, definitions)
    reference = {"$ref": f"#/$defs/{shape.__name__}"}
    from_text = getattr(shape, "from_text", None)
    if from_text is None:
        return reference
    text = {"type": "string", "description": _first_line(from_text)}
    return {"anyOf": [text, reference]}


def _object(shape: type, definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(shape)
    absent = dataclasses.MISSING
    given = [item for item in dataclasses.fields(shape) if item.init]
    return {
        "description": _first_line(shape),
        "type": "object",
        "properties": {item.name: _schema(hints[item.name], definitions) for item in given},
        "required": [i.name for i in given if i.default is absent and i.default_factory is absent],
        "additionalProperties": False,
    }


def _first_line(described: object) -> str:
    return (described.__doc__ or "").strip().splitlines()[0]
