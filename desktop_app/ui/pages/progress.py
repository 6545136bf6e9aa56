"""Progress: what gets better over the sessions, in plots and as a table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.library.model import SessionQuery
from desktop_app.library.progress import ProgressPoint
from desktop_app.library.store import Library
from desktop_app.ui.look import Look
from desktop_app.ui.pages.page import Page
from desktop_app.ui.parts import Parts
from desktop_app.ui.review.bar_list import BarList
from desktop_app.ui.review.columns import Columns
from desktop_app.ui.review.plot import Plot
from desktop_app.ui.review.ports import review_parts
from desktop_app.ui.review.progress_series import (
    MEASURES,
    findings_bars,
    principle_bars,
    series,
    time_bars,
)
from desktop_app.ui.review.progress_table import ProgressTable, framed
from desktop_app.ui.review.session_filter import Choice
from desktop_app.ui.review.times import counted, long_time
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.scroll import SCROLL_BAR, Gutter, ScrollPage
from desktop_app.ui.widgets.segmented import SegmentedControl
from desktop_app.ui.widgets.text import Text
from desktop_app.ui.words import tell


@dataclass(frozen=True, slots=True)
class _Read:
    """All that the page shows, read on a worker thread."""

    points: list[ProgressPoint]
    rules: Mapping[str, str] = field(default_factory=dict)
    principles: Mapping[str, str] = field(default_factory=dict)
    asked_for: Mapping[str, Sequence[str]] = field(default_factory=dict)


class ProgressPage(Page):
    """Every round together, or one of them; demonstrations are left out."""

    def __init__(self, look: Look, parts: Parts, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(look, parts, tasks, parent)
        self._read: _Read | None = None
        self.rounds = Choice(look, self.tr("Round"))
        self.rounds.addItem(self.tr("Every round"), "")
        self.rounds.activated.connect(self._show)
        self.how = SegmentedControl(
            look, [("plots", self.tr("Plots")), ("table", self.tr("Table"))], "plots", self.tr("Shown as")
        )
        self.how.chosen.connect(self._choose_how)
        self.sums = Text(look, colour="muted", wrap=True)
        self.plots = {measure.id: Plot(look) for measure in MEASURES}
        self._told = {measure.id: Text(look, size="note", colour="muted") for measure in MEASURES}
        self._latest = {
            measure.id: Text(look, size="heading", weight="strong", tabular=True) for measure in MEASURES
        }
        self.findings, self.principles, self.times = BarList(look), BarList(look), BarList(look)
        self.table = ProgressTable(look)
        self.table.opened.connect(self._open)
        self._columns = Columns(look.px(330), look.theme.spacing.l)
        self._scroll = self._make_plots()
        self.empty = EmptyState(
            look,
            "progress",
            self.tr("Nothing to compare yet"),
            self.tr(
                "After the first round its figures stand here; after the second one you see what changes."
            ),
            self.tr("Choose a round"),
        )
        self.empty.acted.connect(lambda: self.wanted.emit("practice", None))
        self.trouble = EmptyState(
            look, "warning", self.tr("The progress cannot be shown"), "", self.tr("Try again")
        )
        self.trouble.acted.connect(self.opened)
        self._stack = QStackedWidget()
        self._table_page = framed(self.table)
        for widget in (self._scroll, self._table_page, self.empty, self.trouble):
            self._stack.addWidget(widget)
        self._lay_out()
        look.changed.connect(self._dress)

    # --- layout ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        space = self.look.theme.spacing
        head = QHBoxLayout()
        head.setSpacing(space.m)
        head.addWidget(Text(self.look, self.tr("Progress"), size="title", weight="strong"))
        head.addStretch(1)
        head.addWidget(self.rounds)
        head.addWidget(self.how)
        column = QVBoxLayout(self)
        # The scroll bar has its place in the margin, so that the cards end where the controls above them end.
        column.setContentsMargins(space.page, space.xl, space.page - SCROLL_BAR, 0)
        column.setSpacing(space.s)
        head.setContentsMargins(0, 0, SCROLL_BAR, 0)
        column.addLayout(head)
        column.addWidget(self.sums)
        column.addSpacing(space.s)
        column.addWidget(self._stack, 1)

    def _make_plots(self) -> ScrollPage:
        for measure in MEASURES:
            head = self._latest[measure.id], self._told[measure.id]
            card = self._card(measure.title, head, self.plots[measure.id])
            card.setToolTip(measure.source)
            self.plots[measure.id].opened.connect(self._open)
            self._columns.add(card)
        self._columns.add(self._card(self.tr("Findings by kind"), None, self.findings))
        self._columns.add(self._card(self.tr("Principles practised"), None, self.principles))
        self._columns.add(self._card(self.tr("Practice time"), None, self.times))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, self.look.theme.spacing.xl)
        column.addWidget(self._columns)
        column.addStretch(1)
        area = ScrollPage(body)
        Gutter(area)
        return area

    def _card(self, title: str, told: tuple[Text, Text] | None, widget: QWidget) -> Card:
        """A card with its title; `told` are the latest value, large, and a word on how it went."""
        space = self.look.theme.spacing
        card = Card(self.look)
        column = QVBoxLayout(card)
        column.setContentsMargins(space.l + 2, space.l, space.l + 2, space.l)
        column.setSpacing(space.xs)
        column.addWidget(Text(self.look, title, weight="medium", colour="text" if told is None else "muted"))
        if told is not None:
            latest, since = told
            line = QHBoxLayout()
            line.setSpacing(space.s)
            line.addWidget(latest, 0, Qt.AlignmentFlag.AlignBaseline)
            line.addWidget(since, 1, Qt.AlignmentFlag.AlignBaseline)
            column.addLayout(line)
        column.addSpacing(space.s)
        column.addWidget(widget)
        column.addStretch(1)
        return card

    @Slot()
    def _dress(self) -> None:
        self._columns.set_least(self.look.px(330))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sums.setVisible(self.height() / self.look.text_scale > 380)

    # --- what is shown --------------------------------------------------------------------------------------------

    def opened(self, argument: object = None) -> None:
        """Read what there is now."""
        self.tasks.run(self._ask, self._loaded, self._failed)

    def _ask(self) -> _Read:
        library: Any = self.parts.library()
        real: Library = library
        titles = review_parts(self.parts).rule_titles
        catalog: Any = self.parts.catalog()
        return _Read(
            points=real.progress(SessionQuery(demo=False)),
            rules=titles() if titles is not None else {},
            principles={principle.id: principle.title for principle in catalog.principles},
            asked_for={question.id: question.principles for question in catalog.questions},
        )

    @Slot(object)
    def _loaded(self, read: _Read) -> None:
        self._read = read
        chosen = self.rounds.currentData()
        rounds = {point.round_id: point.round_title for point in read.points}
        while self.rounds.count() > 1:
            self.rounds.removeItem(1)
        for round_id, title in rounds.items():
            self.rounds.addItem(tell(title), round_id)
        self.rounds.setCurrentIndex(max(0, self.rounds.findData(chosen)))
        self._show()

    @Slot(str)
    def _failed(self, sentence: str) -> None:
        self.trouble.sentence.setText(sentence)
        self._show_choices(shown=False)
        self._stack.setCurrentWidget(self.trouble)

    @Slot()
    def _show(self) -> None:
        read = self._read
        if read is None:
            return
        if not read.points:
            self.sums.setText("")
            self._show_choices(shown=False)
            self._stack.setCurrentWidget(self.empty)
            return
        self._show_choices(shown=True)
        chosen = self.rounds.currentData()
        points = [point for point in read.points if not chosen or point.round_id == chosen]
        self._show_sums(points)
        for one in series(points):
            self.plots[one.measure.id].show_series(one)
            self._latest[one.measure.id].setText(one.latest or "\N{EN DASH}")
            self._tell(one.measure.id, one.before, one.got_better)
        self.findings.show_bars(findings_bars(points, read.rules))
        self.principles.show_bars(principle_bars(points, read.asked_for, read.principles))
        self.times.show_bars(time_bars(points))
        self.table.show_points(points)
        self._stack.setCurrentWidget(self._table_page if self.how.value() == "table" else self._scroll)

    def _show_choices(self, *, shown: bool) -> None:
        """Where there is nothing to show there is nothing to choose."""
        self.rounds.setVisible(shown)
        self.how.setVisible(shown)

    def _tell(self, measure_id: str, told: str, better: bool | None) -> None:
        """The plot in a line: the first value, and whether it gets better."""
        sign = {True: self.tr("better"), False: self.tr("not better yet"), None: ""}[better]
        words = self._told[measure_id]
        words.setText(f"{told} · {sign}" if sign and told else told)
        words.set_colour("accent_text" if better else "muted")

    def _show_sums(self, points: Sequence[ProgressPoint]) -> None:
        total = long_time(sum(point.duration_s for point in points))
        answers = sum(point.figures.answers for point in points)
        practised = self.tr("{0} of practice").format(total)
        parts = [counted(len(points), "session"), practised, counted(answers, "answer")]
        self.sums.setText(" · ".join(parts))

    @Slot(str)
    def _choose_how(self, _how: str) -> None:
        self._show()

    @Slot(str)
    def _open(self, session_id: str) -> None:
        self.wanted.emit("review", session_id)
