"""Long answers and the same told again: invented words, as rare and as common as those of English, always the same."""

import random
from dataclasses import replace
from itertools import accumulate

from desktop_app.analysis.model import Word
from desktop_app.library.takes import Take
from tests.fakes import sample_sessions as sample

_VOCABULARY = 4_000
_SENTENCE = (6, 24)
_BREATH_S = 0.9


class Retellings:
    """Makes pairs of takes: the second keeps most sentences, changes words in them, leaves some out, adds others."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)
        # Short words are common, as they are in English (Zipf).
        self._words = [_spelled(rank) for rank in range(_VOCABULARY)]
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(_VOCABULARY)))

    def pair(self, words: int, kept: float = 0.7, changed: float = 0.3) -> tuple[list[str], list[str]]:
        """Two takes of about so many words; `kept` of the sentences stay, `changed` of their words do not."""
        sentences: list[list[str]] = []
        while sum(map(len, sentences)) < words:
            sentences.append(self._sentence())
        again = [self._again(sentence, kept, changed) for sentence in sentences]
        return _joined(sentences), _joined(again)

    def _sentence(self) -> list[str]:
        return self._random.choices(
            self._words, cum_weights=self._weights, k=self._random.randint(*_SENTENCE)
        )

    def _again(self, sentence: list[str], kept: float, changed: float) -> list[str]:
        chance = self._random.random()
        if chance >= kept:
            return self._sentence() if chance < (1 + kept) / 2 else []
        return [word for said in sentence for word in self._reworded(said, changed)]

    def _reworded(self, word: str, changed: float) -> list[str]:
        """Left out, put in another word, or followed by one, each as often."""
        other = self._random.choices(self._words, cum_weights=self._weights)[0]
        chance = 3 * self._random.random() / changed
        return [] if chance < 1 else [other] if chance < 2 else [word, other] if chance < 3 else [word]


def spoken(texts: list[str]) -> tuple[Word, ...]:
    """These words said one after another, with a breath now and then."""
    words: list[Word] = []
    at_s = 0.0
    for place, text in enumerate(texts):
        at_s += 0.4 if place % 15 else _BREATH_S
        words.append(Word(text, at_s, at_s + 0.3, 0.93))
    return tuple(words)


def take(session_id: str, texts: list[str]) -> Take:
    """An attempt at a question that was answered with these words, and with nothing found in them."""
    answer = replace(sample.exchange(), words=spoken(texts), analysis=None)
    return Take(session_id, sample.START, "Behavioural", 6, answer)


def _joined(sentences: list[list[str]]) -> list[str]:
    return [word for sentence in sentences for word in sentence]


def _spelled(rank: int) -> str:
    """The word of this rank: two letters for the commonest, then three, then more."""
    letters = ""
    number = rank + 26
    while number:
        number, letter = divmod(number, 26)
        letters = chr(ord("a") + letter) + letters
    return letters if rank < 200 else f"{letters}ed"
