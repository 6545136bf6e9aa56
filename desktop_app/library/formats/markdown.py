"""A session as Markdown: to be read as it stands, or kept with other notes."""

import re
from collections.abc import Iterator

from desktop_app.analysis.model import Analysis
from desktop_app.library.figures import figures_of
from desktop_app.library.formats.doubts import doubts_told
from desktop_app.library.model import SKETCH, Exchange, PhaseRecord, Session
from desktop_app.library.report.markup import NAMES, because, clock, minutes

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LEADING = re.compile(r"^(\s*)([-+=]|\d+[.)])", re.MULTILINE)


def markdown(session: Session) -> str:
    """The whole session."""
    return "\n".join(_document(session)).rstrip() + "\n"


def _plain(text: str) -> str:
    """Text that means nothing to Markdown."""
    return _LEADING.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))


def _inline(text: str) -> str:
    return _plain(" ".join(text.split()))


def _document(session: Session) -> Iterator[str]:
    head, figures = session.head, figures_of(session)
    yield f"# {_inline(session.title or head.round_title)} · L{head.level}\n"
    about = [f"{head.started_at:%d %B %Y, %H:%M}", clock(session.duration_s), session.status]
    yield f"{' · '.join(about)}  "
    yield f"{figures.overruns} overruns · {figures.answers_with_metric} of {figures.answers} answers with a figure\n"
    if session.tags:
        yield f"Tags: {', '.join(_inline(tag) for tag in session.tags)}\n"
    yield from _own(session)
    if session.phases:
        yield "## Phases\n"
        yield "| phase | documented | taken | over |"
        yield "|---|---|---|---|"
        yield from map(_phase, session.phases)
        yield ""
    yield from _findings(session, None, session.round_analysis)
    for exchange in session.exchanges:
        yield from _exchange(session, exchange)


def _own(session: Session) -> Iterator[str]:
    if session.lesson:
        yield f"**Lesson:** {_inline(session.lesson)}\n"
    for rating in session.ratings:
        yield f"- {_inline(rating.criterion)}: {_inline(rating.value)}"
    for note in session.timed_notes:
        yield f"- {clock(note.at_s)} {_inline(note.text)}"
    if session.ratings or session.timed_notes:
        yield ""
    if session.notes:
        yield f"{_plain(session.notes)}\n"
    for attachment in session.attachments:
        if attachment.name == SKETCH:  # strokes are nothing to read; the page and the bundle have the picture
            continue
        fence = "`" * max(3, 1 + max(map(len, re.findall(r"`+", attachment.text)), default=0))
        yield f"### {_inline(attachment.name)}\n\n{fence}\n{attachment.text}\n{fence}\n"


def _phase(phase: PhaseRecord) -> str:
    taken = "not reached" if phase.active_s is None else clock(phase.active_s)
    over_s = (phase.active_s or 0.0) - phase.max_s
    over = f"+{clock(over_s)}" if over_s >= 1 else ""
    return f"| {_inline(phase.title)} | {minutes(phase.min_s, phase.max_s)} | {taken} | {over} |"


def _exchange(session: Session, exchange: Exchange) -> Iterator[str]:
    mark = "###" if exchange.role == "follow-up" else "##"
    yield f"{mark} {_inline(exchange.text)}\n"
    if exchange.reason:
        yield f"*{_inline(because(exchange.reason))}.*\n"
    begin = "" if exchange.answer_start_s is None else f"`{clock(exchange.answer_start_s)}` "
    words = " ".join(word.text for word in exchange.words)
    yield f"> {begin}{_inline(words) or 'No words were heard.'}\n"
    yield from (f"*{_inline(sentence)}*\n" for sentence in doubts_told(exchange))
    yield from _findings(session, exchange.id, exchange.analysis)


def _findings(session: Session, exchange_id: int | None, analysis: Analysis | None) -> Iterator[str]:
    if analysis is None:
        return
    lines = [
        f"- **{NAMES[finding.severity]}:** {_inline(finding.message)} {_inline(finding.advice)} "
        f"({_inline(finding.rule)}; {_inline(finding.source.document)}, {_inline(finding.source.place)})"
        for finding in analysis.findings
        if not session.is_refuted(exchange_id, finding)
    ]
    lines += [f"- **good:** {_inline(strength.message)}" for strength in analysis.strengths]
    yield from lines
    if lines:
        yield ""
