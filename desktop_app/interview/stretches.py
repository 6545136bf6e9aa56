"""The phases as they are played: when each began, how long it took, what was added to it, and how it ended."""

from dataclasses import dataclass
from typing import Literal

from desktop_app.catalog.model import Band
from desktop_app.interview.model import PhaseDone, PhaseView, Plan, PlannedPhase
from desktop_app.interview.timing import PhaseTime

Ending = Literal["done", "skipped", "ended"]


@dataclass(slots=True)
class Stretch:
    """One phase of the plan, as played so far.  Times in active seconds."""

    planned: PlannedPhase
    extra_s: float = 0.0
    began_s: float | None = None
    ended_s: float | None = None
    outcome: Ending | None = None

    @property
    def band(self) -> Band:
        return Band(self.planned.band.min_s, self.planned.band.max_s + self.extra_s)

    def taken_s(self, at_s: float) -> float | None:
        if self.began_s is None:
            return None
        return (at_s if self.ended_s is None else self.ended_s) - self.began_s

    def view(self, at_s: float) -> PhaseView:
        state: Literal["coming", "here", "done", "skipped"] = "coming" if self.began_s is None else "here"
        if self.outcome is not None:
            state = "skipped" if self.outcome == "skipped" else "done"
        phase = self.planned.phase
        return PhaseView(phase.title, self.band, state, self.taken_s(at_s), phase.goals)


class Stretches:
    """All phases of a round: one runs at a time, each begins at the very moment at which the one before it ended."""

    def __init__(self, plan: Plan) -> None:
        self._unlimited = plan.options.unlimited
        self._all = [Stretch(planned) for planned in plan.phases]
        self._round_s = plan.length_s
        self.index = 0

    def __len__(self) -> int:
        return len(self._all)

    @property
    def here(self) -> Stretch:
        return self._all[self.index]

    @property
    def is_last(self) -> bool:
        return self.index + 1 == len(self._all)

    @property
    def next_title(self) -> str:
        """The title of the phase that comes next; empty in the last one."""
        return "" if self.is_last else self._all[self.index + 1].planned.phase.title

    @property
    def round_max_s(self) -> float:
        """The documented length of the round, scaled, with what was added to its phases."""
        return self._round_s + sum(stretch.extra_s for stretch in self._all)

    @property
    def ended_at_s(self) -> float:
        """The active time at which the last phase that was played ended."""
        return self.here.ended_s or 0.0

    def begin(self, index: int, at_s: float) -> None:
        self.index = index
        self.here.began_s = at_s

    def end(self, outcome: Ending, at_s: float) -> PhaseDone:
        self.here.ended_s, self.here.outcome = at_s, outcome
        return PhaseDone(self.index, self.here.taken_s(at_s) or 0.0, outcome)

    def time(self, at_s: float) -> PhaseTime:
        band = self.here.band
        return PhaseTime(
            elapsed_s=self.here.taken_s(at_s) or 0.0,
            min_s=band.min_s,
            max_s=band.max_s,
            unlimited=self._unlimited,
            round_left_s=self.round_max_s - at_s,
        )

    def views(self, at_s: float) -> tuple[PhaseView, ...]:
        return tuple(stretch.view(at_s) for stretch in self._all)
