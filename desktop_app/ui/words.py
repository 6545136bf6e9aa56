"""Says in the window's language what the rooms without Qt have made in English: sentences, titles, advice."""

import re
from string import Formatter
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_app.sentence import Sentence

CONTEXT = "Words"
"""Where their translations stand: resources/translations/words_de.ts (CONTRIBUTING.md says how it is kept whole)."""

_FIGURE = re.compile(r"-?\d+(\.\d+)?")


def tell(text: str) -> str:
    """The text in the window's language; what has no translation (names, questions, own content) stays as it is.

    Any thread.
    """
    if not isinstance(text, Sentence):
        return _translated(text)
    count = text.values.get("count")
    template = _translated(text.template, count if isinstance(count, int) else -1)
    if template == text.template:
        return str(text)
    return _InWords().vformat(template, (), text.values) if text.values else template


def tell_by(text: str, template: str) -> str:
    """As `tell`, for words that were kept as plain text once they were made with this template."""
    return tell(Sentence.read(text, template) or text)


def _translated(text: str, count: int = -1) -> str:
    return QCoreApplication.translate(CONTEXT, text, "", count)


class _InWords(Formatter):
    """Puts values in as the window's language writes them: figures by locale, words of ours translated."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, bool | str) or not isinstance(value, int | float):
            words = tell(value if isinstance(value, str) else str(value))
            return words.replace(".", QLocale().decimalPoint()) if _FIGURE.fullmatch(words) else words
        plain = format(value, format_spec)
        decimals = len(plain.partition(".")[2])
        return QLocale().toString(float(value), "f", decimals)
