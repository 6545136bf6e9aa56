"""The demonstration in virtual time: the whole round, every transition, with a voice and a recogniser of the tests."""

from pathlib import Path

import pytest

from desktop_app import demonstration as demonstrations
from desktop_app.bootstrap import Devices, Studio
from desktop_app.demonstration import Demonstration
from desktop_app.errors import BadInput, Missing
from desktop_app.interview import model as iv
from desktop_app.library.model import Session
from desktop_app.practice.model import TroubleArose
from tests.fakes.recogniser import FakeSource
from tests.fakes.voice import FakeVoice
from tests.unit.practice.stage import LONGEST_S, Watching

SPEED = 1000.0


def studio(folder: Path) -> Studio:
    return Studio(folder, devices=Devices(recognisers=FakeSource(), voice=FakeVoice))


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Session, Watching]:
    """One whole demonstration, played once for all tests of this file."""
    watching = Watching()
    parts = studio(tmp_path_factory.mktemp("demonstration"))
    demonstration = Demonstration(parts, watching, SPEED, voice=FakeVoice())
    demonstration.start()
    assert demonstration.wait(6 * LONGEST_S)
    demonstration.close()
    session = parts.library.session(parts.library.sessions()[0].id)
    parts.close()
    return session, watching


def test_every_phase_is_played_in_its_order(played: tuple[Session, Watching]) -> None:
    """Four phases begin and end, one after another, and none is skipped."""
    session, watching = played
    steps = list(watching.effects(iv.PhaseBegan) + watching.effects(iv.PhaseDone))
    assert [step.phase_index for step in steps] == [0, 1, 2, 3, 0, 1, 2, 3]
    assert [phase.outcome for phase in session.phases] == ["done"] * 4
    for before, after in zip(session.phases, session.phases[1:], strict=False):
        assert before.end_s == pytest.approx(after.start_s, abs=1.5)


def test_the_documented_times_are_planned_and_the_first_phase_overruns(
    played: tuple[Session, Watching],
) -> None:
    """12-14, 12-14, 10-12 and 5-7 minutes are planned; the sample candidate takes too long for the first question."""
    session, _ = played
    planned = [(phase.min_s / 60, phase.max_s / 60) for phase in session.phases]
    assert planned == [(12, 14), (12, 14), (10, 12), (5, 7)]
    first = session.phases[0]
    assert first.active_s is not None
    assert first.active_s > first.max_s
    assert session.round_analysis is not None
    assert "overrun-phase" in [finding.code for finding in session.round_analysis.findings]
    over = [mark.detail for mark in session.marks if mark.kind == "phase-over"]
    assert over.count(session.phases[0].title) == 1


def test_each_answer_follows_its_question(played: tuple[Session, Watching]) -> None:
    """Every question has its times on the timeline, in order, and none overlaps the next."""
    session, _ = played
    moments = [(e.asked_start_s, e.asked_end_s, e.answer_start_s, e.answer_end_s) for e in session.exchanges]
    flat = [moment for four in moments for moment in four]
    assert None not in flat
    assert flat == sorted(flat, key=lambda moment: moment or 0.0)
    assert sum(e.role == "initial" for e in session.exchanges) == 3
    assert all(e.reason for e in session.exchanges if e.role == "follow-up")


def test_the_recording_is_one_and_as_long_as_the_round(played: tuple[Session, Watching]) -> None:
    """Nothing is kept twice: one file, in its lasting form."""
    session, _ = played
    assert [recording.path.suffix for recording in session.recordings] == [".flac"]
    assert session.recordings[0].duration_s == pytest.approx(session.duration_s, abs=0.2)
    assert session.head.demo


def test_it_can_be_ended_early(tmp_path: Path) -> None:
    """Whoever watches may pause, go on, ask, and leave at any moment."""
    watching = Watching()
    parts = studio(tmp_path)
    demonstration = Demonstration(parts, watching, SPEED, voice=FakeVoice())
    demonstration.start()
    watching.until_effect(iv.Listen)
    demonstration.pause()
    watching.until_so(lambda: demonstration.view().stage == "paused")
    demonstration.resume()
    demonstration.request("repeat")
    demonstration.extend_phase(60.0)
    demonstration.end_answer()
    demonstration.skip_phase()
    watching.until_effect(iv.PhaseDone)
    demonstration.end_round()
    assert demonstration.wait(LONGEST_S)
    assert demonstration.position_s > 0
    demonstration.close()
    assert parts.library.sessions()[0].status == "ended"
    parts.close()


def test_a_candidate_who_loses_the_voice_says_so_and_the_round_goes_on(tmp_path: Path) -> None:
    """A voice that fails ends the answer with a sentence; nothing hangs."""
    watching = Watching()
    parts = studio(tmp_path)
    demonstration = Demonstration(parts, watching, SPEED, voice=FakeVoice(failure="The voice is hoarse."))
    demonstration.start()
    watching.until(lambda event: isinstance(event, TroubleArose) and "hoarse" in event.sentence)
    watching.until_so(lambda: len(watching.effects(iv.AskedFor)) > 1)
    demonstration.close()
    parts.close()


def test_a_round_without_a_sample_candidate_is_named(tmp_path: Path) -> None:
    """The sentence says which rounds can be shown."""
    parts = studio(tmp_path)
    with pytest.raises(BadInput, match="no-such-round"):
        Demonstration(parts, Watching(), round_id="no-such-round", voice=FakeVoice())


def test_without_any_voice_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The demonstration cannot speak without a voice; a round with a person can do without."""
    monkeypatch.setattr(demonstrations, "best_voice", lambda _manner: None)
    with pytest.raises(Missing, match="espeak-ng"):
        Demonstration(studio(tmp_path), Watching())
