"""What follows an English number: the noun that is counted, the rate that it is counted at, the whole it is part of."""

from desktop_app.analysis.english.measure import Reader
from desktop_app.analysis.english.numbers import read_number

EACH = frozenset({"a", "an", "per", "each", "every"})
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
    "adverb",
)
_WHEN = frozenset({"ago", "later", "earlier"})
_REACH = 3


class Nouns(Reader):
    """Finds where what belongs to a number ends.  Every method takes the number's last token and gives a last token."""

    def noun_end(self, last: int) -> int:
        """Where the counted noun ends: after "one" the next word, after others the first plural within three words."""
        one = self._token(last) == "one"
        for at in range(last + 1, last + 1 + _REACH):
            if not self._could_be_noun(at):
                break
            if one or self._is_plural(self._tokens[at]):
                return at
        return last

    def rate_end(self, last: int) -> int:
        """Where `a day`, `per visit`, `each week`, `weekly` ends; also two in a row (`per cow a day`)."""
        end = self._one_rate_end(last)
        return self._one_rate_end(end) if end > last else last

    def _one_rate_end(self, last: int) -> int:
        follows = self._token(last + 1)
        if self._token(last + 3) in _WHEN:
            return last
        if follows in EACH and self._per(last + 2, follows):
            return last + 2
        if follows in EACH and self._is(last + 2, "unit-adjective") and self._per(last + 3, follows):
            return last + 3
        if self._is(last + 1, "rate-adverb") or follows == "each":
            return last + 1
        return last

    def _per(self, at: int, follows: str) -> bool:
        """Whether something may be counted by the word: `a day`, `a litre`, `per cow`."""
        if self._is(at, "rate-noun") or self._token(at) in self._words.units:
            return True
        return follows == "per" and self._could_be_noun(at)

    def stuff_end(self, last: int) -> int:
        """Where `of pipe`, `of leftovers` after a unit ends, if a rate follows it; the unit itself where none does."""
        if self._token(last + 1) != "of":
            return last
        for at in range(last + 2, last + 2 + _REACH):
            if not self._could_be_noun(at):
                break
            if self.rate_end(at) > at:
                return at
        return last

    def whole_end(self, last: int) -> int:
        """Where "of the villages", "of our tenants" after a share ends."""
        if self._token(last + 1) != "of":
            return last
        if self._token(last + 2) not in _OF_WHAT:
            return self._kind_end(last)
        at = last + 3
        while at <= last + 4 and self._could_be_noun(at):
            at += 1
        return at - 1 if at > last + 3 or self._token(last + 2) in ("them", "us") else last

    def _kind_end(self, last: int) -> int:
        """Where "of new players" after a share ends; the share itself where no plural follows."""
        for at in range(last + 2, last + 2 + _REACH):
            if not self._could_be_noun(at):
                break
            if self._is_plural(self._tokens[at]):
                return at
        return last

    def _is_plural(self, word: str) -> bool:
        ending = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))
        return ending or self._words.is_a(word, "plural")

    def _could_be_noun(self, at: int) -> bool:
        word = self._token(at)
        if not word[:1].isalpha() or word.endswith("ly") or self._words.is_a(word, "never-counted"):
            return False
        if read_number(self._tokens, at) is not None or self._words.is_any(word, _CLOSED):
            return False
        return not self._words.is_a(word, ".past") or word in ("set", "left", "read")
