"""What a live round is made of: the interview that is played, and the parts that play it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from desktop_app.audio.ports import Microphone, Player
from desktop_app.catalog.phrases import HintBook
from desktop_app.clock import Clock
from desktop_app.interview import model as iv
from desktop_app.library.ports import Writer
from desktop_app.practice.second_hearing import HeardAgain
from desktop_app.speech.ports import RecogniserSource, Voice
from desktop_app.speech.trade_words import TradeWords


class InterviewMachine(Protocol):
    """The pure state machine that the conductor drives (desktop_app.interview.machine)."""

    def handle(self, event: iv.Event, now_s: float) -> tuple[iv.Effect, ...]: ...
    def view(self, now_s: float) -> iv.View: ...
    def next_deadline_s(self) -> float | None: ...
    def understand(self, utterance: Sequence[str], before: Sequence[str] = ()) -> iv.Request | None: ...


class SecondHearingPort(Protocol):
    """Hears answers of a round again while it goes on (practice.hearing_queue).  Every method returns at once."""

    def round_began(self, session_id: str, take: Callable[[HeardAgain], None]) -> None:
        """Hand what was heard of this session to `take`, on a thread of its own."""
        ...

    def answer_ended(self, session_id: str, exchange_id: int) -> None: ...

    def kept(self, session_id: str, exchange_id: int) -> None:
        """What `take` was handed last of this answer is written down."""
        ...

    def round_ended(self, session_id: str) -> None:
        """The session is whole: nothing more is handed over."""
        ...


class HeardOnce:
    """A second hearing that never comes: each answer is as it was heard live."""

    def round_began(self, session_id: str, take: Callable[[HeardAgain], None]) -> None: ...

    def answer_ended(self, session_id: str, exchange_id: int) -> None: ...

    def kept(self, session_id: str, exchange_id: int) -> None: ...

    def round_ended(self, session_id: str) -> None: ...


@dataclass(frozen=True, slots=True)
class RoundParts:
    """The parts of a round, real or fake.

    `begin` makes the session's row and folder; `forget` removes them where nothing could be recorded; `settle` puts a
    kept session's sound into its lasting form.  `hints` are the live hints' lines, None where none are wanted.
    `names` puts names of the trade right in what was heard live, `second` hears each answer again.
    """

    microphone: Microphone
    recognisers: RecogniserSource
    voice: Voice | None
    player: Player
    clock: Clock
    begin: Callable[[], Writer]
    forget: Callable[[Any], None]
    settle: Callable[[str], None]
    hints: HintBook | None = None
    names: TradeWords | None = None
    second: SecondHearingPort = field(default_factory=HeardOnce)
