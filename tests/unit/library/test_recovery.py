"""A killed program: what is lost, and that the rest is made whole."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.audio.wave_file import wave_info, write_wave
from desktop_app.library.model import PhaseRecord, Recording
from desktop_app.library.store import Library
from tests.fakes import sample_sessions as sample
from tests.unit.library.shelves import RATE, tone

ROOT = Path(__file__).resolve().parents[3]

LIVE_ROUND = """
import sys
from dataclasses import replace
from pathlib import Path
from desktop_app.audio.wave_file import WaveWriter
from desktop_app.library.model import Recording, TimelineMark
from desktop_app.library.store import Library
from tests.fakes import sample_sessions as sample

library = Library.open(Path(sys.argv[1]))
writer = library.begin(sample.head("live"), sample.phases())
path = writer.recording_path(1)
sound = WaveWriter(path, 8000)
writer.recording(Recording(path, 8000, 0.0, 0.0))
step = 0
while True:
    step += 1
    sound.write(b"\\1\\0" * 800)
    if step % 10 == 1:
        writer.exchange(replace(sample.exchange(step), words=(), analysis=None, answer_end_s=None))
        asked = step
    writer.words(asked, sample.words(f"word{step}", step / 10))
    writer.mark(TimelineMark(step / 10, "step", str(step)))
    writer.note(step / 10, f"note {step}")
    writer.attach("pad", f"line {step}")
    print(step, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows ends programs in other ways")
def test_kill_loses_no_answer_no_event_no_note_and_at_most_a_second_of_sound(tmp_path: Path) -> None:
    """Everything whose call had returned is there after SIGKILL."""
    with subprocess.Popen(
        [sys.executable, "-c", LIVE_ROUND, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        told = 0
        while told < 35:
            told = int(program.stdout.readline())
        program.send_signal(signal.SIGKILL)
        told = max([told, *map(int, program.stdout.read().split())])
        program.wait(30)
    library = Library.open(tmp_path)
    assert [summary.id for summary in library.recoverable()] == ["live"]
    session = library.recover("live")
    steps = [int(mark.detail) for mark in session.marks if mark.kind == "step"]
    heard = [word.text for exchange in session.exchanges for word in exchange.words]
    assert steps[:told] == list(range(1, told + 1))
    assert heard[:told] == [f"word{step}" for step in range(1, told + 1)]
    assert [exchange.id for exchange in session.exchanges][: told // 10] == list(range(1, told, 10))[
        : told // 10
    ]
    assert all(exchange.answer_end_s is not None for exchange in session.exchanges)
    assert [note.text for note in session.timed_notes][:told] == [
        f"note {step}" for step in range(1, told + 1)
    ]
    assert int(session.attachments[0].text.removeprefix("line ")) >= told
    recording = session.recordings[0]
    assert recording.duration_s >= told / 10 - 1.0
    assert recording.duration_s == wave_info(recording.path).duration_s
    assert library.sessions()[0].status == "recovered"
    library.close()


def abandoned(library: Library) -> Path:
    """A session in its first phase, its answer open, left by its writer; its folder."""
    writer = library.begin(sample.head("one"), sample.phases())
    writer.phase(replace(sample.phases()[0], start_s=0.5))
    writer.exchange(replace(sample.exchange(), words=(), analysis=None, answer_end_s=None))
    writer.let_go()
    return writer.folder


def test_sound_that_was_never_listed_is_believed(library: Library) -> None:
    """A stale header, a second segment without a row, an empty file and a stranger's file: the bytes decide."""
    folder = abandoned(library)
    first, second = folder / "sound-001.wav", folder / "sound-002.wav"
    write_wave(first, RATE, tone(1.0))
    with first.open("r+b") as file:
        file.seek(40)
        file.write(bytes(4))
    write_wave(second, RATE, tone(20.0))
    write_wave(folder / "sound-003.wav", RATE, b"")
    (folder / "sound-004.wav").write_bytes(b"RIFF")
    session = library.recover("one")
    assert [(r.path.name, r.start_s, r.duration_s) for r in session.recordings] == [
        ("sound-001.wav", 0.0, 1.0),
        ("sound-002.wav", 1.0, 20.0),
    ]
    assert session.duration_s == 21.0
    assert session.exchanges[0].answer_end_s == 21.0
    assert session.phases[0] == PhaseRecord(0, "question-1", "Question 1", 720, 840, 0.5, 21.0, None, "ended")
    assert session.phases[1].end_s is None


def test_a_listed_segment_keeps_its_place(library: Library) -> None:
    """Where a segment begins on the timeline is known from its row; its length from its bytes."""
    writer = library.begin(sample.head("one"), ())
    path = writer.recording_path(2)
    write_wave(path, RATE, tone(2.0))
    writer.recording(Recording(path, RATE, 7.0, 0.0))
    small = writer.folder / "sound-001.flac"
    small.write_bytes(b"whole")
    writer.recording(Recording(small, RATE, 0.0, 5.0))
    writer.let_go()
    session = library.recover("one")
    assert [(r.path.name, r.start_s, r.duration_s) for r in session.recordings] == [
        ("sound-001.flac", 0.0, 5.0),
        ("sound-002.wav", 7.0, 2.0),
    ]


def test_a_question_that_was_being_asked_is_closed(library: Library) -> None:
    """The program may die while the interviewer speaks."""
    writer = library.begin(sample.head("one"), ())
    asked = replace(
        sample.exchange(), words=(), analysis=None, asked_end_s=None, answer_start_s=None, answer_end_s=None
    )
    writer.exchange(asked)
    writer.let_go()
    session = library.recover("one")
    assert session.exchanges[0].asked_end_s == asked.asked_start_s


def test_a_session_without_its_folder_is_recovered(library: Library) -> None:
    """Somebody removed the folder: the words are still there."""
    folder = abandoned(library)
    folder.rmdir()
    assert [summary.id for summary in library.recoverable()] == ["one"]
    assert library.recover("one").recordings == ()
