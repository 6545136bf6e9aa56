"""What a live round is made of: the interview that is played, and the parts that play it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from desktop_app.audio.ports import Microphone, Player
from desktop_app.catalog.phrases import HintBook
from desktop_app.clock import Clock
from desktop_app.interview import model as iv
from desktop_app.library.ports import Writer
from desktop_app.speech.ports import RecogniserSource, Voice


class InterviewMachine(Protocol):
    """The pure state machine that the conductor drives (desktop_app.interview.machine)."""

    def handle(self, event: iv.Event, now_s: float) -> tuple[iv.Effect, ...]: ...
    def view(self, now_s: float) -> iv.View: ...
    def next_deadline_s(self) -> float | None: ...
    def understand(self, utterance: Sequence[str], before: Sequence[str] = ()) -> iv.Request | None: ...


@dataclass(frozen=True, slots=True)
class RoundParts:
    """The parts of a round, real or fake.

    `begin` makes the session's row and folder; `forget` removes them where nothing could be recorded; `settle` puts a
    kept session's sound into its lasting form.  `hints` are the live hints' lines, None where none are wanted.
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
