"""One take of a question: its figures, its words, its sound."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.analysis.model import Analysis
from desktop_app.library.model import Exchange, Recording
from desktop_app.library.takes import Take
from desktop_app.ui.look import Look
from desktop_app.ui.review.answer_words import AnswerWords
from desktop_app.ui.review.exchange_view import Asked
from desktop_app.ui.review.player_bar import PlayButton
from desktop_app.ui.review.playing import Playing
from desktop_app.ui.review.ports import MakePlayer
from desktop_app.ui.review.session_filter import Choice
from desktop_app.ui.review.times import counted, share
from desktop_app.ui.review.transcript import HELD_S
from desktop_app.ui.times import clock_time
from desktop_app.ui.widgets.buttons import IconButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.chips import Chip
from desktop_app.ui.widgets.flow import FlowBox
from desktop_app.ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class TakeFigures:
    """A take in figures: all of it together, its probes too.  Shares 0..1; None where there is nothing to tell."""

    seconds: float
    words_per_minute: float | None
    i_share: float | None
    metrics: int
    fillers: int
    findings: frozenset[str]


def exchanges_of(take: Take) -> tuple[Exchange, ...]:
    """The answer and the probes, in order."""
    return (take.answer, *take.probes)


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


def told_figures(figures: TakeFigures) -> list[str]:
    """The figures in words, in the order in which they are shown."""
    pace = "\N{EN DASH}" if figures.words_per_minute is None else f"{figures.words_per_minute:.0f}"
    return [
        f"{clock_time(figures.seconds)} long",
        counted(figures.metrics, "figure"),
        f"“I” {share(figures.i_share)}",
        f"{pace} words/min",
        counted(figures.fillers, "filler"),
        counted(len(figures.findings), "finding"),
    ]


class TakeColumn(Card):
    """Shows a take and plays it.

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
        self.words: list[AnswerWords] = []
        self.playing = Playing(make_player, self)
        self.playing.moved.connect(self._light)
        self.playing.changed.connect(self._changed)
        self.which = Choice(look, self.tr("Which take"))
        self.which.activated.connect(self.chosen)
        self.play = PlayButton(look)
        self.play.clicked.connect(self._toggle)
        self.pin = Chip(look, self.tr("Best"), icon="star", checkable=True)
        self.pin.setToolTip(self.tr("Hold this take for the best"))
        self.pin.clicked.connect(lambda: self.pinned.emit(self.take))
        self.open_button = IconButton(look, "chevron-right", self.tr("Open its session"))
        self.open_button.clicked.connect(self._open)
        self._figures = FlowBox(gap=look.theme.spacing.m)
        self._body = QVBoxLayout()
        self._body.setSpacing(look.theme.spacing.s)
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
        column.addLayout(self._body)
        column.addStretch(1)

    def offer(self, captions: Sequence[str], chosen: int) -> None:
        """The takes there are."""
        self.which.clear()
        for caption in captions:
            self.which.addItem(caption)
        self.which.setCurrentIndex(chosen)

    def show_take(self, take: Take) -> None:
        """Show this take's words; its sound follows with `take_sound`."""
        self.take = take
        self.pin.setChecked(take.pinned)
        self._figures.clear()
        for told in told_figures(figures_of_take(take)):
            self._figures.add(Text(self._look, told, size="note", colour="muted"))
        while (item := self._body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.words = []
        for exchange in exchanges_of(take):
            if exchange is not take.answer:
                self._body.addWidget(Asked(self._look, exchange, probe=True))
            words = AnswerWords(self._look)
            words.show_words(exchange.words, exchange.analysis)
            words.played_from.connect(self._play_from)
            self.words.append(words)
            self._body.addWidget(words)

    def take_sound(self, recordings: Sequence[Recording], duration_s: float) -> None:
        """The sound of the take's session."""
        self.playing.take(recordings, duration_s)
        if self.take is not None:
            self.playing.seek(self.take.answer.answer_start_s or 0.0)

    def _play_from(self, at_s: float) -> None:
        self.began.emit()
        self.playing.play_from(at_s, self._end_s())

    @Slot()
    def _toggle(self) -> None:
        if self.playing.playing:
            self.playing.pause()
        elif self.take is not None:
            end_s, here = self._end_s(), self.playing.position_s
            start_s = self.take.answer.answer_start_s or 0.0
            self._play_from(here if start_s <= here < (end_s or here) - 0.1 else start_s)

    def _end_s(self) -> float | None:
        ends = [one.answer_end_s for one in exchanges_of(self.take)] if self.take is not None else []
        return max((end_s for end_s in ends if end_s is not None), default=None)

    @Slot(float)
    def _light(self, at_s: float) -> None:
        if self.take is None:
            return
        for exchange, words in zip(exchanges_of(self.take), self.words, strict=True):
            said = exchange.words
            heard = bisect_right(said, at_s + 0.001, key=lambda word: word.start_s) - 1
            words.light(heard if heard >= 0 and at_s < said[heard].end_s + HELD_S else -1)

    @Slot()
    def _changed(self) -> None:
        self.play.show_playing(self.playing.playing)
        self.play.setEnabled(self.playing.has_sound)

    @Slot()
    def _open(self) -> None:
        if self.take is not None:
            at_s = self.take.answer.asked_start_s
            self.opened.emit(self.take.session_id, at_s if at_s is not None else 0.0)
