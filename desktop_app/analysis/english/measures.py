"""English quantities as they are spoken: a number with its unit, its counted noun, its rate, and what leads it in."""

from collections.abc import Iterable
from dataclasses import replace

from desktop_app.analysis.english.measure import Measure
from desktop_app.analysis.english.numbers import STARTS, Number, read_number
from desktop_app.analysis.english.wordless import ALONE, ARTICLES, NOTHING, SOME, TIMES, Wordless
from desktop_app.catalog.rulebook import Unit

_CORRECTIONS = frozenset({"no", "sorry", "wait", "rather", "correction", "mean", "make", "actually"})
_STRONG = _CORRECTIONS - {"actually"}
_GUESSES = (["or"], ["maybe"], ["or", "maybe"], ["perhaps"], ["or", "perhaps"])
_BETWEEN = _CORRECTIONS | {"i", "or", "that", "well", "say", "maybe", "perhaps"}
_COMPARED = frozenset({"more", "less", "fewer", "better"})
_OWN_KIND = frozenset({"percent", "time", "money", "multiple"})
_SIXTIETHS = frozenset({"min", "h"})
_DIGITS = frozenset("0123456789")
_PARTS = {"half": 0.5, "quarter": 0.25, "quarters": 0.75}


def measure_starts(units: Iterable[str], rate_adverbs: Iterable[str]) -> frozenset[str]:
    """Every word that a measure may begin with, as far as the word alone can tell."""
    plural_units = {unit for unit in units if unit.endswith("s")}
    more = {"every", "each", "no", "not"}
    return frozenset({*STARTS, *plural_units, *rate_adverbs, *TIMES, *NOTHING, *ARTICLES, *ALONE, *more})


class Measures(Wordless):
    """Reads every measure of an answer, from the left; each token belongs to one at most."""

    def read(self) -> list[Measure]:
        """All measures, in order."""
        found: list[Measure] = []
        begins = self._words.measure_starts
        free = 0
        for at in [at for at, word in enumerate(self._tokens) if word in begins or word[0] in _DIGITS]:
            measure = self._measure(at) if at >= free else None
            if measure is not None:
                measure = self._ranged(self._corrected(measure), free)
                found.append(self._led(measure, free))
                free = max(measure.last, at) + 1
        return found

    def _measure(self, at: int) -> Measure | None:
        if self._tokens[at] in ARTICLES and not (
            self._is(at + 1, "quantifiable") or self._token(at + 1) in SOME
        ):
            return None
        number = read_number(self._tokens, at)
        if number is None:
            return self.read_wordless(at)
        if self._token(at - 1) in ("p", "percentile"):
            last = at + (self._token(at + 1) == "nine")
            return Measure(at, at, last, (last,), number.value, frozenset({"ordinal"}))
        return self._with_unit(number)

    # --- a number with what it counts ---

    def _with_unit(self, number: Number) -> Measure:
        if number.kind in ("ordinal", "year", "vague"):
            return self._loose(number)
        unit_at = self._unit_at(number)
        return self._united(number, unit_at) if unit_at else self._counted(number)

    def _loose(self, number: Number) -> Measure:
        """Ordinals and years, which measure nothing, and `dozens of calls`, which may."""
        noun_last = self.noun_end(number.last)
        vague = number.kind == "vague"
        kinds = frozenset({"vague", "number", "count"} if vague else {number.kind})
        noun = self._text(number.last + 1, noun_last)
        ends = _ends(number.last, noun_last)
        last = noun_last if vague else number.last
        return Measure(number.first, number.first, last, ends, number.value, kinds, noun=noun)

    def _unit_at(self, number: Number) -> int:
        """Where the unit of the number stands, 0 where it has none."""
        at = number.last + 1
        if number.kind == "fraction" and self._token(at) in ("of", "a", "an"):
            at += 1 + (self._token(at) == "of" and self._token(at + 1) in ARTICLES)
        for _ in range(2):
            if self._text(at, at + 1) in ("per cent", "percentage points", "basis points"):
                return at + 1
            if self._token(at) in self._words.units:
                return at
            if not self._is(at, "unit-adjective"):
                break
            at += 1
        return 0

    def _united(self, number: Number, unit_at: int) -> Measure:
        per_cent = self._text(unit_at - 1, unit_at) == "per cent"
        word = "percent" if per_cent else self._token(unit_at)
        if word == "point" or (word == "times" and self._token(number.last) == "one"):
            return self._counted(number)
        unit = self._words.units[word]
        value, last = self._continued(number.value, unit_at, unit)
        last = self._out_of(last)
        part = self._in_so_many(number, unit, last)
        if part is not None:
            return part
        rate_last = self.rate_end(self.stuff_end(last))
        whole_last = self.whole_end(last) if unit.dimension == "percent" else last
        kinds = {"number", unit.dimension if unit.dimension in _OWN_KIND else "unit"}
        rate_last = rate_last if rate_last > self.stuff_end(last) else last
        kinds |= {"rate"} if rate_last > last else set()
        kinds |= {"share"} if number.kind == "share" else set()
        return Measure(
            number.first, number.first, rate_last, _ends(last, rate_last, whole_last), value, frozenset(kinds),
            unit, rate=self._text(last + 1, rate_last), of=number.of,
        )  # fmt: skip

    def _in_so_many(self, number: Number, unit: Unit, last: int) -> Measure | None:
        """`four days in five`: a share, though what is counted is a unit."""
        if (
            unit.dimension != "time"
            or number.kind != "cardinal"
            or self._token(last + 1) not in ("in", "out")
        ):
            return None
        return self._share_with_noun(number, last)

    def _out_of(self, last: int) -> int:
        """Where "out of a hundred" behind `eighty eight points` ends."""
        if self._text(last + 1, last + 2) != "out of" or last + 3 >= len(self._tokens):
            return last
        whole = read_number(self._tokens, last + 3)
        return whole.last if whole is not None and whole.kind == "cardinal" else last

    def _continued(self, value: float, last: int, unit: Unit) -> tuple[float, int]:
        """`two hours and a half`, `one minute and forty seconds`: the value in `unit`, and where it ends."""
        if self._text(last + 1, last + 2) in ("and a", "and three") and self._token(last + 3) in _PARTS:
            return value + _PARTS[self._token(last + 3)], last + 3
        at = last + 1 + (self._token(last + 1) == "and")
        more = read_number(self._tokens, at) if at < len(self._tokens) else None
        if more is None or more.kind != "cardinal":
            return value, last
        if unit.sign.strip() in _SIXTIETHS and at == last + 1 and self._bare_part(more):
            return value + more.value / 60, more.last
        smaller = self._words.units.get(self._token(more.last + 1))
        if smaller is None or smaller.dimension != unit.dimension or smaller.factor >= unit.factor:
            return value, last
        return value + more.value * smaller.factor / unit.factor, more.last + 1

    def _bare_part(self, more: Number) -> bool:
        """Whether the number is the `forty` of `seven minutes forty`: below sixty, counting nothing itself."""
        if not 10 <= more.value < 60 or self._unit_at(more) or self._token(more.last + 1) == "percent":
            return False
        return self.noun_end(more.last) == more.last

    def _counted(self, number: Number) -> Measure:
        noun_last = self.noun_end(number.last)
        inside = self._share_with_noun(number, noun_last)
        if inside is not None:
            return inside
        own: str = number.kind if number.kind in ("fraction", "share", "pair") else "bare"
        rate_last = self.rate_end(noun_last)
        kinds = {own} if noun_last == number.last else {own, "count"} - {"bare"}
        kinds.add("one" if self._text(number.first, number.last) == "one" else "number")
        kinds |= {"rate"} if rate_last > noun_last else set()
        kinds |= {"score"} if own == "share" and number.of in (5.0, 10.0, 100.0) else set()
        whole_last = self.whole_end(number.last) if own in ("fraction", "share") else number.last
        last = rate_last if rate_last > noun_last else number.last
        ends = _ends(number.last, noun_last, rate_last, whole_last)
        return Measure(
            number.first, number.first, last, ends, number.value, frozenset(kinds),
            noun=self._text(number.last + 1, noun_last), rate=self._text(noun_last + 1, rate_last), of=number.of,
        )  # fmt: skip

    def _share_with_noun(self, number: Number, noun_last: int) -> Measure | None:
        """`one bus in five`, `four patients out of ten`: a share with the noun inside."""
        at = noun_last + 1
        if noun_last == number.last or number.kind != "cardinal" or self._token(at) not in ("in", "out"):
            return None
        at += 2 if self._text(at, at + 1) == "out of" else 1
        at += self._token(at) == "every"
        of = read_number(self._tokens, at) if at < len(self._tokens) else None
        if of is None or of.kind != "cardinal" or of.value <= number.value or self._unit_at(of):
            return None
        noun, kinds = self._text(number.last + 1, noun_last), frozenset({"number", "share"})
        first, last = number.first, of.last
        return Measure(first, first, last, (last,), number.value, kinds, noun=noun, of=of.value)

    # --- around it ---

    def _led(self, measure: Measure, earliest: int) -> Measure:
        """With the approximations before it: `just under`, `more than`, `up to`."""
        first = measure.first
        while first > earliest and self._approximates(first - 1):
            first -= 1
        if self._token(first) == "than" and first < measure.first:
            first += 1
        if first == measure.first:
            return measure
        kinds = measure.kinds
        if "span" in kinds and measure.value is not None and measure.unit is not None:
            kinds = frozenset({"number", "span", measure.unit.dimension})
        return replace(measure, first=first, kinds=kinds)

    def _ranged(self, measure: Measure, earliest: int) -> Measure:
        """`something between twenty and twenty four` as one measure: the second figure, from "between" on."""
        if self._token(measure.first - 1) != "between" or self._token(measure.last + 1) != "and":
            return measure
        number = read_number(self._tokens, measure.last + 2) if measure.last + 2 < len(self._tokens) else None
        if (
            number is None
            or number.kind not in ("cardinal", "pair")
            or measure.kinds & {"ordinal", "span", "nothing"}
        ):
            return measure
        vague = self._token(measure.first - 2) in ("something", "somewhere", "anything", "anywhere")
        first = max(earliest, measure.first - 1 - vague)
        return replace(self._with_unit(number), first=first, core=measure.core)

    def _approximates(self, at: int) -> bool:
        word, before, following = self._tokens[at], self._token(at - 1), self._token(at + 1)
        if word == "than":
            return before in _COMPARED
        if word == "to":
            return before in ("close", "up")
        if word in _COMPARED and following == "than":
            return True
        return self._is(at, "approximator") or (word in ("close", "up") and following == "to")

    def _corrected(self, measure: Measure) -> Measure:
        """With a spoken correction (`sixty no sorry fifty one days`) or a second guess (`two or three`)."""
        at = measure.last + 1
        while at <= measure.last + 4 and self._token(at) in _BETWEEN:
            at += 1
        between = self._tokens[measure.last + 1 : at]
        number = read_number(self._tokens, at) if between and at < len(self._tokens) else None
        if (
            number is None
            or number.kind == "ordinal"
            or measure.kinds & {"ordinal", "span", "nothing", "often"}
        ):
            return measure
        better = self._with_unit(number)
        guess = list(between) in _GUESSES and not measure.noun and _follows(measure.value, better.value)
        if not guess and not _STRONG.intersection(between):
            return measure
        return replace(better, first=measure.first, core=measure.core)


def _ends(*ends: int) -> tuple[int, ...]:
    return tuple(sorted(set(ends)))


def _follows(one: float | None, other: float | None) -> bool:
    """Whether the second number is a little more than the first, as in `ten or twelve`."""
    return one is not None and other is not None and 0 < other - one <= max(3.0, one)
