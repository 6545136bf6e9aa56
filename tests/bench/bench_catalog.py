"""How long the whole catalogue takes to load and check, beside a bare `yaml.safe_load` of the same files."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import yaml

from desktop_app import paths
from desktop_app.catalog.catalog import Catalog
from desktop_app.catalog.content import SECTIONS
from tests.bench.figures import Figure

AIM_MS = 150.0
REPEATS = 9

FIRST_ROUND = (
    "from time import perf_counter as now; begun = now();"
    "from desktop_app import paths; from desktop_app.catalog.catalog import Catalog;"
    "catalog = Catalog.open(paths.content_dir());"
    "{what};"
    "print(1000 * (now() - begun))"
)
ROUND_ALONE = "catalog.round('behavioural-45')"
EVERYTHING = "[getattr(catalog, name) for name in catalog.sections]"


def run() -> list[Figure]:
    content = paths.content_dir()
    files = [path for section in SECTIONS for path in section.files(content)]
    kilobytes = sum(path.stat().st_size for path in files) / 1000
    ours_ms = best_ms(lambda: load_everything(content), REPEATS)
    bare_ms = best_ms(lambda: load_bare(files), 3)
    return [
        Figure(
            "everything, read and checked", ours_ms, "ms", AIM_MS, f"{len(files)} files, {kilobytes:.0f} kB"
        ),
        Figure("bare yaml.safe_load of the same files", bare_ms, "ms"),
        Figure("ours against the bare load", ours_ms / bare_ms, "times", 1.0),
        Figure(
            "a new process: everything, imports and all", min(fresh_ms(EVERYTHING) for _ in range(5)), "ms"
        ),
        Figure(
            "a new process: one round, imports and all", min(fresh_ms(ROUND_ALONE) for _ in range(5)), "ms"
        ),
    ]


def load_everything(content: Path) -> None:
    catalog = Catalog.open(content)
    for name in catalog.sections:
        getattr(catalog, name)


def load_bare(files: list[Path]) -> None:
    for path in files:
        yaml.safe_load(path.read_text(encoding="utf-8"))


def fresh_ms(what: str) -> float:
    program = FIRST_ROUND.format(what=what)
    return float(subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout)


def best_ms(work: Callable[[], object], repeats: int) -> float:
    """The quickest of several runs: what else the machine does can only add to it."""

    def once() -> float:
        begun = perf_counter()
        work()
        return 1000 * (perf_counter() - begun)

    return min(once() for _ in range(repeats))
