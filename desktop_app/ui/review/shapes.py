"""The three shapes of a flag: triangle for over and serious, diamond for worth a look, circle for good."""

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from desktop_app.ui.look import Look
from desktop_app.ui.review.flags import Shape

translate = QCoreApplication.translate

COLOUR_OF: dict[Shape, str] = {"triangle": "over", "diamond": "caution", "circle": "accent"}


def name_of(shape: Shape) -> str:
    """What the shape stands for, in words."""
    return {
        "triangle": translate("Shapes", "serious"),
        "diamond": translate("Shapes", "worth a look"),
        "circle": translate("Shapes", "good"),
    }[shape]


def draw_shape(painter: QPainter, centre: QPointF, size: float, shape: Shape, look: Look) -> None:
    """The shape in its colour, about `size` high and wide."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(COLOUR_OF[shape]))
    x, y, half = centre.x(), centre.y(), size / 2
    if shape == "circle":
        painter.drawEllipse(centre, half, half)
    elif shape == "diamond":
        points = [QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half), QPointF(x - half, y)]
        painter.drawPolygon(QPolygonF(points))
    else:
        low = y + half * 0.85
        painter.drawPolygon(QPolygonF([QPointF(x, y - half), QPointF(x + half, low), QPointF(x - half, low)]))
