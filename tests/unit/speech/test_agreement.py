"""Where two hearings differ in a number, and where they only write it differently."""

import pytest

from desktop_app.analysis.model import Word
from desktop_app.speech.agreement import NumberDoubt, number_doubts, numbers_in


def at(start_s: float, text: str, word_s: float = 0.3) -> list[Word]:
    """The words of a text from that moment on."""
    return [
        Word(word, start_s + n * word_s, start_s + (n + 1) * word_s) for n, word in enumerate(text.split())
    ]


@pytest.mark.parametrize(
    ("heard", "values"),
    [
        ("eight hundred and fifty milliseconds", [850.0]),
        ("850 milliseconds", [850.0]),
        ("$2.3 million", [2_300_000.0]),
        ("two point three million", [2_300_000.0]),
        ("from 30% to 13%", [30.0, 13.0]),
        ("half a year", [0.5]),
        ("one of the first", []),
        ("dozens of a second", []),
        ("", []),
    ],
)
def test_numbers_are_read_however_they_are_written(heard: str, values: list[float]) -> None:
    """Figures and words alike; what only looks like a number is left out."""
    assert [number.value for number in numbers_in(at(0.0, heard))] == values


def test_the_same_number_written_otherwise_is_no_doubt() -> None:
    """Words against figures at about the same time agree."""
    assert number_doubts(at(1.0, "eight hundred fifty milliseconds"), at(1.2, "850 milliseconds")) == ()


def test_two_numbers_in_one_place_are_told_together() -> None:
    """Both are as heard; neither is preferred."""
    (doubt,) = number_doubts(at(1.0, "by thirty percent"), at(1.0, "by 13 percent"))
    assert (doubt.first, doubt.second) == ("thirty", "13")
    assert doubt.start_s == pytest.approx(1.3)


def test_a_number_that_only_one_has_comes_with_the_others_words() -> None:
    """From whichever side it comes."""
    words, figures = at(1.0, "by dirty percent"), at(1.0, "by 30 percent")
    assert number_doubts(words, figures) == (NumberDoubt("dirty", "30", 1.3, 1.6),)
    assert number_doubts(figures, words) == (NumberDoubt("30", "dirty", 1.3, 1.6),)


def test_equal_numbers_far_apart_do_not_confirm_each_other() -> None:
    """A nine in the first sentence says nothing of a nine in the last."""
    doubts = number_doubts(at(1.0, "nine"), at(60.0, "nine"))
    assert [(doubt.first, doubt.second) for doubt in doubts] == [("nine", ""), ("", "nine")]
