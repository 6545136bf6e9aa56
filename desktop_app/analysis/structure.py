"""How an answer is built: its result, its learning, whom it served, what was weighed, and why the work was done."""

from dataclasses import dataclass

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.orders import orders
from desktop_app.analysis.people import persons
from desktop_app.analysis.quantities import Frame
from desktop_app.analysis.results import results
from desktop_app.analysis.served import served
from desktop_app.analysis.story import Story

_LATE = 0.55
"""From this share of the words on, "i learned" tells a lesson rather than a finding on the way."""

_NOT_EARLY = 0.3
_HALF = 0.5
_WEAK_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Structure:
    """The words (token spans) that tell each part; empty where nothing tells it."""

    result: tuple[Hit, ...]
    learning: tuple[Hit, ...]
    served: tuple[Hit, ...]
    weighed: tuple[Hit, ...]
    asked: tuple[Hit, ...]
    obeyed: tuple[Hit, ...]
    ordered: tuple[Hit, ...]
    own: tuple[Hit, ...]
    looked: tuple[Hit, ...]

    @property
    def took_orders(self) -> bool:
        """Whether the work was asked for and done, and hardly anything in it was the speaker's own thought."""
        if self.own:
            return False
        if self.ordered and len(self.looked) < len(self.ordered):
            return True
        if len(self.asked) < 2 or len(self.asked) + len(self.obeyed) < 3:
            return False
        return len(self.looked) < len(self.asked)


def structure(story: Story, outcomes: list[Frame], design: bool) -> Structure:
    """Every part of the answer that is told; `outcomes` are its outcome metrics."""
    people = persons(story)
    came = results(story, people, outcomes)
    asked = [hit for hit in story.told("request-strong") if story.clause_at(hit.first).person != "i"]
    if not any(hit.first < len(story.spoken) * _HALF for hit in asked):
        asked = []
    return Structure(
        result=came,
        learning=_learning(story),
        served=served(story, people, came, design),
        weighed=_weighed(story),
        asked=story.apart(asked),
        obeyed=story.apart(story.told("obeyed")),
        ordered=orders(story),
        own=story.apart(story.told("initiative")),
        looked=story.apart(story.told("initiative-weak")),
    )


def _learning(story: Story) -> tuple[Hit, ...]:
    """What was learned: told in so many words, as a finding in the later part, or as a habit kept since."""
    size = len(story.spoken)
    told = [hit for hit in story.told("learned") if hit.first >= size * _NOT_EARLY]
    told += [hit for hit in story.told("learned-late") if hit.first >= size * _LATE]
    told += [hit for hit in story.told("learned-habit") if _is_habit(story, hit)]
    return story.apart(told)


def _is_habit(story: Story, hit: Hit) -> bool:
    """Whether the speaker tells in the present what is done since, late in a story of past deeds."""
    clause = next((c for c in story.clauses if c.last >= hit.first and c.person in ("i", "we")), None)
    if clause is None or clause.tense != "present" or clause.first > hit.last:
        return False
    return hit.first > story.first_deed and hit.first >= len(story.spoken) * _HALF


def _weighed(story: Story) -> tuple[Hit, ...]:
    strong = story.apart(story.told("weighed"))
    weak = story.apart(story.told("weighed-weak"))
    return strong or (weak if len(weak) >= _WEAK_ENOUGH else ())
