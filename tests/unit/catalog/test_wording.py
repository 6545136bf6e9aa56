"""How content is written: in our own words, and so that a voice can say it."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from desktop_app.catalog.catalog import Catalog
from desktop_app.catalog.model import Question
from desktop_app.catalog.process import Loop
from desktop_app.paths import content_dir
from tests.unit.catalog.test_coverage import COVERED, document_text

CATALOG = Catalog.open(content_dir())

LONGEST_SHARED_RUN = 7

SENTENCES = {
    "factors",
    "goals",
    "hints",
    "extensions",
    "level_seven",
    "looks_for",
    "points",
    "prompts",
    "requirements",
    "signs",
    "steps",
    "topics",
}
"""Fields that hold whole sentences; elsewhere there are titles and names."""


def texts(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a value with the field that holds it, without sources."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, dict):
        for held in value.values():
            yield from texts(held, name)
    elif isinstance(value, tuple):
        for held in value:
            yield from texts(held, name)
    elif is_dataclass(value):
        for field in fields(value):
            if "source" not in field.name:
                yield from texts(getattr(value, field.name), field.name)


ALL_TEXTS = [
    (where, name, text) for where in CATALOG.sections for name, text in texts(getattr(CATALOG, where))
]


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9%$]+", text.lower())


@pytest.mark.parametrize("document", COVERED)
def test_no_sentence_is_the_documents(document: str) -> None:
    """No run of eight words or more is shared with any of them: facts carry over, sentences do not."""
    length = LONGEST_SHARED_RUN + 1
    theirs = words(document_text(document))
    runs = {tuple(theirs[at : at + length]) for at in range(len(theirs) - length + 1)}
    for _, _, text in ALL_TEXTS:
        ours = words(text)
        for at in range(len(ours) - length + 1):
            assert tuple(ours[at : at + length]) not in runs, " ".join(ours[at : at + length])


def spoken(question: Question) -> list[str]:
    """Everything of a question that an interviewer may say aloud."""
    return [
        question.text,
        question.statement,
        question.rephrased,
        *(follow_up.text for follow_up in question.follow_ups),
        *(clarification.answer for clarification in question.clarifications),
        *question.hints,
        *question.extensions,
        *question.level_seven,
    ]


SAID = [
    *((question.id, text) for question in CATALOG.questions for text in spoken(question) if text),
    *((round_.id, text) for round_ in CATALOG.rounds for phase in round_.phases for text in phase.prompts),
    *((sequence.id, ask) for sequence in CATALOG.sequences for step in sequence.steps for ask in step.asks),
]


def test_what_is_said_can_be_said() -> None:
    """No figures, signs or abbreviations that a voice would stumble over, and every sentence ends."""
    for where, text in SAID:
        odd = re.search(r"[^A-Za-z',.?!:;\- ]", text.replace("S3", ""))
        assert odd is None, (where, odd, text)
        assert text[0].isupper(), (where, text)
        assert text[-1] in ".?!", (where, text)
        assert not re.search(r"\b(e\.g|i\.e|etc|vs)\b", text), (where, text)


def test_what_is_said_is_short_enough_to_follow() -> None:
    """Nobody keeps more than some seventy words in mind."""
    for where, text in SAID:
        assert len(text.split()) <= 80, (where, len(text.split()))


def test_every_question_has_a_title_a_plainer_wording_and_a_theme() -> None:
    """So that it can be listed, rephrased on request, and kept apart from its neighbours."""
    for question in CATALOG.questions:
        assert question.title, question.id
        assert question.theme, question.id
        assert question.rephrased, question.id
        assert question.rephrased != question.text


def test_follow_ups_of_a_question_are_after_different_things() -> None:
    """The interviewer never asks for the same thing twice."""
    for question in CATALOG.questions:
        intents = [follow_up.intent for follow_up in question.follow_ups]
        assert len(intents) == len(set(intents)), question.id
        assert len(intents) >= 2 or question.kind == "coding", question.id


def test_no_two_questions_ask_in_the_same_words() -> None:
    """A bank with twins is a smaller bank."""
    asked = [question.text for question in CATALOG.questions]
    assert len(asked) == len(set(asked))


def test_sentences_in_lists_are_whole() -> None:
    """A comma inside a flow list would cut a sentence in two: each begins with a capital and ends."""
    for where, name, text in ALL_TEXTS:
        if name in SENTENCES:
            assert re.match(r"[A-Z\"]", text), (where, name, text)
            assert text[-1] in '.?!"', (where, name, text)


def test_texts_have_no_slips() -> None:
    """No double blanks, no blank before a stop, no typewriter dashes, no American spelling of our own."""
    american = re.compile(r"\b(behavior|organiz|color|favor|center\b|judgment)", re.IGNORECASE)
    for where, name, text in ALL_TEXTS:
        if name in ("examples", "asks", "note"):
            continue
        assert not re.search(r"[^.?!]  | [,.?!;]|--", text), (where, name, text)
        assert not american.search(text), (where, name, text)


def test_loops_and_rounds_say_what_they_are() -> None:
    """A card needs a title and a sentence."""
    loops: tuple[Loop, ...] = CATALOG.loops
    for item in (*CATALOG.rounds, *loops, *CATALOG.drills):
        assert item.title, item.id
        assert item.summary.endswith((".", "?")), item.id
