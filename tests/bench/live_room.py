"""A minute of a demonstrated round in the real room, at real speed: prints stalls of the event loop and peak memory."""

import itertools
import os
import resource
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desktop_app import paths

LENGTH_S = 60.0
SETTLING_S = 4.0
"""The first paint and the reading of the model are not what is measured."""

_LOOK_EVERY_MS = 4
_SCHEDULED = Path("/proc/thread-self/schedstat")


def main(folder: Path, heard_again: Path | None = None) -> None:
    """Print p99 and worst stall in ms, the worst without what the machine kept, peak memory in MB, how many looks.

    `heard_again` is a sound that is heard a second time meanwhile, over and over.
    """
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
    with _hearing(heard_again):
        looks = _looks()
    stalls = sorted(max(0.0, late_ms) for late_ms, _ in looks)
    own = max(0.0, *(late_ms - kept_ms for late_ms, kept_ms in looks))
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    room.detach()
    demonstration.close()
    studio.close()
    print(statistics.quantiles(stalls, n=100)[98], stalls[-1], own, peak_mb, len(stalls))


@contextmanager
def _hearing(sound: Path | None) -> Iterator[None]:
    if sound is None:
        yield
        return
    from tests.bench.beside import Beside

    beside = Beside(paths.models_dir(paths.data_dir()) / "whisper-base", sound)
    beside.start()
    try:
        yield
    finally:
        beside.stop()


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


def _looks() -> list[tuple[float, float]]:
    """By how many ms each look at the event loop came late, and how many of them the machine had no processor for it.

    The window's housekeeping runs as it does in a round.
    """
    from PySide6.QtCore import QEventLoop, Qt, QTimer

    from desktop_app.ui.housekeeping import Housekeeping

    housekeeping = Housekeeping(in_round=lambda: True)
    loop = QEventLoop()
    looks: list[tuple[float, float]] = []
    timer = QTimer(interval=_LOOK_EVERY_MS)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: looks.append((time.perf_counter() * 1000, _kept_waiting_ms())))
    QTimer.singleShot(round(SETTLING_S * 1000), timer.start)
    QTimer.singleShot(round(LENGTH_S * 1000), loop.quit)
    loop.exec()
    housekeeping.end()
    pairs = itertools.pairwise(looks)
    return [(after[0] - before[0] - _LOOK_EVERY_MS, after[1] - before[1]) for before, after in pairs]


def _kept_waiting_ms() -> float:
    """How long this thread has been ready to run without a processor to run on; Linux alone tells that."""
    try:
        return int(_SCHEDULED.read_text().split()[1]) / 1e6
    except (OSError, IndexError):
        return 0.0


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
