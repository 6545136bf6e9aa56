"""Draws the view: what a window shows of the interview at one moment."""

from desktop_app.catalog.model import Band
from desktop_app.interview.course import Course
from desktop_app.interview.model import ClockState, Plan, Stage, View
from desktop_app.interview.players import Player
from desktop_app.interview.stretches import Stretches
from desktop_app.interview.timing import SLACK_S
from desktop_app.interview.topics import TopicsPhase
from desktop_app.interview.wording import in_a_sentence
from desktop_app.sentence import Sentence

_CLOSING_SHARE = 0.1
_CLOSING_LEAST_S = 30.0
_ANSWER_CLOSING_LEAST_S = 20.0


def draw(plan: Plan, course: Course, at_s: float, stage: Stage, pause_reason: str) -> View:
    """The view at `at_s` of active time."""
    floor, stretches, player = course.floor, course.stretches, course.player
    scale, unlimited = plan.options.scale, plan.options.unlimited
    time = stretches.time(at_s)
    answer_s = floor.answer_s(at_s) if stage != "finished" else None
    band = floor.ask.band if floor.ask and floor.awaits_answer else None
    number = course.agenda.number(stretches.index, player.slot) if isinstance(player, TopicsPhase) else 0
    return View(
        stage=stage,
        round_title=plan.round.title,
        level=plan.options.level,
        phases=stretches.views(at_s),
        phase_index=stretches.index,
        phase_left_s=time.left_s,
        clock=_clock(time.elapsed_s, time.max_s, _CLOSING_LEAST_S * scale, unlimited=unlimited),
        round_s=at_s,
        round_max_s=stretches.round_max_s,
        question_number=number,
        question_count=course.agenda.count,
        question_text=floor.ask.text if floor.ask else "",
        probe_reason=floor.ask.reason if floor.ask else "",
        next_hint="" if stage in {"waiting", "finished"} else _next_hint(stretches, player, at_s),
        answer_s=answer_s,
        answer_band=band,
        answer_clock=_answer_clock(answer_s, band, _ANSWER_CLOSING_LEAST_S * scale, unlimited=unlimited),
        pause_reason=pause_reason,
        unlimited=unlimited,
        statement=player.question.statement if player.question else "",
        examples=player.question.examples if player.question else (),
    )


def _next_hint(stretches: Stretches, player: Player, at_s: float) -> str:
    within = player.comes_next(stretches.time(at_s))
    if within:
        return within
    return (
        Sentence("Next: {phase}", phase=in_a_sentence(stretches.next_title))
        if stretches.next_title
        else Sentence("The round ends after this")
    )


def _clock(passed_s: float, max_s: float, closing_least_s: float, *, unlimited: bool) -> ClockState:
    if unlimited or passed_s < max_s - max(_CLOSING_SHARE * max_s, closing_least_s) - SLACK_S:
        return "running"
    return "over" if passed_s > max_s else "closing"


def _answer_clock(
    answer_s: float | None, band: Band | None, least_s: float, *, unlimited: bool
) -> ClockState:
    if answer_s is None or band is None:
        return "running"
    return _clock(answer_s, band.max_s, least_s, unlimited=unlimited)
