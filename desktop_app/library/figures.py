"""A session boiled down to the figures that lists, filters and progress need; pure."""

from collections import Counter
from collections.abc import Iterator

from desktop_app.analysis.model import Analysis, Finding
from desktop_app.library.model import Exchange, Figures, Session

LONG_PAUSE_S = 4.0
"""A pause counts as long from here (norms: noticed from 2 s, long from 4 s; Lundholm Fors)."""

_SMALL_TALK = "conversation"


def figures_of(session: Session) -> Figures:
    """Count one session.  Findings marked "not so" count nowhere."""
    answered = [exchange for exchange in session.exchanges if exchange.words and exchange.kind != _SMALL_TALK]
    judged = [exchange.analysis for exchange in session.exchanges if exchange.words and exchange.analysis]
    paced = [analysis for analysis in judged if analysis.words_per_minute is not None]
    codes = Counter(finding.code for _, finding in standing_findings(session))
    return Figures(
        answers=len(answered),
        answers_with_metric=sum(_metrics(exchange) > 0 for exchange in answered),
        metrics=sum(_metrics(exchange) for exchange in answered),
        words=sum(len(exchange.words) for exchange in session.exchanges),
        speaking_s=sum(analysis.duration_s for analysis in paced),
        pace_s=sum(_pace(analysis) * analysis.duration_s for analysis in paced),
        i_count=sum(analysis.count("i") for analysis in judged),
        we_count=sum(analysis.count("we") for analysis in judged),
        fillers=sum(len(analysis.fillers) for analysis in judged),
        hedges=sum(len(analysis.hedges) for analysis in judged),
        long_pauses=sum(_long_pauses(analysis) for analysis in judged),
        overruns=sum(count for code, count in codes.items() if code.startswith("overrun-")),
        findings=codes.total(),
        by_code=dict(sorted(codes.items())),
        question_ids=tuple(dict.fromkeys(e.question_id for e in session.exchanges if e.question_id)),
    )


def standing_findings(session: Session) -> Iterator[tuple[int | None, Finding]]:
    """Every finding that nobody marked "not so", with its exchange's id (None: about the round)."""
    for exchange_id, analysis in _analyses(session):
        for finding in analysis.findings:
            if not session.is_refuted(exchange_id, finding):
                yield exchange_id, finding


def _analyses(session: Session) -> Iterator[tuple[int | None, Analysis]]:
    for exchange in session.exchanges:
        if exchange.analysis is not None:
            yield exchange.id, exchange.analysis
    if session.round_analysis is not None:
        yield None, session.round_analysis


def _metrics(exchange: Exchange) -> int:
    return len(exchange.analysis.metrics) if exchange.analysis else 0


def _pace(analysis: Analysis) -> float:
    return analysis.words_per_minute or 0.0


def _long_pauses(analysis: Analysis) -> int:
    return sum(pause.evidence.end_s - pause.evidence.start_s >= LONG_PAUSE_S for pause in analysis.pauses)
