"""The smaller parts of a live round: judging, gaps, readiness, recordings that answer."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.analysis.model import Word
from desktop_app.audio import portaudio
from desktop_app.audio.portaudio import Device
from desktop_app.audio.tape import TapeMicrophone
from desktop_app.audio.wave_file import write_wave
from desktop_app.errors import Missing
from desktop_app.interview import model as iv
from desktop_app.interview.plan import make_plan
from desktop_app.library.model import PhaseRecord
from desktop_app.paths import resources_dir
from desktop_app.practice import readiness as ready
from desktop_app.practice.checks import Check
from desktop_app.practice.gaps import GapWatch
from desktop_app.practice.judging import Judging, LiveFigures
from desktop_app.practice.model import EffectDone
from desktop_app.practice.readiness import readiness
from desktop_app.practice.rehearsal import Rehearsal
from desktop_app.speech.model_list import read_models
from desktop_app.speech.models import ModelShelf
from tests.fakes.recogniser import words_at
from tests.fakes.sample_sessions import exchange
from tests.fakes.voice import tone
from tests.unit.interview.play import behavioural, question
from tests.unit.practice.stage import RULES


def judging(**options: object) -> Judging:
    bank = [question(name) for name in ("first", "second", "third")]
    return Judging(make_plan(behavioural(), bank, iv.Options(**options)), RULES)  # type: ignore[arg-type]


def codes(findings: object) -> list[str]:
    return [finding.code for finding in findings]  # type: ignore[attr-defined]


def test_the_rules_are_compiled_before_anybody_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compiling takes a quarter of a second, and the window would wait for it with the first word."""
    compiled = []
    monkeypatch.setattr("desktop_app.practice.judging.lexicon_of", compiled.append)
    judging()
    assert compiled == [RULES]


def test_an_answer_is_judged_by_its_band() -> None:
    """Four minutes where two to three are documented are too long, unless the round has no limit."""
    long = replace(exchange(), answer_end_s=300.0, band_min_s=120.0, band_max_s=180.0)
    assert "overrun-answer" in codes(judging().answer(long).findings)
    assert "overrun-answer" not in codes(judging(unlimited=True).answer(long).findings)


def test_figures_are_read_while_the_answer_goes_on() -> None:
    """Those of all words so far, each at its own place, also where far more words have come since; none without."""
    live = LiveFigures(RULES)
    early = words_at("it took forty minutes")
    late = words_at("and " * 90 + "then it took nine hours", start_s=2.0)

    def read(words: tuple[Word, ...]) -> list[tuple[float | None, str, str]]:
        return [(found.value, found.unit, words[found.evidence.first].text) for found in live.read(1, words)]

    assert read(early) == [(40, "min", "forty")]
    assert read(early + late) == [(40, "min", "forty"), (9, "h", "nine")]
    assert read(early) == [(40, "min", "forty")]
    assert live.read(2, ()) == ()
    assert read(()) == []


def test_an_answer_that_was_never_opened_can_be_judged() -> None:
    """Nothing said, no times: no error, nothing found."""
    silent = replace(exchange(), words=(), answer_start_s=None, answer_end_s=None)
    assert judging().answer(silent).words_per_minute is None


def test_a_round_is_judged_by_its_phases() -> None:
    """A phase past its maximum is found, by the scaled times; without limits nothing is."""
    over = PhaseRecord(0, "first", "First", 72.0, 84.0, 0.0, 100.0, 100.0, "done")
    coming = PhaseRecord(1, "second", "Second", 72.0, 84.0)
    assert codes(judging(scale=0.1).round((over, coming)).findings) == ["overrun-phase"]
    assert codes(judging(unlimited=True).round((over, coming)).findings) == []


def test_a_gap_of_the_wall_clock_is_sleep_and_a_busy_second_is_not() -> None:
    """Only a jump counts, and only once."""
    wall = iter([100.0, 101.0, 341.0, 342.0, 900.0, 901.0])
    gaps = GapWatch(lambda: next(wall))
    assert gaps.slept_s() == 0.0
    assert gaps.slept_s() == 240.0
    assert gaps.slept_s() == 0.0
    gaps.reset()
    assert gaps.slept_s() == 0.0


class Taken:
    """A round that counts what is asked of it."""

    def __init__(self) -> None:
        self.ended_answers = 0
        self.ended = False

    def end_answer(self) -> None:
        self.ended_answers += 1

    def end_round(self) -> None:
        self.ended = True


def listen(exchange_id: int) -> EffectDone:
    return EffectDone(iv.Listen(exchange_id), 0.0)


def stop_listening(exchange_id: int, *, judge: bool) -> EffectDone:
    return EffectDone(iv.StopListening(exchange_id, judge), 0.0)


class HandTape(TapeMicrophone):
    """A tape that a test turns, block by block."""

    def turn(self, blocks: int = 10_000) -> int:
        """Deliver so many blocks, or all that is queued; how many held sound."""
        loud = 0
        for _ in range(blocks):
            block, ended = self._next_block()
            loud += any(block)
            for heard in ended:
                heard()
            if self.idle.is_set() or self.withheld:
                break
        return loud


@pytest.fixture
def recordings(tmp_path: Path) -> list[Path]:
    """Two of half a second each: five blocks of sound."""
    paths = [tmp_path / "1.wav", tmp_path / "2.wav"]
    for path in paths:
        write_wave(path, 16_000, tone(0.5))
    return paths


def test_recordings_answer_in_their_order_and_the_round_ends_when_none_is_left(
    recordings: list[Path],
) -> None:
    """Each turn plays the next recording; when it has run out, and a moment later, the answer is done."""
    tape, taken = HandTape(), Taken()
    rehearsal = Rehearsal(recordings, tape)
    rehearsal(listen(1))  # before there is a round, nothing happens
    rehearsal.lead(taken)
    for exchange_id in (1, 2):
        rehearsal(listen(exchange_id))
        assert tape.turn(5) == 5
        assert taken.ended_answers == exchange_id - 1
        tape.turn()
        assert taken.ended_answers == exchange_id
        rehearsal(stop_listening(exchange_id, judge=True))
    assert not rehearsal.ran_out
    rehearsal(listen(3))
    assert (taken.ended, rehearsal.ran_out) == (True, True)


def test_a_recording_waits_while_the_interviewer_speaks(recordings: list[Path]) -> None:
    """What follows a request is heard after it was granted, and is the same answer."""
    tape, taken = HandTape(), Taken()
    rehearsal = Rehearsal(recordings, tape)
    rehearsal.lead(taken)
    rehearsal(listen(1))
    assert tape.turn(2) == 2
    rehearsal(stop_listening(1, judge=False))
    assert tape.turn(5) == 0
    rehearsal(listen(1))
    assert tape.turn() == 3
    assert taken.ended_answers == 1


def test_a_recording_that_only_asks_is_followed_by_the_next(recordings: list[Path]) -> None:
    """It was understood within the moment after it, and has ended no answer."""
    tape, taken = HandTape(), Taken()
    rehearsal = Rehearsal(recordings, tape)
    rehearsal.lead(taken)
    rehearsal(listen(1))
    tape.turn(12)
    rehearsal(stop_listening(1, judge=False))
    rehearsal(listen(1))
    assert tape.turn(30) == 5
    assert taken.ended_answers == 0
    tape.turn()
    assert taken.ended_answers == 1


def test_what_is_left_of_an_interrupted_answer_is_not_the_next_one(recordings: list[Path]) -> None:
    """The interviewer cut in: the next question meets the next recording, from its beginning."""
    tape, taken = HandTape(), Taken()
    rehearsal = Rehearsal(recordings, tape)
    rehearsal.lead(taken)
    rehearsal(listen(1))
    tape.turn(2)
    rehearsal(stop_listening(1, judge=True))
    rehearsal(listen(2))
    assert tape.turn() == 5
    assert taken.ended_answers == 1


@pytest.fixture
def shelf(tmp_path: Path) -> ModelShelf:
    return ModelShelf(read_models(resources_dir() / "models.json"), tmp_path / "models")


def checks(shelf: ModelShelf, folder: Path, microphone: str = "") -> dict[str, Check]:
    return {check.id: check for check in readiness(folder, shelf, microphone)}


DESK = Device(0, "Desk microphone", 1, 48_000, is_default=True)


def test_a_machine_with_nothing_says_what_to_do_about_each(
    shelf: ModelShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every fault and caution has its advice."""
    monkeypatch.setattr(portaudio, "list_inputs", tuple)
    monkeypatch.setattr(portaudio, "list_outputs", tuple)
    monkeypatch.setattr(ready, "installed_voices", tuple)
    found = checks(shelf, tmp_path)
    assert (found["microphone"].state, found["speaker"].state, found["voice"].state) == (
        "fault",
        "caution",
        "caution",
    )
    assert "model install" in found["model"].advice
    assert all(found[name].advice for name in ("microphone", "speaker", "voice", "model"))


def test_a_machine_without_portaudio_says_what_to_install(
    shelf: ModelShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library's own sentence is the advice."""

    def refuse() -> None:
        raise Missing("PortAudio is missing: install libportaudio2.")

    monkeypatch.setattr(portaudio, "list_inputs", refuse)
    assert "libportaudio2" in checks(shelf, tmp_path)["microphone"].advice


def test_a_good_machine_has_nothing_to_say(
    shelf: ModelShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The default devices are named; a microphone that was chosen and is gone is a caution."""
    monkeypatch.setattr(portaudio, "list_inputs", lambda: (DESK,))
    monkeypatch.setattr(portaudio, "list_outputs", lambda: (replace(DESK, name="Headphones"),))
    monkeypatch.setattr(shelf, "ready_path", lambda _: tmp_path)
    found = checks(shelf, tmp_path)
    assert (found["microphone"].words, found["speaker"].words) == ("Desk microphone", "Headphones")
    assert found["model"].state == "good"
    assert checks(shelf, tmp_path, "Desk")["microphone"].state == "good"
    assert checks(shelf, tmp_path, "Studio")["microphone"].state == "caution"


@pytest.mark.parametrize(("free", "state"), [(1e8, "fault"), (1.5e9, "caution"), (4e10, "good")])
def test_the_disk_is_looked_at(
    shelf: ModelShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: float, state: str
) -> None:
    """Too little, little, and enough room."""
    usage = type("Usage", (), {"free": int(free)})
    monkeypatch.setattr(ready.shutil, "disk_usage", lambda _: usage)
    check = checks(shelf, tmp_path)["disk"]
    assert check.state == state
    assert bool(check.advice) == (state != "good")
