"""A sketch: strokes, arrows, boxes and words on a sheet, as a value, as JSON text and as a picture in a page."""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import Any, Literal, cast, get_args

WIDTH, HEIGHT = 1600, 1000
"""The sheet, in its own units: a sketch looks the same in every window."""

ShapeKind = Literal["pen", "arrow", "box", "words"]
Point = tuple[float, float]

MOST_SHAPES = 2_000
MOST_POINTS = 20_000
MOST_LETTERS = 200
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Shape:
    """One thing on the sheet.

    A pen's stroke has as many points as it took; an arrow its two ends; a box two opposite corners; `words` stand with
    their upper left corner at one point.
    """

    kind: ShapeKind
    points: tuple[Point, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Sketch:
    """Everything on the sheet, in the order in which it was drawn."""

    shapes: tuple[Shape, ...] = ()

    def with_shape(self, shape: Shape) -> "Sketch":
        """The sketch with one thing more; the same one where the sheet is full."""
        points = len(shape.points) + sum(len(kept.points) for kept in self.shapes)
        if len(self.shapes) >= MOST_SHAPES or points > MOST_POINTS:
            return self
        return Sketch((*self.shapes, shape))

    def without_at(self, point: Point, reach: float) -> "Sketch":
        """The sketch without what lies within `reach` of a point."""
        return Sketch(tuple(shape for shape in self.shapes if distance(shape, point) > reach))


def distance(shape: Shape, point: Point) -> float:
    """How far a point is from the lines of a shape; from a word, from its middle line."""
    lines = list(_lines(shape))
    if not lines:
        return min((math.dist(point, corner) for corner in shape.points), default=math.inf)
    return min(_to_segment(point, begin, end) for begin, end in lines)


def words_size(shape: Shape) -> tuple[float, float]:
    """About how much room words take on the sheet."""
    return 0.55 * LETTER * len(shape.text), 1.2 * LETTER


LETTER = 44
"""How tall the letters on the sheet are."""


def _lines(shape: Shape) -> Iterator[tuple[Point, Point]]:
    if shape.kind == "box":
        (left, top), (right, bottom) = shape.points
        corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    elif shape.kind == "words":
        (left, top), (width, height) = shape.points[0], words_size(shape)
        corners = [(left, top + height / 2), (left + width, top + height / 2)]
    else:
        corners = list(shape.points)
    yield from pairwise(corners)


def _to_segment(point: Point, begin: Point, end: Point) -> float:
    along = (end[0] - begin[0], end[1] - begin[1])
    length = along[0] ** 2 + along[1] ** 2
    if length == 0:
        return math.dist(point, begin)
    share = ((point[0] - begin[0]) * along[0] + (point[1] - begin[1]) * along[1]) / length
    share = min(1.0, max(0.0, share))
    return math.dist(point, (begin[0] + share * along[0], begin[1] + share * along[1]))


def arrow_head(begin: Point, end: Point, size: float = 26.0) -> tuple[Point, Point]:
    """The two ends of the barbs of an arrow that points at `end`."""
    angle = math.atan2(end[1] - begin[1], end[0] - begin[0])
    left, right = (angle + turn for turn in (math.radians(155), math.radians(-155)))
    return (
        (end[0] + size * math.cos(left), end[1] + size * math.sin(left)),
        (end[0] + size * math.cos(right), end[1] + size * math.sin(right)),
    )


# --- as text ------------------------------------------------------------------------------------------------------


def to_text(sketch: Sketch) -> str:
    """One JSON object; empty where nothing is drawn."""
    if not sketch.shapes:
        return ""
    shapes = [
        {"kind": shape.kind, "points": [[round(x, 1), round(y, 1)] for x, y in shape.points]}
        | ({"text": shape.text} if shape.text else {})
        for shape in sketch.shapes
    ]
    sheet = {"version": _VERSION, "width": WIDTH, "height": HEIGHT, "shapes": shapes}
    return json.dumps(sheet, separators=(",", ":"), ensure_ascii=False)


def from_text(text: str) -> Sketch:
    """The sketch that `to_text` wrote; an empty one where the text is none of ours: a picture hinders no review."""
    try:
        given: Any = json.loads(text) if text else {"version": _VERSION, "shapes": []}
        if given["version"] != _VERSION:
            return Sketch()
        return Sketch(tuple(_shape(one) for one in given["shapes"][:MOST_SHAPES]))
    except (KeyError, TypeError, ValueError, RecursionError):
        return Sketch()


def _shape(given: dict[str, Any]) -> Shape:
    kind = given["kind"]
    if kind not in get_args(ShapeKind):
        raise ValueError(f"no shape is called {kind!r}")
    points = tuple((_number(x), _number(y)) for x, y in given["points"][:MOST_POINTS])
    expected = {"arrow": 2, "box": 2, "words": 1}.get(kind, len(points))
    if len(points) != expected or not points:
        raise ValueError(f"{kind} with {len(points)} points")
    return Shape(cast(ShapeKind, kind), points, str(given.get("text", ""))[:MOST_LETTERS])


def _number(value: object) -> float:
    if not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(f"{value!r} is no place on a sheet")
    return float(value)


# --- as a picture -------------------------------------------------------------------------------------------------


def to_svg(sketch: Sketch, label: str) -> str:
    """The sketch as an SVG element in the colour of the text around it; `label` names it for a screen reader."""
    inside = "".join(map(_element, sketch.shapes))
    return (
        f'<svg class="sketch" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(label)}" fill="none" '
        f'stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">{inside}</svg>'
    )


def _element(shape: Shape) -> str:
    if shape.kind == "words":
        x, y = shape.points[0]
        return (
            f'<text x="{x:.1f}" y="{y + LETTER:.1f}" font-size="{LETTER}" fill="currentColor" stroke="none">'
            f"{escape(shape.text)}</text>"
        )
    begins = [begin for begin, _ in _lines(shape)] or [shape.points[0]]  # a dot is a line of no length
    path = _path([*begins, shape.points[0] if shape.kind == "box" else shape.points[-1]])
    if shape.kind == "arrow":
        begin, end = shape.points
        left, right = arrow_head(begin, end)
        path += " " + _path([left, end, right])
    return f'<path d="{path}"/>'


def _path(points: list[Point]) -> str:
    return "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in points)
