"""A minute of a demonstrated round in the real room, at real speed: prints stalls of the event loop and peak memory."""

import os
import resource
import statistics
import sys
import time
from pathlib import Path

LENGTH_S = 60.0
_LOOK_EVERY_MS = 4


def main(folder: Path) -> None:
    """Print p99 and worst stall in ms, peak memory in MB, and how often was looked."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEventLoop, Qt, QTimer

    from desktop_app import paths
    from desktop_app.bootstrap import Studio
    from desktop_app.clock import SystemClock
    from desktop_app.demonstration import Demonstration
    from desktop_app.ui.application import application
    from desktop_app.ui.bridge import Bridge
    from desktop_app.ui.fonts import load_fonts
    from desktop_app.ui.keys import KeyMap
    from desktop_app.ui.look import Look
    from desktop_app.ui.room.stage import RoomStage
    from desktop_app.ui.style import Dresser

    os.environ.setdefault(paths.MODELS_VARIABLE, str(paths.models_dir(paths.data_dir())))
    app = application()
    load_fonts()
    look = Look(paths.resources_dir(), mode="dark")
    dresser = Dresser(app, look)
    bridge = Bridge()
    studio = Studio(folder)
    stage = RoomStage(look, KeyMap(), SystemClock(), studio.figures)
    stage.resize(1440, 900)
    stage.show()
    demonstration = Demonstration(studio, bridge, speed=1.0)
    demonstration.start()
    stage.attach(demonstration, bridge)
    stalls: list[float] = []
    last_s = time.perf_counter()

    def look_at_clock() -> None:
        nonlocal last_s
        now_s = time.perf_counter()
        stalls.append(max(0.0, (now_s - last_s) * 1000 - _LOOK_EVERY_MS))
        last_s = now_s

    loop = QEventLoop()
    timer = QTimer(interval=_LOOK_EVERY_MS)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(look_at_clock)
    QTimer.singleShot(4000, timer.start)  # the first paint and the model's loading are not what is measured
    QTimer.singleShot(round(LENGTH_S * 1000), loop.quit)
    loop.exec()
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    stage.detach()
    demonstration.close()
    studio.close()
    del dresser
    ordered = sorted(stalls[1:])
    print(statistics.quantiles(ordered, n=100)[98], ordered[-1], peak_mb, len(ordered))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
