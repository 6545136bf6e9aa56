"""The line over the rail: which round and question, that it really records, how far the round is."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from desktop_app.clock import Clock
from desktop_app.interview.model import View
from desktop_app.ui.look import Look
from desktop_app.ui.times import clock_time
from desktop_app.ui.widgets.bars import LevelBar
from desktop_app.ui.widgets.paint import draw_icon
from desktop_app.ui.widgets.text import ElidedText, Text

SILENT_AFTER_S = 2.0
"""A microphone tells its level ten times a second; when nothing came for this long, the window says so."""

RecordingState = Literal["waiting", "recording", "silent", "paused", "kept"]


class RecordingSign(QWidget):
    """A red dot with "recording" only while sound really arrives; otherwise what is the matter, with its own mark."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._state: RecordingState = "waiting"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name_it()
        look.changed.connect(self._renew)

    @property
    def state(self) -> RecordingState:
        return self._state

    def show_state(self, state: RecordingState) -> None:
        if state != self._state:
            self._state = state
            self._name_it()
            self._renew()

    def words(self) -> str:
        """What stands beside the dot."""
        return {
            "waiting": self.tr("getting ready"),
            "recording": self.tr("recording"),
            "silent": self.tr("no sound arrives"),
            "paused": self.tr("paused"),
            "kept": self.tr("kept"),
        }[self._state]

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._look.font("body"))
        return QSize(
            int(metrics.horizontalAdvance(self.words()) + self._look.px(20)), int(metrics.height() + 2)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        icon, colour, words = {
            "waiting": ("circle", "mark", "muted"),
            "recording": ("circle", "over", "muted"),
            "silent": ("diamond", "caution", "caution"),
            "paused": ("pause", "muted", "muted"),
            "kept": ("check", "accent", "muted"),
        }[self._state]
        painter = QPainter(self)
        size = look.px(18 if icon == "circle" else 14)
        draw_icon(painter, QPointF(look.px(6), self.height() / 2), size, icon, colour, look)
        painter.setFont(look.font("body"))
        painter.setPen(look.colour(words))
        room = QRectF(look.px(18), 0, self.width() - look.px(18), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.words())

    def _name_it(self) -> None:
        self.setAccessibleName(self.words())

    @Slot()
    def _renew(self) -> None:
        self.updateGeometry()
        self.update()


class RoomHeader(QWidget):
    """Three things on one line; the sign of the recording stays in the middle."""

    def __init__(self, look: Look, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._heard_at_s: float | None = None
        self.title = ElidedText(look, colour="muted", parent=self)
        self.time = Text(look, colour="muted", tabular=True, parent=self)
        self.sign = RecordingSign(look, self)
        self.level = LevelBar(look, parent=self)
        policy = self.level.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.level.setSizePolicy(policy)
        middle = QWidget(self)
        together = QHBoxLayout(middle)
        together.setContentsMargins(0, 0, 0, 0)
        together.setSpacing(look.theme.spacing.m)
        together.addWidget(self.sign)
        together.addWidget(self.level)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.title, 0, 0)
        grid.addWidget(middle, 0, 1)
        grid.addWidget(self.time, 0, 2, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)

    def show_level(self, rms: float, peak: float) -> None:
        """A level came: sound arrives."""
        self._heard_at_s = self._clock.now_s()
        self.level.show_level(rms, peak)

    def show_view(self, view: View) -> None:
        """Take the line's words from a view."""
        words = [view.round_title, f"L{view.level}"]
        if view.question_number:
            words.append(self.tr("Question {0} of {1}").format(view.question_number, view.question_count))
        elif view.phases:
            words.append(view.phases[view.phase_index].title)
        self.title.setText(" · ".join(words))
        passed = clock_time(view.round_s)
        if view.unlimited:
            self.time.setText(passed)
        else:
            self.time.setText(self.tr("{0} of {1}").format(passed, clock_time(view.round_max_s)))
        state = self._state(view)
        self.sign.show_state(state)
        self.level.setVisible(state not in ("paused", "kept"))

    def _state(self, view: View) -> RecordingState:
        if view.stage == "paused":
            return "paused"
        if view.stage == "finished":
            return "kept"
        if self._heard_at_s is None:
            return "waiting"
        return "silent" if self._clock.now_s() - self._heard_at_s > SILENT_AFTER_S else "recording"
