"""Starts the command line: `python -m desktop_app`, and the frozen program."""

import multiprocessing
import sys

from desktop_app.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # in a bundle, a child process starts the same program again
    sys.exit(main())
