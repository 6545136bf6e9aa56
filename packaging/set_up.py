"""Sets up all that a checkout needs and runs it: `make run` and its friends call this, and so can you, anywhere.

    python packaging/set_up.py run       sets up what is missing and opens the app
    python packaging/set_up.py help      lists the other tasks

Only the standard library is used here: it runs before anything is installed.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)

TASKS = {
    "run": "set up what is missing and open the app (without a display: play the demonstration)",
    "demo": "set up what is missing and play a whole round, with no microphone and no person",
    "test": "set up what is missing and run every check, as CI does",
    "bench": "set up what is missing and measure: speed, delay, start-up, memory",
    "hear": "set up what is missing and compare the recognisers: errors, numbers, fillers, speed",
    "judge": "set up what is missing and measure how well answers are judged",
    "pictures": "set up what is missing and make the pictures of the README anew",
    "lint": "the quick checks alone: format, rules, types, import directions",
    "unit": "the tests without Qt alone",
    "voice": "install the natural voice (Piper)",
    "careful": "install the second, careful hearing (Whisper), with its model",
    "setup": "set up everything and run nothing",
    "bundle": "build the frozen program for this platform, and try it",
    "constraints": "choose new versions of everything we depend on, with their hashes (needs uv)",
    "help": "say this",
}

MEASUREMENTS = {"bench", "hear", "judge", "pictures"}
"""Tasks that are a package of tests/ of the same name."""


def main(arguments: "list[str]") -> int:
    """Run the task that is named first, with the rest of the arguments, and return its exit status."""
    if sys.version_info < OLDEST:
        found = ".".join(str(part) for part in sys.version_info[:3])
        print(f"Mock Loop needs Python 3.11 or newer; this is {found}: try `make run PYTHON=python3.11`.")
        return 3
    task, rest = (arguments[0], arguments[1:]) if arguments else ("help", [])
    if task not in TASKS:
        print(f"There is no task '{task}': there are {', '.join(TASKS)}.", file=sys.stderr)
        return 2
    try:
        return _run(task, rest)
    except KeyboardInterrupt:
        return 130
    except SetUpFailed as failure:
        print(failure, file=sys.stderr)
        return 1


class SetUpFailed(Exception):
    """Setting up cannot go on: one sentence for a person."""


def _run(task: str, rest: "list[str]") -> int:
    if task == "help":
        for name, line in TASKS.items():
            print(f"{name:<12} {line}")
        return 0
    if task == "constraints":
        import constraints

        return constraints.choose(ROOT)
    return _with_environment(task, rest)


def _with_environment(task: str, rest: "list[str]") -> int:
    import checks
    import parts

    house = parts.House(ROOT)
    if task in {"voice", "careful"}:
        house.program()
        if not house.optional(task, again=True):
            return 1
        return house.run(house.mockloop, "model", "install", "whisper-base") if task == "careful" else 0
    house.system_packages(for_tests=task in {"test", "setup", *MEASUREMENTS})
    house.program()
    if task == "lint":
        house.tools()
        return checks.lint(house)
    if task == "unit":
        house.core()
        return checks.unit(house, rest)
    if task == "bundle":
        house.model()
        house.freezer()
        return house.run(house.python, "packaging/freeze.py", *rest)
    house.optional("voice")
    house.model()
    if task in {"run", "demo"}:
        return house.run(house.mockloop, *(["demo"] if task == "demo" else []), *rest)
    house.tools()
    if task in MEASUREMENTS:
        return house.run(house.python, "-m", f"tests.{task}", *rest)
    house.core()
    return checks.everything(house) if task == "test" else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except subprocess.CalledProcessError as failure:
        print(f"This step failed with status {failure.returncode}: {failure.cmd}", file=sys.stderr)
        sys.exit(1)
