"""A library, a hearing that is not real, and the queue between them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.library.store import Library
from desktop_app.practice.hearing_queue import HearingQueue
from tests.fakes.careful import FakeCareful
from tests.unit.practice.queueing import AGAIN, queue_of


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path / "library")
    yield opened
    opened.close()


@pytest.fixture
def careful() -> FakeCareful:
    return FakeCareful(AGAIN, name="whisper-base")


@pytest.fixture
def queue(library: Library, careful: FakeCareful) -> Iterator[HearingQueue]:
    made = queue_of(library, careful)
    yield made
    made.close()
