"""The demonstration's beginning: whose voice the candidate has, and what happens where the round cannot start."""

import shutil
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop_app import demonstration as demonstrations
from desktop_app.bootstrap import Devices, Studio
from desktop_app.demonstration import Demonstration
from desktop_app.errors import Missing
from desktop_app.speech.choose import CANDIDATE
from desktop_app.speech.voices import Manner
from tests.fakes.recogniser import FakeSource
from tests.fakes.voice import FakeVoice
from tests.unit.practice.stage import Watching


def studio(folder: Path) -> Studio:
    return Studio(folder, devices=Devices(recognisers=FakeSource(), voice=FakeVoice))


def test_the_candidate_has_the_machines_best_voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the candidate's manner, so that nobody takes it for the interviewer."""
    asked: list[Manner] = []

    def best(manner: Manner) -> FakeVoice:
        asked.append(manner)
        return FakeVoice()

    monkeypatch.setattr(demonstrations, "best_voice", best)
    demonstration = Demonstration(studio(tmp_path), Watching())
    assert asked == [CANDIDATE]
    assert demonstration.position_s == 0.0


def test_where_the_round_cannot_start_the_candidate_goes_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence comes through, no thread of the candidate is left, and nothing is kept."""
    parts = studio(tmp_path)
    demonstration = Demonstration(parts, Watching(), voice=FakeVoice())
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=0))
    with pytest.raises(Missing, match="make room"):
        demonstration.start()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("candidate")]
    assert parts.library.sessions() == []
    demonstration.close()
    parts.close()
