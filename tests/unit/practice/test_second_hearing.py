"""One answer heard a second time: which sound, which words, and what is to be known of the difference."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.analysis.model import Word
from desktop_app.audio.wave_file import write_wave
from desktop_app.catalog.glossary import Glossary, Term
from desktop_app.library.model import Doubt, Exchange, NamePutRight, Recording
from desktop_app.practice.listened import without
from desktop_app.practice.second_hearing import SecondHearing, first_heard, listened_of
from tests.fakes import sample_sessions as sample
from tests.fakes.careful import FakeCareful

GLOSSARY = Glossary((Term("Kubernetes", ("cooper net ease",)), Term("Redis")))
RATE = 8_000


def spoken(text: str, start_s: float = 0.0, word_s: float = 0.5, confidence: float = 0.9) -> tuple[Word, ...]:
    return tuple(
        Word(word, start_s + at * word_s, start_s + (at + 0.8) * word_s, confidence)
        for at, word in enumerate(text.split())
    )


@pytest.fixture
def recordings(tmp_path: Path) -> list[Recording]:
    """Two files of ten seconds: the second begins where the first ends."""
    made = []
    for number in range(2):
        path = tmp_path / f"sound-{number}.wav"
        write_wave(path, RATE, bytes(2 * 10 * RATE))
        made.append(Recording(path, RATE, 10.0 * number, 10.0))
    return made


def answer(words: tuple[Word, ...], *listened: tuple[float, float]) -> Exchange:
    begun = replace(sample.exchange(), words=words, heard=None, hearing="", analysis=None)
    return replace(begun, answer_start_s=0.0, answer_end_s=20.0, listened=listened)


def test_words_come_first_and_hesitations_after_them(recordings: list[Recording]) -> None:
    """What the next probe needs does not wait for what only the review shows."""
    careful = FakeCareful(spoken("We cut it."), [Word("um,", 1.5, 1.8, 0.9)])
    once, twice = SecondHearing(careful, GLOSSARY).hear(answer(spoken("we cut it"), (0.0, 9.0)), recordings)
    assert [word.text for word in once.words] == ["We", "cut", "it."]
    assert not once.final
    assert [word.text for word in twice.words] == ["We", "cut", "it.", "um,"]
    assert twice.final
    assert twice.hearing == careful.name
    assert careful.hints == [("Kubernetes", "Redis")]


def test_an_answer_is_heard_in_the_files_that_hold_it_and_nowhere_else(recordings: list[Recording]) -> None:
    """What was said to the interviewer in between is left out; times are the session's, not the file's."""
    careful = FakeCareful([Word("late", 1.0, 1.4)])
    shares: list[float] = []
    heard = list(
        SecondHearing(careful, GLOSSARY).hear(answer((), (2.0, 4.0), (8.0, 12.0)), recordings, shares.append)
    )
    first, second = (recording.path for recording in recordings)
    assert careful.heard == [(first, 2.0, 4.0), (first, 8.0, 10.0), (second, 0.0, 2.0)]
    assert [(word.start_s, word.end_s) for word in heard[-1].words] == [(11.0, 11.4)]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_where_the_hearings_differ_on_a_number_both_are_named(recordings: list[Recording]) -> None:
    """Neither is silently trusted; a number that both heard alike is no doubt, however it is written."""
    before = answer(spoken("from fifty to fifteen percent"), (0.0, 9.0))
    careful = FakeCareful(spoken("from 50 to 50 percent"))
    *_, heard = SecondHearing(careful, GLOSSARY).hear(before, recordings)
    assert heard.compared.doubts == (Doubt("fifteen", "50", 1.5, 1.9),)
    assert first_heard(heard.on(before)) == before.words


def test_a_name_that_was_heard_as_something_else_is_marked_with_it(recordings: list[Recording]) -> None:
    """Both the name that the recogniser knew, and the one that had to be put right after it."""
    before = answer(spoken("ready says and cooper net ease"), (0.0, 9.0))
    careful = FakeCareful((Word("Redis,", 0.0, 0.9), Word("and", 1.0, 1.4), *spoken("cooper net ease.", 1.5)))
    *_, heard = SecondHearing(careful, GLOSSARY).hear(before, recordings)
    assert [word.text for word in heard.words] == ["Redis,", "and", "Kubernetes."]
    assert heard.compared.names == (
        NamePutRight("Redis", "ready says", 0.0, 0.9),
        NamePutRight("Kubernetes", "cooper net ease.", 1.5, 2.9),
    )


def test_old_answers_are_heard_from_their_beginning_to_their_end() -> None:
    """Nothing more is known of them; one that never ended has no sound."""
    assert listened_of(answer(())) == ((0.0, 20.0),)
    assert listened_of(answer((), (1.0, 2.0))) == ((1.0, 2.0),)
    assert listened_of(replace(answer(()), answer_end_s=None)) == ()


@pytest.mark.parametrize(
    ("start_s", "end_s", "left"),
    [
        (2.0, 3.0, ((0.0, 2.0), (3.0, 10.0))),
        (-1.0, 3.0, ((3.0, 10.0),)),
        (0.2, 3.0, ((3.0, 10.0),)),
        (20.0, 30.0, ((0.0, 10.0),)),
        (0.0, 10.0, ()),
    ],
)
def test_what_is_cut_out_of_a_stretch_leaves_its_ends(
    start_s: float, end_s: float, left: tuple[tuple[float, float], ...]
) -> None:
    """Where they are long enough for a word."""
    assert without([(0.0, 10.0)], start_s, end_s) == left
