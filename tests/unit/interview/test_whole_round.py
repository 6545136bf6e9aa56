"""A whole behavioural round in virtual time: who says what, and when."""

import pytest

from desktop_app.interview import model as iv
from tests.unit.interview.play import Turn, always, analysis, behavioural, evening, usual


def test_every_transition_of_a_behavioural_round():
    """Greeting, question, answer, judgement, probe ... wrap-up, goodbye: in this order, and nothing else."""
    played = evening().run()
    steps = [_name(effect) for _, effect in played.log if not isinstance(effect, iv.Mark)]
    answer = ["Listen", "StopListening judged"]
    probe = ["Say acknowledgement", "AskedFor follow-up", "Say probe", *answer]
    question = ["AskedFor initial", "Say question", *answer]
    turn = ["PhaseDone done", "PhaseBegan", "Say acknowledgement", "Say transition"]
    long_phase = [*question, *probe * 5]
    short_phase = [*question, *probe * 4]
    assert steps[: 2 + len(long_phase)] == ["PhaseBegan", "Say greeting", *long_phase]
    assert _without_checks(steps) == [
        "PhaseBegan",
        "Say greeting",
        *long_phase,
        *turn,
        *long_phase,
        *turn,
        *short_phase,
        "PhaseDone done",
        "PhaseBegan",
        "Say acknowledgement",
        *["AskedFor other", "Say invitation", *answer],
        *["Say acknowledgement", "AskedFor other", "Say invitation", *answer] * 3,
        "PhaseDone done",
        "Say closing",
        "Finished completed",
    ]


def _name(effect: iv.Effect) -> str:
    match effect:
        case iv.Say(purpose=purpose):
            return f"Say {purpose}"
        case iv.AskedFor(role=role):
            return f"AskedFor {role}"
        case iv.StopListening(judge=judge):
            return "StopListening judged" if judge else "StopListening"
        case iv.PhaseDone(outcome=outcome) | iv.Finished(outcome=outcome):
            return f"{type(effect).__name__} {outcome}"
    return type(effect).__name__


def _without_checks(steps: list[str]) -> list[str]:
    return [step for step in steps if step != "Say time-check"]


def test_phases_stay_inside_their_documented_times_for_ordinary_answers():
    """Answers of two and a half minutes, follow-ups a little under two: each phase ends in its band."""
    played = evening().run()
    for done, planned in zip(played.of(iv.PhaseDone), played.interview._plan.phases, strict=True):
        assert planned.band.min_s <= done.active_s <= planned.band.max_s


def test_phases_add_up_to_the_round():
    """No time is lost between two phases, and none is counted twice; the goodbye belongs to none."""
    played = evening().run()
    done = played.of(iv.PhaseDone)
    taken = sum(one.active_s for one in done)
    assert taken == pytest.approx(played.moment(done[-1]) - played.log[0][0], abs=1e-6)
    assert played.interview.view(played.now_s + 500).round_s == pytest.approx(taken)


def test_short_answers_get_six_probes_and_then_another_question():
    """Deeper than that no interviewer goes, also where the phase's minimum has not passed."""
    played = evening(always(10), round_=behavioural(probe_depth=3)).run()
    first = [ask for ask in played.of(iv.AskedFor) if ask.phase_index == 0]
    assert [ask.role for ask in first][:8] == ["initial", *["follow-up"] * 6, "initial"]


def test_a_phase_that_is_far_from_its_minimum_gets_one_more_question():
    """Six probes into very short answers, minutes are left: the question in reserve is asked, and counted."""
    played = evening(always(10))
    before = played.interview.view(0).question_count
    played.run(lambda: iv.PhaseBegan(1) in played.of(iv.PhaseBegan))
    asked = [ask.question_id for ask in played.of(iv.AskedFor) if ask.role == "initial"]
    assert asked == [planned.id for planned in _first_phase(played)]
    assert played.interview.view(played.now_s).question_count == before + 1


def _first_phase(played):
    first = played.interview._plan.phases[0]
    return [*first.questions, *first.reserve]


def test_probe_depth_holds_once_the_minimum_has_passed():
    """With long answers, a probe that still fits is asked only up to the round's depth."""
    played = evening(always(370), round_=behavioural(probe_depth=1)).run()
    first = [ask for ask in played.of(iv.AskedFor) if ask.phase_index == 0]
    assert [ask.role for ask in first] == ["initial", "follow-up"]


def test_no_probe_is_asked_that_cannot_fit_before_the_maximum():
    """After thirteen and a quarter minutes a follow-up of one minute does not fit into fourteen."""
    played = evening(always(790)).run()
    assert [ask.role for ask in played.of(iv.AskedFor) if ask.phase_index == 0] == ["initial"]


def test_probe_says_why_it_was_asked():
    """What the answer lacked comes first, with its reason."""
    played = evening(always(150, "we-not-i", "missing-metrics")).run()
    probes = [ask for ask in played.of(iv.AskedFor) if ask.phase_index == 0][1:3]
    assert [probe.intent for probe in probes] == ["metrics", "role"]
    assert probes[0].reason == "Asked because no figure was heard"


def test_same_seed_same_interview_and_another_seed_another():
    """Everything about a round follows from its seed and what happened in it."""
    first, again, other = evening(seed=1).run().log, evening(seed=1).run().log, evening(seed=2).run().log
    assert first == again
    assert first != other


def test_scaled_round_shortens_every_time():
    """At a tenth of the time the bands, the phases and the round's maximum are a tenth."""
    played = evening(scale=0.1)
    played.give(iv.RoundStarted())
    view = played.interview.view(played.now_s)
    assert view.round_max_s == pytest.approx(270)
    assert view.phases[0].band.max_s == pytest.approx(84)
    played.step()
    played.step()
    assert played.interview.view(played.now_s).answer_band.max_s == pytest.approx(18)
    assert "about four minutes" in played.of(iv.Say)[0].text or "four minutes" in played.of(iv.Say)[0].text


def test_wrap_up_ends_when_the_candidate_has_no_more_questions():
    """ "No, that is all" is understood; so is silence."""
    for words in ("no that is all from me", ""):
        played = evening(lambda ask, _, words=words: _declining(ask, words)).run()
        assert len([ask for ask in played.of(iv.AskedFor) if ask.phase_index == 3]) == 1


def _declining(ask: iv.AskedFor, words: str) -> Turn:
    return Turn(5, analysis(text=words)) if ask.role == "other" else usual(ask, 0)
