"""A whole loop on its way: rounds one after the other or over days, with breaks, kept as a value that can be resumed.

Times are seconds since the epoch, handed in: a break goes on while the program is closed.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from desktop_app.catalog.model import Level, Question
from desktop_app.catalog.process import Loop, Stop, StopKind
from desktop_app.errors import BadInput
from desktop_app.interview.choosing import Asked
from desktop_app.interview.model import Options

StopState = Literal["coming", "running", "done", "ended", "skipped"]
"""`done` to its end, `ended` by the candidate before it, `skipped` without having begun."""


@dataclass(frozen=True, slots=True)
class LoopStop:
    """One stop of a loop on its way.  What was asked in its round is kept, so that no later round asks it again."""

    id: str
    title: str
    kind: StopKind
    round_id: str
    day: int
    state: StopState = "coming"
    session_id: str = ""
    began_s: float | None = None
    ended_s: float | None = None
    question_ids: tuple[str, ...] = ()
    principles: tuple[str, ...] = ()

    @property
    def is_over(self) -> bool:
        return self.state in {"done", "ended", "skipped"}


@dataclass(frozen=True, slots=True)
class LoopRun:
    """A loop on its way.  `rest_s` is the break between two rounds of a day, scaled like everything else."""

    loop_id: str
    title: str
    level: Level
    scale: float
    seed: int
    rest_s: float
    stops: tuple[LoopStop, ...]

    def stop(self, stop_id: str) -> LoopStop:
        """BadInput where the loop has no such stop."""
        found = next((stop for stop in self.stops if stop.id == stop_id), None)
        if found is None:
            names = ", ".join(stop.id for stop in self.stops)
            raise BadInput(
                "The loop {loop_id!r} has no stop {stop_id!r}; it has {names}.",
                loop_id=self.loop_id,
                stop_id=stop_id,
                names=names,
            )
        return found

    @property
    def here(self) -> LoopStop | None:
        """The stop that is running, or comes next; None when the loop is over."""
        return next((stop for stop in self.stops if not stop.is_over), None)

    @property
    def asked(self) -> Asked:
        """What its rounds have asked so far."""
        return Asked(
            frozenset(name for stop in self.stops for name in stop.question_ids),
            frozenset(name for stop in self.stops for name in stop.principles),
        )

    def options(self, stop_id: str, chosen: Options) -> Options:
        """The options of a stop's round: as chosen, but at the loop's level, on its clock, with a seed of its own."""
        place = self.stops.index(self.stop(stop_id))
        return replace(
            chosen,
            level=self.level,
            scale=self.scale,
            unlimited=False,
            seed=self.seed * 1000 + place,
            question_ids=(),
        )

    # --- what happens: each returns the loop as it is afterwards ---------------------------------------------------

    def began(self, stop_id: str, session_id: str, now_s: float) -> "LoopRun":
        """The stop's round (or its assignment) has begun, under this session.  A round begun again starts anew."""
        return self._with(stop_id, state="running", session_id=session_id, began_s=now_s, ended_s=None)

    def asked_in(self, stop_id: str, questions: Iterable[Question]) -> "LoopRun":
        """These questions of the bank (`plan.bank_questions`) were put to the candidate in the stop's round."""
        chosen = tuple(questions)
        principles = dict.fromkeys(name for question in chosen for name in question.principles)
        return self._with(
            stop_id, question_ids=tuple(question.id for question in chosen), principles=tuple(principles)
        )

    def over(self, stop_id: str, outcome: Literal["completed", "ended"], now_s: float) -> "LoopRun":
        """The stop's round is over; the break begins."""
        return self._with(stop_id, state="done" if outcome == "completed" else "ended", ended_s=now_s)

    def skipped(self, stop_id: str) -> "LoopRun":
        """The candidate leaves this stop out."""
        return self._with(stop_id, state="skipped")

    def interrupted(self) -> "LoopRun":
        """The program ended in the middle of a round: its stop comes again."""
        return replace(
            self,
            stops=tuple(
                replace(stop, state="coming", session_id="", began_s=None)
                if stop.state == "running"
                else stop
                for stop in self.stops
            ),
        )

    def _with(self, stop_id: str, **changes: object) -> "LoopRun":
        changed = replace(self.stop(stop_id), **changes)  # type: ignore[arg-type]
        return replace(self, stops=tuple(changed if stop.id == stop_id else stop for stop in self.stops))


Place = Literal["ready", "running", "break", "next-day", "assignment", "wait", "decision", "over"]
"""Where one is: a round may begin, runs, comes after a break or on another day; work to be written; a time to wait;
the decision; or all of it lies behind."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where one is in a loop.  `break_left_s` counts down to 0; a break may be cut short, nobody has to wait it out."""

    place: Place
    stop: LoopStop | None
    break_left_s: float
    rounds_done: int
    rounds: int
    day: int
    days: int


def begin(
    loop: Loop, level: Level, *, scale: float = 1.0, seed: int = 0, with_optional: bool = False
) -> LoopRun:
    """A loop at its beginning.  BadInput where the level is not one of the loop's."""
    if level not in loop.levels:
        levels = ", ".join(f"L{one}" for one in loop.levels)
        raise BadInput(
            "The loop {loop!r} is for {levels}, not for L{level}: choose that level.",
            loop=loop.id,
            levels=levels,
            level=level,
        )
    stops = tuple(_coming(stop) for stop in loop.stops if with_optional or not stop.optional)
    return LoopRun(loop.id, loop.title, level, scale, seed, loop.rest.max_s * scale, stops)


def whereabouts(run: LoopRun, now_s: float) -> Whereabouts:
    """Where one is at `now_s`."""
    rounds = [stop for stop in run.stops if stop.kind == "round"]
    stop = run.here
    left_s = _break_left_s(run, now_s)
    return Whereabouts(
        place=_place(run, stop, left_s),
        stop=stop,
        break_left_s=left_s,
        rounds_done=sum(one.is_over for one in rounds),
        rounds=len(rounds),
        day=stop.day if stop else max(one.day for one in run.stops),
        days=max(one.day for one in run.stops),
    )


def _place(run: LoopRun, stop: LoopStop | None, break_left_s: float) -> Place:
    if stop is None:
        return "over"
    if stop.kind != "round":
        return stop.kind
    if stop.state == "running":
        return "running"
    if break_left_s > 0:
        return "break"
    before = _round_before(run)
    return "next-day" if before is not None and before.day != stop.day else "ready"


def _break_left_s(run: LoopRun, now_s: float) -> float:
    """What is left of the break after the last round; 0 where none is due before the next stop."""
    stop, before = run.here, _round_before(run)
    if (
        stop is None
        or stop.state != "coming"
        or stop.kind != "round"
        or before is None
        or before.day != stop.day
    ):
        return 0.0
    if before.ended_s is None:
        return 0.0
    # A clock that was set back in the meantime must not make the break longer.
    return min(run.rest_s, max(0.0, before.ended_s + run.rest_s - now_s))


def _round_before(run: LoopRun) -> LoopStop | None:
    """The round that was played last before the stop where one is."""
    played = [stop for stop in run.stops if stop.kind == "round" and stop.state in {"done", "ended"}]
    return played[-1] if played else None


def _coming(stop: Stop) -> LoopStop:
    return LoopStop(stop.id, stop.title, stop.kind, stop.round, stop.day)
