"""An answer cut into passages of a few clauses, and what is seen in each, as named signs that weights.yaml weighs."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from desktop_app.analysis.cues import Hit
from desktop_app.analysis.remembered import Remembered
from desktop_app.analysis.story import Story

_LEAST = 5
"""Tokens below which a passage takes in the clause that follows: `so`, `and then` tell nothing by themselves."""

_PARTS = 8
"""Equal shares of an answer by which a passage's place is told."""

_SIGN_OF: Remembered[str, str] = Remembered(lambda word: f"'{word}'")

FIGURE, PERSON, COLLEAGUE = "#", "person", "colleague"
"""What a word is read as, whichever word it is."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Tokens `first`..`last`, and the signs of everything that was seen in and around them."""

    first: int
    last: int
    signs: AbstractSet[str]


class Passages:
    """Reads the passages of one answer; `people` are the tokens that name persons outside the speaker's own side,
    `rulings` what the rules alone find told."""

    def __init__(
        self, story: Story, people: AbstractSet[int], rulings: Mapping[str, Sequence[Hit]], kind: str
    ) -> None:
        self._story = story
        self._rulings = rulings
        self._kind = kind
        self._bounds = _bounds(story)
        self._number_at: list[int] = []
        for number, (first, last) in enumerate(self._bounds):
            self._number_at += [number] * (last + 1 - first)
        self._words = meanings(story, people)
        self._seen: list[set[str]] = [set() for _ in self._bounds]
        self._lent: list[set[str]] = [set() for _ in self._bounds]
        """Signs that the passages beside it are told of, too."""

    def read(self) -> list[Passage]:
        """All passages in their order."""
        self._see_clauses()
        self._see_rulings()
        self._see_cues()
        self._see_words()
        self._see_places()
        self._see_neighbours()
        return [
            Passage(first, last, signs) for (first, last), signs in zip(self._bounds, self._seen, strict=True)
        ]

    def _see_clauses(self) -> None:
        """Who acts in which tense, what the speaker did, and whose words they are."""
        deeds = {deed.first for deed in self._story.deeds}
        for clause in self._story.clauses:
            number = self._number_at[clause.first]
            person, tense = clause.person or "nobody", clause.tense or "none"
            self._lent[number].update((f"person {person}", f"tense {tense}"))
            self._seen[number].add(f"{person} in {tense}")
            if clause.first in deeds:
                self._lent[number].add("deed")
            if clause.first in self._story.quoted:
                self._seen[number].add("quoted")

    def _see_rulings(self) -> None:
        """What the rules find told in it."""
        for name, hits in self._rulings.items():
            self._mark(self._lent, f"ruled {name}", hits)

    def _see_cues(self) -> None:
        """The families of phrases that touch the passage."""
        for name, hits in self._story.spoken.hits.items():
            self._mark(self._seen, f"cue {name}", hits)

    def _see_words(self) -> None:
        """Every word, and every two in a row."""
        for number, (first, last) in enumerate(self._bounds):
            within = [word for word in self._words[first : last + 1] if word]
            self._seen[number].update(map(_SIGN_OF.__getitem__, within))
            self._seen[number].update([f"'{one} {two}'" for one, two in pairwise(within)])
            if PERSON in within:
                self._lent[number].add(f"person in a {self._kind}")

    def _see_places(self) -> None:
        """Where in the answer it stands, and where among the deeds."""
        whole = max(1, len(self._story.spoken))
        last_work, first_deed = self._story.last_work, self._story.first_deed
        for seen, (first, last) in zip(self._seen, self._bounds, strict=True):
            share = (first + last) / 2 / whole
            seen.update((f"part {min(_PARTS - 1, int(share * _PARTS)) + 1}", f"in a {self._kind}"))
            if first > last_work >= 0:
                seen.add("after the last work")
            if first < first_deed:
                seen.add("before the first deed")
        if self._bounds:
            self._seen[0].add("at the beginning")
            self._seen[-1].add("at the end")

    def _see_neighbours(self) -> None:
        for number, lent in enumerate(self._lent):
            self._seen[number].update(lent)
            if number:
                self._seen[number - 1].update(map(_after, lent))
            if number + 1 < len(self._seen):
                self._seen[number + 1].update(map(_before, lent))

    def _mark(self, passages: Sequence[set[str]], sign: str, hits: Iterable[Hit]) -> None:
        """Adds the sign to every passage that a hit touches."""
        number_at = self._number_at
        for _, first, last in hits:
            number, end = number_at[first], number_at[last]
            passages[number].add(sign)
            while number < end:
                number += 1
                passages[number].add(sign)


@cache
def _before(sign: str) -> str:
    """What a passage is told of the one before it."""
    return f"before: {sign}"


@cache
def _after(sign: str) -> str:
    return f"after: {sign}"


def _bounds(story: Story) -> list[tuple[int, int]]:
    """First and last token of each passage: clauses, short ones together with what follows.

    Nothing is read on over a full stop, where the text has them: what is short before one belongs to what went before.
    """
    stops = story.spoken.stops
    bounds: list[tuple[int, int]] = []
    for clause in story.clauses:
        short = bool(bounds) and bounds[-1][1] - bounds[-1][0] + 1 < _LEAST
        if short and clause.first - 1 not in stops:
            bounds[-1] = (bounds[-1][0], clause.last)
            continue
        if short and len(bounds) > 1 and bounds[-1][0] - 1 not in stops:
            last = bounds.pop()[1]
            bounds[-1] = (bounds[-1][0], last)
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
