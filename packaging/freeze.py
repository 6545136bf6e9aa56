"""Builds the frozen program with PyInstaller and tries it: the program itself, not the code it was made from.

Run with the Python of `.venv` (`make bundle` does), which must have PyInstaller: constraints/bundle.txt.
"""

import subprocess
import sys
from pathlib import Path

import smoke_test

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    build = ["--noconfirm", "--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build")]
    spec = str(ROOT / "packaging" / "mockloop.spec")
    subprocess.run([sys.executable, "-m", "PyInstaller", *build, spec], cwd=ROOT, check=True)
    suffix = ".exe" if sys.platform == "win32" else ""
    return smoke_test.try_out(ROOT / "dist" / "mockloop" / f"mockloop{suffix}")


if __name__ == "__main__":
    sys.exit(main())
