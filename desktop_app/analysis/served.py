"""Who is served: the persons for whom something is told of what they got, can do, or are rid of."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.english.sentences import Clause
from desktop_app.analysis.people import some_people
from desktop_app.analysis.story import Story

_ABLE = frozenset({"can", "could"})
_NEW_SUBJECT = ("determiner", "subject-pronoun", "pronoun-either", "preposition")
_LATE = 0.5
_BEFORE = 5
_AFTER = 6
_UNKNOWN = frozenset({"what", "whether", "how", "if", "why"})
_RECALLED = 60
"""Tokens over which "they" still means those who were named."""
_THEY = frozenset(
    {"they", "they're", "they've", "nobody", "everybody", "everyone", "anybody", "none", "he", "she"}
)


def served(story: Story, people: frozenset[int], results: tuple[Hit, ...], design: bool) -> tuple[Hit, ...]:
    """Customers, users and others for whom something is told; in a design, which serves nobody yet, who are named."""
    named = [at for at in sorted(people) if at not in story.quoted]
    if design:
        return tuple(Hit("served", at, at) for at in named if not story.spoken.has(at, "not-person"))
    found = [at for at in named if any(_gets(story, at, clause, results) for clause in _told_of(story, at))]
    last = max((hit.first for hit in results), default=-1)
    found = found or [at for at in named if at < last and _in_trouble(story, at, last)]
    return tuple(Hit("served", at, at) for at in found) or _as_pronoun(story, people, results)


def _told_of(story: Story, at: int) -> Iterator[Clause]:
    """The clauses that may tell of the person: the one it stands in, and one that goes on from it.

    `farm shops that stock | our cheese sold out`: a relative clause, or a noun phrase read too short, parts the two.
    """
    number = story.number_at(at)
    yield story.clauses[number]
    relative = any(_is_relative(story, place) for place in (at - 1, at + 1))
    for clause in story.clauses[number + 1 : number + 3]:
        new = story.spoken.is_any(clause.first, _NEW_SUBJECT)
        if not relative and (new or clause.person or story.clauses[number].verb > at):
            return
        if story.spoken.has(clause.first, "clause-opener") and not story.spoken.has(clause.first, "relative"):
            return
        yield clause


def _is_relative(story: Story, at: int) -> bool:
    return story.spoken.has(at, "relative") or story.spoken.token(at) == "that"


def _gets(story: Story, at: int, clause: Clause, results: tuple[Hit, ...]) -> bool:
    """Whether the clause tells, once the work has begun, what the person at this token got, can do or is rid of."""
    spoken = story.spoken
    if at < story.first_deed or _only_meant(story, at, clause):
        return False
    if clause.person in ("i", "we"):
        return spoken.has(at, "beneficiary-clear") and spoken.has(clause.verb, "giving")
    over = story.overlaps("served-end", clause.first, clause.last)
    if not over and story.overlaps("served-plight", clause.first, clause.last):
        return False
    if clause.verb > at and (clause.base == "be" or spoken.has(clause.verb, "be")):
        return over or _is_well(story, clause)
    if _tells_one(clause, results):
        return True
    if clause.verb <= at:
        source = any(spoken.token(place) in ("from", "by") for place in range(clause.verb, at))
        plain = clause.tense not in ("modal", "pluperfect")
        return clause.first <= at and plain and not source and spoken.has(clause.verb, "giving")
    return _acts_for_itself(story, at, clause)


def _tells_one(clause: Clause, results: tuple[Hit, ...]) -> bool:
    """Whether one of the results, which stand in order and apart, touches the clause."""
    at = bisect_left(results, clause.first, key=attrgetter("last"))
    return at < len(results) and results[at].first <= clause.last


def _only_meant(story: Story, at: int, clause: Clause) -> bool:
    """Whether it is hoped, promised or wondered, up to the person or its verb, rather than told."""
    spoken = story.spoken
    if any(spoken.token(place) in _UNKNOWN for place in range(at - _BEFORE, at)):
        return True
    first = min(clause.first, max(at - _BEFORE, 0))
    return bool(spoken.beginning("served-wish", first, max(at, clause.verb) + 1))


def _is_well(story: Story, clause: Clause) -> bool:
    """`the mare was sound by june`: being, in a better state than before, or now."""
    spoken = story.spoken
    well = any(spoken.has(at, "well-off") for at in range(clause.verb, min(clause.verb + 5, clause.last + 1)))
    return well or story.overlaps("sign-now", clause.first, clause.last)


def _acts_for_itself(story: Story, at: int, clause: Clause) -> bool:
    """Whether what the persons do is living with the work, rather than having a say in it."""
    spoken = story.spoken
    late = at >= len(spoken) * _LATE
    reports = spoken.has(clause.verb, "neutral-report")
    after = range(clause.verb + 1, min(clause.verb + _AFTER, clause.last + 1))
    if not reports and any(spoken.token(place) in ("me", "us") for place in after):
        return spoken.has(clause.verb, "thanking")
    if spoken.has(at, "anyone") and not some_people(story, at):
        return False
    if clause.tense == "modal":
        return late and any(spoken.token(place) in _ABLE for place in range(clause.first, clause.verb))
    return not spoken.has(clause.verb, "objecting") or (late and reports)


def _in_trouble(story: Story, at: int, came: int) -> bool:
    """`shoppers were staring at a spinner`: the work began with a customer's trouble, and something came of it."""
    clause = story.clause_at(at)
    if not story.spoken.has(at, "beneficiary-clear") or clause.person in ("i", "we"):
        return False
    return clause.verb > at and came > clause.last and not _only_meant(story, at, clause)


def _as_pronoun(story: Story, people: frozenset[int], results: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """`nobody carries them home any more`: what came of it is told of persons who were named before."""
    spoken = story.spoken
    outsiders = sorted(at for at in people if not spoken.has(at, "anyone") or some_people(story, at))
    measured = next((at for at in _around(story, results) if spoken.has(at, "served-alone")), -1)
    if measured >= 0:
        return (Hit("served", measured, measured),)
    for clause in story.clauses:
        lived = _tells_one(clause, results)
        if not lived and not _told_since(story, clause):
            continue
        subject = next((at for at in range(clause.first, clause.last + 1) if spoken.token(at) in _THEY), -1)
        named = bisect_left(outsiders, subject) > bisect_right(outsiders, subject - _RECALLED)
        if subject >= 0 and named and clause.verb > subject:
            return (Hit("served", subject, subject),)
    return ()


def _around(story: Story, results: tuple[Hit, ...]) -> Iterator[int]:
    """The tokens of the clauses that tell results, up to their ends, each once: where what was measured is named."""
    after = 0
    for hit in results:
        yield from range(max(after, story.clause_at(hit.first).first), hit.last + 1)
        after = max(after, hit.last + 1)


def _told_since(story: Story, clause: Clause) -> bool:
    """Whether the clause tells, late and after the work has begun, what somebody felt, could or did."""
    spoken = story.spoken
    if clause.first < max(story.first_deed, len(spoken) * _LATE) or clause.verb < 0:
        return False
    if any(spoken.has(at, "first-possessive") for at in range(clause.verb, clause.verb + 3)):
        return False
    so_that = spoken.token(clause.first) == "so" and clause.person == "third"
    return spoken.has(clause.verb, "gain-clear") or (so_that and not spoken.has(clause.verb, "objecting"))
