"""What the interviewer says: who speaks now, the question as large as fits, and what comes next."""

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.interview.model import Say, Stage, View
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.interviewer_wave import InterviewerWave
from desktop_app.ui.widgets.scroll import ScrollPage
from desktop_app.ui.widgets.text import Text

_BAR = 14  # what a scroll bar takes
_LARGE = 1.2
"""From this share of the usual sizes on a window counts as large."""

_FLAGS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)


class FittedText(Text):
    """Wrapped words at the largest size between `least` and `most` that fits the room they are given."""

    def __init__(
        self, look: Look, *, least: str = "lead", most: str = "question", parent: QWidget | None = None
    ) -> None:
        self._steps = (least, most)
        self._room = QSize(600, 200)
        self._pixels = 0
        self._growth = 1.0
        super().__init__(look, size=most, weight="strong", wrap=True, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_room(self, width: int, height: int) -> None:
        """How much room there is."""
        if QSize(width, height) != self._room:
            self._room = QSize(width, height)
            self.restyle()

    def grow(self, share: float) -> None:
        """Let the largest size be this many times the type scale's, where the window is large."""
        if share != self._growth:
            self._growth = share
            self.restyle()

    def set_least(self, least: str) -> None:
        """Take another step of the type scale as the smallest size."""
        if least != self._steps[0]:
            self._steps = (least, self._steps[1])
            self.restyle()

    def set_most(self, most: str) -> None:
        """Take another step of the type scale as the largest size."""
        if most != self._steps[1]:
            self._steps = (self._steps[0], most)
            self.restyle()

    def say(self, words: str) -> None:
        """Show these words, fitted."""
        if words != self.text():
            self.setText(words)
            self.restyle()

    @property
    def pixels(self) -> int:
        """The size that is used."""
        return self._pixels

    @property
    def cut(self) -> bool:
        """Whether the words do not fit even at the smallest size."""
        return self._height_at(self._pixels) > self._room.height()

    @Slot()
    def restyle(self) -> None:
        super().restyle()
        scale = self._look.theme.type
        least = self._look.px(getattr(scale, self._steps[0]))
        most = max(least, self._look.px(getattr(scale, self._steps[1]) * self._growth))
        self._pixels = next((size for size in range(most, least, -1) if self._fits(size)), least)
        self.setFont(self._look.font_px(self._pixels, "strong"))
        self.setFixedHeight(max(1, min(self._room.height(), self._height_at(self._pixels))))

    def _fits(self, pixels: int) -> bool:
        return self._height_at(pixels) <= self._room.height()

    def _height_at(self, pixels: int) -> int:
        metrics = QFontMetrics(self._look.font_px(pixels, "strong"))
        room = QRect(0, 0, max(50, self._room.width()), 10_000)
        return metrics.boundingRect(room, _FLAGS, self.text()).height() + 2 if self.text() else 1


class QuestionPanel(QWidget):
    """The interviewer's side of the room.

    The question stands large.  What is said besides it (a greeting, a thank-you, a clarification) stands smaller above,
    so that nothing is lost where there is no voice.  Where a problem is stated, its text scrolls under the question.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._said = ""
        self._has_question = False
        self._tight = False
        self.wave = InterviewerWave(look, self)
        self.who = Text(look, colour="muted", parent=self)
        self.said = Text(look, size="lead", colour="muted", wrap=True, parent=self)
        self.question = FittedText(look, parent=self)
        self.statement = Text(look, size="lead", wrap=True)
        self.reason = Text(look, size="body", colour="interviewer", wrap=True, parent=self)
        self.next = Text(look, colour="muted", parent=self)
        self.examples = Text(look, mono=True, wrap=True)
        self.goals = Text(look, colour="muted", wrap=True)
        self._statement_page = ScrollPage(self._put_together(), self)
        self._statement_page.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._statement_page.setAccessibleName(self.tr("The problem"))
        self.statement.setAlignment(Qt.AlignmentFlag.AlignTop)
        # As high as its words are at the width there is; a label's own hint is reckoned for a narrower one.
        self.statement.setMinimumHeight(1)
        top = QHBoxLayout()
        top.setSpacing(look.theme.spacing.s)
        top.addWidget(self.wave)
        top.addWidget(self.who)
        top.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.theme.spacing.m)
        self._column.addStretch(1)
        self._column.addLayout(top)
        self._column.addWidget(self.said)
        self._column.addWidget(self.question)
        self._column.addWidget(self._statement_page, 1000)
        self._column.addWidget(self.reason)
        self._column.addWidget(self.next)
        self._column.addStretch(1)
        self.said.hide()
        self.reason.hide()
        self._statement_page.hide()

    def _put_together(self) -> QWidget:
        """What a stated problem is made of, one below the other."""
        problem = QWidget()
        lines = QVBoxLayout(problem)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(self._look.theme.spacing.m)
        for words in (self.statement, self.examples, self.goals):
            lines.addWidget(words)
        lines.addStretch(1)
        return problem

    @property
    def latest(self) -> str:
        """What was said last besides the question, and the question: for where there is one line for both."""
        asked = self.question.text() if self._has_question else ""
        return " \N{MIDDLE DOT} ".join(words for words in (self._said, asked) if words)

    def hear(self, say: Say) -> None:
        """The interviewer says something."""
        self._said = "" if say.purpose in ("question", "probe", "repeat") else say.text
        self._show_said()

    def be_tight(self, tight: bool) -> None:
        """Where there is hardly any room the question may be smaller, and what comes next is not said."""
        if tight != self._tight:
            self._tight = tight
            self.question.set_least("note" if tight else "lead")
            self.next.setVisible(not tight)
            self._fit()

    def grow(self, share: float) -> None:
        """In a large window the question is larger than its usual size, and so is what belongs to it."""
        self.question.grow(max(1.0, share))
        large = share > _LARGE
        self.statement.set_size("words" if large else "lead")
        for words in (self.who, self.reason, self.next):
            words.set_size("lead" if large else "body")

    def show_view(self, view: View) -> None:
        """Take the question and what belongs to it from a view."""
        self._has_question = bool(view.question_text)
        self.wave.show_speaking(view.stage == "speaking")
        self.who.setText(self._who(view.stage))
        if self._has_question:
            self.question.set_most("heading" if view.statement else "question")
            self.question.say(view.question_text)
        self._show_problem(view)
        self._statement_page.setVisible(bool(view.statement))
        self._set(self.reason, view.probe_reason)
        self.reason.setVisible(bool(view.probe_reason))
        self._set(self.next, view.next_hint if self._has_question else "")
        self._show_said()

    def _show_problem(self, view: View) -> None:
        """The problem as it was stated, its examples, and what the running part is for."""
        goals = view.phases[view.phase_index].goals if view.phases else ()
        told = "\n".join([self.tr("In this part:"), *(f"\N{BULLET} {goal}" for goal in goals)])
        self._set(self.statement, view.statement)
        self._set(self.examples, "\n".join(view.examples))
        self._set(self.goals, told if goals else "")
        self.examples.setVisible(bool(view.examples))
        self.goals.setVisible(bool(goals))

    def _show_said(self) -> None:
        if self._has_question:
            self._set(self.said, self._said)
            self.said.setVisible(bool(self._said))
        else:
            # Before the first question the greeting has the room to itself.
            self.question.say(self._said)
            self.said.hide()
        self._fit()

    def _who(self, stage: Stage) -> str:
        match stage:
            case "speaking":
                return self.tr("The interviewer is speaking")
            case "listening":
                return self.tr("Your turn")
            case "thinking":
                return self.tr("Thinking time · begin when you are ready")
            case "judging":
                return self.tr("The interviewer is thinking")
            case "waiting":
                return self.tr("In a moment")
        return self.tr("Interviewer")

    @staticmethod
    def _set(label: Text, words: str) -> None:
        if label.text() != words:
            label.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        spacing = self._column.spacing()
        taken = self.wave.sizeHint().height() + spacing
        for words in (self.said, self.reason, self.next):
            if not words.isHidden() and words.text():
                taken += max(words.heightForWidth(self.width()), words.sizeHint().height()) + spacing
        if not self._statement_page.isHidden():
            whole = self.statement.heightForWidth(self.width() - _BAR)
            self._statement_page.setMaximumHeight(whole + 8)
            taken += min(whole, max(self._look.px(60), (self.height() - taken) // 2)) + spacing
        self.question.set_room(self.width(), max(self._look.px(24), self.height() - taken - spacing))
