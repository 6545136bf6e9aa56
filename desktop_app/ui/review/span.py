"""The stretch of a timeline that is in view, between seconds and pixels.  No Qt here."""

from dataclasses import dataclass

LEAST_S = 2.0
"""The closest look: so many seconds over the whole width."""


@dataclass(frozen=True, slots=True)
class Span:
    """`length_s` of `whole_s`, from `start_s`, drawn `width` pixels wide from `left`."""

    whole_s: float
    start_s: float
    length_s: float
    left: float = 0.0
    width: float = 1.0

    @classmethod
    def all_of(cls, whole_s: float, left: float = 0.0, width: float = 1.0) -> "Span":
        """Everything in view."""
        return cls(max(whole_s, 0.1), 0.0, max(whole_s, 0.1), left, max(1.0, width))

    @property
    def end_s(self) -> float:
        return self.start_s + self.length_s

    @property
    def is_whole(self) -> bool:
        return self.length_s >= self.whole_s - 1e-6

    def x(self, at_s: float) -> float:
        """Where a moment is drawn; it may lie outside."""
        return self.left + (at_s - self.start_s) / self.length_s * self.width

    def at(self, x: float) -> float:
        """The moment at this place, inside the whole."""
        return min(max(0.0, self.start_s + (x - self.left) / self.width * self.length_s), self.whole_s)

    def placed(self, left: float, width: float) -> "Span":
        """The same stretch, drawn elsewhere."""
        return Span(self.whole_s, self.start_s, self.length_s, left, max(1.0, width))

    def zoomed(self, factor: float, around_s: float) -> "Span":
        """Nearer (above 1) or further; the moment `around_s` stays where it is."""
        length_s = min(self.whole_s, max(min(LEAST_S, self.whole_s), self.length_s / factor))
        share = (around_s - self.start_s) / self.length_s
        return self._from(around_s - share * length_s, length_s)

    def moved(self, by_s: float) -> "Span":
        """Panned; never past an end."""
        return self._from(self.start_s + by_s, self.length_s)

    def showing(self, at_s: float) -> "Span":
        """Panned only as far as needed to have this moment in view, with some room ahead."""
        if self.start_s <= at_s <= self.end_s:
            return self
        return self._from(at_s - 0.1 * self.length_s, self.length_s)

    def _from(self, start_s: float, length_s: float) -> "Span":
        start_s = min(max(0.0, start_s), max(0.0, self.whole_s - length_s))
        return Span(self.whole_s, start_s, length_s, self.left, self.width)
