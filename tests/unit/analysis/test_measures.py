"""Numbers are read with their units, counted nouns, rates, corrections and approximations."""

import pytest

from desktop_app.analysis.english.measure import Measure
from desktop_app.analysis.english.measures import Measures
from desktop_app.analysis.lexicon import lexicon_of
from desktop_app.catalog.rulebook import RuleBook


def measures(words: str, rules: RuleBook) -> list[tuple[Measure, str]]:
    tokens = words.split()
    found = Measures(tokens, lexicon_of(rules)).read()
    return [(measure, " ".join(tokens[measure.first : measure.ends[-1] + 1])) for measure in found]


@pytest.mark.parametrize(
    ("words", "text", "value", "kind"),
    [
        (
            "about eight hundred and fifty milliseconds",
            "about eight hundred and fifty milliseconds",
            850,
            "time",
        ),
        ("a day and a half", "a day and a half", 1.5, "time"),
        ("one hour twenty minutes", "one hour twenty minutes", 4 / 3, "time"),
        ("two hours and a half", "two hours and a half", 2.5, "time"),
        ("half a percent", "half a percent", 0.5, "percent"),
        ("five per cent of the beds", "five per cent of the beds", 5, "percent"),
        ("three percentage points", "three percentage points", 3, "unit"),
        ("a quarter of a second", "a quarter of a second", 0.25, "time"),
        ("two point three million dollars a year", "two point three million dollars a year", 2.3e6, "money"),
        ("forty k requests per second", "forty k requests per second", 40_000, "rate"),
        ("just under two thousand calls each week", "just under two thousand calls each week", 2_000, "rate"),
        ("sixty no sorry fifty one days", "sixty no sorry fifty one days", 51, "time"),
        ("two or three engineers", "two or three engineers", 3, "count"),
        ("three x", "three x", 3, "multiple"),
        ("five nines", "five nines", 5, "unit"),
        ("one bus in five", "one bus in five", 1, "share"),
        ("four patients out of ten", "four patients out of ten", 4, "share"),
        ("two thirds of the tenants", "two thirds of the tenants", 2 / 3, "fraction"),
        ("every second one", "every second one", 1, "share"),
        ("every third patient", "every third patient", 1, "share"),
        ("every fiftieth", "every fiftieth", 1, "share"),
        ("dozens of calls", "dozens", 24, "vague"),
        ("twice a week", "twice a week", 2, "often"),
        ("once every three months", "once every three months", 1, "often"),
        ("no complaints", "no complaints", 0, "nothing"),
        ("not at all", "not at all", 0, "nothing"),
        ("not once", "not once", 0, "nothing"),
        ("under a minute", "under a minute", 1, "number"),
        ("up to nine euros", "up to nine euros", 9, "money"),
        ("seven minutes forty", "seven minutes forty", 7 + 40 / 60, "time"),
        ("four days in five", "four days in five", 4, "share"),
        ("thirty two litres per cow a day", "thirty two litres per cow a day", 32, "rate"),
        ("ninety metres of pipe a shift", "ninety metres of pipe a shift", 90, "rate"),
        ("fifteen maybe twenty", "fifteen maybe twenty", 20, "bare"),
        ("more than ten kilos", "more than ten kilos", 10, "unit"),
        ("p ninety nine", "ninety nine", 99, "ordinal"),
    ],
)
def test_a_measure_is_read_whole(words: str, text: str, value: float, kind: str, rules: RuleBook) -> None:
    """The words, the value and the kind are right."""
    [(measure, found)] = measures(words, rules)
    assert found == text
    assert measure.value == pytest.approx(value)
    assert kind in measure.kinds


@pytest.mark.parametrize(
    ("words", "texts"),
    [
        ("every other day and daily and weeks", ["every other day", "daily", "weeks"]),
        ("ten minutes a patient twelve teams", ["ten minutes a patient", "twelve teams"]),
        ("an hour or a dollar", ["an hour", "a dollar"]),
        ("twice that and once more", []),
        ("no and every one", ["one"]),
        ("what the nightly did for nothing", []),
        ("every second friday and every second of it", ["every second friday", "second"]),
        ("a metre", []),
        ("one at a time", ["one"]),
    ],
)
def test_each_measure_is_found_once(words: str, texts: list[str], rules: RuleBook) -> None:
    """Neighbouring measures stay apart, and what measures nothing is none."""
    assert [text for _, text in measures(words, rules)] == texts
