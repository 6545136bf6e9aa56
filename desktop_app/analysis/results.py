"""What came of it: results told in so many words, and clauses late in the answer that tell how things are since."""

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.english.sentences import Clause
from desktop_app.analysis.people import persons
from desktop_app.analysis.quantities import Frame
from desktop_app.analysis.story import Story

_ENOUGH = 2.0
_LATE = 0.5


def results(story: Story, outcomes: list[Frame]) -> tuple[Hit, ...]:
    """Outcome metrics anywhere, and what is told of the outcome after the first deed."""
    measured = [Hit("result", frame.first, frame.last) for frame in outcomes]
    told = [hit for hit in story.told("result") if hit.first >= story.first_deed and _came_true(story, hit)]
    return story.apart(measured + told) or _since(story)


def _came_true(story: Story, hit: Hit) -> bool:
    """Whether the clause tells something that happened: no wish, no condition, nothing that was so before."""
    clause = story.clause_at(hit.first)
    if clause.tense in ("modal", "pluperfect"):
        return False
    spoken = story.spoken
    if any(clause.first <= target.first <= hit.first for target in spoken.found("sign-target")):
        return False
    return not story.overlaps("result-missing", clause.first, clause.last)


def _since(story: Story) -> tuple[Hit, ...]:
    """Late clauses about others that together tell how things are now; none where the speaker left before."""
    if not story.deeds or story.overlaps("result-left", int(len(story.spoken) * _LATE), len(story.spoken)):
        return ()
    people = persons(story)
    found = [clause for clause in story.clauses if _weight(story, clause, people) >= _ENOUGH]
    return tuple(Hit("result", clause.first, clause.last) for clause in found)


def _weight(story: Story, clause: Clause, people: frozenset[int]) -> float:
    """How much a clause tells of an outcome: of others, as it is now, late, by those who live with it."""
    spoken = story.spoken
    if clause.first < max(story.first_deed, len(spoken) * _LATE) or clause.person in ("i", "we") or clause.verb < 0:
        return 0.0
    if clause.tense in ("modal", "pluperfect", "") or clause.first in story.quoted:
        return 0.0
    if any(story.overlaps(name, clause.first, clause.last) for name in ("result-missing", "learned", "sign-target")):
        return 0.0
    weight = 1.0 if clause.tense in ("present", "perfect") else 0.5
    weight += 1.0 if any(clause.first <= at <= clause.verb for at in people) else 0.0
    weight += 1.0 if story.overlaps("sign-now", clause.first, clause.last) else 0.0
    weight += 0.5 if clause.first > story.last_deed else 0.0
    return weight - (1.0 if spoken.has(clause.verb, "objecting") else 0.0)
