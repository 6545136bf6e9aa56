"""Chooses the next probe: by what the answer lacked, the question's own follow-ups, then the usual sequences."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.analysis.model import Analysis
from desktop_app.catalog.model import Intent, Question
from desktop_app.catalog.phrases import ProbeBook, ProbeRule
from desktop_app.interview.wording import Wording


@dataclass(frozen=True, slots=True)
class Probe:
    """One probe; `reason` completes "asked because ..."."""

    text: str
    intent: Intent
    reason: str


class Prober:
    """The probes of one question.  No intent comes twice; deterministic for one `Wording`."""

    def __init__(self, question: Question, book: ProbeBook, wording: Wording, round_kind: str) -> None:
        self._question = question
        self._book = book
        self._wording = wording
        self._round_kind = round_kind
        self._lacks: list[ProbeRule] = []
        self._used_intents: set[Intent] = set()
        self._postponed: list[Probe] = []
        self.asked = 0

    def heard(self, analysis: Analysis | None, *, follow_up: bool) -> None:
        """Take in what an answer lacked; a follow-up's answer counts only for rules that say so, and may make good."""
        if analysis is None:
            return
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
        text = own_text or self._wording.pick(f"probe {intent}", self._book.wordings[intent])
        self._used_intents.add(intent)
        self._postponed = [probe for probe in self._postponed if probe.text != text]
        self.asked += 1
        return Probe(text, intent, reason)

    def postpone(self, probe: Probe) -> None:
        """The candidate wants to come back to it: it is asked again when nothing else is left."""
        self._postponed.append(probe)
        self.asked -= 1

    def _candidates(self) -> Iterator[tuple[Intent, str, str]]:
        """Fitting probes, best first: what they are after, the question's own words for it (or none), and why."""
        wanted = [(intent, rule.reason) for rule in self._lacks for intent in rule.intents]
        usual = [s for s in self._book.sequences if self._question.kind in s.kinds]
        wanted += [(intent, s.reason) for s in usual if self._round_kind in s.rounds for intent in s.intents]
        for intent, reason in wanted:
            if intent not in self._used_intents:
                yield intent, self._own(intent), reason
        for follow_up in self._question.follow_ups:
            if follow_up.intent not in self._used_intents:
                yield follow_up.intent, follow_up.text, self._book.reasons.own
        for sequence in usual:
            for intent in sequence.intents:
                if not sequence.rounds and intent not in self._used_intents:
                    yield intent, self._own(intent), sequence.reason
        for probe in self._postponed:
            yield probe.intent, probe.text, probe.reason

    def _own(self, intent: Intent) -> str:
        return next((f.text for f in self._question.follow_ups if f.intent == intent), "")


def _made_good(analysis: Analysis) -> set[str]:
    """Findings of the first answer that a follow-up's answer has made good without being asked."""
    cured = set()
    if analysis.metrics:
        cured.add("missing-metrics")
    if any(metric.before is not None for metric in analysis.metrics):
        cured.add("no-baseline")
    return cured
