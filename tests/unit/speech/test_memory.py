"""How much memory is free, as each system says it."""

import ctypes
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from desktop_app.speech import memory


def test_linux_says_it_in_a_file(tmp_path: Path) -> None:
    """In kilobytes, among other lines; elsewhere nothing is said."""
    meminfo = tmp_path / "meminfo"
    meminfo.write_text("MemTotal: 8000 kB\nMemAvailable: 1234 kB\n", encoding="ascii")
    assert memory._of_linux(meminfo) == 1234 * 1024
    meminfo.write_text("MemTotal: 8000 kB\n", encoding="ascii")
    assert memory._of_linux(meminfo) is None
    assert memory._of_linux(tmp_path / "gone") is None


@pytest.mark.parametrize(("says", "found"), [(1, 5_000), (0, None)])
def test_windows_says_it_by_a_call(monkeypatch: pytest.MonkeyPatch, says: int, found: int | None) -> None:
    """The call fills in a structure, or fails."""

    def fill(status: Any) -> int:
        status._obj.available = 5_000
        return says

    monkeypatch.setattr(sys, "platform", "win32")
    windll = SimpleNamespace(kernel32=SimpleNamespace(GlobalMemoryStatusEx=fill))
    monkeypatch.setattr(ctypes, "windll", windll, raising=False)
    assert memory.available_bytes() == found


def test_this_machine_says_something_or_nothing() -> None:
    """A number of bytes where it does."""
    free = memory.available_bytes()
    assert free is None or free > 0
