"""Chooses the versions of all that we depend on, for every platform, and writes them down with their hashes."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

QT = "PySide6-Essentials"
TEST_RUNNER = {"coverage", "hypothesis", "pytest", "pytest-cov"}
BUILDERS = ["hatchling", "editables", "setuptools", "wheel"]
"""The first two build this program, the others srt (a library of vosk's), which is published as source alone."""

OVERRIDES = "pyobjc ; python_version < '3'\n"
"""pyttsx3 asks for all of PyObjC's 170 frameworks; its voice on macOS uses the one that pyproject.toml names."""

HEADER = """\
# {what}
# Names, versions and hashes for every platform; written by `make constraints`, installed by packaging/parts.py.
"""


def choose(root: Path) -> int:
    """Write constraints/*.txt anew.  Needs `uv` on the path; asks the public package index alone."""
    if not shutil.which("uv"):
        print(
            "Choosing versions needs uv: install it (for instance with pip or pipx) and try again.",
            file=sys.stderr,
        )
        return 3
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    run = project["dependencies"]
    extras = project["optional-dependencies"]
    files = {
        "build": ("What builds the few packages that are not published as wheels.", BUILDERS),
        "run": ("The program: what `make run` installs.", run),
        "voice": (
            "The extra 'voice': a natural voice.  GPL-3.0, and so no part of the program.",
            extras["voice"],
        ),
        "careful": ("The extra 'careful': a second hearing.", extras["careful"]),
        "bundle": ("What freezes the program.", extras["bundle"]),
        "check": ("The tools that check the program.", extras["dev"]),
        "core": (
            "The program without Qt, and a test runner: what holds the core to living without a window.",
            [need for need in run if _name(need) != QT]
            + [need for need in extras["dev"] if _name(need) in TEST_RUNNER],
        ),
    }
    target = root / "constraints"
    target.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        everything = folder / "all.txt"
        _compile([need for _, needs in files.values() for need in needs], everything)
        for file, (what, needs) in files.items():
            chosen = folder / f"{file}.txt"
            _compile(needs, chosen, "--generate-hashes", "--constraint", str(everything))
            text = HEADER.format(what=what) + chosen.read_text(encoding="utf-8")
            (target / f"{file}.txt").write_text(text, encoding="utf-8")
            print(f"constraints/{file}.txt: {text.count('==')} packages")
    return 0


def _compile(needs: "list[str]", target: Path, *options: str) -> None:
    wanted = target.with_suffix(".in")
    wanted.write_text("\n".join(needs) + "\n", encoding="utf-8")
    overrides = target.with_suffix(".overrides")
    overrides.write_text(OVERRIDES, encoding="utf-8")
    # Nobody's own configuration counts here: the hashes must be those that everybody gets.
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "UV_"))}
    command = ["uv", "pip", "compile", "--no-config", "--quiet", "--universal", "--python-version", "3.11"]
    look = ["--no-header", "--no-annotate", "--override", str(overrides)]
    subprocess.run([*command, *look, *options, "-o", str(target), str(wanted)], env=environment, check=True)


def _name(need: str) -> str:
    """The project's name in a requirement such as "coverage[toml]>=7.6"."""
    return re.split(r"[\[<>=;~! ]", need, maxsplit=1)[0]
