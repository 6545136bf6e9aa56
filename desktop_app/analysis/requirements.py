"""What an answer of its kind has to hold, and which findings follow from what it lacks."""

from collections.abc import Sequence

from desktop_app.analysis.drafts import Draft
from desktop_app.analysis.measured import Measured
from desktop_app.analysis.model import Evidence, SpokenAnswer, Subject
from desktop_app.analysis.principles import Named
from desktop_app.analysis.story import Story
from desktop_app.analysis.structure import Structure

_SHOWN = 6


def lacks(
    answer: SpokenAnswer,
    story: Story,
    figured: Measured,
    parts: Structure,
    named: Sequence[Named],
) -> list[Draft]:
    """The drafts of everything that is missing from the content; which of them apply is for the rules to say.

    Where a figure of a heard answer may be an outcome that was heard badly, none is said to be missing: nothing is
    worse to be told by one who did say it.  A follow-up asks for one thing: that its answer is not the whole story
    again is no fault of it.
    """
    if answer.role == "follow-up":
        return _name_drop(story, named)
    figures = story.spoken.lexicon.rules.values
    whole = (Evidence("", answer.start_s, answer.end_s),)
    metrics = figured.metrics
    doubtful = figured.may_hold_more and any(word.confidence is not None for word in answer.words)
    drafts = []
    if not metrics and not doubtful and answer.duration_s >= figures["metrics_min_s"]:
        facts = {"seconds": f"{answer.duration_s:.0f}", "min_seconds": f"{figures['metrics_min_s']:g}"}
        heard = [q.evidence for q in figured.quantities if q.role == "context" or q.unit]
        drafts.append(Draft("missing-metrics", tuple(heard[:_SHOWN]) or whole, facts))
    if metrics and not figured.tells_start():
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
    if parts.orders:
        asked = [story.spoken.evidence(hit.first, hit.last) for hit in parts.orders[:_SHOWN]]
        drafts.append(Draft("order-taker", tuple(asked)))
    return drafts + _name_drop(story, named)


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
