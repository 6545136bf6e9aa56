"""What the rules alone find told, by what it is: one more sign among those that are weighed."""

from bisect import bisect_right
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from operator import attrgetter

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.learning import learned
from desktop_app.analysis.results import results
from desktop_app.analysis.served import served
from desktop_app.analysis.story import Story

_WEAK_ENOUGH = 3
_CLOSE = 2


def ruled(story: Story, people: AbstractSet[int], kind: str) -> Mapping[str, tuple[Hit, ...]]:
    """The words by which a result, something learned, somebody served and something weighed are told, by rule."""
    came = results(story, frozenset(people))
    return {
        "result": came,
        "learned": learned(story),
        "served": served(story, frozenset(people), came, design=kind == "design"),
        "weighed": _weighed(story),
    }


def _weighed(story: Story) -> tuple[Hit, ...]:
    compared = [hit for hit in story.told("weighed-compared") if not _compares_figures(story, hit)]
    strong = story.apart(story.told("weighed") + compared)
    weak = story.apart(story.told("weighed-weak"))
    return strong or (weak if len(weak) >= _WEAK_ENOUGH else ())


def _compares_figures(story: Story, hit: Hit) -> bool:
    """`six minutes rather than twenty` tells an effect, and weighs nothing."""
    measures = story.spoken.measures
    following = bisect_right(measures, hit.first, key=attrgetter("first"))
    return following < len(measures) and measures[following].first <= hit.last + _CLOSE
