"""A measured figure with its aim, and how it is printed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured: `at_most` is the aim, None where there is none; `note` says over what."""

    name: str
    value: float
    unit: str = ""
    at_most: float | None = None
    note: str = ""

    @property
    def met(self) -> bool:
        return self.at_most is None or self.value <= self.at_most

    def __str__(self) -> str:
        unit = f" {self.unit}" if self.unit else ""
        aim = (
            ""
            if self.at_most is None
            else f"   aim at most {self.at_most:g}{unit}: {'met' if self.met else 'MISSED'}"
        )
        note = f"   ({self.note})" if self.note else ""
        return f"{self.name:<70} {self.value:>9.3g}{unit}{aim}{note}"
