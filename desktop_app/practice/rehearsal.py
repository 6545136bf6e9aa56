"""A round without a person at the keys: recordings, one for each answer, are heard in the order they were given."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from desktop_app.audio.tape import TapeMicrophone
from desktop_app.interview.model import Listen
from desktop_app.practice.model import EffectDone, PracticeEvent


class _Round(Protocol):
    def end_answer(self) -> None: ...
    def end_round(self) -> None: ...


class Rehearsal:
    """Hand it to a taped round as its listener: each time the candidate's turn comes, the next recording is heard.

    When a recording has run out the answer is done; when there is none left the round ends.
    """

    def __init__(self, recordings: Sequence[Path], tape: TapeMicrophone) -> None:
        self._left = list(recordings)
        self._tape = tape
        self._round: _Round | None = None
        self._begun: set[int] = set()

    def lead(self, round_: _Round) -> None:
        """The round to play; before it starts."""
        self._round = round_

    def __call__(self, event: PracticeEvent) -> None:
        """Take what the round tells (Listener)."""
        if isinstance(event, EffectDone) and isinstance(event.effect, Listen):
            self._turn(event.effect.exchange_id)

    def _turn(self, exchange_id: int) -> None:
        round_ = self._round
        if round_ is None or exchange_id in self._begun:
            return
        self._begun.add(exchange_id)
        if self._left:
            self._tape.put(self._left.pop(0), heard=round_.end_answer)
        else:
            round_.end_round()
