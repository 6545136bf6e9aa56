"""Numbers that two hearings of an answer differ on, in words: neither is trusted silently, on paper either."""

from collections.abc import Iterator

from desktop_app.library.model import Doubt, Exchange
from desktop_app.library.report.markup import clock


def doubts_told(exchange: Exchange) -> Iterator[str]:
    """One sentence for each, but for those in words that a person wrote since."""
    for doubt in exchange.compared.doubts:
        if not _is_settled(exchange, doubt):
            first, second = (f"“{heard}”" if heard else "no number" for heard in (doubt.first, doubt.second))
            yield f"At {clock(doubt.start_s)} {first} was heard first, and {second} again: play it to be sure."


def _is_settled(exchange: Exchange, doubt: Doubt) -> bool:
    return any(
        word.confidence is None and word.start_s <= doubt.end_s and word.end_s >= doubt.start_s
        for word in exchange.words
    )
