"""How an analysis is told on the command line: as the JSON document, as a page of text, as a row of a table."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from desktop_app.commands import listing

if TYPE_CHECKING:
    from desktop_app.analysis.model import (
        Analysis,
        Evidence,
        Finding,
        Quantity,
        SpokenAnswer,
        Strength,
        Stretch,
    )

_TOP = 5
_SHOWN_WORDS = 4
_DECIMALS = 3


def as_json(answer: "SpokenAnswer", analysis: "Analysis") -> dict[str, Any]:
    """The document of `mockloop analyze --json`; times in seconds from the answer's start."""
    return {
        "kind": analysis.kind,
        "duration_s": round(analysis.duration_s, _DECIMALS),
        "words": [
            {"text": w.text, "start_s": _s(w.start_s), "end_s": _s(w.end_s), "confidence": w.confidence}
            for w in answer.words
        ],
        "text": analysis.text,
        "wpm": None if analysis.words_per_minute is None else round(analysis.words_per_minute, 1),
        "metrics": [_quantity(quantity) for quantity in analysis.metrics],
        "numbers": [_quantity(quantity) | {"role": quantity.role} for quantity in analysis.quantities],
        "subjects": {"i": analysis.count("i"), "we": analysis.count("we")},
        "fillers": [_stretch(filler) for filler in analysis.fillers],
        "findings": [_finding(finding) for finding in analysis.findings],
        "strengths": [_strength(strength) for strength in analysis.strengths],
    }


def _s(seconds: float) -> float:
    return round(seconds, _DECIMALS)


def _quantity(quantity: "Quantity") -> dict[str, Any]:
    return {
        "text": quantity.evidence.text,
        "value": quantity.value,
        "unit": quantity.unit,
        "from": quantity.before,
        "to": quantity.after,
        "start_s": _s(quantity.evidence.start_s),
        "end_s": _s(quantity.evidence.end_s),
    }


def _stretch(stretch: "Stretch") -> dict[str, Any]:
    return _evidence(stretch.evidence) | {"probable": stretch.probable}


def _evidence(evidence: "Evidence") -> dict[str, Any]:
    return {"text": evidence.text, "start_s": _s(evidence.start_s), "end_s": _s(evidence.end_s)}


def _finding(finding: "Finding") -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "advice": finding.advice,
        "evidence": [_evidence(evidence) for evidence in finding.evidence],
        "rule": finding.rule,
        "source": listing.plain(finding.source),
    }


def _strength(strength: "Strength") -> dict[str, Any]:
    return {
        "code": strength.code,
        "message": strength.message,
        "evidence": [_evidence(evidence) for evidence in strength.evidence],
        "rule": strength.rule,
        "source": listing.plain(strength.source),
    }


# --- for people ---


def as_text(name: str, analysis: "Analysis") -> str:
    """A page: the measures, what was found (the most useful first), and what was good."""
    pace = f"{analysis.words_per_minute:.0f} words a minute" if analysis.words_per_minute else "no pace"
    lines = [f"{name}: {analysis.kind}, {analysis.duration_s:.0f} s, {pace}"]
    lines.append(
        f"I {analysis.count('i')}, we {analysis.count('we')}, fillers {len(analysis.fillers)}, "
        f"measured effects {len(analysis.metrics)}"
    )
    if analysis.too_short:
        lines.append("The answer is too short to judge its content; only time and delivery were looked at.")
    lines += [f'  {quantity.readable}   "{quantity.evidence.text}"' for quantity in analysis.metrics]
    lines.append("\nFound:" if analysis.findings else "\nNothing was found wanting.")
    for number, finding in enumerate(analysis.findings, start=1):
        lines += _finding_lines(number, finding)
    if analysis.strengths:
        lines.append("\nGood:")
        for strength in analysis.strengths:
            lines += [f"  + {strength.message}", *_quoted(strength.evidence)]
    return "\n".join(lines)


def _finding_lines(number: int, finding: "Finding") -> list[str]:
    doubt = " (it rests on words that were heard with doubt)" if finding.uncertain else ""
    lines = [f"  {number}. [{finding.severity}] {finding.message}{doubt}", *_quoted(finding.evidence)]
    if number <= _TOP:
        lines.append(listing.paragraph(finding.advice, 5))
        lines.append(listing.paragraph(f"Rule: {finding.rule} ({finding.source.document})", 5))
    return lines


def _quoted(evidence: "Sequence[Evidence]") -> list[str]:
    """The first few words that something rests on, with the second at which they begin: a line, or none."""
    told = [f'"{piece.text}" at {piece.start_s:.0f} s' for piece in evidence if piece.text][:_SHOWN_WORDS]
    return [listing.paragraph(", ".join(told), 5)] if told else []


def as_table(rows: "Sequence[tuple[str, Analysis]]") -> str:
    """One line an answer."""
    width = max(len("answer"), *(len(name) for name, _ in rows))
    lines = [f"{'answer':{width}}{'s':>6}{'wpm':>6}{'I':>5}{'we':>5}{'effects':>9}  findings"]
    for name, analysis in rows:
        pace = f"{analysis.words_per_minute:.0f}" if analysis.words_per_minute else "-"
        codes = ", ".join(finding.code for finding in analysis.findings) or "-"
        lines.append(
            f"{name:{width}}{analysis.duration_s:6.0f}{pace:>6}{analysis.count('i'):5}{analysis.count('we'):5}"
            f"{len(analysis.metrics):9}  {codes}"
        )
    return "\n".join(lines)
