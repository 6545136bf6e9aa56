"""A live round: what is recorded, heard, judged and kept, and what happens when a part fails."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.errors import Missing
from desktop_app.interview import model as iv
from desktop_app.library.model import PhaseRecord
from desktop_app.practice.model import HintGiven, LevelHeard, RoundKept, TroubleArose, WordsHeard
from tests.fakes.microphone import FakeMicrophone
from tests.fakes.recogniser import words_at
from tests.fakes.voice import FakeVoice
from tests.unit.practice.stage import LONGEST_S, Stage

STORY = (
    "i took over the team and i cut the release time from two weeks to one day because customers were waiting"
)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    made = Stage(tmp_path, scripts=[words_at(STORY)])
    yield made
    made.live.close()


def answered(stage: Stage, duration_s: float = 12.0) -> int:
    """Start, answer the first question for so long, and be done with it; returns the exchange."""
    stage.live.start()
    exchange_id = stage.listening()
    stage.say(duration_s)
    stage.watching.until(lambda event: isinstance(event, WordsHeard) and bool(event.words))
    stage.live.end_answer()
    stage.watching.until_effect(iv.StopListening)
    stage.watching.until_so(lambda: stage.session.exchanges[exchange_id - 1].analysis is not None)
    return exchange_id


def test_an_answer_is_recorded_heard_judged_and_kept(stage: Stage) -> None:
    """The whole way of one answer, from the microphone's block to the analysis in the library."""
    exchange_id = answered(stage)
    kept = next(exchange for exchange in stage.session.exchanges if exchange.id == exchange_id)
    assert " ".join(word.text for word in kept.words) == STORY
    assert kept.analysis is not None
    assert kept.analysis.count("i") == 2
    assert kept.answer_start_s is not None
    assert kept.answer_end_s == pytest.approx(kept.answer_start_s + 12.0, abs=0.11)


def test_after_an_answer_a_probe_says_why_it_is_asked(stage: Stage) -> None:
    """The interview hears the analysis: its next probe has a reason."""
    answered(stage)
    stage.watching.until_so(lambda: len(stage.watching.effects(iv.AskedFor)) > 1)
    probe = stage.watching.effects(iv.AskedFor)[1]
    assert probe.role == "follow-up"
    assert probe.reason


def test_the_level_is_told_while_nothing_is_said(stage: Stage) -> None:
    """A person sees that the microphone hears, about ten times a second."""
    stage.live.start()
    stage.listening()
    stage.say(1.0)
    stage.watching.until(lambda event: isinstance(event, LevelHeard) and event.peak > 0)


def test_a_pause_stops_the_recording_and_going_on_resumes_it(stage: Stage) -> None:
    """What is said in a pause is not recorded, and the timeline stands still."""
    stage.live.start()
    stage.listening()
    stage.say(2.0)
    stage.live.pause()
    stage.until_stage("paused")
    before_s = stage.live.position_s
    stage.say(3.0)
    stage.live.resume()
    stage.until_stage("listening")
    stage.say(1.0)
    stage.live.end_round()
    stage.watching.until(lambda event: isinstance(event, RoundKept))
    assert stage.live.position_s == pytest.approx(before_s + 1.0, abs=0.21)
    assert [mark.kind for mark in stage.session.marks if mark.kind in ("paused", "resumed")] == [
        "paused",
        "resumed",
    ]


def test_a_round_ended_early_is_kept_with_its_open_answer(stage: Stage) -> None:
    """Ending at any moment loses nothing: the words so far are judged, the session is whole."""
    stage.live.start()
    stage.listening()
    stage.say(12.0)
    stage.live.end_round()
    stage.watching.until(lambda event: isinstance(event, RoundKept))
    assert stage.live.wait(LONGEST_S)
    assert stage.session.status == "ended"
    assert stage.session.exchanges[0].analysis is not None
    assert stage.settled == [stage.session.head.id]
    assert stage.session.recordings[0].duration_s == pytest.approx(12.0, abs=0.11)


def test_closing_the_program_keeps_what_there_is(stage: Stage) -> None:
    """`close` is what the window calls on its way out; a second call does nothing."""
    stage.live.start()
    stage.listening()
    stage.live.close()
    stage.live.close()
    assert stage.session.status == "ended"


def test_a_lost_microphone_pauses_and_a_new_segment_goes_on(stage: Stage) -> None:
    """The cable is pulled: the take is kept, the round waits, and going on begins a second file."""
    stage.live.start()
    stage.listening()
    stage.say(2.0)
    stage.microphone.unplug()
    stage.until_stage("paused")
    stage.live.resume()
    stage.until_stage("listening")
    stage.say(1.0)
    stage.live.end_round()
    stage.watching.until(lambda event: isinstance(event, RoundKept))
    first, second = stage.session.recordings
    assert (first.start_s, second.start_s) == (0.0, pytest.approx(first.duration_s))
    assert second.duration_s == pytest.approx(1.0, abs=0.11)


def test_a_microphone_that_stays_away_keeps_the_round_paused(stage: Stage) -> None:
    """Going on without a microphone says why it does not, and the round stays as it was."""
    stage.live.start()
    stage.listening()
    stage.microphone.unplug()
    stage.until_stage("paused")
    stage.microphone._refusal = "No microphone was found."
    stage.live.resume()
    stage.watching.until(lambda event: isinstance(event, TroubleArose) and "No microphone" in event.sentence)
    assert stage.live.view().stage == "paused"


def test_a_refused_microphone_leaves_no_trace(tmp_path: Path) -> None:
    """Nothing is kept of a round that could not begin."""
    stage = Stage(tmp_path, microphone=FakeMicrophone(refusal="No microphone was found."))
    with pytest.raises(Missing, match="No microphone"):
        stage.live.start()
    assert stage.forgotten == [stage.writer.session_id]
    stage.live.close()


def test_without_a_voice_the_question_is_read_and_the_round_runs(tmp_path: Path) -> None:
    """With no voice at all, the candidate's turn comes after the time that reading takes."""
    stage = Stage(tmp_path, voice=None)
    stage.live.start()
    stage.watching.until_effect(iv.Say)
    while not stage.watching.effects(iv.Listen):
        stage.clock.advance(0.5)
    assert stage.player.played == []
    stage.live.close()


def test_a_voice_that_fails_says_so_once_and_the_round_goes_on_in_writing(tmp_path: Path) -> None:
    """One sentence about the lost voice, and then the questions stand on the screen."""
    stage = Stage(tmp_path, voice=FakeVoice(failure="The voice is hoarse."))
    stage.live.start()
    while not stage.watching.effects(iv.Listen):
        stage.clock.advance(0.5)
    troubles = [event for event in stage.watching.events if isinstance(event, TroubleArose)]
    assert len(troubles) == 1
    assert "hoarse" in troubles[0].sentence
    stage.live.close()


def test_a_spoken_request_is_understood_and_is_no_part_of_the_answer(tmp_path: Path) -> None:
    """ "Could you repeat the question" gets the question again, and its words are not judged."""
    asked = [replace(word, end_s=2.0) for word in words_at("could you repeat the question please")]
    stage = Stage(
        tmp_path, scripts=[asked]
    )  # nothing is said after it: the answer that is open again stays empty
    stage.live.start()
    exchange_id = stage.listening()
    stage.say(4.0)
    mark = stage.watching.until_effect(iv.Mark)
    assert mark.kind == "repeated"
    stage.watching.until_so(lambda: len(stage.watching.effects(iv.Listen)) == 2)
    assert stage.session.exchanges[exchange_id - 1].words == ()
    stage.live.close()


def test_time_to_think_that_was_asked_for_is_no_part_of_the_answer(tmp_path: Path) -> None:
    """The answer begins with its first word: neither its length nor its start is counted from the question."""
    asked = [replace(word, end_s=2.0) for word in words_at("let me think about that")]
    stage = Stage(tmp_path, scripts=[asked, words_at(STORY, start_s=20.0)])
    stage.live.start()
    exchange_id = stage.listening()
    stage.say(4.0)
    assert stage.watching.until_effect(iv.Mark).kind == "thinking"
    stage.watching.until(lambda _: len(stage.watching.effects(iv.Listen)) == 2)
    stage.say(40.0)
    told = len(stage.watching.events)
    stage.live.end_answer()
    stage.watching.until_effect(iv.AskedFor, after=told)
    kept = stage.session.exchanges[exchange_id - 1]
    assert kept.words
    assert kept.answer_start_s == kept.words[0].start_s
    assert kept.analysis is not None
    assert kept.analysis.first_word_delay_s == 0.0
    assert "slow-start" not in [finding.code for finding in kept.analysis.findings]
    stage.live.close()


def test_a_machine_that_slept_pauses_the_round_and_says_how_long(stage: Stage) -> None:
    """The wall clock jumps by four minutes between two looks: the round stands still and says so."""
    stage.live.start()
    stage.listening()
    stage.live._gaps._last_wall_s -= 240.0
    stage.say(0.1)
    assert stage.until_stage("paused").pause_reason == "the machine slept for four minutes"


def test_what_breaks_the_round_is_told_and_what_was_recorded_stays(stage: Stage) -> None:
    """A library that refuses (a full disk) ends the round with a sentence, not with a hang."""
    stage.live.start()
    stage.listening()

    def refuse(*_: object) -> None:
        raise Missing("The disk is full.")

    stage.writer.exchange = refuse  # type: ignore[method-assign]
    stage.live.end_answer()
    trouble = stage.watching.until(lambda event: isinstance(event, TroubleArose))
    assert isinstance(trouble, TroubleArose)
    assert "The disk is full." in trouble.sentence
    assert stage.live.wait(LONGEST_S)


def test_sound_that_cannot_settle_is_told_and_the_session_is_kept(tmp_path: Path) -> None:
    """When the lasting form of the sound cannot be written, the session is there all the same."""

    def refuse(_session_id: str) -> None:
        raise Missing("The disk is full.")

    stage = Stage(tmp_path, settle=refuse)
    stage.live.start()
    stage.listening()
    stage.live.end_round()
    stage.watching.until(lambda event: isinstance(event, RoundKept))
    assert any(isinstance(event, TroubleArose) for event in stage.watching.events)
    assert stage.live.wait(LONGEST_S)


def test_keys_reach_the_interview(stage: Stage) -> None:
    """Repeat, more time and the next phase do what they say."""
    stage.live.start()
    stage.listening()
    stage.live.request("repeat")
    stage.watching.until_so(lambda: any(mark.kind == "repeated" for mark in stage.watching.effects(iv.Mark)))
    stage.live.extend_phase(60.0)
    stage.watching.until_so(lambda: any(mark.kind == "extended" for mark in stage.watching.effects(iv.Mark)))
    stage.live.skip_phase()
    done = stage.watching.until_effect(iv.PhaseDone)
    assert (done.phase_index, done.outcome) == (0, "skipped")


def test_a_live_hint_comes_and_goes_with_its_answer(tmp_path: Path) -> None:
    """With hints wanted, an answer that is mostly "we" gets one quiet line, which the end of the answer takes away."""
    said = "we met and we agreed and we planned and we built and we tested it " * 8
    stage = Stage(tmp_path, scripts=[words_at(said)], options=iv.Options(hints=True))
    stage.live.start()
    stage.listening()
    stage.say(45.0)
    hint = stage.watching.until(lambda event: isinstance(event, HintGiven))
    assert isinstance(hint, HintGiven)
    assert hint.text
    stage.live.end_answer()
    stage.watching.until(lambda event: event == HintGiven(""))
    stage.live.close()


def test_notes_and_pads_are_kept_while_the_round_runs(stage: Stage) -> None:
    """What is written beside the talking is in the library at once, not only at the end: a killed program keeps it."""
    stage.live.start()
    stage.listening()
    stage.live.keep_note(1.5, "name the figure")
    stage.live.keep_text("pad", "two pointers")
    stage.live.keep_text("pad", "two pointers, sorted")
    stage.live.pause()
    stage.until_stage("paused")
    assert stage.session.status == "running"
    assert [(note.at_s, note.text) for note in stage.session.timed_notes] == [(1.5, "name the figure")]
    assert [(pad.name, pad.text) for pad in stage.session.attachments] == [("pad", "two pointers, sorted")]


def test_what_is_written_with_the_last_breath_is_kept(stage: Stage) -> None:
    """A pad and a note that come while the round is already being ended still belong to it."""
    stage.live.start()
    stage.listening()
    keep_phase = stage.writer.phase

    def write_meanwhile(phase: PhaseRecord) -> None:
        stage.live.keep_text("pad", "the end")
        stage.live.keep_note(2.0, "too late?")
        keep_phase(phase)

    stage.writer.phase = write_meanwhile  # type: ignore[method-assign]
    stage.live.end_round()
    stage.watching.until(lambda event: isinstance(event, RoundKept))
    assert [pad.text for pad in stage.session.attachments] == ["the end"]
    assert [note.text for note in stage.session.timed_notes] == ["too late?"]
