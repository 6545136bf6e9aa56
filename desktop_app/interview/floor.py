"""Who has the floor: what the interviewer still has to say, and the candidate's answer that is open or being judged."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from desktop_app.analysis.model import Analysis
from desktop_app.interview.model import AskedFor, Effect, Listen, Purpose, Say, Silence, StopListening
from desktop_app.interview.steps import Ask, Line, Step

FloorStage = Literal["waiting", "speaking", "listening", "thinking", "judging", "through"]

_Turn = Literal["asked", "open", "judging", "over"]


@dataclass(slots=True)
class _Exchange:
    """One ask and the answer to it.  Active seconds; `spoken_s` is the answer's time without the open stretch."""

    id: int
    ask: Ask
    turn: _Turn = "asked"
    spoken_s: float = 0.0
    open_since_s: float = 0.0
    judging_since_s: float = 0.0
    thinking: bool = False
    analysis: Analysis | None = None


class Floor:
    """Passes the floor between interviewer and candidate.  `at_s` is always the round's active time.

    `take` hands it steps (at most one ask, which may be followed by nothing); it is "through" when all was said, and
    the answer, if one was asked for, is over.
    """

    def __init__(self) -> None:
        self._steps: deque[Step] = deque()
        self._saying: Say | None = None
        self._hushed: Say | None = None
        self._exchange: _Exchange | None = None
        self._utterances = 0
        self._exchanges = 0
        self._began = False

    # --- what it looks like ---------------------------------------------------------------------------------------

    @property
    def stage(self) -> FloorStage:
        if not self._began:
            return "waiting"
        if self._saying or self._hushed:
            return "speaking"
        match self._turn:
            case "asked" | "open" if self._exchange:
                return "thinking" if self._exchange.thinking else "listening"
            case "judging":
                return "judging"
        return "through"

    @property
    def ask(self) -> Ask | None:
        """What was last put to the candidate."""
        return self._exchange.ask if self._exchange else None

    @property
    def exchange_id(self) -> int | None:
        return self._exchange.id if self._exchange else None

    @property
    def analysis(self) -> Analysis | None:
        """What was found in the last answer, once it was judged."""
        return self._exchange.analysis if self._exchange else None

    @property
    def awaits_answer(self) -> bool:
        """The last ask still waits for its answer, or the answer is open."""
        return self._turn in {"asked", "open"}

    @property
    def is_open(self) -> bool:
        return self._turn == "open"

    @property
    def next_ask(self) -> Ask | None:
        """The ask that is still to be put."""
        return next((step for step in self._steps if isinstance(step, Ask)), None)

    def answer_s(self, at_s: float) -> float | None:
        """How long the answer has run, None where none is open (or was interrupted for a moment)."""
        if self._exchange is None:
            return None
        if self._turn == "open":
            return self._exchange.spoken_s + at_s - self._exchange.open_since_s
        return self._exchange.spoken_s if self._turn == "asked" and self._exchange.spoken_s else None

    def answer_reaches_at_s(self, length_s: float) -> float | None:
        """The active time at which the open answer will have run for `length_s`."""
        if self._exchange is None or self._turn != "open":
            return None
        return self._exchange.open_since_s + (length_s - self._exchange.spoken_s)

    def judging_since_s(self) -> float | None:
        return self._exchange.judging_since_s if self._exchange and self._turn == "judging" else None

    @property
    def _turn(self) -> _Turn:
        return self._exchange.turn if self._exchange else "over"

    # --- passing it on --------------------------------------------------------------------------------------------

    def take(self, steps: Sequence[Step], phase_index: int, at_s: float) -> list[Effect]:
        """Say these, one after the other, then wait for the answer to the ask among them."""
        self._began = True
        self._phase_index = phase_index
        self._steps = deque(steps)
        return self._proceed(at_s)

    def speech_ended(self, utterance_id: int, at_s: float) -> list[Effect]:
        """Go on after the current utterance; any other one is of the past."""
        if self._saying is None or self._saying.utterance_id != utterance_id:
            return []
        self._saying = None
        return self._proceed(at_s)

    def cut_in(self, at_s: float) -> list[Effect]:
        """The candidate cuts the speech: what was to be asked stands unspoken, and the answer opens."""
        return self.cut_short() + self._proceed(at_s)

    def cut_short(self) -> list[Effect]:
        """Fall silent and drop what was to be said; an ask among it is put unspoken, its answer not yet open."""
        effects = self._fall_silent()
        ask = self.next_ask
        self._steps.clear()
        if ask is not None:
            effects.append(self._begin(ask))
        return effects

    def answer_began(self, at_s: float) -> None:
        """The first words after some thinking: the answer's time counts from here."""
        if self._exchange and self._exchange.thinking:
            self._exchange.thinking = False
            self._exchange.open_since_s = at_s
            self._exchange.spoken_s = 0.0

    def close(self, at_s: float, *, judge: bool) -> list[Effect]:
        """The open answer is over."""
        if self._exchange is None or self._exchange.turn != "open":
            return []
        self._shut(self._exchange, at_s)
        self._exchange.turn = "judging" if judge else "over"
        self._exchange.thinking = False
        self._exchange.judging_since_s = at_s
        return [StopListening(self._exchange.id, judge)]

    def judged(self, exchange_id: int, analysis: Analysis | None) -> None:
        """The answer was judged; a judgement of an earlier one changes nothing here."""
        if self._exchange and self._exchange.id == exchange_id and self._exchange.turn == "judging":
            self._exchange.analysis = analysis
            self._exchange.turn = "over"

    def interject(
        self, lines: Sequence[Line], at_s: float, *, restart: bool = False, thinking: bool = False
    ) -> list[Effect]:
        """Say something into the candidate's turn, which goes on afterwards (from zero where `restart`)."""
        effects = self._suspend(at_s)
        if self._exchange and restart:
            self._exchange.spoken_s = 0.0
        if self._exchange and thinking:
            self._exchange.thinking = True
        self._steps = deque(lines)
        return effects + self._proceed(at_s)

    def say_now(self, line: Line, at_s: float) -> list[Effect]:
        """Say something while the closed answer is being judged."""
        self._steps = deque([line])
        return self._proceed(at_s)

    def pause(self, at_s: float) -> list[Effect]:
        """Everything stands still: speech is cut, to be said again, and the answer is closed, to be reopened."""
        if self._saying is not None:
            self._hushed, self._saying = self._saying, None
            return [Silence()]
        return self._suspend(at_s)

    def resume(self, at_s: float) -> list[Effect]:
        """Say again what was cut, or reopen the answer."""
        if self._hushed is None:
            return self._proceed(at_s)
        said, self._hushed = self._hushed, None
        return [self._utter(said.text, said.purpose, said.exchange_id)]

    def drop(self, at_s: float, *, judge: bool = False) -> list[Effect]:
        """Give up whatever goes on: the speech, the answer, and what was still to be said."""
        effects = self._fall_silent() + self.close(at_s, judge=judge)
        self._steps.clear()
        if self._exchange:
            self._exchange.turn = "over"
        return effects

    # --- within ---------------------------------------------------------------------------------------------------

    def _proceed(self, at_s: float) -> list[Effect]:
        if self._steps:
            step = self._steps.popleft()
            if isinstance(step, Line):
                exchange_id = self._exchange.id if self._exchange and self.awaits_answer else None
                return [self._utter(step.text, step.purpose, exchange_id)]
            asked = self._begin(step)
            return [asked, self._utter(step.spoken or step.text, step.purpose, asked.exchange_id)]
        if self._exchange and self._exchange.turn == "asked":
            self._exchange.turn = "open"
            self._exchange.open_since_s = at_s
            return [Listen(self._exchange.id)]
        return []

    def _begin(self, ask: Ask) -> AskedFor:
        self._exchanges += 1
        self._exchange = _Exchange(self._exchanges, ask)
        return AskedFor(
            exchange_id=self._exchanges,
            phase_index=self._phase_index,
            question_id=ask.question_id,
            text=ask.text,
            kind=ask.kind,
            role=ask.role,
            band=ask.band,
            intent=ask.intent,
            reason=ask.reason,
        )

    def _utter(self, text: str, purpose: Purpose, exchange_id: int | None) -> Say:
        self._utterances += 1
        self._saying = Say(self._utterances, text, purpose, exchange_id)
        return self._saying

    def _fall_silent(self) -> list[Effect]:
        speaking = self._saying is not None
        self._saying = self._hushed = None
        return [Silence()] if speaking else []

    def _suspend(self, at_s: float) -> list[Effect]:
        if self._exchange is None or self._exchange.turn != "open":
            return []
        self._shut(self._exchange, at_s)
        self._exchange.turn = "asked"
        return [StopListening(self._exchange.id, judge=False)]

    @staticmethod
    def _shut(exchange: _Exchange, at_s: float) -> None:
        exchange.spoken_s += at_s - exchange.open_since_s
