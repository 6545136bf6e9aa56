"""The catalogue from the command line: rounds, loops, questions, rules and content, for people and as JSON."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop_app import cli
from desktop_app.catalog.catalog import Catalog
from desktop_app.paths import content_dir

CATALOG = Catalog.open(content_dir())


def printed(capsys: pytest.CaptureFixture[str], *typed: str) -> str:
    assert cli.main(list(typed)) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def as_json(capsys: pytest.CaptureFixture[str], *typed: str) -> Any:
    return json.loads(printed(capsys, *typed, "--json"))


def refused(capsys: pytest.CaptureFixture[str], *typed: str) -> str:
    assert cli.main(list(typed)) == 2
    out, err = capsys.readouterr()
    assert out == ""
    return err.strip()


def test_rounds_as_json_have_the_documented_keys(capsys: pytest.CaptureFixture[str]) -> None:
    """One document, every round, times in seconds, the source by document and place."""
    rounds = as_json(capsys, "rounds")
    assert [round_["id"] for round_ in rounds] == [round_.id for round_ in CATALOG.rounds]
    (behavioural,) = [round_ for round_ in rounds if round_["id"] == "behavioural-45"]
    assert list(behavioural)[:7] == ["id", "title", "levels", "minutes", "phases", "source", "derived"]
    assert (behavioural["levels"], behavioural["minutes"], behavioural["derived"]) == ([6, 7], 45, False)
    assert behavioural["source"].startswith("000_132f0c0b6a521e83.txt > ")
    phase = behavioural["phases"][0]
    assert (phase["id"], phase["title"], phase["min_s"], phase["max_s"]) == (
        "first-question",
        "First question",
        720,
        840,
    )
    assert phase["goals"]


def test_a_range_gives_its_longer_end_and_keeps_the_shorter(capsys: pytest.CaptureFixture[str]) -> None:
    """`minutes` is a number."""
    (round_,) = as_json(capsys, "rounds", "bar-raiser-90")
    assert (round_["minutes"], round_["minutes_min"]) == (90, 60)


@pytest.mark.parametrize("typed", ["Think Big", "think_big", "THINK-BIG"])
def test_a_principle_may_be_typed_as_it_is_printed(capsys: pytest.CaptureFixture[str], typed: str) -> None:
    """The name on a slide does as well as the id."""
    found = as_json(capsys, "questions", "--principle", typed)
    assert found == as_json(capsys, "questions", "--principle", "think-big")
    assert found


def test_rounds_can_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    """Each with its phases; one by its id with all that is known of it."""
    text = printed(capsys, "rounds", "--level", "6")
    assert "behavioural-45" in text
    assert "12-14 min  First question" in text
    assert "vp-chat-45" not in text
    one = printed(capsys, "rounds", "architecture-90")
    assert "What is looked for at L7" in one
    assert "An answer takes 1-3 min, a follow-up 1-2 min." in one
    assert "Filled in by us:" in one


def test_loops_can_be_read_and_filtered(capsys: pytest.CaptureFixture[str]) -> None:
    """Stops by day, breaks and decisions."""
    text = printed(capsys, "loops", "l6-standard")
    assert "  Day 2\n    First coding round (coding-45)" in text
    assert "Hiring manager chat (hiring-manager-chat-30, optional)" in text
    assert "Between two rounds of a day 15 min." in text
    assert "At least four of the six rounds" in text
    assert {loop["id"] for loop in as_json(capsys, "loops", "--level", "7")} == {
        "l7-extended",
        "onsite-seven",
        "onsite-seven-remote",
    }


def test_questions_as_json_have_the_documented_keys(capsys: pytest.CaptureFixture[str]) -> None:
    """Every question, its follow-ups with text and intent."""
    questions = as_json(capsys, "questions")
    assert len(questions) == len(CATALOG.questions)
    for question in questions:
        assert list(question)[:8] == [
            "id",
            "text",
            "category",
            "kind",
            "levels",
            "principles",
            "follow_ups",
            "source",
        ]
        assert all(follow_up["text"] and follow_up["intent"] for follow_up in question["follow_ups"])


def test_questions_are_filtered_by_all_that_is_given(capsys: pytest.CaptureFixture[str]) -> None:
    """Level, category or group of categories, principle, kind."""
    asked = as_json(
        capsys,
        "questions",
        "--level",
        "7",
        "--category",
        "behavioural",
        "--principle",
        "think-big",
        "--kind",
        "story",
    )
    assert asked
    for question in asked:
        assert 7 in question["levels"]
        assert "think-big" in question["principles"]
        assert question["kind"] == "story"
        assert question["category"] in CATALOG.category("behavioural")


def test_a_question_can_be_read_whole(capsys: pytest.CaptureFixture[str]) -> None:
    """With everything an interviewer has for it."""
    text = printed(capsys, "questions", "coding-quiet-dock")
    for heading in ("Examples", "What the interviewer can tell", "Hints", "Extensions", "At L7"):
        assert f"\n{heading}\n" in text
    assert "85% of L6 loops ask a question of this type." in printed(capsys, "questions", "team-turnaround")
    assert "team-turnaround" in printed(capsys, "questions", "--category", "team-leadership")


def test_rules_come_with_their_figures_norms_and_advice(capsys: pytest.CaptureFixture[str]) -> None:
    """Findings, strengths, figures, norms, patterns and indicators, each with code, title and source."""
    rules = as_json(capsys, "rules")
    assert {rule["type"] for rule in rules} == {
        "finding",
        "strength",
        "figure",
        "norm",
        "pattern",
        "indicator",
    }
    for rule in rules:
        assert rule["code"], rule
        assert rule["title"], rule
        assert " > " in rule["source"], rule
    (missing,) = [rule for rule in rules if rule["code"] == "missing-metrics"]
    assert "45 seconds" in missing["rule"]
    assert "no-figures" in missing["patterns"]
    assert not any("{" in rule.get("rule", "") for rule in rules)


def test_rules_can_be_read_and_filtered(capsys: pytest.CaptureFixture[str]) -> None:
    """By type, by the kind of answer they apply to, by level."""
    assert "we-not-i" in printed(capsys, "rules", "--type", "finding")
    assert "metrics_min_s" in printed(capsys, "rules", "--type", "figure")
    codes = {rule["code"] for rule in as_json(capsys, "rules", "--kind", "design")}
    assert "no-trade-off" in codes
    assert "missing-metrics" not in codes
    levels = {rule["code"] for rule in as_json(capsys, "rules", "--type", "pattern", "--level", "6")}
    assert "l6-failures" in levels
    assert "l7-failures" not in levels


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("rounds", "behavioral-45"), "There is no round 'behavioral-45'; did you mean 'behavioural-45'?"),
        (("loops", "l6"), "There is no loop 'l6'"),
        (("questions", "nothing-like-it"), "There is no question 'nothing-like-it'"),
        (("questions", "--principle", "frugal"), "There is no principle 'frugal'; did you mean 'frugality'?"),
        (("questions", "--category", "codng"), "There is no category 'codng'; did you mean 'coding'?"),
        (("questions", "--kind", "epic"), "invalid choice: 'epic'"),
        (("questions", "--level", "5"), "invalid choice: 5"),
        (("questions", "--kind", "coding", "--principle", "frugality"), "No question fits"),
        (("rounds", "vp-chat-45", "--level", "6"), "No round fits --level 6"),
        (("loops", "l6-standard", "--level", "7"), "No loop fits --level 7"),
        (("rules", "--kind", "epic"), "invalid choice: 'epic'"),
        (("rules", "--kind", "story", "--type", "norm"), "No rule fits"),
        (("content", "show", "nothing"), "There is no section 'nothing'; expected one of categories"),
        (("content", "check", "nowhere"), "There is no folder of content at nowhere."),
    ],
)
def test_what_cannot_be_found_is_one_sentence(
    capsys: pytest.CaptureFixture[str], typed: tuple[str, ...], told: str
) -> None:
    """Exit status 2, nothing on standard output."""
    assert told in refused(capsys, *typed)


def test_our_content_is_checked(capsys: pytest.CaptureFixture[str]) -> None:
    """And named by the sections that it holds."""
    assert "No fault was found. There are" in printed(capsys, "content", "check")
    assert as_json(capsys, "content", "check", str(content_dir()))["sections"]["rounds"] == len(
        CATALOG.rounds
    )


def test_a_broken_folder_is_told_fault_by_fault(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """File, line and what was expected, on standard error."""
    (tmp_path / "questions.yaml").write_text("questions:\n  - id: mine\n    kind: stori\n", encoding="utf-8")
    told = refused(capsys, "content", "check", str(tmp_path)).splitlines()
    assert told[0] == (
        f"{tmp_path}/questions.yaml:2: an item of 'questions' lacks 'category', 'levels', 'source', 'text'"
    )
    assert told[1].startswith(f"{tmp_path}/questions.yaml:3: 'kind' needs one of story, decision, design, ")
    assert told[1].endswith(", not 'stori'; did you mean 'story'?")
    assert len(told) == 2


def test_content_in_the_data_folder_is_read_over_ours(
    capsys: pytest.CaptureFixture[str], private_data_folder: Path
) -> None:
    """Own questions appear in every list without another option."""
    own = private_data_folder / "content" / "questions.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(
        "questions: [{id: mine, text: Why?, category: ownership, kind: story, levels: [6], source: own > notes}]",
        encoding="utf-8",
    )
    (mine,) = as_json(capsys, "questions", "mine")
    assert mine["text"] == "Why?"


def test_every_section_can_be_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """As an outline and as JSON; without a name, the names."""
    names = printed(capsys, "content", "show").split()
    assert names == as_json(capsys, "content", "show") == list(CATALOG.sections)
    for name in names:
        assert f"id: {getattr(CATALOG, name)[0].id}\n" in printed(capsys, "content", "show", name)
        assert len(as_json(capsys, "content", "show", name)) == len(getattr(CATALOG, name))
    text = printed(capsys, "content", "show", "your-questions")
    assert "  - hiring-manager" in text


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """For whoever wants to keep it."""
    assert json.loads(printed(capsys, "content", "schema"))["title"] == "Mock Loop content"
