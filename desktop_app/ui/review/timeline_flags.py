"""The flags under the waveform: what to mend in one lane, what was good in the next; a crowd is one with its number."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from desktop_app.ui.look import Look
from desktop_app.ui.review.flags import RANK, Flag
from desktop_app.ui.review.shapes import draw_shape
from desktop_app.ui.review.span import Span

_APART = 3.0  # pixels between two that are drawn one by one
_TOLD = 5


@dataclass(frozen=True, slots=True)
class Cluster:
    """Flags that stand too close to be drawn apart, the most serious first.  `x` is the first one's place."""

    flags: tuple[Flag, ...]
    x: float
    lane: int

    @property
    def count(self) -> int:
        return len(self.flags)

    def after(self, key: str) -> Flag:
        """The flag to open when it is clicked on: the first one, or the one after the flag of this key."""
        keys = [flag.key for flag in self.flags]
        return self.flags[(keys.index(key) + 1) % len(keys)] if key in keys else self.flags[0]

    def told(self) -> str:
        """What was found here, a line each."""
        lines = [flag.message for flag in self.flags[:_TOLD]]
        if self.count > _TOLD:
            lines.append(f"+ {self.count - _TOLD}")
        return "\n".join(lines)


class FlagLanes:
    """Paints flags from `top` down, `height()` high."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._flags: tuple[Flag, ...] = ()
        self._known: tuple[Span, tuple[Cluster, ...]] | None = None
        self.top = 0.0
        self.lanes = 2

    def take(self, flags: Sequence[Flag]) -> None:
        """The flags in the order of time."""
        self._flags = tuple(flags)
        self._known = None

    def height(self) -> float:
        return self.lanes * self._lane()

    def paint(self, painter: QPainter, span: Span) -> None:
        font = self._look.font("tiny", "strong")
        for cluster in self.clusters(span):
            if not span.left - 8 <= cluster.x <= span.left + span.width + 8:
                continue
            centre = self._centre(cluster)
            draw_shape(painter, centre, self._size(), cluster.flags[0].shape, self._look)
            if cluster.count > 1:
                painter.setFont(font)
                painter.setPen(self._look.colour("muted"))
                number = QRectF(0, centre.y() - self._lane() / 2, 40, self._lane())
                number.moveLeft(centre.x() + self._size() / 2 + 2)
                side = Qt.AlignmentFlag.AlignLeft
                if (
                    centre.x() + self._size() / 2 + self._number_width(cluster.count)
                    > span.left + span.width + 8
                ):
                    # At the right edge there is no room for it but on the other side.
                    number.moveRight(centre.x() - self._size() / 2 - 2)
                    side = Qt.AlignmentFlag.AlignRight
                painter.drawText(number, side | Qt.AlignmentFlag.AlignVCenter, str(cluster.count))

    def at(self, point: QPointF, span: Span) -> Cluster | None:
        """What stands under this point."""
        for cluster in self.clusters(span):
            centre, reach = self._centre(cluster), self._size() / 2 + 3
            right = reach + (self._number_width(cluster.count) if cluster.count > 1 else 0.0)
            if -reach <= point.x() - centre.x() <= right and abs(point.y() - centre.y()) <= reach:
                return cluster
        return None

    def centre_of(self, flag: Flag, span: Span) -> QPointF:
        """Where a flag stands, alone or in a crowd."""
        return next(
            self._centre(cluster)
            for cluster in self.clusters(span)
            if any(one.key == flag.key for one in cluster.flags)
        )

    def clusters(self, span: Span) -> tuple[Cluster, ...]:
        """All that is drawn: each flag that has room for itself, and each crowd as one."""
        if self._known is None or self._known[0] != span:
            crowds: list[Cluster] = []
            for lane in range(self.lanes):
                crowds += self._crowds(
                    [flag for flag in self._flags if self._lane_of(flag) == lane], lane, span
                )
            self._known = (span, tuple(crowds))
        return self._known[1]

    def _crowds(self, flags: Sequence[Flag], lane: int, span: Span) -> list[Cluster]:
        found: list[Cluster] = []
        crowd: list[Flag] = []
        for flag in flags:
            if crowd and span.x(flag.at_s) < self._right_of(crowd, span) + _APART + self._size() / 2:
                crowd.append(flag)
                continue
            if crowd:
                found.append(_cluster(crowd, lane, span))
            crowd = [flag]
        return [*found, _cluster(crowd, lane, span)] if crowd else found

    def _right_of(self, crowd: Sequence[Flag], span: Span) -> float:
        number = self._number_width(len(crowd)) if len(crowd) > 1 else 0.0
        return span.x(crowd[0].at_s) + self._size() / 2 + number

    def _number_width(self, count: int) -> float:
        font = self._look.font("tiny", "strong")
        return 2 + QFontMetricsF(font).horizontalAdvance(str(count))

    def _lane_of(self, flag: Flag) -> int:
        return 0 if self.lanes == 1 or flag.shape != "circle" else 1

    def _centre(self, cluster: Cluster) -> QPointF:
        return QPointF(cluster.x, self.top + (cluster.lane + 0.5) * self._lane())

    def _size(self) -> float:
        return float(self._look.px(11))

    def _lane(self) -> float:
        return self._size() + 5


def _cluster(crowd: Sequence[Flag], lane: int, span: Span) -> Cluster:
    useful = sorted(crowd, key=lambda flag: RANK[flag.shape])
    return Cluster(tuple(useful), span.x(crowd[0].at_s), lane)
