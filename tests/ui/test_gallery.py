"""Every page and state, small and large, at 100 % and 200 %: nothing cut, nothing overlaps, all can be reached."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.language import Language
from desktop_app.ui.look import Look
from tests.fakes.window_parts import RESOURCES
from tests.ui import mechanics
from tests.ui.gallery import MODES, SCENES, stage
from tests.ui.playing import Set

OVERLAID = {"home-panel", "keys", "toast"}
"""Scenes in which something lies over the page on purpose."""

WITHOUT_TAB = {"keys", "home-panel"}
SMALL, MIDDLE = QSize(1024, 640), QSize(1440, 900)


def faults_of(window: QWidget, scene: str) -> list[str]:
    """All that is wrong with how the page is laid out."""
    faults = mechanics.outside(window) + mechanics.clipped(window)
    faults += mechanics.small_targets(window) + mechanics.unnamed(window)
    if scene not in OVERLAID:
        faults += mechanics.overlapping(window)
    return faults


def reshape(on: Set, look: Look, size: QSize, scale: float) -> None:
    """Another size of the window and of the text, while the page stands there: as a person changes them."""
    look.choose_text_scale(scale)
    on.window.resize(size)
    on.settle()


@pytest.mark.parametrize("scene", SCENES)
def test_a_page_holds_together(look: Look, scene: str) -> None:
    """Small, with large text, and in the usual size: nothing is clipped, overlaps, leaves the window or is too small.

    In the usual size every word stands out from its ground in every theme, and Tab comes everywhere.
    """
    with stage(scene, look, SMALL.width(), SMALL.height()) as on:
        faults = {"small": faults_of(on.window, scene)}
        if scene != "room-small":  # that one has a size of its own
            assert on.window.size() == SMALL
            reshape(on, look, SMALL, 2.0)
            faults["small, 200 %"] = faults_of(on.window, scene)
            reshape(on, look, MIDDLE, 1.0)
            faults["usual"] = faults_of(on.window, scene)
        for mode in () if scene in OVERLAID else MODES:
            look.choose_mode(mode)
            on.settle()
            faults[mode] = mechanics.pale(on.window, look)
        if scene not in WITHOUT_TAB:
            faults["Tab"] = mechanics.unreachable(on.window)
        assert {where: found for where, found in faults.items() if found} == {}


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The window speaks German, whose words are longer."""
    language = Language(RESOURCES / "translations")
    language.choose("de")
    yield
    language.choose("en")
    for translator in language._translators:
        qapp.removeTranslator(translator)


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.usefixtures("german")
def test_a_page_opens_large_in_german(look: Look, scene: str) -> None:
    """Opened at 200 % on the smallest screen, with the longest words."""
    look.choose_text_scale(2.0)
    with stage(scene, look, SMALL.width(), SMALL.height()) as on:
        faults = {"German, 200 %": faults_of(on.window, scene)}
        assert faults == {"German, 200 %": []}
