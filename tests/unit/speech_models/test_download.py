"""Packages from an address: fetched whole, resumed, given up on quickly, and told apart from something else."""

import io
import socket
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.errors import Missing, MockLoopError
from desktop_app.speech import download
from desktop_app.speech.download import CHUNK_BYTES, AddressFetcher
from desktop_app.speech.progress import Cancelled, Watch
from tests.fakes import archives
from tests.fakes.web_place import WebPlace, web_place

DATA = b"sixteen letters." * (CHUNK_BYTES // 4) + b"the end"
"""Four chunks and a little."""
PART = 3 * CHUNK_BYTES


def nothing(_: int) -> None:
    """Nobody watches."""


@pytest.fixture
def place() -> Iterator[WebPlace]:
    with web_place() as running:
        yield running


def test_a_package_is_fetched_whole(place: WebPlace, tmp_path: Path) -> None:
    """What the place has is what we get, and the last count is its size."""
    place.pages["/model.zip"] = DATA
    counts: list[int] = []
    AddressFetcher().fetch(
        archives.package_at(f"{place.address}/model.zip", DATA), tmp_path / "got", counts.append
    )
    assert (tmp_path / "got").read_bytes() == DATA
    assert counts == sorted(counts)
    assert counts[-1] == len(DATA)


def test_a_download_that_broke_off_is_taken_up_where_it_was(place: WebPlace, tmp_path: Path) -> None:
    """The next attempt asks for the rest alone."""
    place.pages["/model.zip"] = DATA
    place.breaks, place.breaks_after = 1, PART
    package = archives.package_at(f"{place.address}/model.zip", DATA)
    with pytest.raises(MockLoopError, match=rf"127\.0\.0\.1 broke off \(after {PART} of {len(DATA)} bytes\)"):
        AddressFetcher().fetch(package, tmp_path / "got", nothing)
    AddressFetcher().fetch(package, tmp_path / "got", nothing)
    assert (tmp_path / "got").read_bytes() == DATA
    assert place.asked == [("/model.zip", None), ("/model.zip", f"bytes={PART}-")]


def test_a_place_that_cannot_resume_is_taken_from_the_start(place: WebPlace, tmp_path: Path) -> None:
    """Where the whole comes instead of the rest, the part we had is replaced, not added to."""
    place.pages["/model.zip"] = DATA
    place.ranges = False
    (tmp_path / "got").write_bytes(b"something older" * 10)
    AddressFetcher().fetch(archives.package_at(f"{place.address}/model.zip", DATA), tmp_path / "got", nothing)
    assert (tmp_path / "got").read_bytes() == DATA


def test_a_part_that_cannot_be_of_this_package_is_dropped(place: WebPlace, tmp_path: Path) -> None:
    """A part longer than the whole is refused by the place; the attempt after it starts afresh."""
    place.pages["/model.zip"] = DATA
    (tmp_path / "got").write_bytes(DATA + b"and more")
    package = archives.package_at(f"{place.address}/model.zip", DATA)
    with pytest.raises(MockLoopError, match="answered 416"):
        AddressFetcher().fetch(package, tmp_path / "got", nothing)
    AddressFetcher().fetch(package, tmp_path / "got", nothing)
    assert (tmp_path / "got").read_bytes() == DATA


def test_stopping_leaves_the_part_for_the_next_time(place: WebPlace, tmp_path: Path) -> None:
    """Whoever watches can stop between two chunks."""
    place.pages["/model.zip"] = DATA
    answers = iter([False, False, True])
    watch = Watch(cancelled=lambda: next(answers))
    with pytest.raises(Cancelled):
        AddressFetcher().fetch(
            archives.package_at(f"{place.address}/model.zip", DATA),
            tmp_path / "got",
            watch.over("downloading", len(DATA)),
        )
    assert DATA.startswith((tmp_path / "got").read_bytes())


def test_a_place_that_does_not_answer_is_left_soon(place: WebPlace, tmp_path: Path) -> None:
    """A firewall that swallows everything costs a moment, not minutes."""
    place.pages["/model.zip"] = DATA
    place.speaks.clear()
    package = archives.package_at(f"{place.address}/model.zip", DATA)
    with pytest.raises(MockLoopError, match=r"127\.0\.0\.1 did not answer within 0\.05 s"):
        AddressFetcher(connect_s=0.05).fetch(package, tmp_path / "got", nothing)
    assert not (tmp_path / "got").exists()


def test_an_answer_that_comes_too_late_is_closed(place: WebPlace, tmp_path: Path) -> None:
    """Nobody waits for it any more: its connection is not left open (an open one would fail this test)."""
    place.pages["/model.zip"] = DATA
    place.speaks.clear()
    package = archives.package_at(f"{place.address}/model.zip", DATA)
    with pytest.raises(MockLoopError, match="did not answer"):
        AddressFetcher(connect_s=0.05).fetch(package, tmp_path / "got", nothing)
    place.speaks.set()
    for thread in threading.enumerate():
        if thread.name == "model-address":
            thread.join(10)
            assert not thread.is_alive()


def test_a_place_that_is_not_there_is_named(tmp_path: Path) -> None:
    """Nobody listens at the address: the sentence names the host and the system's reason."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{bound.getsockname()[1]}/model.zip"
        with pytest.raises(MockLoopError, match=r"127\.0\.0\.1 could not be reached .*refused"):
            AddressFetcher().fetch(archives.package_at(address, DATA), tmp_path / "got", nothing)


def test_what_is_gone_is_said_to_be_gone(place: WebPlace, tmp_path: Path) -> None:
    """The place answers, but no longer has the package."""
    package = archives.package_at(f"{place.address}/model.zip", DATA)
    with pytest.raises(MockLoopError, match=r"127\.0\.0\.1 answered 404"):
        AddressFetcher().fetch(package, tmp_path / "got", nothing)


def test_another_length_than_pinned_is_refused_before_it_is_fetched(place: WebPlace, tmp_path: Path) -> None:
    """A swapped package of another size costs no download."""
    place.pages["/model.zip"] = DATA + b"!"
    package = archives.package_at(f"{place.address}/model.zip", DATA)
    with pytest.raises(MockLoopError, match=f"{len(DATA) + 1} bytes where {len(DATA)} were expected"):
        AddressFetcher().fetch(package, tmp_path / "got", nothing)
    assert not (tmp_path / "got").exists()


def test_a_redirection_is_followed(place: WebPlace, tmp_path: Path) -> None:
    """Places that keep their packages elsewhere send us there."""
    place.redirects["/latest"] = f"{place.address}/model.zip"
    place.pages["/model.zip"] = DATA
    AddressFetcher().fetch(archives.package_at(f"{place.address}/latest", DATA), tmp_path / "got", nothing)
    assert (tmp_path / "got").read_bytes() == DATA


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_said_to_be_full(place: WebPlace, tmp_path: Path) -> None:
    """Not the place's fault: the sentence names the folder, and no other place is worth trying."""
    place.pages["/model.zip"] = DATA
    (tmp_path / "got").symlink_to("/dev/full")
    package = archives.package_at(f"{place.address}/model.zip", DATA)
    with pytest.raises(Missing, match=r"The disk of .* is full"):
        AddressFetcher().fetch(package, tmp_path / "got", nothing)


def test_a_secured_address_never_leads_to_an_unsecured_one() -> None:
    """A redirection from https to http is not followed; the pins would catch a swap, but why give it a chance."""
    request = urllib.request.Request("https://models.example/model.zip")
    with pytest.raises(urllib.error.HTTPError, match="unsecured address") as caught:
        download._NoStepDown().redirect_request(
            request, io.BytesIO(), 302, "Found", {}, "http://elsewhere.example/"
        )
    caught.value.close()
