"""The flags under the waveform: a shape for each kind, in two lanes so that neighbours stay apart."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from desktop_app.ui.look import Look
from desktop_app.ui.review.flags import Flag
from desktop_app.ui.review.shapes import draw_shape
from desktop_app.ui.review.span import Span


class FlagLanes:
    """Paints flags from `top` down, `height()` high."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._flags: tuple[Flag, ...] = ()
        self.top = 0.0
        self.lanes = 2

    def take(self, flags: Sequence[Flag]) -> None:
        """The flags in the order of time."""
        self._flags = tuple(flags)

    def height(self) -> float:
        return self.lanes * self._lane()

    def paint(self, painter: QPainter, span: Span) -> None:
        drawn: set[tuple[str, int, int]] = set()
        for flag, centre in self._centres(span):
            # From afar many stand on one spot: one of each shape is enough to be seen.
            spot = (flag.shape, int(centre.x() / 3), int(centre.y()))
            if span.left - 8 <= centre.x() <= span.left + span.width + 8 and spot not in drawn:
                drawn.add(spot)
                draw_shape(painter, centre, self._size(), flag.shape, self._look)

    def at(self, point: QPointF, span: Span) -> Flag | None:
        """The flag under this point."""
        if not self.top - 3 <= point.y() <= self.top + self.height() + 3:
            return None
        near = [
            (abs(point.x() - centre.x()) + abs(point.y() - centre.y()), place, flag)
            for place, (flag, centre) in enumerate(self._centres(span))
        ]
        if not near:
            return None
        distance, _, flag = min(near)
        return flag if distance <= self._size() + 2 else None

    def centre_of(self, flag: Flag, span: Span) -> QPointF:
        """Where a flag stands."""
        return next(centre for other, centre in self._centres(span) if other.key == flag.key)

    def _centres(self, span: Span) -> list[tuple[Flag, QPointF]]:
        taken = [-1e9] * self.lanes
        centres = []
        for flag in self._flags:
            x = span.x(flag.at_s)
            free = (lane for lane in range(self.lanes) if x - taken[lane] >= self._size() + 4)
            lane = next(free, min(range(self.lanes), key=lambda lane: taken[lane]))
            taken[lane] = x
            centres.append((flag, QPointF(x, self.top + (lane + 0.5) * self._lane())))
        return centres

    def _size(self) -> float:
        return float(self._look.px(12))

    def _lane(self) -> float:
        return self._size() + 3
