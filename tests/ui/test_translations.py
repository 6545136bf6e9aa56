"""The second language is whole: every text of the window and of the rooms below is translated and keeps its places."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from desktop_app.ui.language import Language, system_language
from desktop_app.ui.words import CONTEXT
from tests.fakes.window_parts import RESOURCES
from tests.words.collecting import put_together, texts_of_window, words
from tests.words.ts import Source, is_counted

TRANSLATIONS = RESOURCES / "translations"
PLACES = re.compile(r"\{\w*|%n")
FILES = (("mockloop", "de"), ("mockloop", "en"), ("words", "de"))


def translated(name: str, language: str) -> Source:
    """A file of translations."""
    return Source.read(TRANSLATIONS / f"{name}_{language}.ts", language)


def test_every_text_of_the_window_is_german_too() -> None:
    """Nothing stays behind, and nothing is kept that is said no more.  New texts: `python -m tests.words`."""
    german = translated("mockloop", "de")
    assert {context: set(texts) for context, texts in german.texts.items()} == {
        context: set(texts) for context, texts in texts_of_window().items()
    }
    assert german.unfinished() == []


def test_every_sentence_of_the_rooms_below_is_german_too() -> None:
    """Errors, checks, reasons, titles and advice, as their code and their content make them."""
    german = translated("words", "de")
    assert set(german.texts[CONTEXT]) == words()
    assert german.unfinished() == []


def test_no_sentence_is_put_together() -> None:
    """`MockLoopError("{path} is full.", path=path)`, not an f-string: a template can be translated."""
    assert put_together() == []


def test_english_has_all_its_plurals() -> None:
    """Every counted text has a form for one and one for many."""
    counted = {text for texts in texts_of_window().values() for text in texts if is_counted(text)}
    english = translated("mockloop", "en")
    assert {text for texts in english.texts.values() for text in texts} == counted
    assert all(len(forms) == 2 for texts in english.texts.values() for forms in texts.values())


@pytest.mark.parametrize(("name", "language"), FILES)
def test_places_for_figures_and_names_survive(name: str, language: str) -> None:
    """No translation loses or invents a place; the form for one may do without its figure."""
    for texts in translated(name, language).texts.values():
        for text, forms in texts.items():
            wanted = sorted(set(PLACES.findall(text)))
            assert sorted(set(PLACES.findall(forms[-1]))) == wanted, text
            assert set(PLACES.findall(forms[0])) <= set(wanted), text


def test_the_compiled_file_says_what_the_source_says(qapp: QApplication) -> None:
    """The .qm that the window reads was made from this .ts."""
    language = Language(TRANSLATIONS)
    language.choose("de")
    try:
        for name in ("mockloop", "words"):
            for context, texts in translated(name, "de").texts.items():
                for text, forms in texts.items():
                    if not is_counted(text):
                        assert QCoreApplication.translate(context, text) == forms[0]
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
