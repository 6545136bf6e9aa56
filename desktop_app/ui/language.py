"""The language of the window: Qt's translations, put in force and changed while it runs."""

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = ("en", "de")
_log = logging.getLogger(__name__)


class Language:
    """Holds the translators.  `folder` has `mockloop_<language>.qm`, for the window's own texts, and
    `words_<language>.qm`, for those of the rooms below; English has the first as well, for its plurals."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._translators: list[QTranslator] = []
        self._now = ""

    @property
    def now(self) -> str:
        """The language in force."""
        return self._now

    def choose(self, choice: str) -> bool:
        """Put "system" or one of `LANGUAGES` in force; returns whether it is another one than before."""
        language = choice if choice in LANGUAGES else system_language()
        if language == self._now:
            return False
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = []
        self._load(self._folder / f"mockloop_{language}.qm")
        if language != "en":
            # What the rooms without Qt have made in English (words.py).
            self._load(self._folder / f"words_{language}.qm")
            qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._load(Path(qt_folder) / f"qtbase_{language}.qm", expected=False)
        self._now = language
        system = QLocale.system()
        same = QLocale.languageToCode(system.language()) == language
        QLocale.setDefault(system if same else QLocale(language))
        return True

    def _load(self, path: Path, *, expected: bool = True) -> None:
        translator = QTranslator()
        if translator.load(str(path)):
            QCoreApplication.installTranslator(translator)
            self._translators.append(translator)
        elif expected:
            _log.warning("The translation %s could not be read; the window speaks English.", path)


def system_language() -> str:
    """The first of the person's languages that the window speaks; English where it speaks none of them."""
    for name in QLocale.system().uiLanguages():
        language = name.replace("_", "-").split("-", maxsplit=1)[0]
        if language in LANGUAGES:
            return language
    return "en"
