"""A sentence that remembers how it was made, so that a window can say it in another language.  No Qt here."""

import re
from collections.abc import Iterator
from string import Formatter
from typing import Self


class Sentence(str):  # noqa: SLOT000 -- a str has no room for slots that hold something
    """English text that keeps its template and the values put into it.

    It is the finished English text for everybody who prints, keeps or compares it; a window translates `template` and
    puts `values` in again, in its own language and with its own figures.  What went through a file is plain text again.
    A value named `count` chooses between one and many.
    """

    template: str
    values: dict[str, object]

    def __new__(cls, template: str, /, **values: object) -> Self:
        """`template` as for `str.format`, with named places alone; without values it is taken as it stands."""
        kept = {name: _said(value) for name, value in values.items()}
        made = super().__new__(cls, template.format(**kept) if kept else template)
        made.template, made.values = template, kept
        return made

    @classmethod
    def called(cls, text: str, template: str, /, **values: object) -> Self:
        """English `text` that says in its own way what the template says: "four minutes" for "{count} minutes"."""
        made = super().__new__(cls, text)
        made.template, made.values = template, values
        return made

    @classmethod
    def read(cls, text: str, template: str) -> Self | None:
        """`text` taken apart again by the template it was once made with; None where it was not made with it.

        For words that were kept as plain text.  The values are text as well.
        """
        found = re.fullmatch("".join(_patterns(template)), text, re.DOTALL)
        return None if found is None else cls.called(text, template, **found.groupdict())


def _patterns(template: str) -> Iterator[str]:
    """The template as a regular expression; a place that comes again holds the same words again."""
    seen: set[str] = set()
    for plain, name, _spec, _conversion in Formatter().parse(template):
        yield re.escape(plain)
        if name is not None:
            yield f"(?P={name})" if name in seen else f"(?P<{name}>.+?)"
            seen.add(name)


def _said(value: object) -> object:
    """An error as its sentence: it would hold on to the frames in which it was raised."""
    if isinstance(value, BaseException):
        return value.args[0] if value.args and isinstance(value.args[0], Sentence) else str(value)
    return value
