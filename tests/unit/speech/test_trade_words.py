"""Names of the trade are put right where nothing else can be meant, and nowhere else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app import paths
from desktop_app.analysis.model import Word
from desktop_app.catalog.glossary import Glossary, Term, load_glossary
from desktop_app.catalog.problems import ContentError
from desktop_app.speech.sound_likeness import consonants
from desktop_app.speech.trade_words import TradeWords

GLOSSARY = Glossary(
    (
        Term("DynamoDB", ("dynamo d b", "dynamo db")),
        Term("S3", ("s three",)),
        Term("Kubernetes"),
        Term("load balancer"),
        Term("Redis"),
        Term("sharding"),
    )
)

SAID = ("we", "cut", "the", "cost", "by", "half", "and", "s", "three", "dynamo", "d", "b", "was", "late")


def heard(text: str, confidence: float | None = 0.5, word_s: float = 0.3) -> list[Word]:
    return [
        Word(word, round(at * word_s, 3), round((at + 1) * word_s, 3), confidence)
        for at, word in enumerate(text.split())
    ]


def corrected(text: str, confidence: float | None = 0.5) -> str:
    return " ".join(word.text for word in TradeWords(GLOSSARY).correct(heard(text, confidence)).words)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("we put it into dynamo d b and s three", "we put it into DynamoDB and S3"),
        ("we run on cooper net ease now", "we run on Kubernetes now"),
        ("a load balance are in front", "a load balancer in front"),
        ("we reduce the cost", "we reduce the cost"),
        ("it was hurting us while charting it", "it was hurting us while charting it"),
        ("kubernetes we like", "kubernetes we like"),
        ("", ""),
    ],
)
def test_only_what_is_safe_is_corrected(said: str, meant: str) -> None:
    """Listed forms and unmistakable sounds; ordinary words that sound a little alike stay."""
    assert corrected(said) == meant


def test_what_was_heard_surely_is_left_alone() -> None:
    """Sound alone corrects nothing that the recogniser was sure of, or said nothing about; a listed form does."""
    assert corrected("on cooper net ease", 1.0) == "on cooper net ease"
    assert corrected("on cooper net ease", None) == "on cooper net ease"
    assert corrected("in dynamo db", 1.0) == "in DynamoDB"


def test_a_correction_keeps_what_was_heard() -> None:
    """Its time is theirs, its confidence the least of theirs."""
    words = [Word("dynamo", 1.0, 1.4, 0.9), Word("d", 1.4, 1.5, 0.4), Word("b", 1.5, 1.7, None)]
    (correction,) = TradeWords(GLOSSARY).correct(words).corrections
    assert correction.word == Word("DynamoDB", 1.0, 1.7, 0.4)
    assert correction.heard == tuple(words)
    (unsaid,) = TradeWords(GLOSSARY).correct(heard("s three", None)).corrections
    assert unsaid.word.confidence is None


def test_a_pause_is_never_bridged() -> None:
    """Words on either side of a pause are no one name."""
    words = [Word("s", 0.0, 0.2, 0.9), Word("three", 3.0, 3.2, 0.9)]
    assert TradeWords(GLOSSARY).correct(words).corrections == ()


@given(st.lists(st.sampled_from(SAID), max_size=30))
def test_nothing_is_lost(said: list[str]) -> None:
    """Every word heard is among the words or behind a correction, in order."""
    result = TradeWords(GLOSSARY).correct(words := heard(" ".join(said)))
    behind = {correction.word.start_s: correction.heard for correction in result.corrections}
    spread = [word for kept in result.words for word in behind.get(kept.start_s, (kept,))]
    assert spread == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kubernetes", "cooper net ease"),
        ("phase", "faze"),
        ("knight", "nite"),
        ("wrote", "rote"),
        ("bishop", "pishob"),
        ("judge", "chutch"),
        ("thumb", "tum"),
    ],
)
def test_what_sounds_alike_has_the_same_consonants(one: str, other: str) -> None:
    """Roughly, as it should be."""
    assert consonants(one)[:3] == consonants(other)[:3]


def test_our_own_glossary_can_be_read_and_changes_no_ordinary_answer() -> None:
    """Every term of content/glossary.yaml is well formed, and plain speech stays as it is."""
    glossary = load_glossary(paths.content_dir() / "glossary.yaml")
    assert "Kubernetes" in glossary.hints
    assert "rollback" not in glossary.hints
    plain = heard("i asked the team what it would cost and we chose the slower option because it was safer")
    assert TradeWords(glossary).correct(plain).words == tuple(plain)


def test_a_persons_own_words_come_first_and_once() -> None:
    """They are told to the careful hearing before ours."""
    own = GLOSSARY.with_own(("Zanzibar", "redis"))
    assert own.hints[:2] == ("Zanzibar", "redis")
    assert "Redis" not in own.hints


def test_a_spoken_form_with_capitals_is_refused(tmp_path: Path) -> None:
    """No recogniser writes it, so it would never be found."""
    path = tmp_path / "glossary.yaml"
    path.write_text("terms:\n  - text: S3\n    heard: [S three]\n", encoding="utf-8")
    with pytest.raises(ContentError, match="lower case"):
        load_glossary(path)
