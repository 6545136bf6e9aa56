"""Rounds from the terminal with no display: real voice, real recognition, one recording that answers."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.speech.choose import CANDIDATE, best_voice

pytestmark = [pytest.mark.model]

_LIMIT_S = 300
SAID = (
    "First I would sort the list by the time of arrival. Then I go through it once and remember the latest end. "
    "That costs us one pass over ten thousand entries."
)


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An answer, spoken by the best voice that the machine has."""
    voice = best_voice(CANDIDATE)
    if voice is None:
        pytest.skip("no voice is installed: espeak-ng")
    path = tmp_path_factory.mktemp("spoken") / "answer.wav"
    voice.speak_to(SAID, path)
    return path


@pytest.mark.parametrize("round_id", ["coding-45", "system-design-60", "drill-one-question"])
def test_a_round_is_answered_by_a_recording(
    round_id: str, recording: Path, speech_model_dir: Path, tmp_path: Path
) -> None:
    """The problem or question is put, the recording is heard as its answer, and the session is kept with its plan."""
    environment = {**os.environ, "MOCKLOOP_MODELS": str(speech_model_dir.parent)}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(name, None)
    arguments = ["--headless", "--microphone", str(recording), "--speed", "40", "--json"]
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "desktop_app",
            "--data",
            str(tmp_path / "data"),
            "practice",
            round_id,
            *arguments,
        ],
        env=environment,
        capture_output=True,
        text=True,
        timeout=_LIMIT_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    session = json.loads(done.stdout)
    first = session["questions"][0]
    heard = set(first["answer"]["text"].split())
    wanted = {"sort", "list", "arrival", "once", "remember", "pass", "thousand", "entries"}
    assert len(heard & wanted) >= 5, first["answer"]["text"]
    assert first["asked_end_s"] <= first["answer"]["start_s"]
    assert session["phases"][0]["actual"]["start_s"] is not None
    assert session["status"] == "ended"  # the recordings ran out before the round did
    assert "Traceback" not in done.stderr
