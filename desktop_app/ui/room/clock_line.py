"""The running phase's time and the question on one line: what stays in sight where a pad has the room to itself."""

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.widgets.clock import STATE_COLOURS, STATE_MARKS, Face
from desktop_app.ui.widgets.paint import draw_icon
from desktop_app.ui.widgets.text import ElidedText


class LineFace(QWidget):
    """A clock's face as a word among words; its state has its colour and its mark here, too."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._face = Face("", "0:00", "", "running")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)

    @property
    def face(self) -> Face:
        """What is shown."""
        return self._face

    def show_face(self, face: Face) -> None:
        """Show this time; a new state is told to a screen reader, the seconds are not."""
        if face != self._face:
            before, self._face = self._face, face
            if before.state != face.state or not self.accessibleName():
                self.setAccessibleName(f"{face.caption}: {face.figures} {face.after}".strip())
            self._renew()

    def sizeHint(self) -> QSize:
        figures, after = QFontMetricsF(self._figures_font()), QFontMetricsF(self._after_font())
        width = figures.horizontalAdvance(self._face.figures) + after.horizontalAdvance(self._words()) + 8
        return QSize(int(width + self._mark_room() + 2), int(figures.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, face = self._look, self._face
        painter = QPainter(self)
        colour, x = STATE_COLOURS[face.state], 0.0
        if mark := STATE_MARKS[face.state]:
            size = look.px(14)
            draw_icon(painter, QRectF(0, 0, size, self.height()).center(), size, mark, colour, look)
            x = self._mark_room()
        figures, after = self._figures_font(), self._after_font()
        painter.setPen(look.colour(colour))
        baseline = (self.height() + QFontMetricsF(figures).capHeight()) / 2
        painter.setFont(figures)
        painter.drawText(int(x), int(baseline), face.figures)
        x += QFontMetricsF(figures).horizontalAdvance(face.figures) + 8
        painter.setFont(after)
        painter.setPen(look.colour("muted" if face.state == "running" else colour))
        painter.drawText(int(x), int(baseline), self._words())

    def _words(self) -> str:
        """Past its time the figures say so themselves; before, what is left of what."""
        return self._face.after or self._face.caption

    def _mark_room(self) -> float:
        return self._look.px(14) + 6.0 if STATE_MARKS[self._face.state] else 0.0

    def _figures_font(self) -> QFont:
        return self._look.font("words", "strong", tabular=True)

    def _after_font(self) -> QFont:
        return self._look.font("note")

    @Slot()
    def _renew(self) -> None:
        self.updateGeometry()
        self.update()


class ClockLine(QWidget):
    """The time at the left, the question beside it as far as it fits; the whole of it stands in the tool tip."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clock = LineFace(look, self)
        self.question = ElidedText(look, weight="medium", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.theme.spacing.l)
        row.addWidget(self.clock)
        row.addWidget(self.question, 1, Qt.AlignmentFlag.AlignVCenter)

    def show_face(self, face: Face, question: str) -> None:
        """The phase's time and what was asked."""
        self.clock.show_face(face)
        if question != self.question.text():
            self.question.setText(question)
