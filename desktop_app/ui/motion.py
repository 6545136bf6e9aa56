"""Whether the system asks for stillness.  No Qt: what it knows of this differs from version to version."""

import sys

_QUESTIONS = {
    "linux": (["gsettings", "get", "org.gnome.desktop.interface", "enable-animations"], "false"),
    "darwin": (["defaults", "read", "com.apple.universalaccess", "reduceMotion"], "1"),
}
"""What to ask on each system, and the answer that asks for stillness."""

_LONGEST_S = 2.0
_SPI_GETCLIENTAREAANIMATION = 0x1042


def system_wants_stillness(platform: str = sys.platform) -> bool:
    """True where a person switched animations off for the whole system.  May take a moment: not on the GUI thread."""
    import shutil
    import subprocess

    if platform == "win32":
        return _windows_wants_stillness()
    question, still = _QUESTIONS.get(platform, ([], ""))
    if not question or shutil.which(question[0]) is None:
        return False
    try:
        answer = subprocess.run(question, capture_output=True, text=True, timeout=_LONGEST_S, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.stdout.strip() == still


def _windows_wants_stillness() -> bool:
    import ctypes

    animated = ctypes.c_int(1)
    windows = getattr(ctypes, "windll", None)
    if windows is None:
        return False
    asked = windows.user32.SystemParametersInfoW(_SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animated), 0)
    return bool(asked) and not animated.value
