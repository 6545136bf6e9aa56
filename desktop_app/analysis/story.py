"""An answer as a course of clauses: who acts in each, in which tense, where the deeds begin and where they end."""

from bisect import bisect_right
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.english.clauses import Clauses
from desktop_app.analysis.english.sentences import Clause, Sentences
from desktop_app.analysis.quantities import Frame
from desktop_app.analysis.text import Spoken

_IN_CHARGE = frozenset({"run", "lead", "handle", "head", "look"})
_LEADING_UP = frozenset({"when", "after", "since", "before", "while"})
_OPENING = 0.15
"""In this first share of an answer "i ran the shop" tells a post, not a deed."""


@dataclass(frozen=True)
class Story:
    """The clauses in order; in `deeds` the speaker changed something; `quoted` tokens are others' words."""

    spoken: Spoken
    clauses: tuple[Clause, ...]
    starts: tuple[int, ...]
    deeds: tuple[Clause, ...]
    quoted: AbstractSet[int]

    @property
    def first_deed(self) -> int:
        """The token where the first deed begins; 0 where there is none, so that nothing comes before it."""
        return self.deeds[0].first if self.deeds else 0

    @cached_property
    def last_work(self) -> int:
        """The last token of the last deed that is work, neither an effect ("we saved") nor learned; -1 without one."""
        for clause in reversed(self.deeds):
            effect = self.spoken.lexicon.is_a(clause.base, "effect-verb") or clause.base == "be"
            if not effect and not self.overlaps("learned", clause.first, clause.last):
                return clause.last
        return -1

    def told(self, name: str) -> list[Hit]:
        """The matches of a cue family in the speaker's own words."""
        return [hit for hit in self.spoken.found(name) if hit.first not in self.quoted]

    def overlaps(self, name: str, first: int, last: int) -> bool:
        """Whether a match of the family touches tokens `first`..`last`."""
        return self.spoken.touching(name, first, last) is not None

    @staticmethod
    def apart(hits: list[Hit]) -> tuple[Hit, ...]:
        """Hits that do not overlap, each the longest that begins where it does."""
        kept: list[Hit] = []
        for hit in sorted(hits, key=lambda hit: (hit.first, -hit.last)):
            if not kept or hit.first > kept[-1].last:
                kept.append(hit)
        return tuple(kept)

    def number_at(self, token: int) -> int:
        """The number of the clause that holds the token."""
        return max(0, bisect_right(self.starts, token) - 1)

    def clause_at(self, token: int) -> Clause:
        return self.clauses[self.number_at(token)]


def story_of(spoken: Spoken, frames: list[Frame], quoted: AbstractSet[int]) -> Story:
    """Reads the clauses; none begins inside a quantity."""
    grammar = spoken.lexicon.grammar
    parted = Clauses(spoken.tokens, spoken.masks, grammar, spoken.stops, spoken.measures)
    inside = {at for frame in frames if frame.rank < 6 for at in range(frame.first + 1, frame.last + 1)}
    parted.starts = [start for start in parted.starts if start not in inside]
    clauses = tuple(Sentences(spoken.tokens, spoken.masks, grammar, spoken.lexicon.base).read(parted))
    deeds = tuple(clause for clause in clauses if clause.first not in quoted and _is_deed(spoken, clause))
    return Story(spoken, clauses, tuple(clause.first for clause in clauses), deeds, quoted)


def _is_deed(spoken: Spoken, clause: Clause) -> bool:
    """Whether the speaker did something in it that is more than being, knowing or finding out."""
    if clause.person not in ("i", "we") or clause.tense not in ("past", "perfect") or clause.verb < 0:
        return False
    if spoken.tokens[clause.first] in _LEADING_UP and clause.first < len(spoken) * _OPENING:
        return False
    if clause.base in _IN_CHARGE and clause.first < len(spoken) * _OPENING:
        return False
    return not spoken.lexicon.is_any(clause.base, ("stative", "investigate", "auxiliary"))
