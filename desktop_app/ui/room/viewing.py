"""A view of the interview in the window's language: what the interviewer says stays in its own.  No widgets here."""

from dataclasses import replace

from desktop_app.interview.model import View
from desktop_app.ui.words import tell


def told_view(view: View) -> View:
    """Titles, goals, reasons and what comes next; the question, its statement and its examples as they are spoken."""
    phases = tuple(
        replace(phase, title=tell(phase.title), goals=tuple(map(tell, phase.goals))) for phase in view.phases
    )
    return replace(
        view,
        round_title=tell(view.round_title),
        phases=phases,
        probe_reason=tell(view.probe_reason),
        next_hint=tell(view.next_hint),
        pause_reason=tell(view.pause_reason),
    )
