"""The scenes of the gallery that show a whole loop: new, between rounds, on the next day, over."""

from collections.abc import Callable

from desktop_app.practice.loops import InLoop
from desktop_app.ui.pages.loop import LoopPage
from tests.fakes.live_round import our_catalog
from tests.fakes.window_parts import SESSIONS
from tests.ui.playing import Set


def _loop(on: Set, loop_id: str = "l6-two-days") -> LoopPage:
    on.window.show_page("loop", loop_id)
    page = on.window.page("loop")
    assert isinstance(page, LoopPage)
    on.settle(lambda: bool(page.stops.rows))
    return page


def _loop_played(on: Set, *stops: str) -> None:
    """A loop in which these rounds are done, each with a session that the library lists, the last just now."""
    one = on.loops.begin(our_catalog().loop("l6-two-days"), 6, scale=0.5)
    for stop_id, session in zip(stops, SESSIONS, strict=False):
        on.shelf.play(session.id, session.started_at)
        on.loops.round_began(InLoop(one.id, stop_id), session.id)
        on.loops.round_over(InLoop(one.id, stop_id), session.id)


def _loop_ready(on: Set) -> None:
    _loop_played(on)
    _loop(on)


def _loop_break(on: Set) -> None:
    _loop_played(on, "coding-1")
    _loop(on)


def _loop_next_day(on: Set) -> None:
    _loop_played(on, "coding-1", "design", "behavioural-1")
    _loop(on)


def _loop_running(on: Set) -> None:
    _loop_played(on, "coding-1")
    one = on.loops.begun()[0]
    on.shelf.play("now", SESSIONS[0].started_at, "running")
    on.loops.round_began(InLoop(one.id, "design"), "now")
    _loop(on)


def _loop_over(on: Set) -> None:
    _loop_played(on, "coding-1", "design", "behavioural-1")
    one = on.loops.begun()[0]
    for stop_id in ("coding-2", "behavioural-2", "bar-raiser"):
        on.loops.skip(one.id, stop_id)
    on.window.show_page("loop", InLoop(one.id, ""))
    page = on.window.page("loop")
    assert isinstance(page, LoopPage)
    on.settle(lambda: bool(page.stops.rows))


def _loop_assignment(on: Set) -> None:
    one = on.loops.begin(our_catalog().loop("l7-extended"), 7)
    on.loops.skip(one.id, "phone")
    _loop(on, "l7-extended")


LOOP_SCENES: dict[str, Callable[[Set], object]] = {
    "loop-new": _loop,
    "loop-ready": _loop_ready,
    "loop-break": _loop_break,
    "loop-next-day": _loop_next_day,
    "loop-running": _loop_running,
    "loop-assignment": _loop_assignment,
    "loop-over": _loop_over,
}
