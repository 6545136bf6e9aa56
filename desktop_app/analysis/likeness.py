"""Which two figures may be of one thing, so that one may tell how it was and the other how it became."""

from itertools import pairwise

from desktop_app.analysis.english.measure import Measure
from desktop_app.analysis.text import Spoken

_WIDEST = 18
"""Tokens between two figures that are still read together."""

LEAD = 7
"""Tokens before a figure in which its verb is looked for."""

_USABLE = frozenset({"number", "often", "nothing", "one", "some", "span"})
_ADJUNCT = frozenset(
    {"after", "within", "over", "during", "every", "next", "last", "first", "past", "following"}
)
ADJUNCT_BEHIND = frozenset({"later", "ago", "before", "after", "earlier", "old", "into", "in"})
BACK = frozenset(
    {"where", "when", "whereas", "while", "instead", "against", "versus", "compared", "before", "from"}
)
WERE = frozenset({"was", "were", "had", "been", "they'd", "it'd", "we'd", "i'd"})
_BECAME = WERE | {"be", "to", "under", "about", "almost", "managed", "is", "are", "of", "than", "from"}
_LED = frozenset({"in", "within", "under", "her", "him", "them", "us", "me"})
_SHARES = frozenset({"percent", "points", "nines"})


def candidates(spoken: Spoken) -> list[tuple[Measure, Measure]]:
    """Two figures in a row, near each other, that may be of one thing."""
    figures = [measure for measure in spoken.measures if _tells_how_much(spoken, measure)]
    return [
        (one, two)
        for one, two in pairwise(figures)
        if 1 <= two.first - one.last - 1 <= _WIDEST and (alike(one, two) or counts_anew(spoken, two))
    ]


def alike(one: Measure, two: Measure) -> bool:
    """Whether both figures may be of one thing: one unit, one noun, or one of them bare."""
    if "nothing" in one.kinds or (
        "often" in one.kinds and not (two.kinds & {"nothing", "often"} or two.rate)
    ):
        return False
    if "often" in two.kinds and "often" not in one.kinds and not one.rate:
        return False
    if two.kinds & {"nothing", "often", "some"} or "often" in one.kinds:
        return not (one.unit and two.unit and one.unit.dimension != two.unit.dimension)
    first, second = thing(one), thing(two)
    return not second or first == second or (not first and bool(two.rate or two.unit))


def counts_anew(spoken: Spoken, two: Measure) -> bool:
    """`is one millisecond where it'd been fourteen crop surveyors ...`: the noun begins the next sentence."""
    return spoken.token(two.first - 1) in _BECAME and "count" in two.kinds and not two.rate


def thing(measure: Measure) -> str:
    """What is measured: a dimension, `share`, or the noun that is counted; empty for a bare number."""
    if measure.unit is not None:
        return "share" if measure.unit.dimension in _SHARES else measure.unit.dimension
    if measure.of or "fraction" in measure.kinds:
        return "share"
    return measure.noun.split()[-1].removesuffix("s") if measure.noun else ""


def _tells_how_much(spoken: Spoken, measure: Measure) -> bool:
    """Whether the figure may tell a level; ordinals, years and differences (`by two`, `two more`) do not."""
    if not measure.kinds & _USABLE or measure.kinds & {"ordinal", "year"}:
        return False
    if spoken.is_any(measure.last + 1, ("comparative", "more-word", "change-noun")):
        return False
    before = spoken.token(measure.first - 1)
    if before == "by" or spoken.touching("frame-0-idle", measure.first, measure.core):
        return False
    if "one" in measure.kinds and (
        spoken.has(measure.first - 1, "determiner") or spoken.has(measure.first - 1, "ordinal")
    ):
        return False
    if "span" in measure.kinds and "number" not in measure.kinds:
        return spoken.has(measure.first - 1, "level") or before in _LED
    return True


def tells_when(spoken: Spoken, measure: Measure) -> bool:
    """Whether the figure rather tells when: `after two weeks`, `a year later`."""
    if measure.unit is None or measure.unit.dimension != "time":
        return False
    before, behind = spoken.token(measure.first - 1), spoken.token(measure.last + 1)
    if behind == "before" and _looks_back(spoken, measure):
        return False
    return before in _ADJUNCT or behind in ADJUNCT_BEHIND


def _looks_back(spoken: Spoken, measure: Measure) -> bool:
    """`where it queued for two minutes before`: how it was, not when."""
    return any(spoken.token(at) in BACK for at in range(max(0, measure.first - LEAD), measure.first))
