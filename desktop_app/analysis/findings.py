"""From drafts to findings and strengths: worded from content, the most useful first, with doubt where it is due."""

from collections.abc import Iterable, Sequence

from desktop_app.analysis.bettering import bettered
from desktop_app.analysis.drafts import Draft
from desktop_app.analysis.model import Evidence, Finding, Severity, Strength, Word
from desktop_app.catalog.model import AnswerKind
from desktop_app.catalog.rulebook import RuleBook

_QUIETER: dict[Severity, Severity] = {"serious": "caution", "caution": "note", "note": "note"}


def findings(
    drafts: Iterable[Draft], kind: AnswerKind, words: Sequence[Word], rules: RuleBook
) -> tuple[Finding, ...]:
    """The drafts whose rule applies to this kind of answer, worded, in the order in which they help most."""
    low = rules.values["confidence_low"]
    doubtful_answer = _mean_confidence(words, low) < low
    found = []
    for draft in drafts:
        rule = rules.rules[draft.code]
        if rule.kinds and kind not in rule.kinds:
            continue
        doubtful = any(_rests_on_doubt(evidence, words, low) for evidence in draft.evidence)
        found.append(
            Finding(
                rule.code,
                _QUIETER[rule.severity] if doubtful_answer else rule.severity,
                rule.message.format_map(draft.facts),
                rule.advice,
                draft.evidence,
                rule.rule.format_map(draft.facts),
                rule.source,
                uncertain=doubtful or doubtful_answer,
                example=bettered(rule, draft.evidence, words),
            )
        )
    return tuple(sorted(found, key=lambda finding: rules.rules[finding.code].order))


def strengths(drafts: Iterable[Draft], rules: RuleBook) -> tuple[Strength, ...]:
    """What was good, worded, in the order in which it counts."""
    found = [
        Strength(
            draft.code,
            rules.praises[draft.code].message.format_map(draft.facts),
            draft.evidence,
            rules.praises[draft.code].rule,
            rules.praises[draft.code].source,
        )
        for draft in drafts
    ]
    return tuple(sorted(found, key=lambda strength: rules.praises[strength.code].order))


def _mean_confidence(words: Sequence[Word], low: float) -> float:
    given = [word.confidence for word in words if word.confidence is not None]
    return sum(given) / len(given) if given else max(low, 1.0)


def _rests_on_doubt(evidence: Evidence, words: Sequence[Word], low: float) -> bool:
    """Whether the least certain of the words that it rests on is in doubt."""
    if evidence.first < 0:
        return False
    heard = (word.confidence for word in words[evidence.first : evidence.last + 1])
    return any(confidence is not None and confidence < low for confidence in heard)
