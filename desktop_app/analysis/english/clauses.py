"""Where English clauses begin in words without punctuation: at openers, at subjects that a verb follows, at stops."""

from collections.abc import Sequence

from desktop_app.analysis.english.grammar import Grammar, is_contracted
from desktop_app.analysis.english.measure import Measure

_REACH = 6
_JOINING = frozenset(
    {"and", "or", "then", "but", "so", "since", "after", "before", "once", "as", "plus", "until"}
)
_PARTICLES = frozenset({"up", "down", "off", "out", "over", "through"})
_SINGULAR = frozenset(
    {
        "it",
        "he",
        "she",
        "that",
        "which",
        "who",
        "nothing",
        "everything",
        "nobody",
        "everybody",
        "everyone",
        "this",
    }
)
_ANYBODY = frozenset(
    {
        "everybody",
        "everyone",
        "somebody",
        "someone",
        "anybody",
        "anyone",
        "nobody",
        "nothing",
        "everything",
        "who",
    }
)
_HE = frozenset({"he", "she", "who", "nobody", "everybody", "everyone"})
_NOMINATIVE = frozenset({"i", "we", "they", "who", "which"})
_EITHER = frozenset({"it", "there", "this", "that", "you", "these", "those", "one"})
_TAKES_CLAUSE = frozenset({"that", "what", "how", "why"})


class Clauses:
    """Finds finite verbs and the clauses around them.  `starts` holds each clause's first token, in order."""

    def __init__(
        self,
        tokens: Sequence[str],
        masks: Sequence[int],
        grammar: Grammar,
        stops: frozenset[int] = frozenset(),
        measures: Sequence[Measure] = (),
    ) -> None:
        self._tokens = tokens
        self._masks = [*masks, 0]  # the last is what lies before the first word and behind the last one
        self._grammar = grammar
        self._measure_at = {
            at: measure for measure in measures for at in range(measure.first, measure.ends[-1] + 1)
        }
        maybe = grammar.finite_auxiliary | grammar.subject | grammar.past | grammar.base | grammar.s
        self.finite = [
            (bool(mask & maybe) or token[-2:] == "'s") and self._is_finite(at, mask)
            for at, (token, mask) in enumerate(zip(tokens, masks, strict=True))
        ]
        self.finite.append(False)
        self.starts = self._with_noun_subjects(self._marks(stops)) if tokens else []

    def _marks(self, stops: frozenset[int]) -> list[int]:
        """Tokens at which a clause begins for certain: openers, pronouns, what follows a full stop."""
        size = len(self._tokens)
        opening = self._grammar.clause_opener | self._grammar.subject | self._grammar.conjunction
        marks = {0} | {at + 1 for at in stops if at + 1 < size}
        for at in range(1, size):
            if not (self._masks[at] & opening or self._tokens[at] in _EITHER):
                continue
            measure = self._measure_at.get(at)
            if (measure is None or at == measure.first) and (self._opens(at) or self._is_new_pronoun(at)):
                marks.add(at)
        return sorted(marks)

    # --- finite verbs ---

    def _is_finite(self, at: int, mask: int) -> bool:
        """An auxiliary with a tense, or a past form that is neither a participle nor an adjective before a noun."""
        grammar = self._grammar
        if mask & grammar.finite_auxiliary:
            return not self._masks[at - 1] & grammar.auxiliary and (at == 0 or self._tokens[at - 1] != "to")
        if mask & grammar.subject:
            return "'" in self._tokens[at]
        if self._tokens[at].endswith("'s"):
            after = self._tokens[at + 1] if at + 1 < len(self._tokens) else ""
            return is_contracted(self._tokens[at], after, self._masks[at + 1], grammar)
        if not mask & grammar.past or mask & grammar.time_unit:
            return self._is_present(at, mask)
        before = at - 1
        while self._masks[before] & grammar.adverb and not self._masks[before] & grammar.past:
            before -= 1
        if before >= 0 and self._tokens[before] in _PARTICLES:
            return True
        return not self._masks[before] & grammar.be_have_do

    def _is_present(self, verb: int, mask: int) -> bool:
        """`walkers finish the loop`, `the bell rings at six`: a noun, a verb that agrees, and what follows a verb."""
        grammar, masks, tokens = self._grammar, self._masks, self._tokens
        if verb == 0 or not mask & (grammar.base | grammar.s):
            return False
        before = masks[verb - 1]
        named = verb - 1 - bool(verb > 1 and before & grammar.adverb)
        if mask & grammar.base and masks[named] & grammar.beneficiary and tokens[named].endswith("s"):
            return not masks[named - 1] & grammar.leads_in
        if tokens[verb - 1] in (_HE if mask & grammar.s else _NOMINATIVE):
            return True
        if not (masks[verb + 1] & grammar.follows_verb or verb + 1 in self._measure_at):
            return False
        subject = verb - 1
        while subject and (
            masks[subject] & grammar.adverb or self._tokens[subject : subject + 2] == ["no", "longer"]
        ):
            subject -= 1
        noun = tokens[subject]
        counted = self._measure_at.get(subject)
        if counted is not None and counted.of and counted.noun:
            return True
        if mask & grammar.s:
            led = (masks[subject - 1] | masks[subject - 2]) & grammar.determiner
            return noun in _SINGULAR or bool(led and not noun.endswith("s") and self._names(subject))
        if noun in _NOMINATIVE or masks[subject] & grammar.plural:
            return True
        return noun.endswith("s") and not noun.endswith("ss") and self._names(subject)

    def _names(self, at: int) -> bool:
        """Whether the token may be a noun that is a subject: an open word that no preposition or modal leads in."""
        grammar, masks = self._grammar, self._masks
        measure = self._measure_at.get(at)
        if measure is not None:
            named = measure.unit is None and bool(measure.noun)
            return named or "of" in self._tokens[measure.core : at]
        if masks[at] & (grammar.closed | grammar.past | grammar.ing):
            return False
        first = at
        while first > max(0, at - 3) and not masks[first - 1] & grammar.closed:
            first -= 1
        return not masks[first - 1] & grammar.leads_in and (first == 0 or self._tokens[first - 1] != "to")

    # --- where clauses begin ---

    def _opens(self, at: int) -> bool:
        """Conjunctions that join clauses; "and" and the like only where a subject follows (else they join nouns)."""
        if self._tokens[at] in _JOINING:
            return self._subject_follows(at + 1)
        return bool(self._masks[at] & self._grammar.clause_opener)

    def _subject_follows(self, at: int) -> bool:
        grammar, masks, size = self._grammar, self._masks, len(self._tokens)
        while at < size and masks[at] & (grammar.adverb | grammar.clause_opener):
            at += 1
        if at >= size:
            return False
        if masks[at] & grammar.subject or self._tokens[at] in _EITHER or self.finite[at]:
            return True
        for reach in range(at + 1, min(at + _REACH, size)):
            if self.finite[reach]:
                return True
            if masks[reach] & (grammar.conjunction | grammar.subject):
                return False
        return False

    def _is_new_pronoun(self, at: int) -> bool:
        """A subject pronoun that does not continue what an opener, or a word that takes a clause, began."""
        grammar, masks, token = self._grammar, self._masks, self._tokens[at]
        begun = grammar.clause_opener | grammar.conjunction
        if masks[at - 1] & begun or self._tokens[at - 1] in _TAKES_CLAUSE:
            return False
        if token in _ANYBODY:
            return self.finite[at + 1]
        if masks[at] & grammar.subject:
            return not masks[at - 1] & grammar.adverb or not masks[at - 2] & begun
        return token in ("it", "there") and bool(masks[at + 1] & grammar.finite_auxiliary)

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
                subject = self._subject_start(at, starts[-1]) if verb_seen else start
                if subject > starts[-1]:
                    starts.append(subject)
                verb_seen = True
        return starts

    def _subject_start(self, verb: int, earliest: int) -> int:
        """Where the noun phrase before a verb begins; `earliest` where the verb goes on with the clause's subject."""
        grammar, masks, tokens = self._grammar, self._masks, self._tokens
        at = verb
        while at - 1 > earliest and masks[at - 1] & grammar.adverb:
            at -= 1
        bare = at
        for _ in range(_REACH):
            before = at - 1
            if (
                before <= earliest
                or self.finite[before]
                or masks[before] & (grammar.conjunction | grammar.auxiliary)
            ):
                break
            if masks[before] & grammar.subject or (tokens[before] in _EITHER and at == bare):
                return before - (tokens[before - 1] in _TAKES_CLAUSE)
            measure = self._measure_at.get(before)
            if measure is not None:
                whole = "of" in tokens[measure.core : at + 1]
                return measure.first if whole or measure.unit is None else max(at, bare - 2)
            if masks[before] & grammar.preposition and tokens[before] != "of":
                return max(at, bare - 1)
            at = before
            if masks[at] & grammar.determiner and not (at and tokens[at - 1] == "of"):
                if masks[at - 1] & grammar.preposition:
                    return max(at + 1, bare - 2)
                break
        return at if at < bare else earliest
