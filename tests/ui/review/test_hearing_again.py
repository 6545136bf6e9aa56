"""Hearing sessions again from the window: the real queue over the real library, with a recogniser of the tests."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.analysis.model import Word
from desktop_app.catalog.glossary import Glossary
from desktop_app.catalog.rulebook import RuleBook
from desktop_app.library.model import Compared, Doubt, NamePutRight
from desktop_app.library.store import Library
from desktop_app.practice.hearing_queue import HearingQueue
from desktop_app.practice.hearing_state import HearingState
from desktop_app.practice.hesitations import Hesitations, hesitations_of
from desktop_app.practice.judging import judge_kept
from desktop_app.practice.second_hearing import SecondHearing
from desktop_app.ui.look import Look
from desktop_app.ui.pages.review import ReviewPage
from desktop_app.ui.pages.sessions import SessionsPage
from desktop_app.ui.parts import Parts
from desktop_app.ui.review.marks import paragraphs
from desktop_app.ui.review.marks_menu import tip_of
from desktop_app.ui.review.times import told_range
from desktop_app.ui.tasks import Tasks
from tests.fakes import sample_sessions as sample
from tests.fakes.careful import FakeCareful
from tests.ui.review.conftest import SESSION, Heard

AGAIN = tuple(
    Word(text, 30.0 + at, 30.6 + at, 0.9)
    for at, text in enumerate(["We", "cut", "it", "to", "5", "minutes."])
)


class Desk:
    """A `HearAgain` over a real queue."""

    def __init__(self, library: Library, rules: RuleBook) -> None:
        self.careful = FakeCareful(AGAIN, name="whisper-base")
        self.there = True
        self.queue = HearingQueue(
            lambda: library,
            lambda: SecondHearing(self.careful, Glossary()) if self.there else None,
            lambda session, exchange: judge_kept(session, exchange, rules),
        )
        self.hear, self.pause = self.queue.hear, self.queue.pause
        self.resume, self.cancel = self.queue.resume, self.queue.cancel

    def offered(self) -> bool:
        return self.there

    def watch(self, watcher: Callable[[HearingState], None]) -> Callable[[], None]:
        stop = self.queue.watch(watcher)
        watcher(self.queue.state)
        return stop


@pytest.fixture
def desk(library: Library, rules: RuleBook) -> Iterator[Desk]:
    made = Desk(library, rules)
    yield made
    made.queue.close()


@pytest.fixture
def with_desk(parts: Parts, desk: Desk) -> Parts:
    return replace(parts, review=replace(parts.review, hear=desk))


@pytest.fixture
def page(qtbot: QtBot, look: Look, with_desk: Parts, tasks: Tasks, desk: Desk) -> Iterator[ReviewPage]:
    made = ReviewPage(look, with_desk, tasks)
    qtbot.addWidget(made)
    made.resize(1300, 850)
    made.show()
    made.opened(SESSION)
    qtbot.waitUntil(lambda: made.session is not None and not made.reading_sound, timeout=20_000)
    yield made
    made.close_down()


def test_a_session_is_heard_again_from_its_review(qtbot: QtBot, page: ReviewPage, desk: Desk) -> None:
    """One click; the new words stand there when they come, and the strip goes when all is done."""
    assert page.head.hesitations.value() == "–"
    QTest.mouseClick(page.head.hear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.session.exchanges[1].hearing == "whisper-base", timeout=20_000)
    qtbot.waitUntil(page.hearing.isHidden, timeout=20_000)
    assert page.head.hesitations.value() == "0"
    assert page.session.exchanges[0].heard


def test_it_can_be_paused_gone_on_with_and_called_off(qtbot: QtBot, page: ReviewPage, desk: Desk) -> None:
    """The strip says how many wait; what was called off leaves the words as they were."""
    before = page.session.exchanges
    desk.careful.slow = True
    page.hearing.hear(lambda: [SESSION])
    qtbot.waitUntil(lambda: page.hearing.isVisible() and desk.careful.began.is_set(), timeout=20_000)
    assert "1 of 2" in page.hearing.words.text()
    QTest.mouseClick(page.hearing.pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Paused: 2 answer" in page.hearing.words.text(), timeout=20_000)
    desk.careful.began.clear()
    QTest.mouseClick(page.hearing.pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: page.hearing.pause.text() == "Pause" and desk.careful.began.is_set(), timeout=20_000
    )
    QTest.mouseClick(page.hearing.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.hearing.isHidden, timeout=20_000)
    assert desk.queue.wait_until_idle().total == 0
    assert page.session.exchanges == before


def test_where_there_is_none_it_leads_to_where_one_is_had(qtbot: QtBot, page: ReviewPage, desk: Desk) -> None:
    """A sentence, and the settings."""
    desk.there = False
    told = Heard(page)
    QTest.mouseClick(page.head.hear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ("settings", "models") in told.wanted, timeout=20_000)
    assert "can be installed" in told.sentences[-1]


def test_what_keeps_it_from_hearing_is_told_once(qtbot: QtBot, page: ReviewPage, desk: Desk) -> None:
    """Too little memory, say."""
    desk.careful.missing = (
        "The careful hearing needs 700 MB of memory and 90 MB are free: close other programs."
    )
    told = Heard(page)
    page.hearing.hear(lambda: [SESSION])
    qtbot.waitUntil(lambda: desk.careful.missing in told.sentences, timeout=20_000)
    desk.queue.wait_until_idle()
    assert told.sentences.count(desk.careful.missing) == 1


def test_all_sessions_are_heard_again_from_the_list(
    qtbot: QtBot, look: Look, with_desk: Parts, tasks: Tasks, desk: Desk, library: Library
) -> None:
    """From the menu of any of them; then there is nothing left to do, and it says so."""
    listed = SessionsPage(look, with_desk, tasks)
    qtbot.addWidget(listed)
    listed.show()
    listed.opened()
    qtbot.waitUntil(lambda: listed.model.rowCount() == 1, timeout=20_000)
    entries = listed.hearing.entries(SESSION, lambda: [SESSION])
    (_, single), (_, everything) = (entry for entry in entries if entry is not None)
    everything()
    qtbot.waitUntil(lambda: all(one.hearing for one in library.session(SESSION).exchanges), timeout=20_000)
    desk.queue.wait_until_idle()
    told = Heard(listed)
    everything()
    qtbot.waitUntil(lambda: "There is nothing left to hear again." in told.sentences, timeout=20_000)
    desk.careful.heard.clear()
    single()
    qtbot.waitUntil(lambda: len(desk.careful.heard) >= 2, timeout=20_000)
    listed.close_down()
    listed.left()


# --- what is shown of it --------------------------------------------------------------------------------------------


def test_names_and_doubts_are_marked_and_say_what_was_first_heard() -> None:
    """The other reading stands beside the number; a hidden kind does not, nor one that a person wrote over."""
    words = tuple(
        Word(text, float(at), at + 0.8, 0.9)
        for at, text in enumerate(["Redis", "cut", "it", "by", "50", "percent."])
    )
    compared = Compared((Doubt("fifteen", "50", 4.0, 4.8),), (NamePutRight("Redis", "ready says", 0.0, 0.8),))
    (shown,) = paragraphs(words, None, compared=compared)
    assert [token.text for token in shown.tokens] == [
        "Redis",
        "cut",
        "it",
        "by",
        "50",
        "fifteen?",
        "percent.",
    ]
    name, doubt = shown.tokens[0], shown.tokens[5]
    assert name.marks == {"name"}
    assert "ready says" in tip_of(name)
    assert doubt.is_aside
    assert "fifteen" in tip_of(doubt)
    assert "50" in tip_of(doubt)
    (plain,) = paragraphs(words, None, frozenset({"name", "doubt"}), compared=compared)
    assert len(plain.tokens) == 6
    corrected = (*words[:4], Word("15", 4.0, 4.8), words[5])
    (settled,) = paragraphs(corrected, None, compared=compared)
    assert not any("doubt" in token.marks for token in settled.tokens)


def test_a_number_that_only_one_hearing_has_is_marked_at_its_time() -> None:
    """After the last word before it; nothing is said where nothing was heard at all."""
    words = (Word("cut", 0.0, 0.5, 0.9), Word("it.", 0.6, 0.9, 0.9))
    (shown,) = paragraphs(words, None, compared=Compared((Doubt("fifty", "", 1.2, 1.6),)))
    assert [token.text for token in shown.tokens] == ["cut", "it.", "fifty?"]
    assert "nothing" in tip_of(shown.tokens[-1])
    assert paragraphs((), None, compared=Compared((Doubt("fifty", "", 1.2, 1.6),))) == ()


def test_hesitations_are_counted_with_what_is_unsure_of_them() -> None:
    """Heard once, nobody knows how many more there were."""
    words = (Word("Um,", 0, 0.3, 0.9), Word("uh", 1, 1.2, 0.2), Word("we", 2, 2.2, 0.9))
    heard = replace(sample.exchange(), words=words, hearing="whisper-base")
    session = sample_session(heard)
    assert hesitations_of(session) == Hesitations(1, 2)
    assert hesitations_of(sample_session(replace(heard, hearing=""))) == Hesitations(1, None)
    assert [told_range(1, 2), told_range(2, 2), told_range(3, None)] == ["1–2", "2", "3+"]
    assert told_range(0, None) == "–"


def sample_session(*exchanges: object) -> object:
    from desktop_app.library.model import Session

    return Session(sample.head(), "completed", 60.0, exchanges=exchanges)  # type: ignore[arg-type]
