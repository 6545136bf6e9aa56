"""What an answer measures: its figures, each with its role and its reading, and whether their start is told."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.analysis.comparing import Pair
from desktop_app.analysis.model import Quantity
from desktop_app.analysis.quantities import Frame
from desktop_app.analysis.readable import quantity
from desktop_app.analysis.roles import Roles
from desktop_app.analysis.starts import RULED, start_signs
from desktop_app.analysis.story import Story
from desktop_app.analysis.telling import Telling
from desktop_app.analysis.text import Spoken
from desktop_app.analysis.weighing import weight
from desktop_app.analysis.widening import widened

_CLEARLY_NOT = -0.6
"""The weight below which a start that a rule finds told is not believed after all."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures in their order, as token spans (`frames`) and as they are read (`quantities`), and in `pairs`.

    `may_hold_more`: a figure that is taken for no outcome might be one that was heard badly.
    """

    spoken: Spoken
    pairs: Sequence[Pair]
    frames: tuple[Frame, ...]
    quantities: tuple[Quantity, ...]
    may_hold_more: bool

    @property
    def metrics(self) -> list[Quantity]:
        """The outcome metrics."""
        return [quantity for quantity in self.quantities if quantity.role == "outcome"]

    @property
    def outcomes(self) -> list[Frame]:
        """The token spans of the outcome metrics."""
        pairs = zip(self.frames, self.quantities, strict=True)
        return [frame for frame, quantity in pairs if quantity.role == "outcome"]

    def tells_start(self) -> bool:
        """Whether it is told how it was before for some outcome metric, as far as everything around them says."""
        signs = start_signs(self.spoken, self.pairs, self.frames, self.quantities)
        least = _CLEARLY_NOT if signs & RULED else 0.0
        return weight(signs, self.spoken.lexicon.rules.weights["start"]) > least


def measured(
    story: Story, telling: Telling, framed: Sequence[Frame], pairs: Sequence[Pair], hypothetical: bool
) -> Measured:
    """Judges and reads every figure; in a design or a hypothetical answer none is an outcome."""
    roles = Roles(story, telling, hypothetical)
    judged = widened(story.spoken, [(frame, roles.role(frame)) for frame in framed])
    return Measured(
        story.spoken,
        pairs,
        tuple(frame for frame, _ in judged),
        tuple(quantity(story.spoken, frame, role) for frame, role in judged),
        any(role == "outcome" for _, role in judged) or any(map(roles.may_be_outcome, framed)),
    )
