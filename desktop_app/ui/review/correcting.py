"""Words put right by hand: what was kept keeps its time, what is new shares that of what it replaces.  No Qt."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from desktop_app.analysis.model import Word


def corrected(words: Sequence[Word], first: int, last: int, text: str) -> tuple[Word, ...]:
    """All words of the answer with those from `first` to `last` (inclusive) replaced by `text`.

    An empty text takes them away.  New words carry no confidence: a person wrote them.
    """
    old = words[first : last + 1]
    fresh = text.split()
    placed: list[Word] = []
    matcher = SequenceMatcher(
        None, [_plain(word.text) for word in old], [_plain(word) for word in fresh], False
    )
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if tag == "equal":
            pairs = zip(old[old_from:old_to], fresh[new_from:new_to], strict=True)
            placed += [
                word if word.text == said else Word(said, word.start_s, word.end_s) for word, said in pairs
            ]
        elif old_to - old_from == new_to - new_from:
            pairs = zip(old[old_from:old_to], fresh[new_from:new_to], strict=True)
            placed += [Word(said, word.start_s, word.end_s) for word, said in pairs]
        else:
            placed += _shared_out(fresh[new_from:new_to], *_room(words, first + old_from, first + old_to))
    return (*words[:first], *placed, *words[last + 1 :])


def _room(words: Sequence[Word], first: int, end: int) -> tuple[float, float]:
    """The time of the words from `first` to before `end`; between its neighbours where there are none."""
    if first < end:
        return words[first].start_s, words[end - 1].end_s
    before_s = words[first - 1].end_s if first > 0 else None
    after_s = words[end].start_s if end < len(words) else None
    if before_s is None:
        return (after_s or 0.0), (after_s or 0.0)
    return before_s, before_s if after_s is None else max(before_s, after_s)


def _shared_out(fresh: Sequence[str], start_s: float, end_s: float) -> list[Word]:
    """The words one after the other, longer ones longer."""
    letters = sum(len(word) for word in fresh)
    placed, done = [], 0
    for word in fresh:
        begin_s = start_s + (end_s - start_s) * done / letters
        done += len(word)
        placed.append(Word(word, round(begin_s, 3), round(start_s + (end_s - start_s) * done / letters, 3)))
    return placed


def _plain(word: str) -> str:
    return word.casefold().strip(".,;:!?\"'()")
