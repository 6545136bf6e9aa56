"""What the tests of the analysis share: the real rule book, and answers made of plain words."""

from collections.abc import Callable

import pytest

from desktop_app import paths
from desktop_app.analysis.answer import analyze
from desktop_app.analysis.model import Analysis, SpokenAnswer, Word
from desktop_app.catalog.model import AnswerKind
from desktop_app.catalog.rulebook import RuleBook

Judge = Callable[..., Analysis]


@pytest.fixture(scope="session")
def rules() -> RuleBook:
    """The rule book that ships."""
    return RuleBook.read(paths.content_dir() / "rules")


def spoken(text: str, kind: AnswerKind = "story", duration_s: float | None = None) -> SpokenAnswer:
    """An answer of these words, spread evenly; at 2.5 words a second where no duration is given."""
    texts = text.split()
    whole_s = duration_s if duration_s is not None else len(texts) / 2.5
    step_s = whole_s / max(1, len(texts))
    words = tuple(Word(word, at * step_s, (at + 1) * step_s) for at, word in enumerate(texts))
    return SpokenAnswer(kind, words, 0.0, whole_s)


@pytest.fixture(scope="session")
def judged(rules: RuleBook) -> Judge:
    """Analyses plain words."""

    def judge(text: str, kind: AnswerKind = "story", duration_s: float | None = None) -> Analysis:
        return analyze(spoken(text, kind, duration_s), rules)

    return judge
