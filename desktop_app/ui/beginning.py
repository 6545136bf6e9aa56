"""How a round begins: what the home page asks of the room."""

from dataclasses import dataclass, field

from desktop_app.interview.model import Options


@dataclass(frozen=True, slots=True)
class Beginning:
    """A round with these options, or the demonstration."""

    round_id: str = ""
    options: Options = field(default_factory=Options)
    demonstration: bool = False
