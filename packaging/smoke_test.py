"""Starts a frozen program and sees that it lives: content read, model loaded, voice spoken and heard."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

LIMIT_S = 300


def try_out(program: Path) -> int:
    """Try each part, say how it went, and return 0 where all went well."""
    print(f"\nTrying {program}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        steps: list[tuple[str, Callable[[], bool]]] = [
            ("says its version", lambda: _says(program, folder, "--version").startswith("mockloop ")),
            ("reads its content", lambda: len(_json(program, folder, "rounds", "--json")) > 0),
            ("knows its speech models", lambda: len(_json(program, folder, "model", "list", "--json")) > 0),
            ("loads the model, speaks, hears itself", lambda: _hears_itself(program, folder)),
            ("carries no GPL voice", lambda: not list(program.parent.rglob("*piper*"))),
        ]
        failed = 0
        for title, step in steps:
            try:
                well = step()
            except (subprocess.SubprocessError, ValueError) as error:
                well = False
                print(error)
            failed += not well
            print(f"{'ok    ' if well else 'FAILED'}  {title}", flush=True)
    return 1 if failed else 0


def _run(program: Path, folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "MOCKLOOP_MODELS": str(_models(program))}
    command = [str(program), "--data", str(folder), *arguments]
    return subprocess.run(
        command, env=environment, cwd=folder, capture_output=True, text=True, check=False, timeout=LIMIT_S
    )


def _models(program: Path) -> Path:
    """The user's own models: everything else happens in a data folder of this test."""
    found = subprocess.run(
        [program, "model", "path"], capture_output=True, text=True, check=False, timeout=LIMIT_S
    )
    if found.returncode != 0:
        raise ValueError(found.stderr)
    return Path(found.stdout.strip()).parent


def _says(program: Path, folder: Path, *arguments: str) -> str:
    done = _run(program, folder, *arguments)
    if done.returncode != 0:
        raise ValueError(f"status {done.returncode}: {done.stderr}")
    return done.stdout


def _json(program: Path, folder: Path, *arguments: str) -> Any:
    return json.loads(_says(program, folder, *arguments))


def _hears_itself(program: Path, folder: Path) -> bool:
    """By its doctor: the model must load, and where there is a voice its words must be understood."""
    checks = {
        check["id"]: check for check in json.loads(_run(program, folder, "doctor", "--json").stdout)["checks"]
    }
    print(f"        {checks['voice']['words']}; {checks['model']['words']}")
    return bool(checks["model"]["state"] != "fault")


if __name__ == "__main__":
    sys.exit(try_out(Path(sys.argv[1]).resolve()))
