"""Leadership Principles that are named, and whether a deed stands beside them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import itemgetter

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.story import Story

_NEAR = 6
_BREATH = 7
_LONGEST_NAME = 10
"""Words that no principle's name is longer than."""

_start = itemgetter(1)
_SHORT = 3
_ROOT = 6
_SOON = 25
"""Words after a name in which its own word proves nothing."""


@dataclass(frozen=True, slots=True)
class Named:
    """A principle by name: its words, whether it is offered as its own proof, and whether a deed is tied to it."""

    id: str
    first: int
    last: int
    proves_itself: bool
    tied: bool


def named_principles(story: Story) -> list[Named]:
    """Every principle that is named as such; `ownership of the files` names none."""
    places = [place for place in _places(story) if place[1] not in story.quoted]
    others = any(not plain for _, _, _, plain in places)
    named: list[Named] = []
    for code, first, last, plain in places:
        if named and first <= named[-1].last:
            continue
        if plain and not (_is_named(story, first, last, others) or _stands_with(story, first, last, places)):
            continue
        proves = _proves_itself(story, first, last)
        named.append(Named(code, first, last, proves, not proves and _tied(story, first, last)))
    shown = {name.id for name in named if name.tied}
    return [
        replace(name, proves_itself=True)
        if name.id not in shown and _says_again(story, name.first, name.last)
        else name
        for name in named
    ]


def _stands_with(story: Story, first: int, last: int, places: list[tuple[str, int, int, bool]]) -> bool:
    """`frugality and ownership`: named in one breath with another principle."""
    if story.spoken.token(last + 1) in _ABOUT_THINGS:
        return False
    begin = bisect_left(places, first - _BREATH - _LONGEST_NAME, key=_start)
    near = places[begin : bisect_right(places, last + _BREATH, key=_start)]
    code = next(code for code, at, _, _ in near if at == first)
    return any(
        other != code
        and story.spoken.token(end + 1) not in _ABOUT_THINGS - {"in"}
        and (0 < first - end <= _BREATH or 0 < start - last <= _BREATH)
        for other, start, end, _ in near
    )


def _says_again(story: Story, first: int, last: int) -> bool:
    """`a customer obsession example as i've always been obsessed`: the name's own word is all that follows it."""
    root = next((t for t in reversed(story.spoken.tokens[first : last + 1]) if len(t) > _SHORT), "")[:_ROOT]
    after = story.spoken.tokens[last + 1 : last + 1 + _SOON]
    return bool(root) and any(token.startswith(root) for token in after)


def _places(story: Story) -> Iterator[tuple[str, int, int, bool]]:
    """Where a name stands, in order, the longer name first; True where it is a common word as well."""
    tokens = story.spoken.tokens
    names = story.spoken.lexicon.principle_names
    for at, token in enumerate(tokens):
        for code, words, plain in names.get(token, ()):
            if tuple(tokens[at : at + len(words)]) == words:
                yield code, at, at + len(words) - 1, plain


def _is_named(story: Story, first: int, last: int, others: bool) -> bool:
    """Whether a common word names a principle here: by a word of naming before it, or of explaining after it."""
    spoken = story.spoken
    if spoken.token(last + 1) in _ABOUT_THINGS or spoken.token(first - 1) in (
        "the",
        "to",
        "clear",
        "a",
        "an",
    ):
        return False
    before = first == 0 or spoken.ends("name-cue", first - 1)
    after = any(spoken.token(at) in _EXPLAINING for at in range(last + 1, last + 4))
    return after or (before and others) or (before and spoken.token(first - 1) in _NAMING)


_ABOUT_THINGS = frozenset({"of", "into", "on", "over", "between", "with", "behind", "in"})
_EXPLAINING = frozenset(
    {"because", "since", "means", "meant", "too", "principle", "by", "story", "moment", "as"}
)
_NAMING = frozenset(
    {
        "shows",
        "showed",
        "showing",
        "demonstrates",
        "demonstrated",
        "exemplifies",
        "proves",
        "principle",
        "called",
    }
    | {"means", "meant", "show", "that's", "pure", "real"}
)


def _proves_itself(story: Story, first: int, last: int) -> bool:
    return story.overlaps("self-proof", first, last)


def _tied(story: Story, first: int, last: int) -> bool:
    """Whether a deed of the speaker that is more than the name over again leads up to the name, or follows it."""
    ties = story.spoken.beginning("name-tie", last + 1, last + 1 + _NEAR)
    return any(_deed_after(story, tie) for tie in ties) or _deed_before(story, first)


def _deed_before(story: Story, first: int) -> bool:
    """`i rang each of them myself that's customer obsession`."""
    spoken = story.spoken
    pointing = next((at for at in range(max(0, first - 4), first) if spoken.token(at) in _POINTING), -1)
    number = story.number_at(pointing) if pointing > 0 else 0
    before = story.clauses[number - 1] if number else None
    return before is not None and before.person == "i" and before.verb >= 0 and _is_deed(story, before.verb)


_POINTING = frozenset({"that's", "that", "which", "this"})


def _deed_after(story: Story, tie: Hit) -> bool:
    number = story.number_at(min(tie.last, len(story.spoken) - 1))
    for clause in story.clauses[number : number + 2]:
        if clause.person == "i" and clause.verb >= 0 and _is_deed(story, clause.verb):
            return True
    return story.spoken.has(tie.last, ".ing") and _is_deed(story, tie.last)


def _is_deed(story: Story, verb: int) -> bool:
    """Whether the verb tells more than the principle over again: `took the pump apart`, but not `took ownership`."""
    spoken = story.spoken
    again = any(
        spoken.has(at, "principle-word") and spoken.token(at) != "own" for at in range(verb, verb + 4)
    )
    on_something = spoken.has(verb + 1, "determiner") and not spoken.has(verb, "stative")
    return (not spoken.has(verb, "empty-deed") or on_something) and not again
