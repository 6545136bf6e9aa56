"""Checking whole folders: the sections, what other readers read, and files that nobody would read."""

import re
import shutil
from pathlib import Path

import pytest

from desktop_app.catalog.catalog import Catalog
from desktop_app.catalog.checking import check_content
from desktop_app.catalog.problems import ContentError
from desktop_app.errors import BadInput
from desktop_app.paths import content_dir


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A person's own folder, still empty."""
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


def put(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def faults(own: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        check_content(content_dir(), own)
    return [str(problem).replace(f"{own}/", "").replace(str(own), "own") for problem in caught.value.problems]


def test_our_own_content_has_no_fault() -> None:
    """Every section, the interviewer's words, the rule book and the candidates."""
    counts = check_content(content_dir())
    assert counts["questions"] > 100
    assert all(counts.values()), counts


def test_a_persons_own_question_is_counted_with_ours(own: Path) -> None:
    """It stands beside ours."""
    before = check_content(content_dir())
    put(
        own,
        "questions.yaml",
        "questions: [{id: mine, text: Why?, category: ownership, kind: story, levels: [6], source: own > notes}]",
    )
    assert check_content(content_dir(), own) == before | {"questions": before["questions"] + 1}


def test_files_that_nobody_reads_are_told(own: Path) -> None:
    """A misspelt name, another ending, a folder of something else."""
    put(own, "question/mine.yaml", "questions: []")
    put(own, "rounds/mine.yml", "rounds: []")
    put(own, "notes.yaml", "notes: []")
    put(own, "README.md", "Anything may stand here.")
    put(own, ".hidden.yaml", "So may this.")
    found = faults(own)
    assert found[0].startswith("notes.yaml: is not read, there is no section 'notes'")
    assert found[1:] == [
        "question: is not read, there is no section 'question'; did you mean 'questions'?",
        "rounds/mine.yml: is not read; name it .yaml",
    ]


def test_an_empty_folder_is_told(own: Path) -> None:
    """Most likely it is the wrong one."""
    assert faults(own)[0].startswith("own: holds no content; expected one of categories, timings, rounds")


def test_a_folder_that_is_not_there_is_bad_input(own: Path) -> None:
    """Named, with exit status 2."""
    with pytest.raises(BadInput, match="There is no folder of content"):
        check_content(content_dir(), own / "nowhere")


def test_what_other_readers_read_is_checked_too(own: Path) -> None:
    """Rule book, interviewer and candidates: their faults come with all others."""
    for name in ("rules", "interviewer", "candidate"):
        shutil.copytree(content_dir() / name, own / name)
    for path in (own / "rules" / "findings.yaml", own / "interviewer" / "phrases.yaml"):
        path.write_text("nonsense: 1\n", encoding="utf-8")
    put(own, "candidate/other.yaml", "nonsense: 1\n")
    put(own, "norms.yaml", "nonsense: 1\n")
    found = faults(own)
    for name in ("rules/findings.yaml", "interviewer/phrases.yaml", "candidate/other.yaml", "norms.yaml"):
        assert any(fault.startswith(name) for fault in found), (name, found)


def test_a_pattern_explains_findings_that_the_rule_book_has(own: Path) -> None:
    """An unknown code would never meet a finding."""
    put(
        own,
        "patterns.yaml",
        "patterns: [{id: p, title: P, outcome: failure, summary: S., findings: [missing-metric], source: a > b}]",
    )
    assert faults(own) == [
        "patterns.yaml:1: there is no finding 'missing-metric'; did you mean 'missing-metrics'?"
    ]


def test_the_examples_in_the_readme_are_valid(own: Path) -> None:
    """Whoever copies them has content that works."""
    readme = (content_dir() / "README.md").read_text(encoding="utf-8")
    examples = re.findall(r"```yaml\n# content/(\S+)\n(.*?)```", readme, re.DOTALL)
    assert len(examples) == 2
    for name, text in examples:
        put(own, name, text)
    counts = check_content(content_dir(), own)
    assert counts["rounds"] == len(Catalog.open(content_dir()).rounds) + 1
