"""A live round of the tests: the real conductor and interview over hand-written parts, on a clock that tests move."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from desktop_app.analysis.model import Word
from desktop_app.catalog.model import Question, Round
from desktop_app.catalog.rulebook import RuleBook
from desktop_app.interview import model as iv
from desktop_app.interview.machine import Interview
from desktop_app.interview.plan import make_plan
from desktop_app.library.model import Session
from desktop_app.paths import content_dir
from desktop_app.practice.conductor import Conductor
from desktop_app.practice.keeping import planned_phases
from desktop_app.practice.model import EffectDone, LevelHeard, PracticeEvent
from desktop_app.practice.parts import RoundParts
from desktop_app.practice.second_hearing import HeardAgain
from desktop_app.speech.ports import Voice
from desktop_app.speech.trade_words import TradeWords
from tests.fakes.clock import ManualClock
from tests.fakes.microphone import FakeMicrophone
from tests.fakes.player import FakePlayer
from tests.fakes.recogniser import FakeSource
from tests.fakes.sample_sessions import head
from tests.fakes.store import FakeStore, FakeWriter
from tests.fakes.voice import FakeVoice
from tests.unit.interview.play import behavioural, phrases, question

LONGEST_S = 60.0
"""How long a test waits for a thread before it fails; on a busy machine, too, nothing takes a tenth of it."""

RULES = RuleBook.read(content_dir() / "rules")
Effect = TypeVar("Effect", bound=iv.Effect)


class Watching:
    """A listener that remembers what a round told, and lets a test wait for it."""

    def __init__(self) -> None:
        self.events: list[PracticeEvent] = []
        self._news = threading.Condition()

    def __call__(self, event: PracticeEvent) -> None:
        with self._news:
            self.events.append(event)
            self._news.notify_all()

    def until(self, holds: Callable[[PracticeEvent], bool], after: int = 0) -> PracticeEvent:
        """The first event, from the `after`th on, for which this holds."""

        def found() -> PracticeEvent | None:
            return next((event for event in self.events[after:] if holds(event)), None)

        with self._news:
            assert self._news.wait_for(lambda: found() is not None, LONGEST_S), self.events[-3:]
        event = found()
        assert event is not None
        return event

    def until_so(self, is_so: Callable[[], bool]) -> None:
        """Wait until this is true, asked once for each event that comes."""
        with self._news:
            assert self._news.wait_for(is_so, LONGEST_S), self.events[-3:]

    def count(self, kind: type[PracticeEvent]) -> int:
        return sum(isinstance(event, kind) for event in self.events)

    def until_effect(self, kind: type[Effect], after: int = 0) -> Effect:
        event = self.until(
            lambda event: isinstance(event, EffectDone) and isinstance(event.effect, kind), after
        )
        assert isinstance(event, EffectDone)
        assert isinstance(event.effect, kind)
        return event.effect

    def effects(self, kind: type[Effect]) -> list[Effect]:
        told = [event.effect for event in self.events if isinstance(event, EffectDone)]
        return [effect for effect in told if isinstance(effect, kind)]


class FakeSecond:
    """Takes what a round asks of its second hearing; a test says what was heard, through `take`."""

    def __init__(self) -> None:
        self.take: Callable[[HeardAgain], None] | None = None
        self.ended: list[int] = []
        self.kept_ids: list[int] = []
        self.rounds_ended: list[str] = []

    def round_began(self, session_id: str, take: Callable[[HeardAgain], None]) -> None:
        self.take = take

    def answer_ended(self, session_id: str, exchange_id: int) -> None:
        self.ended.append(exchange_id)

    def kept(self, session_id: str, exchange_id: int) -> None:
        self.kept_ids.append(exchange_id)

    def round_ended(self, session_id: str) -> None:
        self.rounds_ended.append(session_id)


@dataclass
class Stage:
    """Everything that a test may hold in its hands."""

    folder: Path
    scripts: Sequence[Sequence[Word]] = ()
    microphone: FakeMicrophone = field(default_factory=FakeMicrophone)
    voice: Voice | None = field(default_factory=FakeVoice)
    player: FakePlayer = field(default_factory=lambda: FakePlayer(at_once=True))
    clock: ManualClock = field(default_factory=ManualClock)
    watching: Watching = field(default_factory=Watching)
    settled: list[str] = field(default_factory=list)
    options: iv.Options = field(default_factory=iv.Options)
    settle: Callable[[str], None] | None = None
    round_: Round = field(default_factory=behavioural)
    bank: Sequence[Question] = tuple(question(name) for name in ("first", "second", "third", "fourth"))
    names: TradeWords | None = None
    second: FakeSecond = field(default_factory=FakeSecond)

    def __post_init__(self) -> None:
        self.store = FakeStore(self.folder)
        self.source = FakeSource(self.scripts)
        self.forgotten: list[str] = []
        self.plan = make_plan(self.round_, self.bank, self.options)
        parts = RoundParts(
            microphone=self.microphone,
            recognisers=self.source,
            voice=self.voice,
            player=self.player,
            clock=self.clock,
            begin=self._begin,
            forget=lambda writer: self.forgotten.append(writer.session_id),
            settle=self.settle or self.settled.append,
            hints=phrases().hints if self.options.hints else None,
            names=self.names,
            second=self.second,
        )
        self.live = Conductor(Interview(self.plan, phrases()), self.plan, RULES, parts, self.watching)

    def _begin(self) -> FakeWriter:
        self.writer = self.store.begin(head(), planned_phases(self.plan))
        return self.writer

    @property
    def session(self) -> Session:
        return self.writer.session

    def say(self, duration_s: float) -> None:
        """Let sound come and time pass with it, until it is recorded; not silence, which would not be heard."""
        blocks = round(duration_s * 10)
        before = self.watching.count(LevelHeard)
        for _ in range(blocks):
            self.microphone.feed(b"\1\0" * (self.microphone.rate // 10))
            self.clock.advance(0.1)
        self.watching.until_so(lambda: self.watching.count(LevelHeard) >= before + blocks)

    def until_stage(self, name: iv.Stage) -> iv.View:
        """Wait until the round has come to this stage; returns its view then."""
        self.watching.until_so(lambda: self.live.view().stage == name)
        return self.live.view()

    def listening(self, after: int = 0) -> int:
        """Wait for the candidate's turn; returns its exchange."""
        return self.watching.until_effect(iv.Listen, after).exchange_id
