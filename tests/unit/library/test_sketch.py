"""A sketch as a value: drawn, erased, kept as text, shown in a page; what is no sketch is an empty sheet."""

import json
from xml.etree import ElementTree as ET  # our own files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.library import sketch as sketches
from desktop_app.library.sketch import LETTER, Shape, Sketch, distance, from_text, to_svg, to_text

PEN = Shape("pen", ((10.0, 10.0), (60.0, 10.0), (60.0, 80.0)))
ARROW = Shape("arrow", ((100.0, 100.0), (300.0, 100.0)))
BOX = Shape("box", ((400.0, 400.0), (600.0, 500.0)))
WORDS = Shape("words", ((420.0, 420.0),), "queue <1>")
SKETCH = Sketch((PEN, ARROW, BOX, WORDS))

numbers = st.floats(-1e4, 1e4).map(lambda value: round(value, 1))
points = st.tuples(numbers, numbers)
shapes = st.one_of(
    st.lists(points, min_size=1, max_size=20).map(lambda found: Shape("pen", tuple(found))),
    st.tuples(points, points).map(lambda ends: Shape("arrow", ends)),
    st.tuples(points, points).map(lambda ends: Shape("box", ends)),
    st.builds(Shape, st.just("words"), points.map(lambda point: (point,)), st.text(max_size=30)),
)


@given(st.lists(shapes, max_size=12))
def test_what_is_kept_comes_back(drawn: list[Shape]) -> None:
    """Text and back is the same sketch; an empty sheet is no text at all."""
    sketch = Sketch(tuple(drawn))
    assert from_text(to_text(sketch)) == sketch
    assert bool(to_text(sketch)) == bool(drawn)


@given(
    st.one_of(
        st.text(max_size=40), st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps)
    )
)
def test_anything_else_is_an_empty_sheet(text: str) -> None:
    """A damaged sketch, or a hostile one, hinders no review."""
    assert from_text(text) == Sketch()


@pytest.mark.parametrize(
    "shape",
    [
        {"kind": "circle", "points": [[1, 2]]},
        {"kind": "arrow", "points": [[1, 2]]},
        {"kind": "pen", "points": []},
        {"kind": "pen", "points": [[1, "x"]]},
        {"kind": "pen", "points": [[1, float("nan")]]},
    ],
)
def test_a_shape_that_cannot_be_drawn_is_refused(shape: dict[str, object]) -> None:
    """Unknown kinds, missing points, and places that are none."""
    assert from_text(json.dumps({"version": 1, "shapes": [shape]})) == Sketch()
    assert from_text(json.dumps({"version": 2, "shapes": []})) == Sketch()


def test_the_eraser_takes_what_it_touches() -> None:
    """A stroke along its whole length, a box at its edge and not in its middle, words where they stand."""
    assert SKETCH.without_at((60.0, 50.0), 5.0) == Sketch((ARROW, BOX, WORDS))
    assert SKETCH.without_at((200.0, 104.0), 5.0) == Sketch((PEN, BOX, WORDS))
    assert SKETCH.without_at((500.0, 470.0), 5.0) == SKETCH
    assert SKETCH.without_at((500.0, 400.0), 5.0) == Sketch((PEN, ARROW, WORDS))
    assert SKETCH.without_at((470.0, 420.0 + 0.6 * LETTER), 5.0) == Sketch((PEN, ARROW, BOX))
    dot = Shape("pen", ((5.0, 5.0),))
    assert distance(dot, (5.0, 9.0)) == 4.0
    assert distance(Shape("arrow", ((1.0, 1.0), (1.0, 1.0))), (1.0, 3.0)) == 2.0


def test_a_full_sheet_takes_nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bounds, so that a sketch cannot grow until it cannot be kept."""
    monkeypatch.setattr(sketches, "MOST_SHAPES", 4)
    assert SKETCH.with_shape(PEN) is SKETCH
    monkeypatch.setattr(sketches, "MOST_SHAPES", 10)
    monkeypatch.setattr(sketches, "MOST_POINTS", 10)
    assert SKETCH.with_shape(PEN) is SKETCH
    assert Sketch().with_shape(BOX) == Sketch((BOX,))


def test_a_page_shows_it_as_a_picture() -> None:
    """Sound XML with a name; words are text in it, never markup."""
    picture = ET.fromstring(to_svg(SKETCH, 'The "sketch"'))  # noqa: S314
    assert picture.get("aria-label") == 'The "sketch"'
    assert [element.tag for element in picture] == ["path", "path", "path", "text"]
    assert picture[3].text == "queue <1>"
    assert picture[2].get("d") == "M400.0 400.0 L600.0 400.0 L600.0 500.0 L400.0 500.0 L400.0 400.0"
    assert (picture[1].get("d") or "").count("M") == 2
