"""What an answer lacked, in the order in which an interviewer would ask for it."""

from desktop_app.analysis.model import Analysis
from desktop_app.catalog.rulebook import RuleBook


def lacking(analysis: Analysis, rules: RuleBook) -> tuple[str, ...]:
    """The codes of the findings that a probe can ask about, the first to ask first."""
    places = {code: rule.probe for code, rule in rules.rules.items() if rule.probe}
    codes = {finding.code for finding in analysis.findings if finding.code in places}
    return tuple(sorted(codes, key=lambda code: places[code]))
