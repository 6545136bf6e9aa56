"""Child programs: how they are started in a checkout and in a frozen bundle."""

import runpy
import sys
from typing import Any

import pytest

from desktop_app.speech import child


def test_in_a_checkout_python_runs_the_module() -> None:
    """`python -m MODULE`, with the Python that runs us."""
    assert child.child_command("desktop_app.speech.piper_child") == [
        sys.executable,
        "-m",
        "desktop_app.speech.piper_child",
    ]


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no Python to ask: the program gets a flag that it understands."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    command = child.child_command("desktop_app.speech.piper_child")
    assert command == [sys.executable, "--child", "desktop_app.speech.piper_child"]


def test_the_flag_runs_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    """The named module runs as the main program."""
    ran: list[tuple[str, dict[str, Any]]] = []
    monkeypatch.setattr(runpy, "run_module", lambda name, **named: ran.append((name, named)))
    assert child.run_child(["--child", "desktop_app.speech.piper_child"])
    assert ran == [("desktop_app.speech.piper_child", {"run_name": "__main__", "alter_sys": True})]


@pytest.mark.parametrize(
    "arguments", [[], ["demo"], ["--child"], ["--child", "os"], ["demo", "--child", "x"]]
)
def test_nothing_else_is_run(arguments: list[str]) -> None:
    """Only the children that are named, and only when asked in so many words."""
    assert not child.run_child(arguments)
