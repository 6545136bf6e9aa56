"""What can be seen of two figures and of the words around them, as signs that weights.yaml weighs (`pair`)."""

from desktop_app.analysis.english.measure import Measure
from desktop_app.analysis.likeness import ADJUNCT_BEHIND, BACK, LEAD, WERE, alike, tells_when, thing
from desktop_app.analysis.text import Spoken

_SMALL = ("comparative", "more-word", "change-noun", "now-word", "turn", "level")
_CLOSE = 5
_BEHIND = 3
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
_STOPS = frozenset({"and", "but", "so", "because", "when", "if", "while", "whereas", "where"})
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


def pair_signs(spoken: Spoken, one: Measure, two: Measure) -> set[str]:
    """Everything that speaks for or against the two being ends of one comparison, by the names in weights.yaml."""
    gap = two.first - one.last - 1
    regions = {
        "before": (one.first - LEAD, one.first),
        "behind": (one.last + 1, min(one.last + 1 + _BEHIND, two.first)),
        "between": (max(one.last + 1, two.first - LEAD), two.first),
        "after": (two.last + 1, two.last + 1 + _BEHIND),
    }
    signs = {
        f"{hit.name} {region}"
        for region, (first, after) in regions.items()
        for hit in spoken.beginning_any(_FAMILIES, max(0, first), after)
    }
    then = [_in_region(signs, _THEN, *places) for places in _ENDS]
    since = [_in_region(signs, _SINCE, *places) for places in _ENDS]
    signs.update(
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
            ("first tells when", tells_when(spoken, one)),
            ("second tells when", tells_when(spoken, two)),
            ("another thing", not alike(one, two)),
        )
        if so
    )
    signs.update(
        f"{spoken.token(at)} before {which}"
        for which, at in (("first", one.first - 1), ("second", two.first - 1))
        if spoken.has(at, "preposition")
    )
    signs.update(
        f"{spoken.token(at)} behind {which}"
        for which, at in (("first", one.last + 1), ("second", two.last + 1))
        if spoken.token(at) in ADJUNCT_BEHIND
    )
    return signs | _joined_by(spoken, one, two)


def small_words(spoken: Spoken, first: int, after: int) -> list[str]:
    """The words there that join, compare or tell when, rather than what."""
    closed = spoken.lexicon.grammar.closed
    return [
        spoken.tokens[at]
        for at in range(max(0, first), min(after, len(spoken)))
        if spoken.masks[at] & closed or spoken.tokens[at] in BACK or spoken.is_any(at, _SMALL)
    ]


def _joined_by(spoken: Spoken, one: Measure, two: Measure) -> set[str]:
    """The small words between the two, the last two of them together (`where it'd been`, `instead of`), and those
    close before and behind both."""
    small = small_words(spoken, one.last + 1, two.first)
    return {
        *(f"'{word}' between" for word in small),
        f"'{' '.join(small[-2:])}' leads to second",
        *(f"'{word}' before both" for word in small_words(spoken, one.first - _CLOSE, one.first)),
        *(f"'{word}' behind both" for word in small_words(spoken, two.last + 1, two.last + _CLOSE)),
    }


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
        return turned and len(between) <= LEAD
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
    close = range(max(one.last + 1, two.first - LEAD), two.first)
    back = any(spoken.token(at) in BACK or spoken.has(at, "now-word") for at in between)
    back = back or any(spoken.token(at) == "been" for at in close)
    return back and any(_was_so(spoken, at) for at in close) and not _was(spoken, one)


def _was(spoken: Spoken, measure: Measure) -> bool:
    """Whether a past verb of being, taking, costing leads to the figure within its clause."""
    for at in range(measure.first - 1, max(-1, measure.first - 1 - LEAD), -1):
        if _was_so(spoken, at):
            return True
        if spoken.token(at) in _STOPS:
            return False
    return False


def _was_so(spoken: Spoken, at: int) -> bool:
    used_to = spoken.token(at) == "used" and spoken.token(at + 1) == "to"
    return (
        used_to or spoken.token(at) in WERE or (spoken.has(at, "level.past") and not spoken.has(at, "adverb"))
    )
