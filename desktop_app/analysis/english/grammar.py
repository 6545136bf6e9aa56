"""The closed classes of English as bit masks, so that a look at a word costs one operation."""

from collections.abc import Callable
from dataclasses import dataclass

Bits = Callable[[str], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Masks of word classes (made from content) that the reading of clauses rests on."""

    adverb: int
    auxiliary: int
    beneficiary: int
    be_have_do: int
    clause_opener: int
    closed: int
    conjunction: int
    determiner: int
    finite_auxiliary: int
    follows_verb: int
    i: int
    leads_in: int
    modal: int
    modal_do: int
    plural: int
    preposition: int
    subject: int
    time_unit: int
    we: int
    base: int
    done: int
    ing: int
    past: int
    s: int

    @property
    def verb(self) -> int:
        """Any form of a verb."""
        return self.base | self.done | self.ing | self.past | self.s


def grammar_of(bits: Bits) -> Grammar:
    """The grammar out of the word classes of content.  KeyError for a class that content lacks."""

    def mask(*names: str) -> int:
        whole = 0
        for name in names:
            whole |= bits(name)[0]
        return whole

    closed = mask(
        "determiner", "preposition", "conjunction", "subject-pronoun", "auxiliary", "pronoun-either", "adverb"
    )
    return Grammar(
        adverb=mask("adverb"),
        auxiliary=mask("auxiliary"),
        beneficiary=mask("beneficiary"),
        be_have_do=mask("be", "have", "modal", "do", "determiner", "possessive", "preposition"),
        clause_opener=mask("clause-opener"),
        closed=closed,
        conjunction=mask("conjunction"),
        determiner=mask("determiner", "possessive"),
        finite_auxiliary=mask("finite-auxiliary"),
        follows_verb=mask("determiner", "preposition", "pronoun-either", "adverb", "plural"),
        i=mask("i"),
        leads_in=mask("modal", "do", "preposition"),
        modal=mask("modal"),
        modal_do=mask("modal", "do"),
        plural=mask("plural"),
        preposition=mask("preposition"),
        subject=mask("subject-pronoun"),
        time_unit=mask("time-unit"),
        we=mask("we"),
        base=mask(".base"),
        done=mask(".done"),
        ing=mask(".ing"),
        past=mask(".past"),
        s=mask(".s"),
    )


def is_contracted(token: str, after: str, after_mask: int, grammar: Grammar) -> bool:
    """Whether a noun with 's holds "is" or "has" (`the clock's been right`), told by the word after it."""
    if not token.endswith("'s") or after in _AFTER_POSSESSION:
        return False
    return after in PERFECT_AFTER or bool(after_mask & (grammar.adverb | grammar.determiner))


PERFECT_AFTER = frozenset({"been", "gone", "got", "had", "done", "become"})
_AFTER_POSSESSION = frozenset({"own", "first", "very", "only", "once", "later", "pretty", "sort", "kind"})
