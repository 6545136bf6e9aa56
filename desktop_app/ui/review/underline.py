"""Underlines in three forms, so that a mark in the words is never colour alone."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen


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
