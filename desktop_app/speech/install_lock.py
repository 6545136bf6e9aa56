"""A lock between programs: two installations into one folder must not meet.  The system frees it if we die."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.errors import MockLoopError


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Hold the lock file at `path`.  Raises `MockLoopError` at once where another holds it."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            _lock(handle)
        except OSError as error:
            raise MockLoopError(
                "Another installation of a speech model is under way in {path}: let it end first.",
                path=path.parent,
            ) from error
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":

    def _lock(handle: int) -> None:
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:

    def _lock(handle: int) -> None:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
