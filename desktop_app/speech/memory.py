"""How much memory this machine can still give, as far as it says so."""

import ctypes
import sys
from pathlib import Path
from typing import Any

_MEMINFO = Path("/proc/meminfo")


def available_bytes() -> int | None:
    """Memory that a new program could have without driving others out; None where the system does not say."""
    if sys.platform == "win32":
        return _of_windows()
    return _of_linux(_MEMINFO)


def _of_linux(meminfo: Path) -> int | None:
    try:
        lines = meminfo.read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    for line in lines:
        name, _, value = line.partition(":")
        if name == "MemAvailable":
            return int(value.split()[0]) * 1024
    return None


class _MemoryStatus(ctypes.Structure):
    """MEMORYSTATUSEX of Windows."""

    _fields_ = (
        ("length", ctypes.c_uint32),
        ("load", ctypes.c_uint32),
        ("total", ctypes.c_uint64),
        ("available", ctypes.c_uint64),
        ("rest", ctypes.c_uint64 * 5),
    )


def _of_windows() -> int | None:
    kernel: Any = getattr(ctypes, "windll").kernel32  # noqa: B009  there only on Windows
    status = _MemoryStatus()
    status.length = ctypes.sizeof(status)
    return int(status.available) if kernel.GlobalMemoryStatusEx(ctypes.byref(status)) else None
