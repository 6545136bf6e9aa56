"""Work done because it was asked for: a request of somebody else's, and the deed that answers it right after."""

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.english.sentences import Clause
from desktop_app.analysis.story import Story
from desktop_app.analysis.text import Spoken

_AFTER = 3
"""Clauses within which a deed still answers a request."""

_NEAR = 7
_DUTY = frozenset(
    {
        "should",
        "must",
        "has",
        "have",
        "had",
        "needs",
        "needed",
        "need",
        "to",
        "no",
        "put",
        "do",
        "use",
        "would",
    }
    | {"from", "give", "could", "which"}
)
_PASSIVE = frozenset({"was", "were", "been", "got", "get"})
_DEEDS_A_REQUEST = 4
"""Deeds for each request beyond which a story is more than doing what was asked."""

_SPEAKS = frozenset({"say", "write", "decide", "tell", "call", "phone", "ring", "come"})
_WHENEVER = frozenset({"when", "if", "where", "whenever", "whatever"})
_SHORT = 3


def orders(story: Story, complied: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Each request with the deed that answers it, from the request's first token to the deed's last.

    A deed that says the words of others over again (`she wanted salt so i put out salt`) answers a request as well.
    Empty where nobody clearly asks, or where most of what was done answers none; `complied` tells what was done to
    somebody else's letter.
    """
    found: list[Hit] = []
    asked = False
    answered = -1
    deeds = {deed.first for deed in story.deeds}
    for number, clause in enumerate(story.clauses):
        if number <= answered or clause.first in story.quoted:
            continue
        following = range(number + 1, min(number + 1 + _AFTER, len(story.clauses)))
        deed = next((at for at in following if story.clauses[at].first in deeds), -1)
        asks = deed >= 0 and _asks(story, clause)
        if asks or (deed >= 0 and _says_over(story, clause, story.clauses[deed])):
            found.append(Hit("ordered", clause.first, story.clauses[deed].last))
            asked = asked or asks
            answered = deed - 1
    if not asked or len(story.deeds) > _DEEDS_A_REQUEST * (len(found) + len(complied)):
        return ()
    return tuple(found)


def _asks(story: Story, clause: Clause) -> bool:
    """Whether somebody else asks in it, the speaker is told, or a ticket, a list, an order does the asking."""
    spoken = story.spoken
    if clause.person in ("i", "we"):
        return _is_told(story, clause)
    if clause.verb < 0:
        return False
    if spoken.has(clause.verb, "order-says"):
        classes = spoken.classes(clause.first, clause.last + 1)
        if classes & spoken.lexicon.bits("order-noun")[0]:
            return not classes & spoken.lexicon.bits("beneficiary-clear")[0]
    if spoken.has(clause.verb, "order-verb"):
        return True
    after = range(clause.verb + 1, min(clause.verb + 1 + _NEAR, len(spoken)))
    return clause.base in _SPEAKS and any(spoken.token(at) in _DUTY for at in after)


def _is_told(story: Story, clause: Clause) -> bool:
    """`i was asked`, `i was to ring`, `an email from`: told of the speaker, and somebody else's will."""
    around = story.spoken.tokens[max(0, clause.first - 1) : clause.last + 2]
    if _PASSIVE.isdisjoint(around) and "from" not in around:
        return False
    return any(_orders(story.spoken, at) for at in range(clause.first, clause.last + 1))


def _orders(spoken: Spoken, at: int) -> bool:
    if spoken.token(at - 1) in _PASSIVE and (spoken.token(at) == "to" or spoken.has(at, "order-verb")):
        return True
    return spoken.token(at + 1) == "from" and spoken.has(at, "order-noun")


def _says_over(story: Story, clause: Clause, deed: Clause) -> bool:
    """Whether the deed takes up words of what somebody else said or wanted right before it."""
    openers = story.spoken.tokens[clause.first : clause.first + 2]
    follows = story.spoken.token(deed.first) in ("so", "and") or not _WHENEVER.isdisjoint(openers)
    if clause.person in ("i", "we") or not follows:
        return False
    said = _meaning(story, clause.first, deed.first - 1)
    return bool(said & _meaning(story, deed.first, deed.last))


def _meaning(story: Story, first: int, last: int) -> set[str]:
    """The base forms of the words that carry meaning."""
    spoken = story.spoken
    closed = spoken.lexicon.grammar.closed
    return {
        spoken.lexicon.base(spoken.tokens[at]).removesuffix("s")
        for at in range(first, last + 1)
        if len(spoken.tokens[at]) > _SHORT and not spoken.masks[at] & closed
    }
