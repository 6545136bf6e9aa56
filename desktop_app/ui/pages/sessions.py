"""The sessions: what was practised, when, how it went; the way into each review."""

from functools import partial
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.library.model import SessionQuery, SessionSummary
from desktop_app.library.searching import SearchHit
from desktop_app.library.store import Library
from desktop_app.ui.look import Look
from desktop_app.ui.pages.page import Page
from desktop_app.ui.parts import Parts
from desktop_app.ui.review.desk import pop_up
from desktop_app.ui.review.hearing_strip import HearingStrip
from desktop_app.ui.review.line_bar import LineBar
from desktop_app.ui.review.listing import Listed, later_hits, listed
from desktop_app.ui.review.ports import review_parts
from desktop_app.ui.review.session_filter import FilterBar, choices
from desktop_app.ui.review.session_list import SessionModel
from desktop_app.ui.review.session_view import SessionView, bind
from desktop_app.ui.review.times import counted, told_bytes
from desktop_app.ui.review.trash import Trash
from desktop_app.ui.review.word_menu import word_menu
from desktop_app.ui.review.work_strip import WorkStrip
from desktop_app.ui.tasks import Tasks
from desktop_app.ui.widgets.buttons import IconButton, QuietButton
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.scroll import SCROLL_BAR, Gutter
from desktop_app.ui.widgets.text import ElidedText, Text

_TYPING_MS = 120


class SessionsPage(Page):
    """Lists the sessions; a click or Enter opens one, at the moment that was found where something was looked for."""

    def __init__(self, look: Look, parts: Parts, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(look, parts, tasks, parent)
        self.model = SessionModel(parts.now())
        self.view = SessionView(look, self.model)
        self.search = QLineEdit()
        self.filters = FilterBar(look, parts.now)
        self.filters.setVisible(False)
        self.filter_button = IconButton(look, "filter", self.tr("Order and filters"))
        self.import_button = QuietButton(look, self.tr("Bring in …"), icon="import")
        self.line = LineBar(look)
        self.strip = WorkStrip(look, tasks, below=look.theme.spacing.l)
        self.hearing = HearingStrip(look, review_parts(parts).hear, tasks, look.theme.spacing.l)
        self.count = ElidedText(look, colour="muted")
        self.trash = Trash(parts.library, tasks, self.told.emit, self.reload, self)
        self.choose_file = self._ask_for_file
        self._hits: dict[str, SearchHit] = {}
        self._wanted_query = SessionQuery()
        self._chosen_id = ""
        self._just_opened = False
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._stack = QStackedWidget()
        self._make_states()
        self._lay_out()
        self._connect()

    def _make_states(self) -> None:
        look = self.look
        kept = self.tr(
            "Every round that you finish is kept here with its sound, its words and what was found."
        )
        self.empty = EmptyState(
            look, "sessions", self.tr("Nothing practised yet"), kept, self.tr("Choose a round")
        )
        nowhere = self.tr("No session has these words within these filters.")
        self.nothing = EmptyState(
            look, "search", self.tr("Nothing like that"), nowhere, self.tr("Show all sessions")
        )
        told, again = self.tr("The sessions cannot be shown"), self.tr("Try again")
        self.trouble = EmptyState(look, "warning", told, "", again)
        self.trouble.acted.connect(self.reload)
        for widget in (self.view, self.empty, self.nothing, self.trouble):
            self._stack.addWidget(widget)

    def _lay_out(self) -> None:
        space = self.look.theme.spacing
        self.search.setPlaceholderText(self.tr("Search words, questions and notes"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        head = QHBoxLayout()
        head.setSpacing(space.s)
        head.addWidget(Text(self.look, self.tr("Sessions"), size="title", weight="strong"))
        head.addSpacing(space.s)
        head.addWidget(self.count, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.search, 2)
        head.addWidget(self.filter_button)
        head.addWidget(self.import_button)
        column = QVBoxLayout(self)
        # The scroll bar has its place in the margin, so that the rows end where the controls above them end.
        column.setContentsMargins(space.page, space.xl, space.page - SCROLL_BAR, 0)
        column.setSpacing(space.m)
        head.setContentsMargins(0, 0, SCROLL_BAR, 0)
        Gutter(self.view)
        column.addLayout(head)
        column.addWidget(self.filters)
        column.addWidget(self.line)
        column.addWidget(self._stack, 1)
        column.addWidget(self.hearing)
        column.addWidget(self.strip)

    def _connect(self) -> None:
        self.look.changed.connect(self._fit)
        self.hearing.serve(self, lambda _: self.reload())
        self.empty.acted.connect(lambda: self.wanted.emit("practice", None))
        self.nothing.acted.connect(self._show_all)
        self.view.opened.connect(self._open)
        self.view.star_clicked.connect(self._star)
        self.view.menu_wanted.connect(self._offer)
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.search.returnPressed.connect(self.view.setFocus)
        self._typing.timeout.connect(self.reload)
        self.filters.changed.connect(self.reload)
        self.filter_button.clicked.connect(lambda: self.filters.setVisible(not self.filters.isVisible()))
        self.import_button.clicked.connect(self._choose_import)
        keys = {
            "F2": self.rename,
            "Del": self.delete,
            "S": lambda: self._star(self.view.currentIndex()),
            "T": self.tag,
        }
        bind(self.view, keys, Qt.ShortcutContext.WidgetShortcut)
        seek = partial(self.search.setFocus, Qt.FocusReason.ShortcutFocusReason)
        bind(self, {"Ctrl+F": seek, "/": seek}, Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Leave out what there is no room for."""
        room = self.width() / self.look.text_scale
        self.search.setMinimumWidth(self.look.px(150))
        self.search.setMaximumWidth(self.look.px(340))
        self.count.setVisible(room >= 640)
        self.import_button.setText(self.tr("Bring in …") if room >= 640 else "")
        self.import_button.setAccessibleName(self.tr("Bring a recording or a session in"))
        self.import_button.setToolTip(self.import_button.accessibleName())

    # --- what is listed -------------------------------------------------------------------------------------------

    def opened(self, argument: object = None) -> None:
        """List what there is now."""
        self._just_opened = True
        self.hearing.open()
        self.reload()
        self.view.setFocus()

    def left(self) -> None:
        self._typing.stop()
        self.hearing.leave()

    def close_down(self) -> None:
        self.left()
        self.strip.stop()
        self.trash.empty_now()

    @property
    def query(self) -> SessionQuery:
        """What the list shows."""
        return self.filters.query(SessionQuery(text=self.search.text()))

    @Slot()
    def reload(self) -> None:
        """Ask the library again."""
        query = self._wanted_query = self.query
        self.tasks.run(lambda: listed(self._library(), query), self._loaded, self._failed)

    def _library(self) -> Library:
        return cast(Library, self.parts.library())

    def _what_to_choose(self) -> Any:
        library = self._library()
        return choices(self.parts.catalog(), library.annotations.tags(), library.takes.practised())

    @Slot(object)
    def _loaded(self, found: Listed) -> None:
        if found.query != self._wanted_query:
            return
        chosen = self._current_id() or self._chosen_id
        self.model.now = self.parts.now()
        self._hits = dict(found.hits)
        self.model.show(found.summaries, self._hits, searched=found.searched)
        asked = found.searched or self.filters.active
        self._stack.setCurrentWidget(self.view if found.summaries else self.nothing if asked else self.empty)
        if found.summaries:
            self.view.setCurrentIndex(self.model.index(max(0, self.model.row_of(chosen))))
        if found.searched:
            self.tasks.run(
                lambda: later_hits(self._library(), found), lambda hits: self._add_hits(found, hits)
            )
        self._weigh(len(found.summaries))
        if self._just_opened:
            # What is not seen at once waits until the list is there.
            self._just_opened = False
            self.tasks.run(self._what_to_choose, self.filters.show_choices)
            self.trash.empty()

    def _add_hits(self, found: Listed, hits: dict[str, SearchHit]) -> None:
        """Show what was found in the sessions further down."""
        if found.query == self._wanted_query:
            self._hits.update(hits)
            self.model.add_found(hits)

    def _weigh(self, count: int) -> None:
        """Say how many there are, and what they take on the disk."""
        self.count.setText(counted(count, "session") if count else "")
        if not count:
            return

        def weighed(storage: Any) -> None:
            self.count.setText(f"{counted(count, 'session')} · {told_bytes(storage.total_bytes)}")

        self.tasks.run(lambda: self._library().storage(), weighed)

    @Slot(str)
    def _failed(self, sentence: str) -> None:
        self.trouble.sentence.setText(sentence)
        self._stack.setCurrentWidget(self.trouble)

    @Slot()
    def _show_all(self) -> None:
        self.search.clear()
        self.filters.clear_filters()

    # --- acts -----------------------------------------------------------------------------------------------------

    def _current_id(self) -> str:
        summary = self._current()
        return summary.id if summary is not None else ""

    def _current(self) -> SessionSummary | None:
        index = self.view.currentIndex()
        return self.model.summary(index.row()) if index.isValid() else None

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        session_id = self._chosen_id = self.model.summary(index.row()).id
        hit = self._hits.get(session_id)
        if hit is not None and hit.at_s is not None:
            self.wanted.emit("review", (session_id, hit.at_s))
        else:
            self.wanted.emit("review", session_id)

    @Slot(QModelIndex)
    def _star(self, index: QModelIndex) -> None:
        if index.isValid():
            summary = self.model.summary(index.row())
            starred = not summary.starred
            self.model.star(summary.id, starred)
            self._change(lambda library: library.annotations.star(summary.id, starred))

    def rename(self) -> None:
        """Ask for a name for the session that is chosen; an empty one takes its own away."""
        if (summary := self._current()) is not None:
            self.line.ask(self.tr("Name"), summary.title, lambda text: self._rename(summary, text))

    def _rename(self, summary: SessionSummary, text: str) -> None:
        self.view.setFocus()
        if text.strip() != summary.title:
            self._change(lambda library: library.annotations.rename(summary.id, text), reload=True)

    def tag(self) -> None:
        """Ask for the tags of the session that is chosen."""
        if (summary := self._current()) is not None:
            said = ", ".join(summary.tags)
            self.line.ask(self.tr("Tags, with commas between"), said, lambda text: self._tag(summary, text))

    def _tag(self, summary: SessionSummary, text: str) -> None:
        self.view.setFocus()
        tags = [tag.strip() for tag in text.split(",") if tag.strip()]
        self._change(lambda library: library.annotations.tag(summary.id, tags), reload=True)

    def delete(self) -> None:
        """Delete the session that is chosen; the toast brings it back."""
        if (summary := self._current()) is not None:
            self.model.take_out(summary.id)
            self.trash.delete(summary.id, summary.title)

    def _change(self, change: Any, *, reload: bool = False) -> None:
        def done(_: object) -> None:
            if reload:
                self.reload()
                self.tasks.run(self._what_to_choose, self.filters.show_choices)

        self.tasks.run(lambda: change(self._library()), done, self._tell)

    @Slot(QModelIndex, QPoint)
    def _offer(self, index: QModelIndex, point: QPoint) -> None:
        summary = self.model.summary(index.row())
        star = self.tr("Take the star off") if summary.starred else self.tr("Star")
        entries = [
            (self.tr("Open"), lambda: self._open(index)),
            None,
            (star, lambda: self._star(index)),
            (self.tr("Rename …"), self.rename),
            (self.tr("Tags …"), self.tag),
            *self.hearing.entries(summary.id, lambda: [one.id for one in self._library().sessions()]),
            None,
            (self.tr("Delete"), self.delete),
        ]
        pop_up(word_menu(self, entries), point)

    # --- bringing in ----------------------------------------------------------------------------------------------

    def _ask_for_file(self) -> str:
        kinds = self.tr("Recordings and sessions (*.wav *.flac *.mp3 *.ogg *.oga *.m4a *.aiff *.mockloop)")
        return QFileDialog.getOpenFileName(self, self.tr("Bring in"), "", kinds)[0]

    @Slot()
    def _choose_import(self) -> None:
        chosen = self.choose_file()
        if chosen:
            self.bring_in(Path(chosen))

    def bring_in(self, source: Path) -> None:
        """Keep a recording made elsewhere, or a session that another installation exported."""
        bring_in = review_parts(self.parts).bring_in
        if source.suffix == ".mockloop":
            words = self.tr("Bringing {0} in …").format(source.name)
            self.strip.run(
                words, lambda report: self._library().import_bundle(source, report), self._brought, self._tell
            )
        elif bring_in is None:
            self._tell(self.tr("Recordings cannot be brought in here: the speech recogniser is not there."))
        else:
            words = self.tr("Listening to {0} …").format(source.name)
            self.strip.run(words, lambda report: bring_in(source, report), self._brought, self._tell)

    @Slot(str)
    def _brought(self, session_id: str) -> None:
        self._chosen_id = session_id
        self.view.clear_choice()
        self.reload()
        self.told.emit(
            self.tr("It is kept."), self.tr("Open"), lambda: self.wanted.emit("review", session_id)
        )

    @Slot(str)
    def _tell(self, sentence: str) -> None:
        self.told.emit(sentence, "", None)
