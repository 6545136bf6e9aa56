"""The sessions: what was practised, when, how it went; the way into each review."""

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.library.model import ALL_SESSIONS, SessionSummary
from desktop_app.ui.look import Look
from desktop_app.ui.pages.page import Page
from desktop_app.ui.parts import Parts
from desktop_app.ui.review.session_list import SessionDelegate, SessionModel
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.text import Text


class SessionsPage(Page):
    """Lists the sessions, newest first; a click or Enter opens one."""

    def __init__(self, look: Look, parts: Parts, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(look, parts, tasks, parent)
        self.model = SessionModel(parts.now())
        self.list = QListView()
        self._delegate = SessionDelegate(look, self.model)
        self._set_up_list()
        self.count = Text(look, colour="muted")
        self._empty = EmptyState(
            look,
            "sessions",
            self.tr("Nothing practised yet"),
            self.tr("Every round that you finish is kept here with its sound, its words and what was found."),
            self.tr("Choose a round"),
        )
        self._empty.acted.connect(lambda: self.wanted.emit("practice", None))
        self._trouble = EmptyState(look, "warning", self.tr("The sessions cannot be shown"), "")
        self._stack = QStackedLayout()
        for widget in (self.list, self._empty, self._trouble):
            self._stack.addWidget(widget)
        self._lay_out()

    def _set_up_list(self) -> None:
        view = self.list
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setMouseTracking(True)
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("Sessions"))
        view.clicked.connect(self._open)
        view.activated.connect(self._open)

    def _lay_out(self) -> None:
        space = self.look.theme.spacing
        head = QHBoxLayout()
        head.addWidget(Text(self.look, self.tr("Sessions"), size="title", weight="strong"))
        head.addSpacing(space.s)
        head.addWidget(self.count, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.page, space.xl, space.page, 0)
        column.setSpacing(space.l)
        column.addLayout(head)
        column.addLayout(self._stack, 1)

    # --- what is listed -------------------------------------------------------------------------------------------

    def opened(self, argument: object = None) -> None:
        """List what there is now."""
        self.tasks.run(lambda: self.parts.library().sessions(ALL_SESSIONS), self._loaded, self._failed)

    @Slot(object)
    def _loaded(self, summaries: list[SessionSummary]) -> None:
        self.model.now = self.parts.now()
        self.model.show(summaries)
        self.count.setText(str(len(summaries)) if summaries else "")
        self._stack.setCurrentWidget(self.list if summaries else self._empty)
        if summaries:
            self.list.setCurrentIndex(self.model.index(0))
            self.list.setFocus()

    @Slot(str)
    def _failed(self, sentence: str) -> None:
        self._trouble.sentence.setText(sentence)
        self._stack.setCurrentWidget(self._trouble)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.wanted.emit("review", self.model.summary(index.row()).id)
