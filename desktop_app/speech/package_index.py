"""Fetches a wheel from the Python package index through the user's own pip, with whatever it is set up to use."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from desktop_app.errors import MockLoopError
from desktop_app.speech.models import Package
from desktop_app.speech.progress import Reached

LOOK_EVERY_S = 0.2
OPTIONS = ("--no-deps", "--only-binary=:all:", "--no-cache-dir", "--no-input", "--progress-bar=off")
"""Nothing is chosen by pip: what is fetched is named, and checked by its hash."""


class PipFetcher:
    """Fetches packages that are wheels.  Any thread; each call blocks until its wheel is there.

    `pip` is the command that runs pip; by default the one of the Python that runs us, or in a frozen program the one
    on the user's path.
    """

    def __init__(self, pip: Sequence[str] | None = None) -> None:
        self._pip = tuple(pip) if pip is not None else own_pip()

    def fetch(self, package: Package, target: Path, reached: Reached) -> None:
        """Bring the wheel to `target`.  Raises `MockLoopError` with pip's own last word when it fails."""
        if not self._pip:
            raise MockLoopError("no pip was found to ask the package index")
        with tempfile.TemporaryDirectory(dir=target.parent, prefix="pip-") as name:
            folder = Path(name)
            said = folder / "said.txt"
            wheels = folder / "wheels"
            with said.open("wb") as errors:
                status = self._run(package, wheels, errors.fileno(), reached)
            got = list(wheels.glob("*.whl"))
            if status != 0 or len(got) != 1:
                raise MockLoopError(
                    "pip could not fetch {wheel} ({reason})",
                    wheel=package.wheel,
                    reason=last_line(said),
                )
            got[0].replace(target)

    def _run(self, package: Package, wheels: Path, errors: int, reached: Reached) -> int:
        command = [*self._pip, "download", *OPTIONS, "--dest", str(wheels), package.wheel]
        return run_pip(command, wheels.parent, errors, reached)


def run_pip(command: Sequence[str], folder: Path, errors: int, reached: Reached) -> int:
    """Run pip, which works in `folder` and writes its complaints to `errors`, and return its exit status.

    `reached` is told the bytes that lie in `folder`; when it raises, pip is ended.
    """
    # pip downloads into its temporary folder: put it beside ours, and its growth is the progress.
    scratch = folder / "scratch"
    scratch.mkdir()
    environment = {**os.environ, "TMPDIR": str(scratch), "TEMP": str(scratch), "TMP": str(scratch)}
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors, env=environment
    )
    try:
        while True:
            try:
                return process.wait(timeout=LOOK_EVERY_S)
            except subprocess.TimeoutExpired:
                reached(_bytes_in(folder))
    finally:
        process.kill()
        process.wait()


def own_pip() -> tuple[str, ...]:
    if not getattr(sys, "frozen", False):
        return (sys.executable, "-m", "pip")
    found = shutil.which("pip3") or shutil.which("pip")
    return (found,) if found else ()


def _bytes_in(folder: Path) -> int:
    """The bytes of all files in `folder`, of which pip may take some away, and whole folders, while we look."""
    total = 0
    for inside, _, names in os.walk(folder):  # which passes over a folder that is gone; rglob would raise
        for name in names:
            with contextlib.suppress(OSError):
                total += Path(inside, name).stat().st_size
    return total


def last_line(said: Path) -> str:
    """The last word of what pip wrote to this file."""
    lines = [
        line.strip()
        for line in said.read_text(encoding="utf-8", errors="replace").splitlines()
        if line.strip()
    ]
    return lines[-1].removeprefix("ERROR: ") if lines else "without a word"
