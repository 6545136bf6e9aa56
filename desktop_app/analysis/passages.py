"""An answer cut into passages of a few clauses, and what is seen in each, as named signs that weights.yaml weighs."""

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.ruled import ruled
from desktop_app.analysis.story import Story

_LEAST = 5
"""Tokens below which a passage takes in the clause that follows: `so`, `and then` tell nothing by themselves."""

_PARTS = 8
"""Equal shares of an answer by which a passage's place is told."""

_LENT = ("person", "tense", "deed", "ruled")
"""Signs that the passages beside it are told of, too."""

FIGURE, PERSON, COLLEAGUE = "#", "person", "colleague"
"""What a word is read as, whichever word it is."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Tokens `first`..`last`, and the signs of everything that was seen in and around them, each once, in order."""

    first: int
    last: int
    signs: tuple[str, ...]


class Passages:
    """Reads the passages of one answer; `people` are the tokens that name persons outside the speaker's own side.

    Only signs that are among the `known` are kept, where those are given: most words weigh nothing.
    """

    def __init__(
        self, story: Story, people: AbstractSet[int], kind: str, known: Container[str] | None = None
    ) -> None:
        self._story = story
        self._people = people
        self._kind = kind
        self._known = known
        self._bounds = _bounds(story)
        self._starts = [first for first, _ in self._bounds]
        self._seen: list[set[str]] = [set() for _ in self._bounds]
        self.words = meanings(story, people)

    def read(self) -> list[Passage]:
        """All passages in their order."""
        self._see_clauses()
        self._see_cues()
        self._see_rulings()
        self._see_words()
        self._see_places()
        lent = [sorted(sign for sign in signs if sign.startswith(_LENT)) for signs in self._seen]
        for number, signs in enumerate(self._seen):
            if number:
                signs.update(f"before: {sign}" for sign in lent[number - 1])
            if number + 1 < len(lent):
                signs.update(f"after: {sign}" for sign in lent[number + 1])
        return [
            Passage(first, last, tuple(sorted(self._of_weight(signs))))
            for (first, last), signs in zip(self._bounds, self._seen, strict=True)
        ]

    def _see_clauses(self) -> None:
        """Who acts in which tense, what the speaker did, and whose words they are."""
        deeds = {deed.first for deed in self._story.deeds}
        for clause in self._story.clauses:
            signs = self._seen[self._number_at(clause.first)]
            person, tense = clause.person or "nobody", clause.tense or "none"
            signs.update((f"person {person}", f"tense {tense}", f"{person} in {tense}"))
            if clause.first in deeds:
                signs.add("deed")
            if clause.first in self._story.quoted:
                signs.add("quoted")

    def _see_cues(self) -> None:
        """The families of phrases that touch the passage."""
        for name, hits in self._story.spoken.hits.items():
            self._see(f"cue {name}", hits)

    def _see_rulings(self) -> None:
        """What the rules find told in it."""
        for name, hits in ruled(self._story, self._people, self._kind).items():
            self._see(f"ruled {name}", hits)

    def _see(self, sign: str, hits: Iterable[Hit]) -> None:
        for hit in hits:
            for number in range(self._number_at(hit.first), self._number_at(hit.last) + 1):
                self._seen[number].add(sign)

    def _see_words(self) -> None:
        """Every word, and every two in a row."""
        for (first, last), signs in zip(self._bounds, self._seen, strict=True):
            within = [word for word in self.words[first : last + 1] if word]
            signs.update(self._of_weight([f"'{word}'" for word in within]))
            signs.update(self._of_weight([f"'{one} {two}'" for one, two in pairwise(within)]))
            if PERSON in within:
                signs.add(f"person in a {self._kind}")

    def _see_places(self) -> None:
        """Where in the answer it stands, and where among the deeds."""
        for number, signs in enumerate(self._seen):
            signs.update(self._place(number))

    def _place(self, number: int) -> Iterator[str]:
        first, last = self._bounds[number]
        share = (first + last) / 2 / max(1, len(self._story.spoken))
        yield f"part {min(_PARTS - 1, int(share * _PARTS)) + 1}"
        yield f"in a {self._kind}"
        if number == 0:
            yield "at the beginning"
        if number == len(self._bounds) - 1:
            yield "at the end"
        if first > self._story.last_work >= 0:
            yield "after the last work"
        if first < self._story.first_deed:
            yield "before the first deed"

    def _of_weight(self, signs: Iterable[str]) -> Iterable[str]:
        known = self._known
        return signs if known is None else [sign for sign in signs if sign in known]

    def _number_at(self, token: int) -> int:
        return max(0, bisect_right(self._starts, token) - 1)


def _bounds(story: Story) -> list[tuple[int, int]]:
    """First and last token of each passage: clauses, short ones together with what follows."""
    bounds: list[tuple[int, int]] = []
    for clause in story.clauses:
        if bounds and bounds[-1][1] - bounds[-1][0] + 1 < _LEAST:
            bounds[-1] = (bounds[-1][0], clause.last)
        else:
            bounds.append((clause.first, clause.last))
    return bounds


def meanings(story: Story, people: AbstractSet[int]) -> list[str]:
    """What each token is read as: a figure (its further tokens are empty), a person, a colleague, or its base form."""
    spoken = story.spoken
    base, closed = spoken.lexicon.base, spoken.lexicon.grammar.closed
    own = spoken.lexicon.bits("own-side")[0]
    told = [
        token if mask & closed else COLLEAGUE if mask & own else base(token)
        for token, mask in zip(spoken.tokens, spoken.masks, strict=True)
    ]
    for at in people:
        told[at] = PERSON
    for measure in spoken.measures:
        told[measure.first : measure.last + 1] = [FIGURE] + [""] * (measure.last - measure.first)
    return told
