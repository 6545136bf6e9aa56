"""Why the work was done: what was asked for, done as it was asked for, and thought of by the speaker."""

from dataclasses import dataclass

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.orders import orders
from desktop_app.analysis.story import Story

_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Reasons:
    """The words (token spans) that tell each; empty where nothing tells it.

    `asked` are requests, `obeyed` and `complied` what was done on them and to their letter, `ordered` requests together
    with the deeds that answer them; `own` is the speaker's own thought, `looked` what was looked into.
    """

    asked: tuple[Hit, ...]
    obeyed: tuple[Hit, ...]
    ordered: tuple[Hit, ...]
    complied: tuple[Hit, ...]
    own: tuple[Hit, ...]
    looked: tuple[Hit, ...]


def reasons(story: Story) -> Reasons:
    """Every reason that a rule finds told."""
    asked = [hit for hit in story.told("request-strong") if story.clause_at(hit.first).person != "i"]
    if not any(hit.first < len(story.spoken) * _HALF for hit in asked):
        asked = []
    complied = story.apart(story.told("complied"))
    return Reasons(
        asked=story.apart(asked),
        obeyed=story.apart(story.told("obeyed")),
        ordered=orders(story, complied),
        complied=complied,
        own=story.apart(story.told("initiative")),
        looked=story.apart(story.told("initiative-weak")),
    )
