"""The welcome: from the first start to a running drill, and back in."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.beginning import Beginning
from desktop_app.ui.pages.welcome import WelcomePage
from tests.fakes.desks import FakeModelDesk, FakeSoundDesk
from tests.fakes.window_parts import window_parts
from tests.ui.opening import OpenPage


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
