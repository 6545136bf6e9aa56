"""A shortened round in the real window: a spoken answer, real devices, real recognition, real key presses."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.audio.sound_file import sound_info
from desktop_app.library.model import Exchange, Session
from desktop_app.library.store import Library
from desktop_app.speech.choose import best_voice
from desktop_app.speech.voices import CALM
from tests.e2e.screen import Screen, missing_programs, until, virtual_screen
from tests.virtual_audio import VirtualAudio
from tests.word_errors import most_errors, word_error_rate

pytestmark = [pytest.mark.audio, pytest.mark.model, pytest.mark.display]

ANSWER = (
    "I took over the checkout of our shop. Before that, the latency was eight hundred and fifty milliseconds, and many "
    "customers gave up at the last step. I measured every call, I wrote a cache for the prices, and I tested it with "
    "two stores. After six weeks the latency was two hundred and eighty five milliseconds, and the support team had "
    "sixty percent fewer tickets. I learned to measure before I change anything."
)
SCALE = 0.1
"""A tenth of the documented times: the answer's two to three minutes become twelve to eighteen seconds."""


@pytest.fixture
def screen() -> Iterator[Screen]:
    if missing := missing_programs():
        sentence = f"a virtual screen needs {', '.join(missing)}"
        pytest.fail(sentence) if os.environ.get("CI") else pytest.skip(sentence)
    with virtual_screen() as running:
        yield running


@pytest.fixture
def spoken(tmp_path: Path) -> Path:
    voice = best_voice(CALM)
    assert voice is not None, "no voice is installed that could speak the answer"
    path = tmp_path / "answer.wav"
    voice.speak_to(ANSWER, path)
    voice.cancel()
    return path


def test_a_round_in_the_window(
    screen: Screen,
    sound_devices: VirtualAudio,
    models_installed: Path,
    private_data_folder: Path,
    spoken: Path,
) -> None:
    """The words, the figures, the overrun, the recording and the kept session of one real, shortened round."""
    command = [sys.executable, "-m", "desktop_app", "practice", "behavioural-45", "--scale", str(SCALE)]
    environment = {**os.environ, **sound_devices.environment, **screen.environment}
    environment |= {
        "MOCKLOOP_DATA": str(private_data_folder),
        "MOCKLOOP_MODELS": str(models_installed.parent),
    }
    app = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    try:
        window = screen.window("Mock Loop")
        until((private_data_folder / "library.sqlite3").exists, 60)
        library = Library.open(private_data_folder)
        try:
            first = until(lambda: _listening_to(library), 60)
            sound_devices.say(spoken)
            screen.press(window, "space")
            judged = until(lambda: _judged(library, first.id))
            until(lambda: _open_exchange(library, after=first.id))
            for key in ("shift+q", "shift+Tab", "Return"):
                screen.press(window, key)
            session = until(lambda: _finished(library))
            screen.press(window, "ctrl+q")
            assert app.wait(30) == 0
        finally:
            library.close()
    finally:
        app.kill()
        complaints = app.communicate()[1]
    assert "Traceback" not in complaints
    _check_answer(judged, spoken)
    _check_session(session)


def _check_answer(exchange: Exchange, spoken: Path) -> None:
    heard = " ".join(word.text for word in exchange.words)
    assert word_error_rate(ANSWER, heard) <= most_errors(), heard
    analysis = exchange.analysis
    assert analysis is not None
    assert any(
        {quantity.before, quantity.after} == {850.0, 285.0}
        or quantity.after == 285.0
        or quantity.value == 285.0
        for quantity in analysis.quantities
    ), [quantity.readable for quantity in analysis.quantities]
    assert analysis.metrics
    overrun = next(finding for finding in analysis.findings if finding.code == "overrun-answer")
    assert overrun.evidence[0].end_s > overrun.evidence[0].start_s
    assert exchange.answer_end_s is not None
    assert exchange.answer_start_s is not None
    assert exchange.answer_end_s - exchange.answer_start_s >= sound_info(spoken).duration_s - 0.5


def _check_session(session: Session) -> None:
    assert session.status == "ended"
    assert len(session.recordings) == 1
    recording = session.recordings[0]
    assert recording.path.suffix == ".flac"
    assert sound_info(recording.path).duration_s == pytest.approx(session.duration_s, abs=0.2)
    assert session.exchanges[1].reason


def _session(library: Library) -> Session | None:
    found = library.sessions()
    return library.session(found[0].id) if found else None


def _listening_to(library: Library) -> Exchange | None:
    return _open_exchange(library, after=0)


def _open_exchange(library: Library, after: int) -> Exchange | None:
    session = _session(library)
    exchanges = session.exchanges if session is not None else ()
    return next((e for e in exchanges if e.id > after and e.answer_start_s is not None), None)


def _judged(library: Library, exchange_id: int) -> Exchange | None:
    session = _session(library)
    exchanges = session.exchanges if session is not None else ()
    return next((e for e in exchanges if e.id == exchange_id and e.analysis is not None), None)


def _finished(library: Library) -> Session | None:
    session = _session(library)
    return (
        session
        if session is not None
        and session.status != "running"
        and session.recordings[0].path.suffix == ".flac"
        else None
    )
