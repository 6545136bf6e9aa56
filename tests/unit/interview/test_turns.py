"""Turns and interruptions: cutting in, pausing, skipping, extending, ending, and time that runs over."""

import pytest

from desktop_app.interview import model as iv
from tests.unit.interview.play import Evening, Turn, a_round, always, analysis, behavioural, evening, phase


def until_listening(played: Evening, nth: int = 1) -> Evening:
    """Play until the candidate's turn has come `nth` times."""
    return played.run(lambda: len(played.of(iv.Listen)) == nth)


def test_nothing_but_the_start_moves_an_interview_that_has_not_begun():
    """Events before the start are of no effect, the view can be drawn, and no deadline is set."""
    played = evening()
    for event in (iv.AnswerEnded(), iv.Paused(), iv.PhaseSkipped(), iv.Ticked(), iv.RequestMade("repeat")):
        assert played.interview.handle(event, 5.0) == ()
    assert played.interview.view(5.0).stage == "waiting"
    assert played.interview.next_deadline_s() is None


def test_round_ended_before_its_start_is_finished():
    """Somebody who leaves at once leaves nothing behind that waits."""
    played = evening()
    assert played.interview.handle(iv.RoundEnded(), 5.0) == (iv.Finished("ended"),)
    assert played.interview.handle(iv.RoundStarted(), 6.0) == ()
    assert played.interview.view(7.0).stage == "finished"


def test_cutting_in_stands_the_question_unspoken_and_opens_the_answer():
    """The key pressed during the greeting: silence, the question in writing, and the candidate's turn."""
    played = evening()
    played.give(iv.RoundStarted())
    played.now_s += 1
    effects = played.give(iv.AnswerEnded())
    assert [type(effect) for effect in effects] == [iv.Silence, iv.AskedFor, iv.Listen]
    assert played.interview.view(played.now_s).question_text == effects[1].text


def test_cutting_in_on_the_goodbye_ends_the_round():
    """Nothing is asked in a goodbye, so cutting it short is the end."""
    played = evening()
    played.run(lambda: any(say.purpose == "closing" for say in played.of(iv.Say)))
    effects = played.give(iv.AnswerEnded())
    assert effects == (iv.Silence(), iv.Finished("completed"))


def test_leaving_during_the_goodbye_has_completed_the_round():
    """All was done; nothing can be skipped, extended or ended early any more, and no time runs over."""
    played = evening(always(170))
    played.run(lambda: any(say.purpose == "closing" for say in played.of(iv.Say)))
    assert played.give(iv.PhaseSkipped()) == played.give(iv.PhaseExtended(60)) == ()
    marks = len(played.marks())
    view = played.interview.view(played.now_s)
    played.now_s += 3600
    assert played.give(iv.Ticked()) == ()
    assert played.interview.view(played.now_s) == view
    assert played.give(iv.RoundEnded()) == (iv.Silence(), iv.Finished("completed"))
    assert len(played.marks()) == marks


def test_speech_of_the_past_changes_nothing():
    """The end of an utterance that was cut is reported late: it is of no meaning any more."""
    played = evening()
    played.give(iv.RoundStarted())
    played.give(iv.AnswerEnded())
    assert played.give(iv.SpeechEnded(1)) == ()
    assert played.interview.view(played.now_s).stage == "listening"


def test_judgement_of_another_answer_changes_nothing():
    """Only the answer that is waited for can be judged; a late or a doubled report is ignored."""
    played = until_listening(evening())
    played.give(iv.AnswerEnded())
    assert played.give(iv.AnswerJudged(99, None)) == ()
    assert played.interview.view(played.now_s).stage == "judging"
    assert played.give(iv.AnswerJudged(1, None))
    assert played.give(iv.AnswerJudged(1, None)) == ()


def test_a_judgement_that_never_comes_does_not_hold_up_the_round():
    """After two minutes the interview goes on as if nothing had been heard."""
    played = until_listening(evening())
    played.give(iv.AnswerEnded())
    played.lose_what_is_coming()
    played.step()
    assert played.interview.view(played.now_s).stage == "speaking"


def test_answer_ended_is_ignored_while_the_answer_is_judged():
    """A second press of the key ends nothing."""
    played = until_listening(evening())
    played.give(iv.AnswerEnded())
    assert played.give(iv.AnswerEnded()) == ()


# --- pauses -----------------------------------------------------------------------------------------------------------


def test_pause_stops_every_clock_and_leaves_its_mark():
    """Ten minutes of pause are in no time: not the answer's, not the phase's, not the round's."""
    played = until_listening(evening())
    played.now_s += 30
    effects = played.give(iv.Paused("the machine slept for 4 minutes"))
    assert effects == (iv.StopListening(1, judge=False), iv.Mark("paused", "the machine slept for 4 minutes"))
    before = played.interview.view(played.now_s)
    assert before.stage == "paused"
    assert before.pause_reason == "the machine slept for 4 minutes"
    assert played.interview.next_deadline_s() is None
    played.now_s += 600
    assert played.interview.view(played.now_s) == before
    assert played.give(iv.Resumed()) == (iv.Mark("resumed"), iv.Listen(1))
    after = played.interview.view(played.now_s)
    assert (after.stage, after.answer_s, after.round_s) == (
        "listening",
        pytest.approx(30),
        pytest.approx(before.round_s),
    )


def test_deadlines_move_by_the_pause():
    """The answer's maximum comes as much later as the pause was long."""
    played = until_listening(evening())
    due_s = played.interview.next_deadline_s()
    played.now_s += 10
    played.give(iv.Paused())
    played.now_s += 77
    played.give(iv.Resumed())
    assert played.interview.next_deadline_s() == pytest.approx(due_s + 77)


def test_pause_cuts_the_speech_which_is_said_again_afterwards():
    """Nobody has to guess what the interviewer was about to say."""
    played = evening()
    said = played.give(iv.RoundStarted())[-1]
    assert played.give(iv.Paused()) == (iv.Silence(), iv.Mark("paused", "paused"))
    again = played.give(iv.Resumed())[-1]
    assert (again.text, again.purpose) == (said.text, said.purpose)
    assert again.utterance_id != said.utterance_id


def test_a_judgement_that_comes_in_a_pause_waits_for_its_end():
    """Nothing is said in a pause; the next step follows the resumption."""
    played = until_listening(evening())
    played.give(iv.AnswerEnded())
    played.give(iv.Paused())
    assert played.give(iv.AnswerJudged(1, analysis())) == ()
    assert [type(effect) for effect in played.give(iv.Resumed())] == [iv.Mark, iv.Say]


def test_second_pause_and_needless_resumption_do_nothing():
    """Pausing twice is one pause."""
    played = until_listening(evening())
    assert played.give(iv.Resumed()) == ()
    played.give(iv.Paused())
    assert played.give(iv.Paused()) == ()
    for event in (iv.AnswerEnded(), iv.RequestMade("next"), iv.SpeechEnded(3), iv.Ticked()):
        assert played.give(event) == ()


def test_skipping_a_phase_ends_a_pause():
    """Who moves on is back."""
    played = until_listening(evening())
    played.give(iv.Paused())
    kinds = [effect.kind for effect in played.give(iv.PhaseSkipped()) if isinstance(effect, iv.Mark)]
    assert kinds == ["resumed", "skipped"]


# --- phases -----------------------------------------------------------------------------------------------------------


def test_skipping_a_phase_goes_on_with_the_next():
    """The answer so far is kept unjudged, and the next phase begins at the same moment."""
    played = until_listening(evening())
    played.now_s += 20
    effects = played.give(iv.PhaseSkipped())
    assert effects[0] == iv.StopListening(1, judge=False)
    assert [effect.outcome for effect in effects if isinstance(effect, iv.PhaseDone)] == ["skipped"]
    assert iv.PhaseBegan(1) in effects
    states = [one.state for one in played.interview.view(played.now_s).phases]
    assert states == ["skipped", "here", "coming", "coming"]


def test_skipping_the_last_phase_says_goodbye():
    """There is nothing behind the last phase but the end, which completes the round."""
    played = evening()
    played.run(lambda: iv.PhaseBegan(3) in played.of(iv.PhaseBegan))
    played.give(iv.PhaseSkipped())
    assert played.give(iv.PhaseSkipped()) == ()
    played.run()
    assert played.of(iv.PhaseDone)[-1].outcome == "skipped"
    assert played.of(iv.Finished) == [iv.Finished("completed")]


def test_extending_a_phase_gives_it_and_the_round_more_time():
    """Two more minutes: the maximum, the room for probes, and the round's length all grow."""
    played = until_listening(evening())
    before = played.interview.view(played.now_s)
    assert played.give(iv.PhaseExtended(120)) == (iv.Mark("extended", "two minutes"),)
    after = played.interview.view(played.now_s)
    assert after.phases[0].band.max_s == before.phases[0].band.max_s + 120
    assert after.phase_left_s == before.phase_left_s + 120
    assert after.round_max_s == before.round_max_s + 120


@pytest.mark.parametrize("extra_s", [0, -60, float("nan"), float("inf")])
def test_an_extension_that_is_none_is_ignored(extra_s):
    """Time cannot be taken away, or made endless."""
    played = until_listening(evening())
    assert played.give(iv.PhaseExtended(extra_s)) == ()


def test_ending_the_round_keeps_the_open_answer_to_be_judged():
    """The answer is closed for judgement, the phase is ended, and nothing is said any more."""
    played = until_listening(evening())
    played.now_s += 90
    effects = played.give(iv.RoundEnded())
    assert effects[0] == iv.StopListening(1, judge=True)
    assert [getattr(effect, "outcome", "") for effect in effects[1:]] == ["ended", "ended"]
    assert played.give(iv.AnswerJudged(1, analysis())) == ()
    assert played.interview.next_deadline_s() is None


def test_ending_the_round_while_the_interviewer_speaks_silences_it():
    """Leaving in the middle of a sentence cuts the sentence."""
    played = evening()
    played.give(iv.RoundStarted())
    assert played.give(iv.RoundEnded())[0] == iv.Silence()


# --- time over --------------------------------------------------------------------------------------------------------


def test_maxima_are_marked_once_each_and_move_nothing_on():
    """An answer of an hour: it is over, the phase is over, the round is over; the candidate is still speaking."""
    played = until_listening(evening(always(3600)))
    began_s, opened_s = played.log[0][0], played.now_s
    played.run(lambda: len(played.of(iv.StopListening)) == 1)
    over = {e.kind: at_s for at_s, e in played.log if isinstance(e, iv.Mark) and e.kind != "time-check"}
    assert over == {
        "answer-over": pytest.approx(opened_s + 180),
        "phase-over": pytest.approx(began_s + 14 * 60),
        "round-over": pytest.approx(began_s + 45 * 60),
    }
    assert (
        len(played.marks()) == len(set(played.marks())) + 1
    )  # two time checks: of the phase and of the round


def test_unlimited_round_marks_no_maximum():
    """Without a limit the clock runs on and nothing is ever over, probes included."""
    played = evening(_hours, unlimited=True).run()
    assert played.marks() == []
    assert played.interview.view(played.now_s).clock == "running"
    assert len([ask for ask in played.of(iv.AskedFor) if ask.phase_index == 0]) > 2


def _hours(ask: iv.AskedFor, nth: int) -> Turn:
    return Turn(9, analysis(text="no thank you")) if ask.role == "other" else Turn(3600, analysis())


def test_time_check_is_quiet_in_an_answer_and_said_after_it():
    """Two minutes before the end of a long phase: a mark at once, words only once the answer is over."""
    lengths = [150, 130, 130, 130, 100, 60]
    played = until_listening(evening(lambda ask, _: Turn(lengths[min(ask.exchange_id, 6) - 1], analysis())))
    played.run(lambda: bool(played.marks()) and "time-check" in played.marks())
    at_s = played.log[-1][0]
    assert at_s == pytest.approx(played.log[0][0] + 12 * 60)
    assert played.interview.view(at_s).stage == "listening"
    assert [e.detail for e in played.of(iv.Mark) if e.kind == "time-check"] == ["about two minutes left"]


def test_time_check_is_spoken_before_the_next_ask():
    """In the wrap-up the round has five minutes left: said before the next invitation, with what is left then."""
    played = evening(_slow_wrap_up).run()
    spoken = [say for say in played.of(iv.Say) if say.purpose == "time-check"]
    assert len(spoken) == 1
    position = played.of(iv.Say).index(spoken[0])
    assert played.of(iv.Say)[position + 1].purpose == "invitation"


def test_time_check_of_a_long_phase_speaks_of_the_phase():
    """Five minutes before the end of a long phase with several questions: said before the next ask, about this part."""
    round_ = a_round(
        (phase("stories", (20, 25), questions=4), phase("wrap-up", (20, 30), "wrap-up")), minutes=60
    )
    played = evening(always(160), round_=round_)
    played.run(lambda: iv.PhaseBegan(1) in played.of(iv.PhaseBegan))
    spoken = [say.text for say in played.of(iv.Say) if say.purpose == "time-check"]
    assert len(spoken) == 1
    assert spoken[0].split(" left ")[-1] in {"for this.", "for this part.", "here."}


def test_last_phase_is_checked_by_the_round_s_time_alone():
    """One time check is enough where the phase and the round end together."""
    round_ = a_round((phase("one", (5, 9)), phase("wrap-up", (20, 30), "wrap-up")), minutes=38)
    played = evening(_slow_wrap_up, round_=round_).run()
    assert played.marks().count("time-check") == 1


def _slow_wrap_up(ask: iv.AskedFor, nth: int) -> Turn:
    return Turn(90, analysis(text="what do you like here")) if ask.role == "other" else Turn(160, analysis())


def test_interruption_cuts_an_answer_at_its_maximum():
    """With interruptions chosen: closed for judgement, a polite sentence, and then the probe without thanks."""
    played = until_listening(evening(always(900), interruptions=True))
    opened_s = played.now_s
    played.run(lambda: "interrupted" in played.marks())
    assert played.now_s == pytest.approx(opened_s + 180)
    assert [type(effect) for _, effect in played.log[-4:]] == [iv.Mark, iv.StopListening, iv.Mark, iv.Say]
    assert played.of(iv.Say)[-1].purpose == "interruption"
    played.run(lambda: len(played.of(iv.AskedFor)) == 2)
    assert played.of(iv.Say)[-2].purpose == "interruption"


def test_interruption_waits_for_the_judgement_however_late_it_comes():
    """The sentence ends before the judgement: the interview waits for it."""
    played = evening(always(900), interruptions=True)
    played.judging_s = 60
    played.run(lambda: "interrupted" in played.marks())
    played.give(iv.SpeechEnded(played.of(iv.Say)[-1].utterance_id))
    assert played.interview.view(played.now_s).stage == "judging"
    played.give(iv.AnswerJudged(1, analysis()))
    assert played.of(iv.AskedFor)[-1].role == "follow-up"


def test_interruption_at_the_end_of_the_phase_moves_on():
    """A follow-up that runs into the phase's maximum is cut there, and the next question comes."""
    played = evening(always(119), interruptions=True, round_=behavioural(probe_depth=9))
    played.run(lambda: bool(played.of(iv.PhaseDone)))
    assert played.of(iv.PhaseDone)[0].active_s <= 14 * 60 + 10


def test_silence_is_noted_and_nothing_more():
    """A long silence in an open answer leaves a mark; elsewhere it means nothing."""
    played = evening()
    played.give(iv.RoundStarted())
    assert played.give(iv.SilenceNoticed(40)) == ()
    until_listening(played)
    assert played.give(iv.SilenceNoticed(40)) == (iv.Mark("long-silence", "forty seconds of silence", 1),)
    assert played.interview.view(played.now_s).stage == "listening"


def test_view_tells_what_the_room_shows():
    """Question one of three, its band, what comes next, and the clock's state as time goes by."""
    played = until_listening(evening(always(900)))
    view = played.interview.view(played.now_s + 107)
    assert (view.stage, view.question_number, view.question_count) == ("listening", 1, 3)
    assert view.answer_s == pytest.approx(107)
    assert (view.answer_band.min_s, view.answer_band.max_s) == (120, 180)
    assert (view.clock, view.answer_clock) == ("running", "running")
    assert view.next_hint == "Follow-up 1 comes next"
    assert played.interview.view(played.now_s + 165).answer_clock == "closing"
    late = played.interview.view(played.now_s + 800)
    assert (late.clock, late.answer_clock, late.next_hint) == ("closing", "over", "Next: second")
    over = played.interview.view(played.now_s + 850)
    assert over.clock == "over"
    assert over.phase_left_s < 0


def test_view_of_the_wrap_up_counts_no_question():
    """The candidate asks: there is no number, and the hint speaks of what is left."""
    played = evening()
    played.run(lambda: any(ask.role == "other" for ask in played.of(iv.AskedFor)))
    view = played.interview.view(played.now_s)
    assert (view.question_number, view.question_count) == (0, 3)
    assert view.next_hint == "Room for another question after this"
    played.run()
    assert played.interview.view(played.now_s).next_hint == ""
