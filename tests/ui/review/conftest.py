"""What the tests of the review start from: a library with a session really spoken and really heard, and its page."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.catalog.rulebook import RuleBook
from desktop_app.errors import MockLoopError
from desktop_app.library.store import Library
from desktop_app.practice.judging import judge_answer
from desktop_app.ui.look import Look
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.review import ReviewPage
from desktop_app.ui.parts import Parts
from desktop_app.ui.preferences import PreferencesFile
from desktop_app.ui.review.ports import ReviewParts
from desktop_app.ui.tasks import Tasks
from tests.fakes.live_round import CONTENT, our_catalog

BUNDLE = Path(__file__).with_name("demonstrated.mockloop")
"""Two answers of our own words, spoken by Joe and heard by Vosk, with their sound at 8,000 samples a second."""

SESSION = "20260115-184002-behavioural-45"
NOW = datetime(2026, 1, 16, 9, 0, tzinfo=UTC)


class HandPlayer:
    """A player whose time the test moves."""

    def __init__(self) -> None:
        self.volume = 1.0
        self.speed = 1.0
        self.position_s = 0.0
        self.played: list[tuple[Path, float]] = []
        self.sought: list[float] = []
        self._finished: Callable[[bool], None] | None = None

    def play(
        self, path: Path, finished: Callable[[bool], None], start_s: float = 0.0, end_s: float | None = None
    ) -> None:
        self.stop()
        self._finished = finished
        self.position_s = start_s
        self.played.append((path, start_s))

    def pause(self) -> None: ...

    def resume(self) -> None: ...

    def seek(self, position_s: float) -> None:
        self.sought.append(position_s)
        self.position_s = position_s

    def stop(self) -> None:
        self._end(False)

    def finish(self) -> None:
        """The file has come to its end."""
        self._end(True)

    def _end(self, whole: bool) -> None:
        finished, self._finished = self._finished, None
        if finished is not None:
            finished(whole)


class Heard(QObject):
    """What a page told the window."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.sentences: list[str] = []
        self.undo: Callable[[], None] | None = None
        self.wanted: list[tuple[str, object]] = []
        page.told.connect(self._told)
        page.wanted.connect(self._wanted)

    @Slot(str, str, object)
    def _told(self, sentence: str, _action: str, undo: Callable[[], None] | None) -> None:
        self.sentences.append(sentence)
        self.undo = undo

    @Slot(str, object)
    def _wanted(self, page_id: str, argument: object) -> None:
        self.wanted.append((page_id, argument))


@pytest.fixture(scope="session")
def rules() -> RuleBook:
    return RuleBook.read(CONTENT / "rules")


def filled(folder: Path, rules: RuleBook) -> Library:
    """A library in `folder` with the demonstrated session in it, judged by the rules in force."""
    library = Library.open(folder)
    session = library.session(library.import_bundle(BUNDLE))
    for exchange in session.exchanges:
        analysis = judge_answer(exchange, "behavioural", rules)
        library.annotations.judge_again(session.head.id, exchange.id, analysis)
    return library


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory, rules: RuleBook) -> Path:
    """A folder with the demonstrated session in it; copied for every test."""
    folder = tmp_path_factory.mktemp("prepared") / "library"
    filled(folder, rules).close()
    return folder


@pytest.fixture
def library(tmp_path: Path, prepared: Path) -> Iterator[Library]:
    """A library that holds the demonstrated session."""
    library = Library.open(shutil.copytree(prepared, tmp_path / "library"))
    yield library
    library.close()


@pytest.fixture
def player() -> HandPlayer:
    return HandPlayer()


def parts_over(data: Path, library: Library, player: HandPlayer, rules: RuleBook) -> Parts:
    """What the pages are handed: the real library and the real judge, a player moved by hand."""

    def no_round(*_: object) -> None:
        raise MockLoopError("No round is started here.")

    return Parts(
        resources=CONTENT.parent / "resources",
        data=data,
        preferences=PreferencesFile(data / "preferences.json"),
        catalog=our_catalog,
        library=lambda: library,
        start_round=no_round,  # type: ignore[arg-type]
        readiness=tuple,
        review=ReviewParts(
            make_player=lambda _trouble: player,
            judge=lambda session, exchange: judge_answer(exchange, session.head.round_kind, rules),
            rule_titles=lambda: rules.titles,
        ),
        now=lambda: NOW,
    )


@pytest.fixture
def parts(tmp_path: Path, library: Library, player: HandPlayer, rules: RuleBook) -> Parts:
    """The same over this test's own library."""
    return parts_over(tmp_path, library, player, rules)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()


@dataclass
class Shown:
    """A page on the screen, and hands to use it with."""

    qtbot: QtBot
    page: ReviewPage
    heard: Heard
    player: HandPlayer
    library: Library

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A real key, wherever the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifier)

    def click(self, widget: QWidget, point: QPoint | None = None) -> None:
        """A real click, in the middle where no point is given."""
        QTest.mouseClick(
            widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point or widget.rect().center()
        )

    def click_word(self, exchange_id: int, word: int) -> float:
        """Click on a word of an answer; when it was said."""
        view = self.page.transcript.view(exchange_id)
        self.page.transcript.show_word(exchange_id, word)
        rect = view.words.rect_of(word)
        assert rect is not None
        self.click(view.words, rect.center().toPoint())
        return view.exchange.words[word].start_s

    def hear(self, at_s: float) -> None:
        """The sound comes to this moment."""
        self.player.position_s = at_s
        self.page.playing._tick()

    def until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true, timeout=20_000)


@pytest.fixture
def shown(
    qtbot: QtBot, look: Look, parts: Parts, tasks: Tasks, player: HandPlayer, library: Library
) -> Iterator[Shown]:
    """The review of the demonstrated session, its sound read."""
    page = ReviewPage(look, parts, tasks)
    qtbot.addWidget(page)
    page.resize(1360, 880)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    shown = Shown(qtbot, page, Heard(page), player, library)
    page.opened(SESSION)
    shown.until(lambda: page.session is not None and not page.reading_sound)
    yield shown
    page.close_down()
