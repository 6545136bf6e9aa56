"""The JSON Schema of content files: current, and true to the reader."""

import json
from collections.abc import Callable
from typing import Any

import pytest
import yaml

from desktop_app.catalog.content import SECTIONS
from desktop_app.catalog.schema import content_schema
from desktop_app.paths import content_dir, resources_dir

SCHEMA = content_schema()


def test_the_schema_in_resources_is_current() -> None:
    """Run `mockloop content schema` and keep what it prints when a type has changed."""
    kept = json.loads((resources_dir() / "content.schema.json").read_text(encoding="utf-8"))
    assert kept == SCHEMA


SIMPLE: dict[str, Callable[[Any], bool]] = {
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "null": lambda value: value is None,
}


def fits(value: Any, schema: dict[str, Any]) -> bool:
    """A judge for the small part of JSON Schema that ours uses."""
    if "$ref" in schema:
        return fits(value, SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")])
    if "anyOf" in schema:
        return any(fits(value, option) for option in schema["anyOf"])
    if "enum" in schema:
        return value in schema["enum"]
    if schema["type"] == "object":
        return isinstance(value, dict) and fits_object(value, schema)
    if schema["type"] == "array":
        return isinstance(value, list) and all(fits(item, schema["items"]) for item in value)
    return SIMPLE[schema["type"]](value)


def fits_object(value: dict[str, Any], schema: dict[str, Any]) -> bool:
    more, known = schema["additionalProperties"], schema.get("properties", {})
    return set(schema.get("required", ())) <= value.keys() and all(
        fits(held, known[key]) if key in known else more is not False and fits(held, more)
        for key, held in value.items()
    )


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.name)
def test_all_our_content_fits_the_schema(section: Any) -> None:
    """An editor that uses it marks nothing in our own files."""
    for path in section.files(content_dir()):
        assert fits(yaml.safe_load(path.read_text(encoding="utf-8")), SCHEMA), path.name


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"rounds": [{}]},
        {"questions": "all"},
        {"rounds": [], "loops": []},
        {"unknown": []},
    ],
)
def test_what_the_reader_refuses_does_not_fit(wrong: dict[str, Any]) -> None:
    """Missing keys, wrong types, unknown sections, two sections in one file."""
    limits = SCHEMA["minProperties"] <= len(wrong) <= SCHEMA["maxProperties"]
    assert not (limits and fits(wrong, SCHEMA))
