"""A whole round, judged by its times: which phases and whether the round ran past their documented maximum."""

from collections.abc import Sequence

from desktop_app.analysis.findings import findings
from desktop_app.analysis.model import Analysis
from desktop_app.analysis.timing import PhaseTiming, round_time
from desktop_app.catalog.model import Band
from desktop_app.catalog.rulebook import RuleBook


def analyze_round(phases: Sequence[PhaseTiming], band: Band | None, rules: RuleBook) -> Analysis:
    """The findings about the round itself (evidence has times, no words).  `band` is the round's own time, if any."""
    drafts = round_time(phases, band)
    return Analysis(
        kind="conversation",
        duration_s=sum(phase.active_s for phase in phases),
        text="",
        words_per_minute=None,
        findings=findings(drafts, "conversation", (), rules),
    )
