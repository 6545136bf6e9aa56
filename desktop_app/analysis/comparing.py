"""Two figures of one thing told apart from each other: `it used to take nine hours and it came back in one`."""

from itertools import pairwise

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.english.measure import Measure
from desktop_app.analysis.text import Spoken

_WIDEST = 18
"""Tokens between two figures that are still read together."""

_LEAD = 7
"""Tokens before a figure in which its verb is looked for."""

_CLOSE = 5
_USABLE = frozenset({"number", "often", "nothing", "one", "some", "span"})
_ADJUNCT = frozenset(
    {"after", "within", "over", "during", "every", "next", "last", "first", "past", "following"}
)
_ADJUNCT_BEHIND = frozenset({"later", "ago", "before", "after", "earlier", "old", "into", "in"})
_BACK = frozenset(
    {"where", "when", "whereas", "while", "instead", "against", "versus", "compared", "before", "from"}
)
_STOPS = frozenset({"and", "but", "so", "because", "when", "if", "while", "whereas", "where"})
_WERE = frozenset({"was", "were", "had", "been", "they'd", "it'd", "we'd", "i'd"})
_ARE = frozenset(
    {
        "is",
        "are",
        "it's",
        "they're",
        "we're",
        "that's",
        "i'm",
        "has",
        "have",
        "they've",
        "we've",
        "it'll",
        "there's",
        "there",
    }
)
_LED = frozenset({"in", "within", "under", "her", "him", "them", "us", "me"})
_SHARES = frozenset({"percent", "points", "nines"})


def comparisons(spoken: Spoken) -> list[Hit]:
    """Every two figures in a row of which one tells how it was and the other how it became."""
    figures = [m for m in spoken.measures if _usable(spoken, m)]
    return [
        Hit("compared", _begin(spoken, one), two.last)
        for one, two in pairwise(figures)
        if 1 <= two.first - one.last - 1 <= _WIDEST
        and _alike(one, two)
        and (_from_to(spoken, one, two) or _grew_into(spoken, one, two) or _told_back(spoken, one, two))
    ]


def _usable(spoken: Spoken, measure: Measure) -> bool:
    """Whether the figure tells a level; `after two weeks`, `a year later` tell when."""
    if not measure.kinds & _USABLE or measure.kinds & {"ordinal", "year"}:
        return False
    if any(spoken.has(measure.last + 1, name) for name in ("comparative", "more-word", "change-noun")):
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
    timed = measure.unit is not None and measure.unit.dimension == "time"
    return not timed or (before not in _ADJUNCT and spoken.token(measure.last + 1) not in _ADJUNCT_BEHIND)


def _alike(one: Measure, two: Measure) -> bool:
    """Whether both figures may be of one thing: one unit, one noun, or one of them bare."""
    if "nothing" in one.kinds or (
        "often" in one.kinds and not (two.kinds & {"nothing", "often"} or two.rate)
    ):
        return False
    if "often" in two.kinds and "often" not in one.kinds and not one.rate:
        return False
    if two.kinds & {"nothing", "often", "some"} or "often" in one.kinds:
        return not (one.unit and two.unit and one.unit.dimension != two.unit.dimension)
    first, second = _thing(one), _thing(two)
    return not second or first == second or (not first and bool(two.rate or two.unit))


def _thing(measure: Measure) -> str:
    if measure.unit is not None:
        return "share" if measure.unit.dimension in _SHARES else measure.unit.dimension
    if measure.of or "fraction" in measure.kinds:
        return "share"
    return measure.noun.split()[-1].removesuffix("s") if measure.noun else ""


def _from_to(spoken: Spoken, one: Measure, two: Measure) -> bool:
    """`from one in nine that january down after a good summer to one in fifty`."""
    return spoken.token(one.first - 1) == "from" and spoken.token(two.first - 1) == "to"


def _grew_into(spoken: Spoken, one: Measure, two: Measure) -> bool:
    """`was thirty ... and after the trial it was eighty`, `used to take nine hours and it came back in one`."""
    if not _was(spoken, one):
        return False
    between = range(one.last + 1, two.first)
    if any(_resumes(spoken, at) for at in between):
        return False
    turned = any(spoken.has(at, "turn") for at in between)
    close = range(max(one.last + 1, two.first - _CLOSE), two.first)
    if two.kinds & {"nothing"}:
        return turned and len(between) <= _LEAD
    moved = any(spoken.has(at, "arrive.past") or spoken.has(at, "arrive.s") for at in close)
    now = any(spoken.has(at, "now-word") for at in between)
    is_now = (now and any(spoken.has(at, "level") for at in close)) or any(
        spoken.token(at) in _ARE or spoken.has(at, "level.s") for at in close
    )
    return moved or is_now or (turned and any(_was_so(spoken, at) for at in close))


def _resumes(spoken: Spoken, at: int) -> bool:
    """`that's gone down to nine`: a new sentence, which stands for itself."""
    return spoken.token(at) == "that's" or (
        spoken.token(at) in ("that", "which") and spoken.has(at + 1, "auxiliary")
    )


def _told_back(spoken: Spoken, one: Measure, two: Measure) -> bool:
    """`at four percent where they'd been at thirty one`, `three now and it was twelve`."""
    between = range(one.last + 1, two.first)
    back = any(spoken.token(at) in _BACK for at in between) or any(
        spoken.has(at, "now-word") for at in between
    )
    close = range(max(one.last + 1, two.first - _LEAD), two.first)
    return back and any(_was_so(spoken, at) for at in close) and not _was(spoken, one)


def _was(spoken: Spoken, measure: Measure) -> bool:
    """Whether a past verb of being, taking, costing leads to the figure within its clause."""
    for at in range(measure.first - 1, max(-1, measure.first - 1 - _LEAD), -1):
        if _was_so(spoken, at):
            return True
        if spoken.token(at) in _STOPS:
            return False
    return False


def _was_so(spoken: Spoken, at: int) -> bool:
    used_to = spoken.token(at) == "used" and spoken.token(at + 1) == "to"
    return (
        used_to
        or spoken.token(at) in _WERE
        or (spoken.has(at, "level.past") and not spoken.has(at, "adverb"))
    )


def _begin(spoken: Spoken, measure: Measure) -> int:
    """The figure with the verb right before it."""
    before = measure.first - 1
    if spoken.token(before) == "from":
        return before
    return before if spoken.has(before, "level") or spoken.token(before) in _WERE else measure.first
