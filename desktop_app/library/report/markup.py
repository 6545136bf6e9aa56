"""Small pieces of the page: escaped text, times and the shapes that stand beside colours."""

from collections.abc import Iterable
from html import escape

from desktop_app.analysis.model import Severity

SHAPES: dict[str, str] = {
    "serious": '<path d="M6 1 11.5 11H.5z"/>',
    "caution": '<path d="M6 .5 11.5 6 6 11.5.5 6z"/>',
    "note": '<circle cx="6" cy="6" r="3.5"/>',
    "strength": '<circle cx="6" cy="6" r="5"/>',
}
"""Triangle, diamond, small circle, full circle: a finding is never told by its colour alone."""

NAMES: dict[Severity, str] = {"serious": "serious", "caution": "worth a look", "note": "for your information"}


def text(value: object) -> str:
    """Anything from content or people, safe between tags and in attributes."""
    return escape(str(value), quote=True)


def clock(seconds: float) -> str:
    """A moment or a length as `m:ss`; minutes go on past sixty, as a round's clock does."""
    whole = int(max(0.0, seconds) + 0.5)
    return f"{whole // 60}:{whole % 60:02d}"


def minutes(min_s: float | None, max_s: float | None) -> str:
    """A documented band: "12-14 min", "0:30-1:00 min", "" where there is none."""
    if min_s is None or max_s is None:
        return ""
    both = [_minutes(min_s), _minutes(max_s)] if min_s != max_s else [_minutes(max_s)]
    return "–".join(both) + " min"


def _minutes(seconds: float) -> str:
    return f"{seconds / 60:g}" if seconds % 60 == 0 else clock(seconds)


def because(reason: str) -> str:
    """Why a probe was asked, as a sentence without its full stop, however the reason was worded; "" without one."""
    plain = reason.strip().rstrip(".")
    if not plain or plain.lower().startswith("asked "):
        return plain
    return f"Asked because {plain}"


def arrows(words: str) -> str:
    """Figures as they are read: a change is drawn as an arrow."""
    return words.replace(" -> ", " → ")


def moment(seconds: float) -> str:
    """A time that plays from there where the sound is in the page."""
    return f'<span class="time" data-s="{seconds:.2f}">{clock(seconds)}</span>'


def shape(kind: str) -> str:
    return f'<svg viewBox="0 0 12 12" aria-hidden="true">{SHAPES[kind]}</svg>'


def joined(pieces: Iterable[str]) -> str:
    return "\n".join(piece for piece in pieces if piece)
