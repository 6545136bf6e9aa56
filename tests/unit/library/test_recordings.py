"""The sound of kept sessions: made small, brought in, weighed."""

from pathlib import Path

import pytest
import soundfile

from desktop_app.audio import flac, sound_file
from desktop_app.audio.wave_file import WaveWriter, write_wave
from desktop_app.errors import BadInput, Missing, MockLoopError
from desktop_app.library import recordings
from desktop_app.library.files import Cancelled
from desktop_app.library.model import Recording
from desktop_app.library.store import Library
from tests.fakes import sample_sessions as sample
from tests.unit.library import shelves


def test_a_finished_round_becomes_flac_and_nothing_is_kept_twice(library: Library) -> None:
    """The same samples in a smaller file, the row changed, the wave gone."""
    shelves.keep(library, "one", seconds=2.0)
    before = sound_file.read_samples(library.session("one").recordings[0].path)
    assert library.uncompressed() == ["one"]
    library.compress("one")
    recording = library.session("one").recordings[0]
    assert (recording.path.suffix, recording.rate, recording.duration_s) == (".flac", shelves.RATE, 2.0)
    assert sound_file.read_samples(recording.path) == before
    assert [path.name for path in library.folder("one").iterdir()] == ["sound-001.flac"]
    assert library.uncompressed() == []
    library.compress("one")


@pytest.mark.parametrize("dies_in", ["to_flac", "keep_recording", "_drop"])
def test_a_death_at_any_moment_leaves_the_sound_whole(
    library: Library, monkeypatch: pytest.MonkeyPatch, dies_in: str
) -> None:
    """New file, row, old file: wherever it stops, the listed file is there, and the next time it ends well."""
    shelves.keep(library, "one", seconds=1.0)
    before = sound_file.read_samples(library.session("one").recordings[0].path)

    def die(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(flac if dies_in == "to_flac" else recordings, dies_in, die)
        with pytest.raises(KeyboardInterrupt):
            library.compress("one")
    assert sound_file.read_samples(library.session("one").recordings[0].path) == before
    library.compress("one")
    assert [path.name for path in library.folder("one").iterdir()] == ["sound-001.flac"]
    assert sound_file.read_samples(library.session("one").recordings[0].path) == before


def test_a_running_session_is_not_made_small(library: Library) -> None:
    """Its wave is still being written."""
    library.begin(sample.head("one"), ())
    with pytest.raises(BadInput, match="still running"):
        library.compress("one")


def test_sound_that_is_gone_is_told(library: Library) -> None:
    """Somebody removed the file."""
    shelves.keep(library, "one", seconds=0.2)
    library.session("one").recordings[0].path.unlink()
    with pytest.raises(MockLoopError, match="not there any more"):
        library.compress("one")


def test_what_the_library_takes_is_weighed(library: Library) -> None:
    """Each session's files, the database, and what the disk has left."""
    shelves.keep(library, "one", seconds=1.0)
    shelves.keep(library, "two")
    library.folder("two").rmdir()
    weighed = library.storage()
    assert weighed.by_session == {"one": 44 + 2 * shelves.RATE, "two": 0}
    assert weighed.database_bytes > 10_000
    assert weighed.total_bytes == weighed.by_session["one"] + weighed.database_bytes
    assert weighed.free_bytes > 0


@pytest.mark.parametrize("kind", ["wav", "flac", "ogg"])
def test_a_recording_made_elsewhere_is_brought_in(library: Library, tmp_path: Path, kind: str) -> None:
    """Stereo becomes one channel, any rate stays; the session is running until its words are in."""
    source = tmp_path / f"mine.{kind}"
    soundfile.write(source, [[0.1, -0.1], [0.2, 0.2]] * 8000, 16000)
    told: list[float] = []
    writer = library.import_begin(source, sample.head("mine"), report=told.append)
    writer.exchange(sample.exchange())
    writer.finish("imported", 1.0)
    session = library.session("mine")
    assert session.status == "imported"
    assert session.recordings == (Recording(writer.recording_path(1), 16000, 0.0, 1.0),)
    assert sound_file.sound_info(session.recordings[0].path).channels == 1
    assert told[-1] == 1.0


def test_a_cancelled_import_leaves_nothing(library: Library, tmp_path: Path) -> None:
    """No row and no folder."""
    source = tmp_path / "mine.wav"
    write_wave(source, 8000, shelves.tone(12.0))

    def cancel(share: float) -> None:
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        library.import_begin(source, sample.head("mine"), report=cancel)
    assert library.sessions() == []
    assert list((tmp_path / "library" / "sessions").iterdir()) == []


def test_a_full_disk_during_an_import_is_told(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence names the place, and nothing is left."""
    source = tmp_path / "mine.wav"
    write_wave(source, 8000, shelves.tone(1.0))

    def refuse(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(WaveWriter, "write", refuse)
    with pytest.raises(Missing, match="disk is full"):
        library.import_begin(source, sample.head("mine"))
    assert library.sessions() == []


def test_what_is_no_recording_is_refused(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Text, silence of no length, a file that is not there, a day of sound."""
    text, empty, long = tmp_path / "notes.wav", tmp_path / "empty.wav", tmp_path / "long.wav"
    text.write_text("these are notes")
    write_wave(empty, 8000, b"")
    write_wave(long, 8000, shelves.tone(0.5))
    for source, words in ((text, "no sound"), (empty, "no sound"), (tmp_path / "none.wav", "cannot be read")):
        with pytest.raises(BadInput, match=words):
            library.import_begin(source, sample.head("mine"))
    monkeypatch.setattr(recordings, "LONGEST_S", 0.1)
    with pytest.raises(BadInput, match="hours long"):
        library.import_begin(long, sample.head("mine"))
    assert library.sessions() == []
