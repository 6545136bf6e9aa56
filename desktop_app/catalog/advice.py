"""What the documents advise: principles, how often questions come, and (further down the file) what helps and harms."""

from dataclasses import dataclass

from desktop_app.catalog.model import Source


@dataclass(frozen=True, slots=True)
class Principle:
    """One of the sixteen Leadership Principles.  `meaning` and `shows_as` (by level) are our own words."""

    id: str
    title: str
    meaning: str
    source: Source
    shows_as: dict[str, tuple[str, ...]] | None = None
    derived: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often a type of question is asked: the share of loops by level ("6", "7"), and what decides the answer."""

    id: str
    title: str
    share: dict[str, float]
    decided_by: str
    source: Source
