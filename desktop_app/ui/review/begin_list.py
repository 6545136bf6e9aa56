"""Where to begin: the few things that cost a session the most, each with the answers that it was found in."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.review.flags import RANK, Flag
from desktop_app.ui.review.shapes import draw_shape, name_of
from desktop_app.ui.widgets.paint import focus_ring, rounded

_MOST = 5
_WORTH_IT = 8
"""A session with so few flags is seen at a glance without it."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """One kind of finding and everything that it was raised for, the gravest first."""

    code: str
    flags: tuple[Flag, ...]

    def after(self, key: str) -> Flag:
        """The flag to show next, when the one of this key is open."""
        keys = [flag.key for flag in self.flags]
        return self.flags[(keys.index(key) + 1) % len(keys)] if key in keys else self.flags[0]


def where_to_begin(flags: Sequence[Flag]) -> list[Beginning]:
    """At most five kinds of findings that stand: the gravest first, of equals those that were raised most often."""
    if len(flags) <= _WORTH_IT:
        return []
    kinds: dict[str, list[Flag]] = {}
    for flag in flags:
        if flag.shape != "circle" and not flag.refuted:
            kinds.setdefault(flag.code, []).append(flag)
    found = [Beginning(code, tuple(sorted(one, key=_grave))) for code, one in kinds.items()]
    found.sort(key=lambda kind: (_grave(kind.flags[0]), -len(kind.flags)))
    return found[:_MOST]


def _grave(flag: Flag) -> int:
    """0 is the gravest; what is a mere note stands behind what is worth a look, though both look alike."""
    note = flag.finding is not None and flag.finding.severity == "note"
    return RANK[flag.shape] + note


class BeginRow(QAbstractButton):
    """One of them: its shape, what it is called, how often it was found; a press shows it, another one the next."""

    def __init__(self, look: Look, kind: Beginning, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.kind = look, kind
        self.setText(title)
        self._count = f"{len(kind.flags)}\N{MULTIPLICATION SIGN}"
        self.setAccessibleName(f"{name_of(kind.flags[0].shape)}: {title}, {self._count}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)

    def sizeHint(self) -> QSize:
        return QSize(200, self._look.px(28))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        rect = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            rounded(painter, rect, look.theme.radius.control, look.colour("raised"))
        side = look.theme.spacing.m
        size = look.px(11)
        draw_shape(painter, QPointF(side + size / 2, rect.center().y()), size, self.kind.flags[0].shape, look)
        font = look.font("note")
        wide = QFontMetricsF(font).horizontalAdvance(self._count)
        painter.setFont(font)
        painter.setPen(look.colour("muted"))
        painter.drawText(
            rect.adjusted(0, 0, -side, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            self._count,
        )
        font = look.font("body", "medium")
        room = QRectF(rect)
        room.setLeft(side + size + look.theme.spacing.s)
        room.setRight(rect.right() - side - wide - look.theme.spacing.s)
        painter.setFont(font)
        painter.setPen(look.colour("text"))
        shown = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        if self.hasFocus():
            focus_ring(painter, rect, look.theme.radius.control, look)

    @Slot()
    def _renew(self) -> None:
        self.updateGeometry()
        self.update()
