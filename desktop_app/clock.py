"""The clock as a port: round time is told by whoever is handed in, never read from the machine in the core."""

import time
from typing import Protocol


class Clock(Protocol):
    """Monotonic time in seconds.  Every method may be called from any thread."""

    def now_s(self) -> float:
        """Seconds since some fixed moment; never goes back."""
        ...

    def real_wait_s(self, duration_s: float) -> float:
        """How long a thread should really wait, at most, for `duration_s` of this clock to pass."""
        ...


class SystemClock:
    """The machine's monotonic clock."""

    def now_s(self) -> float:
        return time.monotonic()

    def real_wait_s(self, duration_s: float) -> float:
        return duration_s
