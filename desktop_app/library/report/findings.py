"""Findings and strengths as cards: the words, the rule, the figure's source and the advice."""

from collections.abc import Iterable

from desktop_app.analysis.model import Analysis, Evidence, Finding, Strength
from desktop_app.catalog.model import Source
from desktop_app.library.model import Session
from desktop_app.library.report.markup import NAMES, arrows, joined, moment, shape, text

_ORDER = {"serious": 0, "caution": 1, "note": 2}


def cards(session: Session, exchange_id: int | None, analysis: Analysis | None) -> str:
    """What was found in one answer, the gravest first, then what was good; what is "not so" stays out."""
    if analysis is None:
        return ""
    return joined([*map(_finding, standing(session, exchange_id, analysis)), _strengths(analysis.strengths)])


def standing(session: Session, exchange_id: int | None, analysis: Analysis) -> list[Finding]:
    """The findings that nobody marked "not so", the gravest first."""
    found = [finding for finding in analysis.findings if not session.is_refuted(exchange_id, finding)]
    return sorted(found, key=lambda finding: _ORDER[finding.severity])


def _finding(finding: Finding) -> str:
    doubt = (
        '<p class="why">Some of these words were heard with little certainty.</p>'
        if finding.uncertain
        else ""
    )
    return (
        f'<article class="finding {finding.severity}"{_words(finding.evidence)}>'
        f'<h3><span>{shape(finding.severity)}<span class="told">{NAMES[finding.severity]}: </span>'
        f"{text(arrows(finding.message))}</span>{_when(finding.evidence)}</h3>"
        f"{_quoted(finding.evidence)}<p>{text(finding.advice)}</p>{doubt}"
        f'<p class="why">{_rule(finding.rule, finding.source)}</p></article>'
    )


def _strengths(strengths: tuple[Strength, ...]) -> str:
    """All that was good on one card, its rules folded away: praise needs less room than advice."""
    if not strengths:
        return ""
    rows = joined(map(_strength, strengths))
    rules = joined(f"<li>{line}</li>" for line in dict.fromkeys(_rule(s.rule, s.source) for s in strengths))
    return (
        f'<article class="finding strength"><ul class="good">{rows}</ul>'
        f'<details class="why"><summary>Rules and sources</summary><ul>{rules}</ul></details></article>'
    )


def _strength(strength: Strength) -> str:
    return (
        f"<li{_words(strength.evidence)}><h3><span>{shape('strength')}"
        f'<span class="told">good: </span>{text(arrows(strength.message))}</span>{_when(strength.evidence)}</h3>'
        f"{_quoted(strength.evidence)}</li>"
    )


def _rule(rule: str, source: Source) -> str:
    origin = ", ".join(part for part in (source.document, source.place) if part)
    return " · ".join(text(part) for part in (rule, origin) if part)


def _when(evidence: tuple[Evidence, ...]) -> str:
    return moment(evidence[0].start_s) if evidence else ""


def _words(evidence: Iterable[Evidence]) -> str:
    ranges = [f"{item.first}-{item.last}" for item in evidence if item.first >= 0]
    return f' data-words="{" ".join(ranges)}" tabindex="0"' if ranges else ""


def _quoted(evidence: tuple[Evidence, ...]) -> str:
    """The words it rests on, the first few of them."""
    quoted = [f"“{text(_short(item.text))}”" for item in evidence if item.text]
    if not quoted:
        return ""
    more = f" and {len(quoted) - 4} more" if len(quoted) > 4 else ""
    return f'<p class="words">{", ".join(quoted[:4])}{more}</p>'


def _short(words: str, most: int = 90) -> str:
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"
