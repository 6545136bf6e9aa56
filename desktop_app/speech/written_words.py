"""What a recogniser writes, made into words: pieces joined that belong together, blanks and times put in order."""

import re
from collections.abc import Iterable, Sequence

from desktop_app.analysis.model import Word

_MONEY = re.compile(r"[$€£](?:\d[\d.,]*)?\d$")
_MAGNITUDE = re.compile(r"(thousand|million|billion|trillion)\b", re.IGNORECASE)
_SPEAKABLE = re.compile(r"[^\W_]")

Piece = Sequence[object]
"""Text (with the blank before it, where there is one), start_s, end_s, confidence."""


def words_from(pieces: Iterable[Piece], offset_s: float = 0.0) -> tuple[Word, ...]:
    """The words of what was written, their times moved by `offset_s`.

    A piece without a blank before it belongs to the word before ("self" "-taught"), a magnitude to its money
    ("$2.3" "million"), and a piece of nothing but signs to its neighbour.
    """
    words: list[Word] = []
    for piece in pieces:
        text, start_s, end_s, confidence = _unpacked(piece)
        if not text.strip():
            continue
        belongs = words and (not text[0].isspace() or not _SPEAKABLE.search(text))
        if belongs or (words and _MONEY.search(words[-1].text) and _MAGNITUDE.match(text.strip())):
            words[-1] = _joined(words[-1], text.strip() if belongs else " " + text.strip(), end_s, confidence)
        elif _SPEAKABLE.search(text):
            words.append(Word(text.strip(), start_s, end_s, confidence))
    return tuple(
        Word(word.text, round(offset_s + start_s, 3), round(offset_s + end_s, 3), word.confidence)
        for word, (start_s, end_s) in zip(words, _in_order(words), strict=True)
    )


def _unpacked(piece: Piece) -> tuple[str, float, float, float]:
    text, start_s, end_s, confidence = piece
    return str(text), float(str(start_s)), float(str(end_s)), round(float(str(confidence)), 3)


def _joined(word: Word, text: str, end_s: float, confidence: float) -> Word:
    lower = min(word.confidence if word.confidence is not None else 1.0, confidence)
    return Word(word.text + text, word.start_s, max(word.end_s, end_s), lower)


def _in_order(words: Sequence[Word]) -> list[tuple[float, float]]:
    """Times that never go back and never end before they began, whatever the recogniser gave."""
    times: list[tuple[float, float]] = []
    last_s = 0.0
    for word in words:
        start_s = max(last_s, word.start_s)
        times.append((start_s, max(start_s, word.end_s)))
        last_s = start_s
    return times
