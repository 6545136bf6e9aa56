"""The documented questions: each once, at its level, with its follow-ups and its figures."""

from desktop_app.catalog.catalog import Catalog
from desktop_app.paths import content_dir

CATALOG = Catalog.open(content_dir())

DATABASE = "002_d33ec8a752c8ae78.txt"
MASTERCLASS = "000_132f0c0b6a521e83.txt"
GUIDE = "001_e67e29c415189d4a.txt"

BEHAVIOURAL_LEVELS = {
    1: (6,), 2: (6,), 3: (7,), 4: (6,), 5: (6,), 6: (7,), 7: (6,), 8: (7,), 9: (7,), 10: (6, 7), 11: (6, 7), 12: (7,),
    13: (6,), 14: (6,), 15: (7,), 16: (7,),
}  # fmt: skip
"""The database gives levels for its questions 1 to 16; for 17 to 30 it gives none."""

DESIGN_HEADINGS = {
    6: ("Core Platform Questions", "E-commerce & Retail Questions"),
    7: ("Platform & Infrastructure", "Organizational Scale Problems"),
}


def numbered(heading_is_design: bool) -> dict[tuple[str, int], list[str]]:
    """Question ids by heading and number, for the numbered items of the database."""
    found: dict[tuple[str, int], list[str]] = {}
    for question in CATALOG.questions:
        heading, _, number = question.source.place.rpartition(", ")
        is_design = question.category == "system-design"
        if question.source.document == DATABASE and number.isdigit() and is_design == heading_is_design:
            found.setdefault((heading, int(number)), []).append(question.id)
    return found


def test_the_thirty_numbered_questions_are_there_once_each() -> None:
    """Each with its follow-ups, at its documented level."""
    found = numbered(heading_is_design=False)
    assert sorted(number for _, number in found) == list(range(1, 31))
    for (_, number), ids in found.items():
        (question_id,) = ids
        question = CATALOG.question(question_id)
        assert len(question.follow_ups) >= 3, question_id
        if number in BEHAVIOURAL_LEVELS:
            assert question.levels == BEHAVIOURAL_LEVELS[number], question_id
            assert not question.derived, question_id
        else:
            assert question.derived, question_id


def test_the_ten_numbered_design_problems_are_there_once_each() -> None:
    """Five at each level, with requirements, follow-ups, and what an interviewer can tell."""
    found = numbered(heading_is_design=True)
    for level, headings in DESIGN_HEADINGS.items():
        assert sorted(number for heading, number in found if heading in headings) == [1, 2, 3, 4, 5]
        for (heading, _), (question_id,) in found.items():
            if heading in headings:
                assert CATALOG.question(question_id).levels == (level,)
                assert CATALOG.question(question_id).requirements
    assert len(found) == 10


def test_documented_figures_stand_in_the_design_problems() -> None:
    """Fifty million riders, more than a hundred million users, four nines, eleven nines."""
    said = {
        q.id: " ".join(
            [*q.requirements, *(f.text for f in q.follow_ups), *(c.answer for c in q.clarifications)]
        )
        for q in CATALOG.questions
    }
    assert "fifty million riders" in said["design-ride-sharing"]
    assert "ore than a hundred million" in said["design-recommendations"]
    assert "ninety nine point nine nine percent" in said["design-inventory"]
    assert "eleven nines" in said["design-object-storage"]


def test_the_strategic_questions_are_nine_at_each_level() -> None:
    """Three under each of three headings, once each."""
    for level, name in ((6, "L6 Strategic Questions"), (7, "L7 Strategic Questions")):
        places = [
            q.source.place
            for q in CATALOG.questions
            if q.source.place.startswith(name) and q.levels == (level,)
        ]
        assert len(places) == len(set(places)) == 9


def test_the_phone_screens_common_questions_are_there() -> None:
    """Four in the guide."""
    common = [
        q for q in CATALOG.questions if q.source.place == "Stage 1: Initial Phone Screen, Common Questions"
    ]
    assert len(common) == 4


def test_the_bar_raisers_four_patterns_are_there() -> None:
    """Scenario, values, technical leadership, self-awareness."""
    patterns = [q for q in CATALOG.questions if q.source.place.startswith("Bar Raiser Question Patterns, ")]
    assert len({q.source.place for q in patterns}) == len(patterns) == 4


def test_the_guides_four_design_types_are_there() -> None:
    """Feed, messaging, cache, delivery network."""
    types = [q for q in CATALOG.questions if q.source.place.endswith("Common Problem Types")]
    assert len(types) == 4


def test_likelihood_is_the_frequency_tables() -> None:
    """Six types; a question has the shares of its own levels."""
    shares = {frequency.id: frequency.share for frequency in CATALOG.frequencies}
    assert shares == {
        "team-turnaround": {"6": 0.85, "7": 0.70},
        "technical-decision": {"6": 0.90, "7": 0.85},
        "conflict-resolution": {"6": 0.75, "7": 0.80},
        "system-design": {"6": 1.00, "7": 1.00},
        "hiring-and-development": {"6": 0.80, "7": 0.95},
        "strategic-thinking": {"6": 0.40, "7": 0.90},
    }
    assert CATALOG.question("team-turnaround").likelihood == shares["team-turnaround"]
    assert CATALOG.question("multi-year-strategy").likelihood == {"7": 0.90}
    used = {question.frequency for question in CATALOG.questions}
    assert shares.keys() <= used


def test_coding_has_problems_of_our_own_in_every_documented_category() -> None:
    """At least three each, with all that an interviewer needs."""
    for category in CATALOG.category("coding"):
        problems = [question for question in CATALOG.questions if question.category == category]
        assert len(problems) >= 3, category
        for problem in problems:
            assert problem.kind == "coding"
            assert problem.statement, problem.id
            assert problem.examples, problem.id
            assert len(problem.clarifications) >= 5, problem.id
            assert len(problem.hints) >= 2, problem.id
            assert len(problem.level_seven) >= 2, problem.id
            further = " ".join(problem.extensions)
            assert any(word in further for word in ("thousand", "million")), f"{problem.id}: scale"
            assert any(word in further for word in ("production", "monitor")), f"{problem.id}: monitoring"


def test_design_problems_can_be_clarified() -> None:
    """Users, scale, consistency and regions, whoever asks for them."""
    for question in CATALOG.questions:
        if question.kind == "design":
            asks = [ask for clarification in question.clarifications for ask in clarification.asks]
            for wanted in (("user", "customer", "caller"), ("scale",), ("consisten",), ("region", "global")):
                assert set(wanted) & set(asks), (question.id, wanted)
            assert question.statement or question.category == "small-design"
