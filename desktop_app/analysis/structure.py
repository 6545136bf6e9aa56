"""How an answer is built: its result, its learning, whom it served, what was weighed, and why the work was done."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.orders import orders
from desktop_app.analysis.quantities import Frame
from desktop_app.analysis.story import Story
from desktop_app.analysis.telling import Telling

_HALF = 0.5


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
    complied: tuple[Hit, ...]
    own: tuple[Hit, ...]
    looked: tuple[Hit, ...]

    @property
    def took_orders(self) -> bool:
        """Whether the work was asked for and done, and hardly anything in it was the speaker's own thought."""
        if self.own:
            return False
        pairs = len(self.ordered)
        to_the_letter = max(0, len(self.complied) - 1)
        if pairs and pairs + to_the_letter >= 2 and len(self.looked) < 2 * pairs:
            return True
        if len(self.asked) < 2 or len(self.asked) + len(self.obeyed) < 3:
            return False
        return len(self.looked) < len(self.asked)


def structure(story: Story, telling: Telling, outcomes: Sequence[Frame]) -> Structure:
    """Every part of the answer that is told; `outcomes` are its outcome metrics, which are results by themselves."""
    asked = [hit for hit in story.told("request-strong") if story.clause_at(hit.first).person != "i"]
    if not any(hit.first < len(story.spoken) * _HALF for hit in asked):
        asked = []
    complied = story.apart(story.told("complied"))
    measured = [Hit("result", frame.first, frame.last) for frame in outcomes]
    return Structure(
        result=story.apart([*measured, *telling.told("result")]),
        learning=telling.told("learned"),
        served=telling.told("served"),
        weighed=telling.told("weighed"),
        asked=story.apart(asked),
        obeyed=story.apart(story.told("obeyed")),
        ordered=orders(story, complied),
        complied=complied,
        own=story.apart(story.told("initiative")),
        looked=story.apart(story.told("initiative-weak")),
    )
