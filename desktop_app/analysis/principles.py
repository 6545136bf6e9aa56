"""Leadership Principles that are named, and whether a deed stands beside them."""

from dataclasses import dataclass

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.story import Story
from desktop_app.catalog.rulebook import Principle

_NEAR = 6
_EMPTY_DEEDS = frozenset(
    "take have be own care believe live show do deliver move act work try feel want think love like demonstrate make "
    "keep need obsess get insist prove display embody".split()
)


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
    tokens = story.spoken.tokens
    clear = [found for principle in story.spoken.lexicon.rules.principles for found in _places(tokens, principle, principle.names)]
    cued = []
    for principle in story.spoken.lexicon.rules.principles:
        for place in _places(tokens, principle, principle.plain):
            if _is_named(story, place[1], place[2], bool(clear)):
                cued.append(place)
    named: list[Named] = []
    for code, first, last in sorted([*clear, *cued], key=lambda place: place[1]):
        if first in story.quoted or (named and first <= named[-1].last):
            continue
        named.append(Named(code, first, last, _proves_itself(story, first, last), _tied(story, first, last)))
    return named


def _places(tokens: list[str], principle: Principle, names: tuple[str, ...]) -> list[tuple[str, int, int]]:
    places = []
    for name in names:
        words = name.split()
        start = 0
        while words[0] in tokens[start:]:
            at = tokens.index(words[0], start)
            if tokens[at : at + len(words)] == words:
                places.append((principle.id, at, at + len(words) - 1))
            start = at + 1
    return places


def _is_named(story: Story, first: int, last: int, others: bool) -> bool:
    """Whether a common word names a principle here: after a word of naming, or before "because", "is", "means"."""
    spoken = story.spoken
    if spoken.token(last + 1) in ("of", "into", "on", "over", "for") and spoken.token(last + 1) != "because":
        return False
    before = any(hit.last == first - 1 for hit in spoken.found("name-cue"))
    after = spoken.token(last + 1) in ("because", "is", "means", "meant", "too", "principle", "as", "to") or last + 1 == len(spoken)
    return (before and (after or others)) or (after and others) or (before and spoken.token(first - 1) in _NAMING)


_NAMING = frozenset("shows showed showing demonstrates demonstrated exemplifies proves principle called means meant show".split())


def _proves_itself(story: Story, first: int, last: int) -> bool:
    return any(hit.first <= last and hit.last >= first for hit in story.spoken.found("self-proof"))


def _tied(story: Story, first: int, last: int) -> bool:
    """Whether the name is followed (or led up to) by a deed of the speaker that is more than the name over again."""
    spoken = story.spoken
    for hit in spoken.found("name-tie"):
        if last < hit.first <= last + _NEAR and _deed_after(story, hit):
            return True
    return False


def _deed_after(story: Story, tie: Hit) -> bool:
    number = story.number_at(min(tie.last, len(story.spoken) - 1))
    for clause in story.clauses[number : number + 2]:
        if clause.person == "i" and clause.verb >= 0 and clause.base not in _EMPTY_DEEDS:
            return True
    return spoken_ing(story, tie)


def spoken_ing(story: Story, tie: Hit) -> bool:
    """A deed told as "by reading", "meant sitting"."""
    spoken = story.spoken
    return spoken.has(tie.last, ".ing") and spoken.lexicon.base(spoken.tokens[tie.last]) not in _EMPTY_DEEDS
