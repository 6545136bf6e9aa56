"""Fetches a package from an address: quick to give up on a place that does not answer, resumed where it broke off."""

import errno
import http.client
import queue
import threading
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from desktop_app.errors import Missing, MockLoopError
from desktop_app.speech.models import Package
from desktop_app.speech.progress import Reached

CONNECT_S = 5.0
"""How long a place may take to answer at all, the look-up of its name included, before another is tried."""
READ_S = 30.0
CHUNK_BYTES = 1 << 18


class AddressFetcher:
    """Fetches packages that have an address.  Any thread; each call blocks until its package is there."""

    def __init__(self, connect_s: float = CONNECT_S, read_s: float = READ_S) -> None:
        self._connect_s = connect_s
        self._read_s = read_s
        self._opener = urllib.request.build_opener(_NoStepDown)

    def fetch(self, package: Package, target: Path, reached: Reached) -> None:
        """Bring the package to `target`, going on from the part of it that is there.

        A part is left for the next time when the connection breaks or `reached` raises.  Raises `MockLoopError` with
        the reason when the place does not answer or has something else.
        """
        host = urlsplit(package.address).hostname
        try:
            with self._open(package.address, _size(target)) as answer:
                start = _start_of(answer)
                self._check_length(answer, start, package, host)
                self._receive(answer, target, start, reached)
        except urllib.error.HTTPError as error:
            error.close()
            if error.code == http.client.REQUESTED_RANGE_NOT_SATISFIABLE:
                target.unlink()
            raise MockLoopError(
                "{host} answered {code} {reason}", host=host, code=error.code, reason=error.reason
            ) from error
        except urllib.error.URLError as error:
            raise MockLoopError(
                "{host} could not be reached ({reason})", host=host, reason=_reason(error.reason)
            ) from error
        except (OSError, http.client.HTTPException) as error:
            if getattr(error, "errno", None) == errno.ENOSPC:
                raise Missing(
                    "The disk of {folder} is full: make room and try again.", folder=target.parent
                ) from error
            raise MockLoopError("{host} broke off ({reason})", host=host, reason=_reason(error)) from error

    def _open(self, address: str, have_bytes: int) -> http.client.HTTPResponse:
        """Ask for the rest of what we have.  A name or a connection is waited for aside, so that it can be left."""
        request = urllib.request.Request(address, headers={"User-Agent": "mockloop"})  # noqa: S310 - from our own list
        if have_bytes:
            request.add_header("Range", f"bytes={have_bytes}-")
        answers: queue.SimpleQueue[http.client.HTTPResponse | Exception] = queue.SimpleQueue()
        given_up = threading.Event()

        def ask() -> None:
            try:
                answer = self._opener.open(request, timeout=self._read_s)
            except Exception as error:  # noqa: BLE001 - handed to the thread that waits
                answers.put(error)
                return
            answers.put(answer)
            if given_up.is_set():
                answer.close()

        threading.Thread(target=ask, name="model-address", daemon=True).start()
        try:
            answer = answers.get(timeout=self._connect_s)
        except queue.Empty:
            given_up.set()
            host = urlsplit(address).hostname
            raise MockLoopError(
                "{host} did not answer within {connect_s:g} s", host=host, connect_s=self._connect_s
            ) from None
        if isinstance(answer, Exception):
            raise answer
        return answer

    @staticmethod
    def _check_length(
        answer: http.client.HTTPResponse, start: int, package: Package, host: str | None
    ) -> None:
        length = answer.headers.get("Content-Length", "")
        if package.size_bytes and length.isdigit() and start + int(length) != package.size_bytes:
            raise MockLoopError(
                "{host} has {start} bytes where {size_bytes} were expected",
                host=host,
                start=start + int(length),
                size_bytes=package.size_bytes,
            )

    @staticmethod
    def _receive(
        answer: http.client.HTTPResponse,
        target: Path,
        start: int,
        reached: Reached,
    ) -> None:
        expected = None if answer.length is None else start + answer.length
        with target.open("r+b" if start else "wb") as file:
            if start:
                file.truncate(start)
                file.seek(start)
            while chunk := answer.read(CHUNK_BYTES):
                file.write(chunk)
                start += len(chunk)
                reached(start)
        if expected is not None and start < expected:
            raise ConnectionError(f"after {start} of {expected} bytes")


class _NoStepDown(urllib.request.HTTPRedirectHandler):
    """Follows redirections, but never from a secured address to one that is not."""

    def redirect_request(
        self, req: urllib.request.Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        if req.full_url.startswith("https:") and not newurl.startswith("https:"):
            raise urllib.error.HTTPError(newurl, code, "and points to an unsecured address", headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _start_of(answer: http.client.HTTPResponse) -> int:
    """Where the answer begins in the whole: only a "206 Partial Content" goes on from the middle."""
    if answer.status != http.client.PARTIAL_CONTENT:
        return 0
    return int(answer.headers["Content-Range"].removeprefix("bytes ").split("-")[0])


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _reason(error: BaseException | str) -> str:
    return str(getattr(error, "strerror", None) or error) or type(error).__name__
