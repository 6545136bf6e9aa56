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
from desktop_app.interview.model import Mark, Options, PhaseBegan
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
        Figure("drift of the round's clock at its maximum", 1000 * abs(watch.round_late_s), "ms", 100),
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
    """Notes when each maximum was marked, on a clock that the round does not know; then goes on to the next phase."""

    def __init__(self) -> None:
        self.late_s: list[float] = []
        self.round_late_s = 0.0
        self.began_s = self.ended_s = 0.0
        self.over = threading.Event()
        self.round: object = None
        self._phase_due_s = 0.0
        self._maxima: list[float] = []

    def lead(self, live: "object", maxima: list[float]) -> None:
        self.round, self._maxima = live, maxima

    def __call__(self, event: PracticeEvent) -> None:
        now_s = time.monotonic()
        match event:
            case EffectDone(PhaseBegan(index)):
                self.began_s = self.began_s or now_s
                self._phase_due_s = now_s + self._maxima[index]
            case EffectDone(Mark("phase-over")):
                self.late_s.append(now_s - self._phase_due_s)
                self.round.skip_phase()  # type: ignore[attr-defined]
            case EffectDone(Mark("round-over")):
                self.round_late_s = now_s - self.began_s - LENGTH_S
                self.late_s.append(self.round_late_s)
            case RoundKept():
                self.ended_s = now_s
                self.over.set()


def _played(folder: Path) -> _Watch:
    devices = Devices(microphone=TapeMicrophone, recognisers=FakeSource(), voice=lambda: None)
    studio = Studio(folder, devices=devices)
    watch = _Watch()
    live = studio.round(ROUND, Options(scale=SCALE), watch)
    watch.lead(live, [planned.band.max_s for planned in live.plan.phases])
    live.start()
    if not watch.over.wait(LONGEST_S):
        raise TimeoutError("The round did not come to its end.")
    live.close()
    studio.close()
    return watch
