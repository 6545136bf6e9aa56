"""Looking for words in a transcript.  No Qt here."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.library.model import Exchange


@dataclass(frozen=True, slots=True)
class Match:
    """Words of one answer, `first` to `last` (inclusive), in which the text was found."""

    exchange_id: int
    first: int
    last: int
    at_s: float


def matches(exchanges: Sequence[Exchange], text: str) -> list[Match]:
    """Where `text` stands in the answers, in order; upper and lower case are one, blanks count once."""
    wanted = " ".join(text.casefold().split())
    if not wanted:
        return []
    return [match for exchange in exchanges for match in _in_answer(exchange, wanted)]


def _in_answer(exchange: Exchange, wanted: str) -> list[Match]:
    said, starts = "", []
    for word in exchange.words:
        starts.append(len(said))
        said += word.text.casefold() + " "
    found: list[Match] = []
    at = said.find(wanted)
    while at >= 0:
        first = _place(starts, at)
        last = _place(starts, at + len(wanted) - 1)
        found.append(Match(exchange.id, first, last, exchange.words[first].start_s))
        at = said.find(wanted, at + len(wanted))
    return found


def _place(starts: Sequence[int], at: int) -> int:
    return bisect_right(starts, at) - 1
