"""How the room shares out its space: spacious where there is room, small beside an editor or with large text."""

from dataclasses import dataclass

from desktop_app.ui.look import Look


@dataclass(frozen=True, slots=True)
class Fit:
    """Sizes in pixels; `clock_share` of the clock's full size, `lines` of the transcript.

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


def fit_for(look: Look, width: int, height: int, *, wished_small: bool = False) -> Fit:
    """The sizes for a room of this size at the text scale in force."""
    scale = look.text_scale
    roomy = min(width / (1180 * max(1.0, scale * 0.85)), height / (740 * max(1.0, scale * 0.85)))
    if wished_small:
        roomy = min(roomy, 0.7)
    if roomy >= 1.0:
        share = min(1.25, max(1.0, roomy * 0.8))
        lines = min(6.0, 2.6 + max(0.0, (height - 820) / 110))
        return Fit(56, 36, 18, 30, 18, share, int(330 * max(share, min(scale, 1.3))), lines)
    share = max(0.44, roomy * 0.82)
    clock_width = int(min(330 * max(share, 0.82) * min(scale, 1.35), width * 0.4))
    tight = height / scale < 420
    margin = 24 if width / scale >= 600 else 12
    return Fit(margin, 16, 10, 16, 10, share, clock_width, 1.0 if tight else 2.0, tight)
