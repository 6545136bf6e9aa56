"""Installs an extra of our own package beside it: versions and hashes as written down, through the user's pip."""

import importlib
import importlib.metadata
import re
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_app.errors import Missing, MockLoopError
from desktop_app.speech.package_index import OPTIONS, last_line, own_pip, run_pip
from desktop_app.speech.progress import Reached

_NAME = re.compile(r"^([A-Za-z0-9._-]+)==")


class ExtraInstaller:
    """Installs what stands in the list at `listed` (see paths.extra_list).  Worker threads; a call blocks until done.

    What is installed already, in whatever version, stays as it is: the program may be using it at this moment.
    """

    def __init__(
        self,
        listed: Path,
        pip: Sequence[str] | None = None,
        is_there: Callable[[str], bool] | None = None,
    ) -> None:
        self._listed = listed
        self._pip = tuple(pip) if pip is not None else own_pip()
        self._is_there = is_there if is_there is not None else _is_installed

    def install(self, reached: Reached = lambda _: None) -> None:
        """Fetch, check and install; `reached` is told the bytes fetched, and stops it by raising.

        Raises `Missing` in a bundled program, which cannot be added to, and `MockLoopError` with pip's own last word.
        """
        if getattr(sys, "frozen", False):
            raise Missing(
                "This bundled program cannot be added to: run Mock Loop from its Python package "
                "(pip install mockloop[careful]) for the second, careful hearing."
            )
        wanted = self._wanted()
        if not wanted:
            return
        with tempfile.TemporaryDirectory(prefix="mockloop-extra-") as name:
            folder = Path(name)
            requirements, said = folder / "wanted.txt", folder / "said.txt"
            requirements.write_text("\n".join(wanted), encoding="utf-8")
            command = [
                *self._pip,
                "install",
                *OPTIONS,
                "--require-hashes",
                "--requirement",
                str(requirements),
            ]
            with said.open("wb") as errors:
                status = run_pip(command, folder, errors.fileno(), reached)
            if status != 0:
                raise MockLoopError(
                    "The extra could not be installed: pip says “{reason}”.", reason=last_line(said)
                )
        importlib.invalidate_caches()

    def _wanted(self) -> list[str]:
        """The entries of the list, with their hashes, for what is not installed."""
        try:
            lines = self._listed.read_text(encoding="utf-8").splitlines()
        except OSError as error:
            raise Missing(
                "The list of packages {listed} cannot be read: install Mock Loop anew.", listed=self._listed
            ) from error
        wanted: list[str] = []
        taken = False
        for line in lines:
            named = _NAME.match(line)
            if named:
                taken = not self._is_there(named[1])
            if taken and not line.startswith("#"):
                wanted.append(line)
        return wanted


def _is_installed(name: str) -> bool:
    try:
        importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True
