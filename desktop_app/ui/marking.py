"""What is marked in the words as they come: the speaker's own "I", and figures that are worth reading.  No Qt here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from desktop_app.analysis.model import Quantity, Word
from desktop_app.ui.figures import decimal

Look = Literal["plain", "own", "figure", "doubtful", "pause", "partial"]

DOUBTFUL_BELOW = 0.5
LONG_PAUSE_S = 4.0
"""A pause is long from four seconds (Lundholm Fors; Frontiers in Psychology 2022, 778018)."""

_OWN_SUBJECT = frozenset({"i", "i'm", "i've", "i'd", "i'll"})


@dataclass(frozen=True, slots=True)
class Token:
    """A run of text that is painted in one way; a figure's run stands for all the words it was read from."""

    text: str
    look: Look
    start_s: float = 0.0


def tokens_of(words: Sequence[Word], figures: Sequence[Quantity] = ()) -> list[Token]:
    """The settled words as runs to paint: outcome figures as they are written down, long pauses as their length."""
    read = {
        quantity.evidence.first: quantity
        for quantity in figures
        if quantity.role == "outcome" and quantity.evidence.first >= 0
    }
    tokens: list[Token] = []
    index = 0
    while index < len(words):
        word = words[index]
        if index and word.start_s - words[index - 1].end_s >= LONG_PAUSE_S:
            tokens.append(Token(f"{decimal(word.start_s - words[index - 1].end_s)} s", "pause", word.start_s))
        if index in read:
            quantity = read[index]
            tokens.append(Token(quantity.readable, "figure", word.start_s))
            index = max(index, quantity.evidence.last) + 1
            continue
        tokens.append(Token(word.text, _look_of(word), word.start_s))
        index += 1
    return tokens


def _look_of(word: Word) -> Look:
    if word.text.lower() in _OWN_SUBJECT:
        return "own"
    if word.confidence is not None and word.confidence < DOUBTFUL_BELOW:
        return "doubtful"
    return "plain"
