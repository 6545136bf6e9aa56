"""Settings, sound check, welcome: choices that count at once, a microphone that is tried, a model that is fetched."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.errors import BadInput
from desktop_app.ui.beginning import Beginning
from desktop_app.ui.desks import InstallProgress
from desktop_app.ui.look import Look
from desktop_app.ui.pages.about import AboutPage
from desktop_app.ui.pages.page import Page
from desktop_app.ui.pages.settings import SettingsPage
from desktop_app.ui.pages.sound import SoundPage
from desktop_app.ui.pages.welcome import WelcomePage
from desktop_app.ui.parts import Parts
from desktop_app.ui.settings.content_group import ContentGroup
from desktop_app.ui.settings.keys_group import KeysGroup
from desktop_app.ui.sound.judging import LevelJudge, decibels
from desktop_app.ui.tasks import Tasks
from tests.fakes.desks import LIVE_MODEL, FakeModelDesk, FakeSoundDesk
from tests.fakes.live_round import words_of
from tests.fakes.window_parts import window_parts

AnyPage = TypeVar("AnyPage", bound=Page)
OpenPage = Callable[[type[AnyPage], Parts], AnyPage]


@pytest.fixture
def open_page(qtbot: QtBot, look: Look) -> OpenPage[Page]:
    """Opens a page in a window of its own."""

    def open_it(kind: type[AnyPage], parts: Parts) -> AnyPage:
        tasks = Tasks()
        page = kind(look, parts, tasks)
        qtbot.addWidget(page, before_close_func=lambda page: (page.close_down(), tasks.close()))
        page.resize(1200, 860)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.opened()
        return page

    return open_it


# --- settings ---------------------------------------------------------------------------------------------------------


def test_every_choice_counts_at_once(open_page: OpenPage[SettingsPage], tmp_path: Path) -> None:
    """A click is kept; there is nothing to apply."""
    parts = window_parts(tmp_path)
    page = open_page(SettingsPage, parts)
    rows = {row.title.text(): row.control for group in page.groups for row in group.rows}
    rows["Theme"]._group.button(3).click()
    rows["Text size"]._group.button(4).click()
    rows["Level"]._group.button(1).click()
    rows["Time"]._group.button(3).click()
    rows["Quiet hints while I speak"].click()
    now = parts.preferences.now
    assert (now.theme, now.text_scale, now.level, now.scale, now.hints) == ("contrast", 2.0, 7, 0.0, True)


def test_a_group_is_put_back_and_that_can_be_undone(
    open_page: OpenPage[SettingsPage], qtbot: QtBot, tmp_path: Path
) -> None:
    """Putting back touches one group, and the toast takes it back."""
    parts = window_parts(tmp_path)
    parts.preferences.change(theme="light", level=7)
    page = open_page(SettingsPage, parts)
    look_group = next(group for group in page.groups if group.id == "look")
    with qtbot.waitSignal(page.told) as told:
        look_group.back.click()
    assert (parts.preferences.now.theme, parts.preferences.now.level) == ("system", 7)
    assert look_group.rows[0].control.value() == "system"
    told.args[2]()
    assert parts.preferences.now.theme == "light"
    assert look_group.rows[0].control.value() == "light"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("theme", "Theme"),
        ("headset", "Sound check"),
        ("TEXT size", "Text size"),
        ("repeat", "Repeat the question"),
    ],
)
def test_settings_are_found_by_a_word(
    open_page: OpenPage[SettingsPage], tmp_path: Path, text: str, found: str
) -> None:
    """Only rows that hold the words stay."""
    page = open_page(SettingsPage, window_parts(tmp_path))
    page.search.setText(text)
    shown = [row.title.text() for group in page.groups for row in group.rows if row.isVisible()]
    assert found in shown
    assert len(shown) <= 3


def test_a_word_that_is_nowhere_says_so(open_page: OpenPage[SettingsPage], tmp_path: Path) -> None:
    """An empty page would look broken."""
    page = open_page(SettingsPage, window_parts(tmp_path))
    page.search.setText("zebra")
    assert page._nothing.isVisible()
    page.search.clear()
    assert not page._nothing.isVisible()
    assert all(group.isVisible() for group in page.groups)


def test_a_key_is_changed_by_pressing_another(
    open_page: OpenPage[SettingsPage], qtbot: QtBot, tmp_path: Path
) -> None:
    """Click, press: done.  A taken key is refused in a sentence, Escape leaves all as it was."""
    parts = window_parts(tmp_path)
    page = open_page(SettingsPage, parts)
    group = next(group for group in page.groups if isinstance(group, KeysGroup))
    button = group.buttons["room.pause"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.waiting
    qtbot.keyClick(button, Qt.Key.Key_F9)
    assert parts.preferences.now.keys == {"room.pause": "F9"}
    button.click()
    qtbot.keyClick(button, Qt.Key.Key_R)
    assert parts.preferences.now.keys == {"room.pause": "F9"}
    assert group.refused is not None
    assert group.refused.title.text() == "Pause and go on"
    assert "Repeat the question" in group.refused.note.text()
    button.click()
    qtbot.keyClick(button, Qt.Key.Key_Escape)
    assert not button.waiting
    button.click()
    button.focusOutEvent(_focus_out())
    assert not button.waiting


def _focus_out():  # type: ignore[no-untyped-def]
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent

    return QFocusEvent(QEvent.Type.FocusOut)


@pytest.fixture
def content(open_page: OpenPage[SettingsPage], tmp_path: Path) -> tuple[ContentGroup, Parts]:
    """The group of own content; a folder with `bad` in its name is full of faults."""

    def check(folder: Path) -> dict[str, int]:
        if "bad" in folder.name:
            raise BadInput("mine.yaml, line 3: expected a kind.\nmine.yaml, line 7: expected a level.")
        return {"questions": 1}

    parts = replace(window_parts(tmp_path), check_content=check)
    page = open_page(SettingsPage, parts)
    return next(group for group in page.groups if isinstance(group, ContentGroup)), parts


def test_own_content_is_checked_before_it_counts(content: tuple[ContentGroup, Parts], qtbot: QtBot) -> None:
    """A folder without faults counts at once, and can be put back."""
    group, parts = content
    group.choose = lambda: "own/good"
    group.button.click()
    qtbot.waitUntil(lambda: parts.preferences.now.own_content == "own/good")
    assert "own/good" in group.row.note.text()
    group.back.click()
    assert parts.preferences.now.own_content == ""
    assert "good" not in group.row.note.text()


def test_own_content_with_faults_is_refused(content: tuple[ContentGroup, Parts], qtbot: QtBot) -> None:
    """The first fault is told, and that there are more; nothing changes."""
    group, parts = content
    group.choose = lambda: "own/bad"
    group.button.click()
    qtbot.waitUntil(lambda: "line 3" in group.row.note.text())
    assert "one more fault" in group.row.note.text()
    assert parts.preferences.now.own_content == ""
    assert group.button.isEnabled()
    group.choose = str
    group.button.click()
    assert parts.preferences.now.own_content == ""


def test_the_day_of_the_interview_is_kept(open_page: OpenPage[SettingsPage], tmp_path: Path) -> None:
    """On, a date; off, none."""
    parts = window_parts(tmp_path)
    page = open_page(SettingsPage, parts)
    assert not page.interview_day.isVisible()
    page.interview_known.click()
    assert page.interview_day.isVisible()
    page.interview_day.setDate(QDate(2026, 4, 2))
    assert parts.preferences.now.interview_on == "2026-04-02"
    page.interview_known.click()
    assert parts.preferences.now.interview_on == ""


def test_settings_lead_to_their_neighbours(
    open_page: OpenPage[SettingsPage], qtbot: QtBot, tmp_path: Path
) -> None:
    """Sound check, about and the welcome are one click away."""
    page = open_page(SettingsPage, window_parts(tmp_path))
    rows = {row.title.text(): row.control for group in page.groups for row in group.rows}
    for title, target in (("Sound check", "sound"), ("About", "about"), ("Welcome", "welcome")):
        with qtbot.waitSignal(page.wanted) as wanted:
            rows[title].click()
        assert wanted.args[0] == target


def test_a_model_is_installed_paused_and_gone_on_with(
    open_page: OpenPage[SettingsPage], qtbot: QtBot, tmp_path: Path
) -> None:
    """Progress is shown, a pause keeps what was fetched, going on ends in an installed model."""
    desk = FakeModelDesk()
    page = open_page(SettingsPage, window_parts(tmp_path, models=desk))
    qtbot.waitUntil(lambda: len(page.models) == 2)
    row = page.models[0]
    row.button.click()
    qtbot.waitUntil(lambda: "12 of 41 MB" in row.state.text())
    assert row.bar.share == pytest.approx(12 / 41)
    assert row.installing
    row.button.click()
    qtbot.waitUntil(lambda: row.button.text() == "Go on")
    row.button.click()
    for _ in desk.steps:
        desk.go_on.release()
    with qtbot.waitSignal(row.ready):
        pass
    assert row.model.installed
    assert row.pill.text() == "installed"


def test_a_model_that_cannot_be_had_says_why(
    open_page: OpenPage[SettingsPage], qtbot: QtBot, tmp_path: Path
) -> None:
    """The sentence stands under the model, and it can be tried again."""
    desk = FakeModelDesk(
        failure="No network, and no package index.", steps=(InstallProgress("checking", 1, None),)
    )
    page = open_page(SettingsPage, window_parts(tmp_path, models=desk))
    qtbot.waitUntil(lambda: bool(page.models))
    desk.go_on.release()
    page.models[0].button.click()
    qtbot.waitUntil(lambda: page.models[0].state.text() == "No network, and no package index.")
    assert page.models[0].button.text() == "Install"


@pytest.mark.parametrize(
    ("damage", "words"), [((), "Every file is what was published."), (("x is missing.",), "x is missing.")]
)
def test_an_installed_model_can_be_checked(
    open_page: OpenPage[SettingsPage], qtbot: QtBot, tmp_path: Path, damage: tuple[str, ...], words: str
) -> None:
    """Every file is read, and what is wrong is told."""
    from dataclasses import replace

    desk = FakeModelDesk(choices=[replace(LIVE_MODEL, installed=True)], damaged=damage)
    page = open_page(SettingsPage, window_parts(tmp_path, models=desk))
    qtbot.waitUntil(lambda: bool(page.models))
    page.models[0].button.click()
    qtbot.waitUntil(lambda: page.models[0].state.text() == words)


def test_about_names_what_it_is_made_of(open_page: OpenPage[AboutPage], qtbot: QtBot, tmp_path: Path) -> None:
    """Versions and licences of what is installed, and the way back."""
    from desktop_app.ui.widgets.text import Text

    page = open_page(AboutPage, window_parts(tmp_path))
    words = [text.text() for text in page.findChildren(Text)]
    assert {"Qt", "the window"} <= set(words)
    assert "OFL-1.1" in words
    with qtbot.waitSignal(page.wanted) as wanted:
        page._back()
    assert wanted.args[0] == "settings"


# --- the sound check --------------------------------------------------------------------------------------------------


@pytest.fixture
def sound(open_page: OpenPage[SoundPage], qtbot: QtBot, tmp_path: Path) -> tuple[SoundPage, FakeSoundDesk]:
    """The page with an open microphone."""
    desk = FakeSoundDesk()
    page = open_page(SoundPage, window_parts(tmp_path, sound=desk))
    qtbot.waitUntil(lambda: len(desk.listening) == 1)
    assert page.voice is not None
    qtbot.waitUntil(lambda: page.voice.voices.count() == 2 and page.voice.speakers.count() == 3)
    return page, desk


def test_the_level_is_judged(sound: tuple[SoundPage, FakeSoundDesk], qtbot: QtBot) -> None:
    """A voice after a quiet room is good, and the room's loudness is told."""
    page, desk = sound
    assert page.microphone is not None
    desk.level(0.001, 0.003, 20)
    desk.level(0.12, 0.4, 5)
    qtbot.waitUntil(lambda: page.microphone.verdict.text() == "Good")
    assert "dB" in page.microphone.advice.text()
    desk.level(0.6, 1.0)
    qtbot.waitUntil(lambda: page.microphone.verdict.text() == "Too loud")


def test_a_sentence_is_understood(sound: tuple[SoundPage, FakeSoundDesk], qtbot: QtBot) -> None:
    """The words stand there as they are heard; afterwards the microphone goes on for its level alone."""
    page, desk = sound
    card = page.microphone
    assert card is not None
    card.speak.click()
    qtbot.waitUntil(lambda: any(words is not None for _, words in desk.listening))
    qtbot.waitUntil(card._timer.isActive)
    desk.words(*words_of("last year i led"), partial="a team")
    qtbot.waitUntil(lambda: card.words.text() == "last year i led a team")
    with qtbot.waitSignal(card.understood) as understood:
        card._end_trial()
    assert understood.args == ["last year i led"]
    qtbot.waitUntil(lambda: [words for _, words in desk.listening] == [None])


def test_a_sentence_that_was_not_understood_says_so(
    sound: tuple[SoundPage, FakeSoundDesk], qtbot: QtBot
) -> None:
    """Nothing heard is not left as a riddle."""
    page, _desk = sound
    card = page.microphone
    assert card is not None
    card.speak.click()
    qtbot.waitUntil(card._timer.isActive)
    card._end_trial()
    assert "Nothing was understood" in card.words.text()


def test_another_microphone_is_taken_at_once(sound: tuple[SoundPage, FakeSoundDesk], qtbot: QtBot) -> None:
    """The choice is kept, and the new one is listened to."""
    page, desk = sound
    card = page.microphone
    assert card is not None
    first = desk.listening[0]
    card.devices.setCurrentIndex(2)
    card.devices.activated.emit(2)
    assert page.parts.preferences.now.microphone == "Headset"
    qtbot.waitUntil(lambda: len(desk.listening) == 1 and desk.listening[0] is not first)


def test_the_voice_is_heard_and_hushed(sound: tuple[SoundPage, FakeSoundDesk], qtbot: QtBot) -> None:
    """The same button stops it; voice, loudspeaker, speed and loudness are kept."""
    page, desk = sound
    card = page.voice
    assert card is not None
    card.voices.setCurrentIndex(1)
    card.voices.activated.emit(1)
    card.speakers.setCurrentIndex(2)
    card.speakers.activated.emit(2)
    card.rate.setValue(120)
    card.volume.setValue(40)
    now = page.parts.preferences.now
    assert (now.voice, now.speaker, now.rate, now.volume) == ("espeak-ng", "Headset", 1.2, 0.4)
    card.hear.click()
    qtbot.waitUntil(lambda: len(desk.said) == 1)
    assert card.hear.text() == "Stop"
    card.hear.click()
    qtbot.waitUntil(lambda: card.hear.text() == "Hear it")
    assert desk.hushed == 1


def test_nothing_is_heard_out_of_sight(sound: tuple[SoundPage, FakeSoundDesk], qtbot: QtBot) -> None:
    """Leaving closes the microphone and the voice."""
    page, desk = sound
    page.left()
    qtbot.waitUntil(lambda: not desk.listening)
    assert desk.hushed


def test_a_microphone_that_fails_says_why(
    open_page: OpenPage[SoundPage], qtbot: QtBot, tmp_path: Path
) -> None:
    """The sentence stands on the card; looking again is offered."""
    desk = FakeSoundDesk(failure="PortAudio is missing.")
    page = open_page(SoundPage, window_parts(tmp_path, sound=desk))
    assert page.microphone is not None
    qtbot.waitUntil(lambda: page.microphone.advice.text() == "PortAudio is missing.")
    desk.failure = ""
    page.microphone.look_again()
    qtbot.waitUntil(lambda: len(desk.listening) == 1)


def test_without_voices_the_card_says_what_would_help(
    open_page: OpenPage[SoundPage], qtbot: QtBot, tmp_path: Path
) -> None:
    """Nothing to hear, and why."""
    page = open_page(SoundPage, window_parts(tmp_path, sound=FakeSoundDesk(installed=())))
    assert page.voice is not None
    qtbot.waitUntil(lambda: "No voice" in page.voice.advice.text())
    assert not page.voice.hear.isEnabled()


def test_a_window_without_sound_says_so(open_page: OpenPage[SoundPage], tmp_path: Path) -> None:
    """No desk, no cards, but a page."""
    page = open_page(SoundPage, window_parts(tmp_path))
    assert page.microphone is None
    page.left()
    page.close_down()


@pytest.mark.parametrize(
    ("levels", "verdict"),
    [
        ([(0.1, 0.3)] * 5, "waiting"),
        ([(0.0, 0.0)] * 20, "silent"),
        ([(0.001, 0.002)] * 20, "waiting"),
        ([(0.001, 0.002)] * 20 + [(0.01, 0.03)] * 5, "quiet"),
        ([(0.02, 0.05)] * 20 + [(0.1, 0.3)] * 5, "noisy"),
        ([(0.001, 0.002)] * 20 + [(0.1, 0.3)] * 5, "good"),
        ([(0.001, 0.002)] * 20 + [(0.5, 0.98)] * 5, "loud"),
    ],
)
def test_what_levels_say(levels: list[tuple[float, float]], verdict: str) -> None:
    """Each state of a microphone has its verdict."""
    judge = LevelJudge()
    for rms, peak in levels:
        judge.take(rms, peak)
    assert judge.verdict == verdict


def test_decibels_of_silence_and_full_scale() -> None:
    """Silence has a floor, full scale is zero."""
    assert decibels(0.0) == -100.0
    assert decibels(1.0) == 0.0


# --- the welcome ------------------------------------------------------------------------------------------------------


def test_the_welcome_ends_in_a_running_drill(
    open_page: OpenPage[WelcomePage], qtbot: QtBot, tmp_path: Path
) -> None:
    """Level, sound, go: three steps, and the two-minute introduction begins."""
    desk = FakeSoundDesk()
    parts = window_parts(tmp_path, sound=desk, models=FakeModelDesk())
    page = open_page(WelcomePage, parts)
    qtbot.waitUntil(lambda: bool(page._drill_id) and page.model is not None)
    page.levels[7].click()
    assert parts.preferences.now.level == 7
    assert not page.levels[6].isChecked()
    assert not page.back.isVisible()
    page.next.click()
    qtbot.waitUntil(lambda: len(desk.listening) == 1)
    page.next.click()
    qtbot.waitUntil(lambda: not desk.listening)
    assert page.next.text() == "Begin"
    with qtbot.waitSignal(page.wanted) as wanted:
        page.next.click()
    beginning = wanted.args[1]
    assert isinstance(beginning, Beginning)
    assert (beginning.round_id, beginning.options.level) == ("drill-introduction", 7)
    assert parts.preferences.now.welcomed


def test_the_welcome_can_be_left_and_gone_back_in(
    open_page: OpenPage[WelcomePage], qtbot: QtBot, tmp_path: Path
) -> None:
    """Back goes back, "Not now" goes home and is remembered."""
    parts = window_parts(tmp_path, sound=FakeSoundDesk(), models=FakeModelDesk())
    page = open_page(WelcomePage, parts)
    page.next.click()
    page.back.click()
    assert page.step == 0
    with qtbot.waitSignal(page.wanted) as wanted:
        page.later.click()
    assert wanted.args[0] == "practice"
    assert parts.preferences.now.welcomed


def test_a_missing_model_opens_the_welcome_at_its_step(
    open_page: OpenPage[WelcomePage], qtbot: QtBot, tmp_path: Path
) -> None:
    """Whoever comes for the model sees it first, and can fetch it there."""
    desk = FakeModelDesk()
    page = open_page(WelcomePage, window_parts(tmp_path, sound=FakeSoundDesk(), models=desk))
    page.opened("model")
    assert page.step == 1
    qtbot.waitUntil(lambda: page.model is not None)
    for _ in desk.steps:
        desk.go_on.release()
    assert page.model is not None
    with qtbot.waitSignal(page.model.ready):
        page.model.button.click()


def test_the_focus_is_always_somewhere(
    open_page: OpenPage[WelcomePage], qtbot: QtBot, tmp_path: Path
) -> None:
    """The first step can be gone through with Enter alone."""
    page = open_page(WelcomePage, window_parts(tmp_path, sound=FakeSoundDesk(), models=FakeModelDesk()))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.step == 1
