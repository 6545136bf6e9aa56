"""Child processes for what may hang or crash: how they are started, in a checkout and in a frozen bundle alike."""

import runpy
import sys

CHILD_FLAG = "--child"
_CHILDREN = (
    "desktop_app.speech.pyttsx3_child",
    "desktop_app.speech.piper_child",
    "desktop_app.speech.vosk_child",
    "desktop_app.speech.whisper_child",
)


def child_command(module: str) -> list[str]:
    """The command that runs `module` as a program of its own.

    A frozen bundle has no `python -m`: there the program starts itself with `--child MODULE`, which `run_child`
    picks up.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_FLAG, module]
    return [sys.executable, "-m", module]


def run_child(arguments: list[str]) -> bool:
    """Run the child that `arguments` (without the program's name) ask for; False where they ask for none.

    To be called before anything else of the program, and only for the modules named here.
    """
    if len(arguments) != 2 or arguments[0] != CHILD_FLAG or arguments[1] not in _CHILDREN:
        return False
    runpy.run_module(arguments[1], run_name="__main__", alter_sys=True)
    return True
