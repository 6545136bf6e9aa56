"""Recordings made elsewhere: heard, judged, kept like any other session, or not at all."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.analysis.model import Word
from desktop_app.audio.wave_file import write_wave
from desktop_app.catalog.rulebook import RuleBook
from desktop_app.errors import BadInput, Missing, MockLoopError
from desktop_app.library.store import Library
from desktop_app.practice.bringing_in import BringingIn
from tests.fakes.recogniser import FakeSource

RATE = 8_000
SPOKEN = tuple(
    Word(text, 0.2 + 0.4 * place, 0.5 + 0.4 * place, 0.9) for place, text in enumerate(["we", "cut", "it"])
)


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    """Three seconds of sound."""
    path = tmp_path / "talk.wav"
    write_wave(path, RATE, b"\x10\x27" * 3 * RATE)
    return path


def bringing(library: Library, source: FakeSource) -> BringingIn:
    rules = RuleBook.read(paths.content_dir() / "rules")
    return BringingIn(library, source, rules, level=7, now=lambda: datetime(2026, 2, 1, 9, 30, tzinfo=UTC))


def test_a_recording_becomes_a_session_like_any_other(library: Library, talk: Path) -> None:
    told: list[float] = []
    session_id = bringing(library, FakeSource([SPOKEN])).bring_in(talk, told.append)
    session = library.session(session_id)
    assert session_id == "20260201-093000-recording"
    assert session.status == "imported"
    assert session.head.level == 7
    assert session.head.round_title == "talk"
    assert [word.text for word in session.exchanges[0].words] == ["we", "cut", "it"]
    assert session.exchanges[0].analysis is not None
    assert session.recordings[0].path.is_file()
    assert session.recordings[0].duration_s == pytest.approx(3.0)
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert library.sessions()[0].id == session_id


def test_called_off_it_leaves_nothing(library: Library, talk: Path) -> None:
    """Wherever it is stopped: while the sound is copied, or while it is heard."""
    for until in (0.05, 0.5):

        def stop(share: float, until: float = until) -> None:
            if share >= until:
                raise MockLoopError("Stopped.")

        with pytest.raises(MockLoopError, match=r"Stopped\."):
            bringing(library, FakeSource([SPOKEN])).bring_in(talk, stop)
        assert library.sessions() == []
        assert list((library.storage()).by_session) == []


def test_a_recording_without_words_is_refused(library: Library, talk: Path) -> None:
    with pytest.raises(BadInput, match=r"No words were heard in .*talk\.wav"):
        bringing(library, FakeSource()).bring_in(talk)
    assert library.sessions() == []


def test_a_file_that_is_no_sound_is_refused(library: Library, tmp_path: Path) -> None:
    odd = tmp_path / "odd.mp3"
    odd.write_text("no sound")
    with pytest.raises(BadInput, match=r"odd\.mp3"):
        bringing(library, FakeSource([SPOKEN])).bring_in(odd)
    assert library.sessions() == []


def test_without_a_model_nothing_is_begun(library: Library, talk: Path) -> None:
    with pytest.raises(Missing, match="no model"):
        bringing(library, FakeSource(missing="There is no model.")).bring_in(talk)
    assert library.sessions() == []
