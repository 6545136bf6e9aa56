"""What a live round tells whoever watches it: events, each emitted on the conductor's thread."""

from dataclasses import dataclass
from typing import Protocol

from desktop_app.analysis.model import Quantity, Word
from desktop_app.interview.model import Effect, View


@dataclass(frozen=True, slots=True)
class ViewChanged:
    """The interview moved on (not sent for the mere passing of time)."""

    view: View


@dataclass(frozen=True, slots=True)
class EffectDone:
    """The interview asked for something and it was carried out at `at_s` of the timeline."""

    effect: Effect
    at_s: float


@dataclass(frozen=True, slots=True)
class WordsHeard:
    """Words of the open answer: `words` are settled and new, `partial` may still change.

    `figures` are the quantities in all of the answer's settled words; their evidence indexes those words.
    """

    exchange_id: int
    words: tuple[Word, ...]
    partial: str
    figures: tuple[Quantity, ...] = ()


@dataclass(frozen=True, slots=True)
class WordsLeftOut:
    """The last `count` settled words asked the interviewer for something: they are no part of the answer."""

    exchange_id: int
    count: int


@dataclass(frozen=True, slots=True)
class LevelHeard:
    """How loud the microphone is: root mean square and peak, 0..1, about ten times a second."""

    rms: float
    peak: float


@dataclass(frozen=True, slots=True)
class HintGiven:
    """A quiet live hint; an empty text takes the last one away."""

    text: str


@dataclass(frozen=True, slots=True)
class TroubleArose:
    """Something went wrong that the candidate should know, in one sentence; the round goes on where it can."""

    sentence: str


@dataclass(frozen=True, slots=True)
class RoundKept:
    """The round is over and kept under this session id."""

    session_id: str


PracticeEvent = (
    ViewChanged | EffectDone | WordsHeard | WordsLeftOut | LevelHeard | HintGiven | TroubleArose | RoundKept
)


class Listener(Protocol):
    """Takes what a round tells.  Called on the round's own threads: return at once."""

    def __call__(self, event: PracticeEvent) -> None: ...
