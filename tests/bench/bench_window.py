"""The window: how soon it is there, how it stays awake while a round is heard, and how much memory that takes."""

import statistics
import subprocess
import sys
import tempfile
import time

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
main(["--data", sys.argv[1], "app"])
"""


def run() -> list[Figure]:
    return [_start(), *_live_round()]


def _start() -> Figure:
    """Process start to first painted window, against a bare PySide6 window, turn by turn."""
    bare, ours = [], []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(STARTS):
            bare.append(_until_it_ends(BARE))
            ours.append(_until_it_ends(OURS, folder))
    ratio = statistics.median(ours) / statistics.median(bare)
    note = f"{statistics.median(ours):.2f} s against {statistics.median(bare):.2f} s"
    return Figure("start to first painted window, against a bare window", ratio, "times", 1.5, note)


def _until_it_ends(program: str, *arguments: str) -> float:
    begun_s = time.perf_counter()
    subprocess.run([sys.executable, "-c", program, *arguments], check=True, stderr=subprocess.DEVNULL)
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
    p99_ms, worst_ms, peak_mb, looks = (float(value) for value in done.stdout.split()[-4:])
    note = f"{looks:.0f} looks at the event loop"
    return [
        Figure("longest stall of the event loop while hearing, p99", p99_ms, "ms", 16, note),
        Figure("longest stall of the event loop while hearing, worst", worst_ms, "ms", 50, note),
        Figure("peak memory in a live round", peak_mb, "MB", 450, "the program itself, without its voices"),
    ]
