"""What commands print: JSON documents on standard output, progress on standard error."""

import json
import sys
import time
from typing import Any

from desktop_app.speech.progress import Progress

SHOW_EVERY_S = 0.1
SAY_EVERY_S = 5.0


def print_json(document: Any) -> None:
    """Print one JSON document, readable and whole."""
    print(json.dumps(document, indent=2, ensure_ascii=False))


class ProgressLine:
    """Shows progress on standard error: one line that moves on a terminal, a line now and then in a log."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._moves = sys.stderr.isatty()
        self._shown_at_s = time.monotonic()
        self._stage = ""

    def show(self, progress: Progress) -> None:
        """Take the progress; most of it is not worth showing."""
        now_s = time.monotonic()
        due = now_s - self._shown_at_s >= (SHOW_EVERY_S if self._moves else SAY_EVERY_S)
        if not due and progress.stage in {self._stage, "checking"}:
            return
        self._shown_at_s = now_s
        self._stage = progress.stage
        self._write(f"{self._title}: {_sentence(progress)}")

    def done(self) -> None:
        """Leave the line, so that what follows begins on its own."""
        if self._moves and self._stage:
            print(file=sys.stderr)

    def _write(self, text: str) -> None:
        if self._moves:
            print(f"\r\x1b[2K{text}", end="", file=sys.stderr, flush=True)
        else:
            print(text, file=sys.stderr, flush=True)


def _sentence(progress: Progress) -> str:
    megabytes = f"{progress.done_bytes / 1e6:.0f}"
    if progress.total_bytes:
        share = min(1.0, progress.done_bytes / progress.total_bytes)
        megabytes += f" of {progress.total_bytes / 1e6:.0f} MB ({share:.0%})"
    else:
        megabytes += " MB"
    place = f" from {progress.place}" if progress.stage == "downloading" else ""
    return f"{progress.stage}{place}, {megabytes}"
