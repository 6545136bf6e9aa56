"""What holds for the repository: nothing of one machine in it, and its parts agree with each other."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from desktop_app import __version__, cli

ROOT = Path(__file__).parent.parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

FIXED = re.compile(r"^([a-z0-9-]+)==\S+( ; .+)? \\$")


def tracked_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listed.stdout.split("\0") if name]


@pytest.mark.parametrize("path", sorted((ROOT / "constraints").glob("*.txt")), ids=lambda path: path.stem)
def test_constraints_hold_names_versions_and_hashes_alone(path: Path) -> None:
    """No address stands in them: they install from whatever index a machine is set up with."""
    for line in path.read_text(encoding="utf-8").splitlines():
        assert (
            line.startswith("#")
            or FIXED.match(line)
            or re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line)
        )


def test_every_dependency_is_fixed() -> None:
    """What pyproject.toml asks for has its version and hashes in constraints/."""
    run = (ROOT / "constraints" / "run.txt").read_text(encoding="utf-8")
    for need in PROJECT["dependencies"]:
        name = re.split(r"[\[<>=;~! ]", need, maxsplit=1)[0].lower()
        assert f"\n{name}==" in run, f"run `make constraints`: {name} is not in it"


def test_every_dependency_has_its_reason() -> None:
    """CONTRIBUTING.md says in one line why each is here."""
    reasons = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").lower()
    optional = [need for needs in PROJECT["optional-dependencies"].values() for need in needs]
    for need in [*PROJECT["dependencies"], *optional]:
        name = re.split(r"[\[<>=;~! ]", need, maxsplit=1)[0].lower()
        assert f"`{name}`" in reasons, f"{name} has no reason in CONTRIBUTING.md"


def test_the_version_is_in_the_changelog() -> None:
    """The version that the program says it is has its entry."""
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_readme_knows_every_command() -> None:
    """Nobody should have to read the code to learn of a command."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in cli.COMMANDS:
        if name != cli.NO_COMMAND:
            assert f"`mockloop {name}" in readme, name


def test_no_path_of_one_machine_is_in_the_tree() -> None:
    """A home folder or a temporary path in a file works for one person only."""
    home = re.compile(rb"/(?:root|home/[a-z]+|Users/[A-Za-z]+)/[A-Za-z.]")
    for path in tracked_files():
        if (
            path.suffix in {".py", ".toml", ".yaml", ".json", ".md", ".txt", ".svg", ".qss", ""}
            and path.is_file()
        ):
            found = home.search(path.read_bytes())
            assert not found or path == Path(__file__), f"{path}: {found.group()!r}"
