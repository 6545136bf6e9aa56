"""English numbers as they are spoken: cardinals, decimals, fractions, shares, years and clock times, read to values."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

NumberKind = Literal["cardinal", "ordinal", "fraction", "share", "pair", "year", "vague"]
"""`share`: one in six; `pair`: two numbers run together, such as a clock time or `two eighty five`; `vague`: dozens."""


@dataclass(frozen=True, slots=True)
class Number:
    """Tokens `first` to `last` (inclusive) say this number.  `of` is what a share is a share of (one in six: 6)."""

    first: int
    last: int
    value: float
    kind: NumberKind = "cardinal"
    of: float = 0.0


def _table(words: str, first: int = 0, step: int = 1) -> dict[str, float]:
    return {word: float(first + at * step) for at, word in enumerate(words.split())}


ONES = _table("zero one two three four five six seven eight nine")
TEENS = _table("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10)
TENS = _table("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
ONES["nought"] = 0.0
SMALL = {**ONES, **TEENS, **TENS}
SCALES = {"thousand": 1e3, "k": 1e3, "grand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
VAGUE = {"tens": 20.0, "dozens": 24.0, "hundreds": 200.0, "thousands": 2e3, "millions": 2e6, "billions": 2e9}
PARTS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "sixth": 1 / 6, "seventh": 1 / 7}
PARTS |= {"twentieth": 0.05, "fiftieth": 0.02}
PARTS |= {"eighth": 0.125, "ninth": 1 / 9, "tenth": 0.1, "hundredth": 0.01, "thousandth": 0.001}
PARTS |= {f"{word}s": part for word, part in list(PARTS.items())[1:]} | {"halves": 0.5}
ORDINALS = _table(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth",
    1,
)
ORDINALS |= {f"{word[:-1]}ieth": value for word, value in TENS.items()}

STARTS = frozenset({*SMALL, *VAGUE, *PARTS, *ORDINALS, *SCALES, "hundred", "a", "an", "point", "dozen"}) - {
    "k",
    "grand",
}


def read_number(tokens: Sequence[str], at: int) -> Number | None:
    """The longest number that begins at token `at`, or None."""
    token = tokens[at]
    if token not in STARTS and not token[0].isdigit():
        return None
    if token in VAGUE:
        return Number(at, at, VAGUE[token], "vague")
    number = _fraction(tokens, at) or _ordinal(tokens, at) or _Cardinal(tokens, at).read()
    return number and (_share(tokens, number) or number)


def _token(tokens: Sequence[str], at: int) -> str:
    return tokens[at] if 0 <= at < len(tokens) else ""


def _fraction(tokens: Sequence[str], at: int) -> Number | None:
    """`half`, `a third`, `two thirds`, `half a million`, `three quarters of a million`."""
    start, count, word = at, 1.0, tokens[at]
    following = _token(tokens, at + 1)
    if word in ("a", "an", "one") or (word in SMALL and following in PARTS and following.endswith("s")):
        count = SMALL.get(word, 1.0)
        at += 1
    elif word != "half":
        return None
    part = PARTS.get(_token(tokens, at))
    if part is None:
        return None
    after = at + 1 + (_token(tokens, at + 1) == "of")
    scale = SCALES.get(_token(tokens, after + 1), 12.0 if _token(tokens, after + 1) == "dozen" else 0.0)
    if scale and _token(tokens, after) in ("a", "an"):
        return Number(start, after + 1, count * part * scale)
    return Number(start, at, count * part, "fraction")


def _ordinal(tokens: Sequence[str], at: int) -> Number | None:
    """`third`, `twenty first`; never `twenty second` of a duration, which is a cardinal and its unit."""
    word, following = tokens[at], _token(tokens, at + 1)
    if word in ORDINALS:
        return Number(at, at, ORDINALS[word], "ordinal")
    if word in TENS and ORDINALS.get(following, 99.0) < 10 and following != "second":
        return Number(at, at + 1, TENS[word] + ORDINALS[following], "ordinal")
    return None


def _share(tokens: Sequence[str], part: Number) -> Number | None:
    """`nineteen out of twenty`, `one in every five`, `six of ten`: a share of a whole."""
    if part.kind not in ("cardinal", "pair"):
        return None
    at = part.last + 1
    at += _token(tokens, at) == "times" and _token(tokens, at + 1) in ("out", "in")
    link = _token(tokens, at)
    if link == "out" and _token(tokens, at + 1) == "of":
        at += 2
    elif link in ("in", "of"):
        at += 1
    else:
        return None
    at += _token(tokens, at) in ("every", "the", "all", "our", "their")
    if at >= len(tokens) or (
        tokens[at] not in SMALL and tokens[at] not in ("a", "hundred") and not tokens[at][0].isdigit()
    ):
        return None
    whole = _Cardinal(tokens, at).read()
    if (
        whole is None
        or whole.kind != "cardinal"
        or whole.value <= 0
        or (link != "out" and whole.value < part.value)
    ):
        return None
    if link == "in" and (whole.value > 100_000_000 or whole.value == part.value):
        return None
    return Number(part.first, whole.last, part.value, "share", whole.value)


class _Cardinal:
    """Reads one cardinal from the left, group by group (`two hundred and forty` `thousand` `three hundred`)."""

    def __init__(self, tokens: Sequence[str], at: int) -> None:
        self._tokens = tokens
        self._start = self._at = at
        self._total = 0.0
        self._group: float | None = None
        self._last_scale = 1e18
        self._kind: NumberKind = "cardinal"
        self._end = self._total_end = at - 1

    def read(self) -> Number | None:
        tokens, start = self._tokens, self._start
        if tokens[start] in ("a", "an"):
            if _token(tokens, start + 1) not in {*SCALES, "hundred", "dozen"} - {"k"}:
                return None
            self._at += 1
        while self._step():
            pass
        if self._end < start:
            return None
        value = self._total + (self._group or 0.0)
        kind = self._kind if self._total == 0 else "cardinal"
        if kind == "pair" and 1900 <= value < 2100:
            kind = "year"
        return Number(start, self._end, value, kind)

    def _took(self, length: int = 1) -> bool:
        self._at += length
        self._end = self._at - 1
        return True

    def _step(self) -> bool:
        """Take the next piece of the number; False when it is over."""
        word = _token(self._tokens, self._at)
        if word in SMALL:
            return self._small(SMALL[word])
        if word[:1].isdigit():
            return self._figures(word)
        if word == "oh":
            return self._oh()
        if word == "point":
            return self._point()
        if word == "and":
            return self._and()
        return self._scale(word)

    def _small(self, value: float) -> bool:
        if self._group is None:
            self._group = value
        elif self._fits(value):
            self._group += value
        elif self._pairs(value):
            self._group = self._group * 100 + value
            self._kind = "pair"
        else:
            return False
        return self._took()

    def _fits(self, value: float) -> bool:
        """Whether `value` can be added to the group: forty + two, six hundred + ten."""
        group = self._group or 0.0
        if group == 0 or group != int(group):
            return False
        return (group % 100 == 0 and value > 0) or (group % 100 >= 20 and group % 10 == 0 and 0 < value < 10)

    def _pairs(self, value: float) -> bool:
        """Whether two numbers run together as one: nine thirty, two eighty five, twenty nineteen."""
        group = self._group or 0.0
        if self._kind != "cardinal" or self._total or group >= 100 or group != int(group) or value < 10:
            return False
        return (
            1 <= group < 20
            or (group % 10 == 0 and group == 20)
            or (group > 20 and group % 10 != 0 and value >= 20)
        )

    def _figures(self, word: str) -> bool:
        if self._group is not None or self._total:
            return False
        try:
            self._group = float(word.replace(",", ""))
        except ValueError:
            return False
        return self._took()

    def _oh(self) -> bool:
        """`nine oh five`, `twenty oh eight`."""
        following = _token(self._tokens, self._at + 1)
        if self._group is None or self._group >= 100 or self._total or following not in ONES:
            return False
        self._group = self._group * 100 + ONES[following]
        self._kind = "pair"
        return self._took(2)

    def _point(self) -> bool:
        """Decimals: single figures (`nine nine`), or one number below a hundred (`point twenty five`)."""
        at, digits = self._at + 1, ""
        while _token(self._tokens, at) in ONES or (_token(self._tokens, at) == "oh" and digits is not None):
            digits += str(int(ONES.get(self._tokens[at], 0.0)))
            at += 1
        if not digits and (word := _token(self._tokens, at)) in SMALL:
            more = ONES.get(_token(self._tokens, at + 1), 0.0) if word in TENS else 0.0
            digits = str(int(SMALL[word] + more))
            at += 1 + bool(more)
        if not digits:
            return False
        self._group = (self._group or 0.0) + float(f"0.{digits}")
        return self._took(at - self._at)

    def _and(self) -> bool:
        """`two hundred and ten`, `three and a half`, `two and three quarters`."""
        one, two = _token(self._tokens, self._at + 1), _token(self._tokens, self._at + 2)
        if self._group is None and self._total == 0:
            return False
        if (
            one in ("a", "one", "three")
            and two in PARTS
            and PARTS[two] < 1
            and two != "second"
            and self._group is not None
        ):
            self._group += PARTS[two] * SMALL.get(one, 1.0)
            return self._took(3)
        before = self._tokens[self._at - 1]
        if (before == "hundred" or before in SCALES) and one in SMALL and SMALL[one] > 0 and before != "k":
            self._at += 1
            return self._step()
        return False

    def _scale(self, word: str) -> bool:
        if word == "hundred":
            if self._group is not None and not 0 < self._group < 100:
                return False
            self._group = (self._group or 1.0) * 100
            return self._took()
        if word == "dozen":
            self._group = (self._group or 1.0) * 12
            return self._took()
        scale = SCALES.get(word)
        if scale is None or (self._group is None and self._total):
            return False
        if (
            scale >= self._last_scale
        ):  # one million, two million: what was read since the first is another number
            self._group, self._end = None, self._total_end
            return False
        self._total += (1.0 if self._group is None else self._group) * scale
        self._group, self._last_scale, self._total_end = None, scale, self._at
        return self._took()
