"""What a recogniser mishears around numbers is read as it was meant; what was typed is read as it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.analysis.answer import analyze
from desktop_app.analysis.english.misheard import mended
from desktop_app.analysis.model import SpokenAnswer, Word
from desktop_app.catalog.rulebook import RuleBook

SLIPPERY = "from to two too for free one and six percent sense then were it a our"
PRESENT = (
    "calls were late and the yard was full and nobody knew why so i propose a plan and the shelves moved and it "
    "was opened and calls that had waited were answered and the wait fell by an order of magnitude"
)
STORY = (
    "the shed behind the yard had been a mess for years i looked at it for a week and then i wrote a plan "
    "i moved the shelves and i built a rack and then we opened it for the summer and calls went "
)


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("from one and six to one and forty", "from one in six to one in forty"),
        ("from twelve a month away one", "from twelve a month to one"),
        ("from eighty a week a twenty two and", "from eighty a week to twenty two and"),
        ("from nine days to to and", "from nine days to two and"),
        ("it fell to for percent", "it fell to four percent"),
        ("it came in free days", "it came in three days"),
        ("it took for hours", "it took four hours"),
        ("it took three our", "it took three hours"),
        ("thirty present of calls", "thirty percent of calls"),
        ("sense than we ask", "since then we ask"),
        ("i do it for every ticket sense", "i do it for every ticket since"),
        ("nine minutes were it used to be forty", "nine minutes where it used to be forty"),
        ("and it have the number of calls", "and it halved the number of calls"),
        ("from twelve percent of five we", "from twelve percent to five we"),
        ("errors want from nine to two", "errors went from nine to two"),
        ("it feel to ten percent", "it fell to ten percent"),
        ("so on we did that and i'm you know", "so um we did that and um you know"),
        ("it went from mom fifteen to are basically none", "it went from um fifteen to um basically none"),
        ("so am i worked on it", "so um i worked on it"),
        ("it rose buy forty percent", "it rose by forty percent"),
        (
            "when a one and nine thousand from one and two hundred",
            "when a one in nine thousand from one in two hundred",
        ),
        ("it went from a levin minutes to for and", "it went from um eleven minutes to four and"),
        ("it shrunk by a seventy percent", "it shrunk by um seventy percent"),
        ("and eight used to be thirty", "and it used to be thirty"),
        ("bounced one time and eight and", "bounced one time in eight and"),
        ("one family and ninety has been split", "one family in ninety has been split"),
        ("down to five no wait for and a half", "down to five no wait four and a half"),
        ("in to and a half days", "in two and a half days"),
        ("from eighteen point to percent", "from eighteen point two percent"),
        ("it is one point to million now", "it is one point two million now"),
        ("after that the to warehouses agreed", "after that the two warehouses agreed"),
        ("boats open at three and the morning", "boats open at three in the morning"),
        ("it burns six hundred liters of week", "it burns six hundred liters a week"),
        ("from ninety or week to nine", "from ninety a week to nine"),
        ("which safe two point four million a year", "which saved two point four million a year"),
    ],
)
def test_slips_are_mended(heard: str, meant: str) -> None:
    """Each word by itself, so that times and words stay together."""
    assert " ".join(mended(heard.split())) == meant


@pytest.mark.parametrize(
    "text",
    [
        "one and a half days",
        "we did it for days and for people",
        "from forty two percent to nine",
        "five percent of the time for them",
        "it makes sense then to wait",
        "one or two and then three",
        "they were it was said",
        "i'm the one who works on it and most of them are on our side",
        "i asked them on monday and i'm so glad",
        "did it have the number and would it have helped",
        "from one of five to two of five",
        "one family and ninety guests came",
        "one class and two weeks later another",
        "the end to it and the to and fro",
        "nine calls the day we opened and of the week that came",
        "it was safe two million times over",
        "nine and the morning after",
        "at nine and the morning after",
        "from six to nine and the evening shift",
        "there was one point to settle and one point for each",
    ],
)
def test_what_may_be_right_is_left_alone(text: str) -> None:
    """Where another reading is possible nothing is touched."""
    assert " ".join(mended(text.split())) == text


@given(st.lists(st.sampled_from(SLIPPERY.split())))
def test_as_many_words_as_before(words: list[str]) -> None:
    """Nothing is added or lost, whatever was said."""
    assert len(mended(words)) == len(words)


@pytest.mark.parametrize(("confidence", "metrics"), [(0.9, ["from twelve a month away one"]), (None, [])])
def test_only_heard_words_are_mended(rules: RuleBook, confidence: float | None, metrics: list[str]) -> None:
    """Words with a confidence were heard; the evidence keeps them as they were."""
    texts = (STORY + "from twelve a month away one").split()
    words = tuple(Word(text, at * 0.4, at * 0.4 + 0.4, confidence) for at, text in enumerate(texts))
    told = analyze(SpokenAnswer("story", words, 0.0, 60.0), rules)
    assert [metric.evidence.text for metric in told.metrics] == metrics


def test_a_lost_ending_is_no_habit(rules: RuleBook) -> None:
    """Told in the past, "i propose" was "i proposed": a deed, and so the figure after it is its effect."""
    texts = PRESENT.split()
    words = tuple(Word(text, at * 0.4, at * 0.4 + 0.4, 0.9) for at, text in enumerate(texts))
    told = analyze(SpokenAnswer("story", words, 0.0, 60.0), rules)
    assert [part.label for part in told.parts][:2] == ["situation", "action"]
