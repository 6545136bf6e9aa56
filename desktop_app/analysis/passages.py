"""An answer cut into passages of a few clauses, and what is seen in each, as named signs that weights.yaml weighs."""

from collections.abc import Container, Iterable, Iterator, Sequence
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

FIGURE, PERSON, COLLEAGUE = "#", "person", "colleague"
"""What a word is read as, whichever word it is."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Tokens `first`..`last`, and the signs of everything that was seen in and around them, each once."""

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
        self._number_at = [
            number for number, (first, last) in enumerate(self._bounds) for _ in range(first, last + 1)
        ]
        self._words = meanings(story, people)
        # Dictionaries keep the order in which signs were seen, so that weights are always added in the same one.
        self._seen: list[dict[str, None]] = [{} for _ in self._bounds]
        self._lent: list[dict[str, None]] = [{} for _ in self._bounds]

    def read(self) -> list[Passage]:
        """All passages in their order."""
        self._see_clauses()
        self._see_rulings()
        self._see_cues()
        self._see_words()
        self._see_places()
        self._see_neighbours()
        return [
            Passage(first, last, tuple(signs))
            for (first, last), signs in zip(self._bounds, self._seen, strict=True)
        ]

    def _add(self, number: int, signs: Iterable[str]) -> None:
        known, seen = self._known, self._seen[number]
        for sign in signs:
            if known is None or sign in known:
                seen[sign] = None

    def _lend(self, number: int, signs: Sequence[str]) -> None:
        """Adds signs that the passages beside it are told of, too."""
        self._add(number, signs)
        self._lent[number].update(dict.fromkeys(signs))

    def _see_clauses(self) -> None:
        """Who acts in which tense, what the speaker did, and whose words they are."""
        deeds = {deed.first for deed in self._story.deeds}
        for clause in self._story.clauses:
            number = self._number_at[clause.first]
            person, tense = clause.person or "nobody", clause.tense or "none"
            self._lend(number, (f"person {person}", f"tense {tense}"))
            self._add(number, (f"{person} in {tense}",))
            if clause.first in deeds:
                self._lend(number, ("deed",))
            if clause.first in self._story.quoted:
                self._add(number, ("quoted",))

    def _see_rulings(self) -> None:
        """What the rules find told in it."""
        for name, hits in ruled(self._story, self._people, self._kind).items():
            for number in self._numbers(hits):
                self._lend(number, (f"ruled {name}",))

    def _see_cues(self) -> None:
        """The families of phrases that touch the passage."""
        for name, hits in self._story.spoken.hits.items():
            sign = f"cue {name}"
            if self._known is None or sign in self._known:
                for number in self._numbers(hits):
                    self._seen[number][sign] = None

    def _see_words(self) -> None:
        """Every word, and every two in a row."""
        for number, (first, last) in enumerate(self._bounds):
            within = [word for word in self._words[first : last + 1] if word]
            self._add(number, [f"'{word}'" for word in within])
            self._add(number, [f"'{one} {two}'" for one, two in pairwise(within)])
            if PERSON in within:
                self._lend(number, (f"person in a {self._kind}",))

    def _see_places(self) -> None:
        """Where in the answer it stands, and where among the deeds."""
        whole = max(1, len(self._story.spoken))
        last_work, first_deed = self._story.last_work, self._story.first_deed
        for number, (first, last) in enumerate(self._bounds):
            share = (first + last) / 2 / whole
            self._add(number, (f"part {min(_PARTS - 1, int(share * _PARTS)) + 1}", f"in a {self._kind}"))
            if first > last_work >= 0:
                self._add(number, ("after the last work",))
            if first < first_deed:
                self._add(number, ("before the first deed",))
        if self._bounds:
            self._add(0, ("at the beginning",))
            self._add(len(self._bounds) - 1, ("at the end",))

    def _see_neighbours(self) -> None:
        for number in range(len(self._bounds)):
            if number:
                self._add(number, [f"before: {sign}" for sign in self._lent[number - 1]])
            if number + 1 < len(self._bounds):
                self._add(number, [f"after: {sign}" for sign in self._lent[number + 1]])

    def _numbers(self, hits: Iterable[Hit]) -> Iterator[int]:
        """The numbers of the passages that the hits touch."""
        number_at = self._number_at
        for hit in hits:
            first, last = number_at[hit.first], number_at[hit.last]
            yield first
            if last > first:
                yield from range(first + 1, last + 1)


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
