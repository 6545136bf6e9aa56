"""A real browser without a window, asked over its own pipe: for what only a browser can show of the exported page."""

import itertools
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

_WITH_PIPES = """
import fcntl, os, sys
reads, writes = (fcntl.fcntl(int(end), fcntl.F_DUPFD, 10) for end in sys.argv[1:3])
os.dup2(reads, 3)
os.dup2(writes, 4)
os.execvp(sys.argv[3], sys.argv[3:])
"""
"""Becomes the browser, which reads its file 3 and writes its file 4."""

NAMES = ("chromium", "chromium-browser", "google-chrome")


def installed() -> str | None:
    """The browser to test with, if there is one."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """One page in a browser of its own, closed at the end of the block."""

    def __init__(self, program: str, page: Path, profile: Path) -> None:
        to_browser, ours_to_write = os.pipe()
        ours_to_read, from_browser = os.pipe()
        options = (
            "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--mute-audio",
            f"--user-data-dir={profile}", "about:blank",
        )  # fmt: skip
        self._program = subprocess.Popen(
            [sys.executable, "-c", _WITH_PIPES, str(to_browser), str(from_browser), program, *options],
            pass_fds=(to_browser, from_browser),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        self._out: BinaryIO = os.fdopen(ours_to_write, "wb", buffering=0)
        self._in: BinaryIO = os.fdopen(ours_to_read, "rb")
        self._numbers = itertools.count(1)
        self._session: str | None = None
        self._session = self._attached()
        self._ask("Page.enable")
        self._ask("Page.navigate", url=page.as_uri())
        while self.run("[location.href, document.readyState]") != [page.as_uri(), "complete"]:
            while json.loads(self._message()).get("method") != "Page.loadEventFired":
                pass

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._out.close()
        self._program.terminate()
        self._program.wait(30)
        self._in.close()

    def run(self, script: str) -> Any:
        """The value of `script`, an expression in the page, waited for where it is a promise."""
        answer = self._ask(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True, userGesture=True
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def _attached(self) -> str:
        pages: list[Any] = []
        while not pages:
            found = self._ask("Target.getTargets")["targetInfos"]
            pages = [target for target in found if target["type"] == "page"]
        session = self._ask("Target.attachToTarget", targetId=pages[0]["targetId"], flatten=True)
        return str(session["sessionId"])

    def _ask(self, method: str, **parameters: object) -> Any:
        number = next(self._numbers)
        message: dict[str, object] = {"id": number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        self._out.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = json.loads(self._message())
            if answer.get("id") == number:
                assert "error" not in answer, answer
                return answer["result"]

    def _message(self) -> bytes:
        letters = bytearray()
        while (letter := self._in.read(1)) != b"\0":
            if not letter:
                raise AssertionError("The browser ended before it answered.")
            letters += letter
        return bytes(letters)
