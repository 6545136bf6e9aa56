"""Playing a session over its segments, and the lit word against the sound that is really given out."""

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktop_app.analysis.model import Word
from desktop_app.audio import portaudio
from desktop_app.audio.player import DevicePlayer
from desktop_app.audio.wave_file import write_wave
from desktop_app.library.model import Exchange, Recording, Session
from desktop_app.ui.look import Look
from desktop_app.ui.review.playing import Playing
from desktop_app.ui.review.transcript import Transcript
from tests.fakes import sample_sessions as sample
from tests.fakes.portaudio import FakePortAudio, device
from tests.ui.review.conftest import HandPlayer

RATE = 8_000


@pytest.fixture
def playing(qtbot: QtBot, player: HandPlayer) -> Playing:
    """Two segments with a gap of two seconds between them."""
    playing = Playing(lambda _trouble: player)
    playing.take((Recording(Path("b.wav"), RATE, 12.0, 8.0), Recording(Path("a.wav"), RATE, 0.0, 10.0)), 20.0)
    return playing


def test_a_segment_is_followed_by_the_next(qtbot: QtBot, playing: Playing, player: HandPlayer) -> None:
    playing.play_from(4.0)
    assert player.played == [(Path("a.wav"), 4.0)]
    player.finish()
    qtbot.waitUntil(lambda: len(player.played) == 2)
    assert player.played[1] == (Path("b.wav"), 0.0)
    assert playing.position_s == 12.0
    player.finish()
    qtbot.waitUntil(lambda: not playing.playing)
    assert playing.position_s == 20.0
    playing.play()
    assert player.played[-1] == (Path("a.wav"), 0.0)


def test_a_moment_in_the_gap_plays_what_comes_after(playing: Playing, player: HandPlayer) -> None:
    playing.play_from(11.0)
    assert player.played[-1] == (Path("b.wav"), 0.0)


def test_seeking_inside_a_segment_does_not_begin_it_anew(playing: Playing, player: HandPlayer) -> None:
    playing.play_from(1.0)
    playing.seek(7.0)
    assert player.sought == [7.0]
    assert len(player.played) == 1
    playing.seek(15.0)
    assert player.played[-1] == (Path("b.wav"), 3.0)


def test_until_the_player_has_begun_the_asked_moment_holds(playing: Playing, player: HandPlayer) -> None:
    """A real player says 0 until its device is open: the play head must not jump there."""
    playing.play_from(6.0)
    player.position_s = 0.0
    playing._tick()
    assert playing.position_s == 6.0


def test_a_loop_over_the_end_of_a_segment_goes_back(
    qtbot: QtBot, playing: Playing, player: HandPlayer
) -> None:
    playing.play_from(9.0)
    playing.set_loop((8.0, 10.0))
    player.finish()
    qtbot.waitUntil(lambda: len(player.played) == 2)
    assert player.played[-1] == (Path("a.wav"), 8.0)


def test_playing_elsewhere_ends_the_loop(playing: Playing) -> None:
    playing.set_loop((8.0, 10.0))
    assert playing.position_s == 8.0
    playing.play_from(15.0)
    assert playing.loop is None


def test_speed_and_volume_stay_in_bounds_and_reach_the_player(playing: Playing, player: HandPlayer) -> None:
    playing.play_from(0.0)
    playing.set_speed(9.0)
    playing.set_volume(-1.0)
    assert (player.speed, player.volume) == (2.0, 0.0)


def test_trouble_is_told_on_the_gui_thread(qtbot: QtBot) -> None:
    told: list[str] = []
    troubles: list[Callable[[str], None]] = []

    def make(trouble: Callable[[str], None]) -> HandPlayer:
        troubles.append(trouble)
        return HandPlayer()

    playing = Playing(make)
    playing.failed.connect(told.append)
    playing.play()
    assert told == ["No sound was kept with this session."]
    playing.take((Recording(Path("a.wav"), RATE, 0.0, 10.0),), 10.0)
    playing.play()
    with qtbot.waitSignal(playing.failed):
        threading.Thread(target=troubles[0], args=("The loudspeaker is gone.",)).start()
    assert told[-1] == "The loudspeaker is gone."


MINUTES = 45
WORD_S = 0.4


def long_session(folder: Path) -> Session:
    """Forty-five minutes of words, one every 0.4 s, and a recording whose samples tell which word they belong to."""
    count = round(MINUTES * 60 / WORD_S)
    words = tuple(Word(f"w{i}", i * WORD_S, (i + 1) * WORD_S - 0.05) for i in range(count))
    samples = np.repeat(np.arange(1, count + 1, dtype="<i2"), round(WORD_S * RATE))
    path = folder / "long.wav"
    write_wave(path, RATE, samples.tobytes())
    exchange = Exchange(
        1, 0, "q", "?", "story", "initial", answer_start_s=0.0, answer_end_s=MINUTES * 60.0, words=words
    )
    recording = Recording(path, RATE, 0.0, MINUTES * 60.0)
    return Session(sample.head(), "completed", MINUTES * 60.0, exchanges=(exchange,), recordings=(recording,))


@pytest.mark.parametrize("at_s", [3.0, 600.0, 1500.0, 2690.0])
def test_the_lit_word_is_the_one_that_sounds(
    qtbot: QtBot, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_s: float
) -> None:
    """Anywhere in 45 minutes, the word that is lit is within 80 ms of the samples that the loudspeaker was given."""
    package = FakePortAudio([device(0, "Speaker", outputs=1)], taken_rates=(RATE,))
    monkeypatch.setattr(portaudio, "sounddevice", lambda: package)
    session = long_session(tmp_path)
    transcript = Transcript(look)
    qtbot.addWidget(transcript)
    transcript.show_session(session)
    playing = Playing(lambda trouble: DevicePlayer(trouble=trouble))
    playing.moved.connect(transcript.light_at)
    playing.take(session.recordings, session.duration_s)
    playing.play_from(at_s)
    qtbot.waitUntil(lambda: bool(package.streams) and package.streams[-1].state == "running")
    checked = 0
    while checked < 40:
        block = np.frombuffer(package.streams[-1].ask(160), "<i2")
        if not block[-1]:
            qtbot.wait(1)
            continue
        playing._tick()
        sounding_s = (int(block[-1]) - 1) * WORD_S
        lit = transcript.lit
        assert lit is not None
        assert lit.start_s - 0.08 <= sounding_s + WORD_S
        assert sounding_s <= lit.start_s + WORD_S + 0.08
        assert abs(lit.word - (int(block[-1]) - 1)) <= 1
        checked += 1
    playing.stop()
