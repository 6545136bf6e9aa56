"""The sheet beside the home page in which a round is set up: its phases, its time, its help, its questions."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.catalog.model import Question, Round
from desktop_app.interview.model import Options
from desktop_app.ui.look import Look
from desktop_app.ui.times import band_minutes
from desktop_app.ui.widgets.buttons import IconButton, PrimaryButton
from desktop_app.ui.widgets.card import Card
from desktop_app.ui.widgets.check_row import CheckRow
from desktop_app.ui.widgets.fields import Switch
from desktop_app.ui.widgets.layouts import clear_layout
from desktop_app.ui.widgets.scroll import ScrollPage
from desktop_app.ui.widgets.segmented import SegmentedControl
from desktop_app.ui.widgets.text import SectionTitle, Text

_SCALES = {"full": 1.0, "half": 0.5, "quarter": 0.25, "none": 0.0}


class StartPanel(Card):
    """`started` carries the round's id and its `Options`; `closed` that nothing is to be started."""

    started = Signal(str, object)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, radius="panel", parent=parent)
        self._round: Round | None = None
        self._options = Options()
        self.title = Text(look, size="heading", weight="strong", wrap=True)
        self.summary = Text(look, colour="muted", wrap=True)
        self._phases = QGridLayout()
        self._phases.setColumnStretch(0, 1)
        self._phases.setVerticalSpacing(6)
        choices = [
            ("full", self.tr("Full")),
            ("half", self.tr("Half")),
            ("quarter", self.tr("Quarter")),
            ("none", self.tr("No limit")),
        ]
        self.time = SegmentedControl(look, choices, "full", self.tr("Time"))
        self.hints = Switch(look, self.tr("Quiet hints while I speak"))
        self.transcript = Switch(look, self.tr("Show my words"))
        self.interruptions = Switch(look, self.tr("Interrupt me when time is over"))
        self.questions: list[CheckRow] = []
        self._questions_column = QVBoxLayout()
        self._questions_column.setSpacing(2)
        self._questions_title = SectionTitle(look, self.tr("Questions"))
        self._questions_words = Text(look, size="note", colour="muted", wrap=True)
        self.start = PrimaryButton(look, large=True)
        self.start.clicked.connect(self._start)
        close = IconButton(look, "close", self.tr("Close"))
        close.clicked.connect(self.closed)
        self.time.chosen.connect(self._name_start)
        self._build(close)

    def _build(self, close: IconButton) -> None:
        look = self._look
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(12)
        column.addWidget(self.summary)
        column.addLayout(self._phases)
        column.addSpacing(4)
        column.addWidget(SectionTitle(look, self.tr("Time")))
        column.addWidget(self.time)
        column.addWidget(SectionTitle(look, self.tr("Help")))
        for switch in (self.hints, self.transcript, self.interruptions):
            column.addWidget(switch)
        column.addWidget(self._questions_title)
        column.addWidget(self._questions_words)
        column.addLayout(self._questions_column)
        column.addStretch(1)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 16, 20)
        whole.setSpacing(12)
        whole.addLayout(top)
        whole.addWidget(ScrollPage(body), 1)
        whole.addWidget(self.start)

    @property
    def round_id(self) -> str:
        return self._round.id if self._round else ""

    def set_up(self, chosen: Round, options: Options, questions: Sequence[Question]) -> None:
        """Show this round with these options; `questions` are those that it may ask."""
        self._round, self._options = chosen, options
        self.title.setText(chosen.title)
        self.summary.setText(chosen.summary)
        self._show_phases(chosen)
        scale = 0.0 if options.unlimited else options.scale
        self.time.set_value(min(_SCALES, key=lambda name: abs(_SCALES[name] - scale)))
        self.hints.setChecked(options.hints)
        self.transcript.setChecked(options.show_transcript)
        self.interruptions.setChecked(options.interruptions)
        self._show_questions(questions, options.question_ids)
        self._name_start()

    def options(self) -> Options:
        """What is chosen."""
        scale = _SCALES[self.time.value()]
        return replace(
            self._options,
            scale=scale or 1.0,
            unlimited=scale == 0.0,
            hints=self.hints.isChecked(),
            show_transcript=self.transcript.isChecked(),
            interruptions=self.interruptions.isChecked(),
            question_ids=tuple(self._checked()),
        )

    def _show_phases(self, chosen: Round) -> None:
        clear_layout(self._phases)
        for row, phase in enumerate(chosen.phases):
            minutes = self.tr("{0} min").format(band_minutes(phase.band))
            self._phases.addWidget(Text(self._look, phase.title, wrap=True), row, 0)
            self._phases.addWidget(
                Text(self._look, minutes, colour="muted", tabular=True), row, 1, Qt.AlignmentFlag.AlignRight
            )

    def _show_questions(self, questions: Sequence[Question], chosen: Sequence[str]) -> None:
        for row in self.questions:
            row.hide()
            row.deleteLater()
        self.questions = []
        for question in questions:
            row = CheckRow(self._look, question.text, question.id, checked=question.id in chosen)
            row.toggled.connect(self._count_questions)
            self._questions_column.addWidget(row)
            self.questions.append(row)
        self._questions_title.setVisible(bool(questions))
        self._questions_words.setVisible(bool(questions))
        self._count_questions()

    def _checked(self) -> list[str]:
        return [row.value for row in self.questions if row.isChecked()]

    @Slot()
    def _count_questions(self) -> None:
        count = len(self._checked())
        words = self.tr("Chosen for you: what you practised least, and what went worst.")
        self._questions_words.setText(self.tr("%n chosen", "", count) if count else words)

    @Slot()
    def _name_start(self) -> None:
        if self._round is None:
            return
        scale = _SCALES[self.time.value()]
        if scale:
            self.start.setText(self.tr("Start · {0} min").format(f"{self._round.minutes * scale:.0f}"))
        else:
            self.start.setText(self.tr("Start · no limit"))

    @Slot()
    def _start(self) -> None:
        self.started.emit(self.round_id, self.options())
