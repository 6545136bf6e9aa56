"""Hesitations from a pass of their own, put among the words of the careful hearing."""

from collections.abc import Sequence

from desktop_app.analysis.model import Word

HESITATIONS = frozenset({"um", "umm", "uh", "uhm", "er", "erm", "hmm", "hm", "mm", "mhm", "ah", "eh"})

_SAME_WITHIN_S = 0.4
"""Two passes place the same hesitation up to this far apart."""

_OVERLAP = 0.6


def is_hesitation(text: str) -> bool:
    """Whether a word, as written, is one."""
    return text.lower().strip(" ,.!?…-") in HESITATIONS


def with_fillers(words: Sequence[Word], fillers: Sequence[Word]) -> tuple[Word, ...]:
    """The words with those hesitations among them that they do not have yet.

    A hesitation is left out where the words have one at about the same time, and where it lies on a word: two passes
    that hear different things in one sound give no hesitation that could be counted.
    """
    missing = [filler for filler in fillers if not any(_excludes(word, filler) for word in words)]
    return tuple(sorted([*words, *missing], key=lambda word: (word.start_s, word.end_s)))


def _excludes(word: Word, filler: Word) -> bool:
    if is_hesitation(word.text) and abs(word.start_s - filler.start_s) <= _SAME_WITHIN_S:
        return True
    shared_s = min(word.end_s, filler.end_s) - max(word.start_s, filler.start_s)
    return shared_s > _OVERLAP * max(0.05, filler.end_s - filler.start_s)
