"""Real content, damaged in every way: always a clear error or a valid catalogue, never another exception."""

import copy
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.catalog.catalog import Catalog
from desktop_app.catalog.content import SECTIONS
from desktop_app.catalog.problems import ContentError
from desktop_app.catalog.sections import Section, gather
from desktop_app.paths import content_dir

FILES = [
    (section, path.relative_to(content_dir()))
    for section in SECTIONS
    for path in section.files(content_dir())
]

SNIPPETS = [
    *(
        "12:30",
        "*a",
        "&a ",
        "!!python/object:os.system ",
        "!x ",
        "[",
        "]",
        "{",
        "}",
        ": ",
        "- ",
        "\t",
        "~",
        "'",
        '"',
    ),
    *(
        "<<: *x\n",
        "---\n",
        "...\n",
        "%YAML 9.9\n",
        "? ",
        "|\n",
        ">-\n",
        "#",
        "\n",
        "\n\n  ",
        "é",
        "\u2028",
        "\ufeff",
    ),
    *(
        "\x00",
        "\x1b",
        "0x1F",
        "1e999",
        ".inf",
        "true",
        "null",
        "[" * 40,
        "- " * 60,
        "a: {" * 30,
        "9" * 60,
        "\u0660",
    ),
]

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=12),
    st.sampled_from(["12:30", "", " ", "5-4 min", "0 min", "a > b", "story", "metrics", "L6"]),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


@contextmanager
def own_folder(name: Path, data: bytes) -> Iterator[Path]:
    """A content folder that holds this one file."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        yield Path(folder)


def assert_clear(error: ContentError) -> None:
    assert error.problems
    for problem in error.problems:
        assert problem.line >= 0
        assert problem.text
        assert "\n" not in problem.text, problem.text
    assert str(error).count("\n") == len(error.problems) - 1


def assert_section_survives(section: Section[Any], name: Path, data: bytes) -> None:
    with own_folder(name, data) as own:
        items = gather(section, [own])
        try:
            for item in items.all():
                assert isinstance(item, section.shape)
        except ContentError as error:
            assert_clear(error)


@st.composite
def damaged(draw: st.DrawFn) -> tuple[Section[Any], Path, bytes]:
    """A real file in which a few pieces were cut out, doubled, or replaced by something nasty."""
    section, name = draw(st.sampled_from(FILES))
    data = (content_dir() / name).read_bytes()
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(data)))
        end = min(len(data), at + draw(st.integers(0, 60)))
        put = draw(
            st.sampled_from(SNIPPETS).map(str.encode) | st.binary(max_size=6) | st.just(data[at:end] * 2)
        )
        data = data[:at] + put + data[end:]
    return section, name, data


@given(damaged())
@settings(max_examples=150)
def test_damaged_text_never_ends_in_another_exception(case: tuple[Section[Any], Path, bytes]) -> None:
    """Bytes put in, taken out and doubled anywhere."""
    assert_section_survives(*case)


def places(tree: Any) -> list[tuple[Any, Any]]:
    """Every container of the tree with each of its keys or positions."""
    keys = list(tree) if isinstance(tree, dict) else list(range(len(tree))) if isinstance(tree, list) else []
    return [(tree, key) for key in keys] + [place for key in keys for place in places(tree[key])]


@st.composite
def altered(draw: st.DrawFn) -> tuple[Section[Any], Path, bytes]:
    """A real file whose tree was changed: values of other types, keys renamed or dropped, items doubled."""
    section, name = draw(st.sampled_from(FILES))
    tree = yaml.load((content_dir() / name).read_bytes(), getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    for _ in range(draw(st.integers(1, 4))):
        held, key = draw(st.sampled_from(places(tree)))
        change = draw(st.sampled_from(["value", "drop", "rename", "double"]))
        if change == "value":
            held[key] = draw(VALUES)
        elif change == "drop":
            del held[key]
        elif change == "rename" and isinstance(held, dict):
            held[draw(st.text(max_size=8))] = held.pop(key)
        elif isinstance(held, list):
            held.append(copy.deepcopy(held[key]))
        if not places(tree):
            break
    return section, name, yaml.safe_dump(tree, allow_unicode=True).encode("utf-8", "surrogatepass")


@given(altered())
@settings(max_examples=150)
def test_altered_trees_never_end_in_another_exception(case: tuple[Section[Any], Path, bytes]) -> None:
    """What parses, and is not what it should be."""
    assert_section_survives(*case)


@given(damaged() | altered())
@settings(max_examples=15)
def test_a_damaged_file_over_ours_is_an_error_or_a_valid_catalogue(
    case: tuple[Section[Any], Path, bytes],
) -> None:
    """With every reference checked, as the app would see it."""
    _, name, data = case
    with own_folder(name, data) as own:
        try:
            counts = Catalog.open(content_dir(), own).check()
        except ContentError as error:
            assert_clear(error)
        else:
            assert counts["rounds"] >= 19
