"""A session and a list of sessions as plain text for a terminal."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from desktop_app.analysis.model import Analysis
from desktop_app.library.formats.doubts import doubts_told
from desktop_app.library.model import Session, SessionSummary
from desktop_app.library.report.markup import because, clock, minutes
from desktop_app.library.searching import SearchHit

_SIGNS = {"serious": "▲", "caution": "◆", "note": "·"}
_WIDTH = 96


def summary_lines(summaries: Sequence[SessionSummary]) -> list[str]:
    """One line a session: when, what, how long, how it went, and the id to ask for it."""
    return [_line(summary) for summary in summaries]


def _line(summary: SessionSummary) -> str:
    star = "★" if summary.starred else " "
    figures = f"{summary.answers_with_metric}/{summary.answers} with a figure"
    overruns = "1 overrun" if summary.overruns == 1 else f"{summary.overruns} overruns"
    parts = [
        f"{star} {summary.started_at:%Y-%m-%d %H:%M}",
        f"{summary.title} · L{summary.level}".ljust(30),
        clock(summary.duration_s).rjust(6),
        overruns.rjust(11),
        figures,
        summary.id,
    ]
    if summary.status != "completed":
        parts.append(f"({summary.status})")
    return "  ".join(parts)


def hit_lines(hits: Sequence[SearchHit]) -> list[str]:
    """A line for each session that the hits are in, and below it each hit with the found words in brackets."""
    lines: list[str] = []
    session_id = ""
    for hit in hits:
        if hit.session_id != session_id:
            session_id = hit.session_id
            lines.append(f"{hit.started_at:%Y-%m-%d %H:%M}  {hit.title}  {session_id}")
        at = "" if hit.at_s is None else clock(hit.at_s)
        lines.append(f"  {at:>6}  {hit.place:<8}  {_bracketed(hit)}")
    return lines


def _bracketed(hit: SearchHit) -> str:
    text = hit.text
    for begin, end in reversed(hit.spans):
        text = f"{text[:begin]}[{text[begin:end]}]{text[end:]}"
    return text


def plain_report(session: Session) -> str:
    """The whole session in words."""
    return "\n".join(_report(session)) + "\n"


def _report(session: Session) -> Iterator[str]:
    head = session.head
    yield f"{session.title or head.round_title} · L{head.level} · {head.started_at:%d %B %Y, %H:%M}"
    yield f"{clock(session.duration_s)}, {session.status}; id {head.id}"
    yield ""
    for phase in session.phases:
        taken = "not reached" if phase.active_s is None else clock(phase.active_s)
        over_s = (phase.active_s or 0.0) - phase.max_s
        over = f"  +{clock(over_s)} over" if over_s >= 1 else ""
        yield f"  {phase.title:<28}{taken:>12} of {minutes(phase.min_s, phase.max_s)}{over}"
    yield from _findings(session, None, session.round_analysis)
    for exchange in session.exchanges:
        yield ""
        if exchange.reason:
            yield f"   ({because(exchange.reason)})"
        yield f"Q  {exchange.text}"
        begin_s = exchange.answer_start_s
        spoken = " ".join(word.text for word in exchange.words) or "(no words were heard)"
        yield from _wrapped(f"{clock(begin_s or 0.0):>6}  ", spoken)
        for sentence in doubts_told(exchange):
            yield from _wrapped("     ? ", sentence)
        yield from _findings(session, exchange.id, exchange.analysis)


def _findings(session: Session, exchange_id: int | None, analysis: Analysis | None) -> Iterator[str]:
    if analysis is None:
        return
    for finding in analysis.findings:
        if not session.is_refuted(exchange_id, finding):
            yield from _wrapped(f"     {_SIGNS[finding.severity]} ", f"{finding.message} {finding.advice}")
    for strength in analysis.strengths:
        yield from _wrapped("     ● ", strength.message)


def _wrapped(lead: str, words: str) -> Iterator[str]:
    yield from wrap(words, _WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead))
