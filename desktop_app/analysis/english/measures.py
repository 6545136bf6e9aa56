"""English quantities as they are spoken: a number with its unit, its counted noun and its rate; frequencies; nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from desktop_app.analysis.english.numbers import STARTS, Number, read_number
from desktop_app.catalog.rulebook import Unit

KINDS = (
    "number", "bare", "percent", "time", "money", "unit", "count", "share", "rate", "multiple", "fraction", "pair",
    "one", "ordinal", "year", "vague", "often", "nothing", "span", "score",
)  # fmt: skip
"""What a measure may be asked for as (`#time` in a cue).  `number` is every one that could measure something;
`often` a frequency (every other day), `nothing` a none, `span` a time without a number (an hour, weeks)."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity: tokens `first`..`last`, its number from `core`; it may also be read to end at any of `ends`.

    `unit` is None for a counted thing (`noun` names it); `rate` is the "a day" of "forty calls a day".
    """

    first: int
    core: int
    last: int
    ends: tuple[int, ...]
    value: float | None
    kinds: frozenset[str]
    unit: Unit | None = None
    noun: str = ""
    rate: str = ""
    of: float = 0.0


class Words(Protocol):
    """What a reader of measures needs to know of words (a `Lexicon` knows it)."""

    units: dict[str, Unit]
    measure_starts: frozenset[str]

    def is_a(self, word: str, name: str) -> bool:
        """Whether the word is of the class `name` (`class` or `class.form`)."""
        ...


_CORRECTIONS = frozenset(
    {
        "no",
        "sorry",
        "wait",
        "rather",
        "correction",
        "mean",
        "i",
        "or",
        "make",
        "that",
        "um",
        "uh",
        "well",
        "actually",
        "say",
    }
)
_STRONG = frozenset({"no", "sorry", "rather", "correction", "mean", "make", "wait"})
_ARTICLES = frozenset({"a", "an"})
_EACH = frozenset({"a", "an", "per", "each", "every"})
_TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_NOTHING = frozenset({"zero", "none", "nothing", "never", "nil", "nobody"})
_OF_WHAT = frozenset(
    {"the", "our", "their", "my", "them", "us", "those", "these", "his", "her", "all", "its"}
)
_CLOSED = (
    "determiner",
    "preposition",
    "conjunction",
    "subject-pronoun",
    "auxiliary",
    "pronoun-either",
    "hesitation",
    "adverb",
)
_NO_NOUN = frozenset(
    "now today then there again more less fewer later ago early earlier sooner late left right back up down off out over away each apiece total together altogether once twice times too also just only really actually instead per running straight either quite very ones since so no not".split()
)


def measure_starts(units: Iterable[str], rate_adverbs: Iterable[str]) -> frozenset[str]:
    """Every word that a measure may begin with, as far as the word alone can tell."""
    plural_units = {unit for unit in units if unit.endswith("s")}
    return frozenset(
        {*STARTS, *plural_units, *rate_adverbs, *_TIMES, *_NOTHING, *_ARTICLES, "every", "each", "no", "not"}
    )


class Measures:
    """Reads every measure of an answer, from the left; each token belongs to one at most."""

    def __init__(self, tokens: Sequence[str], words: Words) -> None:
        self._tokens = tokens
        self._words = words

    def read(self) -> list[Measure]:
        """All measures, in order."""
        found: list[Measure] = []
        at, tokens, begins = 0, self._tokens, self._words.measure_starts
        while at < len(tokens):
            token = tokens[at]
            if token not in begins and not token[0].isdigit():
                at += 1
                continue
            measure = self._measure(at)
            if measure is None:
                at += 1
                continue
            measure = self._corrected(measure)
            found.append(self._led(measure, found[-1].last + 1 if found else 0))
            at = measure.last + 1 if measure.last > at else at + 1
        return found

    def _token(self, at: int) -> str:
        return self._tokens[at] if 0 <= at < len(self._tokens) else ""

    def _is(self, at: int, name: str) -> bool:
        return 0 <= at < len(self._tokens) and self._words.is_a(self._tokens[at], name)

    def _measure(self, at: int) -> Measure | None:
        if self._tokens[at] in _ARTICLES and not self._is(at + 1, "quantifiable"):
            return None
        number = read_number(self._tokens, at)
        if number is not None and self._token(at - 1) in ("p", "percentile"):
            last = at + (self._token(at + 1) == "nine")
            return Measure(at, at, last, (last,), number.value, frozenset({"ordinal"}))
        if number is not None:
            return self._with_unit(number)
        return self._span(at) or self._often(at) or self._nothing(at)

    # --- a number with what it counts ---

    def _with_unit(self, number: Number) -> Measure | None:
        if number.kind in ("ordinal", "year", "vague"):
            noun_last = self._noun_end(number.last)
            kinds = frozenset({number.kind} | ({"number", "count"} if number.kind == "vague" else set()))
            ends = self._ends(number.last, noun_last)
            return Measure(
                number.first,
                number.first,
                ends[-1] if number.kind == "vague" else number.last,
                ends,
                number.value,
                kinds,
                noun=self._text(number.last + 1, noun_last),
            )
        unit_at = self._unit_at(number)
        if unit_at:
            return self._united(number, unit_at)
        noun_last = self._noun_end(number.last)
        return self._counted(number, noun_last)

    def _unit_at(self, number: Number) -> int:
        """Where the unit of the number stands, 0 where it has none."""
        at = number.last + 1
        if number.kind == "fraction" and self._token(at) in ("of", "a", "an"):
            at += 1 + (self._token(at) == "of" and self._token(at + 1) in _ARTICLES)
        if self._token(at) == "per" and self._token(at + 1) == "cent":
            return at + 1
        for _ in range(2):
            if self._token(at) in self._words.units:
                return at
            if self._token(at) == "percentage" and self._token(at + 1) == "points":
                return at + 1
            if self._token(at) == "basis" and self._token(at + 1) == "points":
                return at + 1
            if not self._is(at, "unit-adjective"):
                break
            at += 1
        return 0

    def _united(self, number: Number, unit_at: int) -> Measure | None:
        word = (
            "percent"
            if self._token(unit_at) == "cent" and self._token(unit_at - 1) == "per"
            else self._token(unit_at)
        )
        unit = self._words.units[word]
        value, last = number.value, unit_at
        if word == "point" or (word == "times" and self._token(number.last) == "one"):
            return self._counted(number, number.last)
        if (
            self._token(last + 1) == "and"
            and self._token(last + 2) in ("a", "three")
            and self._token(last + 3) in ("half", "quarter", "quarters")
        ):
            value += {"half": 0.5, "quarter": 0.25}.get(self._token(last + 3), 0.75)
            last += 3
        while self._joined(last, unit):
            more = read_number(self._tokens, last + 1 + (self._token(last + 1) == "and"))
            if more is None:
                break
            smaller = self._words.units[self._tokens[more.last + 1]]
            value += more.value * smaller.factor / unit.factor
            last = more.last + 1
        rate_last = self._rate_end(last)
        dimension = unit.dimension
        kinds = {"number", dimension if dimension in ("percent", "time", "money", "multiple") else "unit"}
        kinds |= {"rate"} if rate_last > last else set()
        if number.kind == "share":
            kinds |= {"share"}
        whole_last = self._whole_end(last) if dimension == "percent" else last
        ends = self._ends(last, rate_last, whole_last)
        return Measure(
            number.first,
            number.first,
            max(last, rate_last),
            ends,
            value,
            frozenset(kinds),
            unit,
            rate=self._text(last + 1, rate_last),
            of=number.of,
        )

    def _joined(self, last: int, unit: Unit) -> bool:
        """`two hours ten minutes`, `one minute and forty seconds`: a smaller unit of the same dimension goes on."""
        at = last + 1 + (self._token(last + 1) == "and")
        if at >= len(self._tokens):
            return False
        more = read_number(self._tokens, at)
        if more is None or more.kind != "cardinal":
            return False
        smaller = self._words.units.get(self._token(more.last + 1))
        return smaller is not None and smaller.dimension == unit.dimension and smaller.factor < unit.factor

    def _counted(self, number: Number, noun_last: int) -> Measure | None:
        whole = self._whole_after(number, noun_last)
        if whole is not None:
            return whole
        kinds: set[str] = {number.kind if number.kind in ("fraction", "share", "pair") else "bare"}
        lone_one = self._token(number.first) == "one" and number.last == number.first
        kinds.add("one" if lone_one else "number")
        rate_last = self._rate_end(noun_last)
        if noun_last > number.last:
            kinds = (kinds - {"bare"}) | {"count"}
        if rate_last > noun_last:
            kinds.add("rate")
        if number.kind == "share" and number.of in (5.0, 10.0, 100.0):
            kinds.add("score")
        whole_last = self._whole_end(number.last) if number.kind in ("fraction", "share") else number.last
        ends = self._ends(number.last, noun_last, rate_last, whole_last)
        last = rate_last if rate_last > noun_last else number.last
        return Measure(
            number.first, number.first, last, ends, number.value, frozenset(kinds),
            noun=self._text(number.last + 1, noun_last), rate=self._text(noun_last + 1, rate_last), of=number.of,
        )  # fmt: skip

    def _whole_after(self, number: Number, noun_last: int) -> Measure | None:
        """`one bus in five`, `four patients out of ten`: a share with the noun inside."""
        at = noun_last + 1
        if noun_last == number.last or number.kind != "cardinal" or self._token(at) not in ("in", "out"):
            return None
        at += 2 if self._token(at) == "out" and self._token(at + 1) == "of" else 1
        at += self._token(at) == "every"
        of = read_number(self._tokens, at) if at < len(self._tokens) else None
        if of is None or of.kind != "cardinal" or of.value <= number.value or self._unit_at(of):
            return None
        noun = self._text(number.last + 1, noun_last)
        kinds = frozenset({"number", "share"})
        return Measure(
            number.first, number.first, of.last, (of.last,), number.value, kinds, noun=noun, of=of.value
        )

    def _noun_end(self, last: int) -> int:
        """Where the counted noun ends: after a number the first plural within three words, after "one" the next word."""
        at = last + 1
        one = self._token(last) == "one"
        while at <= last + 3 and self._could_be_noun(at):
            if one or self._is_plural(self._tokens[at]):
                return at
            at += 1
        return last

    def _is_plural(self, token: str) -> bool:
        return (token.endswith("s") and not token.endswith(("ss", "us", "is", "'s"))) or self._words.is_a(
            token, "plural"
        )

    def _could_be_noun(self, at: int) -> bool:
        token = self._token(at)
        if (
            not token
            or token in _NO_NOUN
            or not token[0].isalpha()
            or read_number(self._tokens, at) is not None
        ):
            return False
        if any(self._words.is_a(token, name) for name in _CLOSED) or token.endswith("ly"):
            return False
        return not self._words.is_a(token, ".past") or token in ("set", "left", "read")

    def _rate_end(self, last: int) -> int:
        """Where `a day`, `per visit`, `each week`, `weekly` after the measure ends."""
        token = self._token(last + 1)
        if token in _EACH and self._is(last + 2, "rate-noun"):
            return last + 2
        if token in _EACH and self._is(last + 2, "unit-adjective") and self._is(last + 3, "rate-noun"):
            return last + 3
        if self._is(last + 1, "rate-adverb") or token == "each":
            return last + 1
        return last

    def _whole_end(self, last: int) -> int:
        """Where "of the villages", "of our tenants" after a share ends."""
        if self._token(last + 1) != "of" or self._token(last + 2) not in _OF_WHAT:
            return last
        at = last + 3
        while at <= last + 4 and self._could_be_noun(at):
            at += 1
        return at - 1 if at > last + 3 or self._token(last + 2) in ("them", "us") else last

    def _ends(self, *ends: int) -> tuple[int, ...]:
        return tuple(sorted(set(ends)))

    def _text(self, first: int, last: int) -> str:
        return " ".join(self._tokens[first : last + 1])

    # --- what measures without a number ---

    def _span(self, at: int) -> Measure | None:
        """`an hour`, `a week and a half`, `weeks`, `overnight`: a time that may stand at an end of a change."""
        token = self._token(at)
        if token in _ARTICLES and self._token(at + 1) in self._words.units:
            unit = self._words.units[self._tokens[at + 1]]
            if unit.dimension not in ("time", "money"):
                return None
            if (
                self._token(at + 2) == "and"
                and self._token(at + 3) == "a"
                and self._token(at + 4) in ("half", "quarter")
            ):
                value = 1.5 if self._tokens[at + 4] == "half" else 1.25
                return Measure(at, at, at + 4, (at + 4,), value, frozenset({"number", unit.dimension}), unit)
            return Measure(at, at, at + 1, (at + 1,), 1.0, frozenset({"span"}), unit)
        unit_or_none = self._words.units.get(token)
        if (
            unit_or_none is not None
            and unit_or_none.dimension == "time"
            and token.endswith("s")
            and token != "times"
        ):
            return Measure(at, at, at, (at,), None, frozenset({"span"}), unit_or_none)
        return None

    def _often(self, at: int) -> Measure | None:
        """`every other day`, `twice a week`, `daily`, `once every three months`: how often."""
        token = self._token(at)
        if token in _TIMES:
            last = self._rate_end(at)
            if last > at:
                return Measure(
                    at, at, last, (last,), _TIMES[token], frozenset({"often"}), rate=self._text(at + 1, last)
                )
            if self._token(at + 1) == "every":
                number = read_number(self._tokens, at + 2) if at + 2 < len(self._tokens) else None
                if number and self._token(number.last + 1) in self._words.units:
                    return Measure(
                        at,
                        at,
                        number.last + 1,
                        (number.last + 1,),
                        _TIMES[token],
                        frozenset({"often"}),
                        rate=self._text(at + 1, number.last + 1),
                    )
            return None
        if token in ("every", "each"):
            after = at + 1 + (self._token(at + 1) in ("other", "single", "second", "third"))
            if self._is(after, "time-unit"):
                return Measure(
                    at, at, after, (after,), None, frozenset({"often"}), rate=self._text(at, after)
                )
        if self._is(at, "rate-adverb"):
            return Measure(at, at, at, (at,), None, frozenset({"often"}), rate=token)
        return None

    def _nothing(self, at: int) -> Measure | None:
        token = self._token(at)
        if token == "not" and self._token(at + 1) == "at" and self._token(at + 2) == "all":
            return Measure(at, at, at + 2, (at + 2,), 0.0, frozenset({"nothing"}))
        if token in _NOTHING:
            return Measure(at, at, at, (at,), 0.0, frozenset({"nothing"}))
        if token == "no":
            last = self._noun_end(at)
            if last > at:
                return Measure(
                    at, at, last, (last,), 0.0, frozenset({"nothing"}), noun=self._text(at + 1, last)
                )
        return None

    # --- around it ---

    def _led(self, measure: Measure, earliest: int) -> Measure:
        """With the approximations before it: `just under`, `more than`, `as many as`, `an average of`."""
        first = measure.first
        while first - 1 >= earliest and self._approximates(first - 1):
            first -= 1
        if self._token(first) in ("a", "an", "than") and first < measure.first:
            first += 1
        if first == measure.first:
            return measure
        if "span" in measure.kinds and measure.value is not None and measure.unit is not None:
            return _replaced(
                measure, first=first, kinds=frozenset({"number", "span", measure.unit.dimension})
            )
        return _replaced(measure, first=first)

    def _approximates(self, at: int) -> bool:
        token, following = self._tokens[at], self._token(at + 1)
        if token in ("more", "less", "fewer", "better") and following == "than":
            return True
        if token == "than":
            return self._token(at - 1) in ("more", "less", "fewer", "better")
        if token in ("of", "to") and following:
            return token == "to" and self._token(at - 1) in ("close", "up")
        return self._is(at, "approximator") or (token in ("close", "up") and following == "to")

    def _corrected(self, measure: Measure) -> Measure:
        """With a spoken correction: in `sixty no sorry fifty one days` the second number counts."""
        at, strong = measure.last + 1, False
        while at < len(self._tokens) and at <= measure.last + 4 and self._tokens[at] in _CORRECTIONS:
            strong = strong or self._tokens[at] in _STRONG
            at += 1
        number = read_number(self._tokens, at) if at < len(self._tokens) else None
        either = at == measure.last + 2 and self._token(at - 1) == "or" and not measure.noun
        if number is None or at == measure.last + 1 or not (strong or either) or number.kind == "ordinal":
            return measure
        better = self._with_unit(number)
        if better is None or measure.kinds & {"ordinal", "span", "nothing", "often"}:
            return measure
        if (
            either
            and better.value is not None
            and measure.value is not None
            and not 0 < better.value - measure.value <= max(3.0, measure.value)
        ):
            return measure
        return _replaced(better, first=measure.first, core=measure.core)


def _replaced(
    measure: Measure, first: int, core: int | None = None, kinds: frozenset[str] | None = None
) -> Measure:
    return Measure(
        first, measure.core if core is None else core, measure.last, measure.ends, measure.value, kinds or measure.kinds,
        measure.unit, measure.noun, measure.rate, measure.of,
    )  # fmt: skip
