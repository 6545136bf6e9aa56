"""The course of a round: what follows an answer, a skipped question, a phase; from the greeting to the goodbye."""

from random import Random

from desktop_app.analysis.model import Analysis
from desktop_app.catalog.phrases import Phrases
from desktop_app.interview.agenda import Agenda
from desktop_app.interview.floor import Floor
from desktop_app.interview.model import Effect, Finished, FinishedHow, LeftHow, Mark, PhaseBegan, Plan
from desktop_app.interview.players import Cast, Player
from desktop_app.interview.steps import Line, Outcome, Step
from desktop_app.interview.stretches import Ending, Stretches
from desktop_app.interview.timing import about_in_words, length_in_words
from desktop_app.interview.topics import Script, TopicsPhase
from desktop_app.interview.wording import Wording, in_a_sentence
from desktop_app.sentence import Sentence


class Course:
    """Leads through the phases.  `at_s` is always the round's active time.

    Attributes:
        floor: who speaks.
        stretches: the phases with their times.
        player: whoever knows what the running phase puts to the candidate.
    """

    def __init__(self, plan: Plan, phrases: Phrases, seed: int) -> None:
        self._plan = plan
        self.wording = Wording(phrases.lines, Random(seed))  # noqa: S311 -- no secret
        self.agenda = Agenda(plan)
        self._cast = Cast(Script(plan, self.agenda, phrases.probes, phrases.requests, self.wording))
        self.floor = Floor()
        self.stretches = Stretches(plan)
        self.player: Player = self._cast.player(0)
        self.said_goodbye = False
        self.is_finished = False
        self._heard_exchange: int | None = None
        self._left: Outcome | None = None
        self._checks: list[str] = []
        self._interrupted = False

    def open_round(self) -> list[Effect]:
        """Greet, and begin the first phase."""
        self.stretches.begin(0, 0.0)
        minutes = length_in_words(self._plan.length_s)
        title = in_a_sentence(self._plan.round.title)
        group = "greeting" if len(self._plan.phases) > 1 else "greeting_drill"
        greeting = Line(self.wording.say(group, round=title, minutes=minutes), "greeting")
        steps = self.player.opening(self.stretches.time(0.0))
        return [PhaseBegan(0), *self.floor.take([greeting, *steps], 0, 0.0)]

    def go_on(self, at_s: float) -> list[Effect]:
        """The next thing, when nobody has the floor."""
        if self.said_goodbye:
            return self._finish("completed")
        outcome = self._outcome()
        lead = self._lead(outcome)
        steps = self.player.after(outcome, self.stretches.time(at_s))
        if not steps:
            return self._next_phase("done", lead, at_s)
        if isinstance(steps[0], Line) and steps[0].purpose == "acknowledgement":
            lead, steps = steps[:1], steps[1:]
        return self.floor.take([*lead, *self._time_checks(at_s), *steps], self.stretches.index, at_s)

    def leave_ask(self, how: LeftHow, at_s: float) -> list[Effect]:
        """The candidate leaves what was asked, for good or for now."""
        self._left = Outcome(how, self.floor.ask)
        mark = Mark(how, exchange_id=self.floor.exchange_id)
        return [*self.floor.drop(at_s), mark]

    def heard_again(self, exchange_id: int, analysis: Analysis) -> None:
        """An answer turned out to hold something else: what is probed from now on goes by that."""
        if isinstance(self.player, TopicsPhase):
            self.player.heard_again(exchange_id, analysis)

    def skip_phase(self, at_s: float) -> list[Effect]:
        mark = Mark("skipped", self.stretches.here.planned.phase.title)
        effects = [*self.floor.drop(at_s), mark]
        return effects + self._next_phase("skipped", self._lead(Outcome("skipped")), at_s)

    def end_early(self, at_s: float) -> list[Effect]:
        """Leave at once; who leaves during the goodbye has completed the round."""
        dropped = self.floor.drop(at_s, judge=True)
        if self.said_goodbye:
            return [*dropped, *self._finish("completed")]
        return [*dropped, self.stretches.end("ended", at_s), *self._finish("ended")]

    def end_before_start(self) -> list[Effect]:
        return self._finish("ended")

    def interrupt(self, at_s: float) -> list[Effect]:
        """Cut in on the open answer, politely: it is judged while the interviewer speaks."""
        if not self.floor.is_open:
            return []
        self._interrupted = True
        exchange_id = self.floor.exchange_id
        line = Line(self.wording.say("interruption"), "interruption")
        closed = self.floor.close(at_s, judge=True)
        return [*closed, Mark("interrupted", exchange_id=exchange_id), *self.floor.say_now(line, at_s)]

    def check_time(self, check: str, at_s: float) -> Mark:
        """A quiet note of the time now; it is said as well when the interviewer speaks next."""
        self._checks.append(check)
        return Mark("time-check", Sentence("{time} left", time=about_in_words(self._left_s(check, at_s))))

    # --- within -------------------------------------------------------------------------------------------------------

    def _outcome(self) -> Outcome:
        """How the last ask went, told once."""
        left, self._left = self._left, None
        is_new = self.floor.exchange_id != self._heard_exchange
        self._heard_exchange = self.floor.exchange_id
        if left is not None:
            return left
        if not is_new:
            return Outcome("said")
        return Outcome("judged", self.floor.ask, self.floor.analysis, self.floor.exchange_id or 0)

    def _lead(self, outcome: Outcome) -> list[Step]:
        """The short words with which the interviewer takes the floor again."""
        interrupted, self._interrupted = self._interrupted, False
        if outcome.how == "skipped":
            return [Line(self.wording.say("next"), "acknowledgement")]
        if outcome.how == "judged" and not interrupted and self._plan.round.kind != "rapid-fire":
            return [Line(self.wording.say("acknowledgement"), "acknowledgement")]
        return []

    def _time_checks(self, at_s: float) -> list[Step]:
        """Time checks that came due during an answer are said now, if they still say something."""
        checks, self._checks = self._checks, []
        if not checks or (left_s := self._left_s(checks[-1], at_s)) <= 0:
            return []
        group = "time_check" if checks[-1] == "phase-check" else "time_check_round"
        return [Line(self.wording.say(group, left=about_in_words(left_s)), "time-check")]

    def _left_s(self, check: str, at_s: float) -> float:
        if check == "round-check":
            return self.stretches.round_max_s - at_s
        return self.stretches.time(at_s).left_s

    def _next_phase(self, ending: Ending, lead: list[Step], at_s: float) -> list[Effect]:
        done = self.stretches.end(ending, at_s)
        if self.stretches.is_last:
            self.said_goodbye = True
            goodbye = Line(self.wording.say("closing"), "closing")
            return [done, *self.floor.take([goodbye], self.stretches.index, at_s)]
        index = self.stretches.index + 1
        self.stretches.begin(index, at_s)
        self.player = self._cast.player(index)
        self._checks = [check for check in self._checks if check == "round-check"]
        steps = [*self._time_checks(at_s), *self.player.opening(self.stretches.time(at_s))]
        turn = self._turn_to(index, steps)
        return [done, PhaseBegan(index), *self.floor.take([*lead, *turn, *steps], index, at_s)]

    def _turn_to(self, index: int, steps: list[Step]) -> list[Step]:
        """The words between two phases, where the new one does not bring its own."""
        mode = self._plan.phases[index].phase.mode
        if mode == "wrap-up" or any(
            isinstance(step, Line) and step.purpose == "transition" for step in steps
        ):
            return []
        return [Line(self.wording.say("transition" if mode == "question" else "next_phase"), "transition")]

    def _finish(self, outcome: FinishedHow) -> list[Effect]:
        self.is_finished = self.said_goodbye = True
        return [Finished(outcome)]
