"""What holds for every module: a first line that says what lives there, a bearable length, and no work at import."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "desktop_app"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 350

HEAVY = {"PySide6", "faster_whisper", "piper", "pyttsx3", "sounddevice", "soundfile", "vosk"}
"""Libraries that open devices, load models or take long: imported where they are used, never with a module of ours."""

WITH_QT = PACKAGE / "ui"


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported_at_the_top(tree: ast.Module) -> set[str]:
    """The libraries that importing the module itself brings in."""
    names: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_says_in_one_line_what_lives_there(path: Path) -> None:
    """The first line of its docstring is a sentence that ends."""
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring, "it has no docstring"
    assert docstring.splitlines()[0].endswith((".", "?", "!", ":")), "its first line is no sentence"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_is_not_too_long(path: Path) -> None:
    """Past this it holds more than one idea."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_nothing_heavy_is_imported_with_a_module(path: Path) -> None:
    """Start-up stays quick, and a library that cannot be loaded is met where there is a sentence for it."""
    allowed = {"PySide6"} if path.is_relative_to(WITH_QT) else set()
    assert imported_at_the_top(ast.parse(path.read_text(encoding="utf-8"))) & HEAVY <= allowed


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_is_named_for_its_matter(path: Path) -> None:
    """`utils` and `manager` say nothing."""
    words = set(path.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", "_").split("_"))
    assert not words & {"util", "utils", "helper", "helpers", "manager", "common", "misc"}


def test_no_room_but_the_window_needs_qt() -> None:
    """Every module outside ui/ can be imported where importing Qt fails."""
    names = [name_of(path)[:-3].replace("/", ".") for path in MODULES if not path.is_relative_to(WITH_QT)]
    rooms = [name.removesuffix(".__init__") for name in names if not name.endswith("__main__")]
    program = (
        "import importlib, sys\n"
        "sys.modules['PySide6'] = None\n"
        f"for name in {rooms!r}: importlib.import_module(name)\n"
        "print('vosk' in sys.modules or 'sounddevice' in sys.modules)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert result.stderr == ""
    assert result.stdout.strip() == "False", "importing our modules loads a recogniser or opens PortAudio"


def test_the_port_of_the_qt_free_tests_is_kept_open() -> None:
    """No test outside tests/ui and tests/e2e needs Qt."""
    for path in sorted((ROOT / "tests").rglob("*.py")):
        if path.relative_to(ROOT / "tests").parts[0] in {"ui", "e2e", "bench"}:
            continue
        assert "PySide6" not in imported_at_the_top(ast.parse(path.read_text(encoding="utf-8"))), name_of(
            path
        )
