"""The interview itself: events and the time go in, effects come out.  Pure, deterministic, no I/O, no threads."""

import math
from collections.abc import Sequence

from desktop_app.catalog.phrases import Phrases
from desktop_app.interview import model as iv
from desktop_app.interview.alarms import Alarm, Alarms, Limits
from desktop_app.interview.answering import reply_to
from desktop_app.interview.course import Course
from desktop_app.interview.requests import understand, understand_in_work
from desktop_app.interview.timing import ActiveClock, length_in_words
from desktop_app.interview.viewing import draw
from desktop_app.interview.work import WorkPhase

Effects = list[iv.Effect]


class Interview:
    """One round, from greeting to goodbye.

    `now_s` is seconds on any clock that does not run backwards.  Nothing moves on by itself when time is up: it is
    marked, and the candidate stays in charge; only with `options.interruptions` does the interviewer cut in.
    """

    def __init__(self, plan: iv.Plan, phrases: Phrases, seed: int | None = None) -> None:
        self._plan = plan
        self._requests = phrases.requests
        self._course = Course(plan, phrases, plan.options.seed if seed is None else seed)
        self._clock = ActiveClock()
        self._alarms = Alarms()
        self._pause_reason = ""

    # --- what practice calls ----------------------------------------------------------------------------------------

    def handle(self, event: iv.Event, now_s: float) -> tuple[iv.Effect, ...]:
        """Take what happened at `now_s`; returns what to do about it, in order.  Any event may come at any time."""
        if self._course.is_finished:
            return ()
        if not self._clock.started:
            return tuple(self._before_the_start(event, now_s))
        at_s = self._clock.active_s(now_s)
        effects = self._ring(at_s)
        effects += self._take(event, now_s, at_s)
        effects += self._settle(at_s)
        return tuple(effects)

    def next_deadline_s(self) -> float | None:
        """When to call with `Ticked` at the latest, on the clock handed in; None while nothing can come due."""
        if self._is_still:
            return None
        due_s = self._alarms.next_at_s(self._course.floor, self._limits())
        return None if due_s is None else self._clock.moment_s(due_s)

    def view(self, now_s: float) -> iv.View:
        """The interview at `now_s`; changes nothing."""
        course = self._course
        at_s = course.stretches.ended_at_s if course.said_goodbye else self._clock.active_s(now_s)
        return draw(self._plan, course, at_s, self._stage, self._pause_reason)

    def understand(self, utterance: Sequence[str], before: Sequence[str] = ()) -> iv.Request | None:
        """What the candidate's latest words ask of the interviewer, None where they are (part of) the answer.

        `before` is what was said earlier in this answer.  Inside an answer nothing is a request, unless a problem is
        worked on.  Words that were understood do not belong to the answer: hand them in with `RequestMade`.
        """
        player = self._course.player
        if isinstance(player, WorkPhase):
            return understand_in_work(utterance, player.question, self._requests, first=not before)
        return None if before else understand(utterance, self._requests)

    @property
    def _stage(self) -> iv.Stage:
        if self._course.is_finished:
            return "finished"
        if self._clock.paused:
            return "paused"
        stage = self._course.floor.stage
        return "speaking" if stage == "through" else stage

    @property
    def _is_still(self) -> bool:
        """No time passes: before the start, in a pause, and from the goodbye on."""
        return not self._clock.started or self._clock.paused or self._course.said_goodbye

    # --- events -----------------------------------------------------------------------------------------------------

    def _before_the_start(self, event: iv.Event, now_s: float) -> Effects:
        match event:
            case iv.RoundStarted():
                self._clock.start(now_s)
                return self._course.open_round()
            case iv.RoundEnded():
                return self._course.end_before_start()
        return []

    def _take(self, event: iv.Event, now_s: float, at_s: float) -> Effects:
        course = self._course
        match event:
            case iv.Paused(reason):
                return self._pause(reason, now_s, at_s)
            case iv.Resumed():
                return self._resume(now_s, at_s)
            case iv.AnswerJudged(exchange_id, analysis):
                course.floor.judged(exchange_id, analysis)
            case iv.AnswerHeardAgain(exchange_id, analysis):
                course.heard_again(exchange_id, analysis)
            case iv.PhaseSkipped() if not course.said_goodbye:
                return self._resume(now_s, at_s, going_on=False) + course.skip_phase(at_s)
            case iv.PhaseExtended(extra_s) if not course.said_goodbye:
                return self._extend(extra_s)
            case iv.RoundEnded():
                return course.end_early(at_s)
            case _ if not self._clock.paused:
                return self._take_turn(event, at_s)
        return []

    def _take_turn(self, event: iv.Event, at_s: float) -> Effects:
        """Events that mean nothing in a pause."""
        floor = self._course.floor
        match event:
            case iv.SpeechEnded(utterance_id):
                return floor.speech_ended(utterance_id, at_s)
            case iv.AnswerBegan():
                floor.answer_began(at_s)
            case iv.SilenceNoticed(silent_s) if floor.is_open:
                return [iv.Mark("long-silence", f"{length_in_words(silent_s)} of silence", floor.exchange_id)]
            case iv.AnswerEnded():
                return floor.cut_in(at_s) if floor.stage == "speaking" else floor.close(at_s, judge=True)
            case iv.RequestMade():
                return self._answer_request(event, at_s)
        return []

    def _answer_request(self, event: iv.RequestMade, at_s: float) -> Effects:
        course, floor = self._course, self._course.floor
        if floor.stage == "judging" and event.request == "next":
            return course.leave_ask("skipped", at_s)
        if not floor.awaits_answer and floor.next_ask is None:
            return []
        effects = floor.cut_short() if floor.stage == "speaking" else []
        if event.request == "next":
            return effects + course.leave_ask("skipped", at_s)
        if event.request == "come-back" and course.player.question is not None:
            return effects + course.leave_ask("put-off", at_s)
        if floor.ask is None:
            return effects
        reply = reply_to(event, floor.ask, course.player, course.wording)
        restart = bool(event.words) and not isinstance(course.player, WorkPhase)
        spoken = floor.interject(reply.lines, at_s, restart=restart, thinking=reply.thinking)
        return [*effects, iv.Mark(reply.mark, event.words, floor.exchange_id), *spoken]

    def _settle(self, at_s: float) -> Effects:
        """Go on for as long as nobody has the floor."""
        effects: Effects = []
        while (
            self._course.floor.stage == "through" and not self._clock.paused and not self._course.is_finished
        ):
            effects += self._course.go_on(at_s)
        return effects

    # --- time ---------------------------------------------------------------------------------------------------------

    def _limits(self) -> Limits:
        stretches = self._course.stretches
        return Limits(
            phase_index=stretches.index,
            phase_began_s=stretches.here.began_s or 0.0,
            phase_max_s=stretches.here.band.max_s,
            phase_documented_s=stretches.here.planned.phase.max_s,
            round_max_s=stretches.round_max_s,
            scale=self._plan.options.scale,
            unlimited=self._plan.options.unlimited,
            is_last=stretches.is_last,
        )

    def _ring(self, at_s: float) -> Effects:
        effects: Effects = []
        while not self._is_still and (alarm := self._alarms.due(at_s, self._course.floor, self._limits())):
            effects += self._rung(alarm, at_s)
        return effects

    def _rung(self, alarm: Alarm, at_s: float) -> Effects:
        course = self._course
        exchange_id = course.floor.exchange_id
        interruption = self._plan.options.interruptions
        match alarm.kind:
            case "no-judgement":
                course.floor.judged(exchange_id or 0, None)
                return []
            case "phase-check" | "round-check":
                return [course.check_time(alarm.kind, at_s)]
            case "answer-over":
                over = iv.Mark("answer-over", exchange_id=exchange_id)
            case "phase-over":
                over = iv.Mark("phase-over", course.stretches.here.planned.phase.title)
            case "round-over":
                return [iv.Mark("round-over")]
        return [over, *(course.interrupt(at_s) if interruption else [])]

    def _pause(self, reason: str, now_s: float, at_s: float) -> Effects:
        if self._clock.paused:
            return []
        self._pause_reason = reason
        effects = self._course.floor.pause(at_s)
        self._clock.pause(now_s)
        return [*effects, iv.Mark("paused", reason)]

    def _resume(self, now_s: float, at_s: float, *, going_on: bool = True) -> Effects:
        if not self._clock.paused:
            return []
        self._clock.resume(now_s)
        self._pause_reason = ""
        return [iv.Mark("resumed"), *(self._course.floor.resume(at_s) if going_on else [])]

    def _extend(self, extra_s: float) -> Effects:
        if not (math.isfinite(extra_s) and extra_s > 0):
            return []
        self._course.stretches.here.extra_s += extra_s
        return [iv.Mark("extended", length_in_words(extra_s))]
