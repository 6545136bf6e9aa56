"""What a live round can be told from outside: every call becomes a message for the round's own thread."""

import queue
from dataclasses import dataclass

from desktop_app.interview import model as iv
from desktop_app.practice.hearing import Caught
from desktop_app.practice.second_hearing import HeardAgain


@dataclass(frozen=True, slots=True)
class SpeechBegan:
    """An utterance of the interviewer can be heard now."""

    utterance_id: int


@dataclass(frozen=True, slots=True)
class Trouble:
    """A part failed, and the round goes on where it can."""

    sentence: str


@dataclass(frozen=True, slots=True)
class MicrophoneLost:
    """The microphone is gone."""

    sentence: str


@dataclass(frozen=True, slots=True)
class NoteWritten:
    """The candidate noted something at a moment of the recording."""

    at_s: float
    text: str


@dataclass(frozen=True, slots=True)
class PadWritten:
    """A pad stands as it does now."""

    name: str
    text: str


class ClosingWanted:
    """The program wants to go: keep what there is."""


Message = (
    iv.Event
    | Caught
    | HeardAgain
    | SpeechBegan
    | Trouble
    | MicrophoneLost
    | NoteWritten
    | PadWritten
    | ClosingWanted
)


class Led:
    """The part of `LiveRoundPort` that merely passes on what the candidate does.  Any thread; returns at once."""

    def __init__(self) -> None:
        self._inbox: queue.SimpleQueue[Message] = queue.SimpleQueue()

    def end_answer(self) -> None:
        self._inbox.put(iv.AnswerEnded())

    def request(self, request: iv.Request) -> None:
        self._inbox.put(iv.RequestMade(request))

    def pause(self) -> None:
        self._inbox.put(iv.Paused())

    def resume(self) -> None:
        self._inbox.put(iv.Resumed())

    def skip_phase(self) -> None:
        self._inbox.put(iv.PhaseSkipped())

    def extend_phase(self, extra_s: float) -> None:
        self._inbox.put(iv.PhaseExtended(extra_s))

    def keep_note(self, at_s: float, text: str) -> None:
        self._inbox.put(NoteWritten(at_s, text))

    def keep_text(self, name: str, text: str) -> None:
        self._inbox.put(PadWritten(name, text))

    def end_round(self) -> None:
        self._inbox.put(iv.RoundEnded())
