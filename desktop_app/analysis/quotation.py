"""Which words are somebody else's: quotations told by "quote ... unquote" or by a verb of saying."""

from collections.abc import Sequence

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.text import Spoken

_LONGEST = 60
"""Words that a quotation may last where its end is not told; after that the speaker is taken to go on."""


_TOLD = 25
"""Words that what somebody else said or thought is taken to last at most."""


_PLACE = 6


def quoted(spoken: Spoken) -> frozenset[int]:
    """The tokens that stand inside a quotation of somebody else."""
    inside: set[int] = set()
    _between_marks(spoken, inside)
    _after_saying(spoken, inside)
    return frozenset(inside)


def reported(spoken: Spoken) -> frozenset[int]:
    """The tokens in which others' words or thoughts are told, until the speaker says "I" or "we" again."""
    inside: set[int] = set()
    for hit in (*spoken.found("speech"), *spoken.found("opinion")):
        start = hit.last + 1
        latest = min(start + _TOLD, len(spoken))
        end = next((at for at in range(start, latest) if spoken.has(at, "first-person")), latest)
        inside.update(range(start, end))
    return frozenset(inside)


def _between_marks(spoken: Spoken, inside: set[int]) -> None:
    """`quote ... unquote`; an opening without an end lasts until the next opening, or for a while."""
    openings = [hit for hit in spoken.found("quote-open") if not _closes(spoken, hit.first, hit.first)]
    for number, opening in enumerate(openings):
        following = openings[number + 1].first if number + 1 < len(openings) else len(spoken)
        closings = _closes(spoken, opening.last + 1, following)
        if closings:
            end = closings[0].first
        else:
            latest = min(opening.last + _LONGEST, following, len(spoken))
            end = min(latest, _first_deed_of_speaker(spoken, opening.last + 1, latest))
        inside.update(range(opening.last + 1, end))


def _closes(spoken: Spoken, first: int, last: int) -> Sequence[Hit]:
    """The ends of a quotation that begin at tokens `first` to `last`."""
    return spoken.beginning("quote-close", first, last + 1)


def _after_saying(spoken: Spoken, inside: set[int]) -> None:
    """`she said we need ...`: after a verb of saying, a first person in the present is hers, not the speaker's."""
    for hit in spoken.found("speech"):
        start = _after_place(spoken, hit.last + 1)
        if start in inside or not spoken.has(start, "first-person") or _tells_past(spoken, start):
            continue
        inside.update(range(start, _first_deed_of_speaker(spoken, start, min(start + _LONGEST, len(spoken)))))


def _after_place(spoken: Spoken, at: int) -> int:
    """Past `in the corridor`, `to the whole floor`: where and to whom it was said, before the words themselves."""
    if not spoken.has(at, "preposition"):
        return at
    reach = range(at + 1, at + _PLACE)
    return next((word for word in reach if spoken.has(word, "first-person")), at)


def _first_deed_of_speaker(spoken: Spoken, start: int, end: int) -> int:
    """Where the speaker takes over again: a first person in the past tense, or a new verb of saying."""
    for at in range(start, end):
        if spoken.has(at, "third-person") and at + 1 < end and spoken.has(at + 1, "saying.past"):
            return at
        if spoken.has(at, "first-person") and _tells_past(spoken, at) and at > start:
            return at - (spoken.token(at - 1) in ("and", "so", "but", "then"))
    return end


def _tells_past(spoken: Spoken, at: int) -> bool:
    """Whether the first person at this token tells something past: `i took`, `we had been`, `i've done`."""
    following = at + 1
    while spoken.has(following, "adverb") and following < at + 4:
        following += 1
    if spoken.token(at) in ("i'd", "we'd"):
        return spoken.has(following, ".done")
    return spoken.has(following, "past-auxiliary") or (
        spoken.has(following, ".past") and not spoken.has(following, ".base")
    )
