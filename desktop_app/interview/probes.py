"""Chooses the next probe: by what the answer lacked, the question's own follow-ups, then the usual sequences."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from desktop_app.analysis.model import Analysis
from desktop_app.catalog.model import Intent, Question
from desktop_app.catalog.phrases import ProbeBook, ProbeRule, ProbeSequence
from desktop_app.catalog.process import Step
from desktop_app.interview.wording import Wording, in_a_sentence
from desktop_app.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Probe:
    """One probe; `reason` completes "asked because ..."."""

    text: str
    intent: Intent
    reason: str


_Candidate = tuple[Intent, str, str]


class Prober:
    """The probes of one question.  No intent comes twice; deterministic for one `Wording`.

    Where `fixed` steps are given (a drill), they are asked in their order, whatever the answers were, and nothing else.
    """

    def __init__(
        self,
        question: Question,
        book: ProbeBook,
        wording: Wording,
        round_kind: str,
        fixed: Sequence[Step] = (),
    ) -> None:
        self._question = question
        self._fixed = fixed
        self._book = book
        self._wording = wording
        self._round_kind = round_kind
        self._answers: dict[int, tuple[Analysis, bool]] = {}
        self._lacks: list[ProbeRule] = []
        self._used_intents: set[Intent] = set()
        self._postponed: list[Probe] = []
        self.asked = 0

    def heard(self, exchange_id: int, analysis: Analysis | None, *, follow_up: bool) -> None:
        """Take in what an answer lacked; a follow-up's answer counts only for rules that say so, and may make good."""
        if analysis is not None:
            self._answers[exchange_id] = (analysis, follow_up)
            self._take_in(analysis, follow_up)

    def heard_again(self, exchange_id: int, analysis: Analysis) -> None:
        """Think again about an answer that was taken in before: only what was asked already stays asked."""
        if exchange_id not in self._answers:
            return
        self._answers[exchange_id] = (analysis, self._answers[exchange_id][1])
        self._lacks = []
        for told, follow_up in self._answers.values():
            self._take_in(told, follow_up)

    def _take_in(self, analysis: Analysis, follow_up: bool) -> None:
        codes = {finding.code for finding in analysis.findings}
        known = {rule.code for rule in self._lacks}
        for rule in self._book.findings:
            if rule.code in codes - known and (rule.heard_again or not follow_up):
                self._lacks.append(rule)
        if follow_up:
            cured = _made_good(analysis)
            self._lacks = [rule for rule in self._lacks if rule.code not in cured]

    @property
    def has_next(self) -> bool:
        return next(self._candidates(), None) is not None

    def next(self) -> Probe | None:
        """The next probe, None where nothing is left to ask."""
        found = next(self._candidates(), None)
        if found is None:
            return None
        intent, own_text, reason = found
        text = own_text or self._wording.pick(f"probe {intent}", self._ways(intent))
        self._used_intents.add(intent)
        self._postponed = [probe for probe in self._postponed if probe.text != text]
        self.asked += 1
        return Probe(text, intent, reason)

    def _ways(self, intent: Intent) -> tuple[str, ...]:
        """Ways to ask for it: the drill's own, those that say what was lacking where it was, or the usual ones."""
        fixed = (step.asks for step in self._fixed if step.intent == intent)
        lacking = (rule.asks for rule in self._lacks if rule.asks and rule.intents[0] == intent)
        return next(fixed, None) or next(lacking, None) or self._book.wordings[intent]

    def postpone(self, probe: Probe) -> None:
        """The candidate wants to come back to it: it is asked again when nothing else is left."""
        self._postponed.append(probe)
        self.asked -= 1

    def _candidates(self) -> Iterator[_Candidate]:
        """Fitting probes, best first: what they are after, the words for it (or none yet), and why."""
        every = (
            self._of_the_drill()
            if self._fixed
            else chain(self._of_lacks(), self._of_question(), self._usual())
        )
        fresh = (candidate for candidate in every if candidate[0] not in self._used_intents)
        return chain(fresh, ((probe.intent, probe.text, probe.reason) for probe in self._postponed))

    def _of_the_drill(self) -> Iterator[_Candidate]:
        for step in self._fixed:
            yield (
                step.intent,
                "",
                Sentence("it is a step of this drill: {step}", step=in_a_sentence(step.title)),
            )

    def _of_lacks(self) -> Iterator[_Candidate]:
        for rule in self._lacks:
            for intent in rule.intents:
                yield intent, self._own(intent), rule.reason

    def _of_question(self) -> Iterator[_Candidate]:
        """In some rounds a documented order of probes goes before the question's own."""
        yield from self._in_order(lambda sequence: self._round_kind in sequence.rounds)
        for follow_up in self._question.follow_ups:
            yield follow_up.intent, follow_up.text, self._book.reasons.own

    def _usual(self) -> Iterator[_Candidate]:
        """The last resort: what follows any answer of this kind."""
        yield from self._in_order(lambda sequence: not sequence.rounds)

    def _in_order(self, fits: Callable[[ProbeSequence], bool]) -> Iterator[_Candidate]:
        for sequence in self._book.sequences:
            if self._question.kind in sequence.kinds and fits(sequence):
                for intent in sequence.intents:
                    yield intent, self._own(intent), sequence.reason

    def _own(self, intent: Intent) -> str:
        return next((f.text for f in self._question.follow_ups if f.intent == intent), "")


def _made_good(analysis: Analysis) -> set[str]:
    """Findings of the first answer that a follow-up's answer has made good without being asked."""
    cured = set()
    if analysis.metrics:
        cured.add("missing-metrics")
    if any(metric.has_start for metric in analysis.metrics):
        cured.add("no-baseline")
    return cured
