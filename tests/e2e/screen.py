"""A screen that nobody sees, and keys pressed on it as a person would."""

import os
import shutil
import struct
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import TypeVar

import numpy as np

Found = TypeVar("Found")
_LIMIT_S = 30.0
_STEP_S = 0.02


def missing_programs() -> list[str]:
    """The programs that a virtual screen needs and this machine lacks."""
    return [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]


class Screen:
    """A running X server.  `environment` makes a child process draw on it; `frames` is where it keeps its picture."""

    def __init__(self, display: str, frames: Path | None = None) -> None:
        self._frames = frames
        self.environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}

    def window(self, title: str) -> str:
        """The id of the visible window with this title, as soon as there is one."""
        return until(lambda: self._xdotool("search", "--onlyvisible", "--name", title).split("\n")[0])

    def press(self, window: str, key: str) -> None:
        """Give the window the keyboard and press a key in it."""
        self.focus(window)
        self.key(key)

    def focus(self, window: str) -> None:
        """Give the window the keyboard; it keeps it as long as no other window is there."""
        self._xdotool("windowfocus", "--sync", window)

    def key(self, key: str) -> None:
        """Press a key in the window that has the keyboard."""
        self._xdotool("key", key)

    def click(self, x: int, y: int) -> None:
        """Click with the mouse there."""
        self._xdotool("mousemove", "--sync", str(x), str(y))
        self._xdotool("click", "1")

    def picture(self) -> np.ndarray:
        """What can be seen now: rows of pixels."""
        assert self._frames is not None, "this screen keeps no picture"
        kept = (self._frames / "Xvfb_screen0").read_bytes()  # an X window dump (XWDFile.h)
        head, *_rest = struct.unpack(">I", kept[:4])
        _version, _format, _depth, width, height = struct.unpack(">5I", kept[4:24])
        (colours,) = struct.unpack(">I", kept[76:80])
        return np.frombuffer(kept, "<u4", width * height, head + 12 * colours).reshape(height, width)

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self.environment, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()


def until(look: Callable[[], Found], limit_s: float = _LIMIT_S, otherwise: str = "") -> Found:
    """What `look` returns as soon as it is something; fails after `limit_s`, saying `otherwise`."""
    never = Event()
    for _ in range(round(limit_s / _STEP_S)):
        found = look()
        if found:
            return found
        never.wait(_STEP_S)
    raise AssertionError(otherwise or f"nothing came within {limit_s:.0f} s")


@contextmanager
def virtual_screen(size: str = "1440x900x24", frames: Path | None = None) -> Iterator[Screen]:
    """An X server of our own on a display number that is free; `frames` is made, to keep its picture in."""
    if frames is not None:
        frames.mkdir()
    reader, writer = os.pipe()
    kept = [] if frames is None else ["-fbdir", str(frames)]
    server = subprocess.Popen(
        [
            "Xvfb",
            "-displayfd",
            str(writer),
            "-screen",
            "0",
            size,
            "-nolisten",
            "tcp",
            *kept,
        ],
        pass_fds=(writer,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as answer:
            yield Screen(f":{answer.readline().strip()}", frames)
    finally:
        server.terminate()
        server.wait(_LIMIT_S)
