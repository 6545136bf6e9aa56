"""`mockloop doctor`: what it says, what it counts as needed, and where it finds a screen."""

import json
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app import cli
from desktop_app.audio import portaudio
from desktop_app.audio.portaudio import Device
from desktop_app.bootstrap import Studio
from desktop_app.commands import doctor
from desktop_app.commands.display import has_display
from desktop_app.practice import readiness, trial
from desktop_app.practice.checks import Check

GOOD = [
    Check("microphone", "good", "Hears"),
    Check("model", "good", "Understood"),
    Check("disk", "good", "38 GB free"),
]

Found = Callable[[Check], None]


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> Found:
    """Makes the examination find all that is needed, and one more thing."""

    def put(check: Check) -> None:
        others = [good for good in GOOD if good.id != check.id]
        monkeypatch.setattr(doctor, "examine", lambda _data, _microphone: [*others, check])

    return put


def test_all_well_is_status_zero(found: Found, capsys: pytest.CaptureFixture[str]) -> None:
    """One line for each part."""
    found(Check("voice", "good", "Speaks"))
    assert cli.main(["doctor"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "works    microphone: Hears"


@pytest.mark.parametrize(
    ("part", "status"), [("microphone", 3), ("model", 3), ("disk", 3), ("voice", 0), ("speaker", 0)]
)
def test_only_what_is_needed_counts(found: Found, part: readiness.CheckId, status: int) -> None:
    """Without a microphone, a model or a disk there is no round; without a voice there is one, in writing."""
    found(Check(part, "fault", "Missing", "Get one."))
    assert cli.main(["doctor"]) == status


def test_the_advice_stands_below_its_part(found: Found, capsys: pytest.CaptureFixture[str]) -> None:
    """What to do, where something is not right."""
    found(Check("voice", "caution", "No voice", "Install one."))
    cli.main(["doctor"])
    assert "look at  voice: No voice\n         Install one.\n" in capsys.readouterr().out


def test_as_json_it_is_one_document(found: Found, capsys: pytest.CaptureFixture[str]) -> None:
    """With the verdict and every check."""
    found(Check("model", "fault", "No model", "Install it."))
    assert cli.main(["doctor", "--json"]) == 3
    document = json.loads(capsys.readouterr().out)
    assert document["ok"] is False
    assert document["checks"][-1] == {
        "id": "model",
        "state": "fault",
        "words": "No model",
        "advice": "Install it.",
    }


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with a microphone, a loudspeaker, no voice and no model; its devices are not opened."""
    device = Device(0, "desk", 1, 48_000, is_default=True)
    monkeypatch.setattr(portaudio, "list_inputs", lambda: (device,))
    monkeypatch.setattr(portaudio, "list_outputs", lambda: (device,))
    monkeypatch.setattr(readiness, "installed_voices", lambda: ())
    monkeypatch.setattr(Studio, "voice", None)
    monkeypatch.setattr(trial, "try_microphone", lambda _: Check("microphone", "good", "Hears"))


@pytest.mark.usefixtures("machine")
def test_every_part_is_examined_once(private_data_folder: Path) -> None:
    """What is there is tried, what is not keeps the words of the first look."""
    checks = list(doctor.examine(private_data_folder))
    assert [check.id for check in checks] == ["microphone", "speaker", "voice", "model", "display", "disk"]
    by_id = {check.id: check for check in checks}
    assert by_id["microphone"].words == "Hears"
    assert by_id["voice"].state == "caution"
    assert "mockloop model install" in by_id["model"].advice


@pytest.mark.usefixtures("machine")
def test_the_screen_is_told_either_way(private_data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without one, the advice names what needs none."""
    for there, state in ((True, "good"), (False, "caution")):
        monkeypatch.setattr(doctor, "has_display", lambda there=there: there)
        (check,) = [check for check in doctor.examine(private_data_folder) if check.id == "display"]
        assert check.state == state
        assert there != ("--headless" in check.advice)


@pytest.mark.model
def test_a_voice_that_is_there_is_spoken_and_heard(
    models_installed: Path, private_data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real model hears the best voice of this machine; a machine with none skips this."""
    if Studio(private_data_folder).voice is None:
        pytest.skip("this machine has no voice")
    monkeypatch.setattr(portaudio, "list_inputs", lambda: ())
    by_id = {check.id: check for check in doctor.examine(private_data_folder)}
    assert by_id["microphone"].state == "fault"
    assert by_id["voice"].words.startswith("Speaks: ")
    assert by_id["model"].words.startswith("Understood ")


@pytest.fixture
def socket_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a socket called wayland-0 in it (its path must be short)."""
    folder = tmp_path_factory.mktemp("run")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(folder / "wayland-0"))
        yield folder


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_have_a_screen(platform: str) -> None:
    """A session there is a screen."""
    assert has_display({}, platform)


def test_a_session_without_a_screen_is_known() -> None:
    """No variable names one, or what it names is no display or is gone."""
    for environment in ({}, {"DISPLAY": "nonsense"}, {"DISPLAY": ":54321"}, {"WAYLAND_DISPLAY": "wayland-9"}):
        assert not has_display(environment, "linux")


def test_a_screen_elsewhere_is_believed() -> None:
    """A forwarded display has no socket here; a chosen Qt platform is meant."""
    assert has_display({"DISPLAY": "desk.example:10.0"}, "linux")
    assert has_display({"QT_QPA_PLATFORM": "offscreen"}, "linux")


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no sockets with paths here")
def test_a_wayland_session_is_known_by_its_socket(socket_folder: Path) -> None:
    """The variable alone may be left over from a session that ended."""
    environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(socket_folder)}
    assert has_display(environment, "linux")
