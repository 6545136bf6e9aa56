"""The pinned speech model, fetched for real into an empty data folder, verified, damaged and mended."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.speech.vosk_recogniser import VoskSource

pytestmark = [pytest.mark.model, pytest.mark.network]


def mockloop(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run the program as a person would, in this test's own data folder."""
    command = [sys.executable, "-m", "desktop_app", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)


def test_the_pinned_model_is_fetched_verified_and_mended(private_data_folder: Path) -> None:
    """From whichever of its places answers; Vosk loads it; a damaged file is found, and installing again mends it."""
    installed = mockloop("model", "install", "--json")
    if installed.returncode == 3 and not os.environ.get("CI"):
        pytest.skip(installed.stderr)
    assert installed.returncode == 0, installed.stderr
    place = Path(json.loads(installed.stdout)["path"])
    assert place.is_relative_to(private_data_folder)
    VoskSource(place).load()

    damaged = place / "graph" / "Gr.fst"
    with damaged.open("r+b") as file:
        file.write(b"not a graph")
    verified = mockloop("model", "verify")
    assert verified.returncode == 1
    assert f"{damaged} is not what was installed" in verified.stderr

    assert mockloop("model", "install").returncode == 0
    assert mockloop("model", "verify").returncode == 0
