"""Where English clauses begin in words without punctuation: at openers, at subjects that a verb follows, at stops."""

from collections.abc import Callable, Sequence

from desktop_app.analysis.english.measures import Measure

IsA = Callable[[int, str], bool]
"""Whether the token at a position (which may lie outside) is of a word class."""

_REACH = 6
_JOINING = frozenset({"and", "or", "then", "but", "so", "since", "after", "before", "once", "as", "plus", "until"})
_PARTICLES = frozenset({"up", "down", "off", "out", "over", "through"})
_SINGULAR = frozenset({"it", "he", "she", "that", "which", "who", "nothing", "everything", "nobody", "everybody", "everyone", "this"})
_ANYBODY = frozenset(
    {"everybody", "everyone", "somebody", "someone", "anybody", "anyone", "nobody", "nothing", "everything", "who"}
)
_NOMINATIVE = frozenset({"i", "we", "they", "who", "which"})
_CLOSED = ("determiner", "preposition", "conjunction", "subject-pronoun", "auxiliary", "pronoun-either", "adverb")
_EITHER = frozenset({"it", "there", "this", "that", "you", "these", "those", "one"})


class Clauses:
    """Finds finite verbs and the clauses around them.  `starts` holds each clause's first token, in order."""

    def __init__(
        self, tokens: Sequence[str], is_a: IsA, stops: frozenset[int], measures: Sequence[Measure] = ()
    ) -> None:
        self._tokens = tokens
        self._is_a = is_a
        self._measure_at = {at: measure for measure in measures for at in range(measure.first, measure.ends[-1] + 1)}
        self.finite = [self._is_finite(at) for at in range(len(tokens))]
        marks = {0} | {at + 1 for at in stops if at + 1 < len(tokens)}
        for at in range(1, len(tokens)):
            if self._inside_measure(at):
                continue
            if self._opens(at) or self._is_new_pronoun(at):
                marks.add(at)
        self.starts = self._with_noun_subjects(sorted(marks)) if tokens else []

    def _any(self, at: int, *names: str) -> bool:
        return any(self._is_a(at, name) for name in names)

    def _inside_measure(self, at: int) -> bool:
        measure = self._measure_at.get(at)
        return measure is not None and at > measure.first

    def _is_finite(self, at: int) -> bool:
        """An auxiliary with a tense, or a past form that is neither a participle nor an adjective before a noun."""
        if self._is_a(at, "finite-auxiliary"):
            return not self._is_a(at - 1, "auxiliary")
        if self._is_a(at, "subject-pronoun"):
            return "'" in self._tokens[at]
        if not self._is_a(at, ".past") or self._is_a(at, "time-unit"):
            return self._is_present(at)
        before = at - 1
        while self._is_a(before, "adverb") and not self._is_a(before, ".past"):
            before -= 1
        if self._tokens[before] in _PARTICLES:
            return True
        return not self._any(before, "determiner", "possessive", "preposition", "be", "have", "modal", "do")

    def _opens(self, at: int) -> bool:
        """Conjunctions that join clauses; "and" and the like only where a subject follows (else they join nouns)."""
        if self._tokens[at] in _JOINING:
            return self._subject_follows(at + 1)
        return self._is_a(at, "clause-opener")

    def _subject_follows(self, at: int) -> bool:
        while self._any(at, "adverb", "clause-opener"):
            at += 1
        if at >= len(self._tokens):
            return False
        if self._is_a(at, "subject-pronoun") or self._tokens[at] in _EITHER or self.finite_at(at):
            return True
        for reach in range(at + 1, min(at + _REACH, len(self._tokens))):
            if self.finite_at(reach) or (reach <= at + 3 and self._is_present(reach)):
                return True
            if self._any(reach, "conjunction", "subject-pronoun"):
                return False
        return False

    def _is_present(self, verb: int) -> bool:
        """`walkers finish the loop`, `the bell rings at six`: a noun, a verb that agrees, and what follows a verb."""
        if self._is_a(verb, ".base") and self._is_a(verb - 1, "beneficiary") and self._tokens[verb - 1].endswith("s"):
            return not self._any(verb - 2, "preposition", "modal", "do")
        followers = ("determiner", "preposition", "pronoun-either", "adverb", "plural")
        if verb == 0 or not (verb + 1 in self._measure_at or self._any(verb + 1, *followers)):
            return False
        before = verb - 1
        while before and (self._is_a(before, "adverb") or self._tokens[before : before + 2] == ["no", "longer"]):
            before -= 1
        noun = self._tokens[before]
        if noun in _NOMINATIVE and self._is_a(verb, ".base"):
            return True
        if self._is_a(verb, ".s"):
            led = self._any(before - 1, "determiner", "possessive") or self._any(before - 2, "determiner", "possessive")
            return noun in _SINGULAR or (led and self._names(before) and not noun.endswith("s"))
        many = self._is_a(before, "plural") or (self._names(before) and noun.endswith("s") and not noun.endswith("ss"))
        return many and self._is_a(verb, ".base")

    def _names(self, at: int) -> bool:
        """Whether the token may be a noun that is a subject: an open word that no preposition or number leads in."""
        measure = self._measure_at.get(at)
        if measure is not None:
            return measure.unit is None and bool(measure.noun) and not measure.rate
        if self._any(at, *_CLOSED) or self._any(at, ".past", ".ing"):
            return False
        first = at
        while first and not self._any(first - 1, *_CLOSED) and first > at - 3:
            first -= 1
        return not self._any(first - 1, "modal", "do", "preposition") and self._tokens[first - 1] != "to"

    def finite_at(self, at: int) -> bool:
        return 0 <= at < len(self._tokens) and self._is_finite(at)

    def _is_new_pronoun(self, at: int) -> bool:
        """A subject pronoun that does not continue what an opener, or a word that takes a clause, began."""
        if self._any(at - 1, "clause-opener", "conjunction") or self._tokens[at - 1] in ("that", "what", "how", "why"):
            return False
        if self._tokens[at] in _ANYBODY:
            return self._is_finite(at + 1) if at + 1 < len(self._tokens) else False
        if self._is_a(at, "subject-pronoun"):
            return not self._is_a(at - 1, "adverb") or not self._any(at - 2, "clause-opener", "conjunction")
        return self._tokens[at] in ("it", "there") and self._is_a(at + 1, "finite-auxiliary")

    def _with_noun_subjects(self, marks: list[int]) -> list[int]:
        """The marks, and a clause begun before every noun that is the subject of a second finite verb."""
        starts: list[int] = []
        for number, start in enumerate(marks):
            end = marks[number + 1] if number + 1 < len(marks) else len(self._tokens)
            starts.append(start)
            verb_seen = False
            for at in range(start, end):
                if not self.finite[at]:
                    continue
                subject = self._subject_start(at, starts[-1])
                if verb_seen and subject > starts[-1]:
                    starts.append(subject)
                verb_seen = True
        return starts

    def _subject_start(self, verb: int, earliest: int) -> int:
        """Where the noun phrase before a verb begins; `earliest` where the verb goes on with the clause's own subject."""
        at = verb
        while at - 1 > earliest and self._is_a(at - 1, "adverb"):
            at -= 1
        bare = at
        for _ in range(_REACH):
            before = at - 1
            if before <= earliest or self.finite[before] or self._any(before, "conjunction", "auxiliary"):
                break
            if self._is_a(before, "subject-pronoun") or (self._tokens[before] in _EITHER and at == bare):
                return before - (self._tokens[before - 1] in ("what", "that", "how", "why"))
            measure = self._measure_at.get(before)
            if measure is not None:
                return measure.first if self._tokens[at] == "of" or measure.unit is None else max(at, bare - 2)
            if self._is_a(before, "preposition") and self._tokens[before] != "of":
                return max(at, bare - 1)
            at = before
            if self._any(at, "determiner", "possessive") and not self._after_of(at):
                if self._is_a(at - 1, "preposition"):
                    return max(at + 1, bare - 2)
                break
        return at if at < bare else earliest

    def _after_of(self, at: int) -> bool:
        return at > 0 and self._tokens[at - 1] == "of"
