"""A limit that a child sets itself: so much processor time for one order, however long that takes on a busy machine."""

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_LOOK_S = 0.25


def end_this_program() -> None:
    """Say why on standard error, where the parent reads it, and end at once: other threads may be stuck for good."""
    sys.stderr.write("it went round in circles and was stopped\n")
    sys.stderr.flush()
    os._exit(1)


@contextmanager
def processor_limit(limit_s: float, exceeded: Callable[[], None] = end_this_program) -> Iterator[None]:
    """While inside, at most `limit_s` seconds of this program's processor time; `exceeded` is called after that.

    Time in which the machine works for others does not count: a recogniser that loops is stopped, one that merely
    has to wait is not.
    """
    done = threading.Event()
    until_s = time.process_time() + limit_s

    def watch() -> None:
        while not done.wait(_LOOK_S):
            if time.process_time() > until_s:
                exceeded()
                return

    watcher = threading.Thread(target=watch, name="processor limit", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()
