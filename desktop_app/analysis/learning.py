"""What was learned: told in so many words, found out where it holds in general, or kept as a habit since."""

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.english.sentences import Clause
from desktop_app.analysis.story import Story

_LATE = 0.55
"""From this share of the words on, what was found out may be a lesson rather than a step on the way."""

_NOT_EARLY = 0.3
_HALF = 0.5
_IN_GENERAL = frozenset(
    {"to", "how", "not", "never", "you", "people", "nobody", "everybody", "a", "lot", "much", "more"}
)
_NO_HABIT = ("stative", "auxiliary", "claim")


def learned(story: Story) -> tuple[Hit, ...]:
    """The words that tell what the speaker learned, would do otherwise, or has done since."""
    size = len(story.spoken)
    told = [hit for hit in story.told("learned") if hit.first >= size * _NOT_EARLY]
    told += [hit for hit in story.told("learned-late") if hit.first >= size * _LATE]
    told += [hit for hit in story.told("found-out") if hit.first >= size * _HALF and _is_lesson(story, hit)]
    told += [hit for hit in story.told("learned-habit") if _is_habit(story, hit)]
    told += [Hit("learned", clause.first, clause.last) for clause in story.clauses if _is_kept(story, clause)]
    return story.apart(told)


def _is_lesson(story: Story, hit: Hit) -> bool:
    """`i learned to ask first`, `i saw that silence is no yes`, but not `i learned that the bride had left`."""
    spoken = story.spoken
    at = hit.last + 1 + (spoken.token(hit.last + 1) in ("that", "out"))
    if spoken.token(at) in _IN_GENERAL or spoken.has(at, ".ing"):
        return True
    if spoken.token(at) == "from":
        return spoken.token(at + 1) in ("it", "that", "this", "them", "him", "her", "there")
    number = story.number_at(hit.last)
    following = [clause for clause in story.clauses[number : number + 2] if clause.last > hit.last]
    content = next((clause for clause in following if clause.first >= hit.first), None)
    if content is None or content.first <= hit.first <= content.last:
        content = following[-1] if following else None
    if content is None or content.first <= hit.first:
        return False
    return content.tense in ("present", "modal") or content.person in ("i", "we")


def _is_habit(story: Story, hit: Hit) -> bool:
    """Whether the speaker tells in the present what is done since, late in a story of past deeds."""
    touched = story.clauses[story.number_at(hit.first) : story.number_at(hit.last) + 1]
    clause = next((clause for clause in touched if clause.person in ("i", "we")), None)
    if clause is None or clause.tense != "present":
        return False
    return hit.first > story.first_deed and hit.first >= len(story.spoken) * _HALF


def _is_kept(story: Story, clause: Clause) -> bool:
    """`i watch for that person in each talk i lead`: what the speaker does, in the present, each time or otherwise."""
    spoken = story.spoken
    if clause.person != "i" or clause.tense not in ("present", "perfect") or clause.verb < 0:
        return False
    if clause.first < max(story.last_work, len(spoken) * _LATE) or clause.first in story.quoted:
        return False
    if spoken.lexicon.is_any(clause.base, _NO_HABIT):
        return False
    simple = (
        spoken.has(clause.verb, ".base") if clause.tense == "present" else spoken.has(clause.verb, ".done")
    )
    return simple and story.overlaps("each-time", clause.first, clause.last)
