"""Rounds from the terminal with no display: real voice, real recognition, one recording that answers."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

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


@pytest.fixture(scope="module")
def asking(recording: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of two recordings: one that only asks for the question again, and the answer."""
    voice = best_voice(CANDIDATE)
    assert voice is not None
    folder = tmp_path_factory.mktemp("asking")
    voice.speak_to("Could you repeat the question?", folder / "1.wav")
    shutil.copy(recording, folder / "2.wav")
    return folder


def practised(round_id: str, microphone: Path, models: Path, data: Path) -> dict[str, Any]:
    """The session of a round that these recordings answered, with no display."""
    environment = {**os.environ, "MOCKLOOP_MODELS": str(models)}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(name, None)
    arguments = ["--headless", "--microphone", str(microphone), "--speed", "40", "--json"]
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app", "--data", str(data), "practice", round_id, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=_LIMIT_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "and so is the round" in done.stderr
    assert "Traceback" not in done.stderr
    session: dict[str, Any] = json.loads(done.stdout)
    assert session["status"] == "ended"  # the recordings ran out before the round did
    return session


def assert_answered(session: dict[str, Any]) -> None:
    """The first question was put, and then answered with the recording's words."""
    first = session["questions"][0]
    heard = set(first["answer"]["text"].split())
    wanted = {"sort", "list", "arrival", "once", "remember", "pass", "thousand", "entries"}
    assert len(heard & wanted) >= 5, first["answer"]["text"]
    assert first["asked_end_s"] <= first["answer"]["start_s"]


@pytest.mark.parametrize("round_id", ["coding-45", "system-design-60", "drill-one-question"])
def test_a_round_is_answered_by_a_recording(
    round_id: str, recording: Path, speech_model_dir: Path, tmp_path: Path
) -> None:
    """The problem or question is put, the recording is heard as its answer, and the session is kept with its plan."""
    session = practised(round_id, recording, speech_model_dir.parent, tmp_path / "data")
    assert_answered(session)
    assert session["phases"][0]["actual"]["start_s"] is not None


def test_a_recording_may_ask_for_the_question_again(
    asking: Path, speech_model_dir: Path, tmp_path: Path
) -> None:
    """It is understood, granted, and no part of the answer, which the next recording gives."""
    session = practised("drill-one-question", asking, speech_model_dir.parent, tmp_path / "data")
    assert_answered(session)
    assert "repeated" in [mark["kind"] for mark in session["marks"]]
    assert "repeat the question" not in session["questions"][0]["answer"]["text"]
