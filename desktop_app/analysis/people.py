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
_BEFORE = 5
_UNKNOWN = frozenset({"what", "whether", "how", "if", "why"})
_RECALLED = 60
"""Tokens over which "they" still means those who were named."""

_CLAIMS = frozenset(
    {"think", "care", "love", "put", "obsess", "focus", "listen", "believe", "work", "live", "serve"}
)
_THEY = frozenset({"they", "they're", "they've", "nobody", "everybody", "everyone", "anybody", "none"})
_PEOPLE = frozenset({"people", "folks", "men", "women", "persons"})
_GROUPS = frozenset({"family", "families", "member", "members", "crew", "crews"})
_NAMING = frozenset({"called", "named", "field", "column", "variable", "titled"})


def persons(story: Story) -> frozenset[int]:
    """The tokens that name persons outside the speaker's own side; `customer table` and `user id` name none."""
    spoken = story.spoken
    listed, _ = spoken.lexicon.bits("beneficiary")
    return frozenset(
        at
        for at, token in enumerate(spoken.tokens)
        if (spoken.masks[at] & listed or token.endswith(_PERSON_ENDINGS) or _from_outside(story, at))
        and _is_person(story, at)
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
        clause = story.clause_at(at + (story.spoken.token(at + 1) == "who"))
        clear = story.spoken.has(at, "beneficiary-clear") and not _only_claimed(clause)
        named = design and not story.spoken.has(at, "not-person")
        if not asks and (clear or named or _lives_with_it(story, at, clause, results)):
            found.append(Hit("served", at, at))
    return tuple(found) or (() if design else _as_pronoun(story, people, results))


def _only_claimed(clause: Clause) -> bool:
    """`i always think of the customer` tells nothing that a customer got."""
    return clause.person in ("i", "we") and clause.tense == "present" and clause.base in _CLAIMS


def _as_pronoun(story: Story, people: frozenset[int], results: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """`nobody carries them home any more`: what came of it is told of persons who were named before."""
    spoken = story.spoken
    outsiders = [at for at in people if not spoken.has(at, "anyone") or _some_people(story, at)]
    measures = [at for hit in results for at in _around(story, hit) if spoken.has(at, "served-alone")]
    if measures:
        return (Hit("served", measures[0], measures[0]),)
    for clause in story.clauses:
        lived = any(h.first <= clause.last and clause.first <= h.last for h in results)
        if not lived and not _told_since(story, clause):
            continue
        subject = next((at for at in range(clause.first, clause.last + 1) if spoken.token(at) in _THEY), -1)
        if (
            subject >= 0
            and any(subject - _RECALLED < at < subject for at in outsiders)
            and clause.verb > subject
        ):
            return (Hit("served", subject, subject),)
    return ()


def _around(story: Story, hit: Hit) -> range:
    """The tokens of the clause that tells a result, up to its end: where what was measured is named."""
    return range(story.clause_at(hit.first).first, hit.last + 1)


def _told_since(story: Story, clause: Clause) -> bool:
    """Whether the clause tells, late and after the work has begun, what somebody felt, could or did."""
    spoken = story.spoken
    if clause.first < max(story.first_deed, len(spoken) * _LATE) or clause.verb < 0:
        return False
    if any(spoken.has(at, "first-possessive") for at in range(clause.verb, clause.verb + 3)):
        return False
    return spoken.has(clause.verb, "gain-clear")


def _some_people(story: Story, at: int) -> bool:
    """`old people`, `people with claims`: people of a kind, not just anyone."""
    spoken = story.spoken
    if spoken.token(at) not in _PEOPLE:
        return False
    led = at > 0 and not any(spoken.has(at - 1, name) for name in (*_CLOSED, "quantifier"))
    return led or spoken.token(at + 1) in ("who", "with", "without", "who've", "who'd")


def _is_person(story: Story, at: int) -> bool:
    spoken = story.spoken
    token = spoken.tokens[at]
    listed = spoken.has(at, "beneficiary")
    if (
        not listed
        and not (spoken.has(at, "own-side") and _from_outside(story, at))
        and not (token.endswith(_PERSON_ENDINGS) and len(token) > 5 and not spoken.has(at, "not-person"))
    ):
        return False
    outside = _from_outside(story, at)
    if spoken.has(at, "own-side") and not spoken.has(at, "beneficiary-clear") and not outside:
        return False
    if spoken.has(at, "compound") and at and not any(spoken.has(at - 1, name) for name in _CLOSED):
        return False
    if token in _GROUPS and any(hit.first for hit in spoken.found("families-of")):
        return False
    if token.endswith("'s") or spoken.token(at - 1) in _NAMING or spoken.has(at, "software-too"):
        return False
    many = token.endswith("s") or spoken.has(at, "plural")
    return many or spoken.has(at + 1, "served-measure") or _stands_alone(story, at)


def _from_outside(story: Story, at: int) -> bool:
    """`other teams`, `store managers`, `developers who use it`: not of the speaker's own side."""
    spoken = story.spoken
    uses = spoken.token(at + 1) == "using" or (
        spoken.token(at + 1) in ("who", "that") and spoken.has(at + 2, "adopt")
    )
    theirs = (
        spoken.has(at, "in-charge")
        and at > 0
        and not any(spoken.has(at - 1, n) for n in (*_CLOSED, "inside"))
    )
    return spoken.has(at - 1, "outside") or theirs or (uses and spoken.has(at, "own-side"))


def _stands_alone(story: Story, at: int) -> bool:
    """Whether no other noun follows, which would make it a mere name (`client library`)."""
    spoken = story.spoken
    if at + 1 >= len(spoken) or any(spoken.has(at + 1, name) for name in _CLOSED):
        return True
    return any(spoken.has(at + 1, form) for form in (".past", ".s", ".ing"))


def _lives_with_it(story: Story, at: int, clause: Clause, results: tuple[Hit, ...]) -> bool:
    """Whether something is told of what the persons got or do, once the work has begun."""
    spoken = story.spoken
    if at < story.first_deed or clause.person in ("i", "we"):
        return False
    if any(spoken.token(place) in _UNKNOWN for place in range(at - _BEFORE, at)):
        return False
    late = at >= len(spoken) * _LATE
    if any(clause.first <= hit.last and hit.first <= clause.last for hit in results):
        return True
    if clause.verb <= at:
        return False
    if not spoken.has(clause.verb, "neutral-report") and spoken.has(clause.verb + 1, "first-possessive"):
        return False
    if clause.tense == "modal":
        return late and any(spoken.token(place) in _ABLE for place in range(at + 1, clause.verb))
    if spoken.has(at, "anyone") and not _some_people(story, at):
        return False
    return not spoken.has(clause.verb, "objecting") or (late and spoken.has(clause.verb, "neutral-report"))
