"""The second language is whole: every text of the window is translated, and keeps its places and its figures."""

import ast
import re
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree as ET  # our own files

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from desktop_app.ui.language import Language, system_language
from tests.fakes.window_parts import RESOURCES

UI = Path(__file__).parents[2] / "desktop_app" / "ui"
TRANSLATIONS = RESOURCES / "translations"
PLACES = re.compile(r"\{\d\}|%n")


def texts_in_source() -> set[str]:
    """Every text that is handed to `tr` or `translate` as it stands."""
    found = set()
    for path in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = (
                    node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                )
                at = {"tr": 0, "translate": 1}.get(name)
                if at is not None and len(node.args) > at and isinstance(node.args[at], ast.Constant):
                    found.add(str(node.args[at].value))
    return found


def translated(language: str) -> dict[str, list[str]]:
    """Source text to its translations, plural forms one by one."""
    found: dict[str, list[str]] = {}
    for message in ET.parse(TRANSLATIONS / f"mockloop_{language}.ts").iter("message"):  # noqa: S314
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, message.findtext("source")
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        found[message.findtext("source") or ""] = forms
    return found


def test_every_text_of_the_window_is_german_too() -> None:
    """Nothing stays behind.  New texts: pyside6-lupdate, translate, pyside6-lrelease (CONTRIBUTING.md)."""
    assert texts_in_source() - set(translated("de")) == set()
    assert all(form.strip() for forms in translated("de").values() for form in forms)


def test_english_has_all_its_plurals() -> None:
    """Every counted text has a form for one and one for many."""
    counted = {text for text in texts_in_source() if "%n" in text}
    assert counted == set(translated("en"))
    assert all(len(forms) == 2 for forms in translated("en").values())


@pytest.mark.parametrize("language", ["de", "en"])
def test_places_for_figures_and_names_survive(language: str) -> None:
    """No translation loses or invents a place; the form for one may do without its figure."""
    for text, forms in translated(language).items():
        wanted = sorted(PLACES.findall(text))
        assert sorted(PLACES.findall(forms[-1])) == wanted, text
        assert set(PLACES.findall(forms[0])) <= set(wanted), text


def test_the_compiled_file_says_what_the_source_says(qapp: QApplication) -> None:
    """The .qm that the window reads was made from this .ts."""
    language = Language(TRANSLATIONS)
    language.choose("de")
    try:
        for message in ET.parse(TRANSLATIONS / "mockloop_de.ts").iter("context"):  # noqa: S314
            name = message.findtext("name") or ""
            for entry in message.iter("message"):
                if entry.get("numerus") is None:
                    source = entry.findtext("source") or ""
                    shown = QCoreApplication.translate(name, source)
                    assert shown == entry.findtext("translation")
        assert QCoreApplication.translate("HomePage", "%n round(s) rehearsed this week", "", 1).endswith(
            "geübt"
        )
    finally:
        language.choose("en")
        for translator in language._translators:
            qapp.removeTranslator(translator)


def test_a_system_that_speaks_neither_is_spoken_to_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's first language that the window knows is taken."""
    from PySide6.QtCore import QLocale

    for names, wanted in ((["fr-FR", "de-DE"], "de"), (["fr-FR"], "en"), (["en-GB", "de"], "en")):
        locale = SimpleNamespace(uiLanguages=lambda names=names: names)
        monkeypatch.setattr(QLocale, "system", staticmethod(lambda locale=locale: locale))
        assert system_language() == wanted


def test_a_missing_translation_leaves_the_window_english(qapp: QApplication, tmp_path: Path) -> None:
    """No file, no failure."""
    language = Language(tmp_path)
    assert language.choose("de")
    assert QCoreApplication.translate("MainWindow", "Practice") == "Practice"
    language.choose("en")
    for translator in language._translators:
        qapp.removeTranslator(translator)
