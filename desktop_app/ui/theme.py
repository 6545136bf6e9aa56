"""The design language as values: colours, spacing, type, shape and motion, read from resources.  No Qt here."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal, TypeVar

from desktop_app.errors import BadInput

Mode = Literal["system", "dark", "light", "contrast"]
"""What a person chooses; "system" follows the system."""

MotionChoice = Literal["system", "on", "off"]

THEME_NAMES = ("dark", "light", "contrast")


# Without the methods that nobody calls: eight classes are made before the first window is painted.


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Colours:
    """Every colour by the part it plays, each `#RRGGBB`."""

    background: str
    surface: str
    raised: str
    line: str
    mark: str
    text: str
    muted: str
    accent: str
    accent_text: str
    accent_ground: str
    accent_quiet: str
    caution: str
    caution_ground: str
    over: str
    over_ground: str
    own: str
    interviewer: str
    on_accent: str
    shadow: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Spacing:
    """Distances in pixels, steps of four."""

    xs: int
    s: int
    m: int
    l: int  # noqa: E741 - the sizes are called as on a shirt
    xl: int
    xxl: int
    page: int


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class TypeScale:
    """Text sizes in pixels at 100 %."""

    tiny: float
    small: float
    note: float
    body: float
    lead: float
    words: float
    heading: float
    title: float
    question: float
    clock: float


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Weights:
    """The three weights in use."""

    regular: int
    medium: int
    strong: int


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Radii:
    """Corner radii in pixels."""

    small: int
    control: int
    button: int
    card: int
    panel: int


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Motion:
    """How long things take, in milliseconds."""

    quick_ms: int
    calm_ms: int
    toast_ms: int


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Controls:
    """Sizes of what is clicked, in pixels at 100 %."""

    height: int
    primary_height: int
    focus_width: int


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Theme:
    """One look, whole.  `line_width` is the width of borders in pixels."""

    name: str
    dark: bool
    line_width: int
    colours: Colours
    spacing: Spacing
    type: TypeScale
    weight: Weights
    radius: Radii
    motion: Motion
    control: Controls


Part = TypeVar("Part", Colours, Spacing, TypeScale, Weights, Radii, Motion, Controls)


def load_theme(folder: Path, name: str) -> Theme:
    """The theme `name` from `folder`.  Raises `BadInput` naming the file where a value is missing or unknown."""
    measures_file = folder / "measures.toml"
    theme_file = folder / f"{name}.toml"
    measures = _read(measures_file)
    own = _read(theme_file)
    return Theme(
        name=str(own["name"]),
        dark=bool(own["dark"]),
        line_width=int(own["line_width"]),
        colours=_part(Colours, own.get("colours", {}), theme_file),
        spacing=_part(Spacing, measures.get("spacing", {}), measures_file),
        type=_part(TypeScale, measures.get("type", {}), measures_file),
        weight=_part(Weights, measures.get("weight", {}), measures_file),
        radius=_part(Radii, measures.get("radius", {}), measures_file),
        motion=_part(Motion, measures.get("motion", {}), measures_file),
        control=_part(Controls, measures.get("control", {}), measures_file),
    )


def contrast_ratio(first: str, second: str) -> float:
    """The contrast of two `#RRGGBB` colours, 1..21, as WCAG 2.2 defines it (relative luminance)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(first: str, second: str, share: float) -> str:
    """`first` with `share` (0..1) of `second` in it."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _read(path: Path) -> dict[str, Any]:
    """The file's keys, and a mapping for each of its sections.

    Of TOML these files use sections and plain values alone, and are read by that: the whole of TOML would take a
    twentieth of the time until the first window is painted.
    """
    whole: dict[str, Any] = {}
    section = whole
    try:
        for line in path.read_text(encoding="utf-8").splitlines():
            text = line.strip()
            if text.startswith("["):
                section = whole.setdefault(text[1 : text.index("]")], {})
            elif text and not text.startswith("#"):
                key, _, value = text.partition("=")
                section[key.strip()] = _value(value.strip())
    except (OSError, ValueError) as error:
        raise BadInput(
            "The theme file {path} cannot be read ({error}); install Mock Loop again.", path=path, error=error
        ) from error
    return whole


def _value(text: str) -> str | bool | int | float:
    """A text in quotes, true or false, or a number; what follows it on the line is a comment."""
    if text.startswith('"'):
        return text[1 : text.index('"', 1)]
    word = text.partition("#")[0].strip()
    if word in ("true", "false"):
        return word == "true"
    return float(word) if "." in word else int(word)


def _part(kind: type[Part], values: Mapping[str, Any], path: Path) -> Part:
    expected = {field.name for field in fields(kind)}
    wrong = expected ^ set(values)
    if wrong:
        raise BadInput(
            "The theme file {path} should name exactly {expected}; see {wrong}.",
            path=path,
            expected=sorted(expected),
            wrong=sorted(wrong),
        )
    return kind(**values)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    linear = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (value / 255 for value in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
