"""Where content, resources and the data folder are found, wherever the program runs from."""

import os
import stat
import sys
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.errors import Missing


def test_a_checkout_uses_its_own_top_level_folders() -> None:
    """Run from a clone, content/ and resources/ are those beside the package."""
    root = Path(paths.__file__).parent.parent
    assert paths.content_dir() == root / "content"
    assert paths.resources_dir() == root / "resources"


def test_a_frozen_bundle_uses_what_it_unpacked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A bundle unpacks its files and names the place in sys._MEIPASS."""
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.content_dir() == tmp_path / "content"


def test_an_installed_wheel_uses_what_it_carries(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Installed, there is no pyproject.toml beside the package: its files lie inside it."""
    package = tmp_path / "site-packages" / "desktop_app"
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.resources_dir() == package / "_bundled" / "resources"


def test_a_stranger_named_content_beside_an_installed_wheel_is_not_ours(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Another package called content, next to ours in site-packages, is left alone."""
    (tmp_path / "content").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "desktop_app")
    assert paths.content_dir() == tmp_path / "desktop_app" / "_bundled" / "content"


def test_an_argument_wins_over_the_environment_over_the_platform(tmp_path: Path) -> None:
    """--data, then MOCKLOOP_DATA, then the platform's own place."""
    environment = {"MOCKLOOP_DATA": str(tmp_path / "from-variable")}
    assert paths.data_dir(tmp_path / "given", environment) == tmp_path / "given"
    assert paths.data_dir(None, environment) == tmp_path / "from-variable"
    assert paths.data_dir(None, {}).name == "mockloop"


def test_the_data_folder_is_absolute_wherever_the_program_was_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A relative --data is meant from the folder in which it was typed."""
    monkeypatch.chdir(tmp_path)
    assert paths.data_dir(Path("here")) == tmp_path / "here"


def test_models_can_be_shared_between_data_folders(tmp_path: Path) -> None:
    """MOCKLOOP_MODELS names one place for all; without it they lie in the data folder."""
    assert paths.models_dir(tmp_path, {"MOCKLOOP_MODELS": str(tmp_path / "shared")}) == tmp_path / "shared"
    assert paths.models_dir(tmp_path, {}) == tmp_path / "models"


def test_what_is_kept_has_its_place_in_the_data_folder(tmp_path: Path) -> None:
    """Sessions and the log lie inside the data folder."""
    assert paths.sessions_dir(tmp_path).parent == tmp_path
    assert paths.log_file(tmp_path).parent == tmp_path


@pytest.mark.skipif(os.name != "posix", reason="modes are a POSIX matter")
def test_a_folder_made_for_the_user_is_readable_by_nobody_else(tmp_path: Path) -> None:
    """What people say in practice is theirs alone: mode 0700, for whatever was missing above it too."""
    made = paths.make_private(tmp_path / "data" / "models")
    assert stat.S_IMODE(made.stat().st_mode) == 0o700
    assert stat.S_IMODE(made.parent.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name != "posix", reason="modes are a POSIX matter")
def test_the_mode_of_a_folder_that_was_there_stays(tmp_path: Path) -> None:
    """A folder that a person named may be shared on purpose, or be their home."""
    tmp_path.chmod(0o755)
    paths.make_private(tmp_path)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_a_file_in_the_way_is_named_with_the_cure(tmp_path: Path) -> None:
    """Where the folder cannot be made, the sentence names it and says what to do."""
    in_the_way = tmp_path / "data"
    in_the_way.write_text("")
    with pytest.raises(Missing, match=r"data cannot be written .*--data") as caught:
        paths.make_private(in_the_way)
    assert caught.value.exit_status == 3


def test_a_read_only_folder_is_named_with_the_cure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that exists but refuses to be written is said to be so before anything is kept."""
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(Missing, match="read-only for you"):
        paths.make_private(tmp_path)
