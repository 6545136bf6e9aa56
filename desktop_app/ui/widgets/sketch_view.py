"""A sketch as it is drawn: the sheet fitted into whatever room there is."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.library.sketch import HEIGHT, LETTER, WIDTH, Shape, Sketch, arrow_head
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.paint import rounded

_LINE = 4.0


def sheet_in(room: QRectF) -> QRectF:
    """Where the sheet lies in this room: as large as fits, in the middle."""
    scale = min(room.width() / WIDTH, room.height() / HEIGHT)
    sheet = QRectF(0, 0, WIDTH * scale, HEIGHT * scale)
    sheet.moveCenter(room.center())
    return sheet


class SketchView(QWidget):
    """Shows a sketch; `sketch` may be replaced with `show_sketch`."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.sketch = Sketch()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumSize(160, 100)
        self.setAccessibleName(self.tr("Sketch"))
        look.changed.connect(self._renew)

    def show_sketch(self, sketch: Sketch) -> None:
        """Draw this one from now on."""
        self.sketch = sketch
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * HEIGHT / WIDTH)

    def sizeHint(self) -> QSize:
        return QSize(480, 300)

    @property
    def sheet(self) -> QRectF:
        """Where the sheet lies in the widget."""
        return sheet_in(QRectF(self.rect()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        sheet = self.sheet
        look = self._look
        rounded(painter, sheet, look.theme.radius.control, look.colour("background"), look.colour("line"))
        painter.setClipRect(sheet)
        painter.translate(sheet.topLeft())
        painter.scale(sheet.width() / WIDTH, sheet.height() / HEIGHT)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(look.colour("text"), _LINE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for shape in self.shapes():
            self._draw(painter, shape)

    def shapes(self) -> tuple[Shape, ...]:
        """What is on the sheet, what is just being drawn included."""
        return self.sketch.shapes

    def _draw(self, painter: QPainter, shape: Shape) -> None:
        points = [QPointF(x, y) for x, y in shape.points]
        match shape.kind:
            case "box":
                painter.drawRoundedRect(QRectF(*points).normalized(), 6, 6)
            case "words":
                painter.setFont(self._look.font_px(LETTER))
                painter.drawText(QPointF(points[0].x(), points[0].y() + LETTER), shape.text)
            case "arrow":
                left, right = (QPointF(*barb) for barb in arrow_head(shape.points[0], shape.points[1]))
                painter.drawLine(points[0], points[1])
                painter.drawPolyline([left, points[1], right])
            case _ if len(points) == 1:
                painter.drawPoint(points[0])
            case _:
                path = QPainterPath(points[0])
                for point in points[1:]:
                    path.lineTo(point)
                painter.drawPath(path)

    @Slot()
    def _renew(self) -> None:
        self.update()
