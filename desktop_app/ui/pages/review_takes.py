"""Takes: all attempts at one question, two of them side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.library.model import Session
from desktop_app.library.store import Library
from desktop_app.library.takes import Practised, Take
from desktop_app.ui.look import Look
from desktop_app.ui.pages.page import Page
from desktop_app.ui.parts import Parts
from desktop_app.ui.review.aligned_takes import LEFT, RIGHT, AlignedTakes
from desktop_app.ui.review.ports import review_parts
from desktop_app.ui.review.session_filter import Choice, short
from desktop_app.ui.review.take_column import TakeColumn, figures_of_take, strengths_of
from desktop_app.ui.review.times import told_moment
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.buttons import IconButton
from desktop_app.ui.widgets.chips import Pill
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.flow import FlowBox
from desktop_app.ui.widgets.scroll import ScrollPage
from desktop_app.ui.widgets.text import Text
from desktop_app.ui.words import tell


@dataclass(frozen=True, slots=True)
class _Read:
    practised: list[Practised]
    question_id: str
    takes: list[Take]


_SIDE_BY_SIDE = 620
"""Below this width (in pixels at 100 % text) one take stands under the other."""


class TakesPage(Page):
    """Opened with a question's id; with None it shows the question that was answered most often."""

    def __init__(self, look: Look, parts: Parts, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(look, parts, tasks, parent)
        self.takes: list[Take] = []
        self.question_id = ""
        self._wanted_id = ""
        self._titles: dict[str, str] = {}
        self.questions = Choice(look, self.tr("Question"))
        self.questions.activated.connect(lambda _: self._ask(str(self.questions.currentData())))
        self.text = Text(look, size="lead", weight="medium", wrap=True)
        self.differences = FlowBox(gap=look.theme.spacing.s)
        make_player = review_parts(parts).make_player
        self.left_take, self.right_take = TakeColumn(look, make_player), TakeColumn(look, make_player)
        self.pair = AlignedTakes(look)
        self.empty = EmptyState(
            look,
            "compare",
            self.tr("No answer to compare yet"),
            self.tr(
                "Answer a question in a round, and again in another: both takes stand here side by side."
            ),
            self.tr("Choose a round"),
        )
        self.empty.acted.connect(lambda: self.wanted.emit("practice", None))
        self.trouble = EmptyState(look, "warning", self.tr("The takes cannot be shown"), "")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        space = self.look.theme.spacing
        back = IconButton(self.look, "back", self.tr("Back to the sessions"))
        back.clicked.connect(lambda: self.wanted.emit("sessions", None))
        head = QHBoxLayout()
        head.setSpacing(space.m)
        head.addWidget(back)
        head.addWidget(Text(self.look, self.tr("Takes"), size="title", weight="strong"))
        head.addSpacing(space.xl)
        head.addWidget(self.questions, 1)
        body = QWidget()
        whole = QVBoxLayout(body)
        whole.setContentsMargins(0, 0, space.s, space.xl)
        whole.setSpacing(space.m)
        whole.addWidget(self.text)
        whole.addWidget(self.differences)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(space.l)
        self._columns.addWidget(self.left_take, 1)
        self._columns.addWidget(self.right_take, 1)
        whole.addLayout(self._columns)
        whole.addWidget(self.pair)
        whole.addStretch(1)
        self._shown = ScrollPage(body)
        for widget in (self._shown, self.empty, self.trouble):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.page, space.xl, space.page, 0)
        column.setSpacing(space.m)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() / self.look.text_scale < _SIDE_BY_SIDE
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)
        self.pair.stack(narrow)

    def _connect(self) -> None:
        self.pair.played_from.connect(self._play_from)
        for side, one, other in (
            (LEFT, self.left_take, self.right_take),
            (RIGHT, self.right_take, self.left_take),
        ):
            one.begin_at = partial(self._where, side, other)
            one.playing.moved.connect(partial(self.pair.light, side))
            one.chosen.connect(lambda place, one=one: self._show_take(one, place))
            one.pinned.connect(self._pin)
            one.opened.connect(lambda session_id, at_s: self.wanted.emit("review", (session_id, at_s)))
            one.began.connect(other.playing.pause)
            one.playing.failed.connect(lambda sentence: self.told.emit(sentence, "", None))

    @Slot(int, float)
    def _play_from(self, side: int, at_s: float) -> None:
        (self.left_take, self.right_take)[side].play_from(at_s)

    def _where(self, side: int, other: TakeColumn) -> float | None:
        """Where a take begins that is played while the other one sounds: where that one is."""
        return self.pair.moment_across(1 - side) if other.playing.playing else None

    # --- what is shown --------------------------------------------------------------------------------------------

    def opened(self, argument: object = None) -> None:
        """Show the takes of this question."""
        self._ask(argument if isinstance(argument, str) else self.question_id)

    def left(self) -> None:
        self.left_take.playing.stop()
        self.right_take.playing.stop()

    def _library(self) -> Library:
        library: Any = self.parts.library()
        return library

    def _ask(self, question_id: str) -> None:
        self._wanted_id = question_id

        def work() -> _Read:
            takes = self._library().takes
            practised = takes.practised()
            known = [one.question_id for one in practised]
            chosen = question_id if question_id in known else (known[0] if known else "")
            return _Read(practised, chosen, takes.of(chosen) if chosen else [])

        self.tasks.run(work, self._loaded, self._failed)

    @Slot(object)
    def _loaded(self, read: _Read) -> None:
        self.questions.clear()
        for one in read.practised:
            self.questions.addItem(f"{short(one.text, 50)} ({one.takes})", one.question_id)
        self.questions.setCurrentIndex(max(0, self.questions.findData(read.question_id)))
        self.questions.setVisible(bool(read.practised))
        self.question_id, self.takes = read.question_id, read.takes
        if not read.takes:
            self._stack.setCurrentWidget(self.empty)
            return
        self.text.setText(next(one.text for one in read.practised if one.question_id == read.question_id))
        best = next((place for place, take in enumerate(read.takes) if take.pinned), None)
        before = best if best not in (None, 0) else min(1, len(read.takes) - 1)
        captions = [self._caption(take) for take in read.takes]
        for column, place in ((self.left_take, before or 0), (self.right_take, 0)):
            column.offer(captions, place)
            self._take_up(column, place)
        # One take has nothing to stand beside.
        self.left_take.setVisible(len(read.takes) > 1)
        self._compare()
        self._stack.setCurrentWidget(self._shown)

    @Slot(str)
    def _failed(self, sentence: str) -> None:
        self.trouble.sentence.setText(sentence)
        self._stack.setCurrentWidget(self.trouble)

    def _caption(self, take: Take) -> str:
        best = "★ " if take.pinned else ""
        when = told_moment(take.started_at, self.parts.now())
        return f"{best}{when} · {tell(take.round_title)} L{take.level}"

    def _show_take(self, column: TakeColumn, place: int) -> None:
        self._take_up(column, place)
        self._compare()

    def _take_up(self, column: TakeColumn, place: int) -> None:
        """Put this take into the column; its sound comes as soon as it was looked up."""
        take = self.takes[place]
        column.playing.stop()
        column.show_take(take)

        def sound(session: Session) -> None:
            if column.take is take:
                column.take_sound(session.recordings, session.duration_s)

        self.tasks.run(lambda: self._library().session(take.session_id), sound, self._failed)

    def _compare(self) -> None:
        """Lay the two side by side; the same one twice is shown once."""
        left, right = self.left_take.take, self.right_take.take
        if right is not None:
            before = None if left is right else left
            self.pair.show_takes(before, right)
            self.left_take.show_figures(None)
            self.right_take.show_figures(before)
        self._show_differences()

    def _show_differences(self) -> None:
        """What the right take lacks no more, and what is new in it."""
        self.differences.clear()
        left, right = self.left_take.take, self.right_take.take
        if left is None or right is None or left is right:
            return
        before, after = figures_of_take(left).findings, figures_of_take(right).findings
        titles = self._rule_titles()
        had, has = strengths_of(left), strengths_of(right)
        for code in sorted(before - after):
            self.differences.add(Pill(self.look, self.tr("gone: {0}").format(_named(code, titles)), "good"))
        for code in sorted(after - before):
            self.differences.add(Pill(self.look, self.tr("new: {0}").format(_named(code, titles)), "caution"))
        for code in sorted(has - had):
            told = self.tr("now good: {0}").format(_named(code, titles))
            self.differences.add(Pill(self.look, told, "good"))
        for code in sorted(had - has):
            told = self.tr("good no more: {0}").format(_named(code, titles))
            self.differences.add(Pill(self.look, told, "caution"))
        if before == after and had == has:
            self.differences.add(Pill(self.look, self.tr("the same findings in both"), "plain"))

    def _rule_titles(self) -> dict[str, str]:
        titles = review_parts(self.parts).rule_titles
        if not self._titles and titles is not None:
            self._titles = dict(titles())
        return self._titles

    # --- acts -----------------------------------------------------------------------------------------------------

    @Slot(object)
    def _pin(self, take: Take) -> None:
        def work() -> None:
            takes = self._library().takes
            if take.pinned:
                takes.unpin(self.question_id)
            else:
                takes.pin(take.session_id, take.answer.id)

        self.tasks.run(work, lambda _: self._ask(self.question_id), self._failed)

    def shown(self) -> Sequence[Take | None]:
        """The two takes, left and right."""
        return self.left_take.take, self.right_take.take


def _named(code: str, titles: dict[str, str]) -> str:
    return tell(titles.get(code, code.replace("-", " ")))
