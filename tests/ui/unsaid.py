"""What the window says without translating it: a language is put in force in which every translated letter is marked.

Whatever is drawn, painted by hand too, is read from a drawing that keeps its texts as texts.
"""

import re
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QTranslator
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from tests.ui.mechanics import shown
from tests.words.ts import Source

_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MARKED = "áƀçđéƒǥħíĵķłṁñóþɋřšťúṽŵẋýžÁɃÇĐÉƑǤĦÍĴĶŁṀÑÓÞɊŘŠŤÚṼŴẊÝŽ"
_MARKS = str.maketrans(_PLAIN, _MARKED)
_KEPT = re.compile(r"(%n|\{[^}]*\})")
_DATE_FORM = re.compile(r"[dMyHhms :.,]+")
_ENGLISH = re.compile(r"[A-Za-z]{2,}")
_TYPED = r"`[^`]*`|--\w+|~?/[\w./-]+"
_QUOTED = re.compile("(?:[“„]|^)([^“„”]*)(?:[“”]|$)")
"""What stands between quotation marks, of which a line may have lost one."""

_EDGES = " •()0123456789"
_SPOKEN_OF = ("accessibleName", "accessibleDescription", "toolTip", "placeholderText", "text")


def marked(text: str) -> str:
    """The text with a mark on every letter; its places stay as they are."""
    if _DATE_FORM.fullmatch(text):
        return text
    return "".join(part if _KEPT.fullmatch(part) else part.translate(_MARKS) for part in _KEPT.split(text))


class Marking(QTranslator):
    """Marks exactly what has its translation: a text that was forgotten there stays as plain as one never handed in."""

    def __init__(self, *sources: Source) -> None:
        super().__init__()
        self._known = {
            (context, text)
            for source in sources
            for context, texts in source.texts.items()
            for text, forms in texts.items()
            if all(forms)
        }

    def isEmpty(self) -> bool:  # noqa: N802 -- Qt calls it so
        return False

    def translate(  # type: ignore[override]  # None is Qt's null text: another translator is asked
        self, context: str, source: str, disambiguation: str = "", n: int = -1
    ) -> str | None:
        return marked(source) if (context, source) in self._known else None


def texts_on(window: QWidget) -> list[str]:
    """Every text that is drawn in the window, and every one that a screen reader or a tooltip would say of it."""
    texts = list(_drawn(window))
    for widget in shown(window):
        for name in _SPOKEN_OF:
            said = getattr(widget, name, None)
            if callable(said):
                texts.append(str(said()))
    return list(dict.fromkeys(filter(None, texts)))


def _drawn(window: QWidget) -> Iterator[str]:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(window.size())
    painter = QPainter(drawing)
    window.render(painter, QPoint(0, 0))
    painter.end()
    for element in ET.fromstring(held.data()).iter("{http://www.w3.org/2000/svg}text"):  # noqa: S314 -- drawn here
        yield "".join(element.itertext())


def english_in(texts: Iterable[str], content: Iterable[str], names: Iterable[str]) -> list[str]:
    """The texts that hold plain words.

    Left out are `content` in its own language, whole or a line of it, `names`, and what is typed into a terminal.
    """
    told = [" ".join(text.split()) for text in content]
    words = {word for text in told for word in text.split()}
    sentences = sorted((text for text in told if text.count(" ") > 1), key=len, reverse=True)
    ordered = sorted({" ".join(name.split()) for name in names if name}, key=len, reverse=True)
    kept = re.compile("|".join([_TYPED, *(rf"(?<!\w){re.escape(one)}(?!\w)" for one in ordered)]))

    def unquoted(quote: re.Match[str]) -> str:
        is_told = quote[0] != quote[1] and any(quote[1] in sentence for sentence in told)
        return " " if is_told else quote[0]

    def is_english(text: str) -> bool:
        left = " ".join(text.split())
        parts = [part.strip(_EDGES) for part in left.split("…")]
        if all(part in words or any(part in sentence for sentence in told) for part in parts):
            return False  # a transcript is drawn word by word
        left = _QUOTED.sub(unquoted, left)
        for sentence in sentences:
            left = left.replace(sentence, " ")
        return _ENGLISH.search(kept.sub(" ", left)) is not None

    return [text for text in texts if is_english(text)]
