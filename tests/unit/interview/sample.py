"""Helper: the sample candidate of every other round in a virtual evening, by the lengths of its words alone."""

import re
from collections.abc import Callable

from desktop_app.catalog.candidate import Candidate, Speech, in_sentences
from desktop_app.interview import model as iv
from desktop_app.interview.machine import Interview
from desktop_app.interview.pacing import answer_kind, fitting_length_s, is_whole_problem, with_silences
from tests.unit.interview.play import Evening, Turn, analysis, phrases

WORDS_PER_S = 2.4
"""How fast the sample candidate's voice speaks, roughly."""

Answered = Callable[[iv.AskedFor, Speech, float], None]


def length_s(speech: Speech) -> float:
    """How long it takes to say this, silences included."""
    return sum(one.wait_s + len(one.say.split()) / WORDS_PER_S for one in speech)


def words(speech: Speech) -> str:
    """What is said, without the silences."""
    return " ".join(one.say for one in speech if one.say)


def heard_text(text: str) -> list[str]:
    """The words as a recogniser would write them."""
    return re.findall(r"[a-z']+", text.lower())


def evening_of(
    candidate: Candidate,
    plan: iv.Plan,
    answered: Answered = lambda *_: None,
    words_per_s: float = 2.8,
    judging_s: float = 0.3,
) -> Evening:
    """The plan as the demonstration plays it, without sound; `answered` is told each answer and its wanted length.

    `words_per_s` is how fast the interviewer speaks.
    """
    played = Evening(Interview(plan, phrases()), lambda *_: Turn(0), words_per_s, judging_s)

    def plays(ask: iv.AskedFor, nth: int) -> Turn:
        number = sum(ask.role == other.role for other in played.of(iv.AskedFor)) - 1  # type: ignore[attr-defined]
        said = candidate.answer_for(
            ask.question_id, ask.intent, ask.role, number, answer_kind(ask, plan.round.kind)
        )
        whole = is_whole_problem(plan, ask)
        speech = in_sentences(candidate.whole_work(ask.question_id, ask.kind) if whole else said)
        request = speech[0].asks
        if nth == 0 and request:
            understood = played.interview.understand(heard_text(request))
            assert understood == "clarify"
            return Turn(3, then=iv.RequestMade(understood, request))
        speech = speech[1:] if request else speech
        taken_s = played.interview.view(played.now_s).phases[ask.phase_index].taken_s or 0.0
        wanted_s = fitting_length_s(plan, ask, taken_s)
        said = with_silences(speech, length_s(speech), wanted_s, plan.round.kind, kind=ask.kind)
        answered(ask, said, wanted_s)
        return Turn(length_s(said), analysis(text=words(said)))

    played.plays = plays
    return played
