"""Private sound devices for tests: a PulseAudio of our own with a loudspeaker and a microphone that can be spoken into.

Nothing of the machine's own sound is touched: the server, its socket and ALSA's configuration live in a temporary
folder.  Works as root and as a user, with no sound card.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ALSA = """
pcm.!default { type pulse }
ctl.!default { type pulse }
"""
_MICROPHONE = ["load-module", "module-remap-source", "master=candidate.monitor", "source_name=mic"]
_VARIABLES = ("XDG_RUNTIME_DIR", "ALSA_CONFIG_PATH", "PULSE_SERVER", "PULSE_COOKIE", "HOME")
_LIMIT_S = 20.0

_SYSTEM_ALSA = Path("/usr/share/alsa/alsa.conf")


def missing_programs() -> list[str]:
    """The programs that virtual devices need and this machine lacks."""
    return [name for name in ("pulseaudio", "pactl", "paplay") if shutil.which(name) is None]


class VirtualAudio:
    """Running virtual devices.  `environment` makes a child process use them; this process does already."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.environment = {
            **os.environ,
            "XDG_RUNTIME_DIR": str(folder),
            "ALSA_CONFIG_PATH": str(folder / "alsa.conf"),
            "PULSE_SERVER": f"unix:{folder}/pulse/native",
            "PULSE_COOKIE": str(folder / "cookie"),
            "HOME": str(folder),
        }
        self._module = ""
        self._children: list[subprocess.Popen[bytes]] = []

    def start(self) -> None:
        """Start the server and its devices; returns when they can be used."""
        system = f"<{_SYSTEM_ALSA}>\n" if _SYSTEM_ALSA.exists() else ""
        (self._folder / "alsa.conf").write_text(system + _ALSA, encoding="ascii")
        # A server may be started by a person or by root; either way it is a process of ours, not the system's.
        self._server = subprocess.Popen(
            [
                "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--log-target=stderr", "--log-level=error",
                "-L", "module-native-protocol-unix",
                "-L", "module-null-sink sink_name=interviewer",
                "-L", "module-null-sink sink_name=candidate rate=16000 channels=1",
            ],
            env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._wait_for_server()
        self.plug_in()
        self._control("set-default-sink", "interviewer")

    def stop(self) -> None:
        """End the server and whoever still speaks or records."""
        for child in [*self._children, self._server]:
            child.terminate()
            child.wait(_LIMIT_S)

    def say(self, path: Path, *, wait: bool = True) -> subprocess.Popen[bytes]:
        """Play `path` into the microphone, as a person who speaks; returns at the end, or at once."""
        speaking = subprocess.Popen(
            ["paplay", "--device=candidate", str(path)], env=self.environment, stderr=subprocess.DEVNULL
        )
        self._children.append(speaking)
        if wait and speaking.wait(_LIMIT_S * 60):
            raise RuntimeError(f"paplay could not play {path}")
        return speaking

    def record_speaker(self, path: Path) -> subprocess.Popen[bytes]:
        """Begin to record what the loudspeaker plays; terminate the process to end."""
        recording = subprocess.Popen(
            ["parecord", "--device=interviewer.monitor", "--file-format=wav", str(path)], env=self.environment
        )
        self._children.append(recording)
        return recording

    def plug_in(self) -> None:
        """Connect the microphone."""
        self._silence_other_sources(False)
        self._module = self._control(*_MICROPHONE)
        self._control("set-default-source", "mic")

    def unplug(self) -> None:
        """Pull the microphone's cable."""
        self._silence_other_sources(True)
        self._control("unload-module", self._module)

    def _silence_other_sources(self, asleep: bool) -> None:
        """Newer servers move an orphaned stream to any other source: those must not go on where a cable would not."""
        for sink in ("interviewer", "candidate"):  # a loudspeaker's monitor sleeps with it
            self._control("suspend-sink", sink, "1" if asleep else "0")

    def suspend(self, asleep: bool = True) -> None:
        """Put the microphone to sleep, or wake it."""
        self._control("suspend-source", "mic", "1" if asleep else "0")

    def _wait_for_server(self) -> None:
        until = time.monotonic() + _LIMIT_S
        while subprocess.run(
            ["pactl", "info"], env=self.environment, capture_output=True, check=False
        ).returncode:
            if self._server.poll() is not None or time.monotonic() > until:
                raise RuntimeError("the private PulseAudio did not start")

    def _control(self, *arguments: str) -> str:
        done = subprocess.run(
            ["pactl", *arguments], env=self.environment, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()


@contextmanager
def virtual_audio() -> Iterator[VirtualAudio]:
    """Virtual devices for this process and its children; PortAudio reads its device list anew, before and after."""
    before = {name: os.environ.get(name) for name in _VARIABLES}
    # A socket's path must be short, shorter than pytest's own temporary folders.
    with tempfile.TemporaryDirectory(prefix="loop-") as name:
        devices = VirtualAudio(Path(name))
        devices.start()
        os.environ.update({key: devices.environment[key] for key in _VARIABLES})
        try:
            _read_devices_anew()
            yield devices
        finally:
            for key, value in before.items():
                os.environ.pop(key, None) if value is None else os.environ.__setitem__(key, value)
            _terminate_portaudio()
            devices.stop()


def _read_devices_anew() -> None:
    from desktop_app.audio.portaudio import reinitialise

    reinitialise()


def _terminate_portaudio() -> None:
    """Let PortAudio go of the private server before it ends; it looks at the machine's devices when next needed."""
    _read_devices_anew()
