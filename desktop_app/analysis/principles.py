"""Leadership Principles that are named, and whether a deed stands beside them."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.story import Story

_NEAR = 6


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
    places = list(_places(story))
    others = any(not plain for _, _, _, plain in places)
    named: list[Named] = []
    for code, first, last, plain in places:
        if first in story.quoted or (named and first <= named[-1].last):
            continue
        if plain and not _is_named(story, first, last, others):
            continue
        proves = _proves_itself(story, first, last)
        named.append(Named(code, first, last, proves, not proves and _tied(story, first, last)))
    return named


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
    before = first == 0 or any(hit.last == first - 1 for hit in spoken.found("name-cue"))
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
    return any(hit.first <= last and hit.last >= first for hit in story.spoken.found("self-proof"))


def _tied(story: Story, first: int, last: int) -> bool:
    """Whether a deed of the speaker that is more than the name over again leads up to the name, or follows it."""
    for hit in story.spoken.found("name-tie"):
        if last < hit.first <= last + _NEAR and _deed_after(story, hit):
            return True
    return _deed_before(story, first)


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
    """Whether the verb tells more than the principle over again."""
    spoken = story.spoken
    again = any(
        spoken.has(at, "principle-word") and spoken.token(at) != "own" for at in range(verb, verb + 3)
    )
    return not spoken.has(verb, "empty-deed") and not again
