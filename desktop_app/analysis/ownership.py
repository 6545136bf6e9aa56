"""Who acted: the first-person subjects with the verbs that they govern."""

from collections.abc import Set as AbstractSet

from desktop_app.analysis.model import Subject
from desktop_app.analysis.text import Spoken

_CLOSED = ("determiner", "preposition", "conjunction", "subject-pronoun")
_REACH = 5
"""Words after the subject in which its verb is looked for."""


def subjects(spoken: Spoken, quoted: AbstractSet[int]) -> tuple[Subject, ...]:
    """Each "I" and "we" of the speaker that acts; "I think", "I mean" and quoted speech do not."""
    idle = {hit.first for hit in spoken.found("not-a-deed")}
    found: list[Subject] = []
    i_bit, _ = spoken.lexicon.bits("i")
    person_bit, _ = spoken.lexicon.bits("first-person")
    for at, mask in enumerate(spoken.masks):
        if not mask & person_bit or at in idle or at in quoted:
            continue
        verb = verb_at(spoken, at)
        pronoun = spoken.tokens[at]
        found.append(
            Subject(
                "i" if mask & i_bit else "we",
                f"{pronoun} {spoken.token(verb)}" if "'" in pronoun and verb != at else spoken.token(verb),
                spoken.evidence(at, verb),
            )
        )
    return tuple(found)


def verb_at(spoken: Spoken, subject: int) -> int:
    """Where the verb of the subject at this token stands; the subject itself where none follows."""
    last = min(subject + _REACH, len(spoken) - 1)
    held = subject
    for at in range(subject + 1, last + 1):
        if spoken.has(at, "auxiliary"):
            held = at
        elif not spoken.has(at, "adverb"):
            return at if _can_be_verb(spoken, at, held > subject) else held
    return held


def _can_be_verb(spoken: Spoken, at: int, after_auxiliary: bool) -> bool:
    """After "I was" a noun or an adjective may follow instead of a verb: then the auxiliary is the verb."""
    if spoken.is_any(at, _CLOSED) and spoken.tokens[at] != "like":
        return False
    return not after_auxiliary or _is_verb_form(spoken, at)


def _is_verb_form(spoken: Spoken, at: int) -> bool:
    return spoken.is_any(at, (".base", ".past", ".done", ".ing")) or spoken.has(at - 1, "modal")
