"""What came of it: results told in so many words, and clauses late in the answer that tell how things are since."""

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.english.sentences import Clause
from desktop_app.analysis.story import Story

_ENOUGH = 1.3
_LATE = 0.45
_SUBORDINATE = frozenset(
    {
        "who",
        "which",
        "that",
        "where",
        "when",
        "before",
        "until",
        "as",
        "if",
        "because",
        "unless",
        "whether",
        "though",
    }
    | {"although", "while", "whereas", "than", "what", "how", "why"}
)
_TOLD_IN = frozenset({"past", "present", "perfect"})
_WONDERING = frozenset({"how", "what", "whether", "why"})
_CONDITIONS = frozenset({"when", "if", "until", "before", "unless", "whether"})
_EMPTY_SUBJECTS = frozenset(
    {"it", "it's", "that", "that's", "this", "there", "there's", "which", "what", "these", "those"}
)


def results(story: Story, people: frozenset[int]) -> tuple[Hit, ...]:
    """What is told of the outcome after the first deed."""
    earliest = max(story.first_deed, len(story.spoken) * _LATE)
    told = [hit for hit in story.told("result") if hit.first >= earliest and _came_true(story, hit)]
    return story.apart(told) or _since(story, people)


def _came_true(story: Story, hit: Hit) -> bool:
    """Whether the clause tells something that happened: no wish, no condition, nothing that was so before."""
    clause = story.clause_at(hit.first)
    if clause.tense in ("modal", "pluperfect") or story.spoken.tokens[clause.first] in _CONDITIONS:
        return False
    if story.spoken.beginning("sign-target", clause.first, hit.first + 1):
        return False
    return not _doubted(story, clause)


def _doubted(story: Story, clause: Clause) -> bool:
    """Whether the clause, or what leads into it ("hopefully"), takes it back, or tells of what is still to come."""
    missing = story.overlaps("result-missing", clause.first - 2, clause.last)
    return missing or story.overlaps("result-ahead", clause.first - 3, clause.last)


def _since(story: Story, people: frozenset[int]) -> tuple[Hit, ...]:
    """Late clauses about others that together tell how things are now; none where the speaker left before."""
    if not story.deeds or story.overlaps("result-left", int(len(story.spoken) * _LATE), len(story.spoken)):
        return ()
    worked = max(story.last_work, story.first_deed)
    found = [clause for clause in story.clauses if _weight(story, clause, people, worked) >= _ENOUGH]
    return tuple(Hit("result", clause.first, clause.last) for clause in found)


def _weight(story: Story, clause: Clause, people: frozenset[int], worked: int) -> float:
    """How much a clause tells of an outcome: of others, after the work, as it is now, by those who live with it."""
    spoken = story.spoken
    if (
        clause.first < max(story.first_deed, len(spoken) * _LATE)
        or clause.verb < 0
        or clause.first in story.quoted
    ):
        return 0.0
    about_now = story.overlaps("sign-now", clause.first, clause.last)
    if clause.tense not in _TOLD_IN and not (
        about_now and (clause.tense == "pluperfect" or _able(story, clause))
    ):
        return 0.0
    if (
        _is_subordinate(story, clause)
        or _doubted(story, clause)
        or story.overlaps("sign-target", clause.first, clause.last)
    ):
        return 0.0
    if not about_now and story.overlaps("learned", clause.first, clause.last):
        return 0.0
    if clause.person in ("i", "we"):
        return _ENOUGH if spoken.has(clause.verb, "outcome-verb") and clause.tense != "present" else 0.0
    lived = any(at in people for at in range(clause.first, clause.verb + 1))
    if _says_little(story, clause) and not (about_now and clause.tense == "past") and not lived:
        return 0.0
    weight = 1.0 if clause.first > worked else 0.25
    weight += 0.5 if clause.tense in ("present", "perfect", "modal") else 0.0
    weight += (
        0.5 if spoken.has(clause.verb, "happening") else -0.5 if spoken.has(clause.verb, "static") else 0.25
    )
    weight += 0.75 * (lived + about_now) + 0.5 * story.overlaps("served-end", clause.first, clause.last)
    return weight - (1.0 if spoken.has(clause.verb, "objecting") or _own_side(story, clause) else 0.0)


def _able(story: Story, clause: Clause) -> bool:
    return any(story.spoken.token(at) in ("can", "could") for at in range(clause.first, clause.verb))


def _is_subordinate(story: Story, clause: Clause) -> bool:
    """`which was odd`, `since the old version choked`, `i drew how air flows`: told of something else."""
    opener, before = story.spoken.tokens[clause.first], story.spoken.token(clause.first - 1)
    because = opener == "since" and clause.tense == "past"
    return opener in _SUBORDINATE or before in _WONDERING or because


def _says_little(story: Story, clause: Clause) -> bool:
    """`it was a great time`, `there were slides`: being, said of nothing in particular."""
    spoken = story.spoken
    subject = next(
        (spoken.tokens[at] for at in range(clause.first, clause.verb + 1) if _may_be_subject(story, at)), ""
    )
    at_once = any(
        story.spoken.has(at, "auxiliary") or at == clause.verb
        for at in range(clause.first, clause.verb + 1)
        if spoken.token(at - 1) == subject
    )
    return subject in ("that's", "there's", "it's") or (
        subject in _EMPTY_SUBJECTS
        and at_once
        and (clause.base == "be" or story.spoken.has(clause.verb, "be") or clause.base in _EMPTY_SUBJECTS)
    )


def _may_be_subject(story: Story, at: int) -> bool:
    return not story.spoken.is_any(at, ("clause-opener", "adverb")) or story.spoken.token(at) == "which"


def _own_side(story: Story, clause: Clause) -> bool:
    return any(story.spoken.has(at, "own-side") for at in range(clause.first, clause.verb))
