"""An answer's words as the analysis reads them: lower case, split where one word holds several, with their classes."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from operator import attrgetter

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.english.lost_pasts import with_lost_pasts
from desktop_app.analysis.english.measure import Measure
from desktop_app.analysis.english.measures import Measures
from desktop_app.analysis.english.misheard import mended
from desktop_app.analysis.lexicon import Lexicon
from desktop_app.analysis.model import Evidence, Word
from desktop_app.analysis.remembered import Remembered

_PLAIN = re.compile(r"[a-z]+(?:'[a-z]+)?")
_PIECES = re.compile(r"\d+(?:[.,]\d+)*|[a-z]+(?:'[a-z]+)*|[%$€£]")
_SIGNS = {"%": "percent", "$": "dollars", "€": "euros", "£": "pounds"}
_AFTER_FIGURE = {
    "ms": "milliseconds",
    "s": "seconds",
    "m": "million",
    "bn": "billion",
    "h": "hours",
    "min": "minutes",
}


_begin = attrgetter("first")
_LONGEST_MATCH = 60
"""Tokens that no match of a pattern is longer than."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """The tokens of an answer.  `at[k]` is the word that token k came from; `stops` are tokens that end a sentence.

    `firsts` holds where the `hits` of each family begin, in order; `together` remembers those of several families.
    """

    words: tuple[Word, ...]
    tokens: list[str]
    masks: list[int]
    at: list[int]
    stops: frozenset[int]
    lexicon: Lexicon
    measures: list[Measure] = field(default_factory=list)
    hits: dict[str, list[Hit]] = field(default_factory=dict)
    firsts: dict[str, list[int]] = field(default_factory=dict)
    together: dict[tuple[str, ...], tuple[list[Hit], list[int]]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.tokens)

    def evidence(self, first: int, last: int) -> Evidence:
        """Tokens `first` to `last` (inclusive) as evidence over the words that they came from."""
        low, high = self.at[first], self.at[last]
        return word_evidence(self.words, low, high)

    def has(self, at: int, name: str) -> bool:
        """Whether the token at `at` (which may lie outside) is of the class."""
        if 0 <= at < len(self.masks):
            of_class, form = self.lexicon.bits_of[name]
            mask = self.masks[at]
            return bool(mask & of_class and mask & form)
        return False

    def is_any(self, at: int, names: tuple[str, ...]) -> bool:
        """Whether the token at `at` (which may lie outside) is of one of the classes, or in one of the forms."""
        return 0 <= at < len(self.masks) and bool(self.masks[at] & self.lexicon.any_bits_of[names])

    def classes(self, first: int, after: int) -> int:
        """The bits of all tokens from `first` on, before `after`, together."""
        whole = 0
        for mask in self.masks[max(0, first) : after]:
            whole |= mask
        return whole

    def token(self, at: int) -> str:
        """The token at `at`, empty outside of the answer."""
        return self.tokens[at] if 0 <= at < len(self.tokens) else ""

    def found(self, name: str) -> list[Hit]:
        """The matches of one cue family, in order."""
        return self.hits.get(name, [])

    def beginning(self, name: str, first: int, after: int) -> list[Hit]:
        """The matches of a family that begin at token `first` or later, and before `after`."""
        firsts = self.firsts.get(name)
        if firsts is None:
            return []
        begin = bisect_left(firsts, first)
        return self.hits[name][begin : bisect_left(firsts, after, begin)] if begin < len(firsts) else []

    def begins(self, name: str, first: int, after: int) -> bool:
        """Whether a match of the family begins at token `first` or later, and before `after`."""
        firsts = self.firsts.get(name)
        if firsts is None:
            return False
        at = bisect_left(firsts, first)
        return at < len(firsts) and firsts[at] < after

    def ends(self, name: str, last: int) -> bool:
        """Whether a match of the family ends with the token."""
        return any(hit.last == last for hit in self.beginning(name, last - _LONGEST_MATCH, last + 1))

    def beginning_any(self, names: tuple[str, ...], first: int, after: int) -> list[Hit]:
        """The matches of all these families that begin at token `first` or later, and before `after`, in order."""
        if names not in self.together:
            hits = sorted((hit for name in names for hit in self.found(name)), key=_begin)
            self.together[names] = (hits, [hit.first for hit in hits])
        hits, firsts = self.together[names]
        begin = bisect_left(firsts, first)
        return hits[begin : bisect_left(firsts, after, begin)]

    def touching(self, name: str, first: int, last: int) -> Hit | None:
        """A match of a family that shares a token with `first`..`last`."""
        hits = self.beginning(name, first - _LONGEST_MATCH, last + 1)
        return next((hit for hit in hits if hit.last >= first), None)


def word_evidence(words: Sequence[Word], low: int, high: int) -> Evidence:
    """Words `low` to `high` (inclusive) as evidence; times are kept in order even where a recogniser gave odd ones."""
    text = " ".join(word.text for word in words[low : high + 1])
    start_s = words[low].start_s
    return Evidence(text, start_s, max(start_s, words[high].end_s), low, high)


def listen(words: tuple[Word, ...], lexicon: Lexicon) -> Spoken:
    """Everything that was said: words to tokens with their classes, and the fillers among them."""
    tokens, at, stops = _tokens([word.text for word in words])
    heard = any(word.confidence is not None for word in words)
    if heard:
        tokens = mended(tokens)
    masks = with_lost_pasts(tokens, lexicon.masks(tokens), lexicon.grammar, heard)
    hits = lexicon.raw_cues.scan(tokens, masks, {})
    return Spoken(words, tokens, masks, at, frozenset(stops), lexicon, [], hits, _firsts(hits))


def _tokens(texts: list[str]) -> tuple[list[str], list[int], set[int]]:
    """The tokens of all words, which word each is from, and the tokens behind which a sentence ends."""
    alone = list(map(_ALONE.__getitem__, texts))
    if all(alone):  # as recognised speech always is
        return alone, list(range(len(alone))), set()
    tokens: list[str] = []
    at: list[int] = []
    stops: set[int] = set()
    for index, (text, token) in enumerate(zip(texts, alone, strict=True)):
        pieces = [token] if token else _pieces(text)
        tokens += pieces
        at += [index] * len(pieces)
        if text.endswith((".", "?", "!", ";")) and tokens:
            stops.add(len(tokens) - 1)
    return tokens, at, stops


def meant(said: Spoken, dropped: AbstractSet[int]) -> Spoken:
    """What was said without the `dropped` tokens (fillers, given-up starts), with its measures and every other cue."""
    kept = [at for at in range(len(said)) if at not in dropped]
    tokens = [said.tokens[at] for at in kept]
    masks = [said.masks[at] for at in kept]
    stops = frozenset(bisect_left(kept, at) for at in said.stops if at not in dropped)
    measures = Measures(tokens, said.lexicon).read()
    hits = said.lexicon.cues.scan(tokens, masks, _jumps(measures))
    words = [said.at[at] for at in kept]
    return Spoken(said.words, tokens, masks, words, stops, said.lexicon, measures, hits, _firsts(hits))


def _firsts(hits: Mapping[str, list[Hit]]) -> dict[str, list[int]]:
    """Where the matches of each family begin."""
    return {name: [hit.first for hit in found] for name, found in hits.items()}


def _jumps(measures: list[Measure]) -> dict[int, list[tuple[frozenset[str], int]]]:
    """Where each measure may begin (with or without its approximation), and where it may end."""
    jumps: dict[int, list[tuple[frozenset[str], int]]] = {}
    for measure in measures:
        for at in range(measure.first, measure.core + 1):
            jumps.setdefault(at, []).extend((measure.kinds, end) for end in measure.ends)
    return jumps


def _alone(text: str) -> str:
    """The one token that a word is; empty where it may be several, or ends a sentence."""
    lowered = _lowered(text)
    return lowered if _PLAIN.fullmatch(lowered) else ""


_ALONE = Remembered(_alone)


def _pieces(text: str) -> list[str]:
    """The tokens of what is written rather than spoken: `$2.3M`, `850ms`, `tonight.`."""
    pieces = [_SIGNS.get(piece, piece) for piece in _PIECES.findall(_lowered(text))]
    for at in range(1, len(pieces)):
        if pieces[at - 1][0].isdigit():
            pieces[at] = _AFTER_FIGURE.get(pieces[at], pieces[at])
    if len(pieces) > 1 and pieces[0] in ("dollars", "euros", "pounds"):
        pieces.append(pieces.pop(0))
    return pieces


def _lowered(text: str) -> str:
    return text.lower().replace("\u2019", "'")
