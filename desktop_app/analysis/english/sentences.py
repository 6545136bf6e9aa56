"""What each English clause says of time and person: its finite verb, its tense, and whether the speaker is its subject."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from desktop_app.analysis.english.clauses import Clauses, IsA

Tense = Literal["past", "present", "perfect", "pluperfect", "modal", ""]
Person = Literal["i", "we", "third", ""]
_PERFECT = frozenset({"has", "have", "i've", "we've", "they've", "you've", "hasn't", "haven't"})
_PLUPERFECT = frozenset({"had", "hadn't"})
_WOULD_OR_HAD = frozenset({"i'd", "we'd", "he'd", "she'd", "they'd", "you'd", "it'd"})
_PRESENT_BE = frozenset({"is", "are", "am", "isn't", "aren't", "it's", "that's", "there's", "i'm", "we're", "they're", "he's", "she's", "you're"})
_PAST_DO = frozenset({"was", "were", "did", "wasn't", "weren't", "didn't"})
_PRESENT_DO = frozenset({"do", "does", "don't", "doesn't"})


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `first`..`last`; `verb` is the main verb's token (-1: none found) and `base` its base form."""

    first: int
    last: int
    person: Person
    tense: Tense
    verb: int
    base: str


class Sentences:
    """Reads each clause's person, verb and tense."""

    def __init__(self, tokens: Sequence[str], is_a: IsA, base: Callable[[str], str]) -> None:
        self._tokens = tokens
        self._is_a = is_a
        self._base = base

    def read(self, clauses: Clauses) -> list[Clause]:
        """One `Clause` for each start."""
        bounds = [*clauses.starts, len(self._tokens)]
        return [self._clause(first, after - 1, clauses) for first, after in zip(bounds, bounds[1:], strict=False)]

    def _clause(self, first: int, last: int, clauses: Clauses) -> Clause:
        subject = next((at for at in range(first, last + 1) if self._is_a(at, "subject-pronoun")), -1)
        finite = next((at for at in range(first, last + 1) if clauses.finite[at]), -1)
        if subject >= 0 and (finite < 0 or subject <= finite) and subject <= first + 6:
            person: Person = "i" if self._is_a(subject, "i") else "we" if self._is_a(subject, "we") else "third"
            tense, verb = self._from(subject, last)
        else:
            person = ""
            tense, verb = self._from(finite, last) if finite >= 0 else ("", -1)
        return Clause(first, last, person, tense, verb, self._base(self._tokens[verb]) if verb >= 0 else "")

    def _from(self, at: int, last: int) -> tuple[Tense, int]:
        """Tense and main verb, read from a subject pronoun or from a finite verb on."""
        tense: Tense = ""
        helper = -1
        while at <= last:
            token = self._tokens[at]
            told = self._helper(token, at)
            if told:
                tense = tense or told
                helper = at
            elif not self._passed_over(at):
                break
            at += 1
        if at > last or not self._verbal(at):
            return tense or "", helper
        if not tense:
            tense = self._own_tense(at)
        return tense, at

    def _helper(self, token: str, at: int) -> Tense:
        if token in _WOULD_OR_HAD:
            after = at + 1
            while self._is_a(after, "adverb"):
                after += 1
            return "pluperfect" if self._is_a(after, ".done") and not self._is_a(after, ".base") else "modal"
        if token in _PERFECT:
            return "perfect" if "'" in token or self._done_follows(at + 1) else ""
        if token in _PLUPERFECT:
            return "pluperfect" if self._done_follows(at + 1) else "past"
        if token in _PRESENT_BE or token in _PRESENT_DO:
            return "present"
        if token in _PAST_DO:
            return "past"
        return "modal" if self._is_a(at, "modal") else ""

    def _done_follows(self, at: int) -> bool:
        while self._is_a(at, "adverb"):
            at += 1
        return self._is_a(at, ".done")

    def _passed_over(self, at: int) -> bool:
        return any(self._is_a(at, name) for name in ("subject-pronoun", "adverb", "hesitation", "auxiliary"))

    def _verbal(self, at: int) -> bool:
        return any(self._is_a(at, form) for form in (".base", ".s", ".past", ".done", ".ing"))

    def _own_tense(self, at: int) -> Tense:
        if self._is_a(at, ".past"):
            return "past" if not self._is_a(at, ".base") or self._tokens[at] in ("read", "put", "set", "cut", "let", "hit", "cost", "quit", "split", "spread", "shut", "bet", "hurt") else "present"
        return "present" if self._is_a(at, ".base") or self._is_a(at, ".s") else ""
