"""How an answer is built: its result, its learning, whom it served, what was weighed, and why the work was done."""

from dataclasses import dataclass

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.english.sentences import Clause
from desktop_app.analysis.quantities import Frame
from desktop_app.analysis.story import Story

_LATE = 0.55
"""From this share of the words on, "i learned" tells a lesson rather than a finding on the way."""

_NOT_EARLY = 0.3


@dataclass(frozen=True, slots=True)
class Structure:
    """The words (token spans) that tell each part; empty where nothing tells it."""

    result: tuple[Hit, ...]
    learning: tuple[Hit, ...]
    served: tuple[Hit, ...]
    weighed: tuple[Hit, ...]
    asked: tuple[Hit, ...]
    obeyed: tuple[Hit, ...]
    own: tuple[Hit, ...]

    @property
    def took_orders(self) -> bool:
        """Whether the work was asked for and done, and nothing in it was the speaker's own thought."""
        return bool(self.asked) and not self.own and len(self.asked) + len(self.obeyed) >= 2


def structure(story: Story, outcomes: list[Frame]) -> Structure:
    """Every part of the answer that is told; `outcomes` are its outcome metrics."""
    results = _results(story, outcomes)
    return Structure(
        result=results,
        learning=_learning(story),
        served=_served(story, results),
        weighed=_weighed(story),
        asked=_asked(story),
        obeyed=_apart(_unquoted(story, "obeyed")),
        own=_apart(_unquoted(story, "initiative")),
    )


def _unquoted(story: Story, name: str) -> list[Hit]:
    return [hit for hit in story.spoken.found(name) if hit.first not in story.quoted]


def _apart(hits: list[Hit]) -> tuple[Hit, ...]:
    """Hits that do not overlap, each the longest that begins where it does."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.first, -hit.last)):
        if not kept or hit.first > kept[-1].last:
            kept.append(hit)
    return tuple(kept)


def _results(story: Story, outcomes: list[Frame]) -> tuple[Hit, ...]:
    """What came of it: outcome metrics anywhere, and what is told of it after the first deed."""
    measured = [Hit("result", frame.first, frame.last) for frame in outcomes]
    told = [hit for hit in _unquoted(story, "result") if hit.first >= story.first_deed and _came_true(story, hit)]
    return _apart(measured + told)


def _came_true(story: Story, hit: Hit) -> bool:
    """Whether the clause tells something that happened: no wish, no condition, nothing that was so before."""
    clause = story.clause_at(hit.first)
    if clause.tense in ("modal", "pluperfect"):
        return False
    spoken = story.spoken
    if any(clause.first <= target.first <= hit.first for target in spoken.found("sign-target")):
        return False
    return not any(miss.first <= hit.last and miss.last >= hit.first for miss in spoken.found("result-missing"))


def _learning(story: Story) -> tuple[Hit, ...]:
    """What was learned: told in so many words, as a finding in the later part, or as a habit kept since."""
    size = len(story.spoken)
    told = [hit for hit in _unquoted(story, "learned") if hit.first >= size * _NOT_EARLY]
    told += [hit for hit in _unquoted(story, "learned-late") if hit.first >= size * _LATE]
    told += [hit for hit in _unquoted(story, "learned-habit") if _is_habit(story, hit)]
    return _apart(told)


def _is_habit(story: Story, hit: Hit) -> bool:
    clause = story.clause_at(hit.last if hit.name == "learned-habit" else hit.first)
    first = story.clause_at(hit.first)
    present = first.tense == "present" or clause.tense == "present"
    return present and hit.first > story.first_deed and hit.first >= len(story.spoken) * 0.5


# --- who was served ---


def _served(story: Story, results: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Customers, users and others for whom something is told; mere names (`customer table`) and askers are none."""
    spoken = story.spoken
    found = []
    for at in range(len(spoken)):
        if not spoken.has(at, "beneficiary") or at in story.quoted or not _is_person(story, at):
            continue
        clause = story.clause_at(at)
        asks = spoken.has(clause.verb, "request-verb") and clause.verb > at
        if spoken.has(at, "beneficiary-clear"):
            if not asks:
                found.append(Hit("served", at, at))
        elif not asks and _gains(story, at, clause, results):
            found.append(Hit("served", at, at))
    return tuple(found)


def _is_person(story: Story, at: int) -> bool:
    """Whether the noun stands for persons here, and not before another noun (`client library`, `user table`)."""
    spoken = story.spoken
    if spoken.has(at + 1, "served-measure"):
        return True
    closed = ("determiner", "preposition", "conjunction", "subject-pronoun", "auxiliary", "adverb", "pronoun-either", "hesitation")
    if at + 1 >= len(spoken) or any(spoken.has(at + 1, name) for name in closed):
        return not spoken.token(at).endswith("'s")
    return any(spoken.has(at + 1, form) for form in (".past", ".base", ".s", ".ing"))


def _gains(story: Story, at: int, clause: Clause, results: tuple[Hit, ...]) -> bool:
    """Whether something is told of what the person got or does, once the work has begun."""
    if at < story.first_deed or clause.person in ("i", "we"):
        return False
    spoken = story.spoken
    near = any(clause.first <= hit.last and hit.first <= clause.last for hit in results)
    return near or (clause.verb > at and spoken.has(clause.verb, "gain"))


# --- what was weighed, and why it was done ---


def _weighed(story: Story) -> tuple[Hit, ...]:
    strong = _apart(_unquoted(story, "weighed"))
    weak = _apart(_unquoted(story, "weighed-weak"))
    return strong or (weak if len(weak) >= 3 else ())


def _asked(story: Story) -> tuple[Hit, ...]:
    hits = [hit for hit in _unquoted(story, "request-strong") if story.clause_at(hit.first).person != "i"]
    return _apart(hits)
