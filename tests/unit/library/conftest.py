"""A library of its own for every test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.library.store import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library, closed at the end."""
    opened = Library.open(tmp_path / "library")
    yield opened
    opened.close()
