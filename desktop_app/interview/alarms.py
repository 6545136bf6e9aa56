"""What comes due as time passes: maxima of answer, phase and round, time checks, a judgement that never came."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from desktop_app.interview.floor import Floor
from desktop_app.interview.timing import SLACK_S

AlarmKind = Literal["answer-over", "phase-over", "round-over", "phase-check", "round-check", "no-judgement"]

LONGEST_JUDGING_S = 120.0
"""A judgement takes less than a second; after this time it is not waited for any longer, so that the round goes on."""

_ROUND_CHECK_LEFT_S = 300.0
_PHASE_CHECKS = ((1200.0, 300.0), (600.0, 120.0))
"""Phases of at least so many documented seconds get a time check with so many left: interviewers give one, and rarely
in short phases.  Ours: the documents name no moment."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something that comes due at `at_s` of active time; `key` tells it apart, so that it rings once."""

    at_s: float
    kind: AlarmKind
    key: tuple[str, int]


@dataclass(frozen=True, slots=True)
class Limits:
    """The maxima that hold now.  Active seconds, all but `phase_documented_s`, which is unscaled; `is_last` phase."""

    phase_index: int
    phase_began_s: float
    phase_max_s: float
    phase_documented_s: float
    round_max_s: float
    scale: float
    unlimited: bool
    is_last: bool


class Alarms:
    """Remembers which alarms have rung."""

    def __init__(self) -> None:
        self._rung: set[tuple[str, int]] = set()

    def due(self, at_s: float, floor: Floor, limits: Limits) -> Alarm | None:
        """The earliest alarm that is due and has not rung; it has now."""
        alarm = min(self._pending(floor, limits), key=lambda alarm: alarm.at_s, default=None)
        if alarm is None or alarm.at_s > at_s + SLACK_S:
            return None
        self._rung.add(alarm.key)
        return alarm

    def next_at_s(self, floor: Floor, limits: Limits) -> float | None:
        """The active time of the next one."""
        return min((alarm.at_s for alarm in self._pending(floor, limits)), default=None)

    def _pending(self, floor: Floor, limits: Limits) -> Iterator[Alarm]:
        every = [*_of_answer(floor, limits), *(() if limits.unlimited else _of_time(limits))]
        return (alarm for alarm in every if alarm.key not in self._rung)


def _of_answer(floor: Floor, limits: Limits) -> Iterator[Alarm]:
    exchange_id = floor.exchange_id or 0
    if (since_s := floor.judging_since_s()) is not None:
        yield Alarm(since_s + LONGEST_JUDGING_S, "no-judgement", ("no-judgement", exchange_id))
    band = floor.ask.band if floor.ask else None
    if band and not limits.unlimited and (over_s := floor.answer_reaches_at_s(band.max_s)) is not None:
        yield Alarm(over_s, "answer-over", ("answer-over", exchange_id))


def _of_time(limits: Limits) -> Iterator[Alarm]:
    phase_end_s = limits.phase_began_s + limits.phase_max_s
    yield Alarm(phase_end_s, "phase-over", ("phase-over", limits.phase_index))
    yield Alarm(limits.round_max_s, "round-over", ("round-over", 0))
    if limits.round_max_s > _ROUND_CHECK_LEFT_S * limits.scale:
        yield Alarm(
            limits.round_max_s - _ROUND_CHECK_LEFT_S * limits.scale, "round-check", ("round-check", 0)
        )
    left_s = next((left for least, left in _PHASE_CHECKS if limits.phase_documented_s >= least), None)
    if left_s is not None and not limits.is_last:
        yield Alarm(phase_end_s - left_s * limits.scale, "phase-check", ("phase-check", limits.phase_index))
