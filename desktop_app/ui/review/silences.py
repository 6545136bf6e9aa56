"""The long silences inside answers: those that the review found, and those that the room noted.  No Qt here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.library.model import Exchange, Session

CODE = "long-silence"
"""The finding about silences, and the mark that the room leaves on the timeline when one becomes long."""


@dataclass(frozen=True, slots=True)
class Silence:
    """From one word of an answer to the next, or to the answer's end.  `word` is the next one, -1 where none came."""

    start_s: float
    end_s: float
    exchange_id: int
    word: int

    @property
    def length_s(self) -> float:
        return self.end_s - self.start_s


def silences_of(session: Session) -> tuple[Silence, ...]:
    """All of them in the order of time.

    Where the finding about an answer was marked "not so", none of that answer is left.
    """
    found: list[Silence] = []
    for exchange in session.exchanges:
        if not _is_refuted(session, exchange):
            at = [*_found_in(exchange), *_noted_in(session, exchange)]
            found += _once([_around(exchange, at_s) for at_s in at])
    return tuple(sorted(found, key=lambda silence: silence.start_s))


def _is_refuted(session: Session, exchange: Exchange) -> bool:
    findings = exchange.analysis.findings if exchange.analysis is not None else ()
    return any(session.is_refuted(exchange.id, one) for one in findings if one.code == CODE)


def _found_in(exchange: Exchange) -> Iterator[float]:
    """A moment within each silence that the answer's finding rests on."""
    for finding in exchange.analysis.findings if exchange.analysis is not None else ():
        if finding.code == CODE:
            yield from ((item.start_s + item.end_s) / 2 for item in finding.evidence)


def _noted_in(session: Session, exchange: Exchange) -> Iterator[float]:
    for mark in session.marks:
        if mark.kind == CODE and mark.exchange_id == exchange.id:
            yield mark.at_s


def _around(exchange: Exchange, at_s: float) -> Silence:
    """The gap between two words in which this moment lies."""
    place = next((n for n, word in enumerate(exchange.words) if word.start_s >= at_s), -1)
    before = [word.end_s for word in exchange.words if word.start_s < at_s]
    start_s = max([*before[-1:], exchange.answer_start_s or 0.0])
    end_s = exchange.words[place].start_s if place >= 0 else max(at_s, exchange.answer_end_s or at_s)
    return Silence(start_s, end_s, exchange.id, place)


def _once(silences: Sequence[Silence]) -> set[Silence]:
    """Both ways of finding one see the same gap."""
    return {silence for silence in silences if silence.length_s > 0}
