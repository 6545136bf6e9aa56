"""Both ends of a change in one unit: `three hours to twenty five minutes` is 180 min to 25 min, whatever was spoken."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.analysis.english.measure import Measure
from desktop_app.catalog.rulebook import Unit

_OFTEN = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "hourly": "hour",
    "yearly": "year",
    "annually": "year",
}
_OFTEN |= {"nightly": "night", "quarterly": "quarter"}
_EVERY = {"other": 2.0, "second": 2.0, "third": 3.0, "single": 1.0}
_LEADS = frozenset({"a", "an", "per", "each", "every"})
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Ends:
    """`before` and `after` in `unit` (a sign, a noun or a rate); None for an end without a figure."""

    before: float | None
    after: float | None
    unit: str


def in_its_unit(measure: Measure) -> tuple[float | None, str]:
    """The value of a figure that stands alone, and its unit; a share or a fraction becomes percent."""
    if measure.unit is not None:
        return measure.value, measure.unit.sign.strip()
    if measure.value is not None and (measure.of or "fraction" in measure.kinds):
        return _rounded(100 * measure.value / (measure.of or 1.0)), "%"
    return measure.value, measure.noun


def in_one_unit(one: Measure, two: Measure, units: Mapping[str, Unit]) -> Ends:
    """The two ends of a change, `one` the earlier.

    Units of one dimension become the finer of the two, shares become percent, frequencies become times a day (week,
    month), and an end that was spoken without a unit has the other's.
    """
    parts = one.of or two.of or ("fraction" in one.kinds | two.kinds and one.unit is two.unit)
    if parts:
        return _as_shares(one, two)
    if one.unit and two.unit and one.unit.dimension == two.unit.dimension:
        finer = min(one.unit, two.unit, key=lambda unit: unit.factor)
        return Ends(_in(one, finer), _in(two, finer), finer.sign.strip())
    if _frequent(one) or _frequent(two):
        return _as_frequencies(one, two, units)
    unit = two.unit or one.unit
    return Ends(one.value, two.value, unit.sign.strip() if unit else two.noun or one.noun)


def _in(measure: Measure, unit: Unit) -> float | None:
    if measure.value is None or measure.unit is None:
        return measure.value
    return _rounded(measure.value * measure.unit.factor / unit.factor)


def _rounded(value: float) -> float:
    return float(f"{value:.{_DIGITS}g}")


def _as_shares(one: Measure, two: Measure) -> Ends:
    """Shares and percents; a bare end is a share of the same whole, as in `four in a hundred to nine`."""
    whole = one.of or two.of or 1.0
    values = [
        measure.value
        if measure.value is None or measure.unit is not None or "nothing" in measure.kinds
        else _rounded(100 * measure.value / (measure.of or whole))
        for measure in (one, two)
    ]
    return Ends(values[0], values[1], "%")


def _frequent(measure: Measure) -> bool:
    return "often" in measure.kinds or bool(measure.rate)


def _as_frequencies(one: Measure, two: Measure, units: Mapping[str, Unit]) -> Ends:
    """How often, at the later end's rate, or the earlier's where the later names none."""
    noun = _period(two.rate)[0] or _period(one.rate)[0]
    base = units.get(noun)
    counted = (two.unit or one.unit, two.noun or one.noun)
    what = counted[0].sign.strip() if counted[0] else counted[1]
    unit = f"{what} a {noun}".strip() if noun else f"{what} {two.rate or one.rate}".strip()
    return Ends(_at_rate(one, base, units), _at_rate(two, base, units), unit)


def _period(rate: str) -> tuple[str, float]:
    """The noun of a rate and how many of it: `every other day` is (day, 2), `a week` (week, 1), `daily` (day, 1)."""
    words = rate.split()
    if not words:
        return "", 1.0
    if words[-1] in _OFTEN:
        return _OFTEN[words[-1]], 1.0
    many = next((_EVERY[word] for word in words if word in _EVERY), 1.0)
    return (words[-1], many) if words[0] in _LEADS else ("", 1.0)


def _at_rate(measure: Measure, base: Unit | None, units: Mapping[str, Unit]) -> float | None:
    """The measure's count in one `base` period; as it stands where it names no period of its own."""
    count = 1.0 if measure.value is None and "often" in measure.kinds else measure.value
    noun, many = _period(measure.rate)
    own = units.get(noun)
    if count is None or base is None or own is None:
        return count
    return _rounded(count * base.factor / (own.factor * many))
