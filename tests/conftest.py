"""What holds for every test: no network, no writes to the real data folder, no window on a screen, no Qt warnings."""

import importlib.util
import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from desktop_app import paths
from tests.virtual_audio import VirtualAudio, missing_programs, virtual_audio

REAL_MODELS = paths.models_dir(paths.data_dir())
"""Where the person who runs the tests keeps speech models, found before any test moves the data folder."""

LOOPBACK = {"127.0.0.1", "::1", "localhost", ""}

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the options of pytest-qt where it is not installed: the same configuration serves both environments."""
    if importlib.util.find_spec("pytestqt") is None:
        parser.addini("qt_api", "the Qt binding")
        parser.addini("qt_log_level_fail", "the level of Qt's log from which a test fails")
        parser.addini("qt_log_ignore", "lines of Qt's log that mean nothing", type="linelist")


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave the window's tests out where Qt is not installed."""
    is_ui = collection_path.name == "ui" and collection_path.parent.name == "tests"
    return True if is_ui and importlib.util.find_spec("PySide6") is None else None


@pytest.fixture(autouse=True)
def private_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test has its own, empty data folder, in this process and in those that it starts."""
    folder = tmp_path / "data"
    monkeypatch.setenv(paths.DATA_VARIABLE, str(folder))
    monkeypatch.delenv(paths.MODELS_VARIABLE, raising=False)
    return folder


@pytest.fixture(autouse=True)
def no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that reaches beyond this machine fails, unless it says so with the marker `network`."""
    if request.node.get_closest_marker("network"):
        return
    connect: Callable[..., Any] = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> Any:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in LOOPBACK:
            raise AssertionError(f"This test tried to reach {address[0]}: tests stay on this machine.")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(scope="session")
def speech_model_dir() -> Path:
    """The pinned speech model, installed for real.  Skips where there is none, but never when CI is set."""
    folder = REAL_MODELS / "vosk-small-en-us"
    if not folder.is_dir():
        sentence = "the pinned speech model is not installed: mockloop model install"
        if os.environ.get("CI"):
            pytest.fail(sentence)
        pytest.skip(sentence)
    return folder


@pytest.fixture
def models_installed(speech_model_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The models folder with the pinned model in it, for this test and the programs that it starts."""
    monkeypatch.setenv(paths.MODELS_VARIABLE, str(speech_model_dir.parent))
    return speech_model_dir


@pytest.fixture(scope="module")
def sound_devices() -> Iterator[VirtualAudio]:
    """A private loudspeaker and a microphone to speak into.  Skips without PulseAudio, but never in CI."""
    if missing := missing_programs():
        sentence = f"virtual sound devices need {', '.join(missing)}"
        if os.environ.get("CI"):
            pytest.fail(sentence)
        pytest.skip(sentence)
    with virtual_audio() as devices:
        yield devices
