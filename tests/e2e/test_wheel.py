"""The wheel: built from this checkout and run from elsewhere, it carries its content and its resources."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def test_an_installed_wheel_reads_what_it_carries(tmp_path: Path) -> None:
    """Unpacked as pip does, and started in another folder: rounds and speech models are there."""
    pytest.importorskip("hatchling", reason="what builds the wheel is not installed")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("mockloop-*.whl")
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    for command, least in ((["rounds", "--json"], 1), (["model", "list", "--json"], 4)):
        result = subprocess.run(
            [sys.executable, "-m", "desktop_app", *command],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(site), "PYTHONSAFEPATH": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.returncode == 0, result.stderr
        assert len(json.loads(result.stdout)) >= least
