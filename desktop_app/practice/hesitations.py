"""How often a session's answers hesitated ("um", "uh"): a count with its uncertainty."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.analysis.model import Word
from desktop_app.library.model import Exchange, Session
from desktop_app.speech.fillers import is_hesitation

_SURE = 0.5
"""A hesitation heard with less confidence may be a breath, or the end of a word."""


@dataclass(frozen=True, slots=True)
class Hesitations:
    """`least` are sure, `most` holds the unsure ones too; None where answers were heard once, which loses many."""

    least: int
    most: int | None


def hesitations_of(session: Session) -> Hesitations:
    """Over all answers of the session."""
    answered = [exchange for exchange in session.exchanges if exchange.words]
    least = sum(len(_sure(exchange.words)) for exchange in answered)
    if not all(map(_is_settled, answered)):
        return Hesitations(least, None)
    return Hesitations(least, sum(len(_all(exchange.words)) for exchange in answered))


def _is_settled(exchange: Exchange) -> bool:
    """Whether it was heard by a pass that looks for hesitations, or written by a person."""
    return bool(exchange.hearing) or exchange.corrected


def _all(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if is_hesitation(word.text)]


def _sure(words: Sequence[Word]) -> list[Word]:
    return [word for word in _all(words) if word.confidence is None or word.confidence >= _SURE]
