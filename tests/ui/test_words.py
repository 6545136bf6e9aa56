"""What the rooms without Qt say, said by the window in its language: figures by locale, one and many."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop_app.errors import Missing, MockLoopError
from desktop_app.interview.timing import about_in_words, length_in_words
from desktop_app.interview.wording import in_a_sentence
from desktop_app.sentence import Sentence
from desktop_app.ui.figures import figure
from desktop_app.ui.language import Language
from desktop_app.ui.review.rule_words import RuleWords
from desktop_app.ui.tasks import sentence_of
from desktop_app.ui.words import tell
from tests.fakes.shelf import our_rules
from tests.fakes.window_parts import RESOURCES


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The window speaks German."""
    language = Language(RESOURCES / "translations")
    language.choose("de")
    QLocale.setDefault(QLocale("de_DE"))
    yield
    language.choose("en")
    for translator in language._translators:
        qapp.removeTranslator(translator)


def test_in_english_everything_stays_as_it_was_made() -> None:
    """Its own figures, its own words for numbers."""
    for sentence in (
        Sentence("{free:.0f} GB free", free=38.2),
        length_in_words(240),
        Sentence("Next: {phase}", phase=in_a_sentence("Second question")),
    ):
        assert tell(sentence) == sentence


@pytest.mark.usefixtures("german")
def test_figures_are_written_as_german_writes_them() -> None:
    """A comma where English has a point, and as many places as the sentence asks for."""
    lost = "The computer was too busy and lost some sound {at_s:.1f} s into the recording."
    assert "hat 71,3 s nach Beginn" in tell(Sentence(lost, at_s=71.26))
    assert tell(Sentence("{free:.0f} GB free", free=1038.2)) == "1.038 GB frei"


@pytest.mark.usefixtures("german")
def test_one_and_many() -> None:
    """German has a form for each."""
    slept = "the machine slept for {length}"
    assert tell(Sentence(slept, length=length_in_words(60))) == "der Rechner hat 1 Minute lang geschlafen"
    assert tell(Sentence(slept, length=length_in_words(240))) == "der Rechner hat 4 Minuten lang geschlafen"
    assert tell(Sentence("{time} left", time=about_in_words(310))) == "noch etwa 5 Minuten"


@pytest.mark.usefixtures("german")
def test_words_of_ours_inside_a_sentence_are_translated_too_and_names_are_not() -> None:
    """A title, a reason, another sentence; a microphone is called what it is called."""
    assert (
        tell(Sentence("Next: {phase}", phase=in_a_sentence("Second question")))
        == "Als Nächstes: Zweite Frage"
    )
    reason = Sentence("Asked because {reason}", reason="no figure was heard")
    assert tell(reason) == "Gefragt, weil keine Zahl zu hören war"
    assert tell(Sentence("Voice: {voice}", voice="Joe")) == "Stimme: Joe"
    full = Missing("The disk of {folder} is full: make room and try again.", folder="/data")
    stopped = MockLoopError("The round had to stop, and what was recorded is kept: {error}", error=full)
    assert sentence_of(stopped) == (
        "Die Runde musste abgebrochen werden, und was aufgenommen wurde, ist gesichert: "
        "Die Platte von /data ist voll: Mach Platz und versuch es noch einmal."
    )
    assert "Etwas ging schief" in sentence_of(ZeroDivisionError())


@pytest.mark.usefixtures("german")
def test_a_finding_that_was_kept_in_english_is_read_by_its_rule() -> None:
    """Its figures come along; another wording than today's stays as it was kept."""
    words = RuleWords(lambda: our_rules().wordings)
    kept = "A pause of 4.7 seconds was heard inside the answer."
    assert words.tell("long-silence", kept) == kept, "nothing was read yet"
    words.load()
    assert words.tell("long-silence", kept) == "Mitten in der Antwort gab es eine Pause von 4,7 Sekunden."
    phase = words.tell("overrun-phase", "First question took 15 min 41 s, 1 min 41 s past its 14 min.")
    assert phase == "Erste Frage: 15 min 41 s, 1 min 41 s über 14 min."
    assert words.tell("long-silence", "It was quiet.") == "It was quiet."
    assert words.tell(
        "long-silence", "Thinking is welcome: say that you are thinking, and about what."
    ).startswith("Nachdenken ist willkommen")


def test_figures_have_the_places_that_they_need() -> None:
    """A round of an hour, a speed of one and a quarter."""
    QLocale.setDefault(QLocale("de_DE"))
    assert [figure(value) for value in (60.0, 22.5, 1.25)] == ["60", "22,5", "1,25"]
    QLocale.setDefault(QLocale("en_GB"))
    assert figure(22.5) == "22.5"
