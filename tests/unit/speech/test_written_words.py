"""What a recogniser writes, made into words with times in order."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.model import Word
from desktop_app.speech.written_words import words_from


def pieces(*texts: str) -> list[list[object]]:
    """Each text a second long, one after another, quite sure."""
    return [[text, float(at), at + 1.0, 0.9] for at, text in enumerate(texts)]


def texts(*written: str) -> list[str]:
    return [word.text for word in words_from(pieces(*written))]


def test_words_keep_capitals_and_punctuation() -> None:
    """They are for reading, and for the ends of sentences."""
    assert texts(" I", " owned", " it.", " Then") == ["I", "owned", "it.", "Then"]


def test_a_piece_without_a_blank_belongs_to_the_word_before() -> None:
    """Whisper cuts words where its alphabet does."""
    (word,) = words_from([[" self", 0.0, 0.5, 0.9], ["-taught", 0.5, 1.0, 0.4]])
    assert word == Word("self-taught", 0.0, 1.0, 0.4)


def test_a_piece_of_signs_belongs_to_the_word_before() -> None:
    """A dash or dots alone are no word; at the very start they are nothing."""
    assert texts(" ...", " well", " -", " done", " ?") == ["well-", "done?"]


def test_money_keeps_its_magnitude() -> None:
    """ "$2.3" and "million" are one amount; a magnitude after anything else is a word."""
    assert texts(" saved", " $2.3", " million", " dollars") == ["saved", "$2.3 million", "dollars"]
    assert texts(" two", " million", " $5,", " million") == ["two", "million", "$5,", "million"]


def test_nothing_is_no_word() -> None:
    """Blank pieces leave nothing."""
    assert texts("", "  ", " a") == ["a"]
    assert words_from([]) == ()


def test_times_are_moved_to_the_file() -> None:
    """A stretch that begins at ten seconds has words from there on."""
    (word,) = words_from([[" yes", 0.25, 0.5, 1.0]], 10.0)
    assert (word.start_s, word.end_s) == (10.25, 10.5)


@given(
    st.lists(
        st.tuples(st.sampled_from([" a", " b", "c", " ,"]), st.floats(0, 30), st.floats(0, 30)), max_size=20
    )
)
def test_times_never_go_back(given_pieces: list[tuple[str, float, float]]) -> None:
    """Whatever a recogniser gives, words begin in order and end after they began."""
    words = words_from([[text, start_s, end_s, 0.5] for text, start_s, end_s in given_pieces])
    assert all(word.start_s <= word.end_s for word in words)
    assert [word.start_s for word in words] == sorted(word.start_s for word in words)
