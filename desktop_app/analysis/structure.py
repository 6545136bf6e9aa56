"""How an answer is built: its result, its learning, whom it served, what was weighed, and why the work was done."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.quantities import Frame
from desktop_app.analysis.reasons import Reasons
from desktop_app.analysis.story import Story
from desktop_app.analysis.telling import Telling
from desktop_app.analysis.whole import Whole


@dataclass(frozen=True, slots=True)
class Structure:
    """The words (token spans) that tell each part; empty where nothing tells it.

    `orders` are the requests that the work was done on, where nothing else is told for it.
    """

    result: tuple[Hit, ...]
    learning: tuple[Hit, ...]
    served: tuple[Hit, ...]
    weighed: tuple[Hit, ...]
    orders: tuple[Hit, ...]
    own: tuple[Hit, ...]


def structure(
    story: Story, telling: Telling, whole: Whole, why: Reasons, outcomes: Sequence[Frame]
) -> Structure:
    """Every part of the answer that is told; `outcomes` are its outcome metrics, which are results by themselves."""

    def told(name: str) -> tuple[Hit, ...]:
        return telling.told(name) if whole.tells(name) else ()

    measured = [Hit("result", frame.first, frame.last) for frame in outcomes]
    requests = [*why.asked, *why.ordered, *why.obeyed]
    return Structure(
        result=story.apart([*measured, *told("result")]),
        learning=told("learned"),
        served=told("served"),
        weighed=told("weighed"),
        orders=story.apart(requests or [*telling.told("asked")]) if whole.tells("ordered") else (),
        own=why.own,
    )
