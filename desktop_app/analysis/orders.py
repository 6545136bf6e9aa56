"""Work done because it was asked for: a request of somebody else's, and the deed that answers it right after."""

from collections.abc import Set as AbstractSet

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.english.sentences import Clause
from desktop_app.analysis.story import Story

_AFTER = 3
"""Clauses within which a deed still answers a request."""

_NEAR = 7
_DUTY = frozenset(
    {"should", "must", "has", "have", "had", "needs", "needed", "need", "to", "no", "put", "do", "use"}
)
_SAYING = frozenset({"say", "write", "decide"})
_PASSIVE = frozenset({"was", "were", "been", "got", "get"})
_DEEDS_A_REQUEST = 4
"""Deeds for each request beyond which a story is more than doing what was asked."""


def orders(story: Story) -> tuple[Hit, ...]:
    """Each request with the deed that answers it, from the request's first token to the deed's last.

    Empty where there is one alone, or where most of what was done answers none.
    """
    found: list[Hit] = []
    deeds = {deed.first for deed in story.deeds}
    answered = -1
    for number, clause in enumerate(story.clauses):
        if number <= answered or clause.first in story.quoted or not _asks(story, clause):
            continue
        deed = next(
            (at for at in range(number + 1, number + 1 + _AFTER) if _is_deed(story, at, deeds)),
            len(story.clauses),
        )
        if deed < len(story.clauses):
            found.append(Hit("ordered", clause.first, story.clauses[deed].last))
            answered = deed - 1
    if len(found) < 2 or len(story.deeds) > _DEEDS_A_REQUEST * len(found):
        return ()
    return tuple(found)


def _is_deed(story: Story, number: int, deeds: AbstractSet[int]) -> bool:
    return number < len(story.clauses) and story.clauses[number].first in deeds


def _asks(story: Story, clause: Clause) -> bool:
    """Whether somebody else asks in it, the speaker is told, or a ticket, a list, an order does the asking."""
    spoken = story.spoken
    masks = spoken.masks[clause.first : clause.last + 1]
    noun, verb = (spoken.lexicon.bits(name)[0] for name in ("order-noun", "order-verb"))
    nouns = [clause.first + at for at, mask in enumerate(masks) if mask & noun]
    if clause.person in ("i", "we"):
        told = [clause.first + at for at, mask in enumerate(masks) if mask & verb]
        return any(spoken.token(at - 1) in _PASSIVE for at in told) or any(
            spoken.token(at + 1) == "from" for at in nouns
        )
    if nouns and not any(mask & spoken.lexicon.bits("beneficiary-clear")[0] for mask in masks):
        return True
    if clause.verb < 0:
        return False
    if spoken.masks[clause.verb] & verb:
        return True
    after = range(clause.verb + 1, min(clause.verb + 1 + _NEAR, len(spoken)))
    return clause.base in _SAYING and any(spoken.token(at) in _DUTY for at in after)
