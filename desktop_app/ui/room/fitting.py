"""How the room shares out its space: spacious where there is room, small beside an editor or with large text."""

from dataclasses import dataclass

from desktop_app.ui.look import Look


@dataclass(frozen=True, slots=True)
class Fit:
    """Sizes in pixels; `clock_share` of the clock's full size, `lines` of the transcript, `growth` of its text.
    `stacked`: the clock stands over the question, in a window that is no wider than a column beside an editor.
    `tight`: only what cannot be done without has its place.
    """

    margin: int
    margin_top: int
    gap: int
    card_pad: int
    words_pad: int
    clock_share: float
    clock_width: int
    lines: float
    tight: bool = False
    growth: float = 1.0
    stacked: bool = False


_GROWS_FROM = 1.22
"""Up to a window of about 1440 by 900 the type scale's own sizes hold; beyond it question, clock and words grow."""

_GROWS_MOST = 1.9
_COLUMN = 600
_ROOMY_MARGIN = 56
_CLOCK = 330


def fit_for(look: Look, width: int, height: int, *, wished_small: bool = False) -> Fit:
    """The sizes for a room of this size at the text scale in force."""
    scale = look.text_scale
    roomy = min(width / (1180 * max(1.0, scale * 0.85)), height / (740 * max(1.0, scale * 0.85)))
    if wished_small:
        roomy = min(roomy, 0.7)
    if roomy >= 1.0:
        return _roomy(roomy, scale)
    share = max(0.44, roomy * 0.82)
    clock_width = int(min(_CLOCK * max(share, 0.82) * min(scale, 1.35), width * 0.4))
    tight = height / scale < 420
    narrow = width / scale < _COLUMN
    margin = 12 if narrow else 24
    if narrow and not tight:
        clock_width = width - 2 * margin
    lines = 1.0 if tight else 3.0 if narrow else 2.0
    return Fit(margin, 16, 10, 16, 10, share, clock_width, lines, tight, stacked=narrow and not tight)


def _roomy(roomy: float, scale: float) -> Fit:
    """A large window is looked at from further away: what matters grows with it, and the words fill what is left."""
    grown = min(_GROWS_MOST, max(1.0, 1.0 + (roomy - _GROWS_FROM) * 1.2))
    gap = int(18 * min(1.5, grown))
    pad = int(30 * min(1.4, grown))
    return Fit(
        margin=int(_ROOMY_MARGIN * min(1.6, grown)),
        margin_top=36,
        gap=gap,
        card_pad=pad,
        words_pad=int(18 * min(1.5, grown)),
        clock_share=grown,
        clock_width=int(_CLOCK * max(grown, min(scale, 1.3))),
        lines=3.0,
        growth=min(1.5, grown),
    )
