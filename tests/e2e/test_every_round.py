"""Each kind of round once through the demonstration, as a person starts it, and its session held against the plan.

Three of them in CI; all, with `MOCKLOOP_EVERY_ROUND=1` (an hour on two cores).
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.bootstrap import Studio
from desktop_app.catalog.candidate import candidate_for
from tests.e2e import played

pytestmark = [pytest.mark.model]

IN_CI = ("coding-45", "hiring-manager-chat-30", "drill-rapid-fire")
_LIMIT_S = 1500
_SPEED = "40"


def chosen_rounds() -> list[str]:
    """The rounds to play, by the environment."""
    if not os.environ.get("MOCKLOOP_EVERY_ROUND"):
        return list(IN_CI)
    catalog = Studio(paths.content_dir() / "nowhere").catalog
    return [one.id for one in catalog.rounds] + [drill.round.id for drill in catalog.drills]


@pytest.mark.parametrize("round_id", chosen_rounds())
def test_a_round_is_played_as_it_is_documented(round_id: str, speech_model_dir: Path, tmp_path: Path) -> None:
    """Planned phases in their bands, probes that fit what was lacking, requests understood; pictures beside it."""
    environment = {
        **os.environ,
        "MOCKLOOP_DATA": str(tmp_path / "data"),
        "MOCKLOOP_MODELS": str(speech_model_dir.parent),
        "QT_QPA_PLATFORM": "offscreen",
    }
    out = tmp_path / "out"
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "desktop_app",
            "demo",
            "--round",
            round_id,
            "--speed",
            _SPEED,
            "--out",
            str(out),
        ],
        env=environment,
        capture_output=True,
        text=True,
        timeout=_LIMIT_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    session = json.loads((out / "session.json").read_text(encoding="utf-8"))
    studio = Studio(tmp_path / "data")
    round_ = studio.round_named(round_id)
    candidate = candidate_for(round_.id, studio.candidates)
    assert candidate is not None
    book = studio.phrases.probes
    assert played.faults(session, round_, candidate, studio.catalog, book) == []
    if not round_id.startswith("drill-"):
        assert played.reasons_fit(session, book) == []
    assert session["status"] == "completed"
    assert session["demo"] is True
    for name in ("report.html", "room.png", "review.png"):
        assert (out / name).stat().st_size > 10_000
