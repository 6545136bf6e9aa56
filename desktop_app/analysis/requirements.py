"""What an answer of its kind has to hold, and which findings follow from what it lacks."""

from collections.abc import Mapping, Sequence

from desktop_app.analysis.comparing import PERHAPS, comparisons
from desktop_app.analysis.drafts import Draft
from desktop_app.analysis.model import Evidence, Quantity, SpokenAnswer, Subject
from desktop_app.analysis.principles import Named
from desktop_app.analysis.story import Story
from desktop_app.analysis.structure import Structure

_SHOWN = 6
_LARGE = 100
"""A whole above which a part of it says how much there was; `nine of ten` is a mere share."""


def lacks(
    answer: SpokenAnswer,
    story: Story,
    quantities: Sequence[Quantity],
    parts: Structure,
    named: Sequence[Named],
    doubtful: bool = False,
) -> list[Draft]:
    """The drafts of everything that is missing from the content; which of them apply is for the rules to say.

    `doubtful` tells that some figure may be an outcome that was heard badly: then none is said to be missing, since
    nothing is worse to be told by one who did say it.  A follow-up asks for one thing: that its answer is not the whole
    story again is no fault of it.
    """
    if answer.role == "follow-up":
        return _name_drop(story, named)
    figures = story.spoken.lexicon.rules.values
    whole = (Evidence("", answer.start_s, answer.end_s),)
    metrics = [quantity for quantity in quantities if quantity.role == "outcome"]
    drafts = []
    if not metrics and not doubtful and answer.duration_s >= figures["metrics_min_s"]:
        facts = {"seconds": f"{answer.duration_s:.0f}", "min_seconds": f"{figures['metrics_min_s']:g}"}
        heard = [q.evidence for q in quantities if q.role == "context" or q.unit]
        drafts.append(Draft("missing-metrics", tuple(heard[:_SHOWN]) or whole, facts))
    dimensions = story.spoken.lexicon.dimensions
    if metrics and not has_baseline(metrics, quantities, dimensions) and not _set_beside(story, metrics):
        told = "One effect was" if len(metrics) == 1 else f"{len(metrics)} effects were"
        drafts.append(Draft("no-baseline", tuple(metric.evidence for metric in metrics), {"metrics": told}))
    for code, present in (
        ("no-result", parts.result),
        ("no-learning", parts.learning),
        ("no-customer", parts.served),
        ("no-trade-off", parts.weighed),
    ):
        if not present:
            drafts.append(Draft(code, whole))
    if parts.took_orders:
        asked = [
            story.spoken.evidence(hit.first, hit.last)
            for hit in (*parts.asked, *parts.ordered, *parts.obeyed)
        ]
        drafts.append(Draft("order-taker", tuple(asked[:_SHOWN])))
    return drafts + _name_drop(story, named)


def has_baseline(
    metrics: Sequence[Quantity], quantities: Sequence[Quantity], dimensions: Mapping[str, str]
) -> bool:
    """Whether one of the metrics says what it was before, or an earlier figure of the same dimension says it for it."""
    if any(metric.has_start for metric in metrics):
        return True
    earliest: dict[str, float] = {}
    for quantity in quantities:
        if quantity.role == "context" and quantity.unit:
            dimension = dimensions.get(quantity.unit, quantity.unit)
            earliest.setdefault(dimension, quantity.evidence.start_s)
    return any(
        metric.after is not None
        and earliest.get(dimensions.get(metric.unit, metric.unit), metric.evidence.start_s)
        < metric.evidence.start_s
        for metric in metrics
    )


def _set_beside(story: Story, metrics: Sequence[Quantity]) -> bool:
    """Whether a metric may be told against another figure, or is a part of a large whole (`of sixty thousand`)."""
    spoken = story.spoken
    beside = [(hit.first, hit.last) for hit in comparisons(spoken, PERHAPS)]
    beside += [(measure.first, measure.last) for measure in spoken.measures if measure.of > _LARGE]
    told = {word for first, last in beside for word in range(spoken.at[first], spoken.at[last] + 1)}
    return any(not told.isdisjoint(range(m.evidence.first, m.evidence.last + 1)) for m in metrics)


def _name_drop(story: Story, named: Sequence[Named]) -> list[Draft]:
    """A principle that proves itself, or several of which none is tied to a deed."""
    bare = [name for name in named if not name.tied]
    proving = [name for name in bare if name.proves_itself]
    several = len({name.id for name in named}) >= 2 and len(bare) == len(named)
    if not proving and not several:
        return []
    shown = bare if several else proving
    words = [story.spoken.evidence(name.first, name.last) for name in shown]
    told = ", ".join(dict.fromkeys(f'"{evidence.text}"' for evidence in words))
    return [Draft("principle-name-drop", tuple(words), {"principles": told})]


def ownership(acting: Sequence[Subject], figures: dict[str, float]) -> list[Draft]:
    """Whether "we" did most of what was done."""
    we = [subject for subject in acting if subject.pronoun == "we"]
    if len(we) < figures["we_min_count"] or len(we) <= figures["we_share"] * len(acting):
        return []
    facts = {"we": len(we), "i": len(acting) - len(we), "min_we": f"{figures['we_min_count']:g}"}
    return [Draft("we-not-i", tuple(subject.evidence for subject in we), facts)]
