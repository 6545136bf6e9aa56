"""The documented facts: every time, level, loop, number and figure that the documents give, as content holds it."""

import pytest

from desktop_app.catalog.catalog import Catalog
from desktop_app.interview.requests import clarification_for
from desktop_app.paths import content_dir

CATALOG = Catalog.open(content_dir())

DOCUMENTED_MINUTES = {
    "phone-initial-30": (30, [(5, 5), (15, 15), (5, 5), (5, 5)]),
    "phone-technical-45": (45, [(5, 5), (30, 30), (10, 10)]),
    "phone-technical-coding": (30, [(5, 5), (10, 10), (15, 15), (5, 5)]),
    "coding-45": (45, [(5, 7), (3, 5), (25, 30), (5, 7)]),
    "system-design-60": (60, [(8, 10), (10, 12), (15, 20), (12, 15), (5, 8)]),
    "system-design-90": ((60, 90), [(10, 10), (20, 20), (20, 20), (10, 10), (10, 10)]),
    "behavioural-45": (45, [(12, 14), (12, 14), (10, 12), (5, 7)]),
    "behavioural-60-people": ((45, 60), [(5, 10), (35, 45), (5, 10)]),
    "behavioural-60-cross-functional": ((45, 60), [(5, 10), (35, 45), (5, 10)]),
    "hiring-manager-60": ((45, 60), [(15, 15), (20, 20), (15, 15), (10, 10)]),
}
"""Rounds whose phases the documents time: the length (or its two ends), and each phase's minimum and maximum."""

DOCUMENTED_LENGTHS = {
    "phone-45": 45,
    "bar-raiser-60": 60,
    "bar-raiser-90": (60, 90),
    "hiring-manager-chat-30": 30,
    "architecture-90": 90,
    "technical-strategy-60": 60,
    "organisational-leadership-60": 60,
    "executive-scenario-60": 60,
    "vp-chat-45": 45,
}
"""Rounds of which the documents give the length alone; their phases are ours, and marked as such."""


def length(round_id: str) -> float | tuple[float, float]:
    round_ = CATALOG.round(round_id)
    return (round_.minutes_min, round_.minutes) if round_.minutes_min else round_.minutes


@pytest.mark.parametrize("round_id", DOCUMENTED_MINUTES)
def test_documented_phases_have_their_documented_times(round_id: str) -> None:
    """Nothing is rounded, scaled or mended."""
    minutes, phases = DOCUMENTED_MINUTES[round_id]
    round_ = CATALOG.round(round_id)
    assert length(round_id) == minutes
    assert [(phase.min_s / 60, phase.max_s / 60) for phase in round_.phases] == phases
    assert not round_.derived


@pytest.mark.parametrize("round_id", DOCUMENTED_LENGTHS)
def test_rounds_without_documented_phases_say_that_theirs_are_ours(round_id: str) -> None:
    """The length is documented; the phases fit into it and give a reason."""
    round_ = CATALOG.round(round_id)
    assert length(round_id) == DOCUMENTED_LENGTHS[round_id]
    assert round_.derived
    assert sum(phase.max_s for phase in round_.phases) / 60 == round_.minutes
    assert sum(phase.min_s for phase in round_.phases) / 60 <= (round_.minutes_min or round_.minutes)


def test_there_is_no_round_beside_these() -> None:
    """Each variant of each document, and no other, stands in the tables above."""
    assert {round_.id for round_ in CATALOG.rounds} == DOCUMENTED_MINUTES.keys() | DOCUMENTED_LENGTHS.keys()


def test_where_phases_do_not_add_up_to_their_round_it_says_so() -> None:
    """The documents' own sums are kept, and named."""
    for round_ in CATALOG.rounds:
        low = sum(phase.min_s for phase in round_.phases) / 60
        high = sum(phase.max_s for phase in round_.phases) / 60
        if not round_.derived and (low, high) != (round_.minutes_min or round_.minutes, round_.minutes):
            assert f"{low:g}" in round_.note or f"{high:g}" in round_.note, round_.id


def test_answers_are_timed_as_documented() -> None:
    """Two to three minutes, one to two for a follow-up, half a minute between; phone stories three to four."""
    story = CATALOG.round("behavioural-45").timing
    assert (story.initial.min_s, story.initial.max_s) == (120, 180)
    assert (story.follow_up.min_s, story.follow_up.max_s, story.transition_s) == (60, 120, 30)
    phone = CATALOG.round("phone-initial-30").timing
    assert (phone.initial.min_s, phone.initial.max_s) == (180, 240)


@pytest.mark.parametrize("name", ["6", "7"])
def test_every_round_says_what_is_looked_for_at_each_of_its_levels(name: str) -> None:
    """For its level, or for both."""
    for round_ in CATALOG.rounds:
        if int(name) in round_.levels:
            assert (round_.looks_for or {}).get(name) or (round_.looks_for or {}).get("both"), round_.id


# --- loops ----------------------------------------------------------------------------------------------------


def test_the_standard_loop_at_level_six() -> None:
    """A phone screen, then six rounds in one day; four of the six and the bar raiser; a chat now and then."""
    loop = CATALOG.loop("l6-standard")
    assert loop.rounds == (
        "phone-45",
        "coding-45",
        "coding-45",
        "system-design-60",
        "behavioural-45",
        "behavioural-45",
        "bar-raiser-60",
    )
    assert [stop.round for stop in loop.stops if stop.optional] == ["hiring-manager-chat-30"]
    assert [stop.day for stop in loop.stops] == [1, 2, 2, 2, 2, 2, 2, 2]
    (decision,) = loop.decisions
    assert (decision.passes, decision.of, decision.must_pass) == (4, 6, ("bar-raiser",))
    assert loop.takes.startswith("2-3 weeks")


def test_the_extended_loop_at_level_seven() -> None:
    """With its assignment of one to two weeks, and no weak round."""
    loop = CATALOG.loop("l7-extended")
    assert [stop.round or stop.lasts for stop in loop.stops] == [
        "phone-45",
        "1-2 weeks",
        "architecture-90",
        "technical-strategy-60",
        "organisational-leadership-60",
        "executive-scenario-60",
        "bar-raiser-60",
        "vp-chat-45",
        "1-2 weeks",
    ]
    assert loop.decisions[0].no_weak_round
    assert loop.takes.startswith("6-8 weeks")


def test_the_on_site_loop_has_seven_rounds_and_the_debriefs_criteria() -> None:
    """In one day, or over two or three when it is remote."""
    for loop_id, days in (("onsite-seven", 1), ("onsite-seven-remote", 3)):
        loop = CATALOG.loop(loop_id)
        assert (len(loop.rounds), loop.days) == (7, days)
        assert loop.decisions[0].must_pass == (
            "coding",
            "system-design",
            "behavioural",
            "bar-raiser",
            "hiring-manager",
        )
    assert CATALOG.loop("l6-two-days").days == 2


def test_every_loop_has_its_breaks_and_plays_its_level() -> None:
    """A quarter of an hour between rounds; no round for another level."""
    for loop in CATALOG.loops:
        assert (loop.rest.min_s, loop.rest.max_s) == (900, 900)
        for round_id in loop.rounds:
            assert set(loop.levels) <= set(CATALOG.round(round_id).levels), (loop.id, round_id)


# --- questions ------------------------------------------------------------------------------------------------

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


# --- sequences, principles and the rest -----------------------------------------------------------------------


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
