"""Garbage is cleared away on the GUI thread, and nowhere else."""

import gc
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
