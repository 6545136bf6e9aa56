"""The persons in an answer who may be served by the work: those who stand outside of the speaker's own side."""

from desktop_app.analysis.remembered import Remembered
from desktop_app.analysis.story import Story

_CLOSED = (
    "determiner", "preposition", "conjunction", "subject-pronoun", "auxiliary", "adverb", "pronoun-either",
    "hesitation", "negation",
)  # fmt: skip
_TITLES = frozenset({"mister", "missus", "mr", "mrs", "miss", "ms"})
_PERSON_ENDINGS = ("ers", "ors", "ists", "ians", "eers", "ees", "goers", "holders", "women", "men", "folk")
_ENDS_SO: Remembered[str, bool] = Remembered(lambda word: word.endswith(_PERSON_ENDINGS))
_PEOPLE = frozenset({"people", "folks", "men", "women", "persons", "man", "woman"})
_GROUPS = frozenset({"family", "families", "member", "members", "crew", "crews"})
_NAMING = frozenset({"called", "named", "field", "column", "variable", "titled"})


def persons(story: Story) -> frozenset[int]:
    """The tokens that name persons outside the speaker's own side; `customer table` and `user id` name none."""
    spoken = story.spoken
    listed = spoken.lexicon.bits("beneficiary")[0] | spoken.lexicon.bits("own-side")[0]
    return frozenset(
        at
        for at, token in enumerate(spoken.tokens)
        if (_ENDS_SO[token] or spoken.masks[at] & listed) and _is_person(story, at)
    )


def some_people(story: Story, at: int) -> bool:
    """`old people`, `people with claims`: people of a kind, not just anyone."""
    spoken = story.spoken
    if spoken.token(at) not in _PEOPLE:
        return spoken.token(at + 1) in ("whose", "with", "without")
    led = (
        at > 0
        and not spoken.token(at - 1).endswith("s")
        and not spoken.is_any(at - 1, (*_CLOSED, "quantifier"))
    )
    return led or spoken.token(at + 1) in ("who", "with", "without", "who've", "who'd")


def _is_person(story: Story, at: int) -> bool:
    spoken = story.spoken
    token = spoken.tokens[at]
    listed = spoken.has(at, "beneficiary")
    if (
        not listed
        and not (spoken.has(at, "own-side") and _from_outside(story, at))
        and not (_ENDS_SO[token] and len(token) > 5 and not spoken.has(at, "not-person"))
    ):
        return False
    outside = _from_outside(story, at)
    if spoken.has(at, "own-side") and not spoken.has(at, "beneficiary-clear") and not outside:
        return False
    if spoken.has(at, "compound") and at and not spoken.is_any(at - 1, _CLOSED):
        return False
    if token in _GROUPS and any(hit.first for hit in spoken.found("families-of")):
        return False
    many = token.endswith("s") or spoken.has(at, "plural")
    named_thing = spoken.token(at - 1) in _NAMING and not many
    if token.endswith("'s") or named_thing or (spoken.has(at, "software-too") and not outside):
        return False
    if token in _TITLES:
        return not spoken.is_any(at + 1, _CLOSED)
    return many or spoken.has(at + 1, "served-measure") or _stands_alone(story, at)


def _from_outside(story: Story, at: int) -> bool:
    """`other teams`, `venue managers`, `her owner`, `developers who use it`: not of the speaker's own side."""
    spoken = story.spoken
    if spoken.has(at - 1, "outside"):
        return True
    if not spoken.has(at, "own-side"):
        return False
    uses = spoken.token(at + 1) == "using" or (
        spoken.token(at + 1) in ("who", "that") and spoken.has(at + 2, "adopt")
    )
    elsewhere = spoken.token(at + 1) in ("in", "on", "from", "at", "of") and any(
        spoken.has(place, "outside") for place in range(at + 2, at + 4)
    )
    return uses or elsewhere or _of_another_trade(story, at)


def _of_another_trade(story: Story, at: int) -> bool:
    """`venue managers`, `her owner`: of a place or an animal, where `our managers`, `product managers` are not."""
    spoken = story.spoken
    if spoken.token(at) in ("owner", "owners"):
        return spoken.has(at - 1, "possessive") and not spoken.has(at - 1, "first-possessive")
    ours = spoken.is_any(at - 1, (*_CLOSED, "inside", "quantifier"))
    return at > 0 and spoken.has(at, "in-charge") and not ours


def _stands_alone(story: Story, at: int) -> bool:
    """Whether no other noun follows, which would make it a mere name (`client library`)."""
    spoken = story.spoken
    if at + 1 >= len(spoken) or spoken.is_any(at + 1, _CLOSED):
        return True
    return spoken.is_any(at + 1, (".past", ".s", ".ing"))
