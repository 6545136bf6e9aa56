"""The settings of hearing: which model hears live, which hears again."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.ui.look import Look
from desktop_app.ui.pages.settings import SettingsPage
from desktop_app.ui.parts import Parts
from desktop_app.ui.tasks import Tasks
from tests.fakes.desks import CAREFUL_MODEL, LIVE_MODEL, FakeModelDesk
from tests.fakes.window_parts import window_parts

OpenPage = Callable[[Parts], SettingsPage]


@pytest.fixture
def open_page(qtbot: QtBot, look: Look) -> Iterator[OpenPage]:
    """Opens the settings over these parts."""
    tasks = Tasks()

    def opened(parts: Parts) -> SettingsPage:
        page = SettingsPage(look, parts, tasks)
        qtbot.addWidget(page)
        page.resize(1000, 700)
        page.show()
        page.opened()
        return page

    yield opened
    tasks.close()


def test_the_models_that_hear_are_chosen_among_those_installed(
    qtbot: QtBot, open_page: OpenPage, tmp_path: Path
) -> None:
    """With one model there is nothing to choose; with a careful one there is a second hearing to switch off."""
    desk = FakeModelDesk(
        [replace(LIVE_MODEL, installed=True), replace(CAREFUL_MODEL, hears_live=False)], steps=()
    )
    parts = window_parts(tmp_path, models=desk)
    page = open_page(parts)
    qtbot.waitUntil(lambda: len(page.models) == 2)
    group = page.hearing
    assert group.again.currentText() == "Not installed"
    assert not group.again.isEnabled()
    assert group.live.isHidden() or not group.live.isVisible()
    page.models[1].button.click()
    qtbot.waitUntil(group.again.isEnabled)
    assert [group.again.itemData(at) for at in range(group.again.count())] == [
        "best",
        "off",
        CAREFUL_MODEL.id,
    ]
    group.again.setCurrentIndex(1)
    group.again.activated.emit(1)
    assert parts.preferences.now.careful_model == "off"
    page._reset("models")
    assert parts.preferences.now.careful_model == "best"
    assert group.again.currentData() == "best"


def test_another_model_can_hear_live(qtbot: QtBot, open_page: OpenPage, tmp_path: Path) -> None:
    """The default one is kept as no choice, so that it may change with a new version."""
    larger = replace(
        LIVE_MODEL, id="vosk-medium-en-us", title="English, medium", default=False, installed=True
    )
    desk = FakeModelDesk([replace(LIVE_MODEL, installed=True), larger])
    parts = window_parts(tmp_path, models=desk)
    page = open_page(parts)
    qtbot.waitUntil(lambda: len(page.models) == 2)
    group = page.hearing
    assert group.live.isVisible()
    for index, kept in ((1, "vosk-medium-en-us"), (0, "")):
        group.live.setCurrentIndex(index)
        group.live.activated.emit(index)
        assert parts.preferences.now.live_model == kept


def test_who_asks_for_a_second_hearing_is_led_to_the_models(
    qtbot: QtBot, open_page: OpenPage, tmp_path: Path
) -> None:
    """The page opens narrowed to them."""
    page = open_page(window_parts(tmp_path, models=FakeModelDesk()))
    page.opened("models")
    assert [group.id for group in page.groups if not group.isHidden()] == ["models"]
