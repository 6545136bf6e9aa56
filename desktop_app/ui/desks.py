"""The two desks behind the sound check, the settings and the welcome: sound and speech models.  No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from desktop_app.analysis.model import Word

WordsSink = Callable[["tuple[Word, ...]", str], None]
"""Takes words that have settled and what may still change, on any thread, and returns at once."""

LevelSink = Callable[[float, float], None]
"""Takes root mean square and peak, 0..1, on any thread, and returns at once."""


@dataclass(frozen=True, slots=True)
class VoiceChoice:
    """A voice that is installed; `quality` says how much of a person is in it."""

    name: str
    quality: Literal["natural", "system", "plain"]


class SoundDesk(Protocol):
    """Microphones, loudspeakers and voices, by the choices in the preferences.

    Everything may take a moment and is called on worker threads.  Raises `MockLoopError` with a sentence.
    """

    def microphones(self) -> Sequence[str]:
        """The names of the microphones that are connected now, the system's own choice first."""
        ...

    def speakers(self) -> Sequence[str]:
        """The names of the loudspeakers and headphones that are connected now, the system's own choice first."""
        ...

    def voices(self) -> Sequence[VoiceChoice]:
        """The installed voices, the best first."""
        ...

    def listen(self, level: LevelSink, words: WordsSink | None = None) -> Callable[[], None]:
        """Open the chosen microphone and tell its level, and its words where `words` is given.

        The function that comes back closes it again; it blocks until the last word was told.
        """
        ...

    def say(self, text: str) -> None:
        """Speak this aloud with the chosen voice, rate and volume; returns when it was said or hushed."""
        ...

    def hush(self) -> None:
        """Stop speaking at once.  Any thread."""
        ...


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """A speech model that can be installed.  Sizes in bytes; `default` is the one that rounds use.

    `hears_live` where it is quick enough to follow a speaker; the others hear finished answers again.
    """

    id: str
    title: str
    summary: str
    licence: str
    download_bytes: int
    memory_bytes: int
    installed: bool
    default: bool
    hears_live: bool = True


@dataclass(frozen=True, slots=True)
class InstallProgress:
    """How far an installation is.  `total_bytes` is None where it is not known."""

    stage: Literal["downloading", "unpacking", "checking"]
    done_bytes: int
    total_bytes: int | None


class ModelDesk(Protocol):
    """Speech models.  Everything is called on worker threads.  Raises `MockLoopError` with a sentence."""

    def models(self) -> Sequence[ModelChoice]: ...

    def install(
        self, model_id: str, report: Callable[[InstallProgress], None], stopped: Callable[[], bool]
    ) -> bool:
        """Fetch, check and put in place; False where `stopped` said so.  What was fetched is kept for the next time."""
        ...

    def damage(self, model_id: str) -> Sequence[str]:
        """Read every file of an installed model: one sentence for each that is not as it should be."""
        ...
