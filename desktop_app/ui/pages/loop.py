"""A whole loop: where one is, which rounds are done with their sessions, what comes next, and the break's countdown."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.interview.loop import Whereabouts
from desktop_app.practice.loops import InLoop, LoopBook, LoopUnderWay
from desktop_app.ui.announcer import Announcer
from desktop_app.ui.beginning import Beginning, usual_options
from desktop_app.ui.look import Look
from desktop_app.ui.loop.begin_card import BeginCard
from desktop_app.ui.loop.data import LoopData, gather
from desktop_app.ui.loop.now_card import NowCard
from desktop_app.ui.loop.stop_list import DecisionCard, StopList
from desktop_app.ui.pages.page import Page
from desktop_app.ui.parts import Parts
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.bars import PhaseBar
from desktop_app.ui.widgets.buttons import IconButton, PlainButton
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.scroll import ScrollPage
from desktop_app.ui.widgets.text import Text
from desktop_app.ui.words import tell

_TICK_MS = 200
_LOOK_AGAIN = (
    10  # ticks: a round that is still being put away, or is played elsewhere, ends without a word to us
)
_SIDE_BY_SIDE = 860
"""Below this width (in pixels at 100 % text) the card stands over the list."""


class LoopPage(Page):
    """Opened with a loop's id, or with the place (`InLoop`) of one that is under way; without either it stays."""

    def __init__(self, look: Look, parts: Parts, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(look, parts, tasks, parent)
        self._wanted: str | InLoop = ""
        self._data: LoopData | None = None
        self._place = ""
        self._ticks = 0
        self._announcer = Announcer(self)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self.title = Text(look, size="title", weight="strong", wrap=True)
        self.subtitle = Text(look, colour="muted", wrap=True)
        self.leave = PlainButton(look, self.tr("Leave the loop"))
        self.leave.clicked.connect(self._leave)
        self.bar = PhaseBar(look)
        self.now = NowCard(look)
        self.now.acted.connect(self._act)
        self.begin = BeginCard(look)
        self.begin.begun.connect(self._begin)
        self.stops = StopList(look)
        self.stops.review_wanted.connect(self._open_review)
        self.decision = DecisionCard(look)
        self._trouble = EmptyState(
            look, "warning", self.tr("This loop cannot be shown"), "", self.tr("Back to practice")
        )
        self._trouble.acted.connect(self._go_home)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._laid_out())
        self._stack.addWidget(self._trouble)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._go_home)

    def _laid_out(self) -> QWidget:
        page = self.look.theme.spacing.page
        back = IconButton(self.look, "back", self.tr("Back to practice"))
        back.clicked.connect(self._go_home)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        top = QHBoxLayout()
        top.setSpacing(self.look.theme.spacing.m)
        top.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        top.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignTop)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self.now)
        left.addWidget(self.begin)
        left.addWidget(self.decision)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self.stops)
        right.addStretch(1)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(20)
        self._middle.addLayout(left, 5)
        self._middle.addLayout(right, 6)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(page, 30, page, 24)
        column.setSpacing(18)
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addLayout(self._middle)
        column.addStretch(1)
        return ScrollPage(body, self)

    # --- what it shows --------------------------------------------------------------------------------------------

    def opened(self, argument: object = None) -> None:
        if isinstance(argument, str | InLoop):
            self._wanted = argument
        if self._wanted:
            wanted = self._wanted
            self.tasks.run(lambda: gather(self.parts, wanted), self._take_data, self._take_problem)

    def shows(self, argument: object) -> bool:
        one = self._data.under_way if self._data is not None else None
        return isinstance(argument, InLoop) and one is not None and one.id == argument.run_id

    def left(self) -> None:
        self._timer.stop()

    def _take_data(self, data: LoopData) -> None:
        self._data, self._place = data, ""
        loop, one = data.loop, data.under_way
        self.title.setText(loop.title)
        self.leave.setVisible(one is not None)
        self.begin.setVisible(one is None)
        self.now.setVisible(one is not None)
        rows = data.rows
        self.stops.show_rows(rows)
        self.bar.show_stretches(data.stretches)
        if one is None:
            self.subtitle.setText(loop.summary)
            self.decision.show()
            chosen = self.parts.preferences.now
            minutes = sum(stretch.share for stretch in data.stretches)
            self.begin.set_up(loop, chosen.level, minutes, chosen.scale)
        self.decision.show_rules([(decision.rule, str(decision.source)) for decision in loop.decisions])
        self._tick()
        self._timer.start()
        self._stack.setCurrentIndex(0)
        (self.now.primary if one is not None else self.begin.begin).setFocus()

    def _take_problem(self, sentence: str) -> None:
        self._trouble.sentence.setText(sentence)
        self._stack.setCurrentWidget(self._trouble)
        self._trouble.button.setFocus()

    @Slot()
    def _tick(self) -> None:
        """Show where one is now: a break runs out while one looks."""
        data = self._data
        if data is None or data.under_way is None:
            return
        where = data.under_way.whereabouts(self._now_s())
        self._ticks += 1
        if where.place == "running" and self._ticks % _LOOK_AGAIN == 0:
            self.opened()
        if where.place == self._place:
            self.now.tick(where)
            return
        if self._place == "break":
            self._announcer.say("break", self.tr("The break is over."))
        self._place = where.place
        self._show_place(data, data.under_way, where)

    def _show_place(self, data: LoopData, one: LoopUnderWay, where: Whereabouts) -> None:
        here = next((row for row in data.rows if row.state == "here"), None)
        self.now.show_place(where, here.minutes if here else 0.0)
        self.decision.setVisible(where.place in ("decision", "over"))
        facts = [f"L{one.run.level}", self.tr("{0} of {1} rounds").format(where.rounds_done, where.rounds)]
        if where.days > 1:
            facts.append(self.tr("Day {0} of {1}").format(where.day, where.days))
        if one.run.scale != 1.0:
            facts.append(self.tr("shortened to {0} %").format(f"{100 * one.run.scale:.0f}"))
        self.subtitle.setText(" · ".join(facts))

    def _now_s(self) -> float:
        return self.parts.now().timestamp()

    # --- what a person does ---------------------------------------------------------------------------------------

    @Slot(str)
    def _act(self, what: str) -> None:
        data = self._data
        one = data.under_way if data is not None else None
        if data is None or one is None:
            return
        stop = one.run.here
        match what:
            case "start" if (place := data.place) is not None and stop is not None:
                options = usual_options(self.parts)
                self.wanted.emit("room", Beginning(stop.round_id, options, loop=place))
            case "skip" if stop is not None:
                self._change(lambda book: book.skip(one.id, stop.id))
                self.told.emit(
                    self.tr("“{0}” is left out.").format(tell(stop.title)), self.tr("Undo"), self._undo(one)
                )
            case "pass" if stop is not None:
                self._change(lambda book: book.pass_stop(one.id, stop.id))
            case "again":
                self._take_data(LoopData(data.loop, data.rounds))
            case "home":
                self._go_home()

    @Slot(int, float, bool)
    def _begin(self, level: int, scale: float, with_optional: bool) -> None:
        data = self._data
        if data is not None:
            seed = int(self._now_s())
            self._change(
                lambda book: book.begin(
                    data.loop, 7 if level == 7 else 6, scale=scale, seed=seed, with_optional=with_optional
                )
            )

    @Slot()
    def _leave(self) -> None:
        one = self._data.under_way if self._data is not None else None
        if one is None:
            return

        def forget(book: LoopBook) -> None:
            book.forget(one.id)

        self._change(forget)
        self.told.emit(
            self.tr("The loop is left; the sessions of its rounds stay."), self.tr("Undo"), self._undo(one)
        )

    def _undo(self, before: LoopUnderWay) -> Callable[[], None]:
        return lambda: self._change(lambda book: book.take_back(before))

    def _change(self, change: Callable[[LoopBook], object]) -> None:
        """Change the loop on another thread, and show it as it is then."""
        loops, data = self.parts.loops, self._data
        if loops is None or data is None:
            return
        self._wanted = data.loop.id

        def work() -> LoopData:
            changed = change(loops())
            shown = InLoop(changed.id, "") if isinstance(changed, LoopUnderWay) else data.loop.id
            return gather(self.parts, shown)

        self.tasks.run(work, self._take_data, self._tell)

    def _tell(self, sentence: str) -> None:
        self.told.emit(sentence, "", None)

    @Slot(str)
    def _open_review(self, session_id: str) -> None:
        self.wanted.emit("review", session_id)

    @Slot()
    def _go_home(self) -> None:
        self.wanted.emit("practice", None)

    # --- the page itself ------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= self.look.px(_SIDE_BY_SIDE)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._middle.direction() != direction:
            self._middle.setDirection(direction)
