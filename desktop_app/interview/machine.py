"""The interview itself: events and the time go in, effects come out.  Pure, deterministic, no I/O, no threads."""

import math
from random import Random

from desktop_app.catalog.phrases import Phrases
from desktop_app.interview import model as iv
from desktop_app.interview.agenda import Agenda
from desktop_app.interview.alarms import Alarm, Alarms, Limits
from desktop_app.interview.answering import reply_to
from desktop_app.interview.floor import Floor
from desktop_app.interview.players import Cast, Player
from desktop_app.interview.steps import Line, Outcome, Step
from desktop_app.interview.stretches import Ending, Stretches
from desktop_app.interview.timing import ActiveClock, about_in_words, length_in_words
from desktop_app.interview.topics import Script
from desktop_app.interview.viewing import draw
from desktop_app.interview.wording import Wording, in_a_sentence

Effects = list[iv.Effect]


class Interview:
    """One round, from greeting to goodbye.

    `now_s` is seconds on any clock that does not run backwards.  Nothing moves on by itself when time is up: it is
    marked, and the candidate stays in charge; only with `options.interruptions` does the interviewer cut in.
    """

    def __init__(self, plan: iv.Plan, phrases: Phrases, seed: int | None = None) -> None:
        self._plan = plan
        wording = Wording(phrases.lines, Random(plan.options.seed if seed is None else seed))  # noqa: S311 -- no secret
        self._wording = wording
        self._agenda = Agenda(plan)
        self._cast = Cast(Script(plan, self._agenda, phrases.probes, phrases.requests, wording))
        self._clock = ActiveClock()
        self._floor = Floor()
        self._alarms = Alarms()
        self._stretches = Stretches(plan)
        self._player: Player = self._cast.player(0)
        self._pause_reason = ""
        self._heard_exchange: int | None = None
        self._outcome: Outcome | None = None
        self._checks: list[str] = []
        self._interrupted = False
        self._ending: Ending | None = None
        self._finished = False

    # --- what practice calls ----------------------------------------------------------------------------------------

    def handle(self, event: iv.Event, now_s: float) -> tuple[iv.Effect, ...]:
        """Take what happened at `now_s`; returns what to do about it, in order.  Any event may come at any time."""
        if self._finished:
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
        if not self._clock.started or self._clock.paused or self._finished:
            return None
        due_s = self._alarms.next_at_s(self._floor, self._limits())
        return None if due_s is None else self._clock.moment_s(due_s)

    def view(self, now_s: float) -> iv.View:
        """The interview at `now_s`; changes nothing."""
        stage: iv.Stage = "finished" if self._finished else "paused" if self._clock.paused else self._stage
        at_s = self._stretches.ended_at_s if self._finished else self._clock.active_s(now_s)
        return draw(
            self._plan,
            self._agenda,
            self._stretches,
            self._floor,
            self._player,
            at_s,
            stage,
            self._pause_reason,
        )

    @property
    def _stage(self) -> iv.Stage:
        stage = self._floor.stage
        return "speaking" if stage == "through" else stage

    # --- events -----------------------------------------------------------------------------------------------------

    def _before_the_start(self, event: iv.Event, now_s: float) -> Effects:
        match event:
            case iv.RoundStarted():
                self._clock.start(now_s)
                return self._open_round()
            case iv.RoundEnded():
                self._finished = True
                return [iv.Finished("ended")]
        return []

    def _take(self, event: iv.Event, now_s: float, at_s: float) -> Effects:
        match event:
            case iv.Paused(reason):
                return self._pause(reason, now_s, at_s)
            case iv.Resumed():
                return self._resume(now_s, at_s)
            case iv.AnswerJudged(exchange_id, analysis):
                self._floor.judged(exchange_id, analysis)
            case iv.PhaseSkipped():
                return self._resume(now_s, at_s, going_on=False) + self._skip_phase(at_s)
            case iv.PhaseExtended(extra_s):
                return self._extend(extra_s)
            case iv.RoundEnded():
                return self._end_early(at_s)
            case _ if not self._clock.paused:
                return self._take_turn(event, at_s)
        return []

    def _take_turn(self, event: iv.Event, at_s: float) -> Effects:
        """Events that mean nothing in a pause."""
        match event:
            case iv.SpeechEnded(utterance_id):
                return self._floor.speech_ended(utterance_id, at_s)
            case iv.AnswerBegan():
                self._floor.answer_began(at_s)
            case iv.SilenceNoticed(silent_s) if self._floor.is_open:
                return [
                    iv.Mark(
                        "long-silence", f"{length_in_words(silent_s)} of silence", self._floor.exchange_id
                    )
                ]
            case iv.AnswerEnded():
                if self._floor.stage == "speaking":
                    return self._floor.cut_in(at_s)
                return self._floor.close(at_s, judge=True)
            case iv.RequestMade():
                return self._answer_request(event, at_s)
        return []

    def _answer_request(self, event: iv.RequestMade, at_s: float) -> Effects:
        floor = self._floor
        if floor.stage == "judging" and event.request == "next":
            return self._leave_ask("skipped", at_s)
        if not floor.awaits_answer and floor.next_ask is None:
            return []
        effects: Effects = floor.cut_short() if floor.stage == "speaking" else []
        if event.request == "next":
            return effects + self._leave_ask("skipped", at_s)
        if event.request == "come-back" and self._player.question is not None:
            return effects + self._leave_ask("put-off", at_s)
        if floor.ask is None:
            return effects
        reply = reply_to(event, floor.ask, self._player, self._wording)
        spoken = floor.interject(reply.lines, at_s, restart=bool(event.words), thinking=reply.thinking)
        return [*effects, iv.Mark(reply.mark, event.words, floor.exchange_id), *spoken]

    def _leave_ask(self, how: iv.LeftHow, at_s: float) -> Effects:
        """The candidate leaves what was asked, for good or for now."""
        self._outcome = Outcome(how, self._floor.ask)
        mark = iv.Mark(how, exchange_id=self._floor.exchange_id)
        return [*self._floor.drop(at_s), mark]

    # --- time ---------------------------------------------------------------------------------------------------------

    def _limits(self) -> Limits:
        here = self._stretches.here
        return Limits(
            phase_index=self._stretches.index,
            phase_began_s=here.began_s or 0.0,
            phase_max_s=here.band.max_s,
            phase_documented_s=here.planned.phase.max_s,
            round_max_s=self._stretches.round_max_s,
            scale=self._plan.options.scale,
            unlimited=self._plan.options.unlimited,
            is_last=self._stretches.is_last,
        )

    def _ring(self, at_s: float) -> Effects:
        effects: Effects = []
        while not self._clock.paused and (alarm := self._alarms.due(at_s, self._floor, self._limits())):
            effects += self._rung(alarm, at_s)
        return effects

    def _rung(self, alarm: Alarm, at_s: float) -> Effects:
        floor = self._floor
        match alarm.kind:
            case "no-judgement":
                floor.judged(floor.exchange_id or 0, None)
                return []
            case "phase-check" | "round-check":
                self._checks.append(alarm.kind)
                return [iv.Mark("time-check", f"{about_in_words(self._left_s(alarm.kind, at_s))} left")]
            case "answer-over":
                return [iv.Mark("answer-over", exchange_id=floor.exchange_id), *self._interrupt(at_s)]
            case "phase-over":
                title = self._stretches.here.planned.phase.title
                return [iv.Mark("phase-over", title), *self._interrupt(at_s)]
        return [iv.Mark("round-over")]

    def _left_s(self, check: str, at_s: float) -> float:
        if check == "round-check":
            return self._stretches.round_max_s - at_s
        return self._stretches.time(at_s).left_s

    def _interrupt(self, at_s: float) -> Effects:
        if not self._plan.options.interruptions or not self._floor.is_open:
            return []
        self._interrupted = True
        exchange_id = self._floor.exchange_id
        line = Line(self._wording.say("interruption"), "interruption")
        closed = self._floor.close(at_s, judge=True)
        return [*closed, iv.Mark("interrupted", exchange_id=exchange_id), *self._floor.say_now(line, at_s)]

    def _pause(self, reason: str, now_s: float, at_s: float) -> Effects:
        if self._clock.paused:
            return []
        self._pause_reason = reason
        effects = self._floor.pause(at_s)
        self._clock.pause(now_s)
        return [*effects, iv.Mark("paused", reason)]

    def _resume(self, now_s: float, at_s: float, *, going_on: bool = True) -> Effects:
        if not self._clock.paused:
            return []
        self._clock.resume(now_s)
        self._pause_reason = ""
        return [iv.Mark("resumed"), *(self._floor.resume(at_s) if going_on else [])]

    def _extend(self, extra_s: float) -> Effects:
        if not (math.isfinite(extra_s) and extra_s > 0):
            return []
        self._stretches.here.extra_s += extra_s
        return [iv.Mark("extended", length_in_words(extra_s))]

    # --- going on -----------------------------------------------------------------------------------------------------

    def _open_round(self) -> Effects:
        self._stretches.begin(0, 0.0)
        minutes = length_in_words(self._plan.round.minutes * 60 * self._plan.options.scale)
        title = in_a_sentence(self._plan.round.title)
        greeting = Line(self._wording.say("greeting", round=title, minutes=minutes), "greeting")
        steps = self._player.opening(self._stretches.time(0.0))
        return [iv.PhaseBegan(0), *self._floor.take([greeting, *steps], 0, 0.0)]

    def _settle(self, at_s: float) -> Effects:
        """Go on for as long as nobody has the floor."""
        effects: Effects = []
        while self._floor.stage == "through" and not self._clock.paused and not self._finished:
            effects += self._finish("completed", at_s) if self._ending else self._go_on(at_s)
        return effects

    def _go_on(self, at_s: float) -> Effects:
        outcome = self._take_outcome()
        lead = self._lead(outcome)
        steps = self._player.after(outcome, self._stretches.time(at_s))
        if not steps:
            return self._next_phase("done", lead, at_s)
        if isinstance(steps[0], Line) and steps[0].purpose == "acknowledgement":
            lead, steps = steps[:1], steps[1:]
        return self._floor.take([*lead, *self._time_checks(at_s), *steps], self._stretches.index, at_s)

    def _take_outcome(self) -> Outcome:
        """How the last ask went, told once."""
        left, self._outcome = self._outcome, None
        fresh = self._floor.exchange_id != self._heard_exchange
        self._heard_exchange = self._floor.exchange_id
        if left is not None:
            return left
        return Outcome("judged", self._floor.ask, self._floor.analysis) if fresh else Outcome("said")

    def _lead(self, outcome: Outcome) -> list[Step]:
        """The short words with which the interviewer takes the floor again."""
        interrupted, self._interrupted = self._interrupted, False
        if outcome.how == "skipped":
            return [Line(self._wording.say("next"), "acknowledgement")]
        if outcome.how == "judged" and not interrupted:
            return [Line(self._wording.say("acknowledgement"), "acknowledgement")]
        return []

    def _time_checks(self, at_s: float) -> list[Step]:
        """Time checks that came due during an answer are said now, if they still say something."""
        checks, self._checks = self._checks, []
        if not checks or (left_s := self._left_s(checks[-1], at_s)) <= 0:
            return []
        group = "time_check" if checks[-1] == "phase-check" else "time_check_round"
        return [Line(self._wording.say(group, left=about_in_words(left_s)), "time-check")]

    def _next_phase(self, ending: Ending, lead: list[Step], at_s: float) -> Effects:
        if self._stretches.is_last:
            self._ending = ending
            goodbye = Line(self._wording.say("closing"), "closing")
            return self._floor.take([goodbye], self._stretches.index, at_s)
        done = self._stretches.end(ending, at_s)
        index = self._stretches.index + 1
        self._stretches.begin(index, at_s)
        self._player = self._cast.player(index)
        self._checks = [check for check in self._checks if check == "round-check"]
        steps = [*self._time_checks(at_s), *self._player.opening(self._stretches.time(at_s))]
        turn = self._turn_to(index, steps)
        return [done, iv.PhaseBegan(index), *self._floor.take([*lead, *turn, *steps], index, at_s)]

    def _turn_to(self, index: int, steps: list[Step]) -> list[Step]:
        """The words between two phases, where the new one does not bring its own."""
        mode = self._plan.phases[index].phase.mode
        if mode == "wrap-up" or any(
            isinstance(step, Line) and step.purpose == "transition" for step in steps
        ):
            return []
        return [Line(self._wording.say("transition" if mode == "question" else "next_phase"), "transition")]

    def _skip_phase(self, at_s: float) -> Effects:
        if self._ending:
            return []
        mark = iv.Mark("skipped", self._stretches.here.planned.phase.title)
        effects = [*self._floor.drop(at_s), mark]
        self._outcome, self._interrupted = None, False
        self._heard_exchange = self._floor.exchange_id
        return effects + self._next_phase("skipped", self._lead(Outcome("skipped")), at_s)

    def _end_early(self, at_s: float) -> Effects:
        return [*self._floor.drop(at_s, judge=True), *self._finish("ended", at_s)]

    def _finish(self, outcome: iv.FinishedHow, at_s: float) -> Effects:
        self._finished = True
        ending: Ending = "ended" if outcome == "ended" else self._ending or "done"
        return [self._stretches.end(ending, at_s), iv.Finished(outcome)]
