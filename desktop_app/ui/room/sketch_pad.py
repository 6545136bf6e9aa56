"""A sheet to sketch a system on: pen, arrow, box, words, eraser, undo; one sheet a round."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.library.sketch import HEIGHT, LETTER, MOST_LETTERS, WIDTH, Point, Shape, Sketch
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.buttons import ButtonColours, IconButton
from desktop_app.ui.widgets.sketch_view import SketchView

Tool = Literal["pen", "arrow", "box", "words", "eraser"]

_REACH = 18.0  # of the eraser, in the sheet's units
_STEP = 3.0  # a pen's points are at least so far apart
_SMALLEST = 8.0  # a box or an arrow that is smaller was a slip of the hand
_TAKEN = ButtonColours("accent_ground", "accent_ground", "accent_ground", "", "accent_text")


class SketchCanvas(SketchView):
    """The sheet under the pen.  `changed` tells that something was drawn or erased."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.tool: Tool = "pen"
        self._drawing: list[Point] = []
        self._before: list[Sketch] = []
        self.entry = QLineEdit(self)
        self.entry.setAccessibleName(self.tr("Words on the sheet"))
        self.entry.setMaxLength(MOST_LETTERS)
        self.entry.hide()
        self.entry.editingFinished.connect(self._words_written)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleDescription(self.tr("Drawn with the mouse or a pen; the scratch pad takes words."))

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    def choose(self, tool: Tool) -> None:
        """Take another tool."""
        self._words_written()
        self.tool = tool

    @Slot()
    def undo(self) -> None:
        """The sheet as it was before the last thing."""
        if self._before:
            self.show_sketch(self._before.pop())
            self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """An empty sheet; it can be undone."""
        self._become(Sketch())

    def shapes(self) -> tuple[Shape, ...]:
        shape = self._shape()
        return (*self.sketch.shapes, shape) if shape is not None else self.sketch.shapes

    # --- the mouse ------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._words_written()
        point = self._on_sheet(event.position())
        if self.tool == "words":
            self._ask_for_words(point)
        elif self.tool == "eraser":
            self._erase(point)
        else:
            self._drawing = [point]
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = self._on_sheet(event.position())
        if self.tool == "eraser" and event.buttons() & Qt.MouseButton.LeftButton:
            self._erase(point)
        elif self._drawing:
            if self.tool == "pen" and _apart(self._drawing[-1], point) >= _STEP:
                self._drawing.append(point)
            elif self.tool != "pen":
                self._drawing[1:] = [point]
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        shape = self._shape()
        self._drawing = []
        if shape is not None and (shape.kind == "pen" or _apart(*shape.points) >= _SMALLEST):
            self._become(self.sketch.with_shape(shape))
        self.update()

    # --- within ---------------------------------------------------------------------------------------------------

    def _shape(self) -> Shape | None:
        """What is being drawn."""
        if self.tool == "pen" and self._drawing:
            return Shape("pen", tuple(self._drawing))
        if self.tool in ("arrow", "box") and len(self._drawing) == 2:
            return Shape("arrow" if self.tool == "arrow" else "box", (self._drawing[0], self._drawing[1]))
        return None

    def _erase(self, point: Point) -> None:
        left = self.sketch.without_at(point, _REACH)
        if left != self.sketch:
            self._become(left)

    def _become(self, sketch: Sketch) -> None:
        if sketch != self.sketch:
            self._before.append(self.sketch)
            self.show_sketch(sketch)
            self.changed.emit()

    def _ask_for_words(self, point: Point) -> None:
        sheet = self.sheet
        scale = sheet.width() / WIDTH
        left, top = sheet.left() + point[0] * scale, sheet.top() + point[1] * scale
        self._words_at = point
        self.entry.setFont(self._look.font_px(max(self._look.px(12), int(LETTER * scale))))
        height = self.entry.sizeHint().height()
        width = max(self._look.px(140), sheet.right() - left - 4)
        left = min(left, sheet.right() - self._look.px(140) - 4)
        self.entry.setGeometry(QRectF(left, min(top, sheet.bottom() - height), width, height).toRect())
        self.entry.clear()
        self.entry.show()
        self.entry.setFocus()

    @Slot()
    def _words_written(self) -> None:
        if self.entry.isHidden():
            return
        words = self.entry.text().strip()
        self.entry.hide()
        if words:
            self._become(self.sketch.with_shape(Shape("words", (self._words_at,), words)))

    def _on_sheet(self, place: QPointF) -> Point:
        sheet = self.sheet
        x = (place.x() - sheet.left()) * WIDTH / sheet.width()
        y = (place.y() - sheet.top()) * HEIGHT / sheet.height()
        return (min(WIDTH, max(0.0, x)), min(HEIGHT, max(0.0, y)))


def _apart(one: Point, other: Point) -> float:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]))


class _ToolButton(IconButton):
    """A tool; the one in hand stands on a ground of its own."""

    def __init__(self, look: Look, tool: Tool, name: str, parent: QWidget) -> None:
        super().__init__(look, "edit" if tool == "pen" else tool, name, parent=parent)
        self.tool: Tool = tool
        self.setCheckable(True)
        self._idle = self.colours
        self.toggled.connect(self._colour)

    @Slot(bool)
    def _colour(self, taken: bool) -> None:
        self.colours = _TAKEN if taken else self._idle
        self.restyle()


class SketchPad(QWidget):
    """The sheet with its tools, which stand on `bar`.  `changed` tells that something was drawn or erased."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = SketchCanvas(look, self)
        self.canvas.changed.connect(self._changed)
        self._group = QButtonGroup(self)
        self.tools: dict[Tool, _ToolButton] = {}
        self.bar = QWidget(self)
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        names: tuple[tuple[Tool, str], ...] = (
            ("pen", self.tr("Pen")),
            ("arrow", self.tr("Arrow")),
            ("box", self.tr("Box")),
            ("words", self.tr("Words")),
            ("eraser", self.tr("Eraser")),
        )
        for tool, name in names:
            button = _ToolButton(look, tool, name, self)
            button.clicked.connect(self._choose)
            self._group.addButton(button)
            self.tools[tool] = button
            row.addWidget(button)
        self.tools["pen"].setChecked(True)
        row.addStretch(1)
        self.undo = IconButton(look, "undo", self.tr("Undo"), parent=self)
        self.undo.clicked.connect(self.canvas.undo)
        self.empty = IconButton(look, "trash", self.tr("Empty the sheet"), parent=self)
        self.empty.clicked.connect(self.canvas.clear)
        row.addWidget(self.undo)
        row.addWidget(self.empty)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.bar)
        self._column.addWidget(self.canvas, 1)
        undo_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo_key.activated.connect(self.canvas.undo)
        self._show_state()

    def take_bar(self) -> None:
        """Have the tools over the sheet again, after they stood elsewhere."""
        self._column.insertWidget(0, self.bar)
        self.bar.show()

    @Slot()
    def _choose(self) -> None:
        button = self._group.checkedButton()
        if isinstance(button, _ToolButton):
            self.canvas.choose(button.tool)

    @Slot()
    def _changed(self) -> None:
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        self.undo.setEnabled(self.canvas.can_undo)
        self.empty.setEnabled(bool(self.canvas.sketch.shapes))
