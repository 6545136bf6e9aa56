"""One finding or strength as a card: what was found, the words, the rule with its figure, and what to do about it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.review.flags import Flag
from desktop_app.ui.review.shapes import COLOUR_OF, draw_shape, name_of
from desktop_app.ui.times import clock_time
from desktop_app.ui.widgets.buttons import PlainButton
from desktop_app.ui.widgets.paint import focus_ring, rounded
from desktop_app.ui.widgets.text import Text

_EDGE = 4.0
_QUOTES = 4


class ShapeMark(QWidget):
    """The flag's shape, as large as the text beside it."""

    def __init__(self, look: Look, flag: Flag, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._flag = look, flag
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        side = self._look.px(14)
        return QSize(side, int(side * 1.4))

    def paintEvent(self, event: QPaintEvent) -> None:
        middle = QPointF(self.width() / 2, self.height() / 2)
        draw_shape(QPainter(self), middle, self._look.px(11), self._flag.shape, self._look)


class InForm(QWidget):
    """The sentence done better in form, set off by a line in the colour of what is good."""

    def __init__(self, look: Look, example: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(look.theme.spacing.m, 4, 0, 4)
        column.setSpacing(2)
        column.addWidget(Text(look, self.tr("Better in form"), size="small", colour="muted"))
        self.text = Text(look, example, size="note", wrap=True)
        column.addWidget(self.text)

    def paintEvent(self, event: QPaintEvent) -> None:
        line = QRectF(0, 4, 3, self.height() - 8)
        rounded(QPainter(self), line, 1.5, self._look.colour("accent"))


class FindingCard(QWidget):
    """A click (or Enter) plays its words and opens it; open, it shows its words, its rule and "Not so".

    Signals:
        chosen: the `Flag`.
        refused: the `Flag`, marked "not so" or taken back.
    """

    chosen = Signal(object)
    refused = Signal(object)

    def __init__(self, look: Look, flag: Flag, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.flag = look, flag
        self._open = False
        self._ring = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(f"{name_of(flag.shape)}: {flag.message}")
        self.setAccessibleDescription(flag.advice or flag.rule)
        space = look.theme.spacing
        column = QVBoxLayout(self)
        column.setContentsMargins(space.l, space.m, space.l, space.m)
        column.setSpacing(space.xs)
        column.addLayout(self._first_line())
        told = self._told()
        if told:
            column.addWidget(Text(look, told, size="note", colour="muted", wrap=True))
        self._column = column
        self._more: QWidget | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._renew)

    @property
    def is_open(self) -> bool:
        return self._open

    def set_open(self, is_open: bool) -> None:
        """Show the whole of it, or the two lines that matter."""
        if is_open != self._open:
            self._open = is_open
            if self._more is None:
                self._more = self._details()
                self._column.addWidget(self._more)
            self._more.setVisible(is_open)
            self.update()

    def _first_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.theme.spacing.s)
        row.addWidget(ShapeMark(self._look, self.flag), 0, Qt.AlignmentFlag.AlignTop)
        colour = "muted" if self.flag.refuted else "text"
        title = Text(self._look, self.flag.message, weight="strong", wrap=True, colour=colour)
        row.addWidget(title, 1)
        time = Text(self._look, clock_time(self.flag.at_s), size="note", colour="muted", mono=True)
        row.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _told(self) -> str:
        if self.flag.refuted:
            return self.tr("You marked this “not so”: it counts nowhere.")
        return self.flag.advice or self.flag.rule

    def _details(self) -> QWidget:
        look, flag = self._look, self.flag
        more = QWidget(self)
        column = QVBoxLayout(more)
        column.setContentsMargins(0, look.theme.spacing.xs, 0, 0)
        column.setSpacing(look.theme.spacing.xs)
        if flag.quotes:
            quoted = ", ".join(self.tr("“{0}”").format(_short(words)) for words in flag.quotes[:_QUOTES])
            rest = len(flag.quotes) - _QUOTES
            if rest > 0:
                quoted += self.tr(" and {0} more").format(rest)
            column.addWidget(Text(look, quoted, size="note", wrap=True))
        if flag.uncertain:
            doubt = self.tr("Some of these words were heard with little certainty.")
            column.addWidget(Text(look, doubt, size="note", colour="caution", wrap=True))
        if flag.example:
            column.addWidget(InForm(look, flag.example))
        if flag.advice and flag.rule:
            column.addWidget(Text(look, flag.rule, size="note", colour="muted", wrap=True))
        if flag.source:
            source = self.tr("Source: {0}").format(flag.source)
            column.addWidget(Text(look, source, size="small", colour="muted", wrap=True))
        if flag.finding is not None:
            caption = self.tr("It is so") if flag.refuted else self.tr("Not so")
            button = PlainButton(look, caption, key="" if flag.refuted else "X")
            button.clicked.connect(self._refuse)
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(button)
            column.addLayout(row)
        return more

    @Slot()
    def _refuse(self) -> None:
        self.refused.emit(self.flag)

    # --- clicks, keys, painting -----------------------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.flag)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.flag)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.OtherFocusReason,
        )
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        rect, radius = QRectF(self.rect()), float(look.theme.radius.button)
        ground = look.colour("raised" if self._open or self.underMouse() else "surface")
        rounded(painter, rect, radius, ground, look.colour("line"), look.theme.line_width)
        edge = QPainterPath()
        edge.addRoundedRect(rect, radius, radius)
        painter.setClipPath(edge)
        colour = "mark" if self.flag.refuted else COLOUR_OF[self.flag.shape]
        painter.fillRect(QRectF(0, 0, _EDGE, rect.height()), look.colour(colour))
        painter.setClipping(False)
        if self._ring and self.hasFocus():
            focus_ring(painter, rect, radius, look)

    @Slot()
    def _renew(self) -> None:
        self.update()


def _short(words: str, most: int = 90) -> str:
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"
