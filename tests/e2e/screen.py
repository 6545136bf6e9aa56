"""A screen that nobody sees, and keys pressed on it as a person would."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from typing import TypeVar

Found = TypeVar("Found")
_LIMIT_S = 30.0


def missing_programs() -> list[str]:
    """The programs that a virtual screen needs and this machine lacks."""
    return [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]


class Screen:
    """A running X server.  `environment` makes a child process draw on it."""

    def __init__(self, display: str) -> None:
        self.environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}

    def window(self, title: str) -> str:
        """The id of the visible window with this title, as soon as there is one."""
        return until(lambda: self._xdotool("search", "--onlyvisible", "--name", title).split("\n")[0])

    def press(self, window: str, key: str) -> None:
        """Give the window the keyboard and press a key in it."""
        self._xdotool("windowfocus", "--sync", window)
        self._xdotool("key", key)

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self.environment, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()


def until(look: Callable[[], Found], limit_s: float = _LIMIT_S) -> Found:
    """What `look` returns as soon as it is something; fails after `limit_s`."""
    never = Event()
    for _ in range(round(limit_s * 10)):
        found = look()
        if found:
            return found
        never.wait(0.1)
    raise AssertionError(f"nothing came within {limit_s:.0f} s")


@contextmanager
def virtual_screen(size: str = "1440x900x24") -> Iterator[Screen]:
    """An X server of our own on a display number that is free."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=(writer,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as answer:
            yield Screen(f":{answer.readline().strip()}")
    finally:
        server.terminate()
        server.wait(_LIMIT_S)
