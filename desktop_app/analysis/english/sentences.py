"""What each English clause says of time and person: its verb, its tense, and whether the speaker is its subject."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from desktop_app.analysis.english.clauses import Clauses
from desktop_app.analysis.english.grammar import PERFECT_AFTER, Grammar, is_contracted

Tense = Literal["past", "present", "perfect", "pluperfect", "modal", ""]
Person = Literal["i", "we", "third", ""]
_PERFECT = frozenset({"has", "have", "i've", "we've", "they've", "you've", "hasn't", "haven't"})
_WOULD_OR_HAD = frozenset({"i'd", "we'd", "he'd", "she'd", "they'd", "you'd", "it'd"})
_TENSES: dict[str, Tense] = {
    **dict.fromkeys(
        ("is", "are", "am", "isn't", "aren't", "it's", "that's", "there's", "i'm", "we're"), "present"
    ),
    **dict.fromkeys(("they're", "he's", "she's", "you're", "do", "does", "don't", "doesn't"), "present"),
    **dict.fromkeys(("was", "were", "did", "wasn't", "weren't", "didn't"), "past"),
}
_SAME_IN_PAST = frozenset(
    {"read", "put", "set", "cut", "let", "hit", "cost", "quit", "split", "spread", "shut", "bet", "hurt"}
    | {"burst", "cast", "shed"}
)
_GOES_ON = frozenset({"and", "then", "but", "or", "so"})
_SUBJECT_REACH = 6


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

    def __init__(
        self, tokens: Sequence[str], masks: Sequence[int], grammar: Grammar, base: Callable[[str], str]
    ) -> None:
        self._tokens = tokens
        self._masks = masks
        self._grammar = grammar
        self._base = base

    def read(self, clauses: Clauses) -> list[Clause]:
        """One `Clause` for each start."""
        bounds = [*clauses.starts, len(self._tokens)]
        read: list[Clause] = []
        for first, after in pairwise(bounds):
            clause = self._clause(first, after - 1, clauses.finite)
            if read and not clause.person and self._goes_on(clause):
                clause = replace(clause, person=read[-1].person)
            read.append(clause)
        return read

    def _goes_on(self, clause: Clause) -> bool:
        """`and called the supplier`: no subject of its own stands before the verb, so the last one's still holds."""
        led = range(clause.first, clause.verb)
        return self._tokens[clause.first] in _GOES_ON and all(
            self._masks[at] & self._grammar.adverb or self._tokens[at] in _GOES_ON for at in led
        )

    def _clause(self, first: int, last: int, finite: Sequence[bool]) -> Clause:
        pronoun, grammar = self._grammar.subject, self._grammar
        reach = min(last, first + _SUBJECT_REACH) + 1
        subject = next((at for at in range(first, reach) if self._masks[at] & pronoun), -1)
        verb_at = finite.index(True, first) if True in finite[first : last + 1] else -1
        person: Person = ""
        tense: Tense = ""
        verb = -1
        if subject >= 0 and (verb_at < 0 or subject <= verb_at):
            mask = self._masks[subject]
            person = "i" if mask & grammar.i else "we" if mask & grammar.we else "third"
            tense, verb = self._from(subject, last)
        elif verb_at >= 0:
            tense, verb = self._from(verb_at, last)
        return Clause(first, last, person, tense, verb, self._base(self._tokens[verb]) if verb >= 0 else "")

    def _from(self, at: int, last: int) -> tuple[Tense, int]:
        """Tense and main verb, read from a subject pronoun or from a finite verb on."""
        passed = self._grammar.subject | self._grammar.adverb | self._grammar.auxiliary
        tense: Tense = ""
        helper = -1
        while at <= last:
            told = self._helper(at)
            if told:
                tense = tense or told
                helper = at
            elif not self._masks[at] & passed:
                break
            at += 1
        if at > last or not self._masks[at] & self._grammar.verb:
            return tense, helper
        return tense or self._own_tense(at), at

    def _helper(self, at: int) -> Tense:
        """The tense that an auxiliary (or a pronoun with one) tells."""
        token = self._tokens[at]
        if token in _TENSES:
            return _TENSES[token]
        if token in _WOULD_OR_HAD:
            after = self._past_adverbs(at + 1)
            return "pluperfect" if after & self._grammar.done and not after & self._grammar.base else "modal"
        if token in _PERFECT:
            perfect = "'" in token or self._past_adverbs(at + 1) & self._grammar.done
            return "perfect" if perfect else "present"
        if token in ("had", "hadn't"):
            return "pluperfect" if self._past_adverbs(at + 1) & self._grammar.done else "past"
        after = at + 1
        if after < len(self._tokens) and is_contracted(
            token, self._tokens[after], self._masks[after], self._grammar
        ):
            return "perfect" if self._tokens[after] in PERFECT_AFTER else "present"
        return "modal" if self._masks[at] & self._grammar.modal else ""

    def _past_adverbs(self, at: int) -> int:
        """The mask of the first word from `at` on that is no adverb; 0 at the end."""
        while at < len(self._masks) and self._masks[at] & self._grammar.adverb:
            at += 1
        return self._masks[at] if at < len(self._masks) else 0

    def _own_tense(self, at: int) -> Tense:
        mask, grammar = self._masks[at], self._grammar
        if mask & grammar.past and (not mask & grammar.base or self._tokens[at] in _SAME_IN_PAST):
            return "past"
        return "present" if mask & (grammar.base | grammar.s) else ""
