"""Slips of a recogniser that English grammar gives away: `one and six` for one in six, `to for percent` for to four.

Only what was heard is mended, never what was typed, and only where numbers around a word leave no other reading: the
words that people see stay as they were heard.
"""

from collections.abc import Sequence

from desktop_app.analysis.english.numbers import SMALL, TENS, read_number
from desktop_app.analysis.english.small_words import SMALL_WORDS, meant_small_word

_REACH = 9
"""Tokens between "from" and the "to" that belongs to it."""

_TO = frozenset({"two", "too", "a", "away", "the", "do", "into", "at", "and", "or", "of", "t"})
_SURE_UNITS = frozenset(
    {"percent", "hundred", "thousand", "million", "billion", "times", "x", "point", "percentage"}
)
_UNITS = frozenset(
    {
        "hours",
        "days",
        "weeks",
        "months",
        "minutes",
        "seconds",
        "years",
        "milliseconds",
        "dollars",
        "euros",
        "pounds",
    }
)
_LEADS = frozenset(
    {"to", "from", "in", "by", "took", "takes", "was", "is", "under", "about", "only", "every", "of", "over"}
)
_NUMBERS = {
    "for": "four", "fore": "four", "free": "three", "tree": "three", "to": "two", "too": "two", "ate": "eight",
    "won": "one", "sex": "six", "twirl": "twelve", "then": "ten", "tan": "ten", "nein": "nine",
}  # fmt: skip
_ODD = frozenset({"free", "tree", "ate", "won", "sex", "twirl", "nein", "tan", "fore"})
_MOVED = {
    "one": "went",
    "want": "went",
    "won't": "went",
    "feel": "fell",
    "fail": "fell",
    "rows": "rose",
    "crew": "grew",
}
_FELT = frozenset({"feel", "fail", "rows"})
_SOUNDS = frozenset(
    {"i'm", "am", "on", "of", "our", "are", "arm", "nom", "mom", "mum", "numb", "dumb", "under"}
)
"""What a recogniser makes of "um" and "uh"."""

_NEVER_AFTER_AM = frozenset(
    {"i", "we", "they", "he", "she", "you", "and", "because", "but", "i'd", "i've", "it's", "then"}
)
_SPEAKERS = frozenset({"i", "we", "they", "he", "she", "i'd", "i've", "we'd", "they'd", "we've"})
_NEVER_BEFORE_SUBJECT = frozenset({"on", "of", "our", "nom", "numb", "i'm"})
_HUMS = frozenset({"nom", "numb", "dumb", "mum"})
_JOINING = frozenset({"so", "and", "but", "because", "then", "yeah"})
_PERCENT = frozenset({"present", "percents", "presents"})
_PERCENT_TOO = frozenset({"percent", *_PERCENT})
_ELEVEN = frozenset({"levin", "leven"})
_ENDS = frozenset(
    {"and", "so", "but", "because", "which", "the", "i", "we", "they", "that", "now", "a", "after", "since"}
)
_BEFORE_SHARE = frozenset(
    {"from", "to", "about", "nearly", "only", "was", "is", "are", "or", "down", "just", "went", "roughly"}
    | {"a", "at", "by", "than", "around", "like", "maybe", "perhaps", "were", "been", "it's", "now"}
)
_SINCE = frozenset({"then", "than", "and", "the", "that", "we", "i", "last", "they", "this"})
_THEN = frozenset({"than", "and"})
_SENSE_OF = frozenset(
    {"a", "the", "make", "made", "makes", "making", "no", "some", "any", "common", "this", "more"}
)
_ONE = frozenset({"it", "he", "she", "this"})
_ASKING = frozenset(
    {"would", "could", "should", "might", "must", "did", "does", "didn't", "doesn't", "will", "can", "let"}
)
_WHERE = frozenset({"it", "they", "that", "they'd", "it'd", "used", "before"})


def mended(tokens: Sequence[str]) -> list[str]:
    """The tokens, as many as before, with what was misheard put right."""
    mend = _Mending(list(tokens))
    for at in range(len(tokens)):
        mend.at(at)
    return mend.tokens


class _Mending:
    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self._from = -_REACH * 2
        self._since = -1

    def at(self, at: int) -> None:
        """Mend the token at `at`; those before it are mended already."""
        word = self.tokens[at]
        if word == "from" and (self._number(at + 1 + self._is_hesitation(at + 1)) or self._is_eleven(at + 2)):
            self._from = at
        if self._is_hesitation(at):
            self.tokens[at] = "um"
        elif word in _TO and self._closes_range(at):
            self.tokens[at] = "to"
        elif word in _PERCENT and self._ends_number(at - 1):
            self.tokens[at] = "percent"
        elif word in _NUMBERS and self._is_number(at):
            self.tokens[at] = _NUMBERS[word]
        elif word == "and" and self._is_share(at):
            self.tokens[at] = "in"
        else:
            self._mend_word(at, word)

    def _mend_word(self, at: int, word: str) -> None:
        before, after = self._token(at - 1), self._token(at + 1)
        meant = meant_small_word(self.tokens, at) if word in SMALL_WORDS else word
        if meant != word:
            self.tokens[at] = meant
        elif word in _THEN and self._since == at - 1 >= 0:
            self.tokens[at] = "then"
        elif (
            word in ("sense", "cents")
            and (after in _SINCE or not after)
            and before not in _SENSE_OF
            and not self._ends_number(at - 1)
        ):
            self.tokens[at], self._since = "since", at
        elif (
            word in _MOVED
            and self._number(at + 2)
            and (after == "from" or (word in _FELT and after in ("to", "by")))
        ):
            self.tokens[at] = _MOVED[word]
        elif word == "have" and before in _ONE and self._token(at - 2) not in _ASKING:
            self.tokens[at] = "halved"
        elif word in ("ours", "our") and self._ends_number(at - 1) and after not in SMALL:
            self.tokens[at] = "hours"
        elif (
            word == "were"
            and after in _WHERE
            and (self._ends_number(at - 1) or before in _UNITS | _SURE_UNITS)
        ):
            self.tokens[at] = "where"
        elif word in ("buy", "bye") and self._number(at + 1) and self._token(at + 2) in _SURE_UNITS:
            self.tokens[at] = "by"
        else:
            self._mend_beside_number(at, word)

    def _mend_beside_number(self, at: int, word: str) -> None:
        """`a levin minutes`, `by a seventy percent`, `and eight used to be thirty`."""
        after, then = self._token(at + 1), self._token(at + 2)
        if self._is_eleven(at):
            self.tokens[at - 1 : at + 1] = "um", "eleven"
        elif word == "a" and self._token(at - 1) == "by" and after in TENS and then in _PERCENT_TOO:
            self.tokens[at] = "um"
        elif word == "eight" and self._token(at - 1) in _JOINING and (after, then) == ("used", "to"):
            self.tokens[at] = "it"

    def _is_eleven(self, at: int) -> bool:
        return self._token(at) in _ELEVEN and self._token(at - 1) == "a"

    def _is_hesitation(self, at: int) -> bool:
        """`so on we did that`, `from mom fifteen`, `i'm you know`: what an "um" was heard as."""
        word, before, after = self._token(at), self._token(at - 1), self._token(at + 1)
        if word not in _SOUNDS:
            return False
        if word == "i'm" and after in _NEVER_AFTER_AM:
            return True
        if word in _HUMS and (before in _JOINING or after in _JOINING | _SPEAKERS):
            return True
        if after in _SPEAKERS:
            return word in _NEVER_BEFORE_SUBJECT or (word == "am" and before in _JOINING)
        return before in ("from", "to") and (after in SMALL or after == "basically")

    def _token(self, at: int) -> str:
        return self.tokens[at] if 0 <= at < len(self.tokens) else ""

    def _number(self, at: int) -> bool:
        return (
            at < len(self.tokens)
            and (self.tokens[at] in SMALL or self.tokens[at] in ("a", "half", "hundred"))
            and (read_number(self.tokens, at) is not None)
        )

    def _ends_number(self, at: int) -> bool:
        return self._token(at) in SMALL or self._token(at) in ("hundred", "thousand", "half")

    def _open_range(self, at: int) -> bool:
        """Whether a "from" with its number stands before, and no "to" since."""
        return 1 < at - self._from <= _REACH and "to" not in self.tokens[self._from : at]

    def _closes_range(self, at: int) -> bool:
        """`from twelve a month away one`: the next number has to be led in by "to"."""
        if not self._open_range(at) or self._token(at + 1) not in SMALL or self._token(at - 1) == "from":
            return False
        word = self.tokens[at]
        if word == "two" and self._token(at - 1) in TENS:
            return False
        return word not in ("and", "at", "or", "of") or not self._ends_number(at - 1)

    def _is_number(self, at: int) -> bool:
        """`to for percent`, `in free days`, `from nine to to`."""
        word, before, after = self.tokens[at], self._token(at - 1), self._token(at + 1)
        if after in _SURE_UNITS:
            return word != "then" and (word != "to" or before in _LEADS or after != "point")
        if after in _UNITS:
            return word in _ODD or before in _LEADS
        in_range = before == "to" and 0 < at - self._from <= _REACH
        return in_range and (after in _ENDS or not after)

    def _is_share(self, at: int) -> bool:
        """`from one and six to one and forty`: nobody says one and six for a number."""
        if self._token(at - 1) != "one" or self._token(at + 1) not in SMALL or SMALL[self._token(at + 1)] < 2:
            return False
        return self._token(at - 2) in _BEFORE_SHARE
