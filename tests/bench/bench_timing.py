"""Whether the phases of a round are timed to a tenth of a second, over ten real minutes on a machine that is busy."""

import multiprocessing
import os
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.audio.tape import TapeMicrophone
from desktop_app.bootstrap import Devices, Studio
from desktop_app.interview.model import Mark, Options
from desktop_app.practice.conductor import Conductor
from desktop_app.practice.model import EffectDone, PracticeEvent, RoundKept
from tests.bench.figures import Figure
from tests.fakes.recogniser import FakeSource

ROUND = "behavioural-45"
LENGTH_S = 600.0
SCALE = LENGTH_S / (45 * 60)
LONGEST_S = 2 * LENGTH_S


def run() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder, busy():
        watch = _played(Path(folder))
    late_ms = sorted(1000 * late_s for late_s in watch.late_s)
    minutes = (watch.ended_s - watch.began_s) / 60
    note = f"{len(late_ms)} phases and the round, {minutes:.1f} real minutes, {os.cpu_count()} processes at full load"
    return [
        Figure("latest mark of a phase's or the round's maximum", late_ms[-1], "ms", 100, note),
        Figure("drift of the round's clock between its marks", 1000 * watch.drift_s, "ms", 100),
    ]


@contextmanager
def busy() -> Iterator[None]:
    """Every core has something else to do."""
    spinning = [multiprocessing.Process(target=_spin, daemon=True) for _ in range(os.cpu_count() or 1)]
    for process in spinning:
        process.start()
    try:
        yield
    finally:
        for process in spinning:
            process.kill()
            process.join()


def _spin() -> None:
    while True:
        sum(range(100_000))


class _Watch:
    """Notes how late each maximum is marked, when the mark has reached whoever watches; then the next phase begins.

    The round's clock is compared with one that the round does not know: what lies between them must stay the same.
    """

    def __init__(self) -> None:
        self.late_s: list[float] = []
        self.over = threading.Event()
        self.began_s = self.ended_s = 0.0
        self._apart_s: list[float] = []
        self._live: Conductor | None = None

    @property
    def drift_s(self) -> float:
        return max(self._apart_s) - min(self._apart_s)

    def lead(self, live: Conductor) -> None:
        self._live, self.began_s = live, time.monotonic()

    def __call__(self, event: PracticeEvent) -> None:
        if isinstance(event, RoundKept):
            self.ended_s = time.monotonic()
            self.over.set()
        elif isinstance(event, EffectDone) and isinstance(event.effect, Mark) and self._live is not None:
            view = self._live.view()
            self._apart_s.append(time.monotonic() - view.round_s)
            if event.effect.kind == "phase-over":
                self.late_s.append(-view.phase_left_s)
                self._live.skip_phase()
            elif event.effect.kind == "round-over":
                self.late_s.append(view.round_s - LENGTH_S)


def _played(folder: Path) -> _Watch:
    devices = Devices(microphone=TapeMicrophone, recognisers=FakeSource(), voice=lambda: None)
    studio = Studio(folder, devices=devices)
    watch = _Watch()
    live = studio.round(ROUND, Options(scale=SCALE), watch)
    watch.lead(live)
    live.start()
    if not watch.over.wait(LONGEST_S):
        raise TimeoutError("The round did not come to its end.")
    live.close()
    studio.close()
    return watch
