"""What says whether an outcome metric is told with its start: what it was before, or of how much."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from desktop_app.analysis.comparing import Pair
from desktop_app.analysis.model import Quantity
from desktop_app.analysis.pair_signs import small_words
from desktop_app.analysis.quantities import Frame
from desktop_app.analysis.text import Spoken
from desktop_app.analysis.weighing import reached

_COUNTS = (1, 2, 3, 4)
_ODDS = (-4, -3, -2, -1, 0, 1, 2, 3)
_LEAD, _BEHIND = 6, 8
"""Tokens before and behind a metric whose small words are seen."""

_LARGE = 100
RULED = frozenset({"ruled", "of a large whole"})
"""Signs by which a rule alone finds the start told."""


def start_signs(
    spoken: Spoken, pairs: Sequence[Pair], frames: Sequence[Frame], quantities: Sequence[Quantity]
) -> frozenset[str]:
    """Everything that is seen of the outcome metrics and of the other figures, as signs with names."""
    return frozenset(_signs(spoken, pairs, list(zip(frames, quantities, strict=True))))


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


def _signs(spoken: Spoken, pairs: Sequence[Pair], told: Sequence[tuple[Frame, Quantity]]) -> Iterator[str]:
    metrics = [(frame, quantity) for frame, quantity in told if quantity.role == "outcome"]
    yield from reached("metrics", len(metrics), _COUNTS)
    yield from reached("starts", sum(metric.has_start for _, metric in metrics), _COUNTS)
    quantities = [quantity for _, quantity in told]
    if has_baseline([metric for _, metric in metrics], quantities, spoken.lexicon.dimensions):
        yield "ruled"
    yield from _compared(pairs, [frame for frame, _ in metrics])
    yield from _of_the_whole([frame for frame, _ in metrics])
    yield from _of_one_dimension(spoken, told, metrics)
    for frame, metric in metrics:
        yield f"told {metric.direction or 'as a level'}"
        yield f"put {frame.rank}"
        yield f"in {_dimension(spoken, metric)}"
        yield from (f"'{word}' before" for word in small_words(spoken, frame.first - _LEAD, frame.first))
        yield from (f"'{word}' inside" for word in small_words(spoken, frame.first, frame.last + 1))
        yield from (
            f"'{word}' behind" for word in small_words(spoken, frame.last + 1, frame.last + 1 + _BEHIND)
        )


def _compared(pairs: Sequence[Pair], metrics: Sequence[Frame]) -> Iterator[str]:
    """How likely a figure is compared with another: one of a metric, and any."""
    best = best_of_metric = -9.0
    lasts = [frame.last for frame in metrics]
    for one, two, weight in pairs:
        best = max(best, weight)
        following = bisect_left(lasts, one.first)
        if following < len(metrics) and metrics[following].first <= two.last:
            best_of_metric = max(best_of_metric, weight)
    yield from reached("a metric compared", best_of_metric, _ODDS)
    yield from reached("any two compared", best, _ODDS)


def _of_the_whole(metrics: Sequence[Frame]) -> Iterator[str]:
    """`four in five`, `of sixty thousand`: a part is told together with its whole."""
    whole = max((measure.of for frame in metrics for measure in frame.measures), default=0.0)
    if whole:
        yield "of a whole"
    if whole > _LARGE:
        yield "of a large whole"


def _of_one_dimension(
    spoken: Spoken, told: Sequence[tuple[Frame, Quantity]], metrics: Sequence[tuple[Frame, Quantity]]
) -> Iterator[str]:
    """Whether a figure that is no outcome tells of the same dimension, before or after one that is."""
    others: dict[str, list[int]] = {}
    for frame, quantity in told:
        dimension = _dimension(spoken, quantity)
        if quantity.role != "outcome" and dimension:
            others.setdefault(f"{quantity.role} {dimension}", []).append(frame.first)
    for role in ("context", "incidental"):
        for frame, metric in metrics:
            places = others.get(f"{role} {_dimension(spoken, metric)}", ())
            if places and places[0] < frame.first:
                yield f"{role} of one dimension before"
            if places and places[-1] > frame.first:
                yield f"{role} of one dimension after"


def _dimension(spoken: Spoken, quantity: Quantity) -> str:
    dimensions: Mapping[str, str] = spoken.lexicon.dimensions
    return dimensions.get(quantity.unit, quantity.unit)
