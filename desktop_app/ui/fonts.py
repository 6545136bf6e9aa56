"""The bundled fonts: Inter for words, JetBrains Mono for times and keys; the system's own where they are missing."""

import importlib.util
import logging
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

TEXT_FAMILY = "Inter"
MONO_FAMILY = "JetBrains Mono"

_PACKAGES = ("fontpkg_inter", "fontpkg_jetbrains_mono")
_TABULAR = QFont.Tag("tnum")
_WEIGHT_AXIS = QFont.Tag("wght")
_log = logging.getLogger(__name__)


def load_fonts(packages: tuple[str, ...] = _PACKAGES) -> list[str]:
    """Hand the fonts of the installed font packages to Qt; returns the families that are now there.  GUI thread."""
    families: list[str] = []
    for package in packages:
        spec = importlib.util.find_spec(package)
        if spec is None or not spec.submodule_search_locations:
            _log.warning(
                "The font package %s is not installed; the system's own font takes its place.", package
            )
            continue
        for path in sorted(Path(spec.submodule_search_locations[0]).glob("files/*.ttf")):
            families += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    return families


def make_font(family: str, pixels: int, weight: int, *, slant: bool = False, tabular: bool = False) -> QFont:
    """A font of our families; `tabular` gives every figure the same width, so that a running clock stands still.

    Only where figures run: Inter's tabular forms widen hyphens in words as well.

    The weight goes to the variable font's own axis: asked for by `setWeight` alone, Qt keeps the regular outlines
    up to 600 and smears them above.
    """
    font = QFont(family)
    font.setPixelSize(max(1, pixels))
    font.setVariableAxis(_WEIGHT_AXIS, weight)
    if tabular:
        font.setFeature(_TABULAR, 1)
    font.setItalic(slant)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if family == MONO_FAMILY:
        font.setStyleHint(QFont.StyleHint.Monospace)
    return font
