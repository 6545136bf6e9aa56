"""Every check, one after the other: what `make test` and CI run, and the quick ones for the desk."""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from parts import House

TESTS_WITHOUT_QT = ["tests/unit", "tests/contract", "tests/architecture"]


def everything(house: House) -> int:
    """All of it; stops at nothing, so that one run shows every fault, and returns 0 only where all went well."""
    for old in house.root.glob(".coverage*"):
        old.unlink()
    steps = [*_lint_steps(house), *_test_steps(house), *_coverage_steps(house)]
    return _report([(title, step) for title, step in steps])


def lint(house: House) -> int:
    """Format, rules, types, import directions."""
    return _report(_lint_steps(house))


def unit(house: House, arguments: "list[str]") -> int:
    """The tests of everything but the window, where Qt is not installed."""
    return house.run(house.core_python, "-m", "pytest", *(arguments or TESTS_WITHOUT_QT))


Step = tuple[str, Callable[[], int]]


def _lint_steps(house: House) -> list[Step]:
    tools = house.python.parent
    return [
        ("format", lambda: house.run(tools / "ruff", "format", "--check", ".")),
        ("rules", lambda: house.run(tools / "ruff", "check", ".")),
        ("types", lambda: house.run(tools / "mypy")),
        ("import directions", lambda: house.run(tools / "lint-imports")),
    ]


def _test_steps(house: House) -> list[Step]:
    return [
        ("tests without Qt", lambda: _pytest(house, house.core_python, "core", *TESTS_WITHOUT_QT)),
        ("tests of the window", lambda: _pytest(house, house.python, "ui", "tests/ui")),
        ("tests from end to end", lambda: _pytest(house, house.python, "e2e", "tests/e2e")),
    ]


def _pytest(house: House, python: Path, name: str, *folders: str) -> int:
    options = ["--cov", "--cov-report=", "--cov-fail-under=0", *folders]
    return house.run(
        python, "-m", "pytest", *options, COVERAGE_FILE=f".coverage.{name}", QT_QPA_PLATFORM="offscreen"
    )


def _coverage_steps(house: House) -> list[Step]:
    def combined() -> int:
        drop_torn(house.root)
        joined = house.run(house.python, "-m", "coverage", "combine", "--quiet")
        return joined or house.run(house.python, "-m", "coverage", "report")

    return [("coverage", combined)]


def drop_torn(root: Path) -> None:
    """Remove coverage data that cannot be read: a child that is killed, or given too little disk, tears its own."""
    for path in root.glob(".coverage.*"):
        connection = sqlite3.connect(path)
        try:
            connection.execute("SELECT count(*) FROM file").fetchall()
        except sqlite3.DatabaseError:
            path.unlink()
        finally:
            connection.close()


def _report(steps: "list[Step]") -> int:
    outcomes = []
    for title, step in steps:
        print(f"\n--- {title} ---", flush=True)
        began_s = time.monotonic()
        status = step()
        outcomes.append((title, status, time.monotonic() - began_s))
    print()
    for title, status, took_s in outcomes:
        print(f"{'ok    ' if status == 0 else 'FAILED'}  {title} ({took_s:.0f} s)")
    return 0 if all(status == 0 for _, status, _ in outcomes) else 1
