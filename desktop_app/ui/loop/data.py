"""What the page of a loop shows, gathered from the catalogue, the loop's own book and the library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from desktop_app.errors import BadInput
from desktop_app.practice.loops import InLoop
from desktop_app.ui.catalog_words import told_loop, told_round
from desktop_app.ui.widgets.bars import Stretch
from desktop_app.ui.words import tell

if TYPE_CHECKING:
    from desktop_app.catalog.model import Round
    from desktop_app.catalog.process import Loop
    from desktop_app.library.model import SessionSummary
    from desktop_app.practice.loops import LoopUnderWay
    from desktop_app.ui.parts import Parts

RowState = Literal["coming", "here", "done", "ended", "skipped"]

_COLOURS: dict[RowState, str] = {
    "coming": "line",
    "here": "accent_quiet",
    "done": "accent",
    "ended": "accent",
    "skipped": "line",
}


@dataclass(frozen=True, slots=True)
class LoopRow:
    """One stop as a line: `minutes` as this loop plays it (0 for a stop without a round), `session` once it is kept."""

    stop_id: str
    title: str
    detail: str
    day: int
    minutes: float
    state: RowState
    session: SessionSummary | None = None


@dataclass(frozen=True, slots=True)
class LoopData:
    """A loop of the catalogue and, where it was begun, how far one is."""

    loop: Loop
    rounds: Mapping[str, Round] = field(default_factory=dict)
    under_way: LoopUnderWay | None = None
    sessions: Mapping[str, SessionSummary] = field(default_factory=dict)

    @property
    def place(self) -> InLoop | None:
        """Where the next round belongs; None where no round comes next."""
        one = self.under_way
        if one is None or one.run.here is None or one.run.here.kind != "round":
            return None
        return InLoop(one.id, one.run.here.id)

    @property
    def rows(self) -> list[LoopRow]:
        """Every stop in order; before the loop was begun, those that are not optional."""
        if self.under_way is None:
            return [
                LoopRow(
                    stop.id,
                    stop.title,
                    self._detail(stop.round, stop.lasts),
                    stop.day,
                    self._minutes(stop.round),
                    "coming",
                )
                for stop in self.loop.stops
                if not stop.optional
            ]
        run = self.under_way.run
        lasts = {stop.id: stop.lasts for stop in self.loop.stops}
        rows = []
        for stop in run.stops:
            state: RowState = (
                "here" if stop == run.here else "coming" if not stop.is_over else _over(stop.state)
            )
            detail = self._detail(stop.round_id, lasts.get(stop.id, ""))
            minutes = self._minutes(stop.round_id) * run.scale
            session = self.sessions.get(stop.session_id) if stop.is_over else None
            rows.append(LoopRow(stop.id, tell(stop.title), detail, stop.day, minutes, state, session))
        return rows

    @property
    def stretches(self) -> list[Stretch]:
        """The rounds to scale, in minutes, with the breaks between those of one day."""
        run = self.under_way.run if self.under_way is not None else None
        rest = (run.rest_s if run is not None else self.loop.rest.max_s) / 60
        parts: list[Stretch] = []
        day = 0
        for row in self.rows:
            if row.minutes:
                if row.day == day:
                    parts.append(Stretch(rest, rest=True, colour="raised"))
                day = row.day
                parts.append(Stretch(row.minutes, row.title, colour=_COLOURS[row.state] if run else ""))
        return parts

    def _minutes(self, round_id: str) -> float:
        return self.rounds[round_id].minutes if round_id in self.rounds else 0.0

    def _detail(self, round_id: str, lasts: str) -> str:
        return self.rounds[round_id].title if round_id in self.rounds else lasts


def _over(state: str) -> RowState:
    return "done" if state == "done" else "ended" if state == "ended" else "skipped"


def gather(parts: Parts, wanted: str | InLoop) -> LoopData:
    """The loop with this id, with the newest run of it that is not over; or the one that a place names.

    Any thread; may take a moment.  Raises `MockLoopError` where the loop is not there.
    """
    book = parts.loops() if parts.loops is not None else None
    if book is None:
        raise BadInput("Whole loops are not offered here.")
    catalog = parts.catalog()
    under_way = book.named(wanted.run_id) if isinstance(wanted, InLoop) else book.under_way(wanted)
    loop_id = under_way.run.loop_id if under_way is not None else str(wanted)
    kept = {session.id: session for session in parts.library().sessions()} if under_way is not None else {}
    return LoopData(
        loop=told_loop(catalog.loop(loop_id)),
        rounds={one.id: told_round(one) for one in catalog.rounds},
        under_way=under_way,
        sessions=kept,
    )
