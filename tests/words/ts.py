"""Qt's translation sources as values: read, brought in step with what is said, written."""

from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

Forms = tuple[str, ...]
"""The translation; of a counted text one for one and one for many.  Empty ones are still to be written."""


@dataclass(slots=True)
class Source:
    """The texts of one .ts file by context, in their order."""

    language: str
    texts: dict[str, dict[str, Forms]] = field(default_factory=dict)

    @staticmethod
    def read(path: Path, language: str) -> "Source":
        """What stands in the file; nothing where there is none."""
        found = Source(language)
        root = ET.parse(path).getroot() if path.is_file() else ET.Element("TS")  # noqa: S314 -- our own file
        for context in root.iter("context"):
            texts = found.texts.setdefault(context.findtext("name") or "", {})
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is not None:
                    forms = tuple(form.text or "" for form in translation.iter("numerusform"))
                    texts[message.findtext("source") or ""] = forms or (translation.text or "",)
        return found

    def in_step(self, wanted: dict[str, list[str]]) -> "Source":
        """Exactly the wanted texts, with the translations that there are."""
        known = {text: forms for texts in self.texts.values() for text, forms in texts.items()}
        made = Source(self.language)
        for context in sorted(wanted):
            before = self.texts.get(context, {})
            order = {text: place for place, text in enumerate(before)}
            texts = sorted(dict.fromkeys(wanted[context]), key=lambda text: order.get(text, len(order)))
            made.texts[context] = {
                text: before.get(text) or known.get(text) or _empty(text) for text in texts
            }
        return made

    def unfinished(self) -> list[str]:
        """What has no translation yet."""
        return [text for texts in self.texts.values() for text, forms in texts.items() if not all(forms)]

    def write(self, path: Path) -> None:
        """As Qt's own tools write it, without the places in the code."""
        lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
        of = ' sourcelanguage="en"' if self.language == "en" else ""
        lines.append(f'<TS version="2.1" language="{self.language}"{of}>')
        for context, texts in self.texts.items():
            lines += ["    <context>", f"        <name>{escape(context)}</name>"]
            for text, forms in texts.items():
                lines += _message(text, forms)
            lines.append("    </context>")
        path.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8")


def is_counted(text: str) -> bool:
    """Whether it is said in one way of one, in another of many."""
    return "%n" in text or "(s)" in text


def _empty(text: str) -> Forms:
    return ("", "") if is_counted(text) else ("",)


def _message(text: str, forms: Forms) -> list[str]:
    state = "" if all(forms) else ' type="unfinished"'
    inner = [f"            <source>{escape(text)}</source>"]
    if is_counted(text):
        inner.append(f"            <translation{state}>")
        inner += [f"                <numerusform>{escape(form)}</numerusform>" for form in forms]
        inner.append("            </translation>")
    else:
        inner.append(f"            <translation{state}>{escape(forms[0])}</translation>")
    kind = ' numerus="yes"' if is_counted(text) else ""
    return [f"        <message{kind}>", *inner, "        </message>"]
