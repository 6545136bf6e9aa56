"""Every page and state, small and large, at 100 % and 200 %: nothing cut, nothing overlaps, all can be reached."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.language import Language
from desktop_app.ui.look import Look
from tests.fakes.window_parts import RESOURCES
from tests.ui import mechanics
from tests.ui.gallery import SCENES, stage

OVERLAID = {"home-panel", "keys", "toast"}
"""Scenes in which something lies over the page on purpose."""


@pytest.mark.parametrize(
    ("language", "width", "height", "scale"),
    [("en", 1024, 640, 1.0), ("en", 1024, 640, 2.0), ("en", 1440, 900, 1.0), ("de", 1024, 640, 2.0)],
)
@pytest.mark.parametrize("scene", SCENES)
def test_a_page_holds_together(
    qapp: QApplication, look: Look, scene: str, width: int, height: int, scale: float, language: str
) -> None:
    """No text is clipped, nothing overlaps or leaves the window, targets are large enough, controls have names."""
    spoken = Language(RESOURCES / "translations")
    spoken.choose(language)
    look.choose_text_scale(scale)
    try:
        with stage(scene, look, width, height) as on:
            assert (on.window.width(), on.window.height()) == (width, height)
            faults = mechanics.outside(on.window) + mechanics.clipped(on.window)
            faults += mechanics.small_targets(on.window) + mechanics.unnamed(on.window)
            if scene not in OVERLAID:
                faults += mechanics.overlapping(on.window)
            assert not faults
    finally:
        spoken.choose("en")
        for translator in spoken._translators:
            qapp.removeTranslator(translator)


@pytest.mark.parametrize("scene", sorted(set(SCENES) - {"keys", "home-panel"}))
def test_tab_comes_everywhere_and_stays_nowhere(look: Look, scene: str) -> None:
    """Every control is reached by Tab, and none is a trap."""
    with stage(scene, look, 1440, 900) as on:
        assert not mechanics.unreachable(on.window)
