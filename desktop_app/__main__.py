"""Starts the command line: `python -m desktop_app`, and the frozen program."""

import multiprocessing
import sys

from desktop_app.cli import main
from desktop_app.speech.child import run_child

if __name__ == "__main__":
    multiprocessing.freeze_support()
    # A bundle starts itself again for what must live in a process of its own, such as a voice.
    sys.exit(0 if run_child(sys.argv[1:]) else main())
