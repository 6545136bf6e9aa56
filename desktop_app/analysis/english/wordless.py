"""English quantities that hold no number: an hour, weeks, every other day, twice a week, never, none."""

from desktop_app.analysis.english.measure import Measure
from desktop_app.analysis.english.nouns import Nouns
from desktop_app.analysis.english.numbers import ORDINALS, read_number

ARTICLES = frozenset({"a", "an"})
TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
SOME = frozenset({"several", "many", "handful", "few", "couple"})
ALONE = frozenset({"several", "many"})
NOTHING = frozenset({"zero", "none", "nothing", "never", "nil", "nobody"})


class Wordless(Nouns):
    """Reads what measures without a number."""

    def read_wordless(self, at: int) -> Measure | None:
        """The quantity without a number that begins at token `at`."""
        return self._some(at) or self._span(at) or self._often(at) or self._one_in(at) or self._nothing(at)

    def _some(self, at: int) -> Measure | None:
        """`several a day`, `a handful`, `a few seconds`: an amount that may only stand at an end of a change."""
        start = at + (self._token(at) in ARTICLES)
        if self._token(start) not in SOME or (start == at) != (self._token(start) in ALONE):
            return None
        noun_last = start + 1 if self._token(start + 1) in self._words.units else self.noun_end(start)
        last = self.rate_end(noun_last)
        ends = tuple(sorted({start, noun_last, last}))
        return Measure(at, at, last, ends, None, frozenset({"some"}), rate=self._text(start, last))

    def _span(self, at: int) -> Measure | None:
        """`an hour`, `a week and a half`, `weeks`: a time (or a sum) that may stand at an end of a change."""
        word = self._token(at)
        if word in ARTICLES:
            return self._single(at)
        unit = self._words.units.get(word)
        if unit is None or unit.dimension != "time" or not word.endswith("s"):
            return None
        return Measure(at, at, at, (at,), None, frozenset({"span"}), unit)

    def _single(self, at: int) -> Measure | None:
        unit = self._words.units.get(self._token(at + 1))
        if unit is None or unit.dimension not in ("time", "money"):
            return None
        part = {"half": 0.5, "quarter": 0.25}.get(self._token(at + 4), 0.0)
        if self._text(at + 2, at + 3) == "and a" and part:
            return Measure(at, at, at + 4, (at + 4,), 1 + part, frozenset({"number", unit.dimension}), unit)
        return Measure(at, at, at + 1, (at + 1,), 1.0, frozenset({"span"}), unit)

    def _often(self, at: int) -> Measure | None:
        """`every other day`, `twice a week`, `daily`, `once every three months`: how often."""
        word = self._token(at)
        if word in TIMES:
            last = max(self.rate_end(at), self._every_so_many(at))
            return self._frequency(at, last, at + 1, TIMES[word]) if last > at else None
        if word in ("every", "each"):
            after = at + 1 + (self._token(at + 1) in ("other", "single", "second", "third"))
            return self._frequency(at, after, at, None) if self._is(after, "time-unit") else None
        named = self._is(at - 1, "determiner")  # `the nightly` is a thing, not how often
        return self._frequency(at, at, at, None) if self._is(at, "rate-adverb") and not named else None

    def _one_in(self, at: int) -> Measure | None:
        """`every second one`, `every tenth patient`: a share; `every second` alone is a time."""
        of = ORDINALS.get(self._token(at + 1), 0.0)
        if self._token(at) != "every" or of <= 1:
            return None
        last = at + 1 + (self._token(at + 2) == "one" or self._could_be_noun(at + 2))
        if self._text(at + 1, last) == "second":
            return None
        noun = self._text(at + 2, last)
        return Measure(at, at, last, (last,), 1.0, frozenset({"number", "share"}), noun=noun, of=of)

    def _every_so_many(self, at: int) -> int:
        """Where `once every three months` ends, or `at` itself."""
        if self._token(at + 1) != "every" or at + 2 >= len(self._tokens):
            return at
        number = read_number(self._tokens, at + 2)
        return number.last + 1 if number and self._token(number.last + 1) in self._words.units else at

    def _frequency(self, first: int, last: int, rate_first: int, value: float | None) -> Measure:
        rate = self._text(rate_first, last)
        return Measure(first, first, last, (last,), value, frozenset({"often"}), rate=rate)

    def _nothing(self, at: int) -> Measure | None:
        """`never`, `none`, `not at all`, `not once`, `no complaints`; what was done `for nothing` was done in vain."""
        last, word = at, self._token(at)
        if self._text(at, at + 2) == "not at all":
            last = at + 2
        elif self._text(at, at + 1) == "not once":
            last = at + 1
        elif self._text(at - 1, at) == "for nothing":
            return None
        elif word == "no":
            last = self.noun_end(at)
            if last == at:
                return None
        elif word not in NOTHING:
            return None
        noun = self._text(at + 1, last) if word == "no" else ""
        return Measure(at, at, last, (last,), 0.0, frozenset({"nothing"}), noun=noun)
