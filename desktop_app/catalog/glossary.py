"""The words of the trade that recognisers do not know: how they are written, and what is heard instead."""

from dataclasses import dataclass
from pathlib import Path

from desktop_app.catalog.reading import load


@dataclass(frozen=True, slots=True)
class Term:
    """One name.  `heard` are the spoken forms that mean nothing else, in lower case; `hint` puts it into the hint.

    What ordinary speech holds as well ("reduce" for Redis) does not belong into `heard`.
    """

    text: str
    heard: tuple[str, ...] = ()
    hint: bool = True

    def __post_init__(self) -> None:
        wrong = [spoken for spoken in self.heard if spoken != spoken.lower() or not spoken.strip()]
        if wrong:
            raise ValueError(f"'heard' must be lower case, as a recogniser writes it; found {wrong[0]!r}")

    @classmethod
    def from_text(cls, text: str) -> "Term":
        return cls(text)


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms in the order of their file, which is the order of the hint."""

    terms: tuple[Term, ...] = ()

    @property
    def hints(self) -> tuple[str, ...]:
        """The names that a careful recogniser is told beforehand."""
        return tuple(term.text for term in self.terms if term.hint)

    def with_own(self, own: tuple[str, ...]) -> "Glossary":
        """With a person's own words before the rest."""
        known = {word.lower() for word in own}
        return Glossary((*map(Term, own), *(term for term in self.terms if term.text.lower() not in known)))


def load_glossary(path: Path) -> Glossary:
    """The glossary of content/glossary.yaml.  ContentError with every fault and its line."""
    return load(path, Glossary)
