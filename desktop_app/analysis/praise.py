"""What was good: measured effects, a baseline, deeds of one's own, whom it served, what was weighed and learned."""

from collections.abc import Sequence

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.drafts import Draft
from desktop_app.analysis.model import Quantity, Subject
from desktop_app.analysis.starts import has_baseline
from desktop_app.analysis.structure import Structure
from desktop_app.analysis.text import Spoken
from desktop_app.catalog.model import AnswerKind

_SHOWN = 4
_TOLD = ("story", "decision")


def praise(
    kind: AnswerKind,
    spoken: Spoken,
    quantities: Sequence[Quantity],
    acting: Sequence[Subject],
    parts: Structure,
) -> list[Draft]:
    """The drafts of every strength that the answer shows and its kind asks for."""
    metrics = [quantity for quantity in quantities if quantity.role == "outcome"]
    drafts = [Draft("outcome-metric", (m.evidence,), {"readable": m.readable}) for m in metrics]
    if metrics and has_baseline(metrics, quantities, spoken.lexicon.dimensions):
        with_start = [m for m in metrics if m.has_start] or metrics[:1]
        drafts.append(Draft("baseline", tuple(m.evidence for m in with_start)))
    if kind in _TOLD:
        drafts += _clear_i(acting)
        drafts += _told(spoken, "initiative", parts.own)
    if kind in (*_TOLD, "design"):
        drafts += _told(spoken, "customer-outcome", parts.served)
    if kind in ("decision", "design"):
        drafts += _told(spoken, "trade-off", parts.weighed)
    if kind == "story":
        drafts += _told(spoken, "learning", parts.learning)
    return drafts


def _told(spoken: Spoken, code: str, hits: Sequence[Hit]) -> list[Draft]:
    return [Draft(code, tuple(spoken.evidence(hit.first, hit.last) for hit in hits[:_SHOWN]))] if hits else []


def _clear_i(acting: Sequence[Subject]) -> list[Draft]:
    mine = [subject for subject in acting if subject.pronoun == "i"]
    verbs = list(dict.fromkeys(subject.verb for subject in mine if subject.verb and "'" not in subject.verb))
    if len(verbs) < 3 or 2 * len(mine) < len(acting):
        return []
    facts = {"i": len(mine), "verbs": ", ".join(verbs[:_SHOWN])}
    return [Draft("clear-i", tuple(subject.evidence for subject in mine), facts)]
