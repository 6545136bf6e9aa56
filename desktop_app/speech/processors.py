"""How many processors there are for us: a machine may have more than a program may use."""

import os


def usable_processors() -> int:
    """Those that this program may use, at least one."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
