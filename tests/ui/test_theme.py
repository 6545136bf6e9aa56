"""The design language: every theme is whole, and its colours can be told apart by every pair of eyes."""

import tomllib
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.errors import BadInput
from desktop_app.ui.look import Look
from desktop_app.ui.theme import THEME_NAMES, Theme, _read, contrast_ratio, load_theme, mixed

THEMES = Path(__file__).parents[2] / "resources" / "themes"

TEXT_ON_GROUND = [
    *((text, ground) for text in ("text", "muted") for ground in ("background", "surface", "raised")),
    *((text, ground) for text in ("text", "muted", "accent_text") for ground in ("accent_ground",)),
    *(
        (text, ground)
        for text in ("accent", "accent_text", "caution", "over", "own", "interviewer")
        for ground in ("background", "surface", "raised")
    ),
    ("text", "caution_ground"),
    ("caution", "caution_ground"),
    ("text", "over_ground"),
    ("over", "over_ground"),
    ("on_accent", "accent"),
]
"""Every pair of colours that carries words somewhere in the window."""

MARK_ON_GROUND = [
    (mark, ground)
    for mark in ("accent", "accent_quiet", "caution", "over", "own", "interviewer", "mark")
    for ground in ("background", "surface", "raised")
]
"""Every pair that carries a mark: bars, ticks, outlines, icons, focus."""


@pytest.fixture(params=THEME_NAMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    """Each theme in turn."""
    return load_theme(THEMES, request.param)


@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_words_stand_out_from_their_ground(theme: Theme, text: str, ground: str) -> None:
    """Text reaches the 4.5:1 of WCAG 2.2, 1.4.3, in every theme."""
    ratio = contrast_ratio(getattr(theme.colours, text), getattr(theme.colours, ground))
    assert ratio >= 4.5, f"{theme.name}: {text} on {ground} is {ratio:.2f}:1"


@pytest.mark.parametrize(("mark", "ground"), MARK_ON_GROUND)
def test_marks_stand_out_from_their_ground(theme: Theme, mark: str, ground: str) -> None:
    """Marks reach the 3:1 of WCAG 2.2, 1.4.11, in every theme."""
    ratio = contrast_ratio(getattr(theme.colours, mark), getattr(theme.colours, ground))
    assert ratio >= 3.0, f"{theme.name}: {mark} on {ground} is {ratio:.2f}:1"


def test_high_contrast_words_reach_seven_to_one() -> None:
    """The high contrast theme keeps the enhanced 7:1 for words on its plain grounds."""
    colours = load_theme(THEMES, "contrast").colours
    for text in ("text", "muted", "accent_text", "caution", "over", "own", "interviewer"):
        assert contrast_ratio(getattr(colours, text), colours.background) >= 7.0, text


def test_spacing_goes_in_steps_of_four(theme: Theme) -> None:
    """All distances are multiples of four pixels."""
    spacing = theme.spacing
    steps = (spacing.xs, spacing.s, spacing.m, spacing.l, spacing.xl, spacing.xxl, spacing.page)
    assert all(step % 4 == 0 for step in steps)


def test_contrast_is_measured_as_defined() -> None:
    """Black on white is 21:1, a colour on itself 1:1."""
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast_ratio("#777777", "#777777") == pytest.approx(1.0)


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    """A share of nothing is the first colour, of all the second."""
    assert mixed("#000000", "#FFFFFF", 0.0) == "#000000"
    assert mixed("#000000", "#FFFFFF", 1.0) == "#FFFFFF"


def test_a_theme_that_lacks_a_colour_is_named(tmp_path: Path) -> None:
    """A file that is not whole is refused in one sentence with its name and what it lacks."""
    (tmp_path / "measures.toml").write_text((THEMES / "measures.toml").read_text())
    whole = (THEMES / "dark.toml").read_text()
    (tmp_path / "dark.toml").write_text("\n".join(x for x in whole.splitlines() if not x.startswith("muted")))
    with pytest.raises(BadInput, match=r"dark\.toml.*muted"):
        load_theme(tmp_path, "dark")


def test_a_theme_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """A missing file is a sentence, not a traceback."""
    with pytest.raises(BadInput, match="measures"):
        load_theme(tmp_path, "dark")


def test_an_input_follows_the_size_of_the_text(qtbot: QtBot, look: Look) -> None:
    """Qt's own inputs take another font only when the style sheet is put on anew."""
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    before = field.font().pixelSize()
    look.choose_text_scale(2.0)
    assert field.font().pixelSize() == 2 * before
    look.choose_text_scale(1.0)
    assert field.font().pixelSize() == before


@pytest.mark.parametrize("path", sorted(THEMES.glob("*.toml")), ids=lambda path: path.name)
def test_a_theme_file_says_what_toml_says(path: Path) -> None:
    """Our reader of plain values and the standard library's reader of all of TOML see the same."""
    assert _read(path) == tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("line", ["tiny = eleven", "[type", 'name = "dark', "tiny"])
def test_a_theme_file_that_cannot_be_read_is_named(tmp_path: Path, line: str) -> None:
    """A broken installation is a sentence."""
    path = tmp_path / "broken.toml"
    path.write_text(line)
    with pytest.raises(BadInput, match=r"broken\.toml cannot be read.*install Mock Loop again"):
        _read(path)
