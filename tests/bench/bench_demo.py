"""How long `mockloop demo` takes at its default speed on a machine that is set up."""

import os
import subprocess
import sys
import tempfile
import time

from desktop_app import paths
from tests.bench.figures import Figure

AIM_S = 180.0


def run() -> list[Figure]:
    """Seconds on the clock, and of processor time in all of its processes; nothing is found ready made."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            paths.MODELS_VARIABLE: str(paths.models_dir(paths.data_dir())),
            paths.DATA_VARIABLE: f"{folder}/data",
            "QT_QPA_PLATFORM": "offscreen",
        }
        before, begun_s = os.times(), time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "desktop_app", "demo", "--out", f"{folder}/out"],
            check=True,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        took_s, after = time.perf_counter() - begun_s, os.times()
    spent_s = sum(after[2:4]) - sum(before[2:4])
    return [
        Figure(
            "the demonstration, from its command to its files", took_s, "s", AIM_S, "45 minutes of a round"
        ),
        Figure("processor time of all its processes", spent_s, "s"),
    ]
