"""What the pages of the review ask for beyond the library: a player, a judge.  No Qt here."""

# The window is handed these before it is painted: the rooms below are named here for their types alone.
from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop_app.analysis.model import Analysis
    from desktop_app.library.model import Exchange, Session
    from desktop_app.practice.hearing_state import HearingState
    from desktop_app.ui.parts import Parts


class SoundPlayer(Protocol):
    """Plays sound files aloud, at any place and speed.  Any thread (audio/player.py is the real one)."""

    volume: float
    speed: float

    @property
    def position_s(self) -> float:
        """What is heard now, as seconds in the file; 0 where nothing plays yet."""
        ...

    def play(
        self, path: Path, finished: Callable[[bool], None], start_s: float = 0.0, end_s: float | None = None
    ) -> None: ...

    def pause(self) -> None: ...

    def resume(self) -> None: ...

    def seek(self, position_s: float) -> None: ...

    def stop(self) -> None: ...


MakePlayer = Callable[[Callable[[str], None]], SoundPlayer]
"""Makes a player; what goes wrong later is told to the function it is given, on any thread."""

Judge = Callable[["Session", "Exchange"], "Analysis"]
"""Judges an answer again after its words were corrected.  A worker thread's."""

BringIn = Callable[[Path, Callable[[float], None]], str]
"""Keeps a recording made elsewhere as a session, whose id it returns; tells the share done, stops when that raises."""


class HearAgain(Protocol):
    """Hears answers a second time in the background (desks/hearing.py).  Worker threads; `state` is quick anywhere."""

    def offered(self) -> bool:
        """Whether a second hearing is installed, and not switched off."""
        ...

    def hear(self, session_ids: Sequence[str], *, again: bool = False) -> int:
        """Queue the answers of these sessions; how many there are.  With `again` also those heard twice already."""
        ...

    def pause(self) -> None: ...

    def resume(self) -> None: ...

    def cancel(self) -> None: ...

    def watch(self, watcher: Callable[[HearingState], None]) -> Callable[[], None]:
        """Tell how it stands, now and after every change, on any thread; the function that comes back ends it."""
        ...


@dataclass(frozen=True, slots=True)
class ReviewParts:
    """What is behind the pages of the review.  What is None is not offered.

    `rule_titles` names findings and strengths by code; `rule_words` has the templates of their sentences.
    """

    make_player: MakePlayer
    judge: Judge | None = None
    bring_in: BringIn | None = None
    rule_titles: Callable[[], Mapping[str, str]] | None = None
    rule_words: Callable[[], Mapping[str, Sequence[str]]] | None = None
    hear: HearAgain | None = None


def review_parts(parts: Parts) -> ReviewParts:
    """What was handed to the window for the review, or the real player where nothing was."""
    if isinstance(parts.review, ReviewParts):
        return parts.review
    return ReviewParts(make_player=loudspeaker)


def loudspeaker(trouble: Callable[[str], None]) -> SoundPlayer:
    """The real player, on the system's own loudspeaker."""
    from desktop_app.audio.player import DevicePlayer

    return DevicePlayer(trouble=trouble)
