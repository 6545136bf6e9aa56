"""What is raised on whole answers, by kind, by time, and in which order; strengths, parts and probes."""

from dataclasses import replace

import pytest

from desktop_app.analysis.answer import analyze
from desktop_app.analysis.model import Analysis
from desktop_app.analysis.parts import PARTS, shares
from desktop_app.analysis.probing import lacking
from desktop_app.analysis.round import analyze_round
from desktop_app.analysis.timing import PhaseTiming, spoken_band, spoken_time
from desktop_app.catalog.model import Band
from desktop_app.catalog.rulebook import RuleBook
from tests.unit.analysis.conftest import Judge, spoken

GOOD = (
    "the pharmacy on our ward ran out of insulin twice a month and nurses had to borrow it from next door i counted "
    "the boxes for two weeks and i proposed a small shelf with a scale under it i built the first one myself and i "
    "argued with the supplier about smaller crates the shortages went from two a month to none and the nurses stay "
    "with their patients now what i learned is to count before i ask and i do that on every ward since"
)
ORDERS = (
    "my boss asked me to paint the gate green so i painted the gate green then he asked for a second coat and i gave "
    "it a second coat because he had asked for it he wanted the hinges black and so i made the hinges black that was "
    "what he wanted and then i put the brushes away and i closed the tin and i went back to the shed for the day"
)


def codes(analysis: Analysis) -> list[str]:
    return [finding.code for finding in analysis.findings]


def test_a_complete_answer_raises_nothing(judged: Judge) -> None:
    """Measured, with its baseline, a result, people served and something learned; and it is praised for each."""
    told = judged(GOOD, duration_s=46)
    assert codes(told) == []
    praised = {strength.code for strength in told.strengths}
    assert {"outcome-metric", "baseline", "clear-i", "customer-outcome", "learning", "initiative"} <= praised
    assert told.strengths[0].code == "outcome-metric"


def test_an_order_taken_is_told_with_its_words(judged: Judge) -> None:
    """The most useful finding stands first, each with evidence, advice, rule and source."""
    told = judged(ORDERS, duration_s=46)
    assert codes(told) == [
        "missing-metrics",
        "no-result",
        "order-taker",
        "no-customer",
        "no-learning",
        "pace-slow",
    ]
    for finding in told.findings:
        assert finding.evidence
        assert finding.advice.endswith(".")
        assert finding.source.document
        assert "{" not in finding.message + finding.rule


def test_what_applies_depends_on_the_kind(judged: Judge) -> None:
    """Rapid-fire and hypothetical answers raise none of the content codes, a design only its two."""
    for kind in ("rapid-fire", "hypothetical", "coding", "conversation"):
        assert codes(judged(ORDERS, kind=kind, duration_s=40)) == []
    assert set(codes(judged(ORDERS, kind="design", duration_s=40))) <= {"no-customer", "no-trade-off"}
    assert "no-trade-off" in codes(judged(ORDERS, kind="decision", duration_s=40))
    assert "no-trade-off" not in codes(judged(ORDERS, duration_s=46))


def test_a_follow_up_need_not_be_the_whole_story_again(judged: Judge, rules: RuleBook) -> None:
    """What was asked for once is not missed in the answer to something else; how it is said counts all the same."""
    asked = spoken(
        "we painted the gate and we built the wall and we cut the tree and we mended the old door " * 3
    )
    initial, follow_up = (analyze(replace(asked, role=role), rules) for role in ("initial", "follow-up"))
    assert {"no-customer", "no-learning"} <= set(codes(initial))
    assert not set(codes(follow_up)) & {
        "missing-metrics",
        "no-result",
        "no-learning",
        "no-customer",
        "order-taker",
    }
    assert "we-not-i" in codes(follow_up)


def test_a_short_answer_is_not_judged_by_its_content(judged: Judge) -> None:
    """Under twenty words only time and delivery are told, and it says so."""
    told = judged("we went and we did it and we left", duration_s=60)
    assert told.too_short
    assert not told.strengths
    assert not set(codes(told)) - {"pace-slow", "underrun-answer"}


def test_metrics_are_asked_for_from_forty_five_seconds_on(judged: Judge) -> None:
    """The documented figure decides."""
    assert "missing-metrics" not in codes(judged(ORDERS, duration_s=44))
    assert "missing-metrics" in codes(judged(ORDERS, duration_s=45))


@pytest.mark.parametrize(
    ("taken_s", "code", "words"),
    [
        (200, "overrun-answer", "20 s past its 3 min"),
        (60, "underrun-answer", "1 min short of its 2 min"),
        (150, "", ""),
    ],
)
def test_the_answer_against_its_band(rules: RuleBook, taken_s: float, code: str, words: str) -> None:
    """Two to three minutes: more and less are told with how much."""
    answer = spoken(GOOD, duration_s=taken_s)
    told = analyze(type(answer)(answer.kind, answer.words, 0.0, taken_s, band=Band(120, 180)), rules)
    found = [finding for finding in told.findings if finding.code in ("overrun-answer", "underrun-answer")]
    assert [finding.code for finding in found] == ([code] if code else [])
    assert all(words in finding.message for finding in found)


def test_the_round_and_its_phases(rules: RuleBook) -> None:
    """A phase past its maximum and a round past its own are told; pauses are not in the active seconds."""
    phases = [
        PhaseTiming("Question 1", Band(720, 840), 900.0, 0.0, 950.0),
        PhaseTiming("Wrap-up", Band(300, 420), 300.0, 950.0, 1250.0),
    ]
    told = analyze_round(phases, Band(0, 1100), rules)
    assert codes(told) == ["overrun-phase", "overrun-round"]
    assert "Question 1 took 15 min, 1 min past its 14 min" in told.findings[0].message
    assert codes(analyze_round(phases[1:], None, rules)) == []
    assert codes(analyze_round([], Band(0, 1), rules)) == []


@pytest.mark.parametrize(
    ("band", "told"),
    [
        (Band(120, 180), "2 to 3 min"),
        (Band(45, 90), "45 s to 1 min 30 s"),
        (Band(0, 60), "at most 1 min"),
        (Band(30, 30), "30 s"),
    ],
)
def test_times_in_words(band: Band, told: str) -> None:
    """Bands and times read as people say them."""
    assert spoken_band(band) == told
    assert spoken_time(band.max_s) in told or told == "2 to 3 min"


def test_what_lacks_in_the_order_of_probing(judged: Judge, rules: RuleBook) -> None:
    """Figures first; what cannot be probed (fillers, time) is left out."""
    told = judged(ORDERS + " um uh um uh um uh um uh", duration_s=46)
    assert lacking(told, rules)[:3] == ("missing-metrics", "no-result", "order-taker")
    assert "filler-rate" in codes(told)
    assert "filler-rate" not in lacking(told, rules)


def test_the_parts_follow_one_another(judged: Judge) -> None:
    """Situation, action, result and learning cover the answer, each word once, with shares of one."""
    told = judged(GOOD, duration_s=46)
    labels = [part.label for part in told.parts]
    assert labels[0] == "situation"
    assert labels[-1] == "learning"
    assert {"action", "result"} <= set(labels)
    assert " ".join(part.evidence.text for part in told.parts) == told.text
    assert sum(told.extra[f"share_{part}"] for part in PARTS) == pytest.approx(1.0)
    assert shares(()) == {}


def test_a_task_is_told_before_the_first_deed(judged: Judge) -> None:
    """ "My job was to" opens the task."""
    told = judged(
        "the roof leaked for years and my job was to keep the hay dry so i climbed up and i nailed " + ORDERS
    )
    assert [part.label for part in told.parts][:3] == ["situation", "task", "action"]


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("it shows ownership because i took ownership of it", True),
        ("that was customer obsession and also bias for action in that project", True),
        ("for me dive deep meant that i read every single order of that week", False),
        ("i rang each of the forty families myself and that's customer obsession", False),
        ("nobody had clear ownership of the files in that folder", False),
        ("the backbone of it was a steel frame and we had to dive deep into the pool", False),
        ("to me earn trust means sitting with them every friday", False),
    ],
)
def test_principles_as_proof_of_themselves(judged: Judge, text: str, raised: bool) -> None:
    """A name proves nothing; tied to a deed it may stand, and common words name no principle."""
    told = judged(
        text + " in the yard behind the old shed there were three walls and a roof of tin for all of us",
        "rapid-fire",
    )
    assert ("principle-name-drop" in codes(told)) is raised


def test_a_baseline_may_stand_far_from_its_level(judged: Judge) -> None:
    """The figure before the work, told early, is what a later level is compared with."""
    text = (
        "managers spent six hours a month on the form i wrote a small job for it and i tested it "
        "and that's gone down to twenty minutes now for all of them"
    )
    assert "no-baseline" not in codes(judged(text, duration_s=50))
    bare = (
        "i wrote a small job for the form and i tested it twice with the clerks "
        "and it got forty percent faster for everybody in the office"
    )
    assert "no-baseline" in codes(judged(bare, duration_s=50))


@pytest.mark.parametrize(
    ("perhaps", "confidence", "raised"), [(-99.0, 0.9, False), (-99.0, None, True), (99.0, 0.9, True)]
)
def test_what_may_have_been_misheard_is_not_missed(
    rules: RuleBook, monkeypatch: pytest.MonkeyPatch, perhaps: float, confidence: float | None, raised: bool
) -> None:
    """A figure of a heard answer that may be an outcome keeps the finding back; one that was typed does not."""
    monkeypatch.setattr("desktop_app.analysis.roles._PERHAPS", perhaps)
    answer = spoken(ORDERS + " and at first one of them had eighty gates in it", duration_s=46)
    words = tuple(replace(word, confidence=confidence) for word in answer.words)
    assert ("missing-metrics" in codes(analyze(replace(answer, words=words), rules))) is raised


@pytest.mark.parametrize(
    ("told", "raised"),
    [
        ("by now forty one thousand of sixty thousand members have signed in", False),
        ("by now seventy percent of members have signed in", True),
    ],
)
def test_a_part_of_a_large_whole_says_of_how_much(judged: Judge, told: str, raised: bool) -> None:
    """A mere share needs its start; a count of a whole is told of how much."""
    text = f"i wrote the page anew and i tested it with the clerks and i opened it in may and {told}"
    assert ("no-baseline" in codes(judged(text, duration_s=50))) is raised


def test_a_missing_figure_rests_on_figures_that_measure_something(judged: Judge) -> None:
    """ "First" and "one of them" are no figures to point at; the size of what was there before is."""
    told = judged(ORDERS + " and at first one of them had eighty gates in it", duration_s=46)
    missing = next(finding for finding in told.findings if finding.code == "missing-metrics")
    texts = [evidence.text for evidence in missing.evidence]
    assert any("eighty" in text for text in texts)
    assert not any("first" in text or text == "second" for text in texts)
