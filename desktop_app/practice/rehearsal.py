"""A round without a person at the keys: recordings, one for each answer, are heard in the order they were given."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from desktop_app.audio.tape import TapeMicrophone
from desktop_app.interview.model import Listen, StopListening
from desktop_app.practice.model import EffectDone, PracticeEvent

_PATIENCE_S = 2.0
"""After a recording: until a recogniser has settled its last words, and an interviewer has understood a request."""


class _Round(Protocol):
    def end_answer(self) -> None: ...
    def end_round(self) -> None: ...


class Rehearsal:
    """Hand it to a taped round as its listener: each time the candidate's turn comes, the next recording is heard.

    When a recording has run out the answer is done; when there is none left the round ends.  While the interviewer
    speaks a recording waits, as a person would: where something was asked for ("could you repeat the question") it goes
    on afterwards, and one that holds nothing but that is followed by the next.

    Attributes:
        ran_out: whether the round was ended for want of recordings.
    """

    def __init__(self, recordings: Sequence[Path], tape: TapeMicrophone) -> None:
        self._left = list(recordings)
        self._tape = tape
        self._round: _Round | None = None
        self._turn = 0
        self._playing = False
        self.ran_out = False

    def lead(self, round_: _Round) -> None:
        """The round to play; before it starts."""
        self._round = round_

    def __call__(self, event: PracticeEvent) -> None:
        """Take what the round tells (Listener)."""
        match event:
            case EffectDone(Listen()) if self._round is not None:
                self._listened_to(self._round)
            case EffectDone(StopListening(judge=judge)):
                self._interrupted(over=judge)

    def _listened_to(self, round_: _Round) -> None:
        self._turn += 1
        self._tape.withheld = False
        if self._playing:
            return
        if self._left:
            self._playing = True
            self._tape.put(self._left.pop(0), heard=self._ended)
        else:
            self.ran_out = True
            round_.end_round()

    def _interrupted(self, *, over: bool) -> None:
        """Nobody listens; where the answer is over, what is left of its recording is not heard any more."""
        self._turn += 1
        self._tape.withheld = True
        if over:
            self._playing = False
            self._tape.clear()

    def _ended(self) -> None:
        self._playing = False
        self._tape.silence(_PATIENCE_S, heard=partial(self._done, self._turn))

    def _done(self, turn: int) -> None:
        if turn == self._turn and self._round is not None:
            self._round.end_answer()
