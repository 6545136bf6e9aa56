"""An answer's words as the analysis reads them: lower case, split where one word holds several, with their classes."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.english.measure import Measure
from desktop_app.analysis.english.measures import Measures
from desktop_app.analysis.english.misheard import mended, with_lost_pasts
from desktop_app.analysis.lexicon import Lexicon
from desktop_app.analysis.model import Evidence, Word

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


_LONGEST_MATCH = 60
"""Tokens that no match of a pattern is longer than."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """The tokens of an answer.  `at[k]` is the word that token k came from; `stops` are tokens that end a sentence.

    `firsts` holds where the `hits` of each family begin, in order.
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

    def __len__(self) -> int:
        return len(self.tokens)

    def evidence(self, first: int, last: int) -> Evidence:
        """Tokens `first` to `last` (inclusive) as evidence over the words that they came from."""
        low, high = self.at[first], self.at[last]
        return word_evidence(self.words, low, high)

    def has(self, at: int, name: str) -> bool:
        """Whether the token at `at` (which may lie outside) is of the class."""
        if not 0 <= at < len(self.masks):
            return False
        of_class, form = self.lexicon.known_bits.get(name) or self.lexicon.bits(name)
        mask = self.masks[at]
        return bool(mask & of_class and (not form or mask & form))

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
    tokens: list[str] = []
    at: list[int] = []
    stops: set[int] = set()
    for index, word in enumerate(words):
        text = word.text
        if text.isascii() and text.isalpha() and text.islower():
            tokens.append(text)
            at.append(index)
            continue
        pieces = _pieces(text)
        tokens += pieces
        at += [index] * len(pieces)
        if word.text.endswith((".", "?", "!", ";")) and tokens:
            stops.add(len(tokens) - 1)
    heard = any(word.confidence is not None for word in words)
    if heard:
        tokens = mended(tokens)
    masks = [lexicon.mask(token) for token in tokens]
    masks = with_lost_pasts(tokens, masks, lexicon.grammar, heard)
    spoken = Spoken(words, tokens, masks, at, frozenset(stops), lexicon)
    return _with_hits(spoken, lexicon.raw_cues.scan(tokens, masks, {}))


def meant(said: Spoken, dropped: AbstractSet[int]) -> Spoken:
    """What was said without the `dropped` tokens (fillers, given-up starts), with its measures and every other cue."""
    kept = [at for at in range(len(said)) if at not in dropped]
    tokens = [said.tokens[at] for at in kept]
    masks = [said.masks[at] for at in kept]
    place = {at: new for new, at in enumerate(kept)}
    stops = frozenset(place[at] for at in said.stops if at in place)
    measures = Measures(tokens, said.lexicon).read()
    spoken = Spoken(said.words, tokens, masks, [said.at[at] for at in kept], stops, said.lexicon, measures)
    return _with_hits(spoken, said.lexicon.cues.scan(tokens, masks, _jumps(measures)))


def _with_hits(spoken: Spoken, hits: list[Hit]) -> Spoken:
    for hit in hits:
        spoken.hits.setdefault(hit.name, []).append(hit)
    spoken.firsts.update({name: [hit.first for hit in found] for name, found in spoken.hits.items()})
    return spoken


def _jumps(measures: list[Measure]) -> dict[int, list[tuple[frozenset[str], int]]]:
    """Where each measure may begin (with or without its approximation), and where it may end."""
    jumps: dict[int, list[tuple[frozenset[str], int]]] = {}
    for measure in measures:
        for at in range(measure.first, measure.core + 1):
            jumps.setdefault(at, []).extend((measure.kinds, end) for end in measure.ends)
    return jumps


def _pieces(text: str) -> list[str]:
    """The tokens of one word: itself as a rule, several for what is written rather than spoken (`$2.3M`, `850ms`)."""
    if _PLAIN.fullmatch(text):
        return [text]
    lowered = text.lower().replace("\u2019", "'")
    if _PLAIN.fullmatch(lowered):
        return [lowered]
    pieces = [_SIGNS.get(piece, piece) for piece in _PIECES.findall(lowered)]
    for at in range(1, len(pieces)):
        if pieces[at - 1][0].isdigit():
            pieces[at] = _AFTER_FIGURE.get(pieces[at], pieces[at])
    if len(pieces) > 1 and pieces[0] in ("dollars", "euros", "pounds"):
        pieces.append(pieces.pop(0))
    return pieces
