"""Quantities: which spans of the answer say a figure, what each is (outcome, context, incidental), and its reading."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.analysis.comparing import comparisons
from desktop_app.analysis.cues import Hit
from desktop_app.analysis.english.measure import Measure
from desktop_app.analysis.english.nouns import Nouns
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
_FIGURES = frozenset({"number", "one", "ordinal", "year"})


@dataclass(frozen=True, slots=True)
class Frame:
    """Tokens `first`..`last` put one quantity; `rank` is the place of its family in `_FRAMES`, 6 for a bare measure."""

    first: int
    last: int
    rank: int
    measures: tuple[Measure, ...] = ()


def frames(spoken: Spoken) -> list[Frame]:
    """Every quantity of the answer once: what the families frame, the longest first, then the measures left over."""
    taken = bytearray(len(spoken))
    cores = [measure.core for measure in spoken.measures]
    found: list[Frame] = []
    for rank, family in enumerate(_FRAMES):
        hits = spoken.found(family) + (comparisons(spoken) if family == "frame-2-beside" else [])
        for hit in sorted(hits, key=lambda hit: (hit.first - hit.last, hit.first)):
            frame = _framed(
                spoken,
                hit,
                rank,
                spoken.measures[bisect_left(cores, hit.first) : bisect_right(cores, hit.last)],
            )
            if not any(taken[frame.first : frame.last + 1]) and not _is_two(spoken, frame):
                taken[frame.first : frame.last + 1] = b"\x01" * (frame.last + 1 - frame.first)
                found.append(frame)
    for measure in spoken.measures:
        last = _counted_last(measure)
        if measure.kinds & _FIGURES and not any(taken[measure.first : last + 1]):
            found.append(Frame(measure.first, last, len(_FRAMES), (measure,)))
    return sorted(found, key=lambda frame: frame.first)


def _is_two(spoken: Spoken, frame: Frame) -> bool:
    """`from nine to two and calls from forty to six`: two changes, of which each stands for itself."""
    if frame.rank not in (1, 2):
        return False
    froms = spoken.tokens[frame.first : frame.last + 1].count("from")
    return froms > 1 or (froms == 1 and len(frame.measures) > _ENDS + 1)


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
    if rank == 3 and spoken.has(last, "more-word"):
        last = _counted_end(spoken, last)
    if rank == 4:
        last = _object_end(spoken, last)
    return Frame(hit.first, last, rank, tuple(inside))


def _counted_end(spoken: Spoken, last: int) -> int:
    """Where what there is more of ends, with its rate: `eleven more patients a week`."""
    nouns = Nouns(spoken.tokens, spoken.lexicon)
    noun_last = nouns.noun_end(last)
    return nouns.rate_end(noun_last) if noun_last > last else last


def _object_end(spoken: Spoken, last: int) -> int:
    """Where the thing that was multiplied ends: `our import throughput`, `the number of shops`."""
    at, limit = last + 1, min(last + 7, len(spoken))
    while at < limit and not any(
        spoken.has(at, name)
        for name in (
            "clause-opener",
            "subject-pronoun",
            "finite-auxiliary",
            "relative",
            "adverb",
            "time-unit",
        )
    ):
        if spoken.has(at, "preposition") and spoken.token(at) != "of":
            break
        if spoken.has(at, ".past") and not spoken.has(at, ".base"):
            break
        at += 1
    while at - 1 > last and (spoken.has(at - 1, "determiner") or spoken.token(at - 1) == "of"):
        at -= 1
    return at - 1
