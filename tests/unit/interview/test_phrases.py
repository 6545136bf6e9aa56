"""The interviewer's words: read, checked, and varied."""

import shutil
from itertools import pairwise
from random import Random

import pytest

from desktop_app.catalog.phrases import load_phrases
from desktop_app.errors import BadInput
from desktop_app.interview.wording import Wording, in_a_sentence
from desktop_app.paths import content_dir
from tests.unit.interview.play import phrases


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(content_dir() / "interviewer", tmp_path / "interviewer")


def changed(folder, name, old, new):
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("phrases.yaml", "{left}", "{time}", r"time_check cannot fill in \{time\}; expected left"),
        (
            "phrases.yaml",
            "  - Thank you.",
            "  - Thank you {name}.",
            r"acknowledgement cannot fill in \{name\}; expected no braces",
        ),
        ("phrases.yaml", "closing:", "goodbye:", "closing"),
        ("probes.yaml", "  metrics:\n", "  figures:\n", "nothing to say for metrics"),
        ("probes.yaml", "  cost:\n", "  price:\n", "'price' is no intent"),
        ("hints.yaml", "{max}", "{min}", r"over cannot fill in \{min\}"),
        ("requests.yaml", "declines:", "refuses:", "declines"),
    ],
)
def test_faults_are_told_with_what_was_expected(folder, name, old, new, says):
    """Placeholders, missing groups and probes without words: each is a sentence with its file."""
    with pytest.raises(BadInput, match=says):
        load_phrases(changed(folder, name, old, new))


def test_a_group_without_wordings_is_refused(folder):
    """The interviewer must have something to say."""
    path = folder / "phrases.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    start = lines.index("no_more_hints:")
    lines[start : start + 2] = ["no_more_hints: []"]
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(BadInput, match="no_more_hints needs at least one wording"):
        load_phrases(folder)


def test_an_intent_without_words_is_refused(folder):
    """A rule that leads to a probe nobody can say is a fault."""
    with pytest.raises(BadInput, match="nothing to say for role"):
        load_phrases(_without_role(folder))


def _without_role(folder):
    return changed(folder, "probes.yaml", "  role:\n", "  role: []\n  approach:\n") and changed(
        folder, "probes.yaml", "  approach:\n    - How did you go about it?\n", ""
    )


def test_wordings_never_come_twice_in_a_row():
    """Three wordings for a goodbye: whoever says it often varies."""
    wording = Wording(phrases().lines, Random(3))
    said = [wording.say("acknowledgement") for _ in range(60)]
    assert all(one != other for one, other in pairwise(said))
    assert len(set(said)) == len(phrases().lines.acknowledgement)


def test_a_single_wording_may_be_repeated():
    """Better the same words than none."""
    wording = Wording(phrases().lines, Random(3))
    assert wording.pick("x", ("only",)) == wording.pick("x", ("only",)) == "only"


@pytest.mark.parametrize(
    ("title", "inside"), [("Bar raiser", "bar raiser"), ("VP chat", "VP chat"), ("", "")]
)
def test_titles_inside_a_sentence(title, inside):
    """Lower case, unless it is an abbreviation."""
    assert in_a_sentence(title) == inside
