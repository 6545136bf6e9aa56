"""`mockloop practice`: rounds in the terminal, answered by recordings or by a person at the keys."""

import io
import json
import threading
from pathlib import Path

import pytest

from desktop_app.audio.wave_file import write_wave
from desktop_app.commands import practice
from desktop_app.commands.terminal import Telling, minutes
from desktop_app.interview.model import AskedFor, Mark
from desktop_app.practice.conductor import Conductor
from desktop_app.practice.model import EffectDone, PracticeEvent, TroubleArose
from tests.fakes.microphone import FakeMicrophone
from tests.fakes.voice import tone
from tests.unit.commands.conftest import Run

ROUND = "behavioural-45"


@pytest.fixture
def recordings(tmp_path: Path) -> Path:
    """A folder with two answers."""
    folder = tmp_path / "answers"
    folder.mkdir()
    for name in ("1.wav", "2.wav"):
        write_wave(folder / name, 16_000, tone(6.0))
    (folder / "notes.txt").write_text("no sound")
    return folder


def test_recordings_answer_a_round_and_its_document_is_printed(
    run: Run, recordings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each recording answers once, then the round ends; standard output holds one JSON document and nothing else."""
    status = run("practice", ROUND, "--headless", "--microphone", str(recordings), "--speed", "200", "--json")
    out, err = capsys.readouterr()
    assert status == 0, err
    document = json.loads(out)
    answered = [question for question in document["questions"] if question["answer"]["words"]]
    assert len(answered) == 2
    assert "First question" in err
    assert "All 2 recordings are over, and so is the round." in err


def test_one_recording_and_a_plain_ending(
    run: Run, recordings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without --json one line says under which name the session is kept, and how to see it."""
    file = str(recordings / "1.wav")
    assert run("practice", ROUND, "--headless", "--microphone", file, "--speed", "200", "--scale", "0.1") == 0
    out, err = capsys.readouterr()
    assert "mockloop sessions show" in out
    assert " 1 findings" not in out
    assert "The recording is over, and so is the round." in err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("no-such-round", "--headless"), "no-such-round"),
        ((ROUND, "--headless", "--microphone", "missing.wav"), "There is no recording at missing.wav"),
        ((ROUND, "--headless", "--speed", "2"), "--speed goes with a recording"),
        ((ROUND, "--headless", "--question", "no-such-question"), "no-such-question"),
        ((ROUND, "--headless", "--scale", "0"), "shortened by the factor 0"),
    ],
)
def test_bad_input_is_one_sentence_and_status_2(
    run: Run, arguments: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is recorded, nothing is kept, and the sentence names what was wrong."""
    assert run("practice", *arguments) == 2
    err = capsys.readouterr().err
    assert sentence in err
    assert "Traceback" not in err


def test_a_folder_without_sound_and_a_speed_out_of_bounds(run: Run, recordings: Path, tmp_path: Path) -> None:
    """Both are refused before a round begins."""
    (tmp_path / "empty").mkdir()
    assert run("practice", ROUND, "--headless", "--microphone", str(tmp_path / "empty")) == 2
    assert run("practice", ROUND, "--headless", "--microphone", str(recordings), "--speed", "0") == 2


def test_a_file_that_is_no_sound_is_named(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file is looked at before the interviewer says a word."""
    (tmp_path / "answer.wav").write_text("not a sound")
    assert run("practice", ROUND, "--headless", "--microphone", str(tmp_path / "answer.wav")) == 2
    assert "answer.wav" in capsys.readouterr().err


def test_without_a_microphone_the_sentence_says_what_to_do(
    run: Run,
    microphone: FakeMicrophone,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Status 3, and no session is left behind."""
    microphone._refusal = "No microphone was found: connect one."
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert run("practice", ROUND, "--headless") == 3
    err = capsys.readouterr().err
    assert "connect one" in err
    assert "Enter: done" not in err  # no keys of a round that never began


def test_without_a_display_the_window_is_refused(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The cure is in the sentence: --headless."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("desktop_app.commands.display.has_display", lambda: False)
    assert run("practice", ROUND) == 2
    assert "--headless" in capsys.readouterr().err


def test_a_person_leads_the_round_by_keys(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Repeat, pause, go on, done, and the end: each line does what the help says."""
    monkeypatch.setattr("sys.stdin", io.StringIO("r\np\np\nsomething else\n\nq\n"))
    assert run("practice", ROUND, "--headless") == 0
    assert "Enter: done" in capsys.readouterr().err


def test_interrupting_the_program_keeps_the_round(
    run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl+C ends the round as a person would, and the session is there."""
    monkeypatch.setattr("sys.stdin", io.StringIO(""))

    def interrupted(_self: Conductor, _timeout_s: float | None = None) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(Conductor, "wait", interrupted)
    assert run("practice", ROUND, "--headless") == 0
    assert "is kept" in capsys.readouterr().out


def test_the_terminal_tells_reasons_and_troubles(capsys: pytest.CaptureFixture[str]) -> None:
    """Why a probe is asked, and what went wrong, each on a line with its time."""
    telling = Telling(lambda index: f"phase {index}", words=False)
    asked = AskedFor(
        2, 0, "q", "And the figure?", "story", "follow-up", None, "metrics", "no figure was heard"
    )
    events: list[PracticeEvent] = [
        EffectDone(asked, 65.0),
        TroubleArose("The cable is loose."),
        EffectDone(Mark("time-check"), 66.0),
    ]
    for event in events:
        telling(event)
    lines = capsys.readouterr().err.splitlines()
    assert lines == ["  1:05  (no figure was heard)", "  1:05  ! The cable is loose."]
    assert minutes(-3) == "0:00"


def test_keys_are_read_on_a_thread_of_their_own(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A person who types nothing does not hold the round up."""
    names: list[str] = []
    monkeypatch.setattr(
        practice, "_obey", lambda live: (names.append(threading.current_thread().name), live.end_round())
    )
    assert run("practice", ROUND, "--headless") == 0
    assert names == ["keys"]


LOOP = ("practice", "--loop", "l6-two-days", "--headless", "--speed", "200", "--scale", "0.1")


def play_loop(run: Run, recordings: Path) -> int:
    return run(*LOOP, "--microphone", str(recordings / "1.wav"))


def begun(run: Run, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    capsys.readouterr()
    assert run("loops", "--begun", "--json") == 0
    (one,) = json.loads(capsys.readouterr().out)
    return dict(one)


def test_a_whole_loop_goes_on_where_it_was_left(
    run: Run, recordings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each call plays the next round, shortened as the loop is, and nothing is asked twice."""
    assert play_loop(run, recordings) == 0
    assert "1 of 6 rounds; a break of 1:30 more, then: System design" in capsys.readouterr().err
    assert play_loop(run, recordings) == 0
    one = begun(run, capsys)
    assert (one["rounds_done"], one["rounds"], one["next"], one["place"]) == (2, 6, "behavioural-1", "break")
    stops = one["stops"]
    assert isinstance(stops, list)
    asked = [question for stop in stops for question in stop["question_ids"]]
    assert len(asked) == len(set(asked)) == 2
    assert run("sessions", "show", stops[1]["session_id"], "--json") == 0
    session = json.loads(capsys.readouterr().out)
    assert session["phases"][0]["planned"]["max_s"] < 120  # a tenth of its documented minutes


def test_a_round_and_a_loop_do_not_go_together(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """One of the two; and an unknown loop is named."""
    assert run("practice", ROUND, "--loop", "l6-standard", "--headless") == 2
    assert run("practice", "--headless") == 2
    assert "either a round, or a whole loop" in capsys.readouterr().err
    assert run("practice", "--loop", "no-such-loop", "--headless") == 2
    assert "no-such-loop" in capsys.readouterr().err


def test_what_lies_between_the_rounds_is_taken_as_done(
    run: Run, recordings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The six-pager is written at a desk, not spoken: the terminal says so and goes on to the next round."""
    l7 = ("practice", "--loop", "l7-extended", "--headless", "--speed", "200", "--scale", "0.1")
    for _ in range(2):
        assert run(*l7, "--microphone", str(recordings / "1.wav")) == 0
    assert "The six-pager: taken as done." in capsys.readouterr().err
    assert run("loops", "--begun") == 0
    told = capsys.readouterr().out
    assert "[x] The six-pager" in told
    assert "on day 3 of 5: Technical strategy" in told


def test_no_loop_was_begun(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    """The list says how one is begun."""
    assert run("loops", "--begun") == 0
    assert "mockloop practice --loop" in capsys.readouterr().out
