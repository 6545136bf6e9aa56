"""The same sentence done better in form: the speaker's own words with what the finding is about put right; pure."""

from collections.abc import Callable, Sequence

from desktop_app.analysis.model import Evidence, Word
from desktop_app.catalog.rulebook import Rule

_BEFORE, _AFTER = 2, 5
"""Words shown before what the finding rests on, and after it."""

_PAUSE_S = 0.6
"""A gap that ends a sentence in prepared speech (findings.md's norms: sentence ends are found well from 0.6 s)."""

_MINE = {"we": "I", "we're": "I'm", "we've": "I've", "we'd": "I'd", "we'll": "I'll"}
_TO_BE = {"are": "am", "were": "was"}


def bettered(rule: Rule, evidence: Sequence[Evidence], words: Sequence[Word]) -> str:
    """The rule's example.  Where it quotes (`{said}`, `{better}`), it speaks of the first words of the evidence.

    An example that quotes is left out where the finding rests on no words.
    """
    if "{" not in rule.example:
        return rule.example
    spoken = next((item for item in evidence if item.first >= 0 and item.text), None)
    if spoken is None or spoken.last >= len(words):
        return ""
    put_right = _PUT_RIGHT.get(rule.code, _without)
    first, last = _around(spoken, words)
    said = " ".join(word.text for word in words[first : last + 1])
    better = put_right([word.text for word in words], spoken, first, last)
    return rule.example.format(said=said, better=better)


def _around(evidence: Evidence, words: Sequence[Word]) -> tuple[int, int]:
    """Where the sentence around it is cut: a few words on each side, and never across a breath."""
    first, last = evidence.first, evidence.last
    while (
        first > max(0, evidence.first - _BEFORE) and words[first].start_s - words[first - 1].end_s < _PAUSE_S
    ):
        first -= 1
    most = min(len(words) - 1, evidence.last + _AFTER)
    while last < most and words[last + 1].start_s - words[last].end_s < _PAUSE_S:
        last += 1
    return first, last


def _without(words: Sequence[str], evidence: Evidence, first: int, last: int) -> str:
    """The words around it, without it."""
    return " ".join([*words[first : evidence.first], *words[evidence.last + 1 : last + 1]])


def _as_mine(words: Sequence[str], _evidence: Evidence, first: int, last: int) -> str:
    """The same words, said of oneself."""
    said = words[first : last + 1]
    mine = []
    for place, word in enumerate(said):
        forms = _TO_BE if place and said[place - 1] == "we" else _MINE
        mine.append(forms.get(word, word))
    return " ".join(mine)


_PUT_RIGHT: dict[str, Callable[[Sequence[str], Evidence, int, int], str]] = {"we-not-i": _as_mine}
