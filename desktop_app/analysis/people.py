"""The persons in an answer, and those among them who are served by the work."""

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.english.sentences import Clause
from desktop_app.analysis.story import Story

_CLOSED = (
    "determiner", "preposition", "conjunction", "subject-pronoun", "auxiliary", "adverb", "pronoun-either",
    "hesitation", "negation",
)  # fmt: skip
_PERSON_ENDINGS = ("ers", "ors", "ists", "ians", "eers", "ees", "goers", "holders", "women", "men", "folk")
_ABLE = frozenset({"can", "could", "can't", "couldn't"})
_LATE = 0.5
_NAMING = frozenset({"called", "named", "field", "column", "variable", "titled"})


def persons(story: Story) -> frozenset[int]:
    """The tokens that name persons outside the speaker's own side; `customer table` and `user id` name none."""
    spoken = story.spoken
    listed, _ = spoken.lexicon.bits("beneficiary")
    return frozenset(
        at
        for at, token in enumerate(spoken.tokens)
        if (spoken.masks[at] & listed or token.endswith(_PERSON_ENDINGS)) and _is_person(story, at)
    )


def served(story: Story, people: frozenset[int], results: tuple[Hit, ...], design: bool) -> tuple[Hit, ...]:
    """Customers, users and others for whom something is told; in a design, which serves nobody yet, who are named."""
    found = []
    for at in sorted(people):
        if at in story.quoted:
            continue
        clause = story.clause_at(at)
        asks = (
            clause.verb > at
            and story.spoken.has(clause.verb, "request-verb")
            and at < len(story.spoken) * _LATE
        )
        clear = story.spoken.has(at, "beneficiary-clear")
        named = design and not story.spoken.has(at, "not-person")
        if not asks and (clear or named or _lives_with_it(story, at, clause, results)):
            found.append(Hit("served", at, at))
    return tuple(found)


def _is_person(story: Story, at: int) -> bool:
    spoken = story.spoken
    token = spoken.tokens[at]
    listed = spoken.has(at, "beneficiary")
    if not listed and not (
        token.endswith(_PERSON_ENDINGS) and len(token) > 5 and not spoken.has(at, "not-person")
    ):
        return False
    if spoken.has(at, "own-side") and not spoken.has(at, "beneficiary-clear"):
        return False
    if token.endswith("'s") or spoken.token(at - 1) in _NAMING or spoken.has(at, "software-too"):
        return False
    many = token.endswith("s") or spoken.has(at, "plural")
    return many or spoken.has(at + 1, "served-measure") or _stands_alone(story, at)


def _stands_alone(story: Story, at: int) -> bool:
    """Whether no other noun follows, which would make it a mere name (`client library`)."""
    spoken = story.spoken
    if at + 1 >= len(spoken) or any(spoken.has(at + 1, name) for name in _CLOSED):
        return True
    return any(spoken.has(at + 1, form) for form in (".past", ".s", ".ing"))


def _lives_with_it(story: Story, at: int, clause: Clause, results: tuple[Hit, ...]) -> bool:
    """Whether something is told of what the persons got or do, once the work has begun."""
    if at < story.first_deed or clause.person in ("i", "we"):
        return False
    spoken = story.spoken
    late = at >= len(spoken) * _LATE
    if any(clause.first <= hit.last and hit.first <= clause.last for hit in results):
        return True
    if spoken.has(at, "anyone") or clause.verb <= at:
        return False
    if clause.tense == "modal":
        return late and any(spoken.token(place) in _ABLE for place in range(at + 1, clause.verb))
    return not spoken.has(clause.verb, "objecting") or (late and spoken.has(clause.verb, "neutral-report"))
