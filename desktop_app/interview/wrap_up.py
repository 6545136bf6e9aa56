"""Plays the end of a round: the candidate's own questions to the interviewer."""

from desktop_app.catalog.model import Question
from desktop_app.interview.requests import declines
from desktop_app.interview.steps import Ask, Line, Outcome, Step
from desktop_app.interview.timing import ASKING_S, PhaseTime
from desktop_app.interview.topics import Script
from desktop_app.sentence import Sentence


class WrapUpPhase:
    """Invites questions for as long as there is time and the candidate has any.

    Nobody here can answer them: the interviewer notes them, and says who would know.
    """

    question: Question | None = None

    def __init__(self, script: Script, phase_index: int) -> None:
        self._script = script
        self._phase = script.plan.phases[phase_index].phase

    def opening(self, time: PhaseTime) -> list[Step]:  # noqa: ARG002 -- the same for every kind of phase
        text = self._phase.prompts[0] if self._phase.prompts else self._script.wording.say("invitation")
        return [self._invite(text)]

    def after(self, outcome: Outcome, time: PhaseTime) -> list[Step]:
        """Another invitation, unless the candidate has no more questions or the time is up."""
        if outcome.how != "judged" or self._is_done(outcome) or not self._has_room(time):
            return []
        wording = self._script.wording
        return [Line(wording.say("noted"), "acknowledgement"), self._invite(wording.say("invitation_again"))]

    def comes_next(self, time: PhaseTime) -> str:
        room = self._has_room(time)
        return (
            Sentence("Room for another question after this")
            if room
            else Sentence("The round ends after this")
        )

    def _is_done(self, outcome: Outcome) -> bool:
        heard = outcome.analysis
        return heard is not None and (not heard.text.strip() or declines(heard.text, self._script.requests))

    def _has_room(self, time: PhaseTime) -> bool:
        """The shortest documented follow-up still fits: asking and answering take about as long.

        The candidate's questions keep their documented minimum also where the round's time is up.
        """
        needed_s = ASKING_S + self._script.plan.timing.follow_up.min_s
        return time.fits(needed_s) and (time.unlimited or time.is_short or time.round_left_s >= needed_s)

    def _invite(self, text: str) -> Ask:
        return Ask(self._phase.id, text, "conversation", "other", None, "invitation")
