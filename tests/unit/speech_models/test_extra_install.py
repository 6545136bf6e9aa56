"""The extra that brings a recogniser: the real pip over a folder for an index, into an environment of its own."""

import hashlib
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from desktop_app.errors import Missing, MockLoopError
from desktop_app.paths import extra_list
from desktop_app.speech.extra_install import ExtraInstaller
from desktop_app.speech.progress import Cancelled, Watch
from tests.fakes import archives

WHEEL = archives.wheel_bytes("tiny_voice", "1.0", {"tiny_voice/__init__.py": b"SAID = 'I am here'"})


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that pip takes for its only index, with one wheel in it."""
    folder = tmp_path / "index"
    folder.mkdir()
    monkeypatch.setenv("PIP_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    archives.write(folder / "tiny_voice-1.0-py3-none-any.whl", WHEEL)
    return folder


def listed(tmp_path: Path, sha256: str) -> Path:
    path = tmp_path / "careful.txt"
    path.write_text(
        "# The extra of the tests.\n"
        "pytest==1.0 \\\n    --hash=sha256:00\n"
        f"tiny-voice==1.0 ; python_version >= '3' \\\n    --hash=sha256:{sha256}\n",
        encoding="utf-8",
    )
    return path


@pytest.mark.usefixtures("index")
def test_what_is_not_there_is_installed_and_what_is_there_stays(tmp_path: Path) -> None:
    """pytest is installed in another version, and nobody touches it; the rest is checked by its hash."""
    environment = tmp_path / "venv"
    venv.create(environment, with_pip=False, symlinks=sys.platform != "win32")
    python = environment / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python)]
    told: list[int] = []
    ExtraInstaller(listed(tmp_path, archives.sha256(WHEEL)), pip).install(told.append)
    said = subprocess.run(
        [python, "-c", "import tiny_voice; print(tiny_voice.SAID)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == "I am here"


@pytest.mark.usefixtures("index")
def test_anything_but_what_was_written_down_is_refused(tmp_path: Path) -> None:
    """By its hash, in pip's own words."""
    other = hashlib.sha256(b"another wheel").hexdigest()
    with pytest.raises(MockLoopError, match=r"The extra could not be installed: pip says"):
        ExtraInstaller(listed(tmp_path, other)).install()


def test_where_all_is_there_pip_is_not_asked(tmp_path: Path) -> None:
    """Nothing is wanted of it."""
    pip = [sys.executable, "-c", "raise SystemExit('nobody asked')"]
    ExtraInstaller(listed(tmp_path, "00"), pip, is_there=lambda _: True).install()


def test_it_can_be_stopped(tmp_path: Path) -> None:
    """While pip fetches; pip is ended."""
    pip = [sys.executable, "-c", "import time; time.sleep(600)"]
    watch = Watch(cancelled=lambda: True)
    with pytest.raises(Cancelled):
        ExtraInstaller(listed(tmp_path, "00"), pip).install(watch.over("downloading", 100))


def test_a_bundled_program_says_that_it_cannot_be_added_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has no Python of the user's own to add to."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(Missing, match=r"pip install mockloop\[careful\]"):
        ExtraInstaller(listed(tmp_path, "00")).install()


def test_our_own_list_is_where_it_is_looked_for() -> None:
    """In a checkout; the wheel carries it too."""
    assert "faster-whisper==" in extra_list("careful").read_text(encoding="utf-8")


def test_a_list_that_is_gone_is_one_sentence(tmp_path: Path) -> None:
    """It names the file."""
    with pytest.raises(Missing, match=r"gone\.txt cannot be read"):
        ExtraInstaller(tmp_path / "gone.txt").install()
