"""The home page: what to practise, how, and whether everything is ready for it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QDate, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.catalog.model import Round
from desktop_app.interview.model import Options
from desktop_app.library.model import SessionSummary
from desktop_app.practice.checks import Check
from desktop_app.ui.beginning import Beginning, usual_options
from desktop_app.ui.home_data import HomeData, days_until, gather, this_week
from desktop_app.ui.look import Look
from desktop_app.ui.pages.page import Page
from desktop_app.ui.parts import Parts
from desktop_app.ui.tab_order import put_in_order
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.drills_card import DrillsCard
from desktop_app.ui.widgets.foot import Foot
from desktop_app.ui.widgets.loop_card import LoopCard
from desktop_app.ui.widgets.problem_card import ProblemCard
from desktop_app.ui.widgets.readiness_strip import ReadinessStrip
from desktop_app.ui.widgets.round_card import RoundCard, Variant
from desktop_app.ui.widgets.scroll import ScrollPage
from desktop_app.ui.widgets.segmented import SegmentedControl
from desktop_app.ui.widgets.start_panel import StartPanel
from desktop_app.ui.widgets.text import SectionTitle, Text

_COLUMN = 360
"""A card is at least this wide at 100 % text."""


class HomePage(Page):
    """Fills itself on a worker thread when it opens; the microphone is listened to only while it is in sight."""

    _level_heard = Signal(float, float)

    def __init__(self, look: Look, parts: Parts, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(look, parts, tasks, parent)
        self._data = HomeData()
        self._cards: list[RoundCard] = []
        self._below: list[QWidget] = []
        self._columns = 0
        self._model_only_half = False
        self._turn = 0
        self._stop_listening: Callable[[], None] | None = None
        self.panel: StartPanel | None = None
        self._build()
        self._level_heard.connect(self.strip.show_level, Qt.ConnectionType.QueuedConnection)

    # --- building -------------------------------------------------------------------------------------------------

    def _head(self) -> QHBoxLayout:
        look = self.look
        self.title = Text(look, self.tr("Practice"), size="title", weight="strong")
        self.subtitle = Text(look, " ", colour="muted", wrap=True)
        levels = [("6", "L6"), ("7", "L7")]
        self.level = SegmentedControl(look, levels, str(self.parts.preferences.now.level), self.tr("Level"))
        self.level.chosen.connect(self._take_level)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        top = QHBoxLayout()
        top.addLayout(words, 1)
        top.addWidget(self.level)
        return top

    def _build(self) -> None:
        look, page = self.look, self.look.theme.spacing.page
        top = self._head()
        self.banner = Banner(look)
        self.banner.acted.connect(self._follow_banner)
        self.banner.hide()
        self._grid = QGridLayout()
        self._grid.setSpacing(14)
        self._loading = Text(look, self.tr("Reading the rounds …"), colour="muted")
        self.problem = ProblemCard(look)
        self.problem.hide()
        self.problem.again_wanted.connect(self.opened)
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(page, 30, page, 16)
        self._column.setSpacing(16)
        self._column.addLayout(top)
        for widget in (self.problem, self.banner, SectionTitle(look, self.tr("Rounds")), self._loading):
            self._column.addWidget(widget)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        self.strip = ReadinessStrip(look)
        self.strip.cure_wanted.connect(self._cure)
        foot = Foot(look)
        foot_row = QVBoxLayout(foot)
        foot_row.setContentsMargins(page, 12, page, 16)
        foot_row.addWidget(self.strip)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(ScrollPage(body), 1)
        whole.addWidget(foot)

    # --- what it knows --------------------------------------------------------------------------------------------

    def opened(self, argument: object = None) -> None:
        self._turn += 1
        self.tasks.run(lambda: gather(self.parts), self._take_data, self._take_problem)
        self.look_at_readiness()

    def look_at_readiness(self) -> None:
        """Ask again how everything stands."""
        self.tasks.run(lambda: list(self.parts.readiness()), self._take_checks)

    def left(self) -> None:
        self._turn += 1
        self._close_panel()
        stop, self._stop_listening = self._stop_listening, None
        if stop is not None:
            self.tasks.run(stop, lambda _: None)

    def close_down(self) -> None:
        stop, self._stop_listening = self._stop_listening, None
        if stop is not None:
            stop()

    def _take_data(self, data: HomeData) -> None:
        self._data = data
        self._loading.hide()
        self._show_problem(data.problem)
        self._show_all()

    def _take_problem(self, sentence: str) -> None:
        self._loading.hide()
        self._show_problem(sentence)

    def _show_problem(self, sentence: str) -> None:
        self.problem.sentence.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _take_checks(self, checks: Sequence[Check]) -> None:
        self.strip.show_checks(checks)
        self._model_only_half = any(check.id == "model" and check.state == "caution" for check in checks)
        hears = any(check.id == "microphone" and check.state == "good" for check in checks)
        listen = self.parts.listen
        if hears and listen is not None and self._stop_listening is None and self.isVisible():
            turn = self._turn
            self.tasks.run(
                lambda: listen(self._level_heard.emit),
                lambda stop: self._listening(turn, stop),
                lambda _: None,
            )

    def _listening(self, turn: int, stop: Callable[[], None]) -> None:
        if turn == self._turn and self.isVisible():
            self._stop_listening = stop
        else:
            self.tasks.run(stop, lambda _: None)

    # --- showing --------------------------------------------------------------------------------------------------

    @property
    def cards(self) -> list[RoundCard]:
        """The cards of the chosen level."""
        return self._cards

    def _show_all(self) -> None:
        level = self.parts.preferences.now.level
        self._show_subtitle()
        # Where something could not be read nobody can say what is worth doing.
        can_watch = self.parts.watch_round is not None and not self._data.problem
        self.banner.show_suggestion(self._data.suggestion(level), can_watch=can_watch)
        for widget in (*self._cards, *self._below):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._cards = [self._card(family) for family in self._data.families(level)]
        self._below = []
        loops = [loop for loop in self._data.loops if level in loop.levels]
        if loops:
            loop_card = LoopCard(self.look, loops, self._data)
            loop_card.loop_wanted.connect(self._open_loop)
            self._below.append(loop_card)
        if self._data.drills or self.parts.watch_round is not None:
            drills = DrillsCard(self.look, self._data.drills, can_watch=self.parts.watch_round is not None)
            drills.round_wanted.connect(self._open_panel)
            drills.watch_wanted.connect(self._watch)
            self._below.append(drills)
        self._columns = 0
        self._arrange()
        put_in_order(self.level, self.problem, self.banner, *self._cards, *reversed(self._below), self.strip)

    def _card(self, family: Sequence[Round]) -> RoundCard:
        variants = [Variant(one, self._last_words(self._data.last.get(one.id))) for one in family]
        card = RoundCard(self.look, variants)
        card.started.connect(self._start_at_once)
        card.options_wanted.connect(self._open_panel)
        return card

    def _last_words(self, session: SessionSummary | None) -> str:
        if session is None:
            return ""
        now = self.parts.now()
        days = (now.date() - session.started_at.astimezone(now.tzinfo).date()).days
        if days <= 1:
            when = self.tr("Today") if days <= 0 else self.tr("Yesterday")
        else:
            when = self.locale().toString(_day(session.started_at), self.tr("d MMM"))
        if session.overruns:
            return f"{when} · " + self.tr("%n overrun(s)", "", session.overruns)
        if session.findings:
            return f"{when} · " + self.tr("%n finding(s)", "", session.findings)
        return f"{when} · " + self.tr("clean")

    def _show_subtitle(self) -> None:
        now, parts = self.parts.now(), []
        days = days_until(self.parts.preferences.now.interview_on, now)
        if days is not None:
            parts.append(
                self.tr("Interview today") if days == 0 else self.tr("Interview in %n day(s)", "", days)
            )
        if count := this_week(self._data.sessions, now):
            parts.append(self.tr("%n round(s) rehearsed this week", "", count))
        self.subtitle.setText(
            " · ".join(parts) or self.tr("Out loud, on the clock, and nobody else listens.")
        )

    def _arrange(self) -> None:
        room = self.width() - 2 * self.look.theme.spacing.page
        columns = max(1, min(3, room // self.look.px(_COLUMN)))
        if columns == self._columns:
            return
        self._columns = columns
        for widget in (*self._cards, *self._below):
            self._grid.removeWidget(widget)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for index, card in enumerate(self._cards):
            self._grid.addWidget(card, index // columns, index % columns)
        self._arrange_below(columns)

    def _arrange_below(self, columns: int) -> None:
        """The loop and the drills: the drills fill the rounds' last row where it has a gap, and else stand beside."""
        full, rest = divmod(len(self._cards), columns)
        loop, drills = self._below[:1], self._below[1:]
        row = full + (1 if rest else 0)
        gap = columns - rest if rest else 0
        if drills and gap:
            self._grid.addWidget(drills[0], full, rest, 1, gap)
            self._grid.addWidget(loop[0], row, 0, 1, columns)
        elif drills and columns > 1:
            self._grid.addWidget(loop[0], row, 0, 1, columns - 1)
            self._grid.addWidget(drills[0], row, columns - 1)
        else:
            for below, widget in enumerate(self._below):
                self._grid.addWidget(widget, row + below, 0, 1, columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._place_panel()

    # --- starting -------------------------------------------------------------------------------------------------

    def options(self) -> Options:
        """What was last chosen."""
        return usual_options(self.parts)

    @Slot(str)
    def _start_at_once(self, round_id: str) -> None:
        self.wanted.emit("room", Beginning(round_id, self.options()))

    @Slot(str, object)
    def _start_as_set_up(self, round_id: str, options: Options) -> None:
        self.parts.preferences.change(
            scale=0.0 if options.unlimited else options.scale,
            hints=options.hints,
            show_transcript=options.show_transcript,
            interruptions=options.interruptions,
        )
        self.wanted.emit("room", Beginning(round_id, replace(options, seed=self.options().seed)))

    @Slot(str)
    def _open_loop(self, loop_id: str) -> None:
        self.wanted.emit("loop", loop_id)

    @Slot()
    def _watch(self) -> None:
        self.wanted.emit("room", Beginning(demonstration=True))

    @Slot(str)
    def _follow_banner(self, kind: str) -> None:
        suggestion = self._data.suggestion(self.parts.preferences.now.level)
        match kind:
            case "recover":
                self.wanted.emit("sessions", None)
            case "repeat":
                self._start_at_once(suggestion.round_id)
            case "watch":
                self._watch()

    @Slot(str)
    def _take_level(self, level: str) -> None:
        self.parts.preferences.change(level=7 if level == "7" else 6)
        self._close_panel()
        self._show_all()

    @Slot(str)
    def _cure(self, check_id: str) -> None:
        if check_id == "model" and self._model_only_half:
            self.wanted.emit("settings", "models")
            return
        self.wanted.emit({"model": "welcome", "disk": "settings"}.get(check_id, "sound"), check_id)

    # --- the panel ------------------------------------------------------------------------------------------------

    @Slot(str)
    def _open_panel(self, round_id: str) -> None:
        chosen = self._data.round(round_id)
        if chosen is None:
            return
        if self.panel is None:
            self.panel = StartPanel(self.look, self)
            self.panel.started.connect(self._start_as_set_up)
            self.panel.closed.connect(self._close_panel)
            escape = QShortcut(QKeySequence("Esc"), self.panel)
            escape.activated.connect(self._close_panel)
        level = self.parts.preferences.now.level
        self.panel.set_up(chosen, self.options(), self._data.questions_for(chosen, level))
        self._place_panel()
        self.panel.show()
        self.panel.raise_()
        self.panel.start.setFocus()

    @Slot()
    def _close_panel(self) -> None:
        if self.panel is not None and not self.panel.isHidden():
            self.panel.hide()

    def _place_panel(self) -> None:
        if self.panel is not None:
            width = min(self.width() - 32, max(420, self.look.px(400)))
            self.panel.setGeometry(QRect(self.width() - width - 16, 16, width, self.height() - 32))


def _day(moment: datetime) -> QDate:
    return QDate(moment.year, moment.month, moment.day)
