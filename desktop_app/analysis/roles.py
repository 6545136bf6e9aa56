"""What a quantity is: an outcome of the work, context, or an incidental number, weighed by the signs around it."""

from desktop_app.analysis.english.measure import Measure
from desktop_app.analysis.english.sentences import Clause
from desktop_app.analysis.model import MetricRole
from desktop_app.analysis.quantities import Frame
from desktop_app.analysis.signs import Signs
from desktop_app.analysis.story import Story
from desktop_app.analysis.telling import Telling
from desktop_app.analysis.weighing import weight

_REACH = 14
"""Tokens over which a sign in the same clause is taken to bear on a quantity."""

_ENOUGH = 2.0
_WEIGHTS = {"sign-target": -3.0, "sign-before": -2.5, "sign-harm": -1.5}
_HEARD_AFTER = 4
"""Tokens behind a figure within which `when i joined` still says of what time it is told."""

_MEASURING = frozenset({"percent", "time", "money", "unit", "rate", "share", "fraction", "score", "multiple"})
_NEVER = frozenset({"ordinal", "year"})
_BARE, _EFFECT = 6, 5
_BELIEVED = frozenset({1, 4})
"""How figures are put.  A change told from what to what, or as a multiple, is believed where the rules believe it:
whoever said as much and is told that no figure was heard loses trust for good."""

_PERHAPS = -0.6
"""The weight above which a figure of a heard answer may be an outcome."""

_MANY = 20
"""People from which on `we had so many` tells what came of it rather than who took part."""

_HAVING = frozenset({"have", "get", "see"})


class Roles:
    """Decides what each frame of one answer is."""

    def __init__(self, story: Story, telling: Telling, hypothetical: bool) -> None:
        self._story = story
        self._spoken = story.spoken
        self._hypothetical = hypothetical
        self._telling = telling
        self._signs = Signs(story)
        self._weights = self._spoken.lexicon.rules.weights["role"]

    def role(self, frame: Frame) -> MetricRole:
        """What the rules say of it, unless the weighed signs speak clearly against that."""
        if frame.rank == 0 or not (frame.measures or frame.rank in (3, 4)):
            return "incidental"
        if self._hypothetical:
            return "context" if self._measures(frame) else "incidental"
        ruled = self.ruled(frame)
        if frame.rank >= _EFFECT and frame.measures[0].kinds & _NEVER:
            return ruled
        if frame.rank in _BELIEVED and ruled == "outcome":
            return ruled
        if self._weight(frame, ruled) > 0:
            return "outcome"
        return ("context" if self._measures(frame) else "incidental") if ruled == "outcome" else ruled

    def may_be_outcome(self, frame: Frame) -> bool:
        """Whether a figure that is taken for none might still be an outcome that was heard badly."""
        measures = frame.rank > 0 and bool(frame.measures)
        if not measures or self._hypothetical or frame.measures[0].kinds & _NEVER:
            return False
        return self._weight(frame, self.ruled(frame)) > _PERHAPS

    def _weight(self, frame: Frame, ruled: MetricRole) -> float:
        return weight(self.signs(frame, ruled), self._weights)

    def signs(self, frame: Frame, ruled: MetricRole) -> set[str]:
        """Everything that weighs: the figure and its neighbourhood, what its passage tells, and what the rules say."""
        signs = self._signs.of(frame)
        signs.update(self._telling.signs_at(frame.first))
        if ruled == "outcome":
            signs.update(("ruled an outcome", f"ruled an outcome of rank {frame.rank}"))
        return signs

    def ruled(self, frame: Frame) -> MetricRole:
        """What the rules alone make of it."""
        if frame.rank <= 4:
            return self._changed(frame)
        if frame.rank == _EFFECT and self._sign("sign-target", frame, up_to=frame.first):
            return "context"
        score = self.score(frame)
        if score >= _ENOUGH:
            return "outcome"
        own_deed = self._own_effort(self._story.clause_at(frame.first))
        return "context" if self._measures(frame) and not own_deed else "incidental"

    def _measures(self, frame: Frame) -> bool:
        return frame.rank <= 4 or any(m.kinds & _MEASURING for m in frame.measures)

    def _changed(self, frame: Frame) -> MetricRole:
        """A change is an outcome, unless it is only wanted, or was so before the work."""
        if self._sign("sign-target", frame, up_to=frame.first):
            return "context"
        if self._now(frame) > 0:
            return "outcome"
        clause = self._story.clause_at(frame.first)
        half = len(self._spoken) * 0.5
        early = frame.first < min(self._story.first_deed, half) and clause.person not in ("i", "we")
        reported = frame.first >= max(self._story.last_work, half)
        before = self._sign("sign-before", frame, up_to=frame.first)
        if frame.rank != 2 and (early or (clause.tense == "pluperfect" and not reported) or before):
            return "context"
        return "outcome"

    def score(self, frame: Frame) -> float:
        """How much speaks for a level or a volume being an outcome; from `_ENOUGH` on it is one."""
        kinds = frozenset().union(*(m.kinds for m in frame.measures))
        if kinds & _NEVER or ("one" in kinds and frame.rank != _EFFECT):
            return -5.0
        clause = self._story.clause_at(frame.first)
        effect = self._over("sign-effect", frame, clause.first, clause.last + 1)
        score = 3.0 if frame.rank == _EFFECT else 0.0
        measuring = kinds & _MEASURING or frame.rank == _EFFECT
        score += 0.5 if measuring else self._counted(frame.measures, clause)
        score += 1.5 if effect else 0.0
        score += 0.75 if self._over("sign-measured", frame, clause.first) else 0.0
        if clause.person not in ("i", "we") and self._over("sign-lasting", frame, clause.first):
            score += 3.5
        if frame.rank != _EFFECT and not (effect and "share" in kinds):
            score -= self._effort(frame, clause)
        return score + self._when(frame, clause)

    def _effort(self, frame: Frame, clause: Clause) -> float:
        """How much speaks for the figure being of the work itself, or of what nobody wanted."""
        against = 2.0 if self._over("sign-effort", frame) else 0.0
        if self._has_people(frame, clause):
            against -= 1.0
        elif self._own_effort(clause):
            against += 2.0
        against += 2.0 if self._is_harm(frame) else 0.0
        return against + (2.0 if self._over("sign-loss", frame, clause.first) else 0.0)

    def _when(self, frame: Frame, clause: Clause) -> float:
        """What the time of the clause and its place in the story say: how it is since, or how it was before."""
        now = self._now(frame)
        score = now + (self._tense(clause) if not now else max(0.0, self._tense(clause)))
        score += sum(weight for name, weight in _WEIGHTS.items() if self._sign(name, frame))
        own_effect = clause.person in ("i", "we") and self._spoken.lexicon.is_a(clause.base, "effect-verb")
        score += 1.0 if own_effect or frame.first > self._story.last_work >= 0 else 0.0
        return score - (2.5 if frame.first < self._story.first_deed else 0.0)

    def _tense(self, clause: Clause) -> float:
        """What is so at the end of a story came of it; what would be or had been so did not."""
        if clause.tense in ("pluperfect", "modal"):
            return -1.0
        late = clause.first >= len(self._spoken) * 0.5
        if late and clause.tense == "present" and clause.first < self._story.last_work:
            return -0.5 if clause.first < len(self._spoken) * 0.8 else 0.0
        return 1.0 if late and clause.tense in ("present", "perfect") else 0.0

    def _counted(self, measures: tuple[Measure, ...], clause: Clause) -> float:
        """A count of people served or of things that happen may measure; of anything else it hardly does."""
        if self._is_volume(measures):
            return 0.0
        return -2.5 if clause.person in ("i", "we") else -2.0

    def _is_volume(self, measures: tuple[Measure, ...]) -> bool:
        is_a = self._spoken.lexicon.is_a
        nouns = [m.noun.split()[-1] for m in measures if m.noun]
        return any(is_a(noun, "volume") or is_a(noun, "beneficiary") for noun in nouns)

    def _has_people(self, frame: Frame, clause: Clause) -> bool:
        """`we had four thousand viewers`: to have so many is no effort but what came of it."""
        many = any((m.value or 0) >= _MANY for m in frame.measures)
        we = clause.person in ("i", "we") and clause.base in _HAVING
        return we and many and self._is_volume(frame.measures) and not self._is_harm(frame)

    def _is_harm(self, frame: Frame) -> bool:
        """`we've had two failures`: so many of what nobody wants, told at no rate, measure nothing yet."""
        measure = frame.measures[0] if frame.rank == _BARE and frame.measures else None
        return (
            measure is not None
            and bool(measure.noun and measure.value and not measure.rate and not measure.of)
            and self._spoken.lexicon.is_a(measure.noun.split()[-1], "harm-noun")
        )

    def _own_effort(self, clause: Clause) -> bool:
        """Whether the clause tells what the speaker did, rather than what came of it."""
        if clause.person not in ("i", "we"):
            return False
        on_the_way = clause.tense == "present" and clause.last < self._story.last_work
        if clause.tense not in ("past", "perfect", "pluperfect") and not on_the_way:
            return False
        return not self._spoken.lexicon.is_a(clause.base, "effect-verb")

    def _now(self, frame: Frame) -> float:
        """Whether the clause says that it holds now or came of the work; the clause before it lends half of that."""
        if self._sign("sign-now", frame):
            return 1.5
        number = self._story.number_at(frame.first)
        before = self._story.clauses[number - 1] if number else None
        if before is None or frame.first - before.last > _REACH:
            return 0.0
        told = self._spoken.begins("sign-now", before.first, before.last + 1)
        return 0.75 if told and before.person not in ("i", "we") else 0.0

    def _over(self, name: str, frame: Frame, earliest: int = 0, latest: int = 10**9) -> bool:
        """Whether a sign between the tokens `earliest` and `latest` takes the frame's figure in."""
        core = frame.measures[0].core if frame.measures else frame.first
        hits = self._spoken.beginning(name, max(earliest, core - _REACH * 2), core + 1)
        return any(core <= hit.last <= latest for hit in hits)

    def _sign(self, name: str, frame: Frame, up_to: int | None = None) -> bool:
        """Whether the sign stands in the frame's clause (before token `up_to`, where that is given)."""
        clause = self._story.clause_at(frame.first)
        start = max(clause.first, frame.first - _REACH)
        end = min(max(clause.last, frame.last) + 1, frame.last + _REACH) if up_to is None else up_to
        if name == "sign-before" and up_to is None:
            end = max(end, frame.last + _HEARD_AFTER)
        return self._spoken.begins(name, start, end)
