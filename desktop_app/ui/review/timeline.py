"""The timeline of a session: phases, waveform, answers, flags and the play head, to scale, with zoom and selection."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.library.model import Note, Session
from desktop_app.ui.look import Look
from desktop_app.ui.review.flags import Flag, in_time
from desktop_app.ui.review.peaks import Waveform
from desktop_app.ui.review.silences import Silence
from desktop_app.ui.review.span import Span
from desktop_app.ui.review.timeline_bands import Bands
from desktop_app.ui.review.timeline_flags import FlagLanes
from desktop_app.ui.review.timeline_silences import SilenceMarks, told_silence
from desktop_app.ui.review.timeline_wave import Wave
from desktop_app.ui.times import clock_time
from desktop_app.ui.widgets.paint import focus_ring

_DRAG_FROM = 4  # pixels before a press becomes a selection


class Timeline(QWidget):
    """What a session looks like from afar.  A click plays from there; a drag selects; the wheel zooms.

    Everything that stands still is painted once into a picture; the play head moves over it.

    Signals:
        played_from: seconds.
        flag_chosen: a `Flag`.
        silence_chosen: a `Silence`.
        selected: (start_s, end_s), or None when the selection is gone.
    """

    played_from = Signal(float)
    flag_chosen = Signal(object)
    silence_chosen = Signal(object)
    selected = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._bands, self._wave, self._lanes = Bands(look), Wave(look), FlagLanes(look)
        self._silences = SilenceMarks(look)
        self._span = Span.all_of(1.0)
        self._position_s = 0.0
        self._selection: tuple[float, float] | None = None
        self._pressed: QPointF | None = None
        self._dragging = False
        self._still: QPixmap | None = None
        self._flags: tuple[Flag, ...] = ()
        self._ring = False
        self._low = 0
        self._clicked_key = ""
        self._phases: list[str] = []
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Timeline"))
        look.changed.connect(self._renew)

    # --- what is shown --------------------------------------------------------------------------------------------

    def show_session(self, session: Session, duration_s: float) -> None:
        """Show a session from end to end; its waveform follows as soon as it is there."""
        self._bands.take(session)
        self._wave.take(session)
        self._span = Span.all_of(duration_s)
        self._selection = None
        self._position_s = 0.0
        self._phases = [self._bands.words_of(phase) for phase in session.phases]
        self._place()

    def show_waveform(self, waveform: Waveform | None, sentence: str = "") -> None:
        """The sound's loudness; or a sentence in its place."""
        self._wave.show(waveform, sentence)
        self._redraw()

    def show_flags(self, flags: Sequence[Flag], notes: Sequence[Note] = ()) -> None:
        """The findings and strengths that are marked, and the moments at which something was noted."""
        self._flags = in_time(flags)
        self._lanes.take(self._flags)
        self._wave.take_notes(notes)
        self._redraw()

    def show_silences(self, silences: Sequence[Silence]) -> None:
        """Where nothing was said for long, in the order of time."""
        self._silences.take(silences)
        self.setAccessibleDescription("; ".join([*self._phases, *map(told_silence, silences)]))
        self._redraw()

    def set_low(self, low: int) -> None:
        """Take less height (1), or as little as can be (2: without the phases); 0 is as much as is good."""
        if low != self._low:
            self._low = low
            self._lanes.lanes = 1 if low else 2
            self._bands.hidden = low > 1
            self._renew()

    def move_to(self, at_s: float) -> None:
        """Put the play head there; the view follows where it would run out of it."""
        before = self._span.x(self._position_s)
        self._position_s = at_s
        if self._pressed is None and not self._span.is_whole:
            shown = self._span.showing(at_s)
            if shown != self._span:
                self._span = shown
                self._redraw()
                return
        after = self._span.x(at_s)
        if int(before * 2) != int(after * 2):
            for x in (before, after):
                self.update(int(x) - 8, 0, 17, self.height())

    @property
    def span(self) -> Span:
        """What is in view."""
        return self._span

    @property
    def selection(self) -> tuple[float, float] | None:
        """The stretch that is selected, in seconds."""
        return self._selection

    def select(self, stretch: tuple[float, float] | None) -> None:
        """Select a stretch, or nothing."""
        if stretch != self._selection:
            self._selection = stretch
            self.selected.emit(stretch)
            self.update()

    def zoom(self, factor: float, around_s: float | None = None) -> None:
        """Look nearer (above 1) or from further away, around the play head where nothing else is said."""
        self._span = self._span.zoomed(factor, self._position_s if around_s is None else around_s)
        self._redraw()

    def zoom_out(self) -> None:
        """Everything in view again."""
        self._span = Span.all_of(self._span.whole_s, self._span.left, self._span.width)
        self._redraw()

    # --- geometry -------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        height = (
            self._bands.height()
            + self._look.px(34 if self._low else 74)
            + self._lanes.height()
            + 3 * self._gap()
        )
        return QSize(600, int(height + 2 * self._look.theme.spacing.m))

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self.sizeHint().height())

    def _gap(self) -> float:
        return float(self._look.theme.spacing.s)

    def _place(self) -> None:
        side = self._look.theme.spacing.l
        self._span = self._span.placed(side, self.width() - 2 * side)
        y = float(self._look.theme.spacing.m)
        self._bands.top = y
        y += self._bands.height() + self._gap()
        bottom = self.height() - self._look.theme.spacing.m - self._lanes.height() - self._gap()
        self._wave.rect = QRectF(side, y, self.width() - 2 * side, max(24.0, bottom - y))
        self._silences.wave = self._wave.rect
        self._lanes.top = self._wave.rect.bottom() + self._gap()
        self._redraw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    # --- painting -------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._still is None or self._still.devicePixelRatio() != ratio:
            self._still = self._painted(ratio)
        painter = QPainter(self)
        shown = QRectF(event.rect())
        painter.drawPixmap(
            shown,
            self._still,
            QRectF(shown.x() * ratio, shown.y() * ratio, shown.width() * ratio, shown.height() * ratio),
        )
        self._paint_selection(painter)
        self._paint_head(painter)
        if self._ring and self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), self._look.theme.radius.card, self._look)

    def _painted(self, ratio: float) -> QPixmap:
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRectF(self._span.left - 8, 0, self._span.width + 16, self.height()))
        self._wave.paint(painter, self._span)
        self._silences.paint(painter, self._span)
        self._bands.paint(painter, self._span)
        self._lanes.paint(painter, self._span)
        painter.end()
        return pixmap

    def _paint_selection(self, painter: QPainter) -> None:
        if self._selection is None:
            return
        rect = QRectF(self._wave.rect)
        rect.setLeft(max(rect.left(), self._span.x(self._selection[0])))
        rect.setRight(min(self._wave.rect.right(), self._span.x(self._selection[1])))
        if rect.width() <= 0:
            return
        ground = self._look.colour("own").toRgb()
        ground.setAlpha(46)
        painter.fillRect(rect, ground)
        for x in (rect.left(), rect.right() - 1):
            painter.fillRect(QRectF(x, rect.top(), 1.5, rect.height()), self._look.colour("own"))

    def _paint_head(self, painter: QPainter) -> None:
        x = self._span.x(self._position_s)
        if not self._span.left - 1 <= x <= self._span.left + self._span.width + 1:
            return
        rect = self._wave.rect
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("text"))
        painter.drawRect(QRectF(x - 1, rect.top() - 6, 2, rect.height() + 12))
        painter.drawEllipse(QPointF(x, rect.top() - 6), 3.5, 3.5)

    def _redraw(self) -> None:
        self._still = None
        self.update()

    @Slot()
    def _renew(self) -> None:
        self._lanes.take(self._flags)
        self.updateGeometry()
        self._place()

    # --- the mouse ------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            crowd = self._lanes.at(event.position(), self._span)
            if crowd is not None:
                # Clicked again, a crowd shows its next one.
                flag = crowd.after(self._clicked_key)
                self._clicked_key = flag.key
                self.flag_chosen.emit(flag)
                return
            if (silence := self._silences.at(event.position(), self._span)) is not None:
                self.silence_chosen.emit(silence)
                return
            self._pressed = event.position()
            self._dragging = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position()
        if self._pressed is None:
            over = self._lanes.at(here, self._span) or self._silences.at(here, self._span)
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
            return
        self._dragging |= abs(here.x() - self._pressed.x()) >= _DRAG_FROM
        if self._dragging:
            ends = sorted((self._span.at(self._pressed.x()), self._span.at(here.x())))
            self._selection = (ends[0], ends[1])
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._dragging:
            self.selected.emit(self._selection)
        else:
            self.select(None)
            self.played_from.emit(self._span.at(event.position().x()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        step = event.angleDelta()
        if abs(step.x()) > abs(step.y()) or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            turned = step.x() or step.y()
            self._span = self._span.moved(-turned / 120 * 0.12 * self._span.length_s)
        else:
            self._span = self._span.zoomed(1.2 ** (step.y() / 120), self._span.at(event.position().x()))
        self._redraw()
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(1.5)
            case Qt.Key.Key_Minus:
                self.zoom(1 / 1.5)
            case Qt.Key.Key_0:
                self.zoom_out()
            case Qt.Key.Key_Escape if self._selection is not None:
                self.select(None)
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            here = QPointF(event.pos())
            crowd = self._lanes.at(here, self._span)
            silence = self._silences.at(here, self._span)
            told = told_silence(silence) if silence is not None else self._bands.told(here, self._span)
            told = told or self._wave.told(here, self._span)
            words = crowd.told() if crowd is not None else told
            QToolTip.showText(event.globalPos(), words or clock_time(self._span.at(here.x())), self)
            return True
        return super().event(event)
