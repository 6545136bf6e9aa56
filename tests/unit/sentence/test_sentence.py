"""Sentences that remember their making: plain English for everybody, template and values for the window."""

import json
import pickle
import sqlite3

from hypothesis import assume, given
from hypothesis import strategies as st

from desktop_app.errors import BadInput, Missing, MockLoopError
from desktop_app.interview.timing import length_in_words
from desktop_app.interview.wording import in_a_sentence
from desktop_app.sentence import Sentence

FULL = "The disk of {folder} is full."


def test_a_sentence_is_its_english_text() -> None:
    """It prints, compares, goes through JSON and into a database as any text."""
    made = Sentence(FULL, folder="/data")
    assert made == "The disk of /data is full."
    assert json.dumps([made]) == '["The disk of /data is full."]'
    assert sqlite3.connect(":memory:").execute("SELECT ?", (made,)).fetchone()[0] == made
    assert (made.template, made.values) == (FULL, {"folder": "/data"})
    again = pickle.loads(pickle.dumps(made))  # noqa: S301 -- made a line before
    assert (again, again.template, again.values) == (made, made.template, made.values)


def test_without_values_braces_are_braces() -> None:
    """Text that came from elsewhere is never taken for a template."""
    assert Sentence("{this} is as it was") == "{this} is as it was"
    assert str(BadInput("expected {code: ...}")) == "expected {code: ...}"


def test_an_error_keeps_how_it_was_made_and_no_other_error() -> None:
    """Put into another sentence it is its sentence: an error would hold on to the frames in which it was raised."""
    inner = Missing(FULL, folder="/data")
    outer = MockLoopError("The round had to stop: {error}", error=inner)
    assert str(outer) == "The round had to stop: The disk of /data is full."
    assert outer.sentence.values == {"error": inner.sentence}
    assert isinstance(outer.sentence.values["error"], Sentence)
    assert MockLoopError("It failed: {error}", error=OSError("gone")).sentence.values == {"error": "gone"}
    assert MockLoopError(outer.sentence).sentence is outer.sentence


def test_words_of_their_own_keep_what_they_stand_for() -> None:
    """ "four minutes" is four for a language that writes it otherwise."""
    assert length_in_words(240) == "four minutes"
    assert (length_in_words(240).template, length_in_words(240).values) == ("{count} minute(s)", {"count": 4})
    assert (in_a_sentence("Second question"), in_a_sentence("Second question").template) == (
        "second question",
        "Second question",
    )


def test_kept_words_are_read_again_by_their_template() -> None:
    """What went through a file is taken apart again; other words are not."""
    read = Sentence.read("A pause of 4.7 seconds was heard.", "A pause of {longest} seconds was heard.")
    assert read is not None
    assert (read, read.values) == ("A pause of 4.7 seconds was heard.", {"longest": "4.7"})
    assert Sentence.read("Something else.", "A pause of {longest} seconds was heard.") is None
    assert Sentence.read("a and a", "{x} and {x}") is not None
    assert Sentence.read("a and b", "{x} and {x}") is None


@given(st.text("ab c", min_size=1, max_size=9), st.integers(0, 999))
def test_reading_undoes_making(phase: str, count: int) -> None:
    """Whatever was put in comes out, where it is not part of the template's own words."""
    assume(" took " not in f" {phase} ")
    made = Sentence("{phase} took {number} minutes.", phase=phase, number=count)
    read = Sentence.read(str(made), made.template)
    assert read is not None
    assert read.values == {"phase": phase, "number": str(count)}
