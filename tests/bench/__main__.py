"""Runs the benchmarks, each in a process of its own so that none inherits another's memory: `make bench`.

A benchmark is a module tests/bench/bench_<name>.py with `run() -> list[Figure]`, or a `main()` that prints for itself.
`python -m tests.bench NAME ...` runs some of them.
"""

import importlib
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
INSIDE = "--inside"


def main(arguments: list[str]) -> int:
    """Run the named benchmarks, or all; 0 where every one ran and met its aims."""
    if arguments[:1] == [INSIDE]:
        return run_inside(arguments[1])
    every = sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))
    failed = []
    for name in arguments or every:
        print(f"\n--- {name} ---", flush=True)
        if subprocess.run([sys.executable, "-m", "tests.bench", INSIDE, name], check=False).returncode != 0:
            failed.append(name)
    if failed:
        print(f"\nFailed, or missed an aim: {', '.join(failed)}")
    return 1 if failed else 0


def run_inside(name: str) -> int:
    """Run one benchmark in this process."""
    module = importlib.import_module(f"tests.bench.bench_{name}")
    if not hasattr(module, "run"):
        sys.argv = [f"bench_{name}"]
        module.main()
        return 0
    figures = module.run()
    for figure in figures:
        print(figure)
    return 0 if all(figure.met for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
