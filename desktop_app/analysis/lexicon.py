"""The rule book compiled for reading: word classes as bit masks and the tree of cues, made once for each book."""

from collections.abc import Iterable
from functools import lru_cache
from typing import get_args

from desktop_app.analysis.cues import Bits, CueError, Cues
from desktop_app.analysis.english.forms import Form, irregular_nouns, irregular_verbs, plural, verb_forms
from desktop_app.analysis.english.grammar import grammar_of
from desktop_app.analysis.english.measures import measure_starts
from desktop_app.analysis.remembered import Remembered
from desktop_app.catalog.rulebook import RuleBook, Unit
from desktop_app.errors import BadInput

_FORMS: tuple[Form, ...] = get_args(Form)
RAW_FAMILIES = ("hesitation", "soft-filler", "not-filler")
"""Cues that are looked for in everything that was said; all others where the fillers are taken out."""


class Lexicon:
    """What is known of words.  Any thread may read it; the memory of unknown words is bounded."""

    def __init__(self, rules: RuleBook) -> None:
        self.rules = rules
        self._form_bits = {form: 1 << at for at, form in enumerate(_FORMS)}
        self._class_bits = {name: 1 << (at + len(_FORMS)) for at, name in enumerate(sorted(rules.classes))}
        self._masks: dict[str, int] = {}
        self._bases: dict[str, str] = {}
        self._seen = Remembered(self._classified)
        self._base_of = Remembered(self._reduced)
        self.bits_of = Remembered(self._bits)
        self.any_bits_of = Remembered(self._any_bits)
        self._fill(rules)
        self.units: dict[str, Unit] = {word: unit for unit in rules.units for word in unit.words.split()}
        self.dimensions = {unit.sign.strip(): unit.dimension for unit in rules.units}
        self.principle_names = _names_by_first_word(rules)
        self.measure_starts = measure_starts(self.units, rules.classes["rate-adverb"].words.split())
        self.grammar = grammar_of(self.bits)
        try:
            self.raw_cues = Cues(
                {name: rules.cues[name] for name in RAW_FAMILIES if name in rules.cues}, self.bits
            )
            self.cues = Cues({k: v for k, v in rules.cues.items() if k not in RAW_FAMILIES}, self.bits)
        except CueError as error:
            raise BadInput("content/rules: {error}", error=error) from error

    def _fill(self, rules: RuleBook) -> None:
        verbs = irregular_verbs(rules.irregular_verbs)
        self._doubling = frozenset(rules.classes["doubling"].words.split())
        nouns = irregular_nouns(rules.irregular_nouns)
        for base in verbs:
            self._learn_verb(base, 0, verbs)
        for name, members in rules.classes.items():
            bit = self._class_bits[name]
            for word in members.words.split():
                self._learn(word, bit)
            for noun in members.nouns.split():
                self._learn(noun, bit)
                self._learn(plural(noun, nouns), bit)
            for base in members.verbs.split():
                self._learn_verb(base, bit, verbs)

    def _learn(self, word: str, bits: int) -> None:
        self._masks[word] = self._masks.get(word, 0) | bits

    def _learn_verb(
        self, base: str, bit: int, irregular: dict[str, tuple[tuple[str, ...], tuple[str, ...]]]
    ) -> None:
        for word, form in verb_forms(base, irregular, self._doubling):
            self._learn(word, bit | self._form_bits[form])
            self._bases.setdefault(word, base)

    def bits(self, name: str) -> Bits:
        """The masks of `class`, `class.form` or `.form`.  KeyError for a name that content does not define."""
        return self.bits_of[name]

    def _bits(self, name: str) -> Bits:
        of_class, _, form = name.partition(".")
        if of_class and of_class not in self._class_bits:
            raise KeyError(f"no word class {of_class!r}")
        if form and form not in self._form_bits:
            raise KeyError(f"no verb form {form!r}; expected one of {', '.join(_FORMS)}")
        known = [self._class_bits[of_class]] if of_class else []
        known += [self._form_bits[form]] if form else []
        return known[0], known[-1]

    def _any_bits(self, names: tuple[str, ...]) -> int:
        any_bits = 0
        for name in names:
            of_class, form = self.bits_of[name]
            if of_class != form:
                raise ValueError(f"{name!r} asks for a class and a form; ask `is_a` for it")
            any_bits |= of_class
        return any_bits

    def is_any(self, word: str, names: tuple[str, ...]) -> bool:
        """Whether the word is of one of the classes, or in one of the forms, which may not be joined as in `is_a`."""
        return bool(self._seen[word] & self.any_bits_of[names])

    def is_a(self, word: str, name: str) -> bool:
        """Whether the word is of the class `name` (`class`, `class.form` or `.form`)."""
        of_class, form = self.bits_of[name]
        mask = self._seen[word]
        return bool(mask & of_class and mask & form)

    def mask(self, word: str) -> int:
        """All classes and forms of a word; an unknown one in -ed or -ing is taken for a verb's form."""
        return self._seen[word]

    def masks(self, words: Iterable[str]) -> list[int]:
        """`mask` of each."""
        return list(map(self._seen.__getitem__, words))

    def _classified(self, word: str) -> int:
        known = self._masks.get(word)
        return self._guess(word) if known is None else known

    def _guess(self, word: str) -> int:
        stem, mark, _ = word.partition("'")
        if mark and stem:
            return self._masks.get(stem, 0)
        if word.endswith("ed") and len(word) > 4:
            return self._form_bits["past"] | self._form_bits["done"]
        if word.endswith("ing") and len(word) > 5:
            return self._form_bits["ing"]
        return 0

    def base(self, word: str) -> str:
        """The base form of a known verb form; of an unknown one in -ed or -ing a guess; else the word itself."""
        return self._base_of[word]

    def _reduced(self, word: str) -> str:
        known = self._bases.get(word)
        if known is not None:
            return known
        for ending in ("ed", "ing"):
            stem = word.removesuffix(ending)
            if stem != word and len(stem) > 2:
                return stem[:-1] if stem[-1] == stem[-2] and stem[-1] not in "lsz" else stem
        return word


def _names_by_first_word(rules: RuleBook) -> dict[str, list[tuple[str, tuple[str, ...], bool]]]:
    """Principles by the first word of a name, the longest first; True marks a name that is a common word too."""
    names: dict[str, list[tuple[str, tuple[str, ...], bool]]] = {}
    for principle in rules.principles:
        for group, plain in ((principle.names, False), (principle.plain, True)):
            for name in group:
                words = tuple(name.split())
                names.setdefault(words[0], []).append((principle.id, words, plain))
    return {first: sorted(group, key=lambda name: -len(name[1])) for first, group in names.items()}


@lru_cache(maxsize=4)
def lexicon_of(rules: RuleBook) -> Lexicon:
    """The compiled form of a rule book, made when it is first asked for."""
    return Lexicon(rules)
