"""Hesitations of a second pass among the words of the first."""

import pytest

from desktop_app.analysis.model import Word
from desktop_app.speech.fillers import is_hesitation, with_fillers

WORDS = (Word("I", 0.0, 0.2), Word("was,", 0.2, 0.6), Word("um,", 1.0, 1.3), Word("late.", 2.0, 2.5))


@pytest.mark.parametrize(
    ("text", "is_one"), [("Um,", True), ("uh...", True), ("umbrella", False), ("", False)]
)
def test_hesitations_are_told_however_they_are_written(text: str, is_one: bool) -> None:
    """With capitals and signs."""
    assert is_hesitation(text) is is_one


def test_a_hesitation_in_a_gap_is_put_in() -> None:
    """In its place in time."""
    uh = Word("uh", 1.5, 1.8)
    assert with_fillers(WORDS, [uh]) == (*WORDS[:3], uh, WORDS[3])


def test_the_same_hesitation_is_not_counted_twice() -> None:
    """Two passes may place it a little apart."""
    assert with_fillers(WORDS, [Word("um", 1.2, 1.5)]) == WORDS


def test_a_hesitation_on_a_word_is_not_believed() -> None:
    """Where the first pass heard a word there is none."""
    assert with_fillers(WORDS, [Word("uh", 2.1, 2.4)]) == WORDS


def test_a_word_that_was_given_the_hesitations_time_gives_it_back() -> None:
    """The side that is longer stays the word's."""
    drawn = (Word("and", 2.0, 2.6), Word("nobody", 2.6, 4.1), Word("knew", 4.1, 4.5))
    uh, um = Word("uh", 3.2, 3.4), Word("um", 2.3, 2.6)
    heard = with_fillers(drawn, [um, uh])
    assert [(word.text, word.start_s, word.end_s) for word in heard] == [
        ("and", 2.0, 2.3), ("um", 2.3, 2.6), ("uh", 3.2, 3.4), ("nobody", 3.4, 4.1), ("knew", 4.1, 4.5),
    ]  # fmt: skip


def test_without_words_the_hesitations_remain() -> None:
    """An answer may be nothing else."""
    assert with_fillers((), [Word("um", 1.0, 1.2)]) == (Word("um", 1.0, 1.2),)
