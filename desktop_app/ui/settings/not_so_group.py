"""What was marked "not so" in any session, to read again and to take back."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.library.annotations import KeptRefutation
from desktop_app.library.store import Library
from desktop_app.ui.look import Look
from desktop_app.ui.parts import Parts
from desktop_app.ui.review.ports import review_parts
from desktop_app.ui.review.rule_words import RuleWords
from desktop_app.ui.review.times import told_moment
from desktop_app.ui.settings.rows import SettingGroup, SettingRow
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.buttons import IconButton, QuietButton
from desktop_app.ui.widgets.text import Text
from desktop_app.ui.words import tell

MOST_SHOWN = 100


class NotSoGroup(SettingGroup):
    """Lists them whenever the settings are opened.

    Signals:
        session_wanted: the id of the session that a mark was made in.
        told: a sentence.
    """

    session_wanted = Signal(str)
    told = Signal(str)

    def __init__(
        self, look: Look, title: str, parts: Parts, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "not-so", title, can_reset=False, parent=parent)
        self._look, self._parts, self._tasks = look, parts, tasks
        self._rule_words = RuleWords(review_parts(parts).rule_words)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        words = self.tr(
            "Findings that you did not agree with. They count nowhere; here they can be taken back."
        )
        self.add_widget(Text(look, words, colour="muted", wrap=True))
        self.state = Text(look, "", colour="muted", wrap=True)
        self.add_widget(self.state)
        holder = QWidget()
        holder.setLayout(self._list)
        self.add_widget(holder)

    def refresh(self) -> None:
        """Ask the library again."""

        def marks() -> list[KeptRefutation]:
            self._rule_words.load()
            return self._library().annotations.refutations()

        self._tasks.run(marks, self._show, self.told.emit)

    def _library(self) -> Library:
        library: Any = self._parts.library()
        return library

    def _show(self, marks: list[KeptRefutation]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.rows = []
        for mark in marks[:MOST_SHOWN]:
            row = self._row(mark)
            self.rows.append(row)
            self._list.addWidget(row)
        rest = len(marks) - MOST_SHOWN
        self.state.setVisible(not marks or rest > 0)
        none = self.tr("Nothing is marked.")
        self.state.setText(self.tr("and %n older one(s)", "", rest) if rest > 0 else none)

    def _row(self, mark: KeptRefutation) -> SettingRow:
        words = self._rule_words.tell(mark.refutation.code, mark.refutation.message)
        when = told_moment(mark.started_at, self._parts.now())
        controls = QWidget()
        line = QHBoxLayout(controls)
        line.setContentsMargins(0, 0, 0, 0)
        back = QuietButton(self._look, self.tr("It is so"))
        back.setAccessibleName(self.tr("Take back: {0}").format(words))
        back.clicked.connect(self._taking_back(mark))
        into = IconButton(self._look, "chevron-right", self.tr("Open its session"))
        into.clicked.connect(lambda: self.session_wanted.emit(mark.session_id))
        line.addWidget(back)
        line.addWidget(into)
        return SettingRow(self._look, words, f"{tell(mark.title)} · {when}", controls)

    def _taking_back(self, mark: KeptRefutation) -> Callable[[], None]:
        def take_back() -> None:
            self._tasks.run(
                lambda: self._library().annotations.accept(mark.session_id, mark.refutation),
                self._taken_back,
                self.told.emit,
            )

        return take_back

    @Slot(object)
    def _taken_back(self, _done: object) -> None:
        self.refresh()
