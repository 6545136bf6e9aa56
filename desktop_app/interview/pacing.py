"""How long an answer should take, and where its silences lie: what a sample candidate keeps to.  Pure."""

from collections.abc import Sequence
from itertools import pairwise

from desktop_app.catalog.candidate import Segment, Speech
from desktop_app.catalog.model import AnswerKind, Band
from desktop_app.interview.model import AskedFor, Plan, PlannedPhase
from desktop_app.interview.timing import ASKING_S, PhaseTime
from desktop_app.interview.work import twists_of

_OWN_QUESTION_S = 50.0
_OWN_QUESTIONS = 9
"""Turns of the wrap-up that a sample candidate has something to say in; in a longer one each takes longer."""

_SHORTEST_S = 5.0
_BREATH_S = 0.8
_LONGEST_BREATH_S = 1.5
"""Between two sentences: with what a voice adds, below the two seconds from which a pause is noticed (norms.md)."""

_LEAD_S = 5.0
"""Before the first word: well below the eight seconds from which a start is slow (findings.md)."""

_THINKING_S = 75.0
"""After having asked for time to think."""

_JUDGING_S = 3.0
"""Until what was said is understood."""

_WITHIN_S = 2.0
"""The longest answer ends so much before its documented maximum: on the second would be over it."""

_NOTICED_S = 10.0
"""By so much a phase may fall short without anybody noticing."""

_EXTENSIONS = 2
"""So many questions that take a problem further find their room, if there are so many."""

_WORK_PAUSE_S = {"coding": 12.0, "design": 7.0, "system-design": 7.0}
"""Whoever writes or draws says nothing for a while: below what those rounds call a long silence."""


def fitting_length_s(plan: Plan, asked: AskedFor, phase_taken_s: float, ends_s: float | None = None) -> float:
    """Seconds that an answer to `asked` should take, when its phase has run for `phase_taken_s` already.

    Up to `ends_s` of the phase (unscaled), where it is given.  Otherwise the middle of the documented band, or what
    fills the phase where this is the last thing in it.  Work and presentations go on to the middle of their phase,
    but leave room for questions that take a problem further; one's own questions in the wrap-up are short.
    """
    planned = plan.phases[asked.phase_index]
    if ends_s is not None:
        return max(0.0, ends_s * plan.options.scale - phase_taken_s)
    middle_s = (planned.band.min_s + planned.band.max_s) / 2
    if planned.phase.mode == "wrap-up":
        usual_s = max(_OWN_QUESTION_S * plan.options.scale, middle_s / _OWN_QUESTIONS)
        is_last = not _more_fits(plan, planned, phase_taken_s + usual_s)
        return max(usual_s, middle_s - _JUDGING_S - phase_taken_s) if is_last else usual_s
    if asked.band is None:
        return max(_SHORTEST_S, _work_ends_s(plan, asked, phase_taken_s) - _JUDGING_S - phase_taken_s)
    if planned.phase.mode == "work":
        return _extension_s(plan, asked.band, planned.band.max_s - phase_taken_s)
    usual_s = (asked.band.min_s + asked.band.max_s) / 2
    if _more_fits(plan, planned, phase_taken_s + usual_s):
        return usual_s
    return _last_length_s(plan, planned, asked.band, phase_taken_s)


def answer_kind(asked: AskedFor, round_kind: str) -> AnswerKind:
    """How it is answered: against the clock a story has to be short, too."""
    return "rapid-fire" if round_kind == "rapid-fire" else asked.kind


def is_whole_problem(plan: Plan, asked: AskedFor) -> bool:
    """Whether this phase is all the time that there is for its problem: no later one works on it."""
    return asked.role == "initial" and asked.band is None and _is_last_of_problem(plan, asked.phase_index)


def _is_last_of_problem(plan: Plan, phase_index: int) -> bool:
    here, later = plan.phases[phase_index], plan.phases[phase_index + 1 : phase_index + 2]
    goes_on = bool(later) and later[0].phase.mode == "work" and later[0].questions == here.questions
    return here.phase.mode == "work" and not goes_on


def _work_ends_s(plan: Plan, asked: AskedFor, taken_s: float) -> float:
    """When in its phase the work itself is done.

    In the middle of the documented time, less what the questions after it take at their longest (at most half of what
    is left); where a later phase goes on with the problem, so late that nothing is asked in between.
    """
    planned = plan.phases[asked.phase_index]
    middle_s = (planned.band.min_s + planned.band.max_s) / 2
    if planned.phase.mode != "work":
        return middle_s
    one_s = _needed_s(plan, is_short=False)
    if not _is_last_of_problem(plan, asked.phase_index):
        return max(middle_s, planned.band.max_s - one_s + ASKING_S)
    room = max(0, int((planned.band.min_s - taken_s) / 2 // one_s))
    known = sum(len(twists_of(one, plan.options.level)) for one in planned.questions[:1])
    count = min(known, room, _EXTENSIONS)
    # All but the last make room themselves for what is asked after them.
    return middle_s - count * one_s + max(0, count - 1) * ASKING_S


def _extension_s(plan: Plan, band: Band, left_s: float) -> float:
    """An answer that takes a problem further fills the phase, or leaves just so much that another one is asked for."""
    needed_s = _needed_s(plan, is_short=False)
    wanted_s = left_s - (needed_s if left_s >= needed_s + band.min_s else _JUDGING_S)
    return max(band.min_s, min(band.max_s - _WITHIN_S, wanted_s))


def _last_length_s(plan: Plan, planned: PlannedPhase, band: Band, taken_s: float) -> float:
    """How long an answer takes after which, at its usual length, nothing more would be asked in its phase.

    An interviewer leaves a phase early when the next follow-up would not fit any more; up to a minute and more of it
    would be lost.  So the candidate fills it, within the answer's band; where even the longest answer would leave it
    short, the answer is so short that a follow-up fits.
    """
    usual_s = (band.min_s + band.max_s) / 2
    filling_s = (planned.band.min_s + planned.band.max_s) / 2 - _JUDGING_S - taken_s
    making_room_s = planned.band.max_s - taken_s - _needed_s(plan, is_short=True)
    if planned.band.min_s - taken_s > band.max_s + _NOTICED_S and making_room_s >= band.min_s:
        return making_room_s
    left_s = max(band.min_s, planned.band.max_s - _JUDGING_S - taken_s)
    return min(band.max_s - _WITHIN_S, max(filling_s, min(usual_s, left_s)))


def _more_fits(plan: Plan, planned: PlannedPhase, taken_s: float) -> bool:
    """Whether an interviewer would still ask something, when the phase has run for so long (as topics.py decides)."""
    time = PhaseTime(taken_s, planned.band.min_s, planned.band.max_s)
    return time.fits(_needed_s(plan, is_short=time.is_short))


def _needed_s(plan: Plan, *, is_short: bool) -> float:
    follow_up = plan.timing.follow_up
    return _JUDGING_S + ASKING_S + (follow_up.min_s if is_short else follow_up.max_s)


def with_silences(
    speech: Speech,
    spoken_s: float,
    length_s: float,
    round_kind: str = "",
    least_s: float | None = None,
    kind: str = "",
) -> Speech:
    """The same sentences, `spoken_s` long in all, with silences so that they last `length_s` if that is longer.

    No silence between two sentences is one that a review would call long, or even mark, unless one was written there.
    What is left over lies after the last word.  Where time to think was asked for, `least_s` is given: it lies before
    the first word then, as far as the answer, which begins with that word, still lasts that long.  Silences of work are
    longer: in rounds of that kind, and for answers of that `kind` in any other.
    """
    between = sum(bool(one.say and other.say) for one, other in pairwise(speech))
    left_s = length_s - spoken_s - sum(segment.wait_s for segment in speech)
    most_s = _WORK_PAUSE_S.get(round_kind) or _WORK_PAUSE_S.get(kind, _LONGEST_BREATH_S)
    breath_s = min(max(left_s / (between + 1), _BREATH_S), most_s)
    left_s = max(0.0, left_s - breath_s * between)
    most_lead_s = _LEAD_S
    if least_s is not None:
        answer_s = spoken_s + breath_s * between
        most_lead_s = min(_THINKING_S, max(0.0, left_s - max(0.0, least_s - answer_s)))
    lead_s = min(left_s, most_lead_s) if speech and speech[0].say else 0.0
    return (*_silence(lead_s), *_breathing(speech, breath_s), *_silence(left_s - lead_s))


def _breathing(speech: Speech, breath_s: float) -> Sequence[Segment]:
    placed: list[Segment] = []
    for segment in speech:
        if segment.say and placed and placed[-1].say:
            placed.append(Segment(wait_s=breath_s))
        placed.append(segment)
    return placed


def _silence(length_s: float) -> Speech:
    return (Segment(wait_s=length_s),) if length_s > 0 else ()
