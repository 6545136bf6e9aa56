"""Think-aloud kept in view: a long silence is noted once, by the review's own limits, and moves nothing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.interview import model as iv
from desktop_app.practice.silence import SilenceWatch
from tests.fakes.recogniser import words_at
from tests.unit.interview.play import a_round, phase, question
from tests.unit.practice.stage import RULES, Stage

CODING = a_round(
    (phase("work", (10, 15), "work", categories=("arrays",)), phase("wrap-up", (5, 7), "wrap-up")),
    kind="coding",
)
PROBLEM = question("sum", kind="coding", category="arrays", statement="Find two numbers.", follow_ups=())
ASKED = iv.AskedFor(1, 0, "sum", "Find two numbers.", "coding", "initial", None)


def watch(asked: iv.AskedFor = ASKED, round_kind: str = "coding") -> SilenceWatch:
    made = SilenceWatch(round_kind, RULES)
    made.asked_for(asked)
    made.opened(asked.exchange_id, 100.0)
    return made


def test_a_long_silence_is_noticed_once() -> None:
    """After the rule book's twenty seconds in a coding round, and not again until words came."""
    silence = watch()
    assert silence.left_s(105.0) == 15.0
    assert silence.noticed(119.9) is None
    assert silence.noticed(121.0) == 21.0
    assert (silence.noticed(150.0), silence.left_s(150.0)) == (None, None)
    silence.heard(151.0)
    assert silence.noticed(171.5) == 20.5


def test_the_limit_is_that_of_the_work() -> None:
    """Ten seconds where a system is designed, in whatever round; a story is left alone."""
    design = replace(ASKED, kind="design")
    assert watch(design, "architecture").left_s(100.0) == 10.0
    assert watch(ASKED, "technical-phone").left_s(100.0) == 20.0
    assert watch(replace(ASKED, kind="story"), "behavioural").left_s(100.0) is None


def test_nobody_is_watched_while_the_interviewer_speaks() -> None:
    """A closed answer has no silence; an exchange that was never watched neither."""
    silence = watch()
    silence.closed()
    assert silence.left_s(500.0) is None
    silence.opened(7, 500.0)
    assert silence.left_s(600.0) is None


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    script = words_at("i would sort them first", start_s=24.0)
    made = Stage(tmp_path, scripts=[script], round_=CODING, bank=[PROBLEM])
    yield made
    made.live.close()


def long_silences(stage: Stage) -> list[iv.Mark]:
    return [mark for mark in stage.watching.effects(iv.Mark) if mark.kind == "long-silence"]


def test_practice_notes_the_silence_and_stays(stage: Stage) -> None:
    """The mark is on the timeline with its length; the round listens on, in the same phase, to the same answer."""
    stage.live.start()
    exchange_id = stage.listening()
    stage.say(21.0)
    stage.watching.until(lambda _: bool(long_silences(stage)))
    view = stage.live.view()
    assert (view.stage, view.phase_index) == ("listening", 0)
    stage.say(3.0)
    (kept,) = [mark for mark in stage.session.marks if mark.kind == "long-silence"]
    assert kept.exchange_id == exchange_id
    assert "twenty" in kept.detail or "20" in kept.detail
    assert len(long_silences(stage)) == 1


def test_whoever_asked_for_time_is_left_in_peace(stage: Stage) -> None:
    """ "Let me think": the silence after it is wanted."""
    stage.live.start()
    stage.listening()
    stage.live.request("think")
    stage.until_stage("thinking")
    stage.say(23.0)
    assert long_silences(stage) == []
