"""The catalogue's titles and summaries in the window's language; questions stay in their own.  Any thread."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.ui.words import tell

if TYPE_CHECKING:
    from desktop_app.catalog.model import Round
    from desktop_app.catalog.process import Drill, Loop


def told_round(one: Round) -> Round:
    """What the window shows of a round: its title, its summary, its phases with what they are for."""
    phases = tuple(
        replace(phase, title=tell(phase.title), goals=tuple(map(tell, phase.goals))) for phase in one.phases
    )
    return replace(one, title=tell(one.title), summary=tell(one.summary), phases=phases)


def told_drill(drill: Drill) -> Drill:
    """A drill, with the small round that it is."""
    return replace(drill, title=tell(drill.title), summary=tell(drill.summary), round=told_round(drill.round))


def told_loop(loop: Loop) -> Loop:
    """A loop with its stops, and how such a loop is decided."""
    return replace(
        loop,
        title=tell(loop.title),
        summary=tell(loop.summary),
        stops=tuple(replace(stop, title=tell(stop.title), lasts=tell(stop.lasts)) for stop in loop.stops),
        decisions=tuple(replace(decision, rule=tell(decision.rule)) for decision in loop.decisions),
    )
