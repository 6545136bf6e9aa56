"""The second language is in every page: nothing on the screen stays English but what is content in its own language."""

import re
from collections.abc import Iterator
from functools import cache

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from desktop_app.catalog.model import Question
from desktop_app.library.model import Session
from desktop_app.ui.keys import ACTIONS
from desktop_app.ui.language import Language
from desktop_app.ui.look import Look
from desktop_app.ui.pages.about import MADE_OF, _version
from desktop_app.ui.review.answer_words import AnswerWords
from desktop_app.ui.review.flags import flags_of
from desktop_app.ui.review.progress_series import MEASURES
from desktop_app.ui.room.question import QuestionPanel
from desktop_app.ui.widgets.live_transcript import LiveTranscript
from desktop_app.ui.widgets.paint import shown_key
from tests.fakes.live_round import our_catalog
from tests.fakes.window_parts import RESOURCES
from tests.ui.gallery import SCENES, stage
from tests.ui.library_scenes import kept_sessions
from tests.ui.playing import PARTIAL, SPOKEN, Set
from tests.ui.unsaid import Marking, english_in, texts_on
from tests.words.ts import Source

NAMES = (
    "Mock Loop", "English", "Deutsch", "Joe", "Piper", "USB Audio", "espeak-ng", "vosk-small-en-us", "Anna, Zoom",
    "MB", "GB", "min", "Esc",
)  # fmt: skip
"""Names, and units that are the same in both languages."""

BROUGHT_IN = ("Behavioural", "Question 1", "the role was unclear")
"""What the session that was brought in calls its round, its phase and its reason."""

TYPED = (
    "zeppelin", "time", "customers", "asked about the budget", "next time name the customers",
    "clients", "queue", "workers",
)  # fmt: skip
"""What the scenes have typed into fields."""

SAID = (f"{SPOKEN} {PARTIAL}", "last year i led a team of nine engineers and we")
"""What the scenes have said into the microphone."""


@pytest.fixture
def marks(qapp: QApplication) -> Iterator[None]:
    """German dates, figures and names of keys; every text that has its German is marked."""
    language = Language(RESOURCES / "translations")
    language.choose("de")
    sources = (
        Source.read(RESOURCES / "translations" / f"{name}_de.ts", "de") for name in ("mockloop", "words")
    )
    marking = Marking(*sources)
    QCoreApplication.installTranslator(marking)
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QCoreApplication.removeTranslator(marking)
    language.choose("en")
    for translator in language._translators:
        qapp.removeTranslator(translator)


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.usefixtures("marks")
def test_no_page_says_anything_in_english(look: Look, scene: str) -> None:
    """A text that is not handed to the translation, or has none, stands there without its marks."""
    with stage(scene, look, 1440, 900) as on:
        assert english_in(texts_on(on.window), content(on), names()) == []


def content(on: Set) -> list[str]:
    """What stays in its own language: questions, what is spoken, and what a person typed."""
    spoken = [*questions(), *kept_words(), *TYPED, *SAID]
    for live in on.window.findChildren(LiveTranscript):
        spoken += [live.text(), *(token.text for token in live.tokens())]
    for words in on.window.findChildren(AnswerWords):
        spoken += [words.accessibleDescription(), *(token.text for token in words.tokens())]
    for panel in on.window.findChildren(QuestionPanel):
        spoken += [panel.question.text(), panel.said.text()]
    for pad in on.window.findChildren(QPlainTextEdit):
        spoken += pad.toPlainText().splitlines()
    return spoken


@cache
def questions() -> tuple[str, ...]:
    """Every question, with all that belongs to it."""
    return tuple(text for question in our_catalog().questions for text in _texts_of(question) if text)


def _texts_of(question: Question) -> Iterator[str]:
    yield from (question.text, question.rephrased, question.statement, *question.examples)
    yield from (follow_up.text for follow_up in question.follow_ups)


@cache
def kept_words() -> tuple[str, ...]:
    """What was asked and said in the sessions of the library, and the sentences to be said instead."""
    return tuple(text for session in kept_sessions() for text in _said_in(session) if text)


def _said_in(session: Session) -> Iterator[str]:
    for exchange in session.exchanges:
        yield exchange.text
        yield " ".join(word.text for word in exchange.words)
    for flag in flags_of(session):
        yield from flag.quotes
        yield flag.source
        yield from re.findall("“[^”]*”", flag.example)
        yield from re.findall("“([^”]*)”", flag.example)


@cache
def names() -> tuple[str, ...]:
    """Names, dates and keys as German writes them, versions, and where figures come from."""
    german = QLocale("de_DE")
    months = [german.monthName(month, QLocale.FormatType.ShortFormat) for month in range(1, 13)]
    months += [month.rstrip(".") for month in months]
    days = [german.standaloneDayName(day) for day in range(1, 8)]
    keys = [shown_key(action.key) for action in ACTIONS]
    made_of = [part for one in MADE_OF for part in (*one, _version(one[0]))]
    principles = [principle.title for principle in our_catalog().principles]
    loops = [str(decision.source) for loop in our_catalog().loops for decision in loop.decisions]
    lists = [f"{one.source.document}, {one.source.place}" for one in our_catalog().checklists]
    bands = [measure.source for measure in MEASURES]
    return (*NAMES, *BROUGHT_IN, *months, *days, *keys, *made_of, *principles, *loops, *lists, *bands)
