"""Whether there is a screen for a window, told without loading Qt."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def has_display(environment: Mapping[str, str] | None = None, platform: str = sys.platform) -> bool:
    """Whether a window can be shown.  On Windows and macOS there always is a screen; elsewhere the session names it.

    A Qt platform that was chosen on purpose (QT_QPA_PLATFORM) counts as a screen, even where nobody sees it.
    """
    named = os.environ if environment is None else environment
    if platform in {"win32", "darwin"} or named.get("QT_QPA_PLATFORM"):
        return True
    if named.get("WAYLAND_DISPLAY"):
        return (Path(named.get("XDG_RUNTIME_DIR", "/")) / named["WAYLAND_DISPLAY"]).exists() or _x11(named)
    return _x11(named)


def _x11(environment: Mapping[str, str]) -> bool:
    """DISPLAY is "host:number.screen"; on this machine its socket must be there."""
    host, _, rest = environment.get("DISPLAY", "").rpartition(":")
    number = rest.split(".")[0]
    if not number.isdigit():
        return False
    return host not in {"", "unix"} or Path(f"/tmp/.X11-unix/X{number}").exists()  # noqa: S108 - X's own place
