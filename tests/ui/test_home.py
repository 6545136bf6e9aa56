"""The home page: what it offers, what it remembers, and what it asks of the room."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop_app.errors import BadInput, MockLoopError
from desktop_app.interview.model import Options
from desktop_app.practice.checks import Check
from desktop_app.ui.beginning import Beginning
from desktop_app.ui.pages.home import HomePage
from desktop_app.ui.parts import Parts
from tests.fakes.window_parts import SESSIONS, SOME_BAD, FakeLibrary, FakeMicrophoneLevel, window_parts
from tests.ui.opening import OpenPage

OpenHome = Callable[..., HomePage]


@pytest.fixture
def open_home(open_page: OpenPage[HomePage], qtbot: QtBot, tmp_path: Path) -> OpenHome:
    """Opens the page over parts of the tests, and waits until it is filled."""

    def open_it(parts: Parts | None = None, filled: bool = True) -> HomePage:
        page = open_page(HomePage, parts or window_parts(tmp_path))
        if filled:
            qtbot.waitUntil(lambda: bool(page.cards))
            qtbot.waitUntil(lambda: bool(page.strip.checks))
        return page

    return open_it


def test_every_kind_of_round_of_the_level_has_its_card(open_home: OpenHome) -> None:
    """The usual rounds stand first; L7 has cards that L6 has not."""
    page = open_home()
    titles = [card.title.text() for card in page.cards]
    assert titles[:3] == ["Behavioural interview", "System design interview", "Coding interview"]
    page.level.findChildren(type(page.level._group.button(0)))[1].click()
    assert page.parts.preferences.now.level == 7
    assert "Executive scenario interview" in [card.title.text() for card in page.cards]


def test_a_card_shows_its_phases_to_scale(open_home: OpenHome) -> None:
    """Each stretch is as wide as its phase is long, and named."""
    page = open_home()
    card = page.cards[0]
    rects = card.bar.rects()
    phases = card.round.phases
    assert len(rects) == len(phases)
    assert rects[0].width() / rects[3].width() == pytest.approx(phases[0].max_s / phases[3].max_s)
    assert phases[0].title in card.bar.accessibleName()


def test_start_begins_the_round_as_it_was_last_chosen(open_home: OpenHome, qtbot: QtBot) -> None:
    """The card's button starts at once, with the remembered options."""
    page = open_home()
    page.parts.preferences.change(scale=0.5, hints=True)
    with qtbot.waitSignal(page.wanted) as wanted:
        qtbot.mouseClick(page.cards[0].start, Qt.MouseButton.LeftButton)
    assert wanted.args[0] == "room"
    beginning = wanted.args[1]
    assert isinstance(beginning, Beginning)
    assert beginning.round_id == "behavioural-45"
    assert (beginning.options.scale, beginning.options.hints, beginning.options.unlimited) == (
        0.5,
        True,
        False,
    )


def test_another_length_of_a_round_can_be_chosen(open_home: OpenHome, qtbot: QtBot) -> None:
    """Where the documents give several forms, the card changes into the chosen one."""
    page = open_home()
    card = page.cards[0]
    qtbot.mouseClick(card.length, Qt.MouseButton.LeftButton)
    menu = card.findChild(QMenu)
    action = next(action for action in menu.actions() if action.data() == "behavioural-60-people")
    action.trigger()
    menu.close()
    assert card.round.id == "behavioural-60-people"
    with qtbot.waitSignal(page.wanted) as wanted:
        card.start.click()
    assert wanted.args[1].round_id == "behavioural-60-people"


def test_the_panel_sets_a_round_up_and_is_remembered(open_home: OpenHome, qtbot: QtBot) -> None:
    """Time, help and questions are chosen in the sheet; what is chosen holds the next time too."""
    page = open_home()
    qtbot.mouseClick(page.cards[0].options, Qt.MouseButton.LeftButton)
    panel = page.panel
    assert panel is not None
    assert panel.isVisible()
    panel.time._group.button(3).click()
    panel.hints.click()
    panel.transcript.click()
    panel.interruptions.click()
    panel.questions[1].click()
    assert "1" in panel._questions_words.text()
    with qtbot.waitSignal(page.wanted) as wanted:
        qtbot.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    options: Options = wanted.args[1].options
    assert options.unlimited
    assert options.hints
    assert not options.show_transcript
    assert options.interruptions
    assert options.question_ids == (panel.questions[1].value,)
    now = page.parts.preferences.now
    assert (now.scale, now.hints, now.show_transcript, now.interruptions) == (0.0, True, False, True)


def test_escape_closes_the_panel(open_home: OpenHome, qtbot: QtBot) -> None:
    """The sheet is no trap."""
    page = open_home()
    page.cards[0].options.click()
    assert page.panel is not None
    qtbot.keyClick(page.panel, Qt.Key.Key_Escape)
    assert not page.panel.isVisible()


def test_a_shortened_round_names_its_length(open_home: OpenHome) -> None:
    """The button says how long it will take."""
    page = open_home()
    page.cards[0].options.click()
    assert page.panel is not None
    assert page.panel.start.text() == "Start · 45 min"
    page.panel.time._group.button(1).click()
    assert page.panel.start.text() == "Start · 22 min"


def test_what_is_worth_repeating_comes_first(open_home: OpenHome, qtbot: QtBot) -> None:
    """The banner names the weak round and starts it."""
    page = open_home()
    assert page.banner.kind == "repeat"
    assert page.banner.title.text() == "Behavioural interview"
    with qtbot.waitSignal(page.wanted) as wanted:
        page.banner.button.click()
    assert wanted.args[1].round_id == "behavioural-45"


def test_who_is_new_may_watch_a_round(open_home: OpenHome, qtbot: QtBot, tmp_path: Path) -> None:
    """Without sessions the banner offers the demonstration, in the real room."""
    page = open_home(window_parts(tmp_path, library=FakeLibrary(kept=())))
    with qtbot.waitSignal(page.wanted) as wanted:
        page.banner.button.click()
    assert wanted.args == ["room", Beginning(demonstration=True)]


def test_a_round_that_was_cut_off_is_offered(open_home: OpenHome, qtbot: QtBot, tmp_path: Path) -> None:
    """What can be brought back leads to the sessions."""
    page = open_home(window_parts(tmp_path, library=FakeLibrary(cut_off=SESSIONS[:1])))
    with qtbot.waitSignal(page.wanted) as wanted:
        page.banner.button.click()
    assert wanted.args[0] == "sessions"


def test_drills_and_the_loop_stand_below(open_home: OpenHome, qtbot: QtBot) -> None:
    """A drill opens its own small round; the loop leads to its page."""
    page = open_home()
    loop, drills = page._below
    drills.chips[0].click()
    assert page.panel is not None
    assert page.panel.round_id.startswith("drill-")
    with qtbot.waitSignal(page.wanted) as wanted:
        loop.open.click()
    assert wanted.args == ["loop", loop.loop.id]
    with qtbot.waitSignal(page.wanted) as wanted:
        drills.chips[-1].click()
    assert wanted.args[1] == Beginning(demonstration=True)


def test_each_fault_has_its_cure_in_one_click(open_home: OpenHome, qtbot: QtBot, tmp_path: Path) -> None:
    """Sound leads to the sound check, the model to its installation; what is good stays on its line."""
    page = open_home(window_parts(tmp_path, checks=SOME_BAD))
    assert set(page.strip.cures) == {"microphone", "voice", "model"}
    for check_id, target in (("microphone", "sound"), ("voice", "sound"), ("model", "welcome")):
        with qtbot.waitSignal(page.wanted) as wanted:
            qtbot.mouseClick(page.strip.cures[check_id], Qt.MouseButton.LeftButton)
        assert wanted.args == [target, check_id]


def test_a_second_hearing_that_cannot_run_is_cured_in_the_settings(
    open_home: OpenHome, qtbot: QtBot, tmp_path: Path
) -> None:
    """Rounds go on without it; the settings install what it lacks."""
    half = Check("model", "caution", "Words: Vosk small", "Whisper base hears nothing again yet.")
    page = open_home(window_parts(tmp_path, checks=(half,)))
    with qtbot.waitSignal(page.wanted) as wanted:
        qtbot.mouseClick(page.strip.cures["model"], Qt.MouseButton.LeftButton)
    assert wanted.args == ["settings", "models"]


def test_the_microphone_moves_only_while_the_page_is_in_sight(
    open_home: OpenHome, qtbot: QtBot, tmp_path: Path
) -> None:
    """It is opened with the page, shows its level, and is closed when the page leaves."""
    microphone = FakeMicrophoneLevel()
    page = open_home(window_parts(tmp_path, listen=microphone))
    qtbot.waitUntil(lambda: len(microphone.sinks) == 1)
    microphone.sinks[0](0.2, 0.99)
    qtbot.waitUntil(lambda: page.strip.level.clipping)
    page.left()
    qtbot.waitUntil(lambda: not microphone.sinks)


def test_broken_content_is_said_and_the_rest_still_works(
    open_home: OpenHome, qtbot: QtBot, tmp_path: Path
) -> None:
    """A fault in a content file stands on the page with its sentence."""

    def broken() -> None:
        raise BadInput("content/rounds/own.yaml, line 3: expected a time, found 'soon'.")

    page = open_home(window_parts(tmp_path, catalog=broken), filled=False)
    qtbot.waitUntil(lambda: "line 3" in page.problem.sentence.text())
    assert page.problem.isVisible()


def test_a_library_that_cannot_be_read_is_said_too(open_home: OpenHome, qtbot: QtBot, tmp_path: Path) -> None:
    """The rounds are still there."""
    page = open_home(
        window_parts(tmp_path, library=FakeLibrary(failure=MockLoopError("The library is damaged.")))
    )
    assert page.cards
    assert page.problem.sentence.text() == "The library is damaged."


def test_the_interview_is_counted_down(open_home: OpenHome, tmp_path: Path) -> None:
    """With a date the subtitle says how many days are left."""
    parts = window_parts(tmp_path)
    parts.preferences.change(interview_on="2026-03-23")
    assert "9" in open_home(parts).subtitle.text()


@pytest.mark.parametrize(("width", "columns"), [(1300, 3), (900, 2), (500, 1)])
def test_cards_stand_in_as_many_columns_as_fit(open_home: OpenHome, width: int, columns: int) -> None:
    """Nothing is squeezed."""
    page = open_home()
    page.resize(width, 800)
    assert page._columns == columns
