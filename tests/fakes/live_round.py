"""A live round with no sound behind it: the real interview on a clock that a test moves, on the caller's thread."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from desktop_app.analysis.model import Quantity, Word
from desktop_app.catalog.catalog import Catalog
from desktop_app.catalog.phrases import Phrases, load_phrases
from desktop_app.errors import MockLoopError
from desktop_app.interview import model as iv
from desktop_app.interview.machine import Interview
from desktop_app.interview.plan import make_plan
from desktop_app.practice.loops import InLoop
from desktop_app.practice.model import (
    EffectDone,
    HintGiven,
    LevelHeard,
    Listener,
    PracticeEvent,
    RoundKept,
    TroubleArose,
    ViewChanged,
    WordsHeard,
)
from desktop_app.ui.parts import StartRound
from tests.fakes.clock import ManualClock

CONTENT = Path(__file__).parents[2] / "content"


class FakeLiveRound:
    """A `LiveRoundPort` whose interview is the real one.

    What a real round does on its own threads happens at once, on the caller's: the listener has been told when a method
    returns.  `finish_speech` lets the interviewer come to the end of what it says, `hear` puts words into the open
    answer, `pass_time` moves the clock and lets everything fall due.  `calls` names what was asked of the round.
    """

    def __init__(
        self, plan: iv.Plan, listener: Listener, clock: ManualClock | None = None, failure: str = ""
    ) -> None:
        self.clock = clock or ManualClock()
        self.calls: list[str] = []
        self.pads: dict[str, str] = {}
        self.saying: iv.Say | None = None
        self.exchange_id = 0
        self._interview = Interview(plan, our_phrases())
        self._listener = listener
        self._failure = failure
        self._began_s = self.clock.now_s()
        self._heard: list[Word] = []
        self._over = False

    # --- the port -------------------------------------------------------------------------------------------------

    def start(self) -> None:
        self.calls.append("start")
        if self._failure:
            raise MockLoopError(self._failure)
        self._began_s = self.clock.now_s()
        self._take(iv.RoundStarted())

    def view(self) -> iv.View:
        return self._interview.view(self.clock.now_s())

    def end_answer(self) -> None:
        self.calls.append("end_answer")
        self._take(iv.AnswerEnded())

    def request(self, request: iv.Request) -> None:
        self.calls.append(f"request {request}")
        self._take(iv.RequestMade(request))

    def pause(self) -> None:
        self.calls.append("pause")
        self._take(iv.Paused())

    def resume(self) -> None:
        self.calls.append("resume")
        self._take(iv.Resumed())

    def skip_phase(self) -> None:
        self.calls.append("skip_phase")
        self._take(iv.PhaseSkipped())

    def extend_phase(self, extra_s: float) -> None:
        self.calls.append(f"extend_phase {extra_s:g}")
        self._take(iv.PhaseExtended(extra_s))

    def keep_note(self, at_s: float, text: str) -> None:
        self.calls.append(f"keep_note {text}")

    def keep_text(self, name: str, text: str) -> None:
        self.calls.append(f"keep_text {name}")
        self.pads[name] = text

    def end_round(self) -> None:
        self.calls.append("end_round")
        self._take(iv.RoundEnded())

    def close(self) -> None:
        self.calls.append("close")
        self._over = True

    # --- what a test makes happen -----------------------------------------------------------------------------------

    @property
    def position_s(self) -> float:
        """Where the recording would be."""
        return self.clock.now_s() - self._began_s

    def finish_speech(self) -> None:
        """The interviewer says all that it still has to say before the candidate's turn."""
        while self.saying is not None:
            saying, self.saying = self.saying, None
            self.clock.advance(0.3 * len(saying.text.split()))
            self._take(iv.SpeechEnded(saying.utterance_id))

    def pass_time(self, duration_s: float) -> None:
        """Let time pass, tick by tick as things fall due."""
        end_s = self.clock.now_s() + duration_s
        while self.clock.now_s() < end_s:
            due_s = self._interview.next_deadline_s()
            step_s = end_s if due_s is None else min(end_s, max(due_s, self.clock.now_s() + 0.05))
            self.clock.advance(step_s - self.clock.now_s())
            self._take(iv.Ticked())

    def hear(
        self,
        text: str,
        partial: str = "",
        word_s: float = 0.4,
        confidence: float = 0.95,
        figures: tuple[Quantity, ...] = (),
    ) -> None:
        """The candidate says these words, one after the other; `partial` is still to be settled."""
        words = []
        for word in text.split():
            start_s = self.position_s
            self.clock.advance(word_s)
            words.append(Word(word, start_s, start_s + word_s * 0.9, confidence))
        self._heard += words
        self._take(iv.AnswerBegan())
        self.tell(WordsHeard(self.exchange_id, tuple(words), partial, figures))

    def judge(self) -> None:
        """The closed answer was judged, with nothing found."""
        self._take(iv.AnswerJudged(self.exchange_id, None))

    def level(self, rms: float, peak: float) -> None:
        self.tell(LevelHeard(rms, peak))

    def hint(self, text: str) -> None:
        self.tell(HintGiven(text))

    def trouble(self, sentence: str) -> None:
        self.tell(TroubleArose(sentence))

    def sleep(self, reason: str) -> None:
        """The round is paused by something else than the candidate."""
        self._take(iv.Paused(reason))

    def keep(self, session_id: str) -> None:
        """Everything is on disk."""
        self.tell(RoundKept(session_id))

    def tell(self, event: PracticeEvent) -> None:
        if not self._over:
            self._listener(event)

    def _take(self, event: iv.Event) -> None:
        for effect in self._interview.handle(event, self.clock.now_s()):
            match effect:
                case iv.Say():
                    self.saying = effect
                case iv.Silence():
                    self.saying = None
                case iv.Listen(exchange_id):
                    self.exchange_id = exchange_id
            self.tell(EffectDone(effect, self.position_s))
        if not isinstance(event, iv.Ticked):
            self.tell(ViewChanged(self.view()))


@cache
def our_catalog() -> Catalog:
    """Our own content, read once for all tests."""
    return Catalog.open(CONTENT)


@cache
def our_phrases() -> Phrases:
    """How our interviewer speaks, read once for all tests."""
    return load_phrases(CONTENT / "interviewer")


def sample_plan(
    round_id: str = "behavioural-45", options: iv.Options | None = None, catalog: Catalog | None = None
) -> iv.Plan:
    """The plan of a round of our own content."""
    catalog = catalog or our_catalog()
    return make_plan(catalog.round(round_id), catalog.questions, options or iv.Options())


def starter(made: list[FakeLiveRound], clock: ManualClock | None = None, failure: str = "") -> StartRound:
    """A `StartRound` that puts each round it makes into `made`."""

    def start(
        round_id: str, options: iv.Options, listener: Listener, loop: InLoop | None = None
    ) -> FakeLiveRound:
        del loop  # the fake plays the same round wherever it belongs
        live = FakeLiveRound(sample_plan(round_id, options), listener, clock, failure)
        made.append(live)
        return live

    return start


def words_of(text: str, start_s: float = 0.0, word_s: float = 0.4) -> Sequence[Word]:
    """Words that follow each other without a pause."""
    return [
        Word(w, start_s + i * word_s, start_s + (i + 0.9) * word_s, 0.95) for i, w in enumerate(text.split())
    ]
