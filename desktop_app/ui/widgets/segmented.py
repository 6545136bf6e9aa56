"""A few choices side by side, one of them taken."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.widgets.buttons import ButtonColours, ThemedButton
from desktop_app.ui.widgets.paint import rounded

_OFF = ButtonColours("", "line", "line", "", "muted")
_ON = ButtonColours("surface", "surface", "surface", "line", "text")


class _Segment(ThemedButton):
    colours = _OFF

    def __init__(self, look: Look, text: str, parent: QWidget) -> None:
        super().__init__(look, text, parent=parent)
        self.setCheckable(True)
        self.toggled.connect(self._colour)

    def text_font(self) -> QFont:
        return self._look.font("body", "medium" if self.isChecked() else "regular")

    def corner(self) -> float:
        return float(self._look.theme.radius.control)

    @Slot(bool)
    def _colour(self, checked: bool) -> None:
        self.colours = _ON if checked else _OFF
        # Tab comes to the choice that holds, the arrows to the others.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if checked else Qt.FocusPolicy.ClickFocus)
        self.restyle()


class SegmentedControl(QWidget):
    """`choices` are (value, caption); `chosen` is emitted with the value when a person takes another."""

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        choices: Sequence[tuple[str, str]],
        value: str,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._values = [choice for choice, _ in choices]
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for index, (choice, caption) in enumerate(choices):
            segment = _Segment(look, caption, self)
            segment.setAccessibleName(f"{name}: {caption}" if name else caption)
            segment.setChecked(choice == value)
            self._group.addButton(segment, index)
            row.addWidget(segment)
        self._group.idClicked.connect(self._clicked)
        look.changed.connect(self._renew)

    def value(self) -> str:
        """The choice that is taken."""
        checked = self._group.checkedId()
        return self._values[checked] if checked >= 0 else ""

    def set_value(self, value: str) -> None:
        """Take this choice without telling anybody."""
        self._group.button(self._values.index(value)).setChecked(True)
        for segment in self._group.buttons():
            # Qt moves the place that Tab comes to only when the focus moves: here the choice moved without it.
            tab = Qt.FocusPolicy.StrongFocus if segment.isChecked() else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(tab)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._look.theme
        line = self._look.colour("line") if theme.line_width > 1 else None
        rounded(painter, QRectF(self.rect()), theme.radius.button, self._look.colour("raised"), line)

    @Slot(int)
    def _clicked(self, index: int) -> None:
        self.chosen.emit(self._values[index])

    @Slot()
    def _renew(self) -> None:
        self.updateGeometry()
        self.update()
