"""The system's libraries that wheels do not carry: installed on a Debian where that is allowed, else named."""

import importlib.util
import os
import shutil
import subprocess

TO_RUN = [
    "espeak-ng",
    "fontconfig",
    "fonts-dejavu-core",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0",
    "libportaudio2",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xinerama0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
]
"""Sound (PortAudio), a voice of last resort, and what Qt's window needs."""

TO_TEST = ["chromium", "libasound2-plugins", "pulseaudio", "pulseaudio-utils", "xdotool", "xvfb"]
"""Virtual sound devices, a virtual screen, and a browser that opens the exported pages."""


def ensure(*, for_tests: bool) -> None:
    """Install what is missing, or say in one sentence what to install.  Does nothing where there is no dpkg."""
    if not shutil.which("dpkg-query") or not shutil.which("apt-get"):
        return
    missing = _missing([*TO_RUN, *(TO_TEST if for_tests else [])])
    if importlib.util.find_spec("ensurepip") is None:
        missing.append("python3-venv")
    if not missing:
        return
    root = _as_root()
    if root is None:
        print(
            f"Some system packages are missing; please run: sudo apt-get install {' '.join(missing)}",
            flush=True,
        )
        return
    print(f"Installing system packages: {' '.join(missing)} ...", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    options = ["-qq", "-y", "-o", "DPkg::Lock::Timeout=300"]
    for step in (["update"], ["install", "--no-install-recommends", *missing]):
        command = [*root, "apt-get", *options, *step]
        done = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            print(f"{done.stdout}\nSome could not be installed; please run: {' '.join(command)}", flush=True)


def _missing(names: "list[str]") -> "list[str]":
    query = ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n", *names]
    shown = subprocess.run(query, capture_output=True, text=True, check=False).stdout.splitlines()
    installed = {line.split()[0] for line in shown if line.endswith(" installed")}
    return [name for name in names if name not in installed]


def _as_root() -> "list[str] | None":
    """What to put before a command so that it runs as root: nothing, sudo where it asks no password, or None."""
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n"]
    return None
