"""How a round begins: what the home page, or a loop's, asks of the room."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.interview.model import Options

if TYPE_CHECKING:
    from desktop_app.practice.loops import InLoop
    from desktop_app.ui.parts import Parts


@dataclass(frozen=True, slots=True)
class Beginning:
    """A round with these options, or the demonstration.  `loop` is its place in a loop that is under way."""

    round_id: str = ""
    options: Options = field(default_factory=Options)
    demonstration: bool = False
    loop: InLoop | None = None


def usual_options(parts: Parts) -> Options:
    """What was last chosen, with a seed of this moment."""
    chosen = parts.preferences.now
    return Options(
        level=chosen.level,
        scale=chosen.scale or 1.0,
        unlimited=chosen.scale == 0.0,
        hints=chosen.hints,
        show_transcript=chosen.show_transcript,
        interruptions=chosen.interruptions,
        seed=int(parts.now().timestamp()),
    )
