"""Spoken numbers are read to their values."""

import pytest

from desktop_app.analysis.english.numbers import read_number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("eight hundred and fifty", 850),
        ("two eighty five", 285),
        ("two point three million", 2_300_000),
        ("ninety nine point nine five", 99.95),
        ("point two five", 0.25),
        ("point twenty five", 0.25),
        ("nought point three", 0.3),
        ("forty k", 40_000),
        ("a quarter of a million", 250_000),
        ("half a million", 500_000),
        ("half a dozen", 6),
        ("a dozen", 12),
        ("two hundred and forty thousand three hundred", 240_300),
        ("a hundred eighty thousand", 180_000),
        ("twelve hundred", 1_200),
        ("two and a half thousand", 2_500),
        ("three and a half", 3.5),
        ("two and three quarters", 2.75),
        ("nine oh five", 905),
        ("zero", 0),
        ("850", 850),
        ("2.3 million", 2_300_000),
        ("12,500", 12_500),
        ("a thousand", 1_000),
        ("one in three million", 1),
    ],
)
def test_a_number_is_read_whole(words: str, value: float) -> None:
    """Every word of it belongs to the number, and the value is right."""
    number = read_number(words.split(), 0)
    assert number is not None
    assert number.last == len(words.split()) - 1
    assert number.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("words", "kind", "length"),
    [
        ("twenty twenty three", "year", 3),
        ("nineteen ninety nine", "year", 3),
        ("nine thirty", "pair", 2),
        ("twenty first floor", "ordinal", 2),
        ("third time", "ordinal", 1),
        ("two thirds", "fraction", 2),
        ("a third", "fraction", 2),
        ("half of them", "fraction", 1),
        ("one in six", "share", 3),
        ("nineteen out of twenty", "share", 4),
        ("nine times out of ten", "share", 5),
        ("forty one of the fifty", "share", 5),
        ("dozens of", "vague", 1),
    ],
)
def test_what_kind_of_number_it_is(words: str, kind: str, length: int) -> None:
    """Years, clock times, shares and fractions are told from cardinals."""
    number = read_number(words.split(), 0)
    assert number is not None
    assert (number.kind, number.last + 1) == (kind, length)


@pytest.mark.parametrize(
    "words", ["a day", "the", "point taken", "a second", "and ten", "k", "an", "oh five"]
)
def test_what_is_no_number(words: str) -> None:
    """Articles, openings and units begin no number."""
    assert read_number(words.split(), 0) is None


@pytest.mark.parametrize(
    ("words", "value", "last"),
    [
        ("twenty second clip", 20, 0),
        ("five hundred and people", 500, 1),
        ("three in the morning", 3, 0),
        ("six in four", 6, 0),
        ("fifty sixty", 50, 0),
        ("1.2.3", None, None),
        ("one million two million", 1_000_000, 1),
    ],
)
def test_where_a_number_ends(words: str, value: float | None, last: int | None) -> None:
    """What follows is left alone where it cannot belong to it."""
    number = read_number(words.split(), 0)
    if value is None:
        assert number is None
    else:
        assert number is not None
        assert (number.value, number.last) == (value, last)
