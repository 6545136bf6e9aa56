"""What the window is handed: the parts behind it, as it sees them.  No Qt here."""

# The rooms below are named here for their types alone: the window is on the screen before they are read.
from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from desktop_app.clock import Clock, SystemClock

if TYPE_CHECKING:
    from desktop_app.catalog.model import Question, Round
    from desktop_app.catalog.process import Loop
    from desktop_app.interview.model import Options
    from desktop_app.library.model import SessionQuery, SessionSummary
    from desktop_app.practice.checks import Check
    from desktop_app.practice.loops import InLoop, LoopBook
    from desktop_app.practice.model import Listener
    from desktop_app.practice.ports import LiveRoundPort
    from desktop_app.ui.desks import ModelDesk, SoundDesk
    from desktop_app.ui.preferences import PreferencesFile
    from desktop_app.ui.settings.content_group import CheckContent


class CatalogPort(Protocol):
    """The catalogue as the window needs it.  Any thread."""

    @property
    def rounds(self) -> Sequence[Round]: ...

    @property
    def questions(self) -> Sequence[Question]: ...

    def loop(self, loop_id: str) -> Loop: ...


class LibraryPort(Protocol):
    """The library as the pages of practice need it; those of the review need more.  Any thread."""

    def sessions(self, query: SessionQuery = ...) -> list[SessionSummary]: ...

    def recoverable(self) -> list[SessionSummary]: ...


class StartRound(Protocol):
    """Makes a round ready to `start`.  Any thread; may take a moment.  Raises `MockLoopError`."""

    def __call__(
        self, round_id: str, options: Options, listener: Listener, loop: InLoop | None = None
    ) -> LiveRoundPort:
        """`loop` is the round's place in one: its level, its times and what it has asked go before the options."""
        ...


class WatchRound(Protocol):
    """Makes the demonstration of a round ready: a sample candidate answers.  Any thread; may take a moment."""

    def __call__(self, listener: Listener) -> LiveRoundPort: ...


LevelSink = Callable[[float, float], None]
"""Takes root mean square and peak, 0..1, on any thread, and returns at once."""


class ListenToLevel(Protocol):
    """Opens the microphone named in the preferences and tells its level until the function it returns is called.

    Called on a worker thread.  Raises `MockLoopError` with a sentence where there is no microphone.
    """

    def __call__(self, sink: LevelSink) -> Callable[[], None]: ...


def _now() -> datetime:
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything behind the window.  `catalog` and `readiness` may take a moment and are called on worker threads.

    What is None is not offered.  `keep_written` takes a session's id, what was noted at which second of its recording,
    and what stands on each pad; what the session has already is not kept twice.
    `review` is whatever the pages of the review ask for beyond the library.  `check_content` reads
    a folder of own content and raises `MockLoopError` with its faults.
    """

    resources: Path
    data: Path
    preferences: PreferencesFile
    catalog: Callable[[], CatalogPort]
    library: Callable[[], LibraryPort]
    start_round: StartRound
    readiness: Callable[[], Sequence[Check]]
    watch_round: WatchRound | None = None
    listen: ListenToLevel | None = None
    keep_written: Callable[[str, Sequence[tuple[float, str]], Mapping[str, str]], None] | None = None
    check_content: CheckContent | None = None
    clock: Clock = field(default_factory=SystemClock)
    sound: SoundDesk | None = None
    models: ModelDesk | None = None
    loops: Callable[[], LoopBook] | None = None
    review: Any = None
    now: Callable[[], datetime] = _now
