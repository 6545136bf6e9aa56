"""Whatever is said, at whatever times: no exception, findings inside the answer, the same twice."""

import itertools
import math
import sys
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app import paths
from desktop_app.analysis.answer import analyze
from desktop_app.analysis.model import Analysis, Evidence, SpokenAnswer, Word
from desktop_app.catalog.rulebook import RuleBook
from tests.unit.analysis.phrases import said_for

RULES = RuleBook.read(paths.content_dir() / "rules")
KINDS = st.sampled_from(
    ["story", "decision", "design", "rapid-fire", "hypothetical", "coding", "conversation"]
)
SPOKEN = [
    "i",
    "we",
    "they",
    "he",
    "she",
    "it",
    "said",
    "quote",
    "unquote",
    "um",
    "uh",
    "like",
    "you",
    "know",
    "mean",
    "actually",
    "from",
    "to",
    "by",
    "in",
    "of",
    "the",
    "a",
    "an",
    "and",
    "so",
    "because",
    "twenty",
    "five",
    "percent",
    "hundred",
    "point",
    "half",
    "third",
    "million",
    "k",
    "x",
    "years",
    "day",
    "week",
    "minutes",
    "dollars",
    "went",
    "fell",
    "rose",
    "doubled",
    "halved",
    "cut",
    "saved",
    "now",
    "today",
    "since",
    "when",
    "where",
    "it's",
    "i'd",
    "we've",
    "learned",
    "next",
    "time",
    "customer",
    "nurses",
    "option",
    "instead",
    "than",
    "more",
    "faster",
    "no",
    "never",
    "none",
    "every",
    "other",
    "zero",
    "one",
    "second",
    "first",
    "asked",
    "told",
    "wanted",
    "principle",
    "ownership",
    "dive",
    "deep",
    "maybe",
    "kind",
    "sort",
    "probably",
    "not",
    "sure",
    "guess",
    "shows",
    "because",
    "ownership",
    "was",
    "is",
    "are",
    "were",
    "had",
    "has",
    "would",
    "could",
    "to",
    "do",
    "did",
]
PEOPLED = (
    "i told the nurses and the drivers asked my manager and their customers were glad that she called the tenants "
    "because he and the players wanted it and we moved it so that the parents and the clerks never had to wait"
)
FIGURED = (
    "it fell from twelve percent to three and the bill was forty thousand dollars a month where it'd been ninety and "
    "two of every five orders came back within a day and one in seven after three weeks instead of half an hour"
)
WORDS = st.one_of(st.sampled_from(SPOKEN), st.text(min_size=0, max_size=12))
TIMES = st.one_of(
    st.floats(-10, 400),
    st.sampled_from([math.nan, math.inf, -math.inf, 0.0, 1e18]),
    st.floats(allow_nan=True),
)
SURE = st.one_of(st.none(), st.floats(0, 1))


@st.composite
def answers(draw: st.DrawFn) -> SpokenAnswer:
    """Any words with any times, in order or not, with or without a voice measured beside them."""
    texts = draw(st.lists(WORDS, max_size=90))
    words = tuple(Word(text, draw(TIMES), draw(TIMES), draw(SURE)) for text in texts)
    voiced = draw(st.one_of(st.none(), st.lists(st.tuples(st.floats(0, 90), st.floats(0, 90)), max_size=4)))
    return SpokenAnswer(
        kind=draw(KINDS),
        words=words,
        start_s=draw(TIMES),
        end_s=draw(TIMES),
        asked_end_s=draw(st.one_of(st.none(), TIMES)),
        voiced=None if voiced is None else tuple(voiced),
    )


def evidence_of(analysis: Analysis) -> list[Evidence]:
    """Every piece of evidence in an analysis."""
    stretches = (
        *analysis.fillers,
        *analysis.hedges,
        *analysis.pauses,
        *analysis.repetitions,
        *analysis.parts,
    )
    return [
        *(piece for finding in analysis.findings for piece in finding.evidence),
        *(piece for strength in analysis.strengths for piece in strength.evidence),
        *(quantity.evidence for quantity in analysis.quantities),
        *(subject.evidence for subject in analysis.subjects),
        *(stretch.evidence for stretch in stretches),
    ]


@settings(max_examples=250)
@given(answers())
def test_anything_can_be_analysed(answer: SpokenAnswer) -> None:
    """No exception; evidence lies inside the answer in time and in words; twice the same."""
    told = analyze(answer, RULES)
    start_s = answer.start_s if math.isfinite(answer.start_s) else 0.0
    end_s = max(start_s, answer.end_s) if math.isfinite(answer.end_s) else start_s
    for evidence in evidence_of(told):
        assert start_s <= evidence.start_s <= evidence.end_s <= end_s
        assert evidence.first <= evidence.last < len(answer.words)
    assert told == analyze(answer, RULES)


@settings(max_examples=120)
@given(st.lists(st.sampled_from(SPOKEN), min_size=25, max_size=80))
@example(["i"] * 20 + ["doubled", "went", "to", "i", "zero"])
def test_quantities_never_share_words(texts: list[str]) -> None:
    """Each quantity has words of its own, in order."""
    words = tuple(Word(text, at * 0.4, at * 0.4 + 0.4) for at, text in enumerate(texts))
    told = analyze(SpokenAnswer("story", words, 0.0, len(texts) * 0.4), RULES)
    for one, other in pairwise(told.quantities):
        assert one.evidence.last < other.evidence.first
    for quantity in told.quantities:
        assert quantity.readable


@settings(max_examples=80)
@given(
    st.lists(
        st.sampled_from(
            [
                "the",
                "shed",
                "roof",
                "was",
                "old",
                "and",
                "rain",
                "came",
                "in",
                "it",
                "i",
                "wrote",
                "we",
                "built",
                "walls",
            ]
        ),
        min_size=30,
        max_size=60,
    )
)
def test_an_outcome_metric_never_raises_missing_metrics(texts: list[str]) -> None:
    """Whatever was said before, a measured change at the end is one."""
    said = [*texts, *["in", "the", "end", "the", "wait", "went", "from", "forty", "minutes", "to", "six"]]
    words = tuple(Word(text, float(at), at + 1.0) for at, text in enumerate(said))
    told = analyze(SpokenAnswer("story", words, 0.0, float(len(said))), RULES)
    assert "missing-metrics" not in {finding.code for finding in told.findings}


def test_empty_one_word_and_thirty_thousand() -> None:
    """The smallest and the longest answers."""
    for count in (0, 1, 30_000):
        words = tuple(Word(SPOKEN[at % len(SPOKEN)], at * 0.4, at * 0.4 + 0.4) for at in range(count))
        told = analyze(SpokenAnswer("story", words, 0.0, count * 0.4), RULES)
        assert len(told.text.split()) == count
        assert told.too_short is (count < 20)


@pytest.mark.parametrize(
    "said",
    [SPOKEN, SPOKEN[::-1], PEOPLED.split(), FIGURED.split()],
    ids=["words", "words backwards", "people", "figures"],
)
def test_the_work_grows_with_the_words_alone(said: list[str]) -> None:
    """Calls are counted, not timed: eight times the words take at most nine times as many."""
    short, long = (_calls(said, length) for length in (1_000, 8_000))
    assert long <= 9 * short


@pytest.mark.parametrize("family", sorted(RULES.cues))
def test_no_phrase_makes_the_work_grow_faster(family: str) -> None:
    """An answer of nothing but one kind of phrase, with deeds and without: six times the words, no more of the work."""
    phrases = said_for(RULES, family)
    for said in (phrases, [*phrases, "i", "moved", "it", "and"]):
        short, long = (_calls(said, length) for length in (400, 2_400))
        assert long <= 7 * short


def _calls(said: list[str], length: int) -> int:
    """How many functions are called for an answer of so many words, those of the interpreter included."""
    words = tuple(Word(said[at % len(said)], at * 0.4, at * 0.4 + 0.4) for at in range(length))
    answer = SpokenAnswer("story", words, 0.0, length * 0.4)
    analyze(answer, RULES)  # what is remembered of words is not counted
    counted = itertools.count()
    sys.setprofile(lambda *_: next(counted) and None)
    try:
        analyze(answer, RULES)
    finally:
        sys.setprofile(None)
    return next(counted)
