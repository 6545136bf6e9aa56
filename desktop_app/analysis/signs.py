"""What can be seen of a figure and of the words around it, each thing as a named sign that weights.yaml weighs."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from desktop_app.analysis.english.measure import Measure
from desktop_app.analysis.english.sentences import Clause
from desktop_app.analysis.quantities import Frame
from desktop_app.analysis.story import Story

_REACH = 14
"""Tokens over which a sign in the same clause is taken to bear on a figure."""

_NEAR = 4
_FEW = 2
_MANY = 20
"""A count from which on it is rather of people reached than of people met."""

_KINDS = (
    "percent", "time", "money", "unit", "rate", "share", "fraction", "score", "multiple", "count", "bare", "pair",
    "vague", "nothing", "one",
)  # fmt: skip
_NOUNS = ("volume", "beneficiary", "harm-noun", "measured-noun", "money-noun", "time-unit")
_VERBS = (
    "effect-verb", "adopt", "reach", "serve", "arrive", "level", "take-time", "hold", "fall", "rise", "cut", "raise",
    "save", "remove", "investigate", "stative", "be", "have", "happening", "static",
)  # fmt: skip
_LEADS = frozenset(
    {"in", "within", "for", "over", "after", "with", "of", "at", "by", "to", "on", "from", "than", "and", "or", "the"}
    | {"a", "my", "our", "their", "all", "both", "every", "each", "those", "these", "other", "another", "first", "last"}
    | {"is", "are", "it's", "was", "were", "had", "have", "has", "between", "through", "into", "as", "about", "under"}
)  # fmt: skip
_TRAILS = frozenset(
    {
        "ago",
        "later",
        "old",
        "before",
        "after",
        "early",
        "of",
        "in",
        "on",
        "at",
        "for",
        "with",
        "from",
        "to",
        "and",
    }
    | {
        "who",
        "that",
        "which",
        "now",
        "today",
        "since",
        "each",
        "when",
        "until",
        "by",
        "i",
        "we",
        "it",
        "so",
        "but",
    }
    | {"or", "a", "the", "because", "away", "more", "less", "than", "instead", "without", "as"}
)
_IN_CLAUSE = (
    "sign-target", "sign-before", "sign-harm", "sign-now", "stand-through", "stand-supposed", "stand-bound",
    "stand-scene", "stand-means", "time-before", "time-was", "time-usual", "time-now", "time-is", "time-after",
)  # fmt: skip
_OVER = (
    "sign-effort", "sign-lasting", "sign-measured", "sign-loss", "sign-effect", "stand-arrived", "stand-adopted",
    "stand-worth", "stand-means", "stand-scene", "stand-bound",
)  # fmt: skip
_CHANGE = 4
_CLOSE_BY = ("sign-target", "stand-bound", "stand-supposed", "time-before", "sign-harm")
_TOLD_BEFORE = ("sign-now", "stand-through", "stand-supposed", "stand-bound", "sign-target", "sign-before")


class Signs:
    """Reads the signs of one answer's figures."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._spoken = story.spoken
        self._bits = {name: self._spoken.lexicon.bits(name)[0] for name in _VERBS}
        self._cores = [measure.core for measure in story.spoken.measures]

    def of(self, frame: Frame) -> set[str]:
        """Every sign of the frame."""
        number = self._story.number_at(frame.first)
        clause = self._story.clauses[number]
        own = "change" if frame.rank <= 4 else "level"
        signs = {
            own,
            *self._itself(frame),
            *self._told(frame, clause),
            *self._beside(frame),
            *self._place(frame, clause),
        }
        if number:
            signs.update(self._earlier(frame, self._story.clauses[number - 1]))
        return signs

    def _itself(self, frame: Frame) -> Iterator[str]:
        """The figure: how it is put, its kind, what it counts, how much it is."""
        yield f"rank {frame.rank}"
        kinds = frozenset().union(*(m.kinds for m in frame.measures))
        yield from (f"kind {kind}" for kind in _KINDS if kind in kinds)
        words = self._spoken.tokens[frame.first : frame.last + 1]
        yield from (f"'{word}' inside" for word in words)
        for measure in frame.measures[:1]:
            if measure.unit is not None:
                yield f"in {measure.unit.dimension}"
            yield from self._counted(measure)
            if measure.first < measure.core:
                yield "about"

    def _counted(self, measure: Measure) -> Iterator[str]:
        value = measure.value or 0.0
        if measure.unit is None and not measure.of and "fraction" not in measure.kinds:
            yield "many" if value >= _MANY else "few"
            if value >= _MANY * 25:
                yield "very many"
        if measure.noun:
            noun = measure.noun.split()[-1]
            kinds = [name for name in _NOUNS if self._spoken.lexicon.is_a(noun, name)]
            yield from (f"noun {name}" for name in kinds or ("other",))

    def _told(self, frame: Frame, clause: Clause) -> Iterator[str]:
        """The clause: who acts, when, with which verb; the families of cues in it."""
        person = clause.person or "nobody"
        yield f"person {person}"
        yield f"tense {clause.tense or 'none'}"
        if clause.person in ("i", "we"):
            yield f"own {clause.tense or 'none'}"
        mask = self._spoken.lexicon.mask(clause.base) if clause.base else 0
        verbs = [name for name, bit in self._bits.items() if mask & bit]
        own = "own verb" if clause.person in ("i", "we") else "verb"
        yield from (f"{own} {name}" for name in verbs or ("other" if clause.base else "none",))
        start = max(clause.first, frame.first - _REACH)
        end = min(max(clause.last, frame.last) + 1, frame.last + _REACH)
        for name, first, _ in self._spoken.beginning_any(_IN_CLAUSE, start, end):
            yield name
            if first < frame.first:
                yield f"{name} ahead"
        core = frame.measures[0].core if frame.measures else frame.first
        earliest = max(clause.first - 1, core - _REACH * 2)
        for name, _, last in self._spoken.beginning_any(_OVER, earliest, core + 1):
            if last >= core:
                yield f"{name} over"

    def _beside(self, frame: Frame) -> Iterator[str]:
        """The words right before and right behind."""
        spoken, first, last = self._spoken, frame.first, frame.last
        before, behind = spoken.token(first - 1), spoken.token(last + 1)
        if before in _LEADS:
            yield f"after {before}"
        if behind in _TRAILS:
            yield f"then {behind}"
        if not behind:
            yield "then nothing"
        near = spoken.classes(first - _NEAR, first)
        yield from (f"near {name}" for name in _VERBS if near & self._bits[name])
        follows = spoken.classes(last + 1, last + 1 + _NEAR)
        yield from (f"followed by {name}" for name in _VERBS if follows & self._bits[name])
        if spoken.has(first - 1, "ordinal") or spoken.has(last, "ordinal"):
            yield "ordinal"

    def _place(self, frame: Frame, clause: Clause) -> Iterator[str]:
        """Where in the answer it stands, and where in its clause."""
        share = frame.first / max(1, len(self._spoken))
        yield f"in part {min(3, int(share * 4)) + 1}"
        if share > 0.9:
            yield "at the end"
        if frame.first < self._story.first_deed:
            yield "before the first deed"
        if frame.first > self._story.last_work >= 0:
            yield "after the last work"
        through = self._spoken.begins
        if through("stand-through", frame.first - _REACH * 2, frame.first):
            yield "after what was done"
        if through("stand-through", frame.last + 1, frame.last + 1 + _REACH):
            yield "before what was done"
        if self._spoken.has(clause.first, "first-possessive") or self._spoken.has(
            clause.first + 1, "first-possessive"
        ):
            yield "of my or our"
        yield from self._among(frame, clause)
        if frame.held_against:
            yield "held against"
        if frame.first - clause.first <= 1:
            yield "opens its clause"
        if bisect_right(self._cores, clause.last) - bisect_left(self._cores, clause.first) > _FEW:
            yield "many figures in the clause"

    def _among(self, frame: Frame, clause: Clause) -> Iterator[str]:
        """Signs close by whatever the clause, and what only holds together: who is counted, deeds near or far."""
        begins, first, last = self._spoken.begins, frame.first, frame.last
        close = first - _REACH // 2
        yield from (f"{name} close" for name in _CLOSE_BY if begins(name, close, first))
        deed = begins("stand-through", first - _REACH * 2, first) or begins(
            "stand-through", last + 1, last + _REACH
        )
        now = begins("time-now", first - _REACH, last + _NEAR) or begins(
            "sign-now", first - _REACH, last + _NEAR
        )
        if clause.person not in ("i", "we"):
            yield f"{clause.tense or 'none'} {'by a deed' if deed else 'since' if now else 'apart from any deed'}"
        kinds = frozenset().union(*(m.kinds for m in frame.measures))
        if kinds & {"count", "share", "fraction"} and first - clause.first <= 1 and clause.verb > last:
            yield f"counted subject {clause.tense or 'none'}"
            if deed or now:
                yield "counted subject by a deed"
        if "rate" in kinds and frame.rank > _CHANGE:
            yield f"rate {'by a deed' if deed else 'apart'}"

    def _earlier(self, frame: Frame, clause: Clause) -> Iterator[str]:
        """What the clause before says."""
        if frame.first - clause.last > _REACH:
            return
        start = max(clause.first, clause.last - _REACH)
        yield from (
            f"{name} in the clause before"
            for name in _TOLD_BEFORE
            if self._spoken.begins(name, start, clause.last + 1)
        )
        if clause.person in ("i", "we"):
            yield f"own {clause.tense or 'none'} in the clause before"
