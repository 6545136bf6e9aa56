"""Hesitations from a pass of their own, put among the words of the careful hearing."""

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.analysis.model import Word

HESITATIONS = frozenset({"um", "umm", "uh", "uhm", "er", "erm", "hmm", "hm", "mm", "mhm", "ah", "eh"})

_SAME_WITHIN_S = 0.4
"""Two passes place the same hesitation up to this far apart."""

_OVERLAP = 0.6
_S_PER_LETTER = 0.05
_SHORTEST_S, _LONG_ENOUGH_S = 0.06, 0.35


def is_hesitation(text: str) -> bool:
    """Whether a word, as written, is one."""
    return text.lower().strip(" ,.!?…-") in HESITATIONS


def with_fillers(words: Sequence[Word], fillers: Sequence[Word]) -> tuple[Word, ...]:
    """The words with those hesitations among them that they do not have yet.

    A pass that leaves hesitations out gives their time to the word beside them: such a word gives it back.  Where it
    has none to give, two passes hear different things in one sound, and the hesitation is left out.
    """
    placed = sorted(words, key=lambda word: (word.start_s, word.end_s))
    for filler in fillers:
        made_room = _with_room(placed, filler)
        if made_room is not None:
            placed = sorted([*made_room, filler], key=lambda word: (word.start_s, word.end_s))
    return tuple(placed)


def _with_room(words: Sequence[Word], filler: Word) -> list[Word] | None:
    """The words, those that lie on the hesitation shortened; None where it is there already or has no room."""
    given: list[Word] = []
    for word in words:
        if is_hesitation(word.text) and abs(word.start_s - filler.start_s) <= _SAME_WITHIN_S:
            return None
        shared_s = min(word.end_s, filler.end_s) - max(word.start_s, filler.start_s)
        if shared_s <= _OVERLAP * max(0.05, filler.end_s - filler.start_s):
            given.append(word)
            continue
        before_s, after_s = filler.start_s - word.start_s, word.end_s - filler.end_s
        if max(before_s, after_s) < _needed_s(word):
            return None
        given.append(
            replace(word, end_s=filler.start_s) if before_s > after_s else replace(word, start_s=filler.end_s)
        )
    return given


def _needed_s(word: Word) -> float:
    """What a word needs at least, said quickly."""
    return min(_LONG_ENOUGH_S, max(_SHORTEST_S, _S_PER_LETTER * len(word.text)))
