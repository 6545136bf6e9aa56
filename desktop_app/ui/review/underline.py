"""Lines in the words, a form for each kind of mark, so that none is colour alone."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from desktop_app.ui.look import Look
from desktop_app.ui.review.marks import Mark


def dotted(painter: QPainter, left: QPointF, right: QPointF, colour: QColor) -> None:
    """Round dots."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    x = left.x() + 1
    while x < right.x():
        painter.drawEllipse(QPointF(x, left.y()), 1.1, 1.1)
        x += 4.0


def dashed(painter: QPainter, left: QPointF, right: QPointF, colour: QColor) -> None:
    """Short dashes."""
    pen = QPen(colour, 1.4)
    pen.setDashPattern([3.0, 2.4])
    painter.setPen(pen)
    painter.drawLine(left, right)


def wavy(painter: QPainter, left: QPointF, right: QPointF, colour: QColor) -> None:
    """A low wave."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath(left)
    x, up = left.x(), True
    while x < right.x():
        path.quadTo(x + 1.75, left.y() + (-2.2 if up else 2.2), x + 3.5, left.y())
        x, up = x + 3.5, not up
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.1))
    painter.drawPath(path)


def paint_form(painter: QPainter, rect: QRectF, marks: frozenset[Mark], look: Look) -> None:
    """The second sign of a word's marks beside the colour: no two kinds of marks share a form."""
    y = rect.center().y() + look.px(look.theme.type.lead) * 0.62
    left, right = QPointF(rect.left(), y), QPointF(rect.right(), y)
    if "we" in marks:
        dotted(painter, left, right, look.colour("caution"))
    elif "hedge" in marks:
        wavy(painter, left, right, look.colour("mark"))
    elif "filler" in marks:
        dashed(painter, left, right, look.colour("mark"))
    elif "name" in marks:
        painter.setPen(QPen(look.colour("accent"), 1.2))
        painter.drawLine(left, right)
    elif "again" in marks:
        middle = rect.center().y() + 1
        painter.setPen(QPen(look.colour("mark"), 1))
        painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))
