"""A child process that takes orders by lines and answers by lines, and can be killed at any moment."""

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import IO, Any, cast

from desktop_app.speech.child import child_command

_NICENESS, _NICEST = 10, 19
_BELOW_NORMAL_PRIORITY = 0x4000
"""Windows' BELOW_NORMAL_PRIORITY_CLASS, which Python names only there."""


class ChildGone(Exception):
    """The child has ended before it answered; its text says why, as far as is known."""


class NotReady(ChildGone):
    """The child could not set itself up with what it was given; its text says why."""


class LineChild:
    """The running child.  `order` belongs to one thread at a time; `kill` to any.

    The child reads one JSON document a line, `setup` first, and answers each with lines of JSON: any number with
    "progress" (0..1), then one without.  `patient` children give way to everything else on the machine.
    """

    def __init__(
        self,
        module: str,
        setup: dict[str, object],
        *,
        patient: bool = False,
        command: list[str] | None = None,
    ) -> None:
        # Windows alone takes a priority here; elsewhere the child is made nicer as soon as it runs.
        flags = _BELOW_NORMAL_PRIORITY if patient and sys.platform == "win32" else 0
        self._process = subprocess.Popen(
            command if command is not None else child_command(module),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            creationflags=flags,
        )
        if patient and hasattr(os, "setpriority"):
            ours = os.getpriority(os.PRIO_PROCESS, 0)
            os.setpriority(os.PRIO_PROCESS, self._process.pid, min(_NICEST, ours + _NICENESS))
        self._answers: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._complaint = ""
        self._is_set_up = False
        self._readers = (
            threading.Thread(target=self._read_answers, args=(self._process.stdout,), daemon=True),
            threading.Thread(target=self._read_complaint, args=(self._process.stderr,), daemon=True),
        )
        for reader in self._readers:
            reader.start()
        self._setup = setup
        self._send_setup()

    @property
    def pid(self) -> int:
        return self._process.pid

    def order(
        self, order: dict[str, object], limit_s: float, progress: Callable[[float], None] = lambda _: None
    ) -> dict[str, Any]:
        """Carry out one order and return its answer.

        Raises `TimeoutError` where no line comes for `limit_s`, `NotReady` where the child could not set itself up,
        and `ChildGone` where it has ended.
        """
        if not self._is_set_up:
            ready = self._await(limit_s, lambda _: None)
            if ready.get("error"):
                raise NotReady(ready["error"])
            self._is_set_up = True
        self._send(order)
        return self._await(limit_s, progress)

    def kill(self) -> None:
        """End the child; returns when it has."""
        self._process.kill()
        self._process.wait()
        for reader in self._readers:
            reader.join()
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            if stream is not None:
                _close_quietly(stream)

    def _send_setup(self) -> None:
        try:
            self._send(self._setup)
        except ChildGone:
            return  # the first order will say so

    def _send(self, document: dict[str, object]) -> None:
        orders = cast("IO[str]", self._process.stdin)
        try:
            orders.write(json.dumps(document) + "\n")
            orders.flush()
        except (OSError, ValueError) as error:
            raise ChildGone(self._why()) from error

    def _await(self, limit_s: float, progress: Callable[[float], None]) -> dict[str, Any]:
        while True:
            try:
                line = self._answers.get(timeout=limit_s)
            except queue.Empty as error:
                raise TimeoutError from error
            if line is None:
                raise ChildGone(self._why())
            answer: dict[str, Any] = json.loads(line)
            if "progress" not in answer:
                return answer
            progress(float(answer["progress"]))

    def _why(self) -> str:
        return last_line(self._complaint) or "its process ended"

    def _read_answers(self, stream: IO[str]) -> None:
        for line in stream:
            self._answers.put(line)
        self._answers.put(None)

    def _read_complaint(self, stream: IO[str]) -> None:
        for line in stream:
            self._complaint = line


def last_line(text: str) -> str:
    """The last line of what a child complained, for a sentence."""
    lines = text.strip().splitlines()
    return lines[-1].strip().rstrip(".") if lines else ""


def _close_quietly(stream: IO[str]) -> None:
    try:
        stream.close()
    except OSError:
        return
