"""The rule book: read from content, with every fault told, and compiled once."""

from pathlib import Path
from shutil import copytree

import pytest

from desktop_app import paths
from desktop_app.analysis.lexicon import Lexicon, lexicon_of
from desktop_app.catalog.problems import ContentError
from desktop_app.catalog.rulebook import RuleBook
from desktop_app.errors import BadInput


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the rules that a test may damage."""
    return Path(copytree(paths.content_dir() / "rules", tmp_path / "rules"))


def damage(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_finding_has_its_wording(rules: RuleBook) -> None:
    """Codes of findings.md, orders that differ, and sources for all."""
    assert len(rules.rules) == 19
    assert len({rule.order for rule in rules.rules.values()}) == len(rules.rules)
    assert all(rule.source.document for rule in rules.rules.values())
    assert rules.values["metrics_min_s"] == 45


def test_a_book_is_compiled_once(rules: RuleBook) -> None:
    """The same book gives the same lexicon."""
    assert lexicon_of(rules) is lexicon_of(rules)


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("findings.yaml", "code: we-not-i", "code: no-result", "stands twice"),
        ("findings.yaml", "{seconds} seconds no figure", "{0} seconds no figure", "plain name"),
        ("findings.yaml", "{seconds} seconds no figure", "{seconds seconds no figure", "well-formed"),
        (
            "findings.yaml",
            'message: "A measured effect was heard: {readable}."',
            'message: "{"',
            "well-formed",
        ),
        ("figures.yaml", "value: 45", "value: many", "needs a number"),
        ("words/deeds.yaml", "  stative:", "  determiner:", "earlier file"),
        ("cues/parts.yaml", "cues:", "cue:", "no key 'cue'"),
    ],
)
def test_faults_are_told_with_their_place(folder: Path, file: str, old: str, new: str, told: str) -> None:
    """A damaged book names the file and what was expected."""
    damage(folder / file, old, new)
    with pytest.raises(ContentError, match=told):
        RuleBook.read(folder)


@pytest.mark.parametrize("element", ["@nobody", "@verb.future"])
def test_a_cue_of_an_unknown_class_is_bad_input(folder: Path, element: str) -> None:
    """A cue that names what content does not define is told when the book is compiled."""
    damage(folder / "cues/parts.yaml", "@adverb? had", f"{element} had")
    with pytest.raises(BadInput, match="cannot be read"):
        Lexicon(RuleBook.read(folder))


def test_forms_of_verbs_and_nouns(rules: RuleBook) -> None:
    """Regular, irregular and guessed forms lead back to their base."""
    lexicon = lexicon_of(rules)
    bases = {
        "stopped": "stop",
        "went": "go",
        "carries": "carry",
        "lying": "lie",
        "cancelled": "cancel",
        "canceled": "cancel",
    }
    bases |= {
        "agreed": "agree",
        "wrapping": "wrap",
        "zigzagged": "zigzag",
        "shoeing": "shoe",
        "blorped": "blorp",
    }
    assert {form: lexicon.base(form) for form in bases} == bases
    assert lexicon.is_a("children", "beneficiary")
    assert lexicon.is_a("policemen", "beneficiary")
    assert lexicon.is_a("blorped", ".past")
    assert not lexicon.is_a("shed's", ".past")


def test_several_classes_are_asked_for_together(rules: RuleBook) -> None:
    """Classes or forms, each alone: a form of a class is another question."""
    lexicon = lexicon_of(rules)
    assert lexicon.is_any("the", ("adverb", "determiner"))
    assert lexicon.is_any("moved", ("determiner", ".past"))
    assert not lexicon.is_any("the", ("adverb", ".past"))
    with pytest.raises(ValueError, match=r"fall\.past"):
        lexicon.is_any("fell", ("adverb", "fall.past"))
