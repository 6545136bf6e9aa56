"""Examples of the same sentence done better in form."""

from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from desktop_app import paths
from desktop_app.analysis.bettering import bettered
from desktop_app.analysis.model import Evidence
from desktop_app.catalog.problems import ContentError
from desktop_app.catalog.rulebook import RuleBook
from tests.fakes import sample_sessions as sample
from tests.unit.analysis.conftest import Judge

MOSTLY_WE = (
    "we rebuilt the importer and we moved the teams over and then we were done so we wrote it down for the customers "
    "and since then we always measure first which cut errors from forty a week to two a week"
)


def example_of(judged: Judge, text: str, code: str) -> str:
    found = {finding.code: finding.example for finding in judged(text, "story", 60.0).findings}
    return found[code]


def test_every_finding_has_an_example_without_a_place_left_open(rules: RuleBook) -> None:
    """What is for the speaker to fill stands between square brackets."""
    for rule in rules.rules.values():
        assert rule.example, rule.code
        assert rule.example.count("[") == rule.example.count("]"), rule.code


def test_the_speaker_s_own_we_is_said_as_i(judged: Judge) -> None:
    example = example_of(judged, MOSTLY_WE, "we-not-i")
    assert "“we rebuilt the importer and we moved” becomes “I rebuilt the importer and I moved”" in example


def test_what_we_are_becomes_what_i_am(rules: RuleBook) -> None:
    words = sample.words("then we were done and we're glad")
    told = bettered(rules.rules["we-not-i"], (sample.evidence(words, 1, 2),), words)
    assert "“then I was done and I'm glad”" in told


def test_a_hedge_is_left_out_of_its_sentence(rules: RuleBook) -> None:
    words = sample.words("and we kind of made it the standard for everybody in the end")
    told = bettered(rules.rules["hedging"], (sample.evidence(words, 2, 3),), words)
    assert told == "“and we kind of made it the standard for” becomes “and we made it the standard for”."


def test_a_quotation_stops_at_a_breath(rules: RuleBook) -> None:
    """What was said after a pause is another sentence."""
    words = (*sample.words("um it failed"), *sample.words("and then", 9.0))
    told = bettered(rules.rules["filler-rate"], (sample.evidence(words, 0, 0),), words)
    assert told == "“um it failed” becomes “it failed”."


def test_without_words_there_is_nothing_to_quote(rules: RuleBook) -> None:
    """A fixed example stands all the same."""
    nowhere = (Evidence("", 0.0, 1.0),)
    assert bettered(rules.rules["hedging"], nowhere, ()) == ""
    assert bettered(rules.rules["no-learning"], nowhere, ()) == rules.rules["no-learning"].example
    beyond = (Evidence("maybe", 0.0, 1.0, 7, 7),)
    assert bettered(rules.rules["hedging"], beyond, sample.words("one two")) == ""


def test_a_rule_without_an_example_has_none(rules: RuleBook) -> None:
    assert bettered(replace(rules.rules["no-learning"], example=""), (), ()) == ""


def test_an_example_may_only_quote_what_is_known(tmp_path: Path) -> None:
    folder = Path(copytree(paths.content_dir() / "rules", tmp_path / "rules"))
    path = folder / "findings.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("“{said}” becomes “{better}”.", "“{heard}”.", 1), encoding="utf-8")
    with pytest.raises(ContentError, match="said or better"):
        RuleBook.read(folder)
