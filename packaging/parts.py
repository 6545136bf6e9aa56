"""The parts that a checkout is set up from: each is made when it is missing and left alone when it is there."""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

import system_packages

WINDOWS = sys.platform == "win32"
BIN = "Scripts" if WINDOWS else "bin"


class House:
    """A checkout and its environments: `.venv` to run and to check, `.venv-core` for the tests without Qt."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.venv = root / ".venv"
        self.core_venv = root / ".venv-core"

    @property
    def python(self) -> Path:
        """The Python of `.venv`."""
        return _in_venv(self.venv, "python")

    @property
    def core_python(self) -> Path:
        """The Python of `.venv-core`."""
        return _in_venv(self.core_venv, "python")

    @property
    def mockloop(self) -> Path:
        """The program."""
        return _in_venv(self.venv, "mockloop")

    def run(self, *command: "str | Path", **environment: str) -> int:
        """Run a command in the checkout, with the environment added to ours, and return its exit status."""
        return subprocess.run(
            [str(word) for word in command], cwd=self.root, env={**os.environ, **environment}, check=False
        ).returncode

    def system_packages(self, *, for_tests: bool) -> None:
        """The system's libraries, where this is a Debian and they may be installed; else a word on what is missing."""
        system_packages.ensure(for_tests=for_tests)

    def program(self) -> None:
        """`.venv` with the program, from versions and hashes that are written down."""
        self._make(self.venv)
        self._install(self.venv, "run", "the program's libraries")
        stamp = _Stamp(self.venv / "mockloop-program.stamp", self.root / "pyproject.toml")
        if not stamp.fits():
            self._pip(self.venv, "--editable", str(self.root))
            stamp.leave()

    def tools(self) -> None:
        """What checks the program: linters, types, test runners."""
        self._install(self.venv, "check", "the tools that check it")

    def freezer(self) -> None:
        """What freezes the program."""
        self._install(self.venv, "bundle", "what freezes the program")

    def core(self) -> None:
        """`.venv-core`: the program's libraries and the test runner, with no Qt in it."""
        self._make(self.core_venv)
        self._install(self.core_venv, "core", "the environment without Qt")
        self._try(self.core_venv, "voice")

    def optional(self, name: str, *, again: bool = False) -> bool:
        """An extra of the package.  Not getting it is no failure: it says so once, and tries again when asked to."""
        return self._try(self.venv, name, again=again)

    def model(self) -> None:
        """The pinned speech model, in the user's data folder.  Without it the program says what is missing."""
        found = subprocess.run([self.mockloop, "model", "path"], capture_output=True, check=False)
        if found.returncode != 0 and self.run(self.mockloop, "model", "install") != 0:
            print("Going on without the speech model: nothing will be heard until it is installed.")

    def _make(self, folder: Path) -> None:
        stamp = _Stamp(folder / "mockloop-venv.stamp")
        if not stamp.fits():
            print(f"Making {folder.name} ...", flush=True)
            venv.EnvBuilder(clear=True, with_pip=True, symlinks=not WINDOWS).create(folder)
            stamp.leave()
        self._install(folder, "build", "what builds packages")

    def _try(self, folder: Path, name: str, *, again: bool = False) -> bool:
        failed = _Stamp(folder / f"mockloop-{name}-failed.stamp", self._list(name))
        if failed.fits() and not again:
            return False
        try:
            self._install(folder, name, f"the extra '{name}'")
        except subprocess.CalledProcessError:
            print(
                f"The extra '{name}' could not be installed: all works without it; try again with `make {name}`."
            )
            failed.leave()
            return False
        return True

    def _install(self, folder: Path, name: str, what: str) -> None:
        stamp = _Stamp(folder / f"mockloop-{name}.stamp", self._list(name))
        if not stamp.fits():
            print(f"Installing {what} into {folder.name} ...", flush=True)
            self._pip(folder, "--require-hashes", "--requirement", str(self._list(name)))
            stamp.leave()

    def _list(self, name: str) -> Path:
        return self.root / "constraints" / f"{name}.txt"

    def _pip(self, folder: Path, *options: str) -> None:
        # Every package is named with its version and hashes, those that build others too: nothing is left to choose.
        fixed = ["--no-deps", "--no-build-isolation", "--use-pep517", "--disable-pip-version-check"]
        quiet = [] if sys.stdout.isatty() else ["--quiet"]
        command = [str(_in_venv(folder, "python")), "-m", "pip", "install", *fixed, *quiet, *options]
        subprocess.run(command, cwd=self.root, check=True)


class _Stamp:
    """A file that says what was installed: it fits while the list it came from, Python and the place are the same."""

    def __init__(self, path: Path, source: "Path | None" = None) -> None:
        self._path = path
        said = f"{sys.version} {path} ".encode() + (source.read_bytes() if source else b"")
        self._text = hashlib.sha256(said).hexdigest()

    def fits(self) -> bool:
        return self._path.is_file() and self._path.read_text(encoding="utf-8") == self._text

    def leave(self) -> None:
        self._path.write_text(self._text, encoding="utf-8")


def _in_venv(folder: Path, program: str) -> Path:
    return folder / BIN / (f"{program}.exe" if WINDOWS else program)
