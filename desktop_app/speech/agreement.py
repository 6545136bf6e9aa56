"""Where two hearings of one answer disagree on a number, so that neither is silently trusted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.analysis.english.numbers import read_number
from desktop_app.analysis.model import Word

_PIECES = re.compile(r"\d+(?:[.,]\d+)*|[a-z]+(?:'[a-z]+)*|%")
_TOLERANCE_S = 0.35
"""Two recognisers place the same word up to this far apart (measured: the small Vosk model against Whisper)."""

_MARGIN_S = 0.1
_UNCOUNTED = frozenset({"one", "a", "an", "point", "k", "second", "seconds"})
"""Alone these are rarely numbers ("one of them", "a", "the point")."""


@dataclass(frozen=True, slots=True)
class HeardNumber:
    """A number in a hearing: the words as heard, their value and their time."""

    text: str
    value: float
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class NumberDoubt:
    """A place where one hearing has a number that the other has not.  Both texts are as heard; times as the words'."""

    first: str
    second: str
    start_s: float
    end_s: float


def number_doubts(first: Sequence[Word], second: Sequence[Word]) -> tuple[NumberDoubt, ...]:
    """The places in which the two hearings differ in a number, in order of time.

    "eight hundred fifty" and "850" agree; where one has a number and the other has none, its words are given.
    """
    ones, others = numbers_in(first), numbers_in(second)
    doubts = [
        NumberDoubt(one.text, _said_at(second, one), one.start_s, one.end_s)
        for one in ones
        if not _is_confirmed(one, others)
    ]
    doubts += [
        NumberDoubt(_said_at(first, other), other.text, other.start_s, other.end_s)
        for other in others
        if not _is_confirmed(other, ones) and not any(_meet(other, one) for one in ones)
    ]
    return tuple(sorted(doubts, key=lambda doubt: doubt.start_s))


def numbers_in(words: Sequence[Word]) -> tuple[HeardNumber, ...]:
    """The numbers in a hearing, written in figures or in words."""
    tokens: list[str] = []
    at: list[int] = []
    for index, word in enumerate(words):
        pieces = _PIECES.findall(word.text.lower().replace("\u2019", "'"))
        tokens += pieces
        at += [index] * len(pieces)
    found: list[HeardNumber] = []
    place = 0
    while place < len(tokens):
        number = read_number(tokens, place)
        if number is None or number.kind in ("ordinal", "vague") or _is_uncounted(tokens, place, number.last):
            place += 1
            continue
        low, high = at[number.first], at[number.last]
        text = " ".join(word.text for word in words[low : high + 1])
        found.append(HeardNumber(text, number.value, words[low].start_s, words[high].end_s))
        place = number.last + 1
    return tuple(found)


def _is_uncounted(tokens: Sequence[str], first: int, last: int) -> bool:
    return first == last and tokens[first] in _UNCOUNTED


def _is_confirmed(number: HeardNumber, others: Sequence[HeardNumber]) -> bool:
    return any(
        abs(other.value - number.value) < 1e-9 * max(1.0, abs(number.value)) and _meet(number, other)
        for other in others
    )


def _meet(one: HeardNumber, other: HeardNumber) -> bool:
    return one.start_s <= other.end_s + _TOLERANCE_S and other.start_s <= one.end_s + _TOLERANCE_S


def _said_at(words: Sequence[Word], number: HeardNumber) -> str:
    """The words of a hearing whose middle falls into the number's time."""
    return " ".join(
        word.text
        for word in words
        if number.start_s - _MARGIN_S <= (word.start_s + word.end_s) / 2 <= number.end_s + _MARGIN_S
    )
