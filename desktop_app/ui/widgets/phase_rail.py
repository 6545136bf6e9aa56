"""The rail of a round's phases, to scale: what each one took, where the round is, what is still to come."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.interview.model import PhaseView
from desktop_app.ui.look import Look
from desktop_app.ui.times import band_minutes, clock_time
from desktop_app.ui.widgets.paint import rounded

_GAP = 6.0
_BAR = 14.0
_OUTLINE = 4.0


class PhaseRail(QWidget):
    """One bar a phase, as wide as its documented maximum is long.

    The running phase is outlined, fills up, and carries a tick at its documented minimum; past its maximum it turns
    and shows by how much.  Where the words under the bars would not fit, only those of the running phase stand there.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._phases: tuple[PhaseView, ...] = ()
        self._drawn: tuple[object, ...] = ()
        self.unlimited = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)

    def show_phases(self, phases: Sequence[PhaseView]) -> None:
        """Show the phases as they now are; painted only where a second or a pixel changed."""
        self._phases = tuple(phases)
        drawn = tuple(
            (phase.title, phase.state, None if phase.taken_s is None else int(phase.taken_s * 4))
            for phase in phases
        )
        if drawn != self._drawn:
            self._drawn = drawn
            self.setAccessibleName(self.describe())
            self.update()

    def describe(self) -> str:
        """The rail in words, for those who hear it."""
        return "; ".join(f"{phase.title}, {self._state_words(phase)}" for phase in self._phases)

    def words_of(self, phase: PhaseView) -> str:
        """What stands beside the phase's title: what it took, or its documented band."""
        if phase.state == "skipped" and (phase.taken_s or 0.0) < phase.band.min_s:
            return self.tr("skipped")
        if phase.state in ("done", "skipped") and phase.taken_s is not None:
            return clock_time(phase.taken_s)
        if self._is_over(phase):
            return self.tr("+{0} over").format(clock_time(self._over_s(phase)))
        return (
            self.tr("{0} min").format(band_minutes(phase.band))
            if phase.band.max_s >= 90
            else band_minutes(phase.band)
        )

    def sizeHint(self) -> QSize:
        text = QFontMetricsF(self._look.font("note", "medium")).height()
        return QSize(600, int(_BAR + 2 * _OUTLINE + self._look.theme.spacing.s + text + 2))

    def bars(self) -> list[QRectF]:
        """Where each phase's bar is."""
        total = sum(phase.band.max_s for phase in self._phases) or 1.0
        room = self.width() - _GAP * max(0, len(self._phases) - 1) - 2 * _OUTLINE
        bars, x = [], _OUTLINE
        for phase in self._phases:
            width = room * phase.band.max_s / total
            bars.append(QRectF(x, _OUTLINE, width, _BAR))
            x += width + _GAP
        return bars

    # --- painting -------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        bars = self.bars()
        for phase, bar in zip(self._phases, bars, strict=True):
            self._paint_bar(painter, phase, bar)
        times, titles = self._room_for_words(bars)
        for phase, bar in zip(self._phases, bars, strict=True):
            here = phase.state == "here"
            if here or titles:
                self._paint_label(painter, phase, bar, with_time=here or times)

    def _room_for_words(self, bars: Sequence[QRectF]) -> tuple[bool, bool]:
        """Whether all titles fit with their times, and whether they fit without, the running phase always with."""
        pairs = list(zip(self._phases, bars, strict=True))
        times = all(self._label_width(phase) <= bar.width() for phase, bar in pairs)
        titles = all(
            self._label_width(phase, with_time=phase.state == "here") <= bar.width() for phase, bar in pairs
        )
        return times, titles

    def _paint_bar(self, painter: QPainter, phase: PhaseView, bar: QRectF) -> None:
        look, radius = self._look, _BAR / 2
        over = self._is_over(phase)
        if phase.state in ("done", "skipped"):
            rounded(painter, bar, radius, look.colour("raised"))
            share = 1.0 if phase.state == "done" else self._share(phase)
            self._fill(painter, bar, share, "over" if over else "accent_quiet")
            if phase.state == "skipped":
                rounded(painter, bar, radius, None, look.colour("mark"), look.theme.line_width)
            return
        rounded(painter, bar, radius, look.colour("raised"))
        if phase.state == "coming":
            rounded(painter, bar, radius, None, look.mix("raised", "mark", 0.35), look.theme.line_width)
            return
        name = "over" if over else "accent"
        self._fill(painter, bar, self._share(phase), name)
        outline = bar.adjusted(-_OUTLINE, -_OUTLINE, _OUTLINE, _OUTLINE)
        rounded(painter, outline, outline.height() / 2, None, look.colour(name), 2)
        if phase.band.min_s < phase.band.max_s and not over:
            x = bar.left() + bar.width() * phase.band.min_s / phase.band.max_s
            passed = phase.taken_s is not None and phase.taken_s >= phase.band.min_s
            colour = look.colour("on_accent" if passed else "text")
            painter.fillRect(QRectF(x - 1, bar.top() - 1, 2, bar.height() + 2), colour)

    def _fill(self, painter: QPainter, bar: QRectF, share: float, name: str) -> None:
        if share <= 0.0:
            return
        width = max(_BAR / 2, bar.width() * share)
        painter.save()
        painter.setClipRect(QRectF(bar.left(), bar.top(), width, bar.height()))
        rounded(
            painter,
            bar if width > _BAR else QRectF(bar.left(), bar.top(), _BAR, _BAR),
            _BAR / 2,
            self._look.colour(name),
        )
        painter.restore()

    def _paint_label(self, painter: QPainter, phase: PhaseView, bar: QRectF, *, with_time: bool) -> None:
        look = self._look
        title_font, time_font = look.font("note", "medium"), look.font("note", tabular=True)
        title_width = QFontMetricsF(title_font).horizontalAdvance(phase.title)
        words = self.words_of(phase)
        left = max(
            _OUTLINE, min(bar.left(), self.width() - self._label_width(phase, with_time=with_time) - 2)
        )
        top = bar.bottom() + _OUTLINE + look.theme.spacing.s
        painter.setFont(title_font)
        painter.setPen(look.colour("text" if phase.state != "coming" else "muted"))
        painter.drawText(
            QRectF(left, top, title_width + 2, self.height() - top), Qt.AlignmentFlag.AlignTop, phase.title
        )
        if not with_time:
            return
        painter.setFont(time_font)
        painter.setPen(look.colour("over" if self._is_over(phase) else "muted"))
        left += title_width + look.theme.spacing.s + 2
        painter.drawText(
            QRectF(left, top, self.width() - left, self.height() - top), Qt.AlignmentFlag.AlignTop, words
        )

    def _label_width(self, phase: PhaseView, *, with_time: bool = True) -> float:
        look = self._look
        title = QFontMetricsF(look.font("note", "medium")).horizontalAdvance(phase.title)
        if not with_time:
            return title + 4
        words = QFontMetricsF(look.font("note", tabular=True)).horizontalAdvance(self.words_of(phase))
        return title + look.theme.spacing.s + 2 + words + 4

    # --- reckoning ------------------------------------------------------------------------------------------------

    def _share(self, phase: PhaseView) -> float:
        return min(1.0, (phase.taken_s or 0.0) / phase.band.max_s) if phase.band.max_s else 0.0

    def _over_s(self, phase: PhaseView) -> float:
        return (phase.taken_s or 0.0) - phase.band.max_s

    def _is_over(self, phase: PhaseView) -> bool:
        return not self.unlimited and self._over_s(phase) >= 1.0

    def _state_words(self, phase: PhaseView) -> str:
        match phase.state:
            case "here":
                return self.tr("now, {0}").format(self.words_of(phase))
            case "done":
                return self.tr("done in {0}").format(self.words_of(phase))
        return self.words_of(phase)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell_of(event.pos(), event.globalPos())
            return True
        return super().event(event)

    def _tell_of(self, where: QPoint, on_screen: QPoint) -> None:
        for phase, bar in zip(self._phases, self.bars(), strict=True):
            if bar.left() <= where.x() <= bar.right():
                goals = "".join(f"\n• {goal}" for goal in phase.goals)
                QToolTip.showText(on_screen, f"{phase.title} · {self.words_of(phase)}{goals}", self)
                return
        QToolTip.hideText()

    @Slot()
    def _renew(self) -> None:
        self.updateGeometry()
        self.update()
