"""The phases as bars: what the documents plan, what was taken, what ran over."""

from desktop_app.library.model import PhaseRecord, Session
from desktop_app.library.report import findings
from desktop_app.library.report.markup import clock, joined, minutes, text


def section(session: Session) -> str:
    """The phases as bars to one scale, the findings about them beside; empty for a session without phases."""
    if not session.phases:
        return ""
    longest_s = max(max(phase.max_s, phase.active_s or 0.0) for phase in session.phases) or 1.0
    bars = joined(_phase(phase, longest_s) for phase in session.phases)
    found = findings.cards(session, None, session.round_analysis)
    beside = f'<div class="findings">{found}</div>' if found else ""
    card = (
        '<section class="card"><h2 class="label">Phases, planned and taken</h2>'
        f'<ol class="phases">{bars}</ol><p class="key"><span><i class="k-used"></i>taken</span>'
        '<span><i class="k-planned"></i>documented, from its least to its most</span>'
        '<span><i class="k-beyond"></i>over</span></p></section>'
    )
    return f'<div class="exchange">{card}{beside}</div>' if beside else card


def _phase(phase: PhaseRecord, longest_s: float) -> str:
    taken_s = phase.active_s
    planned = minutes(phase.min_s, phase.max_s)
    state, shown = "", f"not reached · {planned}"
    if taken_s is not None:
        over_s = taken_s - phase.max_s
        state = "over" if over_s >= 1 else "short" if taken_s < phase.min_s - 1 else ""
        beyond = f", +{clock(over_s)} over" if state == "over" else ", short" if state == "short" else ""
        shown = f"<b>{clock(taken_s)}</b> of {planned}{beyond}"
    band = f"left:{_share(phase.min_s, longest_s)};right:{_rest(phase.max_s, longest_s)}"
    bars = f'<i class="planned" style="{band}"></i>'
    if taken_s is not None:
        bars += f'<i class="used" style="width:{_share(min(taken_s, phase.max_s), longest_s)}"></i>'
        if state == "over":
            bars += (
                f'<i class="beyond" style="left:{_share(phase.max_s, longest_s)};'
                f'width:{_share(taken_s - phase.max_s, longest_s)}"></i>'
            )
    return (
        f'<li class="{state}"><span class="name">{text(phase.title)}</span>'
        f'<span class="track" aria-hidden="true">{bars}</span><span class="taken">{shown}</span></li>'
    )


def _share(seconds: float, longest_s: float) -> str:
    return f"{100 * seconds / longest_s:.2f}%"


def _rest(seconds: float, longest_s: float) -> str:
    return f"{100 - 100 * seconds / longest_s:.2f}%"
