"""A finding before it is worded: its code, what it rests on, and the facts that its message names."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.analysis.model import Evidence


@dataclass(frozen=True, slots=True)
class Draft:
    """What a rule noticed.  `facts` fill the `{names}` of the message and the rule in content."""

    code: str
    evidence: tuple[Evidence, ...] = ()
    facts: Mapping[str, object] = field(default_factory=dict)
