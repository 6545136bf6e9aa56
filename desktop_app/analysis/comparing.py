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
_BEHIND = 3
_CLEARLY = 0.0
PERHAPS = -2.0
"""The weight from which on two figures may be compared: enough to doubt that a start is missing."""

_FAMILIES = (
    "time-before", "time-was", "time-usual", "time-now", "time-after", "time-is", "time-became", "time-link",
)  # fmt: skip
_THEN = ("time-before", "time-usual")
_SINCE = ("time-now", "time-is", "time-became")
_ENDS = (("before", "behind"), ("between", "after"))
_WORDLESS = frozenset({"nothing", "often", "span", "some"})
_LEADING = frozenset(
    {
        "when",
        "since",
        "before",
        "until",
        "till",
        "after",
        "once",
        "where",
        "with",
        "while",
        "whereas",
        "under",
    }
)
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


def comparisons(spoken: Spoken, least: float = _CLEARLY) -> list[Hit]:
    """Every two figures in a row of which one tells how it was, or is elsewhere, and the other how it became.

    `least` is the weight from which on two figures count as compared; below `_CLEARLY` are those that only may be.
    """
    weights = spoken.lexicon.rules.weights["pair"]
    return [
        Hit("compared", _begin(spoken, one), two.last)
        for one, two in candidates(spoken)
        if sum(weights.get(sign, 0.0) for sign in pair_signs(spoken, one, two)) > least
    ]


def candidates(spoken: Spoken) -> list[tuple[Measure, Measure]]:
    """Two figures in a row, near each other, that may be of one thing."""
    figures = [m for m in spoken.measures if _usable(spoken, m)]
    return [
        (one, two)
        for one, two in pairwise(figures)
        if 1 <= two.first - one.last - 1 <= _WIDEST and (alike(one, two) or counts_anew(spoken, one, two))
    ]


def pair_signs(spoken: Spoken, one: Measure, two: Measure) -> list[str]:
    """Everything that speaks for or against the two being ends of one comparison, by the names in weights.yaml."""
    gap = two.first - one.last - 1
    regions = {
        "before": (one.first - _LEAD, one.first),
        "behind": (one.last + 1, min(one.last + 1 + _BEHIND, two.first)),
        "between": (max(one.last + 1, two.first - _LEAD), two.first),
        "after": (two.last + 1, two.last + 1 + _BEHIND),
    }
    told = {
        f"{hit.name} {region}"
        for region, (first, after) in regions.items()
        for hit in spoken.beginning_any(_FAMILIES, max(0, first), after)
    }
    then = [_in_region(told, _THEN, *places) for places in _ENDS]
    since = [_in_region(told, _SINCE, *places) for places in _ENDS]
    signs = ["bias", *sorted(told)]
    signs += [
        name
        for name, so in (
            ("then and since", then[0] and since[1]),
            ("since and then", since[0] and then[1]),
            ("then only last", then[1] and not then[0]),
            ("then only first", then[0] and not then[1]),
            ("since only last", since[1] and not since[0]),
            ("neither time", not any(then) and not any(since)),
            ("gap 1-2", gap <= 2),
            ("gap 3-5", 3 <= gap <= 5),
            ("gap 6-9", 6 <= gap <= 9),
            ("gap 10-18", gap >= 10),
            ("both bare", not thing(one) and not thing(two)),
            ("second bare", bool(thing(one)) and not thing(two)),
            ("first bare", not thing(one) and bool(thing(two))),
            ("one thing", bool(thing(one)) and thing(one) == thing(two)),
            ("same value", one.value == two.value),
            ("measured", one.unit is not None or bool(one.rate) or thing(one) == "share"),
            ("counted", one.unit is None and bool(one.noun)),
            ("an end without a number", bool((one.kinds | two.kinds) & _WORDLESS)),
            ("from", spoken.token(one.first - 1) == "from"),
            ("from and to", _from_to(spoken, one, two)),
            ("deed between", _parted(spoken, one, two)),
            ("grew into", _grew_into(spoken, one, two)),
            ("told back", _told_back(spoken, one, two)),
            ("and before second", spoken.token(two.first - 1) == "and"),
        )
        if so
    ]
    signs += [
        f"{spoken.token(at)} before {which}"
        for which, at in (("first", one.first - 1), ("second", two.first - 1))
        if spoken.has(at, "preposition")
    ]
    return [*signs, *sorted(_joined_by(spoken, one, two))]


def _joined_by(spoken: Spoken, one: Measure, two: Measure) -> set[str]:
    """The small words between the two, and the last two of them together: `where it'd been`, `instead of`."""
    closed = spoken.lexicon.grammar.closed
    small = [
        spoken.tokens[at]
        for at in range(one.last + 1, two.first)
        if spoken.masks[at] & closed or spoken.tokens[at] in _BACK
    ]
    return {f"'{word}' between" for word in small} | {f"'{' '.join(small[-2:])}' leads to second"}


def _in_region(told: set[str], families: tuple[str, ...], *regions: str) -> bool:
    return any(f"{family} {region}" in told for family in families for region in regions)


def _parted(spoken: Spoken, one: Measure, two: Measure) -> bool:
    """Whether a deed of the speaker stands between that is told for itself (`i added a step`), not as a time."""
    for at in range(one.last + 1, two.first - _CLOSE + 2):
        if spoken.has(at, "first-person") and spoken.has(at + 1, ".past"):
            lead = range(max(one.last + 1, at - _CLOSE), at)
            if not any(spoken.token(before) in _LEADING for before in lead):
                return True
    return False


def _usable(spoken: Spoken, measure: Measure) -> bool:
    """Whether the figure tells a level; `after two weeks`, `a year later` tell when."""
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
    timed = measure.unit is not None and measure.unit.dimension == "time"
    if timed and spoken.token(measure.last + 1) == "before" and _looks_back(spoken, measure):
        return True
    return not timed or (before not in _ADJUNCT and spoken.token(measure.last + 1) not in _ADJUNCT_BEHIND)


def _looks_back(spoken: Spoken, measure: Measure) -> bool:
    """`where it queued for two minutes before`: how it was, not when."""
    return any(spoken.token(at) in _BACK for at in range(max(0, measure.first - _LEAD), measure.first))


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


def counts_anew(spoken: Spoken, one: Measure, two: Measure) -> bool:
    """`is one millisecond where it'd been fourteen crop surveyors ...`: the noun begins the next sentence."""
    told_back = spoken.token(two.first - 1) in _WERE and _told_back(spoken, one, two)
    return told_back and "count" in two.kinds and not two.rate


def thing(measure: Measure) -> str:
    """What is measured: a dimension, `share`, or the noun that is counted; empty for a bare number."""
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
    close = range(max(one.last + 1, two.first - _LEAD), two.first)
    back = any(spoken.token(at) in _BACK or spoken.has(at, "now-word") for at in between)
    back = back or any(spoken.token(at) == "been" for at in close)
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
