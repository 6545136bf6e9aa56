"""Small words between numbers and nouns that a recogniser takes for one another: in and and, two and to, a and of."""

from collections.abc import Sequence

from desktop_app.analysis.english.numbers import SMALL, read_number

_PERIODS = frozenset(
    {"day", "night", "week", "month", "quarter", "year", "hour", "minute", "shift", "season"}
)
_DETERMINERS = frozenset({"the", "these", "those", "my", "our", "their", "his", "her"})
_PARTS_OF_DAY = frozenset({"morning", "evening", "afternoon"})
_BEFORE_TIME = frozenset({"at", "by", "until", "till", "after", "before"})
_SO_MUCH = frozenset({"hundred", "thousand", "million", "billion"})
_WHO_SAVED = frozenset(
    {"it", "it's", "that", "that's", "which", "this", "and", "we", "i", "they", "has", "have"}
)
_NEVER_A_NOUN = frozenset({
    "and", "so", "but", "or", "because", "when", "where", "in", "on", "of", "at", "by", "after", "before", "since",
    "is", "was", "are", "were", "has", "had", "it", "it's", "i", "we", "they", "he", "she", "the", "that", "which",
})  # fmt: skip
_FOUR_TOO = {"for": "four", "to": "two", "too": "two"}

SMALL_WORDS = frozenset({*_FOUR_TOO, "and", "of", "or", "safe"})
"""What may be misheard here; every other word is meant as it is."""


def meant_small_word(tokens: Sequence[str], at: int) -> str:
    """The word meant at `at`, which is the one there unless the words around it leave no other reading."""
    word = tokens[at]
    if word in _FOUR_TOO and _counts(tokens, at):
        return _FOUR_TOO[word]
    if word == "and" and (_is_share_of_a_kind(tokens, at) or _is_time_of_day(tokens, at)):
        return "in"
    if word in ("of", "or") and _token(tokens, at + 1) in _PERIODS and _ends_amount(tokens, at - 1):
        return "a"
    if word == "safe" and _token(tokens, at - 1) in _WHO_SAVED and _is_sum(tokens, at + 1):
        return "saved"
    return word


def _token(tokens: Sequence[str], at: int) -> str:
    return tokens[at] if 0 <= at < len(tokens) else ""


def _counts(tokens: Sequence[str], at: int) -> bool:
    """`for and a half`, `the to warehouses`, `eighteen point to`: nothing but a number can stand there."""
    before, after = _token(tokens, at - 1), _token(tokens, at + 1)
    if after == "and" and _token(tokens, at + 2) == "a" and _token(tokens, at + 3) in ("half", "quarter"):
        return True
    if before == "point" and _token(tokens, at - 2) in SMALL:
        # `one point to make` is right as it stands; of more there would be points
        return _token(tokens, at - 2) != "one" or after == "percent" or after in _SO_MUCH
    return before in _DETERMINERS and tokens[at] == "to" and after not in _NEVER_A_NOUN and after != ""


def _is_share_of_a_kind(tokens: Sequence[str], at: int) -> bool:
    """`one time and eight`, `one family and ninety`: two kinds of things would both be named."""
    if _token(tokens, at - 2) != "one" or _token(tokens, at - 1).endswith("s") or at + 1 >= len(tokens):
        return False
    number = read_number(tokens, at + 1) if tokens[at + 1] in SMALL else None
    if number is None or number.kind != "cardinal" or number.value <= 1:
        return False
    after = _token(tokens, number.last + 1)
    return not after or after in _NEVER_A_NOUN


def _is_time_of_day(tokens: Sequence[str], at: int) -> bool:
    """`at three and the morning`."""
    return (
        _token(tokens, at - 2) in _BEFORE_TIME
        and _token(tokens, at - 1) in SMALL
        and _token(tokens, at + 1) == "the"
        and _token(tokens, at + 2) in _PARTS_OF_DAY
        and _token(tokens, at + 3) not in ("after", "before")
    )


def _ends_amount(tokens: Sequence[str], at: int) -> bool:
    """Whether a number ends there, or the plural that it counts: `ninety or week`, `six hundred liters of week`."""
    if _token(tokens, at) in SMALL or _token(tokens, at) in _SO_MUCH:
        return True
    counted = _token(tokens, at - 1)
    return _token(tokens, at).endswith("s") and (counted in SMALL or counted in _SO_MUCH)


def _is_sum(tokens: Sequence[str], at: int) -> bool:
    """Whether a large number begins there."""
    number = read_number(tokens, at) if at < len(tokens) else None
    return number is not None and bool(_SO_MUCH.intersection(tokens[number.first : number.last + 1]))
