"""Piper's neural voice, loaded once in a child process that lives as long as it is wanted and can be killed."""

import json
import queue
import subprocess
import threading
from pathlib import Path
from types import TracebackType
from typing import IO, Self, cast

from desktop_app.errors import MockLoopError
from desktop_app.speech.child import child_command
from desktop_app.speech.voices import CALM, ChildVoice, Manner, last_line


class PiperVoice(ChildVoice):
    """A neural voice from the Piper model at `model_path`, in a child that stays loaded between utterances.

    The child starts with the first utterance (or with `warm_up`), is killed by `cancel` and by the time limit, and
    started anew when needed.  `close` ends it; it ends by itself when this program does.
    """

    def __init__(self, model_path: Path, name: str = "Piper", manner: Manner = CALM) -> None:
        super().__init__(name, manner, base_limit_s=30.0, letter_limit_s=0.05)
        self._model_path = model_path
        self._starting = threading.Lock()
        self._child: _PiperChild | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def warm_up(self) -> None:
        """Begin to load the voice; returns at once."""
        self._ready_child()

    def close(self) -> None:
        """End the child; the next utterance starts another."""
        self._kill()

    def _make(self, text: str, path: Path, limit_s: float) -> None:
        child = self._ready_child()
        order = {
            "text": text,
            "path": str(path),
            "length_scale": 1.0 / self.manner.pace,
            "pitch": self.manner.pitch,
        }
        try:
            error = child.order(order, limit_s)
        except TimeoutError as slow:
            self._kill()
            raise self.too_slow(limit_s) from slow
        except _ChildGone as gone:
            self._kill()
            if self.cancelled.is_set():
                raise self.given_up() from gone
            raise MockLoopError(f'The voice "{self._name}" failed: {gone}.') from gone
        if error is not None:
            raise MockLoopError(f'The voice "{self._name}" failed: {error}.')

    def _ready_child(self) -> "_PiperChild":
        with self._starting:
            if self._child is None:
                self._child = _PiperChild(self._model_path)
            return self._child

    def _kill(self) -> None:
        with self._starting:
            child, self._child = self._child, None
        if child is not None:
            child.kill()


class _ChildGone(Exception):
    """The child has ended; says why."""


class _PiperChild:
    """The running child: orders go in by lines, answers come out by lines, read on a thread so that waiting ends."""

    def __init__(self, model_path: Path) -> None:
        self._process = subprocess.Popen(
            child_command("desktop_app.speech.piper_child"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._answers: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._complaint = ""
        self._loaded = False
        self._readers = (
            threading.Thread(target=self._read_answers, args=(self._process.stdout,), daemon=True),
            threading.Thread(target=self._read_complaint, args=(self._process.stderr,), daemon=True),
        )
        for reader in self._readers:
            reader.start()
        self._send({"model": str(model_path)})

    def order(self, order: dict[str, object], limit_s: float) -> str | None:
        """Carry out one order; what went wrong, or None.  Raises `TimeoutError` or `_ChildGone`."""
        if not self._loaded:
            self._await(limit_s)
            self._loaded = True
        self._send(order)
        return self._await(limit_s)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()
        for reader in self._readers:
            reader.join()
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            if stream is not None:
                _close_quietly(stream)

    def _send(self, order: dict[str, object]) -> None:
        orders = cast("IO[str]", self._process.stdin)
        try:
            orders.write(json.dumps(order) + "\n")
            orders.flush()
        except (OSError, ValueError) as error:
            raise _ChildGone(self._why()) from error

    def _await(self, limit_s: float) -> str | None:
        try:
            line = self._answers.get(timeout=limit_s)
        except queue.Empty as error:
            raise TimeoutError from error
        if line is None:
            raise _ChildGone(self._why())
        answer: str | None = json.loads(line)["error"]
        return answer

    def _why(self) -> str:
        return last_line(self._complaint) or "its process ended"

    def _read_answers(self, stream: IO[str]) -> None:
        for line in stream:
            self._answers.put(line)
        self._answers.put(None)

    def _read_complaint(self, stream: IO[str]) -> None:
        for line in stream:
            self._complaint = line


def _close_quietly(stream: IO[str]) -> None:
    try:
        stream.close()
    except OSError:
        return
