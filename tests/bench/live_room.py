"""A minute of a demonstrated round in the real room, at real speed: prints stalls of the event loop and peak memory."""

import itertools
import os
import resource
import statistics
import sys
import time
from pathlib import Path
from typing import Any

from desktop_app import paths

LENGTH_S = 60.0
SETTLING_S = 4.0
"""The first paint and the reading of the model are not what is measured."""

_LOOK_EVERY_MS = 4


def main(folder: Path) -> None:
    """Print p99 and worst stall in ms, peak memory in MB, and how often was looked."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault(paths.MODELS_VARIABLE, str(paths.models_dir(paths.data_dir())))
    from desktop_app.bootstrap import Studio
    from desktop_app.demonstration import Demonstration
    from desktop_app.ui.bridge import Bridge

    studio = Studio(folder)
    room = _room(studio)
    bridge = Bridge()
    demonstration = Demonstration(studio, bridge, speed=1.0)
    demonstration.start()
    room.attach(demonstration, bridge)
    stalls = sorted(_stalls_ms())
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    room.detach()
    demonstration.close()
    studio.close()
    print(statistics.quantiles(stalls, n=100)[98], stalls[-1], peak_mb, len(stalls))


def _room(studio: Any) -> Any:
    """The room as the window shows it."""
    from desktop_app.clock import SystemClock
    from desktop_app.ui.application import application
    from desktop_app.ui.fonts import load_fonts
    from desktop_app.ui.keys import KeyMap
    from desktop_app.ui.look import Look
    from desktop_app.ui.room.stage import RoomStage
    from desktop_app.ui.style import Dresser

    app = application()
    load_fonts()
    look = Look(paths.resources_dir(), mode="dark")
    stage = RoomStage(look, KeyMap(), SystemClock())
    stage.dresser = Dresser(app, look)
    stage.resize(1440, 900)
    stage.show()
    return stage


def _stalls_ms() -> list[float]:
    """How much longer than asked for the event loop took between two looks, for as long as the bench lasts."""
    from PySide6.QtCore import QEventLoop, Qt, QTimer

    loop = QEventLoop()
    looks: list[float] = []
    timer = QTimer(interval=_LOOK_EVERY_MS)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: looks.append(time.perf_counter()))
    QTimer.singleShot(round(SETTLING_S * 1000), timer.start)
    QTimer.singleShot(round(LENGTH_S * 1000), loop.quit)
    loop.exec()
    pairs = itertools.pairwise(looks)
    return [max(0.0, (after - before) * 1000 - _LOOK_EVERY_MS) for before, after in pairs]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
