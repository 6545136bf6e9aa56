"""The strip that shows what a round needs: a microphone that hears, a voice, the speech model, room on the disk."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.practice.checks import Check, CheckId, CheckState
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.bars import LevelBar
from desktop_app.ui.widgets.buttons import QuietButton
from desktop_app.ui.widgets.flow import FlowBox
from desktop_app.ui.widgets.layouts import clear_layout
from desktop_app.ui.widgets.paint import draw_icon
from desktop_app.ui.widgets.text import Text
from desktop_app.ui.words import tell

_STACKED_FROM = 1.5

_MARKS: dict[CheckState, tuple[str, str]] = {
    "good": ("circle", "accent"),
    "caution": ("diamond", "caution"),
    "fault": ("triangle", "over"),
}


class CheckMark(QWidget):
    """A mark and a few words: a circle for good, a diamond for worth a look, a triangle for missing."""

    def __init__(self, look: Look, check: Check, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.check = check
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._words, advice = tell(check.words), tell(check.advice)
        self.setAccessibleName(f"{self._words}. {advice}".strip(" ."))
        self.setToolTip(advice)
        look.changed.connect(self._renew)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._look.font("note"))
        return QSize(
            int(self._look.px(17) + metrics.horizontalAdvance(self._words) + 4),
            int(metrics.height() + 8),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        icon, colour = _MARKS[self.check.state]
        painter = QPainter(self)
        size = self._look.px(18 if icon == "circle" else 14)
        draw_icon(painter, QPointF(self._look.px(6), self.height() / 2), size, icon, colour, self._look)
        painter.setFont(self._look.font("note"))
        painter.setPen(self._look.colour("muted" if self.check.state == "good" else "text"))
        words = self.rect().adjusted(self._look.px(17), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._words)

    @Slot()
    def _renew(self) -> None:
        self.updateGeometry()
        self.update()


class ReadinessStrip(QWidget):
    """All checks on a line; each one that is not good stands on a line of its own with its advice and its cure.

    `cure_wanted` carries the check's id.
    """

    cure_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.level = LevelBar(look, parent=self)
        self.level.hide()
        self._looking = Text(
            look, self.tr("Looking at the microphone, the voice and the model …"), size="note", colour="muted"
        )
        self._faults = QVBoxLayout()
        self._faults.setSpacing(6)
        self._flow = FlowBox(gap=20)
        self._flow.add(self._looking)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._faults)
        column.addWidget(self._flow)
        self.cures: dict[CheckId, QuietButton] = {}
        self.checks: tuple[Check, ...] = ()
        self._stacked = False
        look.changed.connect(self._arrange)

    @Slot()
    def _arrange(self) -> None:
        """Another size of the text may want the advice elsewhere."""
        if self.checks and self._stacked != (self._look.text_scale >= _STACKED_FROM):
            self.show_checks(self.checks)

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show how things stand."""
        self._clear()
        self.checks = tuple(checks)
        # With large text the advice stands under what is missing: beside it there would be room for a word a line.
        self._stacked = self._look.text_scale >= _STACKED_FROM
        for check in checks:
            if check.state == "good":
                self._flow.add(
                    self._with_level(check) if check.id == "microphone" else CheckMark(self._look, check)
                )
            else:
                self._faults.addWidget(self._fault(check))

    def show_level(self, rms: float, peak: float) -> None:
        """The microphone's level, beside its check."""
        self.level.show_level(rms, peak)

    def _clear(self) -> None:
        self.level.setParent(self)
        self.level.hide()
        self.cures = {}
        self._flow.clear()
        clear_layout(self._faults)

    def _with_level(self, check: Check) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(CheckMark(self._look, check))
        row.addWidget(self.level)
        self.level.show()
        return holder

    def _fault(self, check: Check) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        advice = Text(self._look, tell(check.advice), size="note", colour="muted", wrap=True)
        said = QVBoxLayout() if self._stacked else QHBoxLayout()
        said.setSpacing(2 if self._stacked else 12)
        said.addWidget(CheckMark(self._look, check))
        said.addWidget(advice, 1)
        row.addLayout(said, 1)
        button = QuietButton(self._look, self._cure(check.id))
        button.setProperty("check", check.id)
        button.clicked.connect(self._cure_clicked)
        row.addWidget(button)
        self.cures[check.id] = button
        return holder

    def _cure(self, check_id: CheckId) -> str:
        match check_id:
            case "model":
                return self.tr("Install the speech model")
            case "disk":
                return self.tr("Make room")
        return self.tr("Check the sound")

    @Slot()
    def _cure_clicked(self) -> None:
        self.cure_wanted.emit(self.sender().property("check"))
