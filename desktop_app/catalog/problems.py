"""What is wrong with content: one problem a fault, each with file and line, raised all together."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.errors import BadInput


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault.  `line` counts from 1, 0 where it is the whole file's; `text` says what was expected."""

    file: Path
    line: int
    text: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else str(self.file)
        return f"{place}: {self.text}"


class ContentError(BadInput):
    """Content that cannot be used, with every fault found (`problems`, by file and line)."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


def nearest(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'x'?` for the known word that looks most like this one, or nothing."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean {close[0]!r}?" if close else ""
