"""The large clock of the running phase."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.interview.model import ClockState, View
from desktop_app.ui.look import Look
from desktop_app.ui.times import clock_time, time_left
from desktop_app.ui.widgets.paint import draw_icon

STATE_COLOURS: dict[ClockState, str] = {"running": "text", "closing": "caution", "over": "over"}
STATE_MARKS: dict[ClockState, str] = {"running": "", "closing": "diamond", "over": "triangle"}


@dataclass(frozen=True, slots=True)
class Face:
    """What a clock shows: its caption, the figures, the word after them, and the state that colours them."""

    caption: str
    figures: str
    after: str
    state: ClockState


class PhaseClock(QWidget):
    """The time of the running phase, as large as fits.

    It counts down; in the closing stretch it takes another colour and a diamond; past the documented maximum it counts
    up as `+1:12 over` with a triangle.  A round without limits counts up plainly.
    """

    WIDEST = "88:88"

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share = 1.0
        self._face = Face("", "0:00", "", "running")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)

    @property
    def face(self) -> Face:
        """What is shown."""
        return self._face

    def show_view(self, view: View) -> None:
        """Take the time of the running phase from a view."""
        face = self._face_of(view)
        if face != self._face:
            spoken_anew = face.state != self._face.state
            self._face = face
            if spoken_anew or not self.accessibleName():
                self.setAccessibleName(f"{face.caption}: {face.figures} {face.after}".strip())
            self.update()

    def shrink(self, share: float) -> None:
        """Take only this share (0..1] of the clock's full size, where room is short."""
        if share != self._share:
            self._share = share
            self._renew()

    def sizeHint(self) -> QSize:
        figures = QFontMetricsF(self._figures_font())
        caption = QFontMetricsF(self._caption_font("regular")).height()
        return QSize(
            int(figures.horizontalAdvance(self.WIDEST) + 8), int(caption + figures.capHeight() * 1.5)
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look, face = self._look, self._face
        painter = QPainter(self)
        colour = STATE_COLOURS[face.state]
        caption_font = self._caption_font("medium" if face.state != "running" else "regular")
        caption = QFontMetricsF(caption_font)
        x = 0.0
        if STATE_MARKS[face.state]:
            size = look.px(13)
            draw_icon(
                painter,
                QRectF(0, 0, size, caption.height()).center(),
                size,
                STATE_MARKS[face.state],
                colour,
                look,
            )
            x = size + 6.0
        painter.setFont(caption_font)
        painter.setPen(look.colour("muted" if face.state == "running" else colour))
        words = caption.elidedText(face.caption, Qt.TextElideMode.ElideRight, self.width() - x)
        painter.drawText(QRectF(x, 0, self.width() - x, caption.height()), words)
        self._paint_figures(painter, caption.height(), colour)

    def _paint_figures(self, painter: QPainter, top: float, colour: str) -> None:
        look, face = self._look, self._face
        font = self._figures_font()
        after_font = look.font_px(max(look.px(13), int(font.pixelSize() * 0.25)), "medium")
        after_width = QFontMetricsF(after_font).horizontalAdvance(face.after) + 8 if face.after else 0.0
        room = self.width() - after_width
        width = QFontMetricsF(font).horizontalAdvance(face.figures)
        if width > room:
            font = look.font_px(int(font.pixelSize() * room / width), "strong", tabular=True)
        metrics = QFontMetricsF(font)
        height = self.height() - top
        baseline = top + (height + metrics.capHeight()) / 2
        painter.setFont(font)
        painter.setPen(look.colour(colour))
        # The side bearing of large figures would push them right of the caption's edge.
        left = -metrics.leftBearing(face.figures[0]) if face.figures else 0.0
        painter.drawText(
            QRectF(left, baseline - metrics.ascent(), self.width(), metrics.height()), face.figures
        )
        if face.after:
            after = QFontMetricsF(after_font)
            x = left + metrics.horizontalAdvance(face.figures) + 8
            painter.setFont(after_font)
            painter.drawText(QRectF(x, baseline - after.ascent(), after_width, after.height()), face.after)

    def _caption_font(self, weight: str) -> QFont:
        """In a large window the caption is larger too, though less so."""
        grown = min(1.4, max(1.0, self._share))
        return self._look.font_px(self._look.px(self._look.theme.type.note * grown), weight)

    def _figures_font(self) -> QFont:
        look = self._look
        full = look.theme.type.clock * min(look.text_scale, 1.25)
        return look.font_px(int(full * self._share), "strong", tabular=True)

    def _face_of(self, view: View) -> Face:
        if view.unlimited:
            taken = view.phases[view.phase_index].taken_s or 0.0 if view.phases else view.round_s
            return Face(self.tr("so far in this part"), clock_time(taken), "", "running")
        if view.clock == "over":
            return Face(
                self.tr("over its time"), f"+{clock_time(-view.phase_left_s)}", self.tr("over"), "over"
            )
        left = time_left(view.phase_left_s)
        if view.clock == "closing":
            return Face(self.tr("closing"), left, "", "closing")
        in_question = view.question_number > 0
        caption = self.tr("left in this question") if in_question else self.tr("left in this part")
        return Face(caption, left, "", "running")

    @Slot()
    def _renew(self) -> None:
        self.updateGeometry()
        self.update()
