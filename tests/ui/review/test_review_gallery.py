"""Every page of the review, small and large, at 100 % and 200 %: nothing cut, nothing overlaps, all can be reached."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.catalog.rulebook import RuleBook
from desktop_app.library.store import Library
from desktop_app.ui.language import Language
from desktop_app.ui.look import Look
from tests.fakes.window_parts import RESOURCES
from tests.ui import mechanics
from tests.ui.review.gallery import SCENES, stage

BESIDE_THE_RAIL = 90
"""What the window's rail takes of the width at 100 % text; a page has the rest."""


@pytest.mark.parametrize(
    ("language", "width", "height", "scale"),
    [("en", 1024, 640, 1.0), ("en", 1024, 640, 2.0), ("en", 1440, 900, 1.0), ("de", 1024, 640, 2.0)],
)
@pytest.mark.parametrize("scene", SCENES)
def test_a_page_holds_together(
    qapp: QApplication,
    look: Look,
    library: Library,
    rules: RuleBook,
    tmp_path: Path,
    scene: str,
    width: int,
    height: int,
    scale: float,
    language: str,
) -> None:
    """No text is clipped, nothing overlaps or leaves the page, targets are large enough, controls have names."""
    spoken = Language(RESOURCES / "translations")
    spoken.choose(language)
    look.choose_text_scale(scale)
    size = (width - round(BESIDE_THE_RAIL + 38 * (scale - 1)), height)
    try:
        with stage(scene, look, library, rules, tmp_path, size) as page:
            assert (page.width(), page.height()) == size
            faults = mechanics.outside(page) + mechanics.clipped(page) + mechanics.overlapping(page)
            faults += mechanics.small_targets(page) + mechanics.unnamed(page)
            assert not faults
    finally:
        spoken.choose("en")
        for translator in spoken._translators:
            qapp.removeTranslator(translator)


@pytest.mark.parametrize("scene", SCENES)
def test_tab_comes_everywhere_and_stays_nowhere(
    look: Look, library: Library, rules: RuleBook, tmp_path: Path, scene: str
) -> None:
    """Every control is reached by Tab, and none is a trap."""
    with stage(scene, look, library, rules, tmp_path, (1350, 900)) as page:
        assert not mechanics.unreachable(page)
