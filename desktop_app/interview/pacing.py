"""How long an answer should take to fill its phase as documented: what a sample candidate keeps to."""

from desktop_app.interview.model import AskedFor, Plan

_OWN_QUESTION_S = 50.0
_SHORTEST_S = 5.0


def fitting_length_s(plan: Plan, asked: AskedFor, phase_taken_s: float) -> float:
    """Seconds that an answer to `asked` should take, when its phase has run for `phase_taken_s` already.

    The middle of the documented band, less where the phase has less left, though never below the minimum; work and
    presentations go on to the middle of their phase; one's own questions in the wrap-up are short.
    """
    planned = plan.phases[asked.phase_index]
    if planned.phase.mode == "wrap-up":
        return _OWN_QUESTION_S * plan.options.scale
    if asked.band is None:
        return max(_SHORTEST_S, (planned.band.min_s + planned.band.max_s) / 2 - phase_taken_s)
    usual_s = (asked.band.min_s + asked.band.max_s) / 2
    return min(usual_s, max(asked.band.min_s, planned.band.max_s - phase_taken_s))
