"""The reader of content: YAML to dataclasses by their annotations, every fault at once, each with its line."""

import copy
import importlib.util
import json
import pickle
from dataclasses import asdict, dataclass
from pathlib import Path
from types import ModuleType
from typing import Literal, Self

import pytest
import yaml

from desktop_app.catalog import nodes
from desktop_app.catalog.model import Band, Source
from desktop_app.catalog.reading import ContentError, load, read
from desktop_app.catalog.shapes import reader_for
from desktop_app.errors import BadInput


@dataclass(frozen=True, slots=True)
class Span:
    low: float
    high: float

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError(f"low {self.low:g} is above high {self.high:g}")

    @classmethod
    def from_text(cls, text: str) -> Self:
        low, dash, high = text.partition("-")
        if not dash:
            raise ValueError(f"expected two numbers such as 2-3, found {text!r}")
        return cls(float(low), float(high))


@dataclass(frozen=True, slots=True)
class Item:
    id: str
    colour: Literal["red", "blue"] = "red"
    level: Literal[6, 7] = 6
    count: int = 1
    share: float | None = None
    good: bool = False
    tags: tuple[str, ...] = ()
    span: Span | None = None
    table: dict[str, float] | None = None


@dataclass(frozen=True, slots=True)
class Box:
    title: str
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Picky:
    text: str

    def __post_init__(self) -> None:
        raise ValueError("the first complaint", "the second complaint")


def written(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "box.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def faults(tmp_path: Path, text: str | bytes, shape: type = Box) -> list[tuple[int, str]]:
    with pytest.raises(ContentError) as caught:
        load(written(tmp_path, text), shape)
    return [(problem.line, problem.text) for problem in caught.value.problems]


def test_every_kind_of_field_is_read(tmp_path: Path) -> None:
    """Text, numbers, truth, choices, lists, tables, nested groups and one-line groups become typed values."""
    text = """\
title: "  A box "
items:
  - {id: one, colour: blue, level: 7, count: -3, share: .5, good: true, tags: [a, b], span: 2-3}
  - id: two
    share: ~
    span: {low: 1, high: 1e1}
    table: {x: 1, "7": 2.5}
"""
    assert load(written(tmp_path, text), Box) == Box(
        "A box",
        (
            Item("one", "blue", 7, -3, 0.5, True, ("a", "b"), Span(2, 3)),
            Item("two", span=Span(1, 10), table={"x": 1.0, "7": 2.5}),
        ),
    )


def test_all_faults_come_at_once_with_their_lines(tmp_path: Path) -> None:
    """One run tells every fault in the file, in the order of lines."""
    text = """\
title: 12
items:
  - id: one
    color: blue
    count: 2.5
  - colour: green
    tags: lonely
  - id: three
    span: 3-2
    good: yes
extra: 1
"""
    assert faults(tmp_path, text) == [
        (1, "'title' needs text, not '12'; put it in quotes"),
        (4, "an item of 'items' has no key 'color'; did you mean 'colour'?"),
        (5, "'count' needs a whole number such as 3, not '2.5'"),
        (6, "'colour' needs one of red, blue, not 'green'"),
        (6, "an item of 'items' lacks 'id'"),
        (7, "'tags' needs a list, not 'lonely'"),
        (9, "'span': low 3 is above high 2"),
        (10, "'good' needs true or false, not 'yes'"),
        (11, "the file has no key 'extra'; expected title, items"),
    ]


@pytest.mark.parametrize(
    "value", ["12:30", "1_000", "0x1F", ".inf", ".nan", "1e999", "twelve", "", "[1]", "{a: 1}"]
)
def test_only_decimal_numbers_are_numbers(tmp_path: Path, value: str) -> None:
    """`12:30` is not 750, and nothing else that YAML 1.1 takes for a number gets through."""
    (fault,) = faults(tmp_path, f"low: {value}\nhigh: 1e9\n", Span)
    assert fault[0] == 1
    assert "'low' needs a number such as 2.5" in fault[1]


@pytest.mark.parametrize("value", ['"12"', "'12'", "|\n  12"])
def test_a_quoted_number_is_text(tmp_path: Path, value: str) -> None:
    """Quotes make text; a number field does not take it."""
    assert load(written(tmp_path, f"title: {value}\n"), Box).title == "12"
    assert len(faults(tmp_path, f"low: {value}\nhigh: 99\n", Span)) == 1


@pytest.mark.parametrize(
    ("value", "told"), [("true", "'true'; put it in quotes"), ("~", "nothing"), ("[a]", "a list")]
)
def test_text_is_not_guessed(tmp_path: Path, value: str, told: str) -> None:
    """What an editor would colour as something else is refused as text."""
    assert faults(tmp_path, f"title: {value}\n") == [(1, f"'title' needs text, not {told}")]


def test_words_that_yaml_once_took_for_truth_stay_words(tmp_path: Path) -> None:
    """`no` is the text "no", not false."""
    assert load(written(tmp_path, "title: no\n"), Box).title == "no"


def test_blank_text_is_refused_where_it_is_needed(tmp_path: Path) -> None:
    """A required text and an item of a list must hold something."""
    text = 'title: " "\nitems:\n- id: ok\n  tags: [a, ""]\n'
    assert faults(tmp_path, text) == [
        (1, "'title' is empty; expected text"),
        (4, "an item of 'tags' is empty; fill it in or leave it out"),
    ]


def test_a_key_that_stands_twice_is_a_fault(tmp_path: Path) -> None:
    """Neither the first nor the last wins in silence."""
    assert faults(tmp_path, "title: a\ntitle: b\n") == [
        (2, "'title' stands twice in the file (first on line 1); keep one")
    ]
    text = "title: a\nitems:\n- id: x\n  table: {p: 1, p: 2}\n"
    assert faults(tmp_path, text) == [(4, "'p' stands twice in 'table' (first on line 4); keep one")]


def test_a_list_or_nothing_in_place_of_keys(tmp_path: Path) -> None:
    """The keys that belong there are named."""
    assert faults(tmp_path, "- a\n") == [(1, "the file needs keys (title, items), not a list")]
    assert faults(tmp_path, "title: a\nitems: [~]\n")[0][1].startswith(
        "an item of 'items' needs keys (id, colour"
    )
    assert faults(tmp_path, "[a]: b\ntitle: c\n") == [(1, "the file has a list as a key; expected a word")]
    assert faults(tmp_path, "title: a\nitems: [{id: b, table: []}]\n") == [
        (2, "'table' needs keys with values, not a list")
    ]


def test_own_checks_become_faults_at_their_line(tmp_path: Path) -> None:
    """Each argument of a ValueError is one fault."""
    assert faults(tmp_path, "\ntext: x\n", Picky) == [
        (2, "the file: the first complaint"),
        (2, "the file: the second complaint"),
    ]
    assert faults(tmp_path, "title: a\nitems: [{id: b, span: 2}]\n") == [
        (2, "'span': expected two numbers such as 2-3, found '2'")
    ]


@pytest.mark.parametrize(
    ("data", "line", "told"),
    [
        (b"", 0, "is empty"),
        (b"# only a remark\n", 0, "is empty"),
        (b"title: a\n  b: c\n", 2, "is not YAML"),
        (b"title: 'a\n", 2, "is not YAML"),
        (b"title: a\n---\ntitle: b\n", 2, "is not YAML"),
        (b"title: a\n\nitems: \xff\n", 3, "is not UTF-8"),
        ("title: a".encode("utf-16"), 1, "is not UTF-8"),
        (b"title: a\x00b\n", 1, "U+0000"),
        (b"title: a\nitems: \x1b\n", 2, "U+001B"),
        (b"title: !!python/object:os.system a\n", 1, "stands here; expected a plain value"),
        (b"title: !own a\n", 1, "stands here; expected a plain value"),
        (b"title: &a b\nitems:\n- id: *a\n", 3, "aliases are not read"),
        (b"title: *nowhere\n", 1, "is not YAML"),
        (b"title: a\nitems: &a [*a]\n", 2, "aliases are not read"),
        (b"title: a\nitems: " + b"[" * 100_000, 2, "deeper than"),
        (b"title: a\nitems:\n" + b"- " * 5_000, 3, "deeper than"),
        (b"title: " + b"a" * nodes.MAX_BYTES, 0, "is larger than"),
        (b"title: a\nitems: [" + b"a," * nodes.MAX_NODES + b"]", 0, "values; split it"),
    ],
)
def test_hostile_or_broken_files_get_one_clear_fault(
    tmp_path: Path, data: bytes, line: int, told: str
) -> None:
    """Whatever the bytes, the answer is a fault with its line, never another exception."""
    ((at, text),) = faults(tmp_path, data)
    assert (at, told in text) == (line, True), text


def test_an_alias_bomb_is_refused_at_its_aliases(tmp_path: Path) -> None:
    """A few bytes that would grow to billions of values are refused without growing them."""
    bomb = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
    assert {line for line, _ in faults(tmp_path, bomb)} == set(range(2, 13))


def test_every_tag_is_refused_where_it_stands(tmp_path: Path) -> None:
    """On values, keys and groups; an exclamation mark in a text is no tag."""
    text = "title: Hello!\nitems: !a\n- id: !!str x\n  !b tags: [!c y]\n"
    assert [line for line, _ in faults(tmp_path, text)] == [2, 3, 4, 4]
    assert load(written(tmp_path, "title: Hello!\n"), Box).title == "Hello!"


HOSTILE = [b"a: " + b"[" * 3_000, b"a: &x [*x]", b"a: !x b", b"a: b: c", b"", b"a: {b: [c, 'd', ~, 12:30]}\n"]


def outcome(module: ModuleType, path: Path) -> str:
    """What a reader of nodes makes of the file, as text."""
    try:
        return str(module.compose(path))
    except ContentError as error:
        return f"{error.problems[0].line} {error.problems[0].text.partition(':')[0]}"


@pytest.mark.parametrize("data", HOSTILE)
def test_without_the_c_loader_it_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    """PyYAML is sometimes built without it: slower, but no other answer and no other exception."""
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    spec = importlib.util.spec_from_file_location("nodes_without_c", nodes.__file__)
    assert spec is not None
    assert spec.loader is not None
    plain = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(plain)
    path = written(tmp_path, data)
    assert plain._Composer.__mro__[1] is yaml.SafeLoader
    assert outcome(plain, path) == outcome(nodes, path)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    """Editors on Windows write one."""
    assert load(written(tmp_path, b"\xef\xbb\xbftitle: a\n"), Box) == Box("a")


def test_a_file_that_is_not_there_is_bad_input(tmp_path: Path) -> None:
    """The sentence names the file; the command line leaves with 2."""
    with pytest.raises(BadInput, match=r"none\.yaml: cannot be read \(No such file or directory\)") as caught:
        load(tmp_path / "none.yaml", Box)
    assert caught.value.exit_status == 2


def test_the_error_reads_as_file_line_and_fault(tmp_path: Path) -> None:
    """One line a fault, as compilers print them."""
    path = written(tmp_path, "title: a\nx: 1\n")
    with pytest.raises(ContentError) as caught:
        load(path, Box)
    assert str(caught.value) == f"{path}:2: the file has no key 'x'; expected title, items"


def test_later_checks_can_name_lines(tmp_path: Path) -> None:
    """A reading remembers where each group stood."""
    reading = read(written(tmp_path, "title: a\nitems:\n- id: x\n- id: x\n"), Box)
    assert str(reading.problem(reading.value.items[1], "twice")).endswith("box.yaml:4: twice")


def test_a_type_that_cannot_be_content_is_the_programmers_fault() -> None:
    """Not a fault of any file: it is raised as soon as the type is seen."""
    with pytest.raises(TypeError, match="bytes"):
        reader_for(bytes)


def test_tables_inside_values_do_not_change(tmp_path: Path) -> None:
    """A value that was read can be shared between threads, hashed, copied and sent to another process."""
    item = load(written(tmp_path, "id: x\ntable: {a: 1}\n"), Item)
    assert item.table == {"a": 1.0}
    assert hash(item) == hash(copy.deepcopy(item))
    assert pickle.loads(pickle.dumps(item)) == item  # noqa: S301 -- our own value
    assert json.dumps(asdict(item)["table"]) == '{"a": 1.0}'
    for change in (
        lambda table: table.update(b=2),
        lambda table: table.pop("a"),
        lambda table: table.__setitem__("a", 2),
        lambda table: table.clear(),
    ):
        with pytest.raises(TypeError, match="does not change"):
            change(item.table)


def test_times_and_sources_are_read_as_content_writes_them() -> None:
    """And a time can be scaled, as a shortened round needs it."""
    assert Band.from_text("2-3 min").scaled(0.5) == Band(60, 90)
    assert Band.from_text("30 s") == Band(30, 30)
    assert str(Source.from_text("own > notes")) == "own > notes"
