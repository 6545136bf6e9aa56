"""A clock that stands still until a test moves it."""

import threading


class ManualClock:
    """Monotonic time by hand.  Threads that wait on it look again after a millisecond of real time."""

    def __init__(self, now_s: float = 100.0) -> None:
        self._now_s = now_s
        self._lock = threading.Lock()

    def now_s(self) -> float:
        with self._lock:
            return self._now_s

    def real_wait_s(self, duration_s: float) -> float:
        return min(duration_s, 0.001)

    def advance(self, duration_s: float) -> None:
        """Let time pass; it never goes back."""
        with self._lock:
            self._now_s += max(0.0, duration_s)
