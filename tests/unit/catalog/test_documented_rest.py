"""The documented sequences, drills, principles, norms and failures, as content holds them."""

import pytest

from desktop_app.catalog.catalog import Catalog
from desktop_app.interview.requests import clarification_for
from desktop_app.paths import content_dir

CATALOG = Catalog.open(content_dir())


def test_the_documented_sequences_have_their_steps_in_order() -> None:
    """Rapid fire, the bar raiser's six, the five whys."""
    steps = {sequence.id: [step.intent for step in sequence.steps] for sequence in CATALOG.sequences}
    assert steps == {
        "rapid-fire-five": ["metrics", "learning", "resistance", "long-term-impact", "application"],
        "bar-raiser-six": ["depth", "role", "metrics", "alternatives", "learning", "application"],
        "five-whys": ["why", "depth", "role", "strategy", "learning"],
    }


def test_the_five_drills_are_there() -> None:
    """Each is a small round of its own."""
    assert {drill.id: drill.sequence for drill in CATALOG.drills} == {
        "rapid-fire": "rapid-fire-five",
        "bar-raiser-dive": "bar-raiser-six",
        "five-whys": "five-whys",
        "two-minute-introduction": "",
        "one-question": "",
    }
    assert CATALOG.drill("two-minute-introduction").round.minutes == 2


def test_there_are_sixteen_principles_and_each_is_asked_about_at_each_level() -> None:
    """A loop can cover them all."""
    assert len(CATALOG.principles) == 16
    for principle in CATALOG.principles:
        for level in (6, 7):
            asked = [
                question
                for question in CATALOG.questions
                if principle.id in question.principles
                and level in question.levels
                and question.kind in ("story", "decision")
            ]
            assert asked, (principle.id, level)


def test_the_six_pagers_sections_have_their_pages() -> None:
    """Five and a half in the template, six in the rule, and the note says so."""
    (paper,) = CATALOG.papers
    assert [section.pages for section in paper.sections] == [0.5, 1, 2.5, 1, 0.5, 0]
    assert paper.pages == 6
    assert "five and a half" in paper.note
    assert (len(paper.criteria), len(paper.topics), len(paper.timeline)) == (4, 4, 3)


def test_the_preparation_plan_begins_eight_weeks_before() -> None:
    """Eight weeks, four, one, the day, and what comes after."""
    assert [stage.weeks_before for stage in CATALOG.preparation] == [8, 4, 1, 0, 0]


def test_stages_have_their_documented_pass_rates() -> None:
    """As shares."""
    assert [(stage.pass_min, stage.pass_max) for stage in CATALOG.stages] == [
        (0.40, 0.60),
        (0.50, 0.70),
        (0.15, 0.25),
        (0.08, 0.15),
    ]


def test_norms_have_the_bands_of_their_sources() -> None:
    """Pace, fillers and pauses as measured."""
    norms = {norm.id: norm for norm in CATALOG.norms}
    pace = norms["pace"]
    assert (pace.note_below, pace.fine_min, pace.fine_max, pace.note_above) == (100, 110, 165, 175)
    fillers = norms["um-and-uh"]
    assert (fillers.fine_max, fillers.note_above, fillers.strong_above) == (5, 6, 12)
    assert (norms["pauses"].fine_max, norms["pauses"].note_above) == (2, 4)
    assert [norms[i].fine_max for i in ("you-know", "i-think", "like", "kind-of")] == [0.65, 0.26, 0.20, 0.11]


def test_failures_have_a_way_out_and_most_a_way_round() -> None:
    """Recovery while it happens, prevention before."""
    failures = [pattern for pattern in CATALOG.patterns if pattern.outcome == "failure"]
    assert all(pattern.prevention for pattern in failures)
    by_level = {"l6-failures", "l7-failures"}
    assert {pattern.id for pattern in failures if not pattern.recovery} == by_level
    assert len(failures) == 5 + 3 + 3 + 4 + 4 + 2


@pytest.mark.parametrize(
    ("asked", "keyword"),
    [
        ("how many users do we have", "how many"),
        ("what scale are we talking about", "scale"),
        ("how consistent does the data have to be", "consisten"),
        ("is this for one region or for the whole world", "region"),
        ("how fast does it need to be", "fast"),
        ("what availability do you expect", "availability"),
    ],
)
def test_usual_questions_on_a_design_are_answered(asked: str, keyword: str) -> None:
    """Every design problem knows what candidates ask first, and answers that and not something else."""
    for question in CATALOG.questions:
        if question.kind == "design" and not (
            question.category == "small-design" and keyword == "availability"
        ):
            found = clarification_for(asked, question)
            assert found is not None, question.id
            assert keyword in found.asks, (question.id, found.answer)


def test_the_size_of_a_coding_problem_is_always_known() -> None:
    """It decides which approach will do."""
    for question in CATALOG.questions:
        if question.kind == "coding":
            found = clarification_for("how large can the input be", question)
            assert found is not None, question.id
            assert "large" in found.asks, (question.id, found.answer)
