"""Garbage is cleared away on the GUI thread, and nowhere else."""

import gc
import sys
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.housekeeping import Housekeeping


class Ring:
    """Something that only the collector can end; it notes where that happened."""

    def __init__(self, ends: list[str]) -> None:
        self.me, self.ends = self, ends

    def __del__(self) -> None:
        self.ends.append(threading.current_thread().name)


@pytest.fixture
def house(qapp: QApplication) -> Iterator[Housekeeping]:
    gc.enable()
    house = Housekeeping()
    yield house
    house.end()
    assert gc.isenabled()
    gc.disable()  # as it is between all tests


def test_a_worker_never_collects(house: Housekeeping) -> None:
    """However much it allocates: what is gone is cleared away here."""
    ends: list[str] = []

    def work() -> None:
        for _ in range(5_000):
            Ring(ends)

    worker = threading.Thread(target=work, name="worker")
    worker.start()
    worker.join()
    assert ends == []
    house.clear()
    assert set(ends) == {threading.current_thread().name}


def test_little_garbage_can_wait(house: Housekeeping) -> None:
    """Nothing is due: nothing is done."""
    gc.collect()
    ring = Ring([])
    still_there = weakref.ref(ring)
    del ring
    house.clear()
    assert still_there() is not None
    gc.collect()
    assert still_there() is None


class Due:
    """Says that the oldest generation is due, as a minute or two make it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._thresholds = gc.get_threshold()
        monkeypatch.setattr(gc, "get_count", lambda: tuple(threshold + 1 for threshold in self._thresholds))


def test_in_a_round_what_was_there_before_is_left_alone(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of it together takes a tenth of a second, and somebody is speaking; after the round it is looked at."""
    running = False
    house = Housekeeping(in_round=lambda: running)
    Due(monkeypatch)
    try:
        ends: list[str] = []
        before = [Ring(ends)]
        running = True
        house.clear()
        before.clear()
        during = [Ring(ends)]
        house.clear()
        during.clear()
        house.clear()
        assert len(ends) == 1, "what came and went in the round was cleared away"
        running = False
        house.clear()
        assert len(ends) == 2
    finally:
        house.end()
        gc.disable()
        left = gc.get_freeze_count()
        gc.freeze()  # as it is between all tests
    assert left == 0


def test_everything_is_looked_at_again_where_it_has_grown(
    house: Housekeeping, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By less than a quarter: what is old can wait."""
    Due(monkeypatch)
    house.clear()
    ends: list[str] = []
    old = [Ring(ends)]
    gc.collect()
    old.clear()
    house.clear()
    assert ends == []
    more = [[] for _ in range(len(gc.get_objects()) // 2)]
    gc.collect(1)
    house.clear()
    assert len(ends) == 1
    assert more


def test_the_gui_thread_waits_a_millisecond_for_its_turn(qapp: QApplication) -> None:
    """As long as the window is there; threads take turns as before when it is gone."""
    before = sys.getswitchinterval()
    house = Housekeeping()
    during = sys.getswitchinterval()
    house.end()
    gc.disable()
    assert during == pytest.approx(0.001)
    assert sys.getswitchinterval() == before
