"""Quantities: which spans of the answer say a figure, what each is (outcome, context, incidental), and its reading."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from desktop_app.analysis.comparing import Pair, comparisons
from desktop_app.analysis.cues import Hit
from desktop_app.analysis.english.measure import Measure
from desktop_app.analysis.english.nouns import Nouns
from desktop_app.analysis.likeness import counts_anew, thing
from desktop_app.analysis.text import Spoken

_FRAMES = (
    "frame-0-idle",
    "frame-1-both",
    "frame-2-beside",
    "frame-3-by",
    "frame-4-multiple",
    "frame-5-effect",
)
_ENDS = 2
_BY, _MULTIPLE, _EFFECT, _LEFT = 3, 4, 5, 6
_LEVEL = 5
_OBJECT_ENDS = ("clause-opener", "subject-pronoun", "finite-auxiliary", "relative", "adverb")
_PAIR = 2
_BESIDE = 2
_HOW_MUCH_MORE = (_BESIDE, _BY, _MULTIPLE, _EFFECT, _LEFT)
_WHICH_IS = (["which", "is"], ["which", "was"])
_HELD_AGAINST = frozenset({"instead", "rather", "compared", "opposed", "versus", "vs"})
_BREATH = 3
"""Words that may stand between a level and how much more it is, not counting "which is"."""

_FIGURES = frozenset({"number", "one", "ordinal", "year"})


@dataclass(frozen=True, slots=True)
class Frame:
    """Tokens `first`..`last` put one quantity; `rank` is the place of its family in `_FRAMES`, 6 for a bare measure."""

    first: int
    last: int
    rank: int
    measures: tuple[Measure, ...] = ()
    held_against: bool = False
    """Whether a level is told together with how much that is more or less than it was."""


def frames(spoken: Spoken, pairs: Sequence[Pair]) -> list[Frame]:
    """Every quantity of the answer once: what the families frame, the longest first, then the measures left over."""
    taken = bytearray(len(spoken))
    cores = [measure.core for measure in spoken.measures]
    found: list[Frame] = []
    for rank, family in ((_BESIDE, "frame-2-dates"), *enumerate(_FRAMES)):
        hits = _beside(spoken, pairs) if family == "frame-2-beside" else spoken.found(family)
        for hit in sorted(hits, key=lambda hit: (hit.first - hit.last, hit.first)):
            frame = _framed(
                spoken,
                hit,
                rank,
                spoken.measures[bisect_left(cores, hit.first) : bisect_right(cores, hit.last)],
            )
            if (
                not any(taken[frame.first : frame.last + 1])
                and not _is_two(spoken, frame)
                and _of_one(spoken, frame)
                and not _cuts_in(spoken, frame, cores)
            ):
                taken[frame.first : frame.last + 1] = b"\x01" * (frame.last + 1 - frame.first)
                found.append(frame)
    for measure in spoken.measures:
        last = _counted_last(measure)
        if measure.kinds & _FIGURES and not any(taken[measure.first : last + 1]):
            found.append(Frame(measure.first, last, len(_FRAMES), (measure,)))
    return _joined(spoken, sorted(found, key=lambda frame: frame.first))


def _beside(spoken: Spoken, pairs: Sequence[Pair]) -> list[Hit]:
    """What is told side by side: by a cue, or compared by weight.

    A cue that reaches past two compared figures to a third is left out: `it was sixty and one box in ninety ...`.
    """
    compared = sorted(comparisons(spoken, pairs), key=attrgetter("first"))  # apart, as each figure is in one
    begins = [pair.first for pair in compared]
    cores = [measure.core for measure in spoken.measures]

    def reaches_over(hit: Hit) -> bool:
        figures = cores[bisect_left(cores, hit.first) : bisect_right(cores, hit.last)]
        pair = bisect_right(begins, figures[0]) - 1 if len(figures) > _PAIR else -1
        return pair >= 0 and figures[1] <= compared[pair].last < figures[2]

    return [hit for hit in spoken.found("frame-2-beside") if not reaches_over(hit)] + compared


def _joined(spoken: Spoken, found: list[Frame]) -> list[Frame]:
    """With a level and the comparison told in the same breath as one: `nine a day four times what the old one gave`."""
    joined: list[Frame] = []
    for frame in found:
        level = joined[-1] if joined else None
        if level is not None and _tells_how_much_more(spoken, level, frame):
            joined[-1] = replace(level, last=frame.last, held_against=True)
        else:
            joined.append(frame)
    return joined


def _tells_how_much_more(spoken: Spoken, level: Frame, frame: Frame) -> bool:
    """`nine a day four times what it was`; `eighty percent of trips / repairs are up by a quarter` are two things."""
    resumed = spoken.tokens[frame.first - 2 : frame.first] in _WHICH_IS
    between = range(level.last + 1, frame.first - 2 if resumed else frame.first)
    if level.rank < _LEVEL or frame.rank not in _HOW_MUCH_MORE or len(between) > _BREATH:
        return False
    if any(spoken.is_any(at, ("conjunction", "subject-pronoun")) for at in between):
        return False
    tokens = spoken.tokens[frame.first : frame.last + 1]
    if "than" in tokens or "what" in tokens:
        return True
    return tokens[0] in ("up", "down") and not any(spoken.has(at, "be") for at in between)


def _is_two(spoken: Spoken, frame: Frame) -> bool:
    """`from nine to two and calls from forty to six`: two changes, of which each stands for itself."""
    if frame.rank not in (1, 2):
        return False
    froms = spoken.tokens[frame.first : frame.last + 1].count("from")
    return froms > 1 or (froms == 1 and len(frame.measures) > _ENDS + 1)


def _cuts_in(spoken: Spoken, frame: Frame, cores: Sequence[int]) -> bool:
    """Whether it begins or ends inside a longer number: `one of` in `twenty one of twenty four`, `at zero point`."""
    for edge in (frame.first - 1, frame.last):
        number = bisect_right(cores, edge) - 1
        if number >= 0 and cores[number] <= edge < spoken.measures[number].ends[0]:
            return True
    return False


def _of_one(spoken: Spoken, frame: Frame) -> bool:
    """Whether what stands side by side may be two figures of one thing; `three numbers ... forty slides` are not."""
    if frame.rank != _BESIDE or len(frame.measures) != _PAIR:
        return True
    between = spoken.tokens[frame.measures[0].last : frame.measures[1].first]
    one, two = map(thing, frame.measures)
    alike = not one or not two or one == two
    return alike or bool(_HELD_AGAINST.intersection(between)) or counts_anew(spoken, frame.measures[1])


def _counted_last(measure: Measure) -> int:
    return measure.ends[-1]


def _framed(spoken: Spoken, hit: Hit, rank: int, inside: Sequence[Measure]) -> Frame:
    """The hit with its measures; a noun behind the last number is left out where the first says what is counted."""
    last = hit.last
    if rank in (1, 2) and len(inside) > 1:
        final = inside[-1]
        says = any(m.unit is not None or m.noun for m in inside[:-1])
        if says and final.unit is None and last in final.ends and not final.rate:
            last = final.ends[0]
    if rank == _BY and spoken.has(last, "more-word"):
        last = _counted_end(spoken, last)
    if rank == _BY and (spoken.token(last) == "than" or spoken.token(last + 1) == "than"):
        last = _than_end(spoken, last, most=max(1, hit.last - hit.first - 1))
    if rank == _MULTIPLE:
        last = _object_end(spoken, last)
    return Frame(hit.first, last, rank, tuple(inside))


def _than_end(spoken: Spoken, last: int, most: int) -> int:
    """Where what it is more than ends, `most` words on at the latest: `than before`, `than in the same month`."""
    at = last + 1 + (spoken.token(last) != "than")
    end = min(at + most, len(spoken))
    while at < end and not spoken.is_any(at, ("clause-opener", "first-person")):
        at += 1
        if spoken.token(at - 1) in ("before", "usual", "ever"):
            break
    while spoken.has(at - 1, "preposition") and spoken.token(at - 1) != "before":
        at -= 1
    return at - 1


def _counted_end(spoken: Spoken, last: int) -> int:
    """Where what there is more of ends, with its rate: `eleven more patients a week`."""
    nouns = Nouns(spoken.tokens, spoken.lexicon)
    noun_last = nouns.noun_end(last)
    return nouns.rate_end(noun_last) if noun_last > last else last


def _object_end(spoken: Spoken, last: int) -> int:
    """Where the thing that was multiplied ends: `our import throughput`, `the number of shops`."""
    at, limit = last + 1, min(last + 7, len(spoken))
    while at < limit and not spoken.is_any(at, _OBJECT_ENDS):
        if spoken.has(at, "time-unit") and not spoken.has(at - 1, "determiner"):
            break
        if spoken.has(at, "preposition") and spoken.token(at) != "of":
            break
        if spoken.has(at, ".past") and not spoken.has(at, ".base"):
            break
        at += 1
    while at - 1 > last and (spoken.has(at - 1, "determiner") or spoken.token(at - 1) == "of"):
        at -= 1
    return at - 1
