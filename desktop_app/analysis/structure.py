"""How an answer is built: its result, its learning, whom it served, what was weighed, and why the work was done."""

from dataclasses import dataclass

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.learning import learned
from desktop_app.analysis.orders import orders
from desktop_app.analysis.people import persons
from desktop_app.analysis.quantities import Frame
from desktop_app.analysis.results import results
from desktop_app.analysis.served import served
from desktop_app.analysis.story import Story

_HALF = 0.5
_WEAK_ENOUGH = 3
_CLOSE = 2


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


def structure(story: Story, outcomes: list[Frame], design: bool) -> Structure:
    """Every part of the answer that is told; `outcomes` are its outcome metrics."""
    people = persons(story)
    came = results(story, people, outcomes)
    asked = [hit for hit in story.told("request-strong") if story.clause_at(hit.first).person != "i"]
    if not any(hit.first < len(story.spoken) * _HALF for hit in asked):
        asked = []
    complied = story.apart(story.told("complied"))
    return Structure(
        result=came,
        learning=learned(story),
        served=served(story, people, came, design),
        weighed=_weighed(story),
        asked=story.apart(asked),
        obeyed=story.apart(story.told("obeyed")),
        ordered=orders(story, complied),
        complied=complied,
        own=story.apart(story.told("initiative")),
        looked=story.apart(story.told("initiative-weak")),
    )


def _weighed(story: Story) -> tuple[Hit, ...]:
    compared = [hit for hit in story.told("weighed-compared") if not _compares_figures(story, hit)]
    strong = story.apart(story.told("weighed") + compared)
    weak = story.apart(story.told("weighed-weak"))
    return strong or (weak if len(weak) >= _WEAK_ENOUGH else ())


def _compares_figures(story: Story, hit: Hit) -> bool:
    """`six minutes rather than twenty` tells an effect, and weighs nothing."""
    return any(hit.first < measure.first <= hit.last + _CLOSE for measure in story.spoken.measures)
