"""Time: the answer, the phase and the round against the documented bands."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.analysis.drafts import Draft
from desktop_app.analysis.model import Evidence, SpokenAnswer
from desktop_app.catalog.model import Band


@dataclass(frozen=True, slots=True)
class PhaseTiming:
    """A phase as it was played: its band (scaled like the round), its active seconds, and its place on the timeline."""

    title: str
    band: Band
    active_s: float
    start_s: float
    end_s: float


def answer_time(answer: SpokenAnswer) -> list[Draft]:
    """Whether the answer kept its band; nothing where it has none."""
    band, took_s = answer.band, answer.duration_s
    if band is None:
        return []
    whole = (Evidence("", answer.start_s, answer.end_s),)
    facts = {"took": spoken_time(took_s), "band": spoken_band(band)}
    if took_s > band.max_s:
        facts |= {"over": spoken_time(took_s - band.max_s), "limit": spoken_time(band.max_s)}
        past_the_end = (Evidence("", answer.start_s + band.max_s, answer.end_s),)
        return [Draft("overrun-answer", past_the_end, facts)]
    if took_s < band.min_s:
        facts |= {"under": spoken_time(band.min_s - took_s), "limit": spoken_time(band.min_s)}
        return [Draft("underrun-answer", whole, facts)]
    return []


def round_time(phases: Sequence[PhaseTiming], round_band: Band | None) -> list[Draft]:
    """Which phases, and whether the round, ran past their documented maximum."""
    drafts = [_phase_over(phase) for phase in phases if phase.active_s > phase.band.max_s]
    took_s = sum(phase.active_s for phase in phases)
    if round_band is not None and phases and took_s > round_band.max_s:
        last = max(phase.end_s for phase in phases)
        over_s = took_s - round_band.max_s
        facts = {
            "took": spoken_time(took_s),
            "over": spoken_time(over_s),
            "limit": spoken_time(round_band.max_s),
        }
        drafts.append(Draft("overrun-round", (Evidence("", max(0.0, last - over_s), last),), facts))
    return drafts


def _phase_over(phase: PhaseTiming) -> Draft:
    over_s = phase.active_s - phase.band.max_s
    facts = {
        "phase": phase.title,
        "took": spoken_time(phase.active_s),
        "over": spoken_time(over_s),
        "limit": spoken_time(phase.band.max_s),
        "band": spoken_band(phase.band),
    }
    return Draft(
        "overrun-phase", (Evidence("", max(phase.start_s, phase.end_s - over_s), phase.end_s),), facts
    )


def spoken_time(seconds: float) -> str:
    """`45 s`, `2 min`, `2 min 30 s`."""
    whole = round(seconds)
    minutes, rest = divmod(whole, 60)
    if not minutes:
        return f"{rest} s"
    return f"{minutes} min {rest} s" if rest else f"{minutes} min"


def spoken_band(band: Band) -> str:
    """`2 to 3 min`, `45 s to 1 min 30 s`."""
    if band.min_s >= 60 and band.min_s % 60 == 0 and band.max_s % 60 == 0 and band.max_s > band.min_s:
        return f"{band.min_s / 60:.0f} to {band.max_s / 60:.0f} min"
    if band.min_s <= 0:
        return f"at most {spoken_time(band.max_s)}"
    if band.min_s == band.max_s:
        return spoken_time(band.max_s)
    return f"{spoken_time(band.min_s)} to {spoken_time(band.max_s)}"
