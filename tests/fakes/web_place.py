"""A small web server on this machine that serves packages: well, badly, or not at all."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class WebPlace:
    """What the server has, how it behaves, and what it was asked.

    Attributes:
        pages: what is served, by path.
        breaks_after: close the connection after so many bytes of a page, as often as `breaks` says.
        ranges: whether it answers a request for the rest of a page with the rest.
        redirects: where it sends those who ask for a path.
        speaks: cleared to make it take connections and say nothing until it is set again (or the server stops).
        asked: the paths and ranges asked for, in order.
    """

    address: str = ""
    pages: dict[str, bytes] = field(default_factory=dict)
    breaks_after: int = 0
    breaks: int = 0
    ranges: bool = True
    redirects: dict[str, str] = field(default_factory=dict)
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    speaks: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.speaks.set()


@contextmanager
def web_place() -> Iterator[WebPlace]:
    """A running server; stops at the end."""
    place = WebPlace()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            _answer(self, place)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class calls it so
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    place.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield place
    finally:
        place.speaks.set()
        server.shutdown()
        server.server_close()
        thread.join()


def _answer(request: BaseHTTPRequestHandler, place: WebPlace) -> None:
    wanted = request.headers.get("Range")
    place.asked.append((request.path, wanted))
    place.speaks.wait()
    if request.path in place.redirects:
        request.send_response(302)
        request.send_header("Location", place.redirects[request.path])
        request.end_headers()
        return
    page = place.pages.get(request.path)
    if page is None:
        request.send_error(404)
        return
    start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and place.ranges else 0
    if start >= len(page) > 0 and start:
        request.send_error(416)
        return
    _send(request, place, page, start)


def _send(request: BaseHTTPRequestHandler, place: WebPlace, page: bytes, start: int) -> None:
    request.send_response(206 if start else 200)
    if start:
        request.send_header("Content-Range", f"bytes {start}-{len(page) - 1}/{len(page)}")
    rest = page[start:]
    request.send_header("Content-Length", str(len(rest)))
    request.end_headers()
    if place.breaks:
        place.breaks -= 1
        rest = rest[: place.breaks_after]
    request.wfile.write(rest)
