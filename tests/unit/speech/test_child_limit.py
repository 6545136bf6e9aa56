"""The limit that a child sets itself counts its own work, not the time it has to wait."""

import subprocess
import sys
import threading

from desktop_app.speech.child_limit import processor_limit


def test_work_within_the_limit_goes_on() -> None:
    """Waiting costs nothing, and what is done in time is left alone."""
    exceeded: list[bool] = []
    with processor_limit(60.0, lambda: exceeded.append(True)):
        threading.Event().wait(0.3)
    assert exceeded == []


def test_what_goes_round_in_circles_is_stopped() -> None:
    """Work beyond the limit is noticed while it goes on."""
    exceeded = threading.Event()
    with processor_limit(0.0, exceeded.set):
        while not exceeded.is_set():
            pass
    assert exceeded.is_set()


def test_a_looping_child_ends_and_says_why() -> None:
    """With a status of failure and one line that its parent can pass on."""
    program = (
        "from desktop_app.speech.child_limit import processor_limit\n"
        "with processor_limit(0.1):\n"
        "    while True: pass\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "went round in circles" in done.stderr
