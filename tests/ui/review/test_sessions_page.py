"""The list of sessions by real clicks and keys, on a real library."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.errors import BadInput
from desktop_app.library.export import export_session
from desktop_app.library.store import Library
from desktop_app.ui.look import Look
from desktop_app.ui.pages.sessions import SessionsPage
from desktop_app.ui.parts import Parts
from desktop_app.ui.review.ports import ReviewParts
from desktop_app.ui.review.times import told_bytes
from desktop_app.ui.tasks import Tasks
from tests.fakes import sample_sessions as sample
from tests.ui.review.conftest import NOW, SESSION, HandPlayer, Heard


@dataclass
class Listed:
    """The page with its list shown."""

    qtbot: QtBot
    page: SessionsPage
    heard: Heard
    library: Library

    def until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true, timeout=20_000)

    def ids(self) -> list[str]:
        return [summary.id for summary in self.page.model.summaries()]

    def rect(self, session_id: str) -> QPoint:
        """The middle of a session's row."""
        index = self.page.model.index(self.page.model.row_of(session_id))
        return self.page.view.visualRect(index).center()

    def choose(self, session_id: str) -> None:
        self.page.view.setCurrentIndex(self.page.model.index(self.page.model.row_of(session_id)))
        self.page.view.setFocus()


def add_sessions(library: Library, count: int) -> None:
    """More sessions, one a day, with the words of the samples."""
    for days in range(count):
        head = replace(
            sample.head(f"older-{days:03d}", days_later=-days - 1, level=6 + days % 2),
            round_title="Bar raiser" if days % 2 else "Phone screen",
        )
        writer = library.begin(head, sample.phases())
        writer.exchange(sample.exchange())
        writer.finish("completed", 600.0 + days)


def shown_page(qtbot: QtBot, look: Look, parts: Parts, tasks: Tasks, library: Library) -> Listed:
    page = SessionsPage(look, parts, tasks)
    qtbot.addWidget(page)
    page.resize(1300, 850)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return Listed(qtbot, page, Heard(page), library)


@pytest.fixture
def listed(qtbot: QtBot, look: Look, parts: Parts, tasks: Tasks, library: Library) -> Iterator[Listed]:
    """The demonstrated session and four others."""
    add_sessions(library, 4)
    listed = shown_page(qtbot, look, parts, tasks, library)
    listed.page.opened()
    listed.until(lambda: len(listed.ids()) == 5)
    yield listed
    listed.page.close_down()


def test_sessions_stand_newest_first_and_say_how_it_went(listed: Listed) -> None:
    assert listed.ids() == [SESSION, *(f"older-{days:03d}" for days in range(4))]
    told = listed.page.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("Behavioural, L6, Yesterday 18:40")
    assert "answers with a figure" in told
    listed.until(lambda: listed.page.count.text().startswith("5 sessions · "))


def test_a_click_opens_a_session_and_so_does_enter(listed: Listed) -> None:
    QTest.mouseClick(listed.page.view.viewport(), Qt.MouseButton.LeftButton, pos=listed.rect("older-001"))
    assert listed.heard.wanted == [("review", "older-001")]
    QTest.keyClick(listed.page.view, Qt.Key.Key_Down)
    QTest.keyClick(listed.page.view, Qt.Key.Key_Return)
    assert listed.heard.wanted[-1] == ("review", "older-002")


def test_a_search_shows_its_finds_in_their_words_and_opens_there(listed: Listed) -> None:
    """The list keeps what holds the words; opening goes to the moment at which they were said."""
    QTest.keyClicks(listed.page.search, "reconciliation")
    listed.until(lambda: listed.ids() == [SESSION])
    hit = listed.page._hits[SESSION]
    start, end = hit.spans[0]
    assert hit.text[start:end] == "reconciliation"
    QTest.mouseClick(listed.page.view.viewport(), Qt.MouseButton.LeftButton, pos=listed.rect(SESSION))
    page_id, argument = listed.heard.wanted[-1]
    assert page_id == "review"
    assert isinstance(argument, tuple)
    words = listed.library.session(SESSION).exchanges[0].words
    spoken = next(word for word in words if word.text == "reconciliation")
    assert argument == (SESSION, spoken.start_s)


@pytest.mark.parametrize("text", ['"', "a OR", "NEAR(", "💥", "é -", "'; DROP TABLE session; --", "*"])
def test_odd_searches_harm_nothing(listed: Listed, text: str) -> None:
    listed.page.search.setText(text)
    listed.page.reload()
    listed.until(lambda: listed.page._wanted_query.text == text)
    listed.page.search.clear()
    listed.page.reload()
    listed.until(lambda: len(listed.ids()) == 5)
    assert not listed.page.trouble.isVisible()


def test_nothing_found_offers_all_sessions_again(listed: Listed) -> None:
    QTest.keyClicks(listed.page.search, "zzzz")
    listed.until(listed.page.nothing.isVisible)
    QTest.mouseClick(listed.page.nothing.button, Qt.MouseButton.LeftButton)
    listed.until(lambda: len(listed.ids()) == 5)
    assert listed.page.search.text() == ""


def test_filters_leave_sessions_out_and_can_be_cleared(listed: Listed) -> None:
    filters = listed.page.filters
    QTest.mouseClick(listed.page.filter_button, Qt.MouseButton.LeftButton)
    assert filters.isVisible()
    filters.levels.setCurrentIndex(filters.levels.findData(7))
    filters.levels.activated.emit(2)
    listed.until(lambda: listed.ids() == ["older-001", "older-003"])
    QTest.mouseClick(filters.clear_button, Qt.MouseButton.LeftButton)
    listed.until(lambda: len(listed.ids()) == 5)
    filters.dates.setCurrentIndex(filters.dates.findData(7))
    filters.dates.activated.emit(1)
    listed.until(lambda: len(listed.ids()) == 5)
    filters.questions.setCurrentIndex(filters.questions.findData("outside-your-scope"))
    filters.questions.activated.emit(1)
    listed.until(lambda: listed.ids() == [SESSION])


def test_a_principle_keeps_the_sessions_that_asked_for_it(listed: Listed) -> None:
    filters = listed.page.filters
    listed.until(lambda: filters.principles.count() > 1)
    filters.principles.setCurrentIndex(1)
    filters.principles.activated.emit(1)
    listed.until(lambda: listed.ids() == [SESSION])


def test_the_order_can_be_turned(listed: Listed) -> None:
    sort = listed.page.filters.sort
    sort.setCurrentIndex(1)
    sort.activated.emit(1)
    listed.until(lambda: listed.ids()[-1] == SESSION)


def test_a_star_by_click_and_by_key(listed: Listed) -> None:
    row = listed.page.view.visualRect(listed.page.model.index(0)).toRectF()
    star = listed.page.view._rows.star_rect(row).center().toPoint()
    QTest.mouseClick(listed.page.view.viewport(), Qt.MouseButton.LeftButton, pos=star)
    listed.until(lambda: listed.library.session(SESSION).starred)
    assert listed.heard.wanted == []
    listed.choose(SESSION)
    QTest.keyClick(listed.page.view, Qt.Key.Key_S)
    listed.until(lambda: not listed.library.session(SESSION).starred)


def test_a_session_is_named_and_tagged_by_keys(listed: Listed) -> None:
    listed.choose(SESSION)
    QTest.keyClick(listed.page.view, Qt.Key.Key_F2)
    QTest.keyClicks(listed.page.line.field, "Dress rehearsal")
    QTest.keyClick(listed.page.line.field, Qt.Key.Key_Return)
    listed.until(lambda: listed.library.session(SESSION).title == "Dress rehearsal")
    listed.choose(SESSION)
    QTest.keyClick(listed.page.view, Qt.Key.Key_T)
    QTest.keyClicks(listed.page.line.field, "loop, first")
    QTest.keyClick(listed.page.line.field, Qt.Key.Key_Return)
    listed.until(lambda: listed.library.session(SESSION).tags == ("first", "loop"))
    listed.until(lambda: listed.page.filters.tags.findData("loop") > 0)


def test_escape_leaves_the_name_as_it_was(listed: Listed) -> None:
    listed.choose(SESSION)
    QTest.keyClick(listed.page.view, Qt.Key.Key_F2)
    QTest.keyClicks(listed.page.line.field, "x")
    QTest.keyClick(listed.page.line.field, Qt.Key.Key_Escape)
    assert not listed.page.line.isVisible()
    assert listed.library.session(SESSION).title == ""


def test_delete_can_be_undone(listed: Listed) -> None:
    listed.choose(SESSION)
    QTest.keyClick(listed.page.view, Qt.Key.Key_Delete)
    listed.until(lambda: any("deleted" in sentence for sentence in listed.heard.sentences))
    listed.until(lambda: len(listed.ids()) == 4)
    assert listed.heard.undo is not None
    listed.heard.undo()
    listed.until(lambda: SESSION in listed.ids())


def test_what_was_deleted_is_gone_with_its_sound_when_the_window_closes(listed: Listed) -> None:
    """Deletion leaves no file and no row."""
    folder = listed.library.folder(SESSION)
    listed.choose(SESSION)
    QTest.keyClick(listed.page.view, Qt.Key.Key_Delete)
    listed.until(lambda: bool(listed.heard.sentences))
    assert folder.is_dir()
    listed.page.close_down()
    assert not folder.exists()
    with pytest.raises(BadInput):
        listed.library.restore(SESSION)


def test_an_empty_library_leads_to_the_rounds(
    qtbot: QtBot, look: Look, parts: Parts, tasks: Tasks, tmp_path: Path
) -> None:
    empty = Library.open(tmp_path / "empty")
    listed = shown_page(qtbot, look, replace(parts, library=lambda: empty), tasks, empty)
    listed.page.opened()
    listed.until(listed.page.empty.isVisible)
    QTest.mouseClick(listed.page.empty.button, Qt.MouseButton.LeftButton)
    assert listed.heard.wanted == [("practice", None)]
    listed.page.close_down()
    empty.close()


def test_a_library_that_cannot_be_read_says_why(qtbot: QtBot, look: Look, parts: Parts, tasks: Tasks) -> None:
    def broken() -> Library:
        raise BadInput("The library is of a newer Mock Loop.")

    listed = shown_page(qtbot, look, replace(parts, library=broken), tasks, broken)  # type: ignore[arg-type]
    listed.page.reload()
    listed.until(listed.page.trouble.isVisible)
    assert "newer" in listed.page.trouble.sentence.text()


# --- bringing in ------------------------------------------------------------------------------------------------------


def test_a_session_of_another_installation_is_brought_in(listed: Listed, tmp_path: Path) -> None:
    bundle = tmp_path / "theirs.mockloop"
    export_session(listed.library.session(SESSION), bundle, "bundle")
    listed.page.choose_file = lambda: str(bundle)
    QTest.mouseClick(listed.page.import_button, Qt.MouseButton.LeftButton)
    listed.until(lambda: len(listed.ids()) == 6)
    assert listed.heard.sentences[-1] == "It is kept."


def test_a_bundle_that_is_none_is_refused_with_a_sentence(listed: Listed, tmp_path: Path) -> None:
    (tmp_path / "odd.mockloop").write_bytes(b"nothing")
    listed.page.bring_in(tmp_path / "odd.mockloop")
    listed.until(lambda: bool(listed.heard.sentences))
    assert "odd.mockloop" in listed.heard.sentences[-1]
    assert not listed.page.strip.isVisible()


def test_a_recording_is_heard_with_progress_and_can_be_stopped(
    qtbot: QtBot, look: Look, parts: Parts, tasks: Tasks, library: Library, player: HandPlayer
) -> None:
    """The strip shows how far it is; Stop ends it at the next step, and nothing is kept."""

    def bring_in(_source: Path, report: Callable[[float], None]) -> str:
        for _ in range(100_000):
            report(0.5)
            waiting.wait(0.002)
        return SESSION

    import threading

    waiting = threading.Event()
    behind = ReviewParts(make_player=lambda _trouble: player, bring_in=bring_in)
    listed = shown_page(qtbot, look, replace(parts, review=behind), tasks, library)
    listed.page.bring_in(Path("talk.mp3"))
    listed.until(lambda: listed.page.strip.line.share == 0.5)
    assert "talk.mp3" in listed.page.strip.words.text()
    QTest.mouseClick(listed.page.strip.stop_button, Qt.MouseButton.LeftButton)
    listed.until(lambda: not listed.page.strip.busy)
    assert "stopped" in listed.heard.sentences[-1]
    listed.page.close_down()


def test_without_a_recogniser_recordings_are_refused_kindly(listed: Listed) -> None:
    listed.page.bring_in(Path("talk.wav"))
    assert "recogniser" in listed.heard.sentences[-1]


def test_two_works_at_once_are_not_begun(listed: Listed) -> None:
    told: list[str] = []
    import threading

    go_on = threading.Event()
    listed.page.strip.run("one", lambda _report: go_on.wait(20), lambda _: None, told.append)
    listed.page.strip.run("two", lambda _report: None, lambda _: None, told.append)
    assert "wait for it" in told[0]
    go_on.set()
    listed.until(lambda: not listed.page.strip.busy)


def test_a_thousand_sessions_are_listed_and_scrolled(
    qtbot: QtBot, look: Look, parts: Parts, tasks: Tasks
) -> None:
    """Only the rows in sight are painted, whatever the number."""
    from desktop_app.ui.review.session_list import SessionModel
    from desktop_app.ui.review.session_view import SessionView
    from tests.fakes.window_parts import summary

    model = SessionModel(NOW)
    view = SessionView(look, model)
    qtbot.addWidget(view)
    view.setProperty("meant as a window", True)
    view.resize(1000, 700)
    view.show()
    model.show(
        [replace(summary("r", 1.0), id=str(i), started_at=NOW - timedelta(days=i)) for i in range(1000)]
    )
    view.scrollToBottom()
    assert not view.grab().isNull()
    assert view.indexAt(QPoint(300, 300)).row() > 980


@pytest.mark.parametrize(
    ("count", "told"),
    [(10, "1 kB"), (999_000, "999 kB"), (14_200_000, "14 MB"), (2_340_000_000, "2.3 GB")],
)
def test_bytes_are_told_as_people_read_them(count: int, told: str) -> None:
    assert told_bytes(count) == told
