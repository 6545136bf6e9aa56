"""What was said against what was heard: words without their writing, numbers by their values, hesitations apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from desktop_app.analysis.english.numbers import ONES
from desktop_app.analysis.model import Word
from desktop_app.speech.agreement import numbers_in
from tests.hear.answers import FILLERS
from tests.word_errors import word_errors

_SIGNS = (("%", " percent "), ("-", " "), ("’", "'"))
_UNITS = {"ms": "milliseconds", "hrs": "hours", "min": "minutes", "mins": "minutes", "sec": "seconds"}
_MONEY = re.compile(r"\$\s?(\d[\d,.]*\d|\d)((?:\s(?:thousand|million|billion))?)", re.IGNORECASE)
_FIGURES = {word: str(int(value)) for word, value in ONES.items()} | {"oh": "0"}
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[a-z]+(?:'[a-z]+)?")


@dataclass(slots=True)
class Score:
    """Sums over many answers."""

    words: int = 0
    errors: int = 0
    numbers: int = 0
    exact: int = 0
    fillers: int = 0
    fillers_heard: int = 0
    fillers_right: int = 0
    sound_s: float = 0.0
    taken_s: float = 0.0
    processor_s: float = 0.0
    memory_mb: float = 0.0
    worst: list[tuple[int, str, str]] = field(default_factory=list)

    @property
    def error_rate(self) -> float:
        return self.errors / max(1, self.words)

    @property
    def exact_rate(self) -> float:
        return self.exact / max(1, self.numbers)


def as_words(text: str) -> list[Word]:
    """A text as if it had been heard, without times."""
    return [Word(part, float(at), float(at) + 0.9) for at, part in enumerate(text.split())]


def plain(text: str) -> list[str]:
    """Lower-case words, each number as its value, the units spelled out, hesitations left out."""
    if (figures := _figures(text)) is not None:
        return figures
    text = _MONEY.sub(lambda found: f"{found[1]}{found[2]} dollars", text.lower())
    for sign, said in _SIGNS:
        text = text.replace(sign, said)
    text = re.sub(r"(?<=\d)(ms|x)\b", r" \1", text)
    words = as_words(" ".join(_WORD.findall(text)))
    values = {
        round(number.start_s): (number.value, round(number.end_s - 0.9)) for number in numbers_in(words)
    }
    out: list[str] = []
    until = -1
    for at, word in enumerate(words):
        if at <= until:
            continue
        if at in values:
            value, until = values[at]
            out.append(f"{value:.10g}")
        elif word.text not in FILLERS:
            out.append(_UNITS.get(word.text, word.text))
    return ["1" if word == "one" else word for word in out]


def _figures(text: str) -> list[str] | None:
    """The single figures of a text that is nothing but figures read out, however they were grouped; else None."""
    words = [word.replace(",", "") for word in _WORD.findall(text.lower())]
    if not words or not all(word in _FIGURES or word.isdigit() for word in words):
        return None
    return list("".join(_FIGURES.get(word, word) for word in words))


def fillers(text: str) -> list[str]:
    """The words with every hesitation written alike, numbers as they are."""
    return ["<um>" if word in FILLERS else word for word in re.findall(r"[a-z0-9']+", text.lower())]


def add_words(score: Score, said: str, heard: str) -> int:
    """Count the words; how many are wrong."""
    true, got = plain(said), plain(heard)
    errors = word_errors(true, got)
    score.words += len(true)
    score.errors += errors
    score.worst.append((errors, " ".join(true), " ".join(got)))
    return errors


def add_numbers(score: Score, said: str, heard: str) -> None:
    """Count the numbers of which exactly the value was heard, in order."""
    true = [number.value for number in numbers_in(as_words(said))]
    got = [number.value for number in numbers_in(as_words(heard))]
    score.numbers += len(true)
    score.exact += _in_common(true, got)


def add_fillers(score: Score, said: str, heard: str) -> None:
    """Count the hesitations said, heard, and heard where one was said."""
    true, got = fillers(said), fillers(heard)
    matched = SequenceMatcher(None, true, got, autojunk=False).get_matching_blocks()
    score.fillers += true.count("<um>")
    score.fillers_heard += got.count("<um>")
    score.fillers_right += sum(true[block.a : block.a + block.size].count("<um>") for block in matched)


def _in_common(one: Sequence[float], other: Sequence[float]) -> int:
    """The length of the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for value in one:
        left_above = 0
        for at, theirs in enumerate(other, 1):
            above = row[at]
            row[at] = left_above + 1 if value == theirs else max(above, row[at - 1])
            left_above = above
    return row[-1]
