"""The window: how soon it is there, how it stays awake while a round is heard, and how much memory that takes."""

import os
import statistics
import subprocess
import sys
import tempfile
import time

from desktop_app.commands.display import has_display
from tests.bench.figures import Figure

STARTS = 7
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        import os
        os._exit(0)
app = QApplication(sys.argv)
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""
OURS = """
import os, sys
from desktop_app.ui import main_window
paint = main_window.MainWindow.paintEvent
def painted(self, event):
    paint(self, event)
    os._exit(0)
main_window.MainWindow.paintEvent = painted
from desktop_app.cli import main
main([])
"""


def run() -> list[Figure]:
    return [_start(), *_live_round()]


def _start() -> Figure:
    """Process start to first painted window, against a bare PySide6 window, turn by turn.

    As a person has it from the second start on: with its byte code kept, which some containers forbid.
    """
    bare, ours = [], []
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "MOCKLOOP_DATA": folder, "PYTHONPYCACHEPREFIX": f"{folder}/byte-code"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        if not has_display():
            environment["QT_QPA_PLATFORM"] = (
                "offscreen"  # both windows alike: there is no screen to show them on
            )
        for _ in range(1 + STARTS):
            bare.append(_until_it_ends(BARE, environment))
            ours.append(_until_it_ends(OURS, environment))
        del bare[0], ours[0]
    ratio = statistics.median(ours) / statistics.median(bare)
    note = f"{statistics.median(ours):.2f} s against {statistics.median(bare):.2f} s"
    return Figure("start to first painted window, against a bare window", ratio, "times", 1.5, note)


def _until_it_ends(program: str, environment: dict[str, str]) -> float:
    begun_s = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True, stderr=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - begun_s


def _live_round() -> list[Figure]:
    """A minute of a real round in the real room, at real speed, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.live_room", folder],
            check=True,
            capture_output=True,
            text=True,
        )
    p99_ms, worst_ms, own_ms, peak_mb, looks = (float(value) for value in done.stdout.split()[-5:])
    note = f"{looks:.0f} looks at the event loop"
    busy = f"{own_ms:.0f} ms where the machine was not busy with something else; load {_load()}"
    return [
        Figure("longest stall of the event loop while hearing, p99", p99_ms, "ms", 16, note),
        Figure("longest stall of the event loop while hearing, worst", worst_ms, "ms", 50, busy),
        Figure("peak memory in a live round", peak_mb, "MB", 450, "the program itself, without its voices"),
    ]


def _load() -> str:
    """How busy the machine was in the last minute: other programs slow the figures down."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
