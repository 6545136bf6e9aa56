"""A spoken quantity as it is written down: `850 ms -> 285 ms`, `+30 %`, `x2`."""

from collections.abc import Sequence
from typing import Literal

from desktop_app.analysis.conversion import in_its_unit, in_one_unit
from desktop_app.analysis.english.measure import Measure
from desktop_app.analysis.model import MetricRole, Quantity
from desktop_app.analysis.quantities import Frame
from desktop_app.analysis.text import Spoken

_WORDS = {
    "doubl": 2.0, "twice": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "quintupl": 5.0, "halv": 0.5, "half": 0.5,
    "tenfold": 10.0, "twofold": 2.0, "threefold": 3.0, "fourfold": 4.0, "fivefold": 5.0, "hundredfold": 100.0,
    "order": 10.0, "orders": 100.0,
}  # fmt: skip
_TIMES = {1.0: "once", 2.0: "twice", 3.0: "three times"}
_EARLIER_FIRST = (1, 2)


def quantity(spoken: Spoken, frame: Frame, role: MetricRole) -> Quantity:
    """The frame read into figures."""
    evidence = spoken.evidence(frame.first, frame.last)
    ends = [
        m for m in frame.measures if m.value is not None or m.kinds & {"often", "nothing", "span", "some"}
    ]
    if frame.rank in _EARLIER_FIRST and len(ends) >= 2:
        return _both(spoken, frame, role, ends)
    value, unit = in_its_unit(ends[0]) if ends else (_multiple(spoken, frame), "x")
    direction = _direction(spoken, frame)
    text = _written(ends[0]) if ends else f"x{value:g}" if value else evidence.text
    if ends and frame.rank in (3, 4) and direction and not _is_level(spoken, frame):
        text = f"{'+' if direction == 'up' else '-'}{text}"
    after = value if ends and (frame.rank > 4 or _is_level(spoken, frame)) else None
    return Quantity(
        evidence, role, text, value, unit, after=after, direction=direction, compared=frame.held_against
    )


def _both(spoken: Spoken, frame: Frame, role: MetricRole, ends: Sequence[Measure]) -> Quantity:
    one, two = ends[0], ends[-1]
    if _later_first(spoken, frame, one):
        one, two = two, one
    told = in_one_unit(one, two, spoken.lexicon.units)
    change = 0.0 if told.before is None or told.after is None else told.after - told.before
    direction: Literal["up", "down", ""] = "up" if change > 0 else "down" if change < 0 else ""
    return Quantity(
        evidence=spoken.evidence(frame.first, frame.last),
        role=role,
        readable=f"{_written(one, two)} -> {_written(two, one)}",
        value=told.after,
        unit=told.unit,
        before=told.before,
        after=told.after,
        direction=direction,
        compared=True,
    )


def _later_first(spoken: Spoken, frame: Frame, first: Measure) -> bool:
    """Whether the figure told first is the later one: `one instead of nine`, `to nine from forty`."""
    between = spoken.tokens[first.core : frame.last + 1]
    if frame.rank == 2:
        later = {
            "instead",
            "rather",
            "opposed",
            "compared",
            "against",
            "versus",
            "vs",
            "where",
            "whereas",
            "before",
        }
        return any(token in later for token in between) and "now" not in between
    return (spoken.token(frame.first) in ("to", "down", "up") and "from" in between) or (
        "from" in between and spoken.token(frame.first) != "from"
    )


def _written(measure: Measure, other: Measure | None = None) -> str:
    """`25 min`, `12`, `1 in 6`, `every other day`, `0`."""
    if measure.value is None or "often" in measure.kinds:
        times = _TIMES.get(measure.value or 0.0, "")
        return f"{times} {measure.rate}".strip() or (measure.unit.sign.strip() if measure.unit else "?")
    unit = measure.unit or (
        other.unit if other is not None and measure.unit is None and not measure.noun else None
    )
    if measure.of:
        return f"{measure.value:g} of {measure.of:g}"
    if "fraction" in measure.kinds and unit is None:
        return f"{measure.value:.0%}".replace("%", " %")
    rate = f" {measure.rate}" if measure.rate else ""
    return f"{_figure(measure.value)}{_sign(unit)}{rate}"


def _sign(unit: object) -> str:
    sign = getattr(unit, "sign", "")
    return f" {sign.strip()}" if sign else ""


def _figure(value: float) -> str:
    """At most two decimals; millions and thousands are written out short."""
    for scale, sign in ((1e9, " bn"), (1e6, " m")):
        if value >= scale:
            return f"{value / scale:.4g}{sign}"
    return f"{value:,.2f}".rstrip("0").rstrip(".") if value != int(value) else f"{value:,.0f}"


def _multiple(spoken: Spoken, frame: Frame) -> float | None:
    for token in spoken.tokens[frame.first : frame.last + 1]:
        for stem, value in _WORDS.items():
            if token.startswith(stem):
                return value
    return None


def _direction(spoken: Spoken, frame: Frame) -> Literal["up", "down", ""]:
    first, after = max(0, frame.first - 4), frame.last + 1
    classes, tokens = spoken.classes(first, after), spoken.tokens[first:after]
    any_bits_of = spoken.lexicon.any_bits_of
    down = bool(classes & any_bits_of["fall", "cut"]) or not _DOWN.isdisjoint(tokens)
    up = bool(classes & any_bits_of["rise", "raise"]) or not _UP.isdisjoint(tokens)
    return "" if up == down else "down" if down else "up"


_DOWN = frozenset(
    {
        "down",
        "fewer",
        "less",
        "halved",
        "half",
        "off",
        "shorter",
        "lower",
        "cheaper",
        "drop",
        "reduction",
        "saved",
    }
)
_UP = frozenset(
    {"up", "more", "doubled", "tripled", "twice", "higher", "increase", "growth", "extra", "double"}
)


def _is_level(spoken: Spoken, frame: Frame) -> bool:
    """Whether a change tells where it arrived (`fell to nine`) rather than by how much."""
    core = frame.measures[0].first if frame.measures else frame.first
    return "to" in spoken.tokens[frame.first : core + 1]
