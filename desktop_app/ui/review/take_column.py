"""One take of a question: which one it is, its figures against another's, its sound."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.analysis.model import Analysis
from desktop_app.library.model import Recording
from desktop_app.library.takes import Take
from desktop_app.ui.look import Look
from desktop_app.ui.review.aligned_takes import exchanges_of
from desktop_app.ui.review.player_bar import PlayButton
from desktop_app.ui.review.playing import Playing
from desktop_app.ui.review.ports import MakePlayer
from desktop_app.ui.review.session_filter import Choice
from desktop_app.ui.review.times import counted, share
from desktop_app.ui.times import clock_time
from desktop_app.ui.widgets.buttons import IconButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.chips import Chip
from desktop_app.ui.widgets.flow import FlowBox
from desktop_app.ui.widgets.text import Text

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class TakeFigures:
    """A take in figures: all of it together, its probes too.  Shares 0..1; None where there is nothing to tell."""

    seconds: float
    words_per_minute: float | None
    i_share: float | None
    metrics: int
    fillers: int
    findings: frozenset[str]


def figures_of_take(take: Take) -> TakeFigures:
    """Add a take up."""
    analyses: list[Analysis] = [one.analysis for one in exchanges_of(take) if one.analysis is not None]
    i_count, we_count = sum(one.count("i") for one in analyses), sum(one.count("we") for one in analyses)
    paced = [one for one in analyses if one.words_per_minute is not None]
    paced_s = sum(one.duration_s for one in paced)
    pace = sum((one.words_per_minute or 0.0) * one.duration_s for one in paced) / paced_s if paced_s else None
    return TakeFigures(
        seconds=sum(one.duration_s for one in analyses),
        words_per_minute=pace,
        i_share=i_count / (i_count + we_count) if i_count + we_count else None,
        metrics=sum(len(one.metrics) for one in analyses),
        fillers=sum(len(one.fillers) for one in analyses),
        findings=frozenset(finding.code for one in analyses for finding in one.findings),
    )


def strengths_of(take: Take) -> frozenset[str]:
    """The codes of what was good in it."""
    analyses = (one.analysis for one in exchanges_of(take))
    return frozenset(strength.code for one in analyses if one is not None for strength in one.strengths)


def told_figures(figures: TakeFigures, before: TakeFigures | None = None) -> list[str]:
    """The figures in words, in the order in which they are shown; each with what became of it since `before`."""
    pace = "\N{EN DASH}" if figures.words_per_minute is None else f"{figures.words_per_minute:.0f}"
    told = [
        translate("TakeColumn", "{0} long").format(clock_time(figures.seconds)),
        counted(figures.metrics, "figure"),
        translate("TakeColumn", "“I” {0}").format(share(figures.i_share)),
        translate("TakeColumn", "{0} words/min").format(pace),
        counted(figures.fillers, "filler"),
        counted(len(figures.findings), "finding"),
    ]
    if before is None:
        return told
    return [
        f"{words} ({change})" if change else words
        for words, change in zip(told, _changes(figures, before), strict=True)
    ]


def _changes(now: TakeFigures, before: TakeFigures) -> list[str]:
    """What became of each figure; empty where it stayed, or cannot be compared."""
    longer_s = round(now.seconds) - round(before.seconds)
    time = f"{_sign(longer_s)}{clock_time(abs(longer_s))}" if longer_s else ""
    return [
        time,
        _by(now.metrics, before.metrics),
        _by(_percent(now.i_share), _percent(before.i_share)),
        _by(now.words_per_minute, before.words_per_minute),
        _by(now.fillers, before.fillers),
        _by(len(now.findings), len(before.findings)),
    ]


def _percent(part: float | None) -> float | None:
    return None if part is None else 100 * part


def _by(now: float | None, before: float | None) -> str:
    if now is None or before is None or not (by := round(now) - round(before)):
        return ""
    return f"{_sign(by)}{abs(by)}"


def _sign(by: int) -> str:
    return "+" if by > 0 else "\N{MINUS SIGN}"


class TakeColumn(Card):
    """Shows which take it is and plays it; its words stand in `AlignedTakes`.

    `begin_at` says where playing begins, where that is not for this take alone to say: at what the other take says now.

    Signals:
        chosen: the index of another take in the list.
        pinned: this take is held for the best, or no more.
        opened: the session's id and where the take begins.
        began: this column's sound begins; others fall silent.
    """

    chosen = Signal(int)
    pinned = Signal(object)
    opened = Signal(str, float)
    began = Signal()

    def __init__(self, look: Look, make_player: MakePlayer, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._look = look
        self.take: Take | None = None
        self.begin_at: Callable[[], float | None] = lambda: None
        self.playing = Playing(make_player, self)
        self.playing.changed.connect(self._changed)
        self.which = Choice(look, self.tr("Which take"))
        self.which.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.which.setMinimumContentsLength(8)
        self.which.setMinimumWidth(90)
        self.which.activated.connect(self.chosen)
        self.play = PlayButton(look)
        self.play.clicked.connect(self._toggle)
        self.pin = Chip(look, self.tr("Best"), icon="star", checkable=True)
        self.pin.setToolTip(self.tr("Hold this take for the best"))
        self.pin.clicked.connect(lambda: self.pinned.emit(self.take))
        self.open_button = IconButton(look, "chevron-right", self.tr("Open its session"))
        self.open_button.clicked.connect(self._open)
        self._figures = FlowBox(gap=look.theme.spacing.m)
        self._lay_out()

    def _lay_out(self) -> None:
        space = self._look.theme.spacing
        head = QHBoxLayout()
        head.setSpacing(space.s)
        head.addWidget(self.play)
        head.addWidget(self.which, 1)
        head.addWidget(self.pin)
        head.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.l, space.m, space.l, space.l)
        column.setSpacing(space.m)
        column.addLayout(head)
        column.addWidget(self._figures)
        column.addStretch(1)

    def offer(self, captions: Sequence[str], chosen: int) -> None:
        """The takes there are."""
        self.which.clear()
        for caption in captions:
            self.which.addItem(caption)
        self.which.setCurrentIndex(chosen)

    def show_take(self, take: Take) -> None:
        """This is the take; its figures follow with `show_figures`, its sound with `take_sound`."""
        self.take = take
        self.pin.setChecked(take.pinned)

    def show_figures(self, before: Take | None) -> None:
        """Show its figures, against those of a take before it where there is one."""
        self._figures.clear()
        if self.take is None:
            return
        against = figures_of_take(before) if before is not None else None
        for told in told_figures(figures_of_take(self.take), against):
            self._figures.add(Text(self._look, told, size="note", colour="muted"))

    def take_sound(self, recordings: Sequence[Recording], duration_s: float) -> None:
        """The sound of the take's session."""
        self.playing.take(recordings, duration_s)
        if self.take is not None:
            self.playing.seek(self.take.answer.answer_start_s or 0.0)

    def play_from(self, at_s: float) -> None:
        """Play this take from here to its end."""
        self.began.emit()
        self.playing.play_from(at_s, self._end_s())

    @Slot()
    def _toggle(self) -> None:
        if self.playing.playing:
            self.playing.pause()
        elif self.take is not None:
            end_s, here = self._end_s(), self.begin_at()
            if here is None:
                here = self.playing.position_s
            start_s = self.take.answer.answer_start_s or 0.0
            self.play_from(here if start_s <= here < (end_s or here) - 0.1 else start_s)

    def _end_s(self) -> float | None:
        ends = [one.answer_end_s for one in exchanges_of(self.take)] if self.take is not None else []
        return max((end_s for end_s in ends if end_s is not None), default=None)

    @Slot()
    def _changed(self) -> None:
        self.play.show_playing(self.playing.playing)
        self.play.setEnabled(self.playing.has_sound)

    @Slot()
    def _open(self) -> None:
        if self.take is not None:
            at_s = self.take.answer.asked_start_s
            self.opened.emit(self.take.session_id, at_s if at_s is not None else 0.0)
