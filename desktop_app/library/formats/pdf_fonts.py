"""Inter in two weights for a PDF, cut down to the letters it needs: the whole variable font takes ten seconds."""

import importlib.util
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.errors import Missing
from desktop_app.sentence import Sentence

WEIGHTS = {"": 400.0, "B": 600.0}
"""fpdf2's names for plain and bold, and how heavy each is."""

_ALWAYS = "".join(map(chr, range(32, 127))) + "·–—“”‘’…→−×%"
_CURE = Sentence("install it, or export as HTML and print that.")


@contextmanager
def cut_fonts(letters: str) -> Iterator[dict[str, Path]]:
    """Font files by style, which last as long as the block.  Raises `Missing` where a package is not installed."""
    try:
        from fontTools.subset import Options, Subsetter
        from fontTools.ttLib import TTFont
        from fontTools.varLib.instancer import instantiateVariableFont
    except ImportError as error:
        raise Missing("PDF needs the package fpdf2: {cure}", cure=_CURE) from error
    subsetter = Subsetter(Options(layout_features=["kern"], notdef_outline=True))
    subsetter.populate(text=letters + _ALWAYS)
    with TTFont(_inter(), recalcTimestamp=False) as whole:
        subsetter.subset(whole)
        whole.save(cut := io.BytesIO())
    with TemporaryDirectory() as folder:
        fonts = {}
        for style, weight in WEIGHTS.items():
            fonts[style] = Path(folder) / f"inter-{weight:.0f}.ttf"
            with TTFont(io.BytesIO(cut.getvalue()), recalcTimestamp=False) as font:
                instantiateVariableFont(font, {"wght": weight, "opsz": 14}).save(fonts[style])
        yield fonts


def _inter() -> Path:
    found = importlib.util.find_spec("fontpkg_inter")
    if found is None or not found.submodule_search_locations:
        raise Missing("PDF needs the font package fontpkg-inter: {cure}", cure=_CURE)
    return Path(found.submodule_search_locations[0]) / "files" / "Inter[opsz,wght].ttf"
