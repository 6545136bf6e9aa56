"""How it was and how it became are read together across clauses, and only where both are told."""

import pytest

from tests.unit.analysis.conftest import Judge

BEFORE = (
    "the shed behind the yard had been a mess for years i looked at it for a week and then i wrote a plan "
    "i moved the shelves and i built a rack and then we opened it for the summer and "
)


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        (
            "a frame used to take nine hours and it came back in forty minutes",
            "nine hours and it came back in forty",
        ),
        (
            "people sat there for seventy seconds and it came down to eleven",
            "seventy seconds and it came down to",
        ),
        (
            "the mixer used to stop every other day and since then it never has",
            "every other day and since then it",
        ),
        ("repairs are at four percent where they'd been at thirty one", "four percent where they'd been at"),
        (
            "they rang sixty times a month and last month it was seven",
            "sixty times a month and last month it was",
        ),
        (
            "it went from one bag in nine that january down after a good summer to one in fifty",
            "from one bag in nine that january down after a good summer to one in fifty",
        ),
        (
            "the worst gap is one point one milliseconds where it'd been fourteen surveyors were glad",
            "one point one milliseconds where it'd been fourteen",
        ),
        (
            "twenty one of twenty four stayed on and in the year before it had been thirteen of the twenty four",
            "twenty one of twenty four stayed on and in the year before it had been thirteen",
        ),
        (
            "a deploy waits three seconds for the lock where it queued for two minutes before",
            "three seconds for the lock where it queued for two minutes",
        ),
        (
            "it is one in three million now from one in ten thousand",
            "one in three million now from one in ten",
        ),
        ("the close is done on day two instead of day six", "day two instead of day six"),
        ("the wait came down from thirty minutes to i think ten", "from thirty minutes to i think ten"),
        (
            "the bill was two million in the year before and one point seven in the year after",
            "two million in the year before and one point seven in the year after",
        ),
        (
            "a build is done in forty minutes now where the nightly took nine hours",
            "forty minutes now where the nightly took nine hours",
        ),
        (
            "technicians get woken one night in six and before that it was every second one",
            "one night in six and before that it was every second one",
        ),
        (
            "a hundred and forty in a thousand cancel there which is less than half of the three hundred and ten",
            "a hundred and forty in a thousand cancel there which is less than half of the three hundred and ten",
        ),
        ("we went from five spins a product to probably two", "from five spins a product to probably two"),
        ("releases went from five days to a matter of hours", "from five days to a matter of hours"),
    ],
)
def test_both_ends_are_one_metric(judged: Judge, text: str, metric: str) -> None:
    """One metric with its baseline, and no finding that one were missing."""
    told = judged(BEFORE + text)
    assert len(told.metrics) == 1
    assert metric in told.metrics[0].evidence.text
    assert told.metrics[0].has_start
    assert "no-baseline" not in {finding.code for finding in told.findings}


@pytest.mark.parametrize(
    "text",
    [
        "there were two options and i took the second one",
        "we had a model with thirty cases and we ran them every night",
        "i spent two weeks on it and after three days i stopped",
        "after two arguments the paper is on the desks by seven twenty",
        "i labelled all of the boxes from one to sixty",
        "i stood at the door from six in the morning to nine at night",
    ],
)
def test_two_numbers_alone_compare_nothing(judged: Judge, text: str) -> None:
    """Choices, dates and frequencies beside each other are no change."""
    assert not [metric for metric in judged(BEFORE + text).metrics if metric.has_start]
