"""Settings: choices that count at once and can be taken back, keys, own content, models."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from desktop_app.errors import BadInput
from desktop_app.ui.desks import InstallProgress
from desktop_app.ui.pages.about import AboutPage
from desktop_app.ui.pages.settings import SettingsPage
from desktop_app.ui.parts import Parts
from desktop_app.ui.settings.content_group import ContentGroup
from desktop_app.ui.settings.keys_group import KeysGroup
from tests.fakes.desks import LIVE_MODEL, FakeModelDesk
from tests.fakes.window_parts import window_parts
from tests.ui.opening import OpenPage


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
